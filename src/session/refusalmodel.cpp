// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/refusalmodel.h"

#include "report/place.h"
#include "session/draftsession.h"
#include "session/modelroles.h"
#include "session/refusedfields.h"

namespace viatique {

RefusalModel::RefusalModel(const RefusedFields &refused, const DraftSession &session, QObject *parent)
    : TableModel<RefusalRow>(parent)
    , m_refused(refused)
    , m_session(session)
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
        rows.append({remark.target,
                     remark.target.isEmpty()
                         ? tr("the whole request")
                         : report::placeName(remark.target, m_session.request(), m_session.catalogue()),
                     remark.text});
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
    return column == TextColumn ? row.text : row.place;
}

} // namespace viatique
