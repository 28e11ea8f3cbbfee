// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/bardelegate.h"

#include "session/inboxoverview.h"
#include "session/modelroles.h"
#include "widgets/look.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace viatique {

namespace {

constexpr qreal kRow = 2.1;     // em
constexpr qreal kPadding = 0.6; // em
constexpr qreal kBar = 0.75;    // em, its height
constexpr qreal kNumber = 3;    // em, room for a number of thousands
constexpr qreal kLeastBar = 6;  // em

} // namespace

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QStyle *style = own.widget ? own.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &own, painter, own.widget);

    const int padding = look::em(own.widget, kPadding);
    const int number = look::em(own.widget, kNumber);
    const int height = look::em(own.widget, kBar);
    QRect rest = own.rect.adjusted(padding, 0, -padding, 0);
    const QRect numberRect(rest.left(), rest.top(), number, rest.height());
    QRect track(rest.left() + number + padding, rest.center().y() - height / 2,
                rest.width() - number - padding, height);
    const auto place = [&own](const QRect &rect) {
        return QStyle::visualRect(own.direction, own.rect, rect);
    };
    painter->save();
    painter->setPen(own.palette.color(QPalette::Active, QPalette::Text));
    painter->setFont(own.font);
    painter->drawText(place(numberRect), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, own.text);
    if (track.width() > 0) {
        const double share = std::clamp(index.data(kShareRole).toDouble(), 0.0, 1.0);
        const auto meaning = static_cast<Meaning>(index.data(MeaningRole).toInt());
        const bool isPlain =
            meaning == Meaning::None || meaning == Meaning::ToDo || meaning == Meaning::InProgress;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(look::color(look::Role::StepList, own.palette));
        const qreal radius = height / 2.0;
        painter->drawRoundedRect(place(track), radius, radius);
        painter->setBrush(isPlain ? look::color(look::Role::Link, own.palette)
                                  : look::color(meaning, own.palette));
        // However few, they are seen.
        const int width = share > 0 ? std::max(height, static_cast<int>(share * track.width())) : 0;
        if (width > 0)
            painter->drawRoundedRect(place(QRect(track.topLeft(), QSize(width, height))), radius, radius);
    }
    painter->restore();
    if (own.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.rect = own.rect;
        focus.state = own.state;
        focus.palette = own.palette;
        focus.direction = own.direction;
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, own.widget);
    }
}

QSize BarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QWidget *widget = option.widget;
    return {look::em(widget, kNumber + kLeastBar + 3 * kPadding), look::em(widget, kRow)};
}

} // namespace viatique
