// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/documentfacts.h"

class QIODevice;

namespace viatique {

/// What the pages of a PDF say.
struct TextFacts
{
    enum class State {
        Read,
        Locked, ///< asks for a password
        Damaged ///< what draws the pages cannot open it
    };
    State state = State::Read;
    DocumentFacts::TextLayer text = DocumentFacts::TextLayer::Unknown;
    DocumentKind likelyKind = DocumentKind::Unset;
};

/// Reads the first ten pages with what draws them (Qt Pdf). A document has digital text when half of them or
/// more have some words; what an office stamps on a scan is none. `pictures` tells a scan from blank pages.
TextFacts readText(QIODevice &pdf, bool pictures);

} // namespace viatique
