// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/coveragemodel.h"

#include "rules/context.h"
#include "session/coveragerows.h"
#include "session/draftsession.h"
#include "session/linkchange.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace viatique {

using rules::Worth;

bool CoverageRow::operator==(const CoverageRow &other) const
{
    const auto judged = [](const rules::Coverage &one) {
        return std::tuple(one.isProtected, one.needsDocument, one.hasText, one.hasFoundingText,
                          one.hasDocument, one.textWaiver, one.documentWaiver);
    };
    return id == other.id && title == other.title && isGroup == other.isGroup
           && requirement == other.requirement && cells == other.cells && members == other.members
           && toCover == other.toCover && judged(covered) == judged(other.covered);
}

CoverageModel::CoverageModel(DraftSession &session, QObject *parent)
    : TableModel(parent)
    , m_session(session)
{
    connect(&session, &DraftSession::requestChanged, this, &CoverageModel::update);
    // With the same links, titles and requirements may be others.
    connect(&session, &DraftSession::catalogueChanged, this, &CoverageModel::show);
    show();
}

void CoverageModel::update()
{
    if (!haveSameLinks(m_session.request(), m_shown))
        show();
}

void CoverageModel::show()
{
    m_shown = m_session.request();
    const rules::Context context({m_shown, m_session.catalogue(), m_session.facts(), m_session.today()});
    QList<CoverageColumn> links = coverageColumns(context);
    QList<CoverageRow> fresh = coverageRows(context, links);
    m_count = 0;
    m_covered = 0;
    for (const CoverageRow &row : std::as_const(fresh)) {
        m_count += row.isGroup ? 0 : 1;
        m_covered += !row.isGroup && row.covered.isCovered() ? 1 : 0;
    }
    setLinks(std::move(links));
    setRows(std::move(fresh));
    emit updated();
}

/// Columns that begin and end both lists alike stay, so that the current cell does.
void CoverageModel::setLinks(QList<CoverageColumn> links)
{
    const auto sameKey = [](const CoverageColumn &one, const CoverageColumn &other) {
        return one.isDocument == other.isDocument && one.id == other.id;
    };
    qsizetype head = 0;
    const qsizetype common = std::min(links.size(), m_links.size());
    while (head < common && sameKey(links.at(head), m_links.at(head)))
        ++head;
    qsizetype tail = 0;
    while (tail < common - head
           && sameKey(links.at(links.size() - 1 - tail), m_links.at(m_links.size() - 1 - tail)))
        ++tail;
    const qsizetype fewer = m_links.size() - head - tail;
    const qsizetype more = links.size() - head - tail;
    const int first = FirstLinkColumn + int(head);
    if (fewer > 0) {
        beginRemoveColumns({}, first, first + int(fewer) - 1);
        m_links.remove(head, fewer);
        endRemoveColumns();
    }
    if (more > 0) {
        beginInsertColumns({}, first, first + int(more) - 1);
        for (qsizetype i = 0; i < more; ++i)
            m_links.insert(head + i, links.at(head + i));
        endInsertColumns();
    }
    if (links == m_links)
        return;
    m_links = std::move(links);
    emit headerDataChanged(Qt::Horizontal, FirstLinkColumn, coverageColumn() - 1);
    // What the boxes say of themselves names the text.
    if (rowCount() > 0)
        emit dataChanged(index(0, FirstLinkColumn), index(rowCount() - 1, coverageColumn() - 1));
}

const CoverageColumn *CoverageModel::linkAt(int column) const
{
    return column >= FirstLinkColumn && column < coverageColumn() ? &m_links.at(column - FirstLinkColumn)
                                                                  : nullptr;
}

int CoverageModel::columnOf(const QString &key) const
{
    for (int column = FirstLinkColumn; column < coverageColumn(); ++column) {
        if (linkAt(column)->key() == key)
            return column;
    }
    return -1;
}

int CoverageModel::rowOf(const QString &endpointId) const
{
    const auto found = std::find_if(rows().cbegin(), rows().cend(), [&endpointId](const CoverageRow &row) {
        return !row.isGroup && row.id == endpointId;
    });
    return found == rows().cend() ? -1 : int(found - rows().cbegin());
}

QStringList CoverageModel::dataAt(int row) const
{
    const CoverageRow &at = rows().at(row);
    if (!at.isGroup)
        return {at.id};
    QStringList members;
    for (int i = row + 1; i <= row + at.members; ++i)
        members.append(rows().at(i).id);
    return members;
}

QStringList CoverageModel::allData() const
{
    QStringList ids;
    for (const CoverageRow &row : rows()) {
        if (!row.isGroup)
            ids.append(row.id);
    }
    return ids;
}

QStringList CoverageModel::lacking(int column) const
{
    QStringList ids;
    const CoverageColumn *link = linkAt(column);
    for (const CoverageRow &row : rows()) {
        if (!link || row.isGroup)
            continue;
        const bool isMeant = link->about.isEmpty() || link->about.contains(row.id);
        const bool helps = link->isDocument ? link->worth == Worth::Covers && !row.covered.isDocumentCovered()
                                            : isMeant && rules::wouldHelp(link->force, row.covered);
        if (helps)
            ids.append(row.id);
    }
    return ids;
}

void CoverageModel::setLinked(int column, const QStringList &ids, bool linked)
{
    if (const CoverageColumn *link = linkAt(column))
        viatique::setLinked(m_session, link->isDocument ? LinkKind::Documents : LinkKind::Texts,
                            QString(link->id), ids, linked);
}

int CoverageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : coverageColumn() + 1;
}

bool CoverageModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || !checkIndex(index) || !linkAt(index.column()) || role != Qt::CheckStateRole
        || m_session.isReadOnly())
        return false;
    setLinked(index.column(), dataAt(index.row()), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags CoverageModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = TableModel::flags(index);
    const bool checkable = index.isValid() && linkAt(index.column()) && !m_session.isReadOnly();
    return checkable ? flags | Qt::ItemIsUserCheckable : flags;
}

void CoverageModel::retranslate()
{
    // The names of columns may be words of ours.
    show();
    allChanged();
    emit updated();
}

} // namespace viatique
