// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/textforce.h"

#include "legal/knowntext.h"
#include "request/request.h"

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
    if (const KnownText *known = knownText(text.reference)) {
        // The title may add to the recognised principle, or name another text since.
        const QString added = text.title.trimmed();
        return added.isEmpty() || !known->isPrinciple() || readCitation(added).principleOnly
                   ? forceOf(known->suffices)
                   : TextForce::Founding;
    }
    const QString title = text.title.trimmed();
    const QString url = text.url.trimmed();
    if (title.isEmpty() && url.isEmpty())
        return text.reference.isEmpty() ? TextForce::Empty : TextForce::Founding;
    const Citation citation = readCitation(title.isEmpty() ? url : title);
    if (!citation.principleOnly)
        return TextForce::Founding;
    return citation.sufficesForPublicData ? TextForce::PublicData : TextForce::Principle;
}

} // namespace viatique::rules
