// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "review/review.h"
#include "session/modelroles.h"
#include "session/tablemodel.h"

#include <QString>

namespace viatique {

class ReviewSession;
struct RequestInput;

/// Where a remark stands, in words: "Description", "D1 Deliberation, page 2", "The request as a whole".
/// Without the section around it unless `isWhole`.
QString remarkPlace(const Remark &remark, const RequestInput &input, bool isWhole = false);

struct RemarkRow
{
    int number = 0;
    Remark remark;
    QString place;
    QString wholePlace; ///< with the section around it
    bool operator==(const RemarkRow &) const = default;
};

/// The remarks of a review being written, in their order, so that the first one is number 1. Columns: number,
/// place, severity (MeaningRole), reason, text (with the suggested value). IdRole and TargetRole are those of
/// the remark. The first column has the whole in words as AccessibleTextRole.
class RemarkModel final : public TableModel<RemarkRow>
{
    Q_OBJECT

public:
    enum Column { NumberColumn, PlaceColumn, SeverityColumn, ReasonColumn, TextColumn, ColumnCount };

    /// Follows `session`, which outlives it.
    explicit RemarkModel(ReviewSession &session, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    /// Invalid where there is none of this id.
    QModelIndex indexOf(const QString &remarkId) const;
    void retranslate();

protected:
    QVariant cell(int column, int role, const RemarkRow &row) const override;
    QVariant heading(int column) const override;

private:
    void update();

    ReviewSession &m_session;
};

} // namespace viatique
