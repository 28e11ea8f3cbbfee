// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/card.h"

#include "widgets/look.h"
#include "widgets/stylepainter.h"

#include <QEvent>
#include <QPainter>

namespace viatique {

Card::Card(QWidget *parent)
    : QFrame(parent)
{
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

void Card::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    stylepainter::box(painter, rect(), look::color(look::Role::Card, palette()),
                      look::color(look::Role::Separator, palette()), this);
}

} // namespace viatique
