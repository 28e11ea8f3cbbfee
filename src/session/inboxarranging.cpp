// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What InboxModel shows of its groups, and in which order.

#include "session/inboxmodel.h"
#include "session/inboxwords.h"

#include <algorithm>
#include <utility>

namespace viatique {

void InboxModel::setFilter(const InboxFilter &filter)
{
    m_filter = filter;
    arrangeAnew();
}

void InboxModel::arrangeAnew()
{
    beginResetModel();
    arrange();
    endResetModel();
    emit changed();
}

void InboxModel::setFound(const std::optional<QSet<QString>> &found)
{
    if (found == m_found)
        return;
    m_found = found;
    arrangeAnew();
}

void InboxModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    endResetModel();
}

bool InboxModel::isShown(const Group &group) const
{
    if (!m_filter.accepts(head(group)))
        return false;
    return !m_found || std::any_of(group.rows.cbegin(), group.rows.cend(), [this](qsizetype row) {
        return m_found->contains(m_rows.at(row).record.path);
    });
}

void InboxModel::arrange()
{
    QList<Group *> groups;
    for (const auto &group : m_groups) {
        if (isShown(*group))
            groups.append(group.get());
    }
    setShown(inOrder(groups));
}

/// Those that were shown keep their order; the others stand where they belong, behind the one that would be
/// before them.
void InboxModel::arrangeAsBefore(const QStringList &before)
{
    arrange();
    if (before.isEmpty())
        return;
    QHash<const Group *, qsizetype> ranks;
    for (const QString &path : before) {
        const InboxRow *kept = row(path);
        const Group *group = kept ? m_byId.value(kept->group()) : nullptr;
        if (group && group->place >= 0 && !ranks.contains(group))
            ranks.insert(group, ranks.size());
    }
    qsizetype rank = -1;
    QList<std::pair<qsizetype, Group *>> ranked;
    for (Group *group : std::as_const(m_shown)) {
        rank = ranks.value(group, rank);
        ranked.append({rank, group});
    }
    // Stable, but a kept one stands before the new ones behind it.
    std::stable_sort(ranked.begin(), ranked.end(), [&ranks](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : ranks.contains(a.second) && !ranks.contains(b.second);
    });
    QList<Group *> groups;
    for (const auto &each : std::as_const(ranked))
        groups.append(each.second);
    setShown(groups);
}

QList<InboxModel::Group *> InboxModel::inOrder(const QList<Group *> &groups) const
{
    QList<InboxRow> heads;
    heads.reserve(groups.size());
    for (const Group *group : groups)
        heads.append(head(*group));
    const QList<qsizetype> order = inboxOrder(heads, m_sortColumn, m_sortOrder);
    QList<Group *> ordered;
    ordered.reserve(groups.size());
    for (const qsizetype i : order)
        ordered.append(groups.at(i));
    return ordered;
}

void InboxModel::setShown(QList<Group *> groups)
{
    for (const auto &group : m_groups)
        group->place = -1;
    m_shown = std::move(groups);
    for (int place = 0; place < m_shown.size(); ++place)
        m_shown.at(place)->place = place;
}

} // namespace viatique
