// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QStyledItemDelegate>

namespace viatique {

/// Draws a number with a bar beside it, as long as its part of the whole (kShareRole of
/// `session/inboxoverview.h`), in the colour of its meaning: a chart that is a table, so that keys and screen
/// readers go through it as through any other.
class BarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace viatique
