// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QLatin1String>
#include <QSize>

#include <algorithm>
#include <cmath>

/// What a program and the process that draws its pages (`viatique-preview pages`) say to each other: one JSON
/// object a line. Pages are counted from 0, places are fractions of the page.
///
///     {"size": 1234}                                       the bytes of the document follow (only after
///     `pages -`)
///  -> {"pages": 2, "sizes": [595, 842, 595, 842]}          widths and heights in points; or {"refused":
///  "locked"}
///     {"do": "draw", "page": 0, "width": 800, "height": 1131}
///  -> {"page": 0, "width": 800, "height": 1131}            rows of pixels follow, 32 bits each
///  (QImage::Format_RGB32)
///     {"do": "find", "page": 0, "words": "vu le code"}
///  -> {"page": 0, "found": [[[0.1, 0.2, 0.3, 0.01]]]}      each place by the rectangles of its lines
///     {"do": "read", "page": 0}
///  -> {"page": 0, "text": "…"}
///
/// One answer a request, in their order. The process ends with its standard input.
namespace viatique::pageprotocol {

inline constexpr QLatin1String kSize("size"), kPages("pages"), kSizes("sizes"), kRefused("refused"),
    kDo("do"), kDraw("draw"), kFind("find"), kRead("read"), kPage("page"), kWidth("width"), kHeight("height"),
    kWords("words"), kFound("found"), kText("text");

inline constexpr QLatin1String kLocked("locked"), kDamaged("damaged");

/// Of one line of a request and of an answer.
inline constexpr qint64 kRequestBytes = 64 * 1024;
inline constexpr qint64 kAnswerBytes = 4 * 1024 * 1024;
/// Pages that are shown of one document, places that are found on one page, letters that are read of one.
inline constexpr int kMostPages = 20000;
inline constexpr int kMostPlaces = 1000;
inline constexpr int kMostLetters = 200000;
/// Of one drawing: as many as an A4 page has at 450 dpi. Larger ones are drawn smaller.
inline constexpr qint64 kMostPixels = 20'000'000;

/// The size in pixels that a page of that size can be drawn at.
inline QSize drawable(QSize wished)
{
    const auto pixels = static_cast<double>(wished.width()) * wished.height();
    if (pixels > static_cast<double>(kMostPixels))
        wished = wished * std::sqrt(static_cast<double>(kMostPixels) / pixels);
    // A ribbon stays one; what is left of it is drawn.
    constexpr int kLongest = 20000;
    return {std::clamp(wished.width(), 1, kLongest), std::clamp(wished.height(), 1, kLongest)};
}

} // namespace viatique::pageprotocol
