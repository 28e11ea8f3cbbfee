// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/finding.h"
#include "session/modelroles.h"
#include "session/tablemodel.h"

#include <QString>

namespace viatique {

class DraftSession;
class StepModel;

struct FindingRow
{
    Finding finding;
    QString message;
    int step = 0;
    bool operator==(const FindingRow &) const = default;
};

/// The findings that are worth showing now: what is wrong first, then what is to check, then what is to fill
/// in (only of steps that were begun, or once the last step was opened), then advice. Columns: severity, what
/// to do, step. TargetRole and StepRole say where to go.
class FindingModel final : public TableModel<FindingRow>
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, MessageColumn, StepColumn, ColumnCount };

    FindingModel(DraftSession &session, const StepModel &steps, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;

    /// Of all findings, listed or not.
    int toCorrect() const { return m_toCorrect; }
    int toFillIn() const { return m_toFillIn; }
    int toCheck() const { return m_toCheck; }
    void retranslate();

signals:
    void countsChanged();

protected:
    QVariant cell(int column, int role, const FindingRow &row) const override;
    QVariant heading(int column) const override;

private:
    void update();

    DraftSession &m_session;
    const StepModel &m_steps;
    int m_toCorrect = 0;
    int m_toFillIn = 0;
    int m_toCheck = 0;
};

} // namespace viatique
