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
    /// What the first column of a tree is to the others.
    enum FirstColumn {
        Labels, ///< it names what stands in them, in secondary colour
        Content ///< it says something of its own
    };

    /// Is its view's. For a view whose header is a horizontal one of `QTreeView` or `QTableView`; its rows
    /// follow the widths of its columns from now on.
    explicit WrapDelegate(QAbstractItemView *view, FirstColumn first = Labels);

    /// What a cell says besides (DetailRole) stands below its words, too.
    void showDetails() { m_showsDetails = true; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    struct Layout;
    Layout layOut(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    FirstColumn m_first;
    bool m_showsDetails = false;
};

} // namespace viatique
