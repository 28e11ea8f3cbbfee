// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/buttonrow.h"

#include "widgets/look.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace viatique {

ButtonRow::ButtonRow(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    // By its direction it says how wide it is; the least that it takes is the widest button.
    m_layout->setSizeConstraint(QLayout::SetNoConstraint);
}

void ButtonRow::add(QPushButton *button)
{
    m_layout->addWidget(button);
}

void ButtonRow::addGap()
{
    m_layout->addStretch(1);
}

void ButtonRow::arrange()
{
    int needed = 0;
    int widest = 0;
    int high = 0;
    int shown = 0;
    const QList<QPushButton *> buttons = findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    for (const QPushButton *button : buttons) {
        if (button->isHidden())
            continue;
        const QSize size = button->sizeHint();
        ++shown;
        needed += size.width();
        widest = qMax(widest, size.width());
        high = qMax(high, size.height());
    }
    const int gap = look::em(this, 0.5);
    needed += qMax(0, shown - 1) * gap;
    const bool isBeside = needed <= width();
    m_layout->setSpacing(gap);
    m_layout->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    setMinimumWidth(widest);
    setFixedHeight(shown == 0 ? 0 : isBeside ? high : shown * high + (shown - 1) * gap);
}

bool ButtonRow::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::LayoutRequest:
    case QEvent::Polish:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        arrange();
        break;
    default:
        break;
    }
    return handled;
}

} // namespace viatique
