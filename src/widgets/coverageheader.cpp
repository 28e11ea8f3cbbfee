// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/coverageheader.h"

#include "session/coveragemodel.h"
#include "session/modelroles.h"
#include "widgets/look.h"

#include <QPaintEvent>
#include <QPainter>
#include <QStyleOptionHeader>
#include <QTextLayout>

#include <algorithm>

namespace viatique {

namespace {

constexpr int kMostLines = 3;
constexpr qreal kPadding = 0.6;     // em, at both ends of a heading
constexpr qreal kLinkPadding = 0.4; // em, where it stands in the middle
constexpr qreal kLeastBetween = 10; // em: for the columns that scroll
constexpr qreal kAbove = 0.35;      // em, above and below its words

} // namespace

CoverageHeader::CoverageHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(false);
    setSectionsClickable(false);
    setHighlightSections(false);
    setStretchLastSection(false);
    setSectionResizeMode(QHeaderView::Fixed);
    // Sections narrower than their words would like are what the ellipsis is for.
    setMinimumSectionSize(1);
}

int CoverageHeader::padding(int section) const
{
    return look::em(this, isLink(section) ? kLinkPadding : kPadding);
}

bool CoverageHeader::isLink(int section) const
{
    return section >= CoverageModel::FirstLinkColumn && model() && section < model()->columnCount() - 1;
}

QString CoverageHeader::words(int section, int role) const
{
    return model() ? model()->headerData(section, Qt::Horizontal, role).toString() : QString();
}

QStringList CoverageHeader::lines(int section, int width) const
{
    const QString text = words(section);
    QTextLayout layout(text, font());
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        if (lines.size() == kMostLines - 1) {
            lines.append(fontMetrics().elidedText(text.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(fontMetrics().elidedText(text.mid(line.textStart(), line.textLength()).trimmed(),
                                              Qt::ElideRight, width));
    }
    layout.endLayout();
    return lines;
}

/// Of all ways to break the words into so many lines, the narrowest.
int CoverageHeader::narrowest(const QString &text, int lines) const
{
    const QFontMetrics metrics = fontMetrics();
    int least = metrics.horizontalAdvance(text);
    if (lines == 1)
        return least;
    for (qsizetype at = text.indexOf(QLatin1Char(' ')); at >= 0;
         at = text.indexOf(QLatin1Char(' '), at + 1)) {
        const int first = metrics.horizontalAdvance(text.left(at));
        if (first >= least)
            break;
        least = std::min(least, std::max(first, narrowest(text.mid(at + 1), lines - 1)));
    }
    return least;
}

int CoverageHeader::widthFor(int section, int lines) const
{
    int wanted = 0;
    if (isLink(section))
        wanted =
            std::max(narrowest(words(section), std::min(lines, kMostLines)),
                     QFontMetrics(look::smallFont(font())).horizontalAdvance(words(section, DetailRole)));
    else
        wanted = fontMetrics().horizontalAdvance(words(section));
    // Text layouts round to fractions of a pixel.
    return wanted + 2 * padding(section) + 2;
}

QSize CoverageHeader::sizeHint() const
{
    const int small = QFontMetrics(look::smallFont(font())).height();
    int tallest = fontMetrics().height();
    for (int section = 0; section < count(); ++section) {
        if (isSectionHidden(section) || !isLink(section))
            continue;
        const int room = sectionSize(section) - 2 * padding(section);
        const int detail = words(section, DetailRole).isEmpty() ? 0 : small;
        tallest = std::max(tallest, int(lines(section, room).size()) * fontMetrics().height() + detail);
    }
    return {QHeaderView::sizeHint().width(),
            std::max(tallest + 2 * look::em(this, kAbove), look::em(this, 2.1))};
}

int CoverageHeader::frozenLeft() const
{
    return count() > 0 && offset() > 0 && layoutDirection() == Qt::LeftToRight ? sectionSize(0) : 0;
}

int CoverageHeader::frozenRight() const
{
    const int width = viewport()->width();
    if (count() < 2 || length() <= width || layoutDirection() == Qt::RightToLeft)
        return 0;
    const int last = sectionSize(count() - 1);
    return width - sectionSize(0) - last >= look::em(this, kLeastBetween) ? last : 0;
}

void CoverageHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    // Over those that have scrolled below them.
    QPainter painter(viewport());
    if (const int width = frozenLeft(); width > 0)
        paintSection(&painter, QRect(0, 0, width, height()), 0);
    if (const int width = frozenRight(); width > 0)
        paintSection(&painter, QRect(viewport()->width() - width, 0, width, height()), count() - 1);
}

void CoverageHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (!rect.isValid())
        return;
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    option.section = section;
    option.position = section == count() - 1 ? QStyleOptionHeader::End : QStyleOptionHeader::Middle;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);

    painter->save();
    const QRect room = rect.adjusted(padding(section), 0, -padding(section), 0);
    const QString detail = words(section, DetailRole);
    const QFont small = look::smallFont(font());
    const int below = detail.isEmpty() ? 0 : QFontMetrics(small).height();
    const QStringList shown =
        isLink(section) ? lines(section, room.width())
                        : QStringList{fontMetrics().elidedText(words(section), Qt::ElideRight, room.width())};
    const int height = fontMetrics().height();
    int top = rect.top() + (rect.height() - int(shown.size()) * height - below) / 2;
    const int across = int(isLink(section) ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::TextSingleLine;
    painter->setFont(font());
    painter->setPen(palette().color(QPalette::Active, QPalette::ButtonText));
    for (const QString &line : shown) {
        painter->drawText(QRect(room.left(), top, room.width(), height), across, line);
        top += height;
    }
    painter->setFont(small);
    painter->setPen(look::color(look::Role::Secondary, palette()));
    painter->drawText(QRect(room.left(), top, room.width(), below), across,
                      QFontMetrics(small).elidedText(detail, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace viatique
