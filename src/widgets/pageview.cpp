// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/pageview.h"

#include "request/pageprotocol.h"
#include "session/documentpages.h"
#include "widgets/look.h"

#include <QFocusEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace viatique {

namespace {

constexpr qreal kPointsPerInch = 72;
/// Drawings that are kept at most; what is in sight is kept in any case.
constexpr qint64 kMostBytes = qint64(96) * 1024 * 1024;
/// Letters of a page that a screen reader is given at once.
constexpr qsizetype kDescribed = 4000;

} // namespace

PageView::PageView(DocumentPages &pages, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_pages(pages)
{
    setFrameShape(QFrame::NoFrame);
    // Where it came and went, the width of the pages would, and with it whether it is needed.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::NoRole);
    connect(&pages, &DocumentPages::stateChanged, this, &PageView::documentChanged);
    connect(&pages, &DocumentPages::pageDrawn, this, &PageView::take);
    connect(&pages, &DocumentPages::pageFailed, this, [this] { viewport()->update(); });
    connect(&pages, &DocumentPages::pageRead, this, [this](int page, const QString &text) {
        if (page == m_current && !isPlacing())
            setAccessibleDescription(text.left(kDescribed).simplified());
    });
    documentChanged();
}

// The document

void PageView::documentChanged()
{
    switch (m_pages.state()) {
    case DocumentPages::State::Opening:
        clearPlaces();
        endArea();
        if (m_pages.pageCount() > 0) {
            m_kept = place();
            return;
        }
        break;
    case DocumentPages::State::Ready: {
        // What was drawn stands until it is drawn anew: a report that changes must not flicker.
        const QList<int> drawn = m_images.keys();
        m_stale = QSet<int>(drawn.cbegin(), drawn.cend());
        layOut();
        goTo(m_kept);
        follow();
        wish();
        viewport()->update();
        emit currentPageChanged();
        emit zoomChanged();
        return;
    }
    default:
        break;
    }
    endArea();
    m_images.clear();
    m_stale.clear();
    m_kept = {};
    m_current = 0;
    layOut();
    viewport()->update();
    emit currentPageChanged();
}

void PageView::take(int page, const QImage &image)
{
    // Of a size that lasted a moment; what is there has the present one, and nobody asks for it again.
    if (isDrawn(page) && image.size() != drawnSizeOf(page))
        return;
    m_images.insert(page, image);
    m_stale.remove(page);
    forget();
    viewport()->update(rectOf(page));
}

bool PageView::isDrawn(int page) const
{
    return m_images.contains(page) && !m_stale.contains(page)
           && m_images.value(page).size() == drawnSizeOf(page);
}

qint64 PageView::keptBytes() const
{
    qint64 bytes = 0;
    for (const QImage &image : m_images)
        bytes += image.sizeInBytes();
    return bytes;
}

/// Lets go of what is farthest from sight.
void PageView::forget()
{
    qint64 bytes = keptBytes();
    QList<int> kept = m_images.keys();
    std::sort(kept.begin(), kept.end(),
              [this](int one, int other) { return std::abs(one - m_current) > std::abs(other - m_current); });
    for (const int page : std::as_const(kept)) {
        if (bytes <= kMostBytes || rectOf(page).intersects(viewport()->rect()))
            return;
        bytes -= m_images.take(page).sizeInBytes();
        m_stale.remove(page);
    }
}

/// Asks for what is in sight, then for what scrolling brings next.
void PageView::wish()
{
    if (m_tops.isEmpty() || !isVisible() || viewport()->size().isEmpty())
        return;
    const int first = pageAt(verticalScrollBar()->value());
    const int last = pageAt(verticalScrollBar()->value() + viewport()->height());
    QList<DocumentPages::Wish> wishes;
    const auto add = [&](int page) {
        if (page >= 0 && page < m_tops.size() && !isDrawn(page))
            wishes.append({page, drawnSizeOf(page)});
    };
    for (int page = first; page <= last; ++page)
        add(page);
    // Not what would be let go at once.
    qint64 bytes = 0;
    for (int page = first; page <= last; ++page)
        bytes += bytesOf(page);
    for (const int page : {last + 1, first - 1}) {
        bytes += bytesOf(page);
        if (bytes <= kMostBytes)
            add(page);
    }
    m_pages.wish(wishes);
}

/// What a screen reader says of the page at hand: its text.
void PageView::describe()
{
    // While a rectangle is placed, what is said is where it is.
    if (!hasFocus() || m_pages.pageCount() == 0 || isPlacing())
        return;
    setAccessibleDescription({});
    m_pages.read(m_current);
}

// Where things stand

/// One factor for all pages, so that nothing moves from page to page.
qreal PageView::fittingFactor() const
{
    QSizeF largest(1, 1);
    for (int page = 0; page < m_pages.pageCount(); ++page)
        largest = largest.expandedTo(m_pages.pageSize(page));
    const QSize room = viewport()->size() - QSize(2 * m_gap, 2 * m_gap);
    const qreal across = room.width() / (largest.width() * logicalDpiX() / kPointsPerInch);
    const qreal down = room.height() / (largest.height() * logicalDpiY() / kPointsPerInch);
    return m_zoom == Zoom::Width ? across : std::min(across, down);
}

qint64 PageView::bytesOf(int page) const
{
    const QSize size = drawnSizeOf(page);
    return page < 0 || page >= m_tops.size() ? 0 : qint64(size.width()) * size.height() * 4;
}

QSize PageView::sizeOf(int page) const
{
    const QSizeF points = m_pages.pageSize(page);
    return {std::max(1, qRound(points.width() * m_factor * logicalDpiX() / kPointsPerInch)),
            std::max(1, qRound(points.height() * m_factor * logicalDpiY() / kPointsPerInch))};
}

QSize PageView::drawnSizeOf(int page) const
{
    return pageprotocol::drawable(sizeOf(page) * devicePixelRatioF());
}

void PageView::layOut()
{
    if (m_zoom != Zoom::Factor)
        m_factor = std::clamp(fittingFactor(), kLeastFactor / 4, kMostFactor);
    m_tops.clear();
    m_tops.reserve(m_pages.pageCount());
    int y = m_gap;
    int widest = 0;
    for (int page = 0; page < m_pages.pageCount(); ++page) {
        m_tops.append(y);
        const QSize size = sizeOf(page);
        y += size.height() + m_gap;
        widest = std::max(widest, size.width());
    }
    m_extent = QSize(widest + 2 * m_gap, y);
    const QSize room = viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, m_extent.height() - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(look::em(this, 3));
    horizontalScrollBar()->setRange(0, std::max(0, m_extent.width() - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(look::em(this, 3));
}

void PageView::relayOut()
{
    const Place before = place();
    layOut();
    goTo(before);
    follow();
    wish();
    viewport()->update();
    emit zoomChanged();
}

QRect PageView::rectOf(int page) const
{
    if (page < 0 || page >= m_tops.size())
        return {};
    const QSize size = sizeOf(page);
    const int across = std::max(viewport()->width(), m_extent.width());
    return {QPoint((across - size.width()) / 2 - horizontalScrollBar()->value(),
                   m_tops.at(page) - verticalScrollBar()->value()),
            size};
}

/// The page at a height of the whole, or the one above it.
int PageView::pageAt(int y) const
{
    const auto below = std::upper_bound(m_tops.cbegin(), m_tops.cend(), y);
    return std::max(0, int(below - m_tops.cbegin()) - 1);
}

PageView::Place PageView::place() const
{
    if (m_tops.isEmpty())
        return m_kept;
    const int page = pageAt(verticalScrollBar()->value());
    const qreal down = verticalScrollBar()->value() - m_tops.at(page);
    return {page, down / std::max(1, sizeOf(page).height())};
}

void PageView::goTo(const Place &place)
{
    if (m_tops.isEmpty())
        return;
    const int page = std::clamp(place.page, 0, int(m_tops.size()) - 1);
    const qreal down = place.page == page ? place.down : 0;
    verticalScrollBar()->setValue(m_tops.at(page) + qRound(down * sizeOf(page).height()));
}

void PageView::goToPage(int page)
{
    if (page < 0 || page >= m_tops.size())
        return;
    verticalScrollBar()->setValue(m_tops.at(page) - m_gap);
    // The last pages may not reach the top.
    if (std::exchange(m_current, page) != page)
        emit currentPageChanged();
    describe();
}

void PageView::setZoom(Zoom zoom, qreal factor)
{
    m_zoom = zoom;
    if (zoom == Zoom::Factor)
        m_factor = std::clamp(factor, kLeastFactor, kMostFactor);
    relayOut();
}

void PageView::setGap(int gap)
{
    if (std::exchange(m_gap, gap) != gap)
        relayOut();
}

/// The current page is the one at a third of the room.
void PageView::follow()
{
    const int page = m_tops.isEmpty() ? 0 : pageAt(verticalScrollBar()->value() + viewport()->height() / 3);
    if (std::exchange(m_current, page) == page)
        return;
    emit currentPageChanged();
    describe();
}

// What was found

void PageView::setPlaces(const QHash<int, QList<QList<QRectF>>> &places)
{
    m_places = places;
    viewport()->update();
}

void PageView::showPlace(int page, const QList<QRectF> &place)
{
    m_placePage = page;
    m_place = place;
    if (!place.isEmpty())
        bringToSight(page, place.constFirst());
    viewport()->update();
}

void PageView::bringToSight(int page, const QRectF &area)
{
    const QRect paper = rectOf(page);
    if (paper.isEmpty())
        return;
    const int y = verticalScrollBar()->value() + paper.top() + qRound(area.top() * paper.height());
    const int height = qRound(area.height() * paper.height());
    const int room = viewport()->height();
    if (y < verticalScrollBar()->value() || y + height > verticalScrollBar()->value() + room)
        verticalScrollBar()->setValue(y - room / 3);
    const int x = horizontalScrollBar()->value() + paper.left() + qRound(area.left() * paper.width());
    if (x < horizontalScrollBar()->value() || x > horizontalScrollBar()->value() + viewport()->width())
        horizontalScrollBar()->setValue(x - m_gap);
}

void PageView::clearPlaces()
{
    m_places.clear();
    m_placePage = -1;
    m_place.clear();
    viewport()->update();
}

// Going about

void PageView::scrollContentsBy(int dx, int dy)
{
    QAbstractScrollArea::scrollContentsBy(dx, dy);
    viewport()->update();
    follow();
    wish();
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayOut();
}

void PageView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    wish();
}

void PageView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        relayOut();
}

void PageView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    describe();
}

} // namespace viatique
