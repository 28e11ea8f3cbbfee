// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/wrapdelegate.h"

#include "session/modelroles.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/rowdelegate.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>
#include <QTimer>
#include <QTreeView>
#include <QtMath>

namespace viatique {

namespace {

constexpr qreal kPadding = 0.6; // em, at both ends of a cell
constexpr qreal kAbove = 0.4;   // em, above and below the words
constexpr qreal kSign = 1.1;    // em
constexpr qreal kGap = 0.5;     // em, between sign and words

QHeaderView *headerOf(const QWidget *view)
{
    if (const auto *tree = qobject_cast<const QTreeView *>(view))
        return tree->header();
    if (const auto *table = qobject_cast<const QTableView *>(view))
        return table->horizontalHeader();
    return nullptr;
}

/// Words that are wider than the cell, as an address is, are broken where the room ends: nothing is cut.
int layOutWords(QTextLayout &words, int room)
{
    QTextOption wrapping(Qt::AlignLeft);
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    words.setTextOption(wrapping);
    words.setCacheEnabled(true);
    qreal height = 0;
    words.beginLayout();
    for (QTextLine line = words.createLine(); line.isValid(); line = words.createLine()) {
        line.setLineWidth(room);
        line.setPosition({0, height});
        height += line.height();
    }
    words.endLayout();
    return qCeil(height);
}

QString inLines(QString text)
{
    return text.replace(QLatin1Char('\n'), QChar::LineSeparator);
}

/// What a cell has of its column: in a tree the first one is indented.
int widthOf(const QWidget *view, const QModelIndex &index)
{
    const QHeaderView *header = headerOf(view);
    int width = header ? header->sectionSize(index.column()) : 0;
    const auto *tree = qobject_cast<const QTreeView *>(view);
    if (tree && index.column() == 0 && tree->isFirstColumnSpanned(index.row(), index.parent()))
        width = header ? header->length() : 0;
    if (tree && index.column() == 0) {
        int depth = tree->rootIsDecorated() ? 1 : 0;
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            ++depth;
        width -= depth * tree->indentation();
    }
    return width;
}

} // namespace

/// Within a cell that begins at 0, from left to right.
struct WrapDelegate::Layout
{
    QRect sign;
    QRect words;
    int height = 0;
};

WrapDelegate::WrapDelegate(QAbstractItemView *view, FirstColumn first)
    : QStyledItemDelegate(view)
    , m_first(first)
{
    view->setItemDelegate(this);
    // Once for all sections that a change of width moves.
    auto *later = new QTimer(this);
    later->setSingleShot(true);
    later->setInterval(0);
    connect(later, &QTimer::timeout, view, [view] {
        if (auto *table = qobject_cast<QTableView *>(view))
            table->resizeRowsToContents();
        else
            view->doItemsLayout();
    });
    connect(headerOf(view), &QHeaderView::sectionResized, later, qOverload<>(&QTimer::start));
}

void WrapDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto meaning = static_cast<Meaning>(index.data(MeaningRole).toInt());
    option->icon = icon(meaning);
    const QString detail = m_showsDetails ? index.data(DetailRole).toString() : QString();
    if (!detail.isEmpty())
        option->text += u'\n' + detail;
    if (index.siblingAtColumn(0).data(GroupRole).toBool())
        option->font = look::groupFont(option->font);
    const bool isLabel =
        m_first == Labels && qobject_cast<const QTreeView *>(option->widget) && index.column() == 0;
    if (meaning != Meaning::None)
        option->palette.setColor(QPalette::Text, look::color(meaning, option->palette));
    else if (isLabel && index.parent().isValid())
        option->palette.setColor(QPalette::Text, look::color(look::Role::Secondary, option->palette));
}

WrapDelegate::Layout WrapDelegate::layOut(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Layout layout;
    const QFontMetrics metrics(option.font);
    const int above = look::em(option.widget, kAbove);
    const int padding = look::em(option.widget, kPadding);
    const int side = look::em(option.widget, kSign);
    int left = padding;
    if (!option.icon.isNull()) {
        layout.sign = QRect(left, above + (metrics.height() - side) / 2, side, side);
        left += side + look::em(option.widget, kGap);
    }
    const int room = qMax(widthOf(option.widget, index) - left - padding, metrics.averageCharWidth());
    QTextLayout words(inLines(option.text), option.font);
    const int height = qMax(layOutWords(words, room), metrics.height());
    layout.words = QRect(left, above, room, height);
    layout.height = height + 2 * above;
    return layout;
}

QSize WrapDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const Layout layout = layOut(own, index);
    const QFontMetrics metrics(own.font);
    const int wanted = layout.words.left() + look::em(own.widget, kPadding)
                       + metrics.boundingRect(QRect(), Qt::AlignLeft, own.text).width();
    return {wanted, layout.height};
}

void WrapDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const Layout layout = layOut(own, index);
    const QStyle *style = own.widget ? own.widget->style() : QApplication::style();
    if (index.siblingAtColumn(0).data(GroupRole).toBool() && !(own.state & QStyle::State_Selected))
        paintGroup(painter, own, index);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &own, painter, own.widget);
    const auto place = [&own](const QRect &rect) {
        return QStyle::visualRect(own.direction, own.rect, rect.translated(own.rect.topLeft()));
    };
    painter->save();
    if (!own.icon.isNull())
        own.icon.paint(painter, place(layout.sign));
    painter->setPen(own.palette.color(QPalette::Text));
    QTextLayout words(inLines(own.text), own.font);
    layOutWords(words, layout.words.width());
    words.draw(painter, place(layout.words).topLeft());
    painter->restore();
    if (own.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(own);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, own.widget);
    }
}

} // namespace viatique
