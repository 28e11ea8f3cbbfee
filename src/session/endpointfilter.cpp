// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogue.h"
#include "core/plaintext.h"
#include "session/endpointmodel.h"

#include <algorithm>

namespace viatique {

namespace {

/// The ids of the catalogue's format, which the filter takes as they are.
QString requirementId(LegalRequirement requirement)
{
    switch (requirement) {
    case LegalRequirement::Explanation:
        return QStringLiteral("explanation");
    case LegalRequirement::SupportingDocuments:
        return QStringLiteral("supporting-documents");
    case LegalRequirement::Unset:
        break;
    }
    return {};
}

/// Whether each word of the search stands somewhere in the datum.
bool fits(const QString &search, const QString &text)
{
    const QStringList parts = search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(parts.cbegin(), parts.cend(),
                       [&text](const QString &part) { return text.contains(part); });
}

} // namespace

EndpointFilter::EndpointFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    // A group is there for the sake of its data.
    setRecursiveFilteringEnabled(true);
}

void EndpointFilter::setSearch(const QString &text)
{
    const QString plain = plainText(text).trimmed();
    if (plain == m_search)
        return;
    m_search = plain;
    invalidate();
}

void EndpointFilter::setProducer(const QString &producer)
{
    if (producer == m_producer)
        return;
    m_producer = producer;
    invalidate();
}

void EndpointFilter::setOpenness(const QString &openness)
{
    if (openness == m_openness)
        return;
    m_openness = openness;
    invalidate();
}

void EndpointFilter::setRequirement(const QString &requirement)
{
    if (requirement == m_requirement)
        return;
    m_requirement = requirement;
    invalidate();
}

void EndpointFilter::setAskedOnly(bool askedOnly)
{
    if (askedOnly == m_askedOnly)
        return;
    m_askedOnly = askedOnly;
    invalidate();
}

bool EndpointFilter::isFiltering() const
{
    return m_askedOnly || !m_search.isEmpty() || !m_producer.isEmpty() || !m_openness.isEmpty()
           || !m_requirement.isEmpty();
}

bool EndpointFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *model = qobject_cast<const EndpointModel *>(sourceModel());
    if (!parent.isValid() || !model)
        return false;
    const QModelIndex index = model->index(row, EndpointModel::TitleColumn, parent);
    const Endpoint *endpoint = model->endpointAt(index);
    if (m_askedOnly && index.data(Qt::CheckStateRole).toInt() != Qt::Checked)
        return false;
    // Nothing is known of data that the catalogue has not: no filter but the search and the ticks shows them.
    if (!m_producer.isEmpty() && !(endpoint && endpoint->producers.contains(m_producer)))
        return false;
    if (!m_openness.isEmpty() && !(endpoint && endpoint->openness.contains(m_openness)))
        return false;
    if (!m_requirement.isEmpty() && !(endpoint && requirementId(endpoint->legalRequirement) == m_requirement))
        return false;
    return m_search.isEmpty() || fits(m_search, model->searchText(index));
}

} // namespace viatique
