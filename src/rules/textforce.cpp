// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/textforce.h"

#include "legal/knowntext.h"
#include "request/request.h"

namespace viatique::rules {

TextForce textForce(const LegalText &text)
{
    const auto forceOf = [](Principle principle) {
        return principle == Principle::Lemaire ? TextForce::Lemaire : TextForce::Principle;
    };
    if (const KnownText *known = knownText(text.reference)) {
        if (known->principle == Principle::None)
            return TextForce::Founding;
        // The title may add to the recognised principle, or name another text since.
        const QString added = text.title.trimmed();
        return added.isEmpty() || readCitation(added).principleOnly ? forceOf(known->principle)
                                                                    : TextForce::Founding;
    }
    const QString title = text.title.trimmed();
    const QString url = text.url.trimmed();
    if (title.isEmpty() && url.isEmpty())
        return text.reference.isEmpty() ? TextForce::Empty : TextForce::Founding;
    const Citation citation = readCitation(title.isEmpty() ? url : title);
    if (!citation.principleOnly)
        return TextForce::Founding;
    return citation.principles.contains(Principle::Lemaire) ? TextForce::Lemaire : TextForce::Principle;
}

} // namespace viatique::rules
