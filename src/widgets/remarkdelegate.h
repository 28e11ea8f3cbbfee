// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace viatique {

/// Draws a row of a RemarkModel in a list: the numbered ring, the place in bold with severity and reason at
/// its right (below it where there is no room), and the text, of which three lines are shown; the tool tip
/// has the whole.
class RemarkDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Is its view's.
    explicit RemarkDelegate(QListView *view);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    struct Layout;
    Layout layOut(const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace viatique
