// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/remarkring.h"

#include "core/language.h"
#include "session/modelroles.h"
#include "session/summarymodel.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/rowdelegate.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace viatique {

namespace remarkring {

namespace {

constexpr qreal kHeight = 1.5; // em
constexpr qreal kLine = 0.1;   // em
constexpr qreal kSide = 0.35;  // em, between number and ring

QFont fontOf(const QWidget *widget)
{
    return look::groupFont(look::smallFont(widget->font()));
}

} // namespace

int height(const QWidget *widget)
{
    return look::em(widget, kHeight);
}

int width(int number, const QWidget *widget)
{
    const int digits = QFontMetrics(fontOf(widget)).horizontalAdvance(currentLocale().toString(number));
    return std::max(height(widget), digits + 2 * look::em(widget, kSide));
}

void paint(QPainter &painter, const QPoint &at, int number, const QColor &ink, const QColor &fill,
           const QWidget *widget)
{
    const QRectF outer(at, QSize(width(number, widget), height(widget)));
    const qreal line = std::max<qreal>(1, look::em(widget, 1) * kLine);
    const QRectF ring = outer.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, line));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
    painter.setFont(fontOf(widget));
    painter.drawText(outer, Qt::AlignCenter, currentLocale().toString(number));
    painter.restore();
}

} // namespace remarkring

namespace {

constexpr qreal kPadding = 0.6; // em, at both ends of a cell
constexpr qreal kGap = 0.25;    // em, between two rings
constexpr qreal kAbove = 0.3;   // em, above and below a ring
constexpr qreal kSign = 1.1;    // em, of what became of a former remark

QList<int> numbersOf(const QModelIndex &index)
{
    return index.data(SummaryModel::NumbersRole).value<QList<int>>();
}

/// How many are not shown: "+2".
QString restText(qsizetype rest)
{
    return QLatin1Char('+') + currentLocale().toString(rest);
}

QFont restFont(const QStyleOptionViewItem &option)
{
    return look::groupFont(look::smallFont(option.font));
}

/// Of the first rings, with gaps between them, and of the number of the others.
int widthOf(const QList<int> &numbers, qsizetype rings, const QStyleOptionViewItem &option)
{
    const int gap = look::em(option.widget, kGap);
    int width = -gap;
    for (qsizetype i = 0; i < rings; ++i)
        width += remarkring::width(numbers.at(i), option.widget) + gap;
    if (rings < numbers.size())
        width += QFontMetrics(restFont(option)).horizontalAdvance(restText(numbers.size() - rings)) + gap;
    return std::max(width, 0);
}

Meaning formerOf(const QModelIndex &index)
{
    const bool isGroup = index.siblingAtColumn(0).data(GroupRole).toBool();
    return isGroup ? Meaning::None : static_cast<Meaning>(index.data(MeaningRole).toInt());
}

} // namespace

QSize RemarkNumberDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QWidget *widget = option.widget;
    const QList<int> numbers = numbersOf(index);
    int width = widthOf(numbers, numbers.size(), option);
    if (index.siblingAtColumn(0).data(GroupRole).toBool())
        width = QFontMetrics(look::smallFont(option.font)).horizontalAdvance(index.data().toString()) + 1;
    if (formerOf(index) != Meaning::None)
        width += look::em(widget, kSign) + look::em(widget, kGap);
    return {width + 2 * look::em(widget, kPadding),
            numbers.isEmpty() ? 0 : remarkring::height(widget) + 2 * look::em(widget, kAbove)};
}

void RemarkNumberDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    own.text.clear();
    own.icon = {};
    const QWidget *widget = own.widget;
    const bool isGroup = index.siblingAtColumn(0).data(GroupRole).toBool();
    if (isGroup && !(own.state & QStyle::State_Selected))
        paintGroup(painter, own, index);
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &own, painter, widget);
    const int padding = look::em(widget, kPadding);
    if (isGroup) {
        painter->save();
        painter->setFont(look::smallFont(own.font));
        painter->setPen(look::color(look::Role::Secondary, own.palette));
        painter->drawText(own.rect.adjusted(padding, 0, -padding, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data().toString());
        painter->restore();
        return;
    }
    if (const Meaning former = formerOf(index); former != Meaning::None) {
        const int side = look::em(widget, kSign);
        const int above = look::em(widget, kAbove) + (remarkring::height(widget) - side) / 2;
        // At the end where it is alone, as a ring would be.
        const bool isAlone = numbersOf(index).isEmpty();
        const int left = isAlone ? own.rect.right() - padding - side : own.rect.left() + padding / 2;
        icon(former).paint(painter, QRect(left, own.rect.top() + above, side, side));
        if (!isAlone)
            own.rect.setLeft(left + side + look::em(widget, kGap) - padding);
    }
    paintRings(*painter, own, numbersOf(index));
}

void RemarkNumberDelegate::paintRings(QPainter &painter, const QStyleOptionViewItem &option,
                                      const QList<int> &numbers)
{
    const QWidget *widget = option.widget;
    const int padding = look::em(widget, kPadding);
    const QRect place = option.rect.adjusted(padding, look::em(widget, kAbove), -padding, 0);
    qsizetype rings = numbers.size();
    while (rings > 1 && widthOf(numbers, rings, option) > place.width())
        --rings;
    const QColor ink = option.palette.color(QPalette::Active, QPalette::Text);
    int left = place.right() - widthOf(numbers, rings, option);
    for (const int number : numbers.first(rings)) {
        remarkring::paint(painter, {left, place.top()}, number, ink, {}, widget);
        left += remarkring::width(number, widget) + look::em(widget, kGap);
    }
    if (rings == numbers.size())
        return;
    painter.save();
    painter.setFont(restFont(option));
    painter.setPen(ink);
    painter.drawText(QRect(QPoint(left, place.top()),
                           QPoint(option.rect.right(), place.top() + remarkring::height(widget))),
                     Qt::AlignLeft | Qt::AlignVCenter, restText(numbers.size() - rings));
    painter.restore();
}

} // namespace viatique
