// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/comparison.h"

#include <QAbstractListModel>
#include <QStandardItemModel>

namespace viatique {

/// QList<WordRun>: what a cell shows, beside the roles of `session/modelroles.h`. `DisplayRole` has the same
/// words.
inline constexpr int kRunsRole = Qt::UserRole + 80;
/// QList<WordRun>: its second, smaller line.
inline constexpr int kDetailRunsRole = kRunsRole + 1;
/// int: the number of the change in the row, from 0; absent where nothing changed.
inline constexpr int kChangeRole = kRunsRole + 2;

/// What changed between two requests: the steps (GroupRole, with the number of changes as DetailRole), under
/// them a field and what stands there before and after (kRunsRole: Same and Removed, Same and Added;
/// kMutedRole where there is nothing). TargetRole is the place. Cells say as AccessibleTextRole what was
/// removed and added.
class ComparisonModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, BeforeColumn, AfterColumn, ColumnCount };

    explicit ComparisonModel(QObject *parent = nullptr);

    void setRequests(const ComparedRequests &requests);
    /// The same requests with other words for what stands beside the names of documents; rows stay.
    void retell(const ComparedRequests &requests);
    /// Without what is the same in both, and without steps where nothing changed; so it begins. Else all
    /// steps are there: one where neither says anything has a row that says so.
    void setChangesOnly(bool changesOnly);
    bool changesOnly() const { return m_changesOnly; }

    int changes() const { return static_cast<int>(m_requests.changes.size()); }
    /// The row of a change, or of the first one at or below a place; nothing where there is none.
    QModelIndex change(int number) const;
    QModelIndex at(const QString &target) const;
    /// The row of the next change behind a row (1), or before it (-1); nothing where there is none.
    QModelIndex nextChange(const QModelIndex &from, int direction) const;
    /// The heading of a step; nothing where it is not shown.
    QModelIndex step(int step) const;
    /// All changes as plain text, a line each under the headings of their steps, to be pasted.
    QString text() const;
    void retranslate();

private:
    /// `number` of a change, from 0; -1: it is the same in both.
    struct Row
    {
        const ComparedChange *change = nullptr;
        int number = -1;
    };
    /// In the order in which they are shown.
    QList<Row> rowsOf(int step) const;
    void build();
    void addRow(QStandardItem *group, const ComparedChange &change, int number);

    ComparedRequests m_requests;
    bool m_changesOnly = true;
};

/// The seven steps of a request with the number of their changes as DetailRole: "2 changes", "identical".
/// kChangeRole is the number.
class ComparisonSteps final : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int kSteps = 7;

    using QAbstractListModel::QAbstractListModel;

    void setRequests(const ComparedRequests &requests);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// "8 changes in 5 steps"
    QString summary() const;
    void retranslate();

private:
    QList<int> m_counts = QList<int>(kSteps, 0);
};

} // namespace viatique
