// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Keys and wheel of PageView.

#include "widgets/pageview.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <optional>

namespace viatique {

namespace {

/// Of a turn of the wheel with Ctrl.
constexpr qreal kWheelStep = 1.25;

/// 1 in, -1 out, 0 back to the width; none where it is no key for that.
std::optional<int> zoomStepOf(const QKeyEvent &key)
{
    if (key.matches(QKeySequence::ZoomIn)
        || (key.modifiers() == Qt::ControlModifier && key.key() == Qt::Key_Equal))
        return 1;
    if (key.matches(QKeySequence::ZoomOut))
        return -1;
    const bool isPlain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
    if (isPlain && (key.key() == Qt::Key_Plus || key.key() == Qt::Key_Minus))
        return key.key() == Qt::Key_Plus ? 1 : -1;
    return isPlain && key.key() == Qt::Key_0 ? std::optional(0) : std::nullopt;
}

} // namespace

bool PageView::event(QEvent *event)
{
    // Before the shortcuts of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (zoomStepOf(key) || (isPlacing() && isForArea(key))) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (const std::optional<int> step = zoomStepOf(*event))
        return emit zoomKeyPressed(*step);
    if (placeByKey(*event))
        return;
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home:
        return bar->setValue(bar->minimum());
    case Qt::Key_End:
        return bar->setValue(bar->maximum());
    case Qt::Key_Space:
        return bar->triggerAction(event->modifiers() & Qt::ShiftModifier
                                      ? QAbstractSlider::SliderPageStepSub
                                      : QAbstractSlider::SliderPageStepAdd);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    event->accept();
    if (event->angleDelta().y() != 0)
        setZoom(Zoom::Factor, m_factor * (event->angleDelta().y() > 0 ? kWheelStep : 1 / kWheelStep));
}

} // namespace viatique
