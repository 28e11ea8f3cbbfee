// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/endpointmodel.h"

#include "catalogue/catalogue.h"
#include "rules/rules.h"
#include "rules/words.h"
#include "session/draftsession.h"
#include "session/gravity.h"

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

constexpr QLatin1String kEndpoints("endpoints");

/// Where an endpoint stands in the catalogue; after all others where it does not.
qsizetype placeOf(const Catalogue &catalogue, const QString &id)
{
    const Endpoint *known = catalogue.endpoint(id);
    return known ? known - catalogue.endpoints.constData() : catalogue.endpoints.size();
}

/// The request keeps the order of the catalogue, whatever the order in which data are ticked.
void ask(Request &request, const Catalogue &catalogue, const QString &id)
{
    const qsizetype place = placeOf(catalogue, id);
    const auto next =
        std::find_if(request.endpoints.cbegin(), request.endpoints.cend(),
                     [&](const RequestedEndpoint &asked) { return placeOf(catalogue, asked.id) > place; });
    RequestedEndpoint added;
    added.id = id;
    request.endpoints.insert(next - request.endpoints.cbegin(), added);
}

} // namespace

EndpointModel::EndpointModel(DraftSession &session, QObject *parent)
    : QAbstractItemModel(parent)
    , m_session(session)
{
    build();
    updateFindings();
    connect(&session, &DraftSession::catalogueChanged, this, &EndpointModel::rebuild);
    connect(&session, &DraftSession::requestChanged, this, &EndpointModel::updateRequest);
    connect(&session, &DraftSession::findingsChanged, this, &EndpointModel::updateFindings);
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

QString EndpointModel::groupTitle(const Group &group) const
{
    if (!group.known)
        return tr("Not in the catalogue");
    return group.title.isEmpty() ? tr("Other data") : group.title;
}

QVariant EndpointModel::groupData(const Group &group, int column, int role) const
{
    if (role == GroupRole)
        return true;
    if (column != TitleColumn)
        return {};
    const auto detail = [&]() -> QVariant {
        const auto asked =
            std::count_if(group.rows.cbegin(), group.rows.cend(), [](const Row &row) { return row.asked; });
        return asked == 0 ? QVariant() : tr("%n ticked", nullptr, int(asked));
    };
    switch (role) {
    case Qt::DisplayRole:
        return groupTitle(group);
    case DetailRole:
    case Qt::AccessibleDescriptionRole:
        return detail();
    default:
        return {};
    }
}

QString EndpointModel::faultText(const Finding &fault) const
{
    // The row names the datum: what is asked for most often need not name it again.
    if (fault.rule == QLatin1String("purpose-missing"))
        return tr("to fill in: why the service needs it");
    if (fault.rule == QLatin1String("purpose-short"))
        return tr("to check: the reason is too short");
    if (fault.rule == QLatin1String("purpose-copied"))
        return tr("to check: the reason only repeats the name");
    if (fault.rule == QLatin1String("purpose-repeated"))
        return tr("to check: other data have the same reason");
    const QString message = rules::message(fault, m_session.request(), m_session.catalogue());
    switch (meaningOf(fault)) {
    case Meaning::ToCorrect:
        return tr("to correct: %1").arg(message);
    case Meaning::ToCheck:
        return tr("to check: %1").arg(message);
    case Meaning::ToDo:
        return tr("to fill in: %1").arg(message);
    default:
        return message;
    }
}

QVariant EndpointModel::titleData(const Row &row, int role) const
{
    const auto fault = m_faults.constFind(row.id);
    switch (role) {
    case Qt::DisplayRole:
        return row.known && !row.known->title.isEmpty() ? row.known->title : row.id;
    case Qt::CheckStateRole:
        return int(row.asked ? Qt::Checked : Qt::Unchecked);
    case DetailRole:
    case Qt::AccessibleDescriptionRole:
        return fault == m_faults.constEnd() ? QVariant() : faultText(*fault);
    case DetailMeaningRole:
        return fault == m_faults.constEnd() ? QVariant() : int(meaningOf(*fault));
    case TargetRole:
        return fault == m_faults.constEnd() ? QVariant() : fault->target;
    default:
        return {};
    }
}

QVariant EndpointModel::rowData(const Row &row, int column, int role) const
{
    if (role == IdRole)
        return row.id;
    if (column == TitleColumn)
        return titleData(row, role);
    const Endpoint *known = row.known;
    if (!known)
        return {};
    if (column == ProducerColumn && role == Qt::DisplayRole)
        return known->producers.join(QLatin1String(", "));
    if (column == OpennessColumn && role == Qt::DisplayRole)
        return words::openness(known->openness);
    if (column == OpennessColumn && role == SignRole && !known->openness.isEmpty())
        return int(known->isProtected() ? Sign::Lock : Sign::Globe);
    if (column == RequirementColumn && known->legalRequirement != LegalRequirement::Unset) {
        if (role == Qt::DisplayRole)
            return words::requirement(known->legalRequirement);
        if (role == TagRole)
            return int(known->legalRequirement == LegalRequirement::SupportingDocuments ? Tag::Filled
                                                                                        : Tag::Outlined);
    }
    return {};
}

bool EndpointModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Row *row = rowAt(index);
    if (!row || index.column() != TitleColumn || role != Qt::CheckStateRole || m_session.isReadOnly())
        return false;
    const bool asked = value.toInt() == Qt::Checked;
    if (asked == row->asked)
        return true;
    // The row may be gone once the request changes.
    const QString id = row->id;
    m_session.edit(words::pointer(kEndpoints, id), [&](Request &request) {
        if (asked)
            ask(request, m_session.catalogue(), id);
        else
            request.endpoints.removeIf([&](const RequestedEndpoint &endpoint) { return endpoint.id == id; });
    });
    return true;
}

QVariant EndpointModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Datum");
    case ProducerColumn:
        return tr("Producer");
    case OpennessColumn:
        return tr("Openness");
    case RequirementColumn:
        return tr("Requirement");
    default:
        return {};
    }
}

Qt::ItemFlags EndpointModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!rowAt(index))
        return flags;
    const bool checkable = index.column() == TitleColumn && !m_session.isReadOnly();
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
