// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <qpdf/QPDF.hh>

#include <map>
#include <vector>

namespace viatique {

/// How large a picture is shown where it is shown largest, in points of 1/72 inch.
struct ShownImage
{
    QPDFObjectHandle image;
    double width = 0;
    double height = 0;
};

/// The pictures that the pages of a document show, those in its form objects included. Pictures of patterns
/// and annotations are not looked for. Throws std::runtime_error where there is too much to follow.
std::vector<ShownImage> shownImages(QPDF &pdf);

} // namespace viatique
