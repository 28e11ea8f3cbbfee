// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/documentfacts.h"

#include <QString>

#include <functional>

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

/// The text of each page, one after the other, until `take` says false or `mostPages` were read. Nothing of
/// what cannot be opened.
void readPages(QIODevice &pdf, int mostPages, const std::function<bool(const QString &text)> &take);

} // namespace viatique
