// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/remarkdelegate.h"

#include "session/remarkmodel.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/remarkring.h"

#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace viatique {

namespace {

constexpr qreal kPadding = 0.75; // em, at both ends of a row
constexpr qreal kAbove = 0.5;    // em, above and below the words
constexpr qreal kGap = 0.5;      // em
constexpr qreal kSign = 1.1;     // em
constexpr int kLines = 3;        // of the text
/// Characters of the text that three lines could hold at most: megabytes are not laid out.
constexpr qsizetype kShown = 1500;

QString wordsOf(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column).data().toString();
}

/// The text in lines of that width; the last one ends in an ellipsis where more follows.
QStringList linesOf(const QString &text, const QFont &font, int width)
{
    QStringList lines;
    const QFontMetrics metrics(font);
    const QStringList paragraphs = text.left(kShown).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &paragraph : paragraphs) {
        QTextLayout layout(paragraph, font);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            const bool isLast = lines.size() == kLines - 1;
            const QString rest = paragraph.mid(line.textStart());
            const bool isMore = line.textLength() < rest.size() || &paragraph != &paragraphs.constLast();
            if (isLast && isMore)
                lines.append(metrics.elidedText(rest + u' ' + QChar(0x2026), Qt::ElideRight, width));
            else
                lines.append(paragraph.mid(line.textStart(), line.textLength()).trimmed());
            if (isLast)
                break;
        }
        layout.endLayout();
        if (lines.size() >= kLines)
            break;
    }
    return lines;
}

} // namespace

/// Within a row that begins at 0, from left to right.
struct RemarkDelegate::Layout
{
    QRect place;
    QRect sign;
    QRect severity;
    QRect reason;
    QFont small;
    QStringList lines;
    QRect text;
    int height = 0;
};

RemarkDelegate::RemarkDelegate(QListView *view)
    : QStyledItemDelegate(view)
{
    view->setItemDelegate(this);
}

RemarkDelegate::Layout RemarkDelegate::layOut(const QStyleOptionViewItem &option,
                                              const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const QWidget *widget = option.widget;
    Layout layout;
    layout.small = look::smallFont(option.font);
    const QFontMetrics bold(look::groupFont(option.font));
    const QFontMetrics small(layout.small);
    const int padding = look::em(widget, kPadding);
    const int gap = look::em(widget, kGap);
    const int left = padding + remarkring::width(index.row() + 1, widget) + gap;
    const int right = (view ? view->viewport()->width() : option.rect.width()) - padding;
    const int room = std::max(right - left, 1);
    int y = look::em(widget, kAbove);
    const int line = std::max(bold.height(), remarkring::height(widget));

    const int severity = small.horizontalAdvance(wordsOf(index, RemarkModel::SeverityColumn)) + 1;
    const QString reasonWords = wordsOf(index, RemarkModel::ReasonColumn);
    const int reason = reasonWords.isEmpty() ? 0 : small.horizontalAdvance(reasonWords) + 1 + gap;
    const int side = look::em(widget, kSign);
    const int tags = side + gap / 2 + severity + reason;
    const int place = bold.horizontalAdvance(wordsOf(index, RemarkModel::PlaceColumn)) + 1;
    const bool isBeside = place + 2 * gap + tags <= room;
    // A place that is too long for its line takes more of them.
    const QRect needed =
        bold.boundingRect(QRect(0, 0, room, 0), Qt::TextWordWrap, wordsOf(index, RemarkModel::PlaceColumn));
    const int placeHeight = isBeside ? line : std::max(line, needed.height());
    layout.place = QRect(left, y, isBeside ? place : room, placeHeight);
    if (!isBeside)
        y += placeHeight;
    const int tagLine = isBeside ? line : small.height();
    int x = isBeside ? right - tags : left;
    layout.sign = QRect(x, y + (tagLine - side) / 2, side, side);
    x += side + gap / 2;
    layout.severity = QRect(x, y, severity, tagLine);
    layout.reason = QRect(x + severity + gap, y, std::max(0, reason - gap), tagLine);
    y += tagLine;
    layout.lines = linesOf(wordsOf(index, RemarkModel::TextColumn), layout.small, room);
    layout.text = QRect(left, y, room, int(layout.lines.size()) * small.lineSpacing());
    layout.height = y + layout.text.height() + look::em(widget, kAbove);
    return layout;
}

QSize RemarkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    return {look::em(own.widget, 12), layOut(own, index).height};
}

void RemarkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const Layout layout = layOut(own, index);
    const QWidget *widget = own.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &own, painter, widget);
    const auto place = [&own](const QRect &rect) {
        return QStyle::visualRect(own.direction, own.rect, rect.translated(own.rect.topLeft()));
    };
    const QColor ink = own.palette.color(QPalette::Active, QPalette::Text);
    const QRect ring(look::em(widget, kPadding), layout.place.top(),
                     remarkring::width(index.row() + 1, widget), remarkring::height(widget));
    remarkring::paint(*painter, place(ring).topLeft(), index.row() + 1, ink, {}, widget);

    painter->save();
    const Qt::Alignment across = QStyle::visualAlignment(own.direction, Qt::AlignLeft);
    painter->setPen(ink);
    painter->setFont(look::groupFont(own.font));
    painter->drawText(place(layout.place), int(across | Qt::AlignVCenter) | Qt::TextWordWrap,
                      wordsOf(index, RemarkModel::PlaceColumn));
    painter->setFont(layout.small);
    painter->drawText(place(layout.reason), int(across | Qt::AlignVCenter),
                      wordsOf(index, RemarkModel::ReasonColumn));
    const auto meaning =
        static_cast<Meaning>(index.siblingAtColumn(RemarkModel::SeverityColumn).data(MeaningRole).toInt());
    icon(meaning).paint(painter, place(layout.sign));
    painter->setPen(look::color(meaning, own.palette));
    painter->drawText(place(layout.severity), int(across | Qt::AlignVCenter),
                      wordsOf(index, RemarkModel::SeverityColumn));
    painter->setPen(look::color(look::Role::Secondary, own.palette));
    QRect line = layout.text;
    line.setHeight(QFontMetrics(layout.small).lineSpacing());
    for (const QString &words : layout.lines) {
        painter->drawText(place(line), int(across | Qt::AlignTop), words);
        line.translate(0, line.height());
    }
    painter->restore();
    painter->fillRect(QRect(own.rect.left(), own.rect.bottom(), own.rect.width(), 1),
                      look::color(look::Role::Separator, own.palette));
    if (own.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(own);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, widget);
    }
}

} // namespace viatique
