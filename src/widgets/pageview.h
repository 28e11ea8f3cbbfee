// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>
#include <QList>
#include <QRectF>
#include <QSet>

namespace viatique {

class DocumentPages;

/// The pages of a document, one below the other and white, on a desk. Only those in sight and their
/// neighbours are drawn, by the process behind `DocumentPages`, and kept in memory up to a limit, so that
/// neither the length of a document nor a page that is slow to draw is felt. Pages are counted from 0. Keys:
/// arrows, Page Up and Down, Space, Home and End.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Zoom {
        Width, ///< the widest page as wide as the room
        Page,  ///< the largest page whole
        Factor ///< a size of its own
    };
    static constexpr qreal kLeastFactor = 0.25;
    static constexpr qreal kMostFactor = 4;

    /// `pages` outlives it. Another document keeps page, place and zoom where it has them.
    explicit PageView(DocumentPages &pages, QWidget *parent = nullptr);

    int currentPage() const { return m_current; }
    void goToPage(int page);
    Zoom zoom() const { return m_zoom; }
    void setZoom(Zoom zoom, qreal factor = 1);
    /// What the pages are shown at, of their size on paper.
    qreal factor() const { return m_factor; }
    /// Pixels around the pages and between them.
    void setGap(int gap);

    /// Marks a place on a page (rectangles in fractions of it) and brings it in sight.
    void showPlace(int page, const QList<QRectF> &place);
    void setPlaces(const QHash<int, QList<QList<QRectF>>> &places);
    void clearPlaces();

    /// A place on a page that has a number: a remark.
    struct Mark
    {
        int page = 0;
        QRectF area; ///< in fractions of the page; null: the whole page
        int number = 0;
        bool isCurrent = false;
    };
    void setMarks(const QList<Mark> &marks);
    const QList<Mark> &marks() const { return m_marks; }
    /// Scrolls to a place without marking it.
    void bringToSight(int page, const QRectF &area);
    /// Whether a rectangle can be drawn on a page, see `areaChosen`: with the mouse, or by keys once
    /// `beginArea` was called or Enter pressed.
    void setDrawable(bool drawable);
    /// Puts a rectangle in the middle of the current page, and takes the focus. Arrows move it, with Shift
    /// they change its size, Enter chooses it, Escape drops it, as leaving the pages does. Without effect
    /// where there is no page, or none can be drawn on.
    void beginArea();
    bool isPlacing() const { return m_placedPage >= 0; }

    /// Bytes of the drawings that are kept.
    qint64 keptBytes() const;
    bool isDrawn(int page) const;

signals:
    void currentPageChanged();
    void zoomChanged();
    /// Ctrl with + (1), - (-1) and 0, which elsewhere in the window change the size of the text.
    void zoomKeyPressed(int step);
    /// The user drew a rectangle on a page; in fractions of it.
    void areaChosen(int page, const QRectF &area);
    /// The rectangle of `beginArea` is there, with a sentence on its keys, or is gone: then empty.
    void placingChanged(const QString &help);
    /// The ring of a mark was clicked.
    void markClicked(int number);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Where the top of the room stands: on which page, and how far down it.
    struct Place
    {
        int page = 0;
        qreal down = 0;
    };

    void documentChanged();
    void take(int page, const QImage &image);
    void layOut();
    void relayOut();
    qreal fittingFactor() const;
    QSize sizeOf(int page) const;
    /// Of its drawing, in pixels of the screen.
    QSize drawnSizeOf(int page) const;
    qint64 bytesOf(int page) const;
    QRect rectOf(int page) const;
    int pageAt(int y) const;
    Place place() const;
    void goTo(const Place &place);
    void follow();
    void wish();
    void forget();
    void describe();
    void paintPage(QPainter &painter, int page, const QRect &rect) const;
    void paintPlaces(QPainter &painter, int page, const QRect &rect) const;
    void paintMarks(QPainter &painter, int page, const QRect &rect) const;
    QRect ringOf(const Mark &mark) const;
    int pageUnder(const QPoint &point) const;
    /// What is being drawn, of its page.
    QRectF drawnArea() const;
    static bool isForArea(const QKeyEvent &key);
    bool placeByKey(const QKeyEvent &key);
    void endArea();
    void tellArea(const QString &help = {});

    DocumentPages &m_pages;
    Zoom m_zoom = Zoom::Width;
    qreal m_factor = 1;
    int m_gap = 0;
    int m_current = 0;
    QList<int> m_tops; ///< of each page, in pixels from the top of the first one's margin
    QSize m_extent;
    Place m_kept; ///< while a document is being opened
    QHash<int, QImage> m_images;
    QSet<int> m_stale; ///< drawn from the document before
    QHash<int, QList<QList<QRectF>>> m_places;
    int m_placePage = -1;
    QList<QRectF> m_place;
    QList<Mark> m_marks;
    bool m_isDrawable = false;
    int m_drawnPage = -1; ///< on which a rectangle is being drawn
    QPoint m_drawnFrom;
    QPoint m_drawnTo;
    int m_placedPage = -1; ///< on which one is being placed by keys
    QRectF m_placed;
};

} // namespace viatique
