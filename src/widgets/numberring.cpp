// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/numberring.h"

#include "widgets/look.h"

#include <QPainter>

#include <algorithm>

namespace viatique {

NumberRing::NumberRing(QWidget *parent)
    : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize NumberRing::sizeHint() const
{
    const int side = look::em(this, 1.6);
    // Three digits make the ring an oval.
    const int words = QFontMetrics(look::groupFont(font())).horizontalAdvance(text()) + look::em(this, 0.75);
    return {std::max(side, words), side};
}

void NumberRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = std::max(1.0, look::em(this, 1) / 10.0);
    const QRectF ring = QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter.setPen(QPen(palette().color(QPalette::WindowText), pen));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
    painter.setFont(look::groupFont(font()));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace viatique
