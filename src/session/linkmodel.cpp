// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/linkmodel.h"

#include "rules/context.h"
#include "rules/words.h"
#include "session/draftsession.h"
#include "session/linkchange.h"
#include "session/modelroles.h"

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

const QStringList &linksOf(const RequestedEndpoint &endpoint, LinkModel::Kind kind)
{
    return kind == LinkModel::Kind::Texts ? endpoint.legalTexts : endpoint.documents;
}

bool isThere(const Request &request, LinkModel::Kind kind, const QString &id)
{
    return kind == LinkModel::Kind::Texts ? request.legalText(id) != nullptr
                                          : request.document(id) != nullptr;
}

} // namespace

LinkModel::LinkModel(DraftSession &session, Kind kind, QObject *parent)
    : TableModel(parent)
    , m_session(session)
    , m_kind(kind)
{
    connect(&session, &DraftSession::requestChanged, this, &LinkModel::update);
    // With the same links, titles and requirements may be others.
    connect(&session, &DraftSession::catalogueChanged, this, &LinkModel::show);
}

void LinkModel::setSubject(const QString &id)
{
    if (id == m_subject)
        return;
    m_subject = id;
    show();
}

void LinkModel::update()
{
    if (!haveSameLinks(m_session.request(), m_shown))
        show();
}

void LinkModel::show()
{
    m_shown = m_session.request();
    QList<LinkRow> updated;
    if (isThere(m_shown, m_kind, m_subject)) {
        const rules::Context context({m_shown, m_session.catalogue(), m_session.facts(), m_session.today()});
        for (const RequestedEndpoint &asked : std::as_const(m_shown.endpoints)) {
            const Endpoint *known = m_session.catalogue().endpoint(asked.id);
            if (!known)
                continue;
            const rules::Coverage covered = rules::coverage(context, {&asked, known});
            updated.append({asked.id, m_session.catalogue().endpointTitle(asked.id), known->legalRequirement,
                            linksOf(asked, m_kind).contains(m_subject), covered.hasText,
                            covered.isTextCovered(), covered.isDocumentCovered()});
        }
    }
    setRows(std::move(updated));
}

int LinkModel::linked() const
{
    return int(std::count_if(rows().cbegin(), rows().cend(), [](const LinkRow &row) { return row.linked; }));
}

int LinkModel::covered() const
{
    return int(std::count_if(rows().cbegin(), rows().cend(),
                             [](const LinkRow &row) { return row.textCovered && row.documentCovered; }));
}

void LinkModel::linkAll()
{
    QStringList ids;
    for (const LinkRow &row : rows()) {
        if (m_kind == Kind::Texts || row.requirement == LegalRequirement::SupportingDocuments)
            ids.append(row.endpointId);
    }
    setLinked(ids, true);
}

QStringList LinkModel::endpointIds() const
{
    QStringList ids;
    for (const LinkRow &row : rows())
        ids.append(row.endpointId);
    return ids;
}

void LinkModel::unlinkAll()
{
    setLinked(endpointIds(), false);
}

void LinkModel::linkEach()
{
    setLinked(endpointIds(), true);
}

void LinkModel::setLinked(const QStringList &endpoints, bool linked)
{
    viatique::setLinked(m_session, m_kind, m_subject, endpoints, linked);
}

int LinkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool LinkModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || !checkIndex(index) || index.column() != DatumColumn || role != Qt::CheckStateRole
        || m_session.isReadOnly())
        return false;
    setLinked({rows().at(index.row()).endpointId}, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags LinkModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = TableModel::flags(index);
    const bool checkable = index.isValid() && index.column() == DatumColumn && !m_session.isReadOnly();
    return checkable ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant LinkModel::cell(int column, int role, const LinkRow &row) const
{
    if (role == IdRole)
        return row.endpointId;
    switch (column) {
    case DatumColumn:
        if (role == Qt::DisplayRole)
            return row.title;
        if (role == Qt::CheckStateRole)
            return int(row.linked ? Qt::Checked : Qt::Unchecked);
        break;
    case RequirementColumn:
        if (row.requirement == LegalRequirement::Unset)
            break;
        if (role == Qt::DisplayRole)
            return words::requirement(row.requirement);
        if (role == TagRole)
            return int(row.requirement == LegalRequirement::SupportingDocuments ? Tag::Filled
                                                                                : Tag::Outlined);
        break;
    case CoverageColumn:
        if (role == Qt::DisplayRole) {
            if (!row.textCovered)
                return row.hasText ? tr("lacks a precise text") : tr("to fill in: no text linked");
            return row.documentCovered ? tr("covered") : tr("lacks a document");
        }
        if (role == MeaningRole) {
            // A principle alone is a fault; what is not linked yet is only to do.
            if (!row.textCovered)
                return int(row.hasText ? Meaning::ToCorrect : Meaning::ToDo);
            return int(row.documentCovered ? Meaning::Fine : Meaning::ToDo);
        }
        break;
    default:
        break;
    }
    return {};
}

QVariant LinkModel::heading(int column) const
{
    switch (column) {
    case DatumColumn:
        return tr("Datum");
    case RequirementColumn:
        return tr("Requirement");
    case CoverageColumn:
        return tr("Coverage");
    default:
        return {};
    }
}

void LinkModel::retranslate()
{
    allChanged();
}

} // namespace viatique
