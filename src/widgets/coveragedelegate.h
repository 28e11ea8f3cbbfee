// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/rowdelegate.h"

#include <QStyledItemDelegate>

namespace viatique {

/// Draws the cells of the matrix: boxes in the middle of theirs, with the model's words beside them, and the
/// rest as `RowDelegate` does; the current cell has a ring. A click anywhere in the cell of a box ticks it,
/// unless Shift or Control select. A box that is partly ticked is ticked.
class CoverageDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CoverageDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    void paintBox(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    RowDelegate *m_rows;
};

} // namespace viatique
