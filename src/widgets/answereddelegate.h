// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace viatique {

class TextBlocks;

/// Draws remarks with what became of them (`session/answeredmodel.h`): place, remark, answer with its sign,
/// and more about it, all of it whole, with a line below.
class AnsweredDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Is its view's.
    explicit AnsweredDelegate(QListView *view);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    static void fill(TextBlocks &blocks, const QStyleOptionViewItem &option, const QModelIndex &index);

    QListView *m_view;
};

} // namespace viatique
