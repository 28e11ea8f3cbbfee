// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/textfacts.h"

#include "request/documentkind.h"

#include <QPdfDocument>
#include <QPdfSelection>

#include <algorithm>

namespace viatique {

namespace {

constexpr int kPagesLookedAt = 10;
/// Letters from which on a page has words; beside a picture, which may be that of a page with a stamp on it.
constexpr int kLeastLetters = 10;
constexpr int kLeastBesidePicture = 200;

bool hasWords(const QString &text, bool pictures)
{
    const auto letters = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); });
    return letters >= (pictures ? kLeastBesidePicture : kLeastLetters);
}

} // namespace

TextFacts readText(QIODevice &pdf, bool pictures)
{
    TextFacts facts;
    QPdfDocument document;
    document.load(&pdf);
    if (document.error() == QPdfDocument::Error::IncorrectPassword
        || document.error() == QPdfDocument::Error::UnsupportedSecurityScheme) {
        facts.state = TextFacts::State::Locked;
        return facts;
    }
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() == 0) {
        facts.state = TextFacts::State::Damaged;
        return facts;
    }
    const int looked = std::min(document.pageCount(), kPagesLookedAt);
    int withWords = 0;
    for (int page = 0; page < looked; ++page) {
        const QString text = document.getAllText(page).text();
        withWords += hasWords(text, pictures) ? 1 : 0;
        if (page == 0)
            facts.likelyKind = likelyKind(text);
    }
    using Layer = DocumentFacts::TextLayer;
    facts.text = 2 * withWords >= looked ? Layer::Digital : pictures ? Layer::Scan : Layer::Blank;
    return facts;
}

void readPages(QIODevice &pdf, int mostPages, const std::function<bool(const QString &)> &take)
{
    QPdfDocument document;
    document.load(&pdf);
    const int pages = std::min(document.pageCount(), mostPages);
    for (int page = 0; page < pages; ++page) {
        if (!take(document.getAllText(page).text()))
            return;
    }
}

} // namespace viatique
