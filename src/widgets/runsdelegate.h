// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace viatique {

class TextBlocks;

/// Draws what changed (`session/comparisonmodel.h`): fields in secondary colour, beside them what stood there
/// before and after, whole, with the words that differ struck through or underlined, and a line between all.
/// The heading of a step is bold, with its count beside it.
class RunsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Is its view's, whose rows follow the widths of its columns from now on.
    explicit RunsDelegate(QTreeView *view);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    static void fill(TextBlocks &blocks, const QStyleOptionViewItem &option, const QModelIndex &index);

    QTreeView *m_view;
};

} // namespace viatique
