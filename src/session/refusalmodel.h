// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/submission.h"
#include "session/tablemodel.h"

namespace viatique {

class DraftSession;
class RefusedFields;

struct RefusalRow
{
    QString target;
    QString place; ///< of that in the request, in words
    QString text;
    bool operator==(const RefusalRow &) const = default;
};

/// What DataPass said against a draft and still holds. Columns: the sentence, the field. TargetRole says
/// where to go.
class RefusalModel final : public TableModel<RefusalRow>
{
    Q_OBJECT

public:
    enum Column { TextColumn, FieldColumn, ColumnCount };

    /// Both outlive it.
    RefusalModel(const RefusedFields &refused, const DraftSession &session, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    void retranslate();

protected:
    QVariant cell(int column, int role, const RefusalRow &row) const override;
    QVariant heading(int column) const override;

private:
    void update();

    const RefusedFields &m_refused;
    const DraftSession &m_session;
};

} // namespace viatique
