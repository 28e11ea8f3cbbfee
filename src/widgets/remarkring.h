// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QColor>
#include <QPoint>
#include <QStyledItemDelegate>

class QPainter;
class QWidget;

namespace viatique {

/// The numbered ring of a remark: the same at its field, in the list and on the page of its document.
namespace remarkring {

/// Height of the ring; it is wider where the number has several digits.
int height(const QWidget *widget);
int width(int number, const QWidget *widget);
/// The top left corner is `at`. `ink` draws ring and number, `fill` the inside where it is valid.
void paint(QPainter &painter, const QPoint &at, int number, const QColor &ink, const QColor &fill,
           const QWidget *widget);

} // namespace remarkring

/// Draws the third column of a SummaryModel: rings with the numbers of the remarks that stand there, those
/// for which there is room and how many others there are ("+2"), before them the sign of what became of a
/// former remark, and in the words of a section how many they are. The hint of size is that of all rings.
class RemarkNumberDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    static void paintRings(QPainter &painter, const QStyleOptionViewItem &option, const QList<int> &numbers);
};

} // namespace viatique
