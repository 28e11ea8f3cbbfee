// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/comparison.h"
#include "session/modelroles.h"
#include "session/tablemodel.h"

#include <QString>

namespace viatique {

/// QString: what was answered, in a word, in the colour of MeaningRole; and more about it. Beside the roles
/// of `session/comparisonmodel.h`.
inline constexpr int kAnswerRole = Qt::UserRole + 90;
inline constexpr int kAnswerTextRole = kAnswerRole + 1;
/// QString: whose remark it is, and on which revision; empty where all are of one review.
inline constexpr int kOfReviewRole = kAnswerRole + 2;

/// A remark on the earlier revision, and what became of it.
struct AnsweredRow
{
    int revision = 0;
    QString of;     ///< "Camille Relectrice, revision 1"; empty where all are of one review
    QString place;  ///< "1. Description"
    QString target; ///< JSON pointer
    QString text;   ///< as it was written, quoted
    QString answer; ///< "corrected"
    QString more;   ///< "See the change at the same place."
    Meaning meaning = Meaning::None;
    Remark remark; ///< itself
    bool operator==(const AnsweredRow &) const = default;
};

/// The remarks of former reviews that a request brings along, with its answers: one column. DisplayRole is
/// the place, with the number that the remark has in its review, DetailRole the remark, TargetRole where it
/// is; AccessibleTextRole all in one.
class AnsweredModel final : public TableModel<AnsweredRow>
{
    Q_OBJECT

public:
    explicit AnsweredModel(QObject *parent = nullptr);

    /// The remarks on the earlier of two requests.
    void setRequests(const ComparedRequests &requests);
    /// Those of reviews that a request brings along, without another one to compare it with.
    void setReviews(const QList<Review> &reviews, const RequestInput &request);
    /// Of `rowCount`.
    int answered() const;

    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    QVariant cell(int column, int role, const AnsweredRow &row) const override;
    QVariant heading(int column) const override;
};

} // namespace viatique
