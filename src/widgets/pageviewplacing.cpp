// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The rectangle that keys place on a page of a PageView.

#include "core/language.h"
#include "review/reviewwords.h"
#include "session/documentpages.h"
#include "widgets/pageview.h"

#include <QFocusEvent>
#include <QKeyEvent>

#include <algorithm>

namespace viatique {

namespace {

/// Of the page: what an arrow moves, and the least side.
constexpr qreal kStep = 0.02;

/// A few lines of text, in the middle.
constexpr QRectF kMiddle(0.1, 0.46, 0.8, 0.08);

bool isEnter(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

/// Null where the key is no arrow.
QPointF stepOf(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Left:
        return {-kStep, 0};
    case Qt::Key_Right:
        return {kStep, 0};
    case Qt::Key_Up:
        return {0, -kStep};
    case Qt::Key_Down:
        return {0, kStep};
    default:
        return {};
    }
}

/// On the page.
QRectF moved(QRectF area, const QPointF &step)
{
    area.moveTo(std::clamp(area.x() + step.x(), qreal(0), 1 - area.width()),
                std::clamp(area.y() + step.y(), qreal(0), 1 - area.height()));
    return area;
}

/// At its right and lower side.
QRectF resized(QRectF area, const QPointF &step)
{
    area.setWidth(std::clamp(area.width() + step.x(), kStep, 1 - area.x()));
    area.setHeight(std::clamp(area.height() + step.y(), kStep, 1 - area.y()));
    return area;
}

} // namespace

void PageView::beginArea()
{
    if (!m_isDrawable || m_current >= m_pages.pageCount())
        return;
    setFocus(Qt::OtherFocusReason);
    m_placedPage = m_current;
    m_placed = kMiddle;
    const QString help = tr("Arrows move the rectangle, Shift with arrows changes its size. Enter adds a "
                            "remark there, Escape drops it.");
    emit placingChanged(help);
    tellArea(help);
}

void PageView::endArea()
{
    if (!isPlacing())
        return;
    m_placedPage = -1;
    viewport()->update();
    setAccessibleDescription({});
    emit placingChanged({});
}

/// Shows it, and says where it is.
void PageView::tellArea(const QString &help)
{
    bringToSight(m_placedPage, m_placed);
    viewport()->update();
    const auto percent = [](qreal part) { return currentLocale().toString(qRound(part * 100)); };
    const QString where = words::placeOnPage(m_placed);
    const QString page = currentLocale().toString(m_placedPage + 1);
    const QString place = where.isEmpty() ? tr("Page %1", "where a rectangle is").arg(page)
                                          : tr("Page %1, %2", "where a rectangle is").arg(page, where);
    const QString words =
        tr("%1: %2 % from the left, %3 % from the top, %4 % wide, %5 % high.", "page, rectangle on it")
            .arg(place, percent(m_placed.x()), percent(m_placed.y()), percent(m_placed.width()),
                 percent(m_placed.height()));
    // A screen reader is told of each change.
    setAccessibleDescription(help.isEmpty() ? words : QString(words + u' ' + help));
}

bool PageView::isForArea(const QKeyEvent &key)
{
    // With other modifiers they are the window's.
    if (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    return isEnter(key) || key.key() == Qt::Key_Escape || !stepOf(key).isNull();
}

/// Whether the key was for the rectangle.
bool PageView::placeByKey(const QKeyEvent &key)
{
    if (!isPlacing()) {
        if (!isEnter(key) || !isForArea(key) || !m_isDrawable)
            return false;
        beginArea();
        return true;
    }
    if (!isForArea(key))
        return false;
    if (const QPointF step = stepOf(key); !step.isNull()) {
        m_placed = key.modifiers() & Qt::ShiftModifier ? resized(m_placed, step) : moved(m_placed, step);
        tellArea();
        return true;
    }
    const int page = m_placedPage;
    endArea();
    if (isEnter(key))
        emit areaChosen(page, m_placed & QRectF(0, 0, 1, 1));
    else
        describe();
    return true;
}

void PageView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    // Whoever looks at another window comes back to it.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        endArea();
}

} // namespace viatique
