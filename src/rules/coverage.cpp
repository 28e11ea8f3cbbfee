// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/coverage.h"

#include <algorithm>

namespace viatique::rules {

Coverage coverage(const Context &context, const AskedEndpoint &endpoint)
{
    Coverage result;
    bool lemaire = false;
    for (const QString &id : endpoint.asked->legalTexts) {
        const TextForce force = context.textForce(id);
        result.hasText = result.hasText || force != TextForce::Empty;
        result.hasFoundingText = result.hasFoundingText || force == TextForce::Founding;
        lemaire = lemaire || force == TextForce::Lemaire;
    }
    const QStringList &documents = endpoint.asked->documents;
    result.hasDocument = std::any_of(documents.cbegin(), documents.cend(), [&](const QString &id) {
        const Document *document = context.document(id);
        return document && isSupportingKind(document->kind);
    });
    result.needsDocument = endpoint.known->legalRequirement == LegalRequirement::SupportingDocuments;

    const Waiver whole = endpoint.known->includedForEveryone ? Waiver::Included
                         : context.isBaseSet()               ? Waiver::BaseSet
                                                             : Waiver::None;
    if (!result.hasFoundingText) {
        const bool enough = whole == Waiver::None && lemaire && !asksProtected(endpoint);
        result.textWaiver = enough ? Waiver::PublicData : whole;
    }
    if (result.needsDocument && !result.hasDocument)
        result.documentWaiver = whole == Waiver::None && context.isVendor() ? Waiver::Vendor : whole;
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
