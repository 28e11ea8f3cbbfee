// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <qpdf/QPDF.hh>

#include <QString>

#include <string>

namespace viatique {

/// Opens a PDF of which a changed copy is to be made. Throws std::runtime_error with the reason where there
/// is to be none: no PDF, damaged, encrypted, or signed, for a changed copy of a signed document is signed no
/// more.
void openToChange(QPDF &pdf, const QString &path);

/// The bytes of a document as they are to be written: the same ones each time, streams as they stand.
std::string pdfBytes(QPDF &pdf);

/// The bytes of a stream as they stand, filters on; 0 where it does not say.
long long streamLength(QPDFObjectHandle stream);

} // namespace viatique
