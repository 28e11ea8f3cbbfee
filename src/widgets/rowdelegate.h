// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QStyledItemDelegate>

namespace viatique {

/// Draws the rows of all views by what the model says (`session/modelroles.h`): check box, icon and words in
/// the colour of their meaning, a second smaller line, tags, signs, links, headings of groups. One-line rows
/// are 2.1 em high, two-line rows 2.8 em. Words that do not fit end in an ellipsis and are whole in the tool
/// tip.
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

/// The background of a group's row that is not selected, for delegates: tinted from end to end, the arrow
/// before it included.
void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);

/// Draws the steps of the wizard (`session/stepmodel.h`): icon, title, state under it; 3.8 em high, the
/// current one bold with tint and bar.
class StepDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace viatique
