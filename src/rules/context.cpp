// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/context.h"

#include <algorithm>

namespace viatique::rules {

namespace {

constexpr auto kBaseForm = QLatin1String("api-entreprise-socle-de-base");

/// The protected scopes that DataPass' base form includes; those of open data are included everywhere.
/// Source: DataPass, config/authorization_request_forms/api_entreprise.yml.
bool isBaseScope(const QString &scope)
{
    static const QStringList scopes{
        QStringLiteral("unites_legales_etablissements_insee"),
        QStringLiteral("associations_djepva"),
        QStringLiteral("data_subvention_subventions"),
    };
    return scopes.contains(scope);
}

bool liesInBaseSet(const AskedEndpoint &endpoint)
{
    const Endpoint &known = *endpoint.known;
    if (known.protectedScope.isEmpty())
        return !known.publicScope.isEmpty();
    if (isBaseScope(known.protectedScope))
        return true;
    return !known.publicScope.isEmpty() && !asksProtected(endpoint);
}

bool usesBaseForm(const Request &request, const Catalogue &catalogue)
{
    const QStringList &useCases = request.service.useCases;
    return !useCases.isEmpty() && std::all_of(useCases.cbegin(), useCases.cend(), [&](const QString &id) {
        const UseCase *useCase = catalogue.useCase(id);
        return useCase && useCase->formUid == kBaseForm;
    });
}

} // namespace

Context::Context(const Input &input)
    : request(input.request)
    , catalogue(input.catalogue)
    , facts(input.facts)
    , today(input.today)
{
    for (const RequestedEndpoint &asked : request.endpoints) {
        const Endpoint *known = catalogue.endpoint(asked.id);
        if (known && !known->includedForEveryone) {
            m_endpoints.append({&asked, known});
            m_asked.insert(asked.id);
        }
    }
    for (const LegalText &text : request.legalFramework.texts) {
        if (!m_texts.contains(text.id))
            m_texts.insert(text.id, {&text, rules::textForce(text)});
    }
    for (const Document &document : request.documents) {
        if (!m_documents.contains(document.id))
            m_documents.insert(document.id, &document);
    }
    m_baseSet = !isVendor() && usesBaseForm(request, catalogue) && !m_endpoints.isEmpty()
                && std::all_of(m_endpoints.cbegin(), m_endpoints.cend(), liesInBaseSet);
}

bool Context::isPublicPage() const
{
    return request.service.publicPage.value_or(false)
           || (!isVendor() && request.service.useCases.contains(kPublicPageUseCase));
}

bool asksProtected(const AskedEndpoint &endpoint)
{
    const QStringList &part = endpoint.asked->openness;
    return endpoint.known->isProtected() && (part.isEmpty() || part.contains(QLatin1String("protected")));
}

} // namespace viatique::rules
