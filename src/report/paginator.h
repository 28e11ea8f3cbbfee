// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/typesetter.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace viatique::report {

/// A page: what is drawn where, from the upper left corner of the text area.
struct Page
{
    struct Box
    {
        QRectF area;
        QRgb colour;
    };
    struct TickBox
    {
        QRectF area;
        bool ticked;
    };
    struct Words
    {
        SetLine line;
        qreal top;
    };
    QList<Box> boxes; ///< drawn before the words
    QList<TickBox> tickBoxes;
    QList<Words> words;
};

/// Lays rows on pages. Rows stay together as they ask for, a table repeats its header, and a row is only cut
/// when it is too tall to be moved to the next page as a whole.
class Paginator
{
public:
    explicit Paginator(QSizeF area)
        : m_area(area)
    {
    }

    QList<Page> pages(const QList<SetRow> &rows);

private:
    qreal remaining() const { return m_area.height() - m_y; }
    bool startsPage(const QList<SetRow> &rows, qsizetype i) const;
    /// The least height that `rows[first]` asks for, with all rows that follow as long as each keeps with its
    /// next at least as firmly as `keep`.
    qreal needed(const QList<SetRow> &rows, qsizetype first, Keep keep) const;
    qreal leastHeight(const SetRow &row) const;
    void newPage(const SetRow *header);
    void place(const SetRow &row);
    /// Lines of the cell, from `first` on, that fit into `room`; at least one when `force`.
    qsizetype fitting(const SetCell &cell, qsizetype first, qreal room, bool force) const;
    /// Draws the lines `from` to `to` of each cell in one piece.
    void draw(const SetRow &row, const QList<qsizetype> &from, const QList<qsizetype> &to);
    void sketch(const SetRow &row);

    QSizeF m_area;
    QList<Page> m_pages;
    qreal m_y = 0;
    bool m_fresh = true; ///< the page holds nothing yet, but for a repeated header
};

} // namespace viatique::report
