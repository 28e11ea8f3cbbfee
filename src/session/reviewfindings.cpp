// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/reviewfindings.h"

#include "rules/rules.h"
#include "rules/words.h"
#include "session/gravity.h"

#include <algorithm>
#include <utility>

namespace viatique {

ReviewFindings::ReviewFindings(QObject *parent)
    : TableModel(parent)
{
}

void ReviewFindings::setFindings(const std::optional<RequestInput> &input, const QList<Finding> &findings)
{
    m_input = input;
    m_findings = findings;
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const Finding &one, const Finding &other) { return one.severity < other.severity; });
    update();
}

void ReviewFindings::update()
{
    QList<FindingRow> rows;
    if (m_input) {
        for (const Finding &finding : std::as_const(m_findings)) {
            rows.append({finding, rules::message(finding, m_input->request, m_input->catalogue),
                         rules::step(finding)});
        }
    }
    setRows(std::move(rows));
}

int ReviewFindings::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReviewFindings::cell(int column, int role, const FindingRow &row) const
{
    if (role == TargetRole)
        return row.finding.target;
    if (column == SeverityColumn) {
        if (role == Qt::DisplayRole)
            return words::findingState(row.finding);
        if (role == MeaningRole)
            return int(meaningOf(row.finding));
        return {};
    }
    return role == Qt::DisplayRole ? row.message : QVariant();
}

QVariant ReviewFindings::heading(int column) const
{
    return column == SeverityColumn ? tr("Severity") : tr("What to do");
}

void ReviewFindings::retranslate()
{
    update();
    allChanged();
}

} // namespace viatique
