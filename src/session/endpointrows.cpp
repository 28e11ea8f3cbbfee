// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// The rows of an EndpointModel: how they follow the catalogue, the request and its findings.

#include "catalogue/catalogue.h"
#include "rules/rules.h"
#include "rules/words.h"
#include "session/draftsession.h"
#include "session/endpointmodel.h"
#include "session/gravity.h"

#include <QSet>

#include <algorithm>

namespace viatique {

namespace {

constexpr QLatin1String kEndpoints("endpoints");
constexpr int kDataStep = 3;

QStringList askedIds(const Request &request)
{
    QStringList ids;
    for (const RequestedEndpoint &endpoint : request.endpoints)
        ids.append(endpoint.id);
    return ids;
}

/// Of these ids, those that the catalogue does not know, each once.
QStringList unknownIds(const QStringList &asked, const Catalogue &catalogue)
{
    QStringList unknown;
    for (const QString &id : asked) {
        if (!catalogue.endpoint(id) && !unknown.contains(id))
            unknown.append(id);
    }
    return unknown;
}

} // namespace

void EndpointModel::build()
{
    const Catalogue &catalogue = m_session.catalogue();
    m_asked = askedIds(m_session.request());
    const QSet<QString> ticked(m_asked.cbegin(), m_asked.cend());
    const auto addGroup = [&](const QString &title, const auto &belongs) {
        Group group;
        group.title = title;
        for (const Endpoint &endpoint : catalogue.endpoints) {
            if (belongs(endpoint))
                group.rows.append({endpoint.id, &endpoint, ticked.contains(endpoint.id)});
        }
        if (!group.rows.isEmpty())
            m_groups.append(group);
    };
    for (const CatalogueCategory &category : catalogue.categories)
        addGroup(category.title, [&](const Endpoint &endpoint) { return endpoint.category == category.id; });
    addGroup({}, [&](const Endpoint &endpoint) { return !catalogue.category(endpoint.category); });
    const Group unknown = unknownGroup(unknownIds(m_asked, catalogue));
    if (!unknown.rows.isEmpty())
        m_groups.append(unknown);
}

void EndpointModel::rebuild()
{
    beginResetModel();
    m_groups.clear();
    // Those of the former catalogue; the others follow.
    m_faults.clear();
    build();
    endResetModel();
}

void EndpointModel::updateRequest()
{
    const QStringList asked = askedIds(m_session.request());
    if (asked == m_asked)
        return;
    m_asked = asked;
    for (qsizetype g = 0; g < m_groups.size(); ++g) {
        if (!m_groups.at(g).known)
            continue;
        bool changed = false;
        const QModelIndex parent = index(int(g), 0);
        for (qsizetype r = 0; r < m_groups.at(g).rows.size(); ++r) {
            const bool now = asked.contains(m_groups.at(g).rows.at(r).id);
            if (m_groups.at(g).rows.at(r).asked == now)
                continue;
            m_groups[g].rows[r].asked = now;
            emit dataChanged(index(int(r), 0, parent), index(int(r), ColumnCount - 1, parent));
            changed = true;
        }
        if (changed)
            emit dataChanged(parent, parent);
    }
    updateUnknown(unknownIds(asked, m_session.catalogue()));
}

EndpointModel::Group EndpointModel::unknownGroup(const QStringList &ids)
{
    Group group;
    group.known = false;
    for (const QString &id : ids)
        group.rows.append({id, nullptr, true});
    return group;
}

void EndpointModel::updateUnknown(const QStringList &ids)
{
    const bool has = !m_groups.isEmpty() && !m_groups.constLast().known;
    const Group group = unknownGroup(ids);
    if (has) {
        const QList<Row> &rows = m_groups.constLast().rows;
        if (std::equal(rows.cbegin(), rows.cend(), group.rows.cbegin(), group.rows.cend(),
                       [](const Row &a, const Row &b) { return a.id == b.id; }))
            return;
        const int last = int(m_groups.size()) - 1;
        beginRemoveRows({}, last, last);
        m_groups.removeLast();
        endRemoveRows();
    }
    if (ids.isEmpty())
        return;
    const int end = int(m_groups.size());
    beginInsertRows({}, end, end);
    m_groups.append(group);
    endInsertRows();
}

void EndpointModel::updateFindings()
{
    QHash<QString, Finding> faults;
    for (const Finding &finding : m_session.findings()) {
        // Advice is no fault.
        if (rules::step(finding) != kDataStep || finding.severity == Severity::Advice)
            continue;
        const QString id = words::idInPointer(finding.target, kEndpoints);
        if (id.isEmpty())
            continue;
        const auto former = faults.constFind(id);
        if (former == faults.constEnd() || rankOf(finding) < rankOf(*former))
            faults.insert(id, finding);
    }
    if (faults == m_faults)
        return;
    m_faults.swap(faults);
    for (qsizetype g = 0; g < m_groups.size(); ++g) {
        const QModelIndex parent = index(int(g), 0);
        const QList<Row> &rows = m_groups.at(g).rows;
        for (qsizetype r = 0; r < rows.size(); ++r) {
            const QString &id = rows.at(r).id;
            if (m_faults.value(id) == faults.value(id))
                continue;
            const QModelIndex cell = index(int(r), TitleColumn, parent);
            emit dataChanged(cell, cell);
        }
    }
}

} // namespace viatique
