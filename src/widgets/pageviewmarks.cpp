// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The remarks on the pages of a PageView, and the rectangle that the mouse draws.

#include "widgets/look.h"
#include "widgets/pageview.h"
#include "widgets/remarkring.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// A rectangle is meant from this size on, in em: a click is none.
constexpr qreal kLeastArea = 0.6;

/// On the paper, which is white in dark mode, too.
const QColor kInk(0x1B, 0x23, 0x28);
const QColor kCurrentInk(0x0F, 0x5C, 0x6E);
const QColor kMarker(0xFC, 0xF2, 0xDC);
const QColor kMarkerLine(0x74, 0x46, 0x00);

QRect onPaper(const QRectF &area, const QRect &paper)
{
    return QRectF(paper.x() + area.x() * paper.width(), paper.y() + area.y() * paper.height(),
                  area.width() * paper.width(), area.height() * paper.height())
        .toAlignedRect();
}

} // namespace

void PageView::setMarks(const QList<Mark> &marks)
{
    m_marks = marks;
    viewport()->update();
}

void PageView::setDrawable(bool drawable)
{
    m_isDrawable = drawable;
    viewport()->setMouseTracking(drawable);
}

/// At the left of its area, in the margin where there is one; of a whole page, in its corner. What comes
/// later goes below what stands there.
QRect PageView::ringOf(const Mark &mark) const
{
    const QRect paper = rectOf(mark.page);
    // The page may be gone.
    if (paper.isEmpty())
        return {};
    const QSize size(remarkring::width(mark.number, this), remarkring::height(this));
    const int gap = look::em(this, 0.25);
    if (!mark.area.isNull()) {
        const QRect area = onPaper(mark.area, paper);
        const int left = area.left() - gap - size.width();
        return {QPoint(std::max(left, paper.left() + 1), area.top()), size};
    }
    int above = 0;
    for (const Mark &other : m_marks) {
        if (other.page == mark.page && other.area.isNull() && other.number < mark.number)
            ++above;
    }
    return {QPoint(paper.left() + 2 * gap, paper.top() + 2 * gap + above * (size.height() + gap)), size};
}

void PageView::paintMarks(QPainter &painter, int page, const QRect &rect) const
{
    for (const Mark &mark : m_marks) {
        if (mark.page != page)
            continue;
        const QColor ink = mark.isCurrent ? kCurrentInk : kInk;
        if (!mark.area.isNull()) {
            const QRect area = onPaper(mark.area, rect);
            painter.save();
            painter.setCompositionMode(QPainter::CompositionMode_Multiply);
            painter.fillRect(area, kMarker);
            painter.restore();
            painter.setPen(QPen(mark.isCurrent ? kCurrentInk : kMarkerLine, mark.isCurrent ? 2 : 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(area);
        }
        remarkring::paint(painter, ringOf(mark).topLeft(), mark.number, ink, Qt::white, this);
    }
    if (page == m_drawnPage || page == m_placedPage) {
        painter.setPen(QPen(kCurrentInk, 2, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(onPaper(page == m_placedPage ? m_placed : drawnArea(), rect));
    }
}

int PageView::pageUnder(const QPoint &point) const
{
    if (m_tops.isEmpty())
        return -1;
    const int page = pageAt(verticalScrollBar()->value() + point.y());
    return rectOf(page).contains(point) ? page : -1;
}

QRectF PageView::drawnArea() const
{
    const QRect paper = rectOf(m_drawnPage);
    const QRect drawn = QRect(m_drawnFrom, m_drawnTo).normalized() & paper;
    if (paper.isEmpty())
        return {};
    return {qreal(drawn.x() - paper.x()) / paper.width(), qreal(drawn.y() - paper.y()) / paper.height(),
            qreal(drawn.width()) / paper.width(), qreal(drawn.height()) / paper.height()};
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    for (const Mark &mark : std::as_const(m_marks)) {
        if (ringOf(mark).contains(point))
            return emit markClicked(mark.number);
    }
    if (!m_isDrawable)
        return QAbstractScrollArea::mousePressEvent(event);
    endArea();
    m_drawnPage = pageUnder(point);
    m_drawnFrom = point;
    m_drawnTo = point;
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_drawnPage >= 0) {
        m_drawnTo = point;
        viewport()->update();
    } else if (m_isDrawable) {
        viewport()->setCursor(pageUnder(point) >= 0 ? Qt::CrossCursor : Qt::ArrowCursor);
    }
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_drawnPage < 0)
        return QAbstractScrollArea::mouseReleaseEvent(event);
    m_drawnTo = event->position().toPoint();
    const QRect drawn = QRect(m_drawnFrom, m_drawnTo).normalized() & rectOf(m_drawnPage);
    const QRectF area = drawnArea();
    const int page = std::exchange(m_drawnPage, -1);
    viewport()->update();
    const int least = look::em(this, kLeastArea);
    if (drawn.width() >= least && drawn.height() >= least)
        emit areaChosen(page, area & QRectF(0, 0, 1, 1));
}

} // namespace viatique
