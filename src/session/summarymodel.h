// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/requestinput.h"
#include "report/reportmodel.h"
#include "review/review.h"

#include <QHash>
#include <QStandardItemModel>

#include <optional>

namespace viatique {

/// A request to read, as the report tells it, in the language of the window: sections (GroupRole), one for
/// each of the first seven steps and named like it, under them
/// the name of a field and its value. A row of a table is named by its first cell; its value is the other
/// cells, each on a line with the title of its column. Sub-headings, and captions where a section has several
/// tables, are rows with rows below them. A value of several lines has line breaks. TargetRole is the JSON
/// pointer of what a row tells, in its first column; rows that tell nothing of the request itself have none.
/// Columns: field, value, and the numbers of the remarks that stand there (NumbersRole, and in words as tool
/// tip; of a section how many stand in it, in words).
class SummaryModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, ValueColumn, RemarksColumn, ColumnCount };
    /// QList<int>, in the third column: counted from 1, as the review lists them.
    static constexpr int NumbersRole = Qt::UserRole + 80;

    explicit SummaryModel(QObject *parent = nullptr);

    /// Nothing empties it.
    void setInput(const std::optional<RequestInput> &input);
    /// Numbers of remarks, at the rows of their targets. A target without a row of its own stands at the
    /// nearest one around it; of several rows of one target the first counts.
    void setRemarks(const QList<Remark> &remarks);
    void retranslate();

    /// The row, in the first column, where a remark with this target stands; invalid for the whole.
    QModelIndex rowOf(const QString &target) const;
    /// What a row tells: its own target, else that of the nearest one around it; "" for the whole.
    static QString targetOf(const QModelIndex &index);

private:
    void build();
    void showRemarks();
    void setWords(const QModelIndex &cell, const QString &words, const QString &said);

    std::optional<RequestInput> m_input;
    QList<Remark> m_remarks;
    QHash<QString, QStandardItem *> m_rows; ///< by target
};

} // namespace viatique
