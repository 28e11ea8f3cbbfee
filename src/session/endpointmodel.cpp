// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/endpointmodel.h"

#include "catalogue/catalogue.h"
#include "core/plaintext.h"
#include "rules/rules.h"
#include "rules/words.h"
#include "session/draftsession.h"
#include "session/findingmodel.h"
#include "session/gravity.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

constexpr QLatin1String kEndpoints("endpoints");
constexpr int kDataStep = 3;

bool sameDecisions(const QList<Advice> &some, const QList<Advice> &others)
{
    return std::equal(some.cbegin(), some.cend(), others.cbegin(), others.cend(),
                      [](const Advice &a, const Advice &b) { return a.decision == b.decision; });
}

} // namespace

EndpointModel::EndpointModel(DraftSession &session, QObject *parent)
    : QAbstractItemModel(parent)
    , m_session(session)
    , m_advice(session.catalogue())
{
    m_advice.setNeed(needOf(session.request()));
    build();
    updateAsked();
    updateFindings();
    connect(&session, &DraftSession::catalogueChanged, this, &EndpointModel::rebuild);
    connect(&session, &DraftSession::requestChanged, this, &EndpointModel::updateRequest);
    connect(&session, &DraftSession::findingsChanged, this, &EndpointModel::updateFindings);
}

void EndpointModel::build()
{
    const Catalogue &catalogue = m_session.catalogue();
    m_groups.clear();
    // Ticks are right from the start: a filter that shows them alone would find nothing until they are.
    m_asked = askedIds();
    const QSet<QString> asked(m_asked.cbegin(), m_asked.cend());
    if (m_advice.hasProposal()) {
        const QList<Advice> &advice = m_advice.all();
        for (const auto &[kind, decision] :
             {std::pair(Kind::Proposed, Decision::Keep), std::pair(Kind::Study, Decision::Study),
              std::pair(Kind::Leave, Decision::Leave)}) {
            Group group{kind, {}, {}};
            for (qsizetype i = 0; i < advice.size(); ++i) {
                if (advice.at(i).decision == decision)
                    group.rows.append({advice.at(i).endpoint,
                                       &catalogue.endpoints.at(i),
                                       asked.contains(advice.at(i).endpoint),
                                       {}});
            }
            if (!group.rows.isEmpty())
                m_groups.append(group);
        }
        return;
    }
    QHash<QString, qsizetype> places;
    for (const CatalogueCategory &category : catalogue.categories) {
        places.insert(category.id, m_groups.size());
        m_groups.append({Kind::Category, category.title, {}});
    }
    m_groups.append({Kind::Category, {}, {}});
    for (const Endpoint &endpoint : catalogue.endpoints) {
        const qsizetype place = places.value(endpoint.category, m_groups.size() - 1);
        m_groups[place].rows.append({endpoint.id, &endpoint, asked.contains(endpoint.id), {}});
    }
    m_groups.removeIf([](const Group &group) { return group.rows.isEmpty(); });
}

/// What the catalogue was is not looked at any more: request and catalogue have changed together.
void EndpointModel::rebuild()
{
    beginResetModel();
    m_faults.clear();
    m_advice.setCatalogue(m_session.catalogue());
    m_advice.setNeed(needOf(m_session.request()));
    build();
    endResetModel();
    updateAsked();
}

void EndpointModel::updateRequest()
{
    updateNeed();
    updateAsked();
}

void EndpointModel::updateNeed()
{
    const QList<Advice> former = m_advice.all();
    const bool hadProposal = m_advice.hasProposal();
    if (!m_advice.setNeed(needOf(m_session.request())))
        return;
    if (hadProposal != m_advice.hasProposal() || (hadProposal && !sameDecisions(former, m_advice.all()))) {
        beginResetModel();
        build();
        endResetModel();
    } else if (former != m_advice.all()) {
        retranslate();
    }
}

/// The first and the last row of a group that changed, -1 for none. One signal for all of them: a view
/// measures its columns at each.
template<typename Changed>
std::pair<int, int> EndpointModel::changedRows(const Group &group, Changed changed)
{
    int first = -1;
    int last = -1;
    for (qsizetype r = 0; r < group.rows.size(); ++r) {
        if (changed(group.rows.at(r))) {
            first = first < 0 ? int(r) : first;
            last = int(r);
        }
    }
    return {first, last};
}

void EndpointModel::updateAsked()
{
    const QStringList asked = askedIds();
    updateUnknown(asked);
    if (asked == m_asked)
        return;
    m_asked = asked;
    const QSet<QString> set(asked.cbegin(), asked.cend());
    for (qsizetype g = 0; g < m_groups.size(); ++g) {
        if (m_groups.at(g).kind == Kind::Unknown)
            continue;
        const auto [first, last] =
            changedRows(m_groups.at(g), [&set](const Row &row) { return row.asked != set.contains(row.id); });
        if (first < 0)
            continue;
        for (Row &row : m_groups[g].rows)
            row.asked = set.contains(row.id);
        const QModelIndex parent = index(int(g), 0);
        emit dataChanged(index(first, 0, parent), index(last, ColumnCount - 1, parent));
        emit dataChanged(parent, parent);
    }
}

QStringList EndpointModel::askedIds() const
{
    QStringList ids;
    for (const RequestedEndpoint &endpoint : m_session.request().endpoints)
        ids.append(endpoint.id);
    return ids;
}

/// The last group, of what is asked for and not in the catalogue.
void EndpointModel::updateUnknown(const QStringList &asked)
{
    const bool has = !m_groups.isEmpty() && m_groups.constLast().kind == Kind::Unknown;
    Group group{Kind::Unknown, {}, {}};
    QSet<QString> listed;
    for (const QString &id : asked) {
        if (!m_session.catalogue().endpoint(id) && !listed.contains(id)) {
            listed.insert(id);
            group.rows.append({id, nullptr, true, {}});
        }
    }
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
    if (group.rows.isEmpty())
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
        const auto [first, last] = changedRows(
            m_groups.at(g), [&](const Row &row) { return m_faults.value(row.id) != faults.value(row.id); });
        if (first >= 0)
            emit dataChanged(index(first, TitleColumn, parent), index(last, TitleColumn, parent));
    }
}

QModelIndex EndpointModel::indexOf(const QString &endpointId) const
{
    for (qsizetype g = 0; g < m_groups.size(); ++g) {
        const QList<Row> &rows = m_groups.at(g).rows;
        const auto found =
            std::find_if(rows.cbegin(), rows.cend(), [&](const Row &row) { return row.id == endpointId; });
        if (found != rows.cend())
            return index(int(found - rows.cbegin()), 0, index(int(g), 0));
    }
    return {};
}

const EndpointModel::Row *EndpointModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index) || index.internalId() == 0)
        return nullptr;
    return &m_groups.at(qsizetype(index.internalId()) - 1).rows.at(index.row());
}

const Endpoint *EndpointModel::endpointAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index);
    return row ? row->known : nullptr;
}

const QString &EndpointModel::searchText(const QModelIndex &index) const
{
    static const QString none;
    const Row *row = rowAt(index);
    if (!row)
        return none;
    if (row->search.isEmpty()) {
        QStringList texts{row->id};
        if (row->known) {
            const CatalogueCategory *category = m_session.catalogue().category(row->known->category);
            texts << row->known->title << row->known->producers << row->known->gives
                  << (category ? category->title : QString());
        }
        row->search = plainText(texts.join(QLatin1Char(' ')));
    }
    return row->search;
}

bool EndpointModel::showsAtOnce(const QModelIndex &group) const
{
    if (!group.isValid() || group.internalId() != 0)
        return false;
    const Kind kind = m_groups.at(group.row()).kind;
    return kind != Kind::Study && kind != Kind::Leave;
}

// The internal id is 0 for a group, and for a datum the number of its group, from 1 on.
QModelIndex EndpointModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex EndpointModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int EndpointModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return int(m_groups.at(parent.row()).rows.size());
}

int EndpointModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent);
    return ColumnCount;
}

QVariant EndpointModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    if (const Row *row = rowAt(index))
        return rowData(*row, index.column(), role);
    return groupData(m_groups.at(index.row()), index.column(), role);
}

bool EndpointModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Row *row = rowAt(index);
    if (!row || role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const bool asked = value.toInt() == Qt::Checked;
    if (asked == row->asked)
        return true;
    // The row may be gone once the request changes.
    const QString id = row->id;
    m_session.edit(words::pointer(kEndpoints, id), [&](Request &request) {
        const Advice *advice = m_advice.of(id);
        if (asked)
            askFor(request, m_session.catalogue(), id, advice ? advice->openness : QStringList());
        else
            request.endpoints.removeIf([&](const RequestedEndpoint &endpoint) { return endpoint.id == id; });
    });
    return true;
}

Qt::ItemFlags EndpointModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    const Row *row = rowAt(index);
    if (!row)
        return flags;
    // What comes with every access is not asked for; what was asked for may be given up.
    const bool isOffered = row->asked || !row->known || !row->known->includedForEveryone;
    const bool checkable = isOffered && index.column() == TitleColumn && !m_session.isReadOnly();
    return flags | Qt::ItemNeverHasChildren | (checkable ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

void EndpointModel::retranslate()
{
    for (int g = 0; g < rowCount(); ++g) {
        const QModelIndex parent = index(g, 0);
        emit dataChanged(parent, index(g, ColumnCount - 1));
        emit dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, ColumnCount - 1, parent));
    }
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace viatique
