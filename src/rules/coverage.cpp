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

Coverage coverage(const Context &context, const AskedEndpoint &endpoint)
{
    const Request &request = context.request;
    Coverage result;
    bool lemaire = false;
    for (const QString &id : endpoint.asked->legalTexts) {
        const LegalText *text = request.legalText(id);
        const TextForce force = text ? textForce(*text) : TextForce::Empty;
        result.hasText = result.hasText || force != TextForce::Empty;
        result.hasFoundingText = result.hasFoundingText || force == TextForce::Founding;
        lemaire = lemaire || force == TextForce::Lemaire;
    }
    const QStringList &documents = endpoint.asked->documents;
    result.hasDocument = std::any_of(documents.cbegin(), documents.cend(), [&](const QString &id) {
        const Document *document = request.document(id);
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
