// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/modelroles.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/rowdelegate.h"

#include <QApplication>
#include <QPainter>

namespace viatique {

namespace {

constexpr qreal kStep = 3.8; // em

/// What is done needs no colour: its icon has it.
QColor stateColor(const QStyleOptionViewItem &option, Meaning meaning)
{
    const bool stands = meaning == Meaning::ToCorrect || meaning == Meaning::ToCheck;
    return stands ? look::color(meaning, option.palette) : look::color(look::Role::Secondary, option.palette);
}

} // namespace

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QStyle *style = own.widget ? own.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &own, painter, own.widget);

    const auto meaning = static_cast<Meaning>(index.data(MeaningRole).toInt());
    const QString state = index.data(DetailRole).toString();
    QFont titleFont = own.font;
    titleFont.setBold(own.state & QStyle::State_Selected);
    const QFont stateFont = look::smallFont(own.font);
    const QFontMetrics titleMetrics(titleFont);
    const QFontMetrics stateMetrics(stateFont);

    const int padding = look::em(own.widget, 1);
    const int side = look::em(own.widget, 1.25);
    const int between = look::em(own.widget, 0.25);
    const int height = titleMetrics.height() + between + stateMetrics.height();
    const int left = own.rect.left() + padding + side + look::em(own.widget, 0.5);
    const int top = own.rect.top() + (own.rect.height() - height) / 2;
    const QRect title(left, top, own.rect.right() - left - between, titleMetrics.height());
    const QRect words(left, title.bottom() + 1 + between, title.width(), stateMetrics.height());
    const QRect sign(own.rect.left() + padding, title.center().y() - side / 2, side, side);
    const auto place = [&own](const QRect &rect) {
        return QStyle::visualRect(own.direction, own.rect, rect);
    };
    const int across = int(QStyle::visualAlignment(own.direction, Qt::AlignLeft | Qt::AlignVCenter));

    painter->save();
    // Where a step has no meaning, its model may have an icon.
    (meaning == Meaning::None ? own.icon : icon(meaning)).paint(painter, place(sign));
    painter->setFont(titleFont);
    painter->setPen(own.palette.color(QPalette::Active, QPalette::Text));
    painter->drawText(place(title), across, titleMetrics.elidedText(own.text, Qt::ElideRight, title.width()));
    painter->setFont(stateFont);
    painter->setPen(stateColor(own, meaning));
    painter->drawText(place(words), across, stateMetrics.elidedText(state, Qt::ElideRight, words.width()));
    painter->restore();
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFont title = look::groupFont(option.font);
    const QFont state = look::smallFont(option.font);
    const int words = qMax(QFontMetrics(title).horizontalAdvance(index.data().toString()),
                           QFontMetrics(state).horizontalAdvance(index.data(DetailRole).toString()));
    const int lines = QFontMetrics(title).height() + QFontMetrics(state).height();
    return {words + look::em(option.widget, 3.25),
            qMax(look::em(option.widget, kStep), lines + look::em(option.widget, 0.75))};
}

} // namespace viatique
