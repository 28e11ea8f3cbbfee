// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <qpdf/QPDF.hh>

#include <QByteArray>
#include <QImage>

namespace viatique {

/// A picture as JPEG, with nothing but its points: no place, no camera, no comment. Grey where `image` is
/// Format_Grayscale8.
QByteArray jpegOf(QImage image, int quality);

/// A picture as an image of a PDF: photographs as JPEG, screenshots and what is only black and white without
/// loss. Transparent points become white; colours those of the screen (sRGB).
QPDFObjectHandle pdfImageOf(QPDF &pdf, const QImage &image, bool lossy);

} // namespace viatique
