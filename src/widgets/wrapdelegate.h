// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace viatique {

/// Draws what is to be read whole: words wrap within their column, and the row grows with them. Icon and
/// colour are those of the cell's MeaningRole, headings of groups (GroupRole) are bold.
class WrapDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// For a view whose header is a horizontal one of `QTreeView` or `QTableView`; its rows follow the widths
    /// of its columns from now on.
    explicit WrapDelegate(QAbstractItemView *view);

    /// Whether the first column of a tree names what stands in the others, in secondary colour (it does), or
    /// says something of its own.
    void setLabelled(bool labelled) { m_labelled = labelled; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    struct Layout;
    Layout layOut(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    bool m_labelled = true;
};

} // namespace viatique
