// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/numberring.h"

#include "widgets/remarkring.h"

#include <QPainter>

namespace viatique {

NumberRing::NumberRing(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void NumberRing::setNumber(int number)
{
    m_number = number;
    updateGeometry();
    update();
}

QSize NumberRing::sizeHint() const
{
    return {remarkring::width(m_number, this), remarkring::height(this)};
}

void NumberRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    remarkring::paint(painter, QPoint(), m_number, palette().color(QPalette::WindowText),
                      palette().color(QPalette::Base), this);
}

} // namespace viatique
