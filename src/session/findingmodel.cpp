// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/findingmodel.h"

#include "rules/rules.h"
#include "rules/words.h"
#include "session/draftsession.h"
#include "session/gravity.h"
#include "session/stepmodel.h"

#include <algorithm>
#include <array>
#include <utility>

namespace viatique {

FindingModel::FindingModel(DraftSession &session, const StepModel &steps, QObject *parent)
    : TableModel(parent)
    , m_session(session)
    , m_steps(steps)
{
    connect(&session, &DraftSession::findingsChanged, this, &FindingModel::update);
    connect(&steps, &StepModel::stepsChanged, this, &FindingModel::update);
    update();
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void FindingModel::update()
{
    const std::array<int, 3> before{m_toCorrect, m_toFillIn, m_toCheck};
    m_toCorrect = m_toFillIn = m_toCheck = 0;
    QList<FindingRow> rows;
    for (const Finding &finding : m_session.findings()) {
        const int step = rules::step(finding);
        if (finding.severity == Severity::Blocking)
            ++(finding.missing ? m_toFillIn : m_toCorrect);
        else if (finding.severity == Severity::Warning && !finding.missing)
            ++m_toCheck;
        if (finding.missing && !m_steps.isLastStepOpened() && !m_steps.isBegun(step))
            continue;
        rows.append({finding, rules::message(finding, m_session.request(), m_session.catalogue()), step});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const FindingRow &one, const FindingRow &other) {
        return rankOf(one.finding) < rankOf(other.finding);
    });
    setRows(std::move(rows));
    if (before != std::array<int, 3>{m_toCorrect, m_toFillIn, m_toCheck})
        emit countsChanged();
}

QVariant FindingModel::cell(int column, int role, const FindingRow &row) const
{
    if (role == TargetRole)
        return row.finding.target;
    if (role == StepRole)
        return row.step;
    if (column == SeverityColumn) {
        if (role == Qt::DisplayRole)
            return words::findingState(row.finding);
        if (role == MeaningRole)
            return static_cast<int>(meaningOf(row.finding));
        return {};
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == MessageColumn)
        return row.message;
    return tr("%1. %2", "number and title of a step")
        .arg(QString::number(row.step), StepModel::title(row.step));
}

QVariant FindingModel::heading(int column) const
{
    switch (column) {
    case SeverityColumn:
        return tr("Severity");
    case MessageColumn:
        return tr("What to do");
    default:
        return tr("Step");
    }
}

void FindingModel::retranslate()
{
    update();
    allChanged();
}

} // namespace viatique
