// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/paginator.h"

#include <algorithm>

namespace viatique::report {

namespace {

/// A row that is taller than this part of the page is cut rather than moved, which would leave a hole.
constexpr qreal kTallRow = 0.5;
/// Rows that like to be together leave at most this part of a page empty for it.
constexpr qreal kLargeHole = 0.25;
/// Lines that stand together at least, before and after a cut.
constexpr qsizetype kTogether = 2;
constexpr qreal kRule = points(0.6);
constexpr qreal kBar = points(3);
constexpr qreal kSketchLine = points(0.7);
constexpr QRgb kPaperWhite = 0xFFFFFFFF;

} // namespace

QList<Page> Paginator::pages(const QList<SetRow> &rows)
{
    m_pages.clear();
    newPage(nullptr);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!m_fresh && startsPage(rows, i))
            newPage(rows.at(i).header.get());
        place(rows.at(i));
    }
    return m_pages;
}

qreal Paginator::leastHeight(const SetRow &row) const
{
    if (!row.splits && row.height() <= m_area.height() * kTallRow)
        return row.height();
    qreal least = 0;
    for (const SetCell &cell : row.cells) {
        SetCell start;
        // A text of three lines would leave one alone.
        const qsizetype count = cell.lines.size() <= kTogether + 1 ? cell.lines.size() : kTogether;
        start.lines = cell.lines.first(count);
        least = std::max(least, start.height());
    }
    return least + 2 * row.padding;
}

bool Paginator::startsPage(const QList<SetRow> &rows, qsizetype i) const
{
    if (needed(rows, i, Keep::Always) > remaining())
        return true;
    // Rows that like to be together are looked at once, at the first of them: further down it would part
    // them.
    if (i > 0 && rows.at(i - 1).keepWithNext != Keep::No)
        return false;
    const qreal together = needed(rows, i, Keep::Gladly);
    return together > remaining() && together <= m_area.height()
           && remaining() <= m_area.height() * kLargeHole;
}

qreal Paginator::needed(const QList<SetRow> &rows, qsizetype first, Keep keep) const
{
    qreal height = 0;
    qsizetype i = first;
    for (; rows.at(i).keepWithNext >= keep && i + 1 < rows.size(); ++i)
        height += rows.at(i).gapBefore + rows.at(i).height();
    return height + rows.at(i).gapBefore + leastHeight(rows.at(i));
}

void Paginator::newPage(const SetRow *header)
{
    m_pages.append(Page());
    m_y = 0;
    m_fresh = true;
    if (header) {
        place(*header);
        m_fresh = true;
    }
}

qsizetype Paginator::fitting(const SetCell &cell, qsizetype first, qreal room, bool force) const
{
    qsizetype last = first;
    qreal height = 0;
    while (last < cell.lines.size()) {
        const SetLine &line = cell.lines.at(last);
        height += (last == first ? 0 : line.gapBefore) + line.height;
        if (height > room && !(force && last == first))
            break;
        ++last;
    }
    // Leave no line alone on the next page.
    if (cell.lines.size() - last == 1 && last - first > kTogether)
        --last;
    return last;
}

void Paginator::draw(const SetRow &row, const QList<qsizetype> &from, const QList<qsizetype> &to)
{
    Page &page = m_pages.last();
    qreal tallest = 0;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        qreal y = 0;
        for (qsizetype j = from.at(i); j < to.at(i); ++j) {
            const SetLine &line = row.cells.at(i).lines.at(j);
            y += j == from.at(i) ? 0 : line.gapBefore;
            page.words.append({line, m_y + row.padding + y});
            y += line.height;
        }
        tallest = std::max(tallest, y);
    }
    const qreal height = tallest + 2 * row.padding;
    if (row.fill)
        page.boxes.append({QRectF(0, m_y, m_area.width(), height), *row.fill});
    if (row.bar)
        page.boxes.append({QRectF(0, m_y, kBar, height), *row.bar});
    if (row.ruleBelow)
        page.boxes.append({QRectF(0, m_y + height - kRule, m_area.width(), kRule), *row.ruleBelow});
    if (row.ticked) {
        // In the middle of the first line.
        const SetCell first = row.cells.value(0);
        const qreal line = first.lines.isEmpty() ? kTickBox : first.lines.constFirst().height;
        page.tickBoxes.append(
            {QRectF(0, m_y + row.padding + (line - kTickBox) / 2, kTickBox, kTickBox), *row.ticked});
    }
    if (!row.area.isNull())
        sketch(row);
    m_y += height;
    m_fresh = false;
}

/// In the middle of the first line.
void Paginator::sketch(const SetRow &row)
{
    const SetCell first = row.cells.value(0);
    const qreal line = first.lines.isEmpty() ? kSketch.height() : first.lines.constFirst().height;
    const QRectF paper(QPointF(0, m_y + row.padding + (line - kSketch.height()) / 2), kSketch);
    const QRectF area = row.area & QRectF(0, 0, 1, 1);
    QList<Page::Box> &boxes = m_pages.last().boxes;
    boxes.append({paper, ink::kText});
    boxes.append({paper.adjusted(kSketchLine, kSketchLine, -kSketchLine, -kSketchLine), kPaperWhite});
    boxes.append({QRectF(paper.x() + area.x() * paper.width(), paper.y() + area.y() * paper.height(),
                         area.width() * paper.width(), area.height() * paper.height()),
                  ink::kAccent});
}

void Paginator::place(const SetRow &row)
{
    if (!m_fresh)
        m_y += row.gapBefore;
    QList<qsizetype> from(row.cells.size(), 0);
    while (true) {
        const qreal room = remaining() - 2 * row.padding;
        QList<qsizetype> to;
        bool all = true;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            to.append(fitting(row.cells.at(i), from.at(i), room, m_fresh));
            all = all && to.last() == row.cells.at(i).lines.size();
        }
        if (to != from || all)
            draw(row, from, to);
        if (all)
            return;
        from = to;
        newPage(row.header.get());
    }
}

} // namespace viatique::report
