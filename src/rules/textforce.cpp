// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/textforce.h"

#include "legal/knowntext.h"
#include "request/request.h"

#include <algorithm>

namespace viatique::rules {

namespace {

TextForce forceOf(Suffices suffices)
{
    switch (suffices) {
    case Suffices::Alone:
        return TextForce::Founding;
    case Suffices::PublicData:
        return TextForce::PublicData;
    case Suffices::BaseSet: // not by itself: the data decide, whatever the text (`Waiver::BaseSet`)
    case Suffices::Completed:
        break;
    }
    return TextForce::Principle;
}

} // namespace

TextForce textForce(const LegalText &text)
{
    const QString title = text.title.trimmed();
    const KnownText *known = knownText(text.reference);
    if (known && (title.isEmpty() || title == known->title))
        return forceOf(known->suffices);
    const QString url = text.url.trimmed();
    if (title.isEmpty() && url.isEmpty())
        return text.reference.isEmpty() ? TextForce::Empty : TextForce::Founding;
    // The title may add to the text recognised, or name another since.
    const Citation citation = readCitation(title.isEmpty() ? url : title);
    if (!citation.principleOnly)
        return TextForce::Founding;
    if (known && citation.ids.contains(known->id))
        return forceOf(known->suffices);
    return citation.sufficesForPublicData ? TextForce::PublicData : TextForce::Principle;
}

bool citesFoundingText(const Request &request)
{
    const QList<LegalText> &texts = request.legalFramework.texts;
    return std::any_of(texts.cbegin(), texts.cend(),
                       [](const LegalText &text) { return textForce(text) == TextForce::Founding; });
}

} // namespace viatique::rules
