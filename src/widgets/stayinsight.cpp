// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/stayinsight.h"

#include "widgets/look.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace viatique {

StayInSight::StayInSight(QWidget *parent)
    : QWidget(parent)
{
}

void StayInSight::setWidget(QWidget *widget, int least)
{
    m_widget = widget;
    m_least = least;
    widget->setParent(this);
    updateGeometry();
    place();
}

QSize StayInSight::sizeHint() const
{
    return m_widget ? QSize(m_widget->sizeHint().width(), m_least) : QSize();
}

QSize StayInSight::minimumSizeHint() const
{
    return m_widget ? QSize(m_widget->minimumSizeHint().width(), m_least) : QSize();
}

void StayInSight::watch()
{
    QWidget *above = parentWidget();
    while (above && !qobject_cast<QScrollArea *>(above))
        above = above->parentWidget();
    auto *area = qobject_cast<QScrollArea *>(above);
    if (area == m_area)
        return;
    m_area = area;
    if (!area)
        return;
    connect(area->verticalScrollBar(), &QScrollBar::valueChanged, this, &StayInSight::place);
    area->viewport()->installEventFilter(this);
}

void StayInSight::place()
{
    if (!m_widget)
        return;
    QRect seen = rect();
    if (m_area) {
        const QWidget *viewport = m_area->viewport();
        const int top = mapFrom(viewport->window(), viewport->mapTo(viewport->window(), QPoint())).y();
        seen.setTop(std::clamp(top, 0, std::max(0, height() - m_least)));
        // As the page keeps its last line from the edge.
        seen.setBottom(std::clamp(top + viewport->height() - 1 - look::em(this, 1),
                                  seen.top() + std::min(m_least, height()) - 1, std::max(height() - 1, 0)));
    }
    m_widget->setGeometry(seen);
}

bool StayInSight::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void StayInSight::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void StayInSight::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    watch();
    place();
}

} // namespace viatique
