// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/findingtree.h"

#include "rules/words.h"
#include "session/draftsession.h"
#include "session/gravity.h"

#include <algorithm>

namespace viatique {

namespace {

/// The last step has nothing to fill in of its own.
constexpr int kLast = StepModel::kSteps - 1;
/// The internal id of rows that are steps; that of a finding is the number of its step.
constexpr quintptr kIsStep = 0;

} // namespace

FindingTree::FindingTree(DraftSession &session, const FindingModel &findings, const StepModel &steps,
                         QObject *parent)
    : QAbstractItemModel(parent)
    , m_findings(findings)
    , m_steps(steps)
{
    connect(&session, &DraftSession::findingsChanged, this, &FindingTree::update);
    connect(&steps, &StepModel::stepsChanged, this, [this] {
        update();
        stepsChanged();
    });
    update();
}

void FindingTree::update()
{
    std::array<QList<FindingRow>, StepModel::kSteps> sorted;
    for (const FindingRow &row : m_findings.rows())
        sorted[std::size_t(std::clamp(row.step, 1, StepModel::kSteps) - 1)].append(row);
    for (int step = 0; step < StepModel::kSteps; ++step)
        setRows(step, sorted[std::size_t(step)]);
}

void FindingTree::stepsChanged()
{
    emit dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
}

/// Rows that begin both lists alike stay, so that selection and what is unfolded do too.
void FindingTree::setRows(int step, const QList<FindingRow> &rows)
{
    QList<FindingRow> &shown = m_rows[std::size_t(step)];
    if (rows == shown)
        return;
    if (step == kLast && rows.isEmpty() != shown.isEmpty()) {
        // The row of the step itself comes and goes with them.
        if (shown.isEmpty())
            beginInsertRows({}, kLast, kLast);
        else
            beginRemoveRows({}, kLast, kLast);
        const bool came = shown.isEmpty();
        shown = rows;
        return came ? endInsertRows() : endRemoveRows();
    }
    const QModelIndex parent = index(step, WhatColumn);
    const qsizetype common = std::min(rows.size(), shown.size());
    qsizetype head = 0;
    while (head < common && rows.at(head) == shown.at(head))
        ++head;
    if (rows.size() > shown.size()) {
        const qsizetype more = rows.size() - shown.size();
        beginInsertRows(parent, int(head), int(head + more - 1));
        for (qsizetype i = 0; i < more; ++i)
            shown.insert(head + i, rows.at(head + i));
        endInsertRows();
    } else if (rows.size() < shown.size()) {
        const qsizetype fewer = shown.size() - rows.size();
        beginRemoveRows(parent, int(head), int(head + fewer - 1));
        shown.remove(head, fewer);
        endRemoveRows();
    }
    // A view lays out anew each row that it is told of, at each key.
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (shown.at(i) == rows.at(i))
            continue;
        shown[i] = rows.at(i);
        emit dataChanged(index(int(i), WhatColumn, parent), index(int(i), StateColumn, parent));
    }
    // The last step's own state is that of its first finding.
    if (step == kLast)
        emit dataChanged(parent.siblingAtColumn(StateColumn), parent.siblingAtColumn(StateColumn));
}

QModelIndex FindingTree::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : kIsStep);
}

QModelIndex FindingTree::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == kIsStep)
        return {};
    return createIndex(int(child.internalId()) - 1, WhatColumn, kIsStep);
}

int FindingTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_rows[kLast].isEmpty() ? kLast : StepModel::kSteps;
    if (parent.internalId() != kIsStep || parent.column() != WhatColumn)
        return 0;
    return int(m_rows[std::size_t(parent.row())].size());
}

int FindingTree::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

QVariant FindingTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == kIsStep)
        return stepData(index.row() + 1, index.column(), role);
    return findingData(m_rows[std::size_t(index.internalId() - 1)].at(index.row()), index.column(), role);
}

QVariant FindingTree::stepData(int step, int column, int role) const
{
    const QList<FindingRow> &rows = m_rows[std::size_t(step - 1)];
    if (role == StepRole)
        return step;
    if (role == TargetRole)
        return rows.isEmpty() ? QVariant() : rows.constFirst().finding.target;
    const bool isWhole = step == StepModel::kSteps;
    const QModelIndex known = m_steps.index(step - 1);
    if (column == StateColumn) {
        // The state of the last step is that of the export.
        if (isWhole)
            return role == Qt::DisplayRole || role == MeaningRole
                       ? findingData(rows.constFirst(), StateColumn, role)
                       : QVariant();
        if (role == Qt::DisplayRole)
            return known.data(DetailRole);
        return role == MeaningRole ? known.data(MeaningRole) : QVariant();
    }
    if (role == Qt::AccessibleTextRole && !isWhole)
        return known.data(Qt::AccessibleTextRole);
    if (role == Qt::DisplayRole)
        return isWhole ? tr("The whole request") : known.data();
    return {};
}

QVariant FindingTree::findingData(const FindingRow &row, int column, int role)
{
    switch (role) {
    case StepRole:
        return row.step;
    case TargetRole:
        return row.finding.target;
    case MeaningRole:
        return column == StateColumn ? QVariant(int(meaningOf(row.finding))) : QVariant();
    case Qt::DisplayRole:
        return column == StateColumn ? words::findingState(row.finding) : row.message;
    case Qt::ToolTipRole:
        return row.message;
    default:
        return {};
    }
}

QVariant FindingTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == WhatColumn ? tr("Step and point") : tr("State");
}

void FindingTree::retranslate()
{
    update();
    for (int step = 0; step < rowCount(); ++step) {
        const QModelIndex parent = index(step, WhatColumn);
        emit dataChanged(parent, index(step, StateColumn));
        if (const int rows = rowCount(parent); rows > 0)
            emit dataChanged(index(0, WhatColumn, parent), index(rows - 1, StateColumn, parent));
    }
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace viatique
