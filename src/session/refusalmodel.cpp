// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/refusalmodel.h"

#include "rules/words.h"
#include "session/modelroles.h"
#include "session/refusedfields.h"

namespace viatique {

RefusalModel::RefusalModel(const RefusedFields &refused, QObject *parent)
    : TableModel<RefusalRow>(parent)
    , m_refused(refused)
{
    connect(&refused, &RefusedFields::changed, this, &RefusalModel::update);
    update();
}

int RefusalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void RefusalModel::update()
{
    QList<RefusalRow> rows;
    const QList<SubmissionRemark> remarks = m_refused.list();
    for (const SubmissionRemark &remark : remarks)
        rows.append({remark.target, remark.text});
    setRows(std::move(rows));
}

void RefusalModel::retranslate()
{
    update();
    allChanged();
}

QVariant RefusalModel::heading(int column) const
{
    return column == TextColumn ? tr("What DataPass says") : tr("Field");
}

QVariant RefusalModel::cell(int column, int role, const RefusalRow &row) const
{
    if (role == TargetRole)
        return row.target;
    if (column == TextColumn && role == MeaningRole)
        return int(Meaning::ToCorrect);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == TextColumn)
        return row.text;
    return row.target.isEmpty() ? tr("the whole request") : words::fieldName(row.target);
}

} // namespace viatique
