// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/requestinput.h"
#include "session/findingmodel.h"
#include "session/tablemodel.h"

#include <optional>

namespace viatique {

/// All findings of a request that came from elsewhere, the gravest first: what lacks is as grave as what is
/// wrong. Columns: severity (MeaningRole), what to do. TargetRole is the place in the request.
class ReviewFindings final : public TableModel<FindingRow>
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, MessageColumn, ColumnCount };

    explicit ReviewFindings(QObject *parent = nullptr);

    void setFindings(const std::optional<RequestInput> &input, const QList<Finding> &findings);

    int columnCount(const QModelIndex &parent = {}) const override;
    void retranslate();

protected:
    QVariant cell(int column, int role, const FindingRow &row) const override;
    QVariant heading(int column) const override;

private:
    void update();

    std::optional<RequestInput> m_input;
    QList<Finding> m_findings;
};

} // namespace viatique
