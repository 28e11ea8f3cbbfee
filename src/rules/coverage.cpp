// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/coverage.h"

#include "legal/knowntext.h"

#include <algorithm>

namespace viatique::rules {

TextForce textForce(const LegalText &text)
{
    const auto forceOf = [](Principle principle) {
        return principle == Principle::Lemaire ? TextForce::Lemaire : TextForce::Principle;
    };
    if (const KnownText *known = knownText(text.reference)) {
        if (known->principle == Principle::None)
            return TextForce::Founding;
        // The title may add to the recognised principle ("… et délibération n° 3").
        const Citation added = readCitation(text.title);
        const bool plain =
            text.title.trimmed().isEmpty() || added.principleOnly || added.principles.isEmpty();
        return plain ? forceOf(known->principle) : TextForce::Founding;
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

Coverage coverage(const Request &request, const RequestedEndpoint &asked, const Endpoint &known)
{
    Coverage result;
    result.needsDocument = known.legalRequirement == LegalRequirement::SupportingDocuments;
    for (const QString &id : asked.legalTexts) {
        const LegalText *text = request.legalText(id);
        const TextForce force = text ? textForce(*text) : TextForce::Empty;
        result.hasText = result.hasText || force != TextForce::Empty;
        result.hasFoundingText = result.hasFoundingText || force == TextForce::Founding;
        result.onlyLemaire = result.onlyLemaire || force == TextForce::Lemaire;
    }
    result.hasDocument =
        std::any_of(asked.documents.cbegin(), asked.documents.cend(), [&](const QString &id) {
            const Document *document = request.document(id);
            return document && isSupportingKind(document->kind);
        });
    return result;
}

QList<DocumentKind> usualKinds(BodyKind kind)
{
    switch (kind) {
    case BodyKind::CentralAdministration:
    case BodyKind::StateAgency:
    case BodyKind::DevolvedService:
        return {DocumentKind::Decree, DocumentKind::Order, DocumentKind::LegalText};
    case BodyKind::LocalAuthority:
        return {DocumentKind::Deliberation, DocumentKind::LegalText};
    case BodyKind::PublicServiceMission:
        return {DocumentKind::Decree, DocumentKind::Order, DocumentKind::Agreement,
                DocumentKind::Deliberation, DocumentKind::LegalText};
    case BodyKind::Unset:
    case BodyKind::Private:
        break;
    }
    return {};
}

} // namespace viatique::rules
