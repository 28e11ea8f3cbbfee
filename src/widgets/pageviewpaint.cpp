// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How PageView paints the pages and what was found on them.

#include "session/documentpages.h"
#include "widgets/look.h"
#include "widgets/pageview.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace viatique {

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const bool dark = look::isDark(palette());
    painter.fillRect(event->rect(),
                     look::color(dark ? look::Role::StepList : look::Role::Separator, palette()));
    if (m_tops.isEmpty())
        return;
    const int first = pageAt(verticalScrollBar()->value() + event->rect().top());
    const int last = pageAt(verticalScrollBar()->value() + event->rect().bottom());
    for (int page = first; page <= last; ++page) {
        const QRect rect = rectOf(page);
        paintPage(painter, page, rect);
        paintPlaces(painter, page, rect);
        paintMarks(painter, page, rect);
    }
}

void PageView::paintPage(QPainter &painter, int page, const QRect &rect) const
{
    const auto image = m_images.constFind(page);
    if (image != m_images.cend()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform,
                              image->size() != rect.size() * devicePixelRatioF());
        painter.drawImage(rect, *image);
        return;
    }
    painter.fillRect(rect, Qt::white);
    // The paper is white in dark mode, too.
    painter.setPen(QColor(Qt::black));
    const QString words =
        m_pages.isUndrawable(page)
            ? tr("Page %1 cannot be shown: drawing it takes too long, or breaks off.").arg(page + 1)
            : tr("page %1", "on a page that is being drawn").arg(page + 1);
    const int margin = look::em(this, 1);
    painter.drawText(rect.adjusted(margin, margin, -margin, -margin) & viewport()->rect(),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, words);
}

void PageView::paintPlaces(QPainter &painter, int page, const QRect &rect) const
{
    const auto onPaper = [&rect](const QRectF &box) {
        return QRectF(rect.x() + box.x() * rect.width(), rect.y() + box.y() * rect.height(),
                      box.width() * rect.width(), box.height() * rect.height())
            .adjusted(-1, -1, 1, 1);
    };
    painter.save();
    // On the white paper, like a marker: what is below stays legible.
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    const auto found = m_places.constFind(page);
    if (found != m_places.cend()) {
        const QColor marker(0xFC, 0xE9, 0xA6);
        for (const QList<QRectF> &place : *found) {
            for (const QRectF &box : place)
                painter.fillRect(onPaper(box), marker);
        }
    }
    painter.restore();
    if (page != m_placePage)
        return;
    painter.setPen(QPen(QColor(0x0F, 0x5C, 0x6E), 2));
    for (const QRectF &box : m_place)
        painter.drawRect(onPaper(box).adjusted(-1, -1, 1, 1));
}

} // namespace viatique
