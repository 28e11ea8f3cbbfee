// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace viatique {

/// What a PDF is made of: the members of DocumentFacts that its bytes decide. A type of its own, because this
/// and what includes qpdf is compiled as C++17: Clang 14 refuses the headers of qpdf 11 as C++20.
struct PdfFacts
{
    enum class State { Readable, NotPdf, Damaged };

    State state = State::Readable;
    bool encrypted = false;
    bool activeContent = false;
    bool pictures = false; ///< one of the first pages shows a picture
    int pages = 0;
    std::string reason;
};

/// What a PDF is made of: on `input`, which can be sought in and is read where needed, or in memory.
///
/// A PDF is damaged when it is empty or truncated, when its cross-reference table does not hold and objects
/// have to be searched for, or when its page tree cannot be followed or holds no page. Warnings of the
/// library that readers live with (a wrong count of objects, a stream length that is off by a line end) are
/// no damage.
///
/// Throws std::exception when the document could not be judged: read error, too many objects.
PdfFacts examinePdf(std::FILE *input);
PdfFacts examinePdf(std::string_view bytes);

} // namespace viatique
