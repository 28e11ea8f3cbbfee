// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/foldbutton.h"

#include "widgets/icons.h"
#include "widgets/look.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace viatique {

namespace {

// In em: the chevron with the room before it.
constexpr qreal kChevron = 1.25;
constexpr qreal kGap = 0.5;

} // namespace

void FoldButton::setOpen(bool open)
{
    m_open = open;
    update();
}

void FoldButton::setBelow(bool below)
{
    m_below = below;
    update();
}

QSize FoldButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(look::em(this, kChevron + kGap), 0);
}

void FoldButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const int side = look::em(this, kChevron);
    QStyleOptionButton label = option;
    label.rect.adjust(0, 0, -(side + look::em(this, kGap)), 0);
    painter.drawControl(QStyle::CE_PushButtonLabel, label);
    const QRect place =
        QStyle::visualRect(layoutDirection(), rect(),
                           QRect(width() - side - look::em(this, 0.75), (height() - side) / 2, side, side));
    viatique::icon(m_open == m_below ? Icon::Up : Icon::Down)
        .paint(&painter, place, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace viatique
