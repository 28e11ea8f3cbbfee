// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/needadvice.h"

#include "request/request.h"
#include "rules/syntax.h"

#include <QSet>

#include <algorithm>

namespace viatique {

namespace {

/// Where an endpoint stands in the catalogue; after all others where it does not.
qsizetype placeOf(const Catalogue &catalogue, const QString &id)
{
    const Endpoint *known = catalogue.endpoint(id);
    return known ? known - catalogue.endpoints.constData() : catalogue.endpoints.size();
}

} // namespace

Need needOf(const Request &request)
{
    const Service &service = request.service;
    Need need;
    if (request.filedFor != FiledFor::Vendor && service.useCases.size() == 1)
        need.useCase = service.useCases.constFirst();
    need.audiences = service.audiences;
    need.sectors = service.sectors;
    need.checks = service.checks;
    need.publicPage = service.publicPage.value_or(false);
    return need;
}

NeedAdvice::NeedAdvice(const Catalogue &catalogue)
    : m_catalogue(&catalogue)
    , m_advice(advise(catalogue, m_need))
{
}

void NeedAdvice::setCatalogue(const Catalogue &catalogue)
{
    m_catalogue = &catalogue;
    m_advice = advise(catalogue, m_need);
}

bool NeedAdvice::setNeed(const Need &need)
{
    if (need == m_need)
        return false;
    m_need = need;
    m_advice = advise(*m_catalogue, m_need);
    return true;
}

const Advice *NeedAdvice::of(const QString &endpointId) const
{
    const qsizetype place = placeOf(*m_catalogue, endpointId);
    return place < m_advice.size() ? &m_advice.at(place) : nullptr;
}

QStringList askedTooMuch(const Request &request, const NeedAdvice &advice)
{
    QStringList ids;
    if (!advice.hasProposal())
        return ids;
    for (const RequestedEndpoint &asked : request.endpoints) {
        const Advice *one = advice.of(asked.id);
        if (!one || one->decision == Decision::Keep)
            continue;
        if (one->decision == Decision::Leave || rules::wordCount(asked.purpose) < rules::kPurposeWords)
            ids.append(asked.id);
    }
    return ids;
}

int takeProposal(Request &request, const Catalogue &catalogue, const QList<Advice> &advice)
{
    QSet<QString> asked;
    for (const RequestedEndpoint &endpoint : request.endpoints)
        asked.insert(endpoint.id);
    int added = 0;
    for (const Advice &one : advice) {
        if (one.decision != Decision::Keep || asked.contains(one.endpoint))
            continue;
        RequestedEndpoint taken;
        taken.id = one.endpoint;
        taken.openness = one.openness;
        request.endpoints.append(taken);
        ++added;
    }
    if (added > 0)
        std::stable_sort(request.endpoints.begin(), request.endpoints.end(),
                         [&catalogue](const RequestedEndpoint &a, const RequestedEndpoint &b) {
                             return placeOf(catalogue, a.id) < placeOf(catalogue, b.id);
                         });
    return added;
}

void askFor(Request &request, const Catalogue &catalogue, const QString &endpointId,
            const QStringList &openness)
{
    const qsizetype place = placeOf(catalogue, endpointId);
    const auto next =
        std::find_if(request.endpoints.cbegin(), request.endpoints.cend(),
                     [&](const RequestedEndpoint &asked) { return placeOf(catalogue, asked.id) > place; });
    RequestedEndpoint added;
    added.id = endpointId;
    added.openness = openness;
    request.endpoints.insert(next - request.endpoints.cbegin(), added);
}

} // namespace viatique
