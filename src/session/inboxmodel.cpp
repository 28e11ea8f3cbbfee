// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/inboxmodel.h"

#include "session/inboxwords.h"
#include "session/modelroles.h"
#include "session/mutedrole.h"

#include <algorithm>

namespace viatique {

namespace {

/// Which of the copies of one revision is read rather than another.
int worth(const PackageRecord &record)
{
    // One that is not verified yet has its place by when it came.
    const bool isBroken = record.integrity == Integrity::Altered || record.integrity == Integrity::Unreadable;
    return isBroken ? 0 : record.hasSignature ? 2 : 1;
}

/// Newest revision first; of the copies of one revision an intact one before an altered one, then a signed
/// one before others, then the one that came last.
bool isNewer(const InboxRow &a, const InboxRow &b)
{
    if (a.record.revision != b.record.revision)
        return a.record.revision > b.record.revision;
    if (worth(a.record) != worth(b.record))
        return worth(a.record) > worth(b.record);
    if (a.record.stamp.modifiedMs != b.record.stamp.modifiedMs)
        return a.record.stamp.modifiedMs > b.record.stamp.modifiedMs;
    return a.record.path < b.record.path;
}

} // namespace

InboxModel::InboxModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

InboxModel::~InboxModel() = default;

InboxModel::Groups InboxModel::groupsOf(const QList<InboxRow> &rows)
{
    Groups groups;
    QHash<QString, Group *> byId;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString id = rows.at(i).group();
        Group *&group = byId[id];
        if (!group) {
            groups.push_back(std::make_unique<Group>());
            group = groups.back().get();
            group->id = id;
        }
        group->rows.append(i);
    }
    for (const auto &group : groups) {
        std::sort(group->rows.begin(), group->rows.end(),
                  [&rows](qsizetype a, qsizetype b) { return isNewer(rows.at(a), rows.at(b)); });
    }
    return groups;
}

/// The group that has these packages now. One that consisted of a package that was not read yet gets the id
/// of its request once that is known.
const InboxModel::Group *InboxModel::presentOf(const Group &fresh, const QList<InboxRow> &rows) const
{
    if (const Group *known = m_byId.value(fresh.id))
        return known;
    const auto row = m_byPath.constFind(rows.at(fresh.rows.constFirst()).record.path);
    return row == m_byPath.constEnd() ? nullptr : m_byId.value(m_rows.at(*row).group());
}

/// Whether the same groups have the same packages in the same order as now.
bool InboxModel::hasShapeOf(const QList<InboxRow> &rows, const Groups &groups) const
{
    if (rows.size() != m_rows.size() || groups.size() != m_groups.size())
        return false;
    return std::all_of(groups.begin(), groups.end(), [&](const std::unique_ptr<Group> &group) {
        const Group *known = presentOf(*group, rows);
        return known
               && std::equal(group->rows.cbegin(), group->rows.cend(), known->rows.cbegin(),
                             known->rows.cend(), [&](qsizetype fresh, qsizetype present) {
                                 return rows.at(fresh).record.path == m_rows.at(present).record.path;
                             });
    });
}

void InboxModel::takeInPlace(QList<InboxRow> rows, const Groups &groups)
{
    for (const auto &group : groups) {
        Group *known = m_byId.value(presentOf(*group, rows)->id);
        if (known->id == group->id)
            continue;
        m_byId.remove(known->id);
        known->id = group->id;
        m_byId.insert(known->id, known);
        // Its row says so, too, from here on.
        m_rows[known->rows.constFirst()].record.requestId =
            rows.at(group->rows.constFirst()).record.requestId;
    }
    QSet<QString> paths;
    for (InboxRow &row : rows) {
        InboxRow &known = m_rows[m_byPath.value(row.record.path)];
        if (known == row)
            continue;
        paths.insert(row.record.path);
        known = std::move(row);
    }
    const bool hasMore = std::any_of(m_groups.begin(), m_groups.end(), [this](const auto &group) {
        return group->place < 0 && isShown(*group);
    });
    if (!hasMore)
        return tellChanged(paths);
    beginResetModel();
    arrangeAsBefore(shownGroups());
    endResetModel();
    emit changed();
}

QStringList InboxModel::shownGroups() const
{
    QStringList paths;
    for (const Group *group : m_shown)
        paths.append(head(*group).record.path);
    return paths;
}

void InboxModel::setRows(QList<InboxRow> rows)
{
    Groups groups = groupsOf(rows);
    if (hasShapeOf(rows, groups))
        return takeInPlace(std::move(rows), groups);
    const QStringList before = shownGroups();
    beginResetModel();
    m_rows = std::move(rows);
    m_groups = std::move(groups);
    m_shown.clear();
    m_byPath.clear();
    m_byId.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_byPath.insert(m_rows.at(i).record.path, i);
    for (const auto &group : m_groups)
        m_byId.insert(group->id, group.get());
    arrangeAsBefore(before);
    endResetModel();
    emit changed();
}

void InboxModel::tellChanged(const QSet<QString> &paths)
{
    if (paths.isEmpty())
        return;
    for (const QString &path : paths) {
        const QModelIndex first = at(path);
        if (first.isValid())
            emit dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
    }
    emit changed();
}

void InboxModel::setVerified(const QString &path, int percent)
{
    const auto found = m_byPath.constFind(path);
    if (found == m_byPath.constEnd() || m_rows.at(*found).verified == percent)
        return;
    m_rows[*found].verified = percent;
    if (const QModelIndex first = at(path); first.isValid()) {
        const QModelIndex cell = first.siblingAtColumn(IntegrityColumn);
        emit dataChanged(cell, cell);
    }
}

QList<InboxRow> InboxModel::newest() const
{
    QList<InboxRow> heads;
    for (const auto &group : m_groups)
        heads.append(head(*group));
    return heads;
}

const InboxModel::Group *InboxModel::groupOf(const QModelIndex &index) const
{
    return index.internalPointer() ? static_cast<const Group *>(index.internalPointer())
                                   : m_shown.at(index.row());
}

const InboxRow *InboxModel::row(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return nullptr;
    // The first one of a group is the group's own row.
    const qsizetype place = index.internalPointer() ? index.row() + 1 : 0;
    return &m_rows.at(groupOf(index)->rows.at(place));
}

const InboxRow *InboxModel::row(const QString &path) const
{
    const auto found = m_byPath.constFind(path);
    return found == m_byPath.constEnd() ? nullptr : &m_rows.at(*found);
}

QModelIndex InboxModel::at(const QString &path) const
{
    const InboxRow *wanted = row(path);
    Group *group = wanted ? m_byId.value(wanted->group()) : nullptr;
    if (!group || group->place < 0)
        return {};
    const auto place = static_cast<int>(group->rows.indexOf(m_byPath.value(path)));
    return place == 0 ? createIndex(group->place, 0, nullptr) : createIndex(place - 1, 0, group);
}

QString InboxModel::contradictionOf(const QString &path) const
{
    const InboxRow *one = row(path);
    if (!one)
        return {};
    const QStringList all = revisions(path);
    const auto other = std::find_if(all.cbegin(), all.cend(), [this, one](const QString &each) {
        const PackageRecord &record = row(each)->record;
        return !record.requestSha512.isEmpty() && record.revision == one->record.revision
               && record.requestSha512 != one->record.requestSha512
               && !areApartByContacts(record, one->record);
    });
    return other == all.cend() ? QString() : *other;
}

QString InboxModel::foundIn(const QString &path) const
{
    if (!m_found || m_found->contains(path))
        return m_found ? path : QString();
    const QStringList all = revisions(path);
    const auto found = std::find_if(all.crbegin(), all.crend(),
                                    [this](const QString &each) { return m_found->contains(each); });
    return found == all.crend() ? QString() : *found;
}

QStringList InboxModel::revisions(const QString &path) const
{
    QStringList paths;
    const InboxRow *wanted = row(path);
    if (!wanted)
        return paths;
    for (const qsizetype each : std::as_const(m_byId.value(wanted->group())->rows))
        paths.prepend(m_rows.at(each).record.path);
    return paths;
}

QList<std::pair<QString, QString>> InboxModel::useCases() const
{
    QHash<QString, QString> titles;
    for (const InboxRow &row : m_rows) {
        if (!row.record.useCases.isEmpty())
            titles.insert(row.record.useCases.constFirst(), row.record.useCaseTitle);
    }
    QList<std::pair<QString, QString>> cases;
    for (auto title = titles.constBegin(); title != titles.constEnd(); ++title)
        cases.append({title.key(), title.value()});
    std::sort(cases.begin(), cases.end(),
              [](const auto &a, const auto &b) { return a.second.localeAwareCompare(b.second) < 0; });
    return cases;
}

QModelIndex InboxModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, m_shown.at(parent.row()))
                            : createIndex(row, column, nullptr);
}

QModelIndex InboxModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || !index.internalPointer())
        return {};
    return createIndex(static_cast<const Group *>(index.internalPointer())->place, 0, nullptr);
}

int InboxModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_shown.size());
    if (parent.internalPointer() || parent.column() != 0)
        return 0;
    return static_cast<int>(m_shown.at(parent.row())->rows.size()) - 1;
}

int InboxModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    const InboxRow *shown = row(index);
    if (!shown)
        return {};
    const InboxRow *newest = index.internalPointer() ? &head(*groupOf(index)) : nullptr;
    return cell(index.column(), role, *shown, newest);
}

QVariant InboxModel::cell(int column, int role, const InboxRow &row, const InboxRow *newest) const
{
    switch (role) {
    case IdRole:
        return row.record.path;
    case kMutedRole:
        return newest || (column == BlockingColumn && !row.record.findings);
    case Qt::DisplayRole:
        return inboxWords(column, row, newest);
    case Qt::ToolTipRole:
        return inboxToolTip(column, row);
    case MeaningRole: {
        const Meaning meaning = inboxMeaning(column, row, newest);
        return meaning == Meaning::None ? QVariant() : QVariant(static_cast<int>(meaning));
    }
    default:
        return {};
    }
}

QVariant InboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return inboxHeading(section);
}

void InboxModel::retranslate()
{
    // Words decide on the order, too.
    beginResetModel();
    arrange();
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace viatique
