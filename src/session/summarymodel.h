// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/requestinput.h"
#include "report/reportmodel.h"
#include "review/review.h"
#include "session/answeredmodel.h"

#include <QHash>
#include <QStandardItemModel>

#include <optional>
#include <utility>

namespace viatique {

/// A request to read, as the report tells it, in the language of the window: sections (GroupRole), one for
/// each of the first seven steps and named like it, under them
/// the name of a field and its value. A row of a table is named by its first cell; its value is the other
/// cells, each on a line with the title of its column. Sub-headings, and captions where a section has several
/// tables, are rows with rows below them. A value of several lines has line breaks. TargetRole is the JSON
/// pointer of what a row tells, in its first column; rows that tell nothing of the request itself have none.
/// Columns: field, value, and the numbers of the remarks that stand there (NumbersRole, and in words as tool
/// tip; of a section how many stand in it, in words). Where a remark on a former revision stood, the third
/// column has what became of it (MeaningRole, of several the gravest; FormerRole which; in words as tool
/// tip and to a screen reader). At a section it is told in words alone.
class SummaryModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, ValueColumn, RemarksColumn, ColumnCount };
    /// QList<int>, in the third column: counted from 1, as the review lists them.
    static constexpr int NumbersRole = Qt::UserRole + 80;
    /// QList<int>, in the third column: the rows of `setFormer` that stand there.
    static constexpr int FormerRole = NumbersRole + 1;

    explicit SummaryModel(QObject *parent = nullptr);

    /// Nothing empties it.
    void setInput(const std::optional<RequestInput> &input);
    /// Numbers of remarks, at the rows of their targets. A target without a row of its own stands at the
    /// nearest one around it; of several rows of one target the first counts.
    void setRemarks(const QList<Remark> &remarks);
    /// The remarks on former revisions, with their answers, in the language of the window; at the rows of
    /// their targets, as `setRemarks`. One on the whole has none.
    void setFormer(const QList<AnsweredRow> &former);
    void retranslate();

    /// The parts of what one row tells that a remark can be pinned to, each with its name (see `partsOf`).
    QList<std::pair<QString, QString>> parts(const QString &target) const;
    /// The row, in the first column, where a remark with this target stands; invalid for the whole.
    QModelIndex rowOf(const QString &target) const;
    /// What a row tells: its own target, else that of the nearest one around it; "" for the whole.
    static QString targetOf(const QModelIndex &index);

private:
    void build();
    void showRemarks();
    void showCell(QStandardItem *row, const QList<int> &numbers, const QList<int> &former);
    QStringList formerWords(const QList<int> &former) const;
    void setWords(const QModelIndex &cell, const QString &words, const QString &said);

    std::optional<RequestInput> m_input;
    QList<Remark> m_remarks;
    QList<AnsweredRow> m_former;
    QHash<QString, QStandardItem *> m_rows; ///< by target
};

} // namespace viatique
