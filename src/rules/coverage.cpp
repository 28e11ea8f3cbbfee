// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/coverage.h"

#include "core/limits.h"

#include <algorithm>

namespace viatique::rules {

Coverage coverage(const Context &context, const AskedEndpoint &endpoint)
{
    Coverage result;
    result.isProtected = asksProtected(endpoint);
    bool publicData = false;
    for (const QString &id : endpoint.asked->legalTexts) {
        const TextForce force = context.textForce(id);
        result.hasText = result.hasText || force != TextForce::Empty;
        result.hasFoundingText = result.hasFoundingText || force == TextForce::Founding;
        publicData = publicData || force == TextForce::PublicData;
    }
    for (const QString &id : endpoint.asked->documents) {
        if (documentWorth(context, id) == Worth::Covers && !result.documents.contains(id))
            result.documents.append(id);
    }
    result.hasDocument = !result.documents.isEmpty();
    result.needsDocument = endpoint.known->legalRequirement == LegalRequirement::SupportingDocuments;

    const Waiver whole = endpoint.known->includedForEveryone ? Waiver::Included
                         : context.isBaseSet()               ? Waiver::BaseSet
                                                             : Waiver::None;
    if (!result.hasFoundingText) {
        const bool enough = whole == Waiver::None && publicData && !result.isProtected;
        result.textWaiver = enough ? Waiver::PublicData : whole;
    }
    if (result.needsDocument && !result.hasDocument)
        result.documentWaiver = whole == Waiver::None && context.isVendor() ? Waiver::Vendor : whole;
    return result;
}

Worth textWorth(const Context &context, const Coverage &covered, const QString &textId)
{
    const TextForce force = context.textForce(textId);
    switch (force) {
    case TextForce::Empty:
        return Worth::Nothing;
    case TextForce::Founding:
        return Worth::Covers;
    case TextForce::PublicData:
        if (!covered.isProtected)
            return Worth::Covers;
        break;
    case TextForce::Principle:
        break;
    }
    const bool isPreset = covered.textWaiver == Waiver::BaseSet || covered.textWaiver == Waiver::Included;
    return isPreset ? Worth::Covers : Worth::Principle;
}

Worth documentWorth(const Context &context, const QString &documentId)
{
    const Document *document = context.document(documentId);
    return document && isSupportingKind(document->kind) ? Worth::Covers : Worth::Nothing;
}

bool wouldHelp(TextForce force, const Coverage &covered)
{
    const bool founds =
        force == TextForce::Founding || (force == TextForce::PublicData && !covered.isProtected);
    return founds && !covered.isTextCovered();
}

bool sufficesAlone(const Context &context, Suffices suffices)
{
    switch (suffices) {
    case Suffices::Alone:
        return true;
    case Suffices::PublicData:
        return asksPublicDataOnly(context);
    case Suffices::BaseSet:
        return context.isBaseSet();
    case Suffices::Completed:
        break;
    }
    return false;
}

bool asksPublicDataOnly(const Context &context)
{
    const QList<AskedEndpoint> &endpoints = context.endpoints();
    return !endpoints.isEmpty() && std::none_of(endpoints.cbegin(), endpoints.cend(), asksProtected);
}

Severity lackSeverity(const Coverage &coverage, const AskedEndpoint &endpoint)
{
    if (coverage.documentWaiver == Waiver::Vendor)
        return Severity::Advice;
    const bool derived = endpoint.known->isDerived(QLatin1String("legalRequirement"));
    return derived ? Severity::Warning : Severity::Blocking;
}

const QList<DocumentKind> &supportingKinds()
{
    static const QList<DocumentKind> kinds{DocumentKind::Decree, DocumentKind::Order,
                                           DocumentKind::Deliberation, DocumentKind::LegalText,
                                           DocumentKind::Agreement};
    return kinds;
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

FileFault fileFault(const Context &context, const Document &document)
{
    const auto facts = context.facts.constFind(document.id);
    const bool known = facts != context.facts.cend();
    if (known && facts->presence == DocumentFacts::Presence::Missing)
        return FileFault::Lost;
    if (known && facts->presence == DocumentFacts::Presence::Changed)
        return FileFault::Changed;
    if (known && facts->readability == DocumentFacts::Readability::NotPdf)
        return FileFault::NotPdf;
    if (known && facts->readability == DocumentFacts::Readability::Damaged)
        return FileFault::Damaged;
    if (document.size >= limits::kDataPassDocumentBytes)
        return FileFault::TooLarge;
    const bool readable = known && facts->readability == DocumentFacts::Readability::Readable;
    return readable && facts->encrypted ? FileFault::Encrypted : FileFault::None;
}

QLatin1String faultRule(FileFault fault)
{
    switch (fault) {
    case FileFault::Lost:
        return QLatin1String("document-lost");
    case FileFault::Changed:
        return QLatin1String("document-changed");
    case FileFault::NotPdf:
        return QLatin1String("document-not-pdf");
    case FileFault::Damaged:
        return QLatin1String("document-damaged");
    case FileFault::TooLarge:
        return QLatin1String("document-too-large");
    case FileFault::Encrypted:
        return QLatin1String("document-encrypted");
    case FileFault::None:
        break;
    }
    return {};
}

} // namespace viatique::rules
