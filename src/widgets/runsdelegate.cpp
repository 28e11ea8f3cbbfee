// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/runsdelegate.h"

#include "session/comparisonmodel.h"
#include "session/modelroles.h"
#include "session/mutedrole.h"
#include "widgets/look.h"
#include "widgets/rowdelegate.h"
#include "widgets/textblocks.h"

#include <QHeaderView>
#include <QPainter>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

namespace viatique {

namespace {

constexpr qreal kPadding = 0.75; // em, at both ends of a cell
constexpr qreal kAbove = 0.4;    // em, above and below the words
constexpr qreal kOneLine = 2.1;  // em
constexpr qreal kGap = 0.75;     // em, between a heading and its count

bool isGroup(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data(GroupRole).toBool();
}

void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int padding = look::em(option.widget, kPadding);
    QRect place = option.rect.adjusted(padding, 0, -padding, 0);
    const QFont bold = look::groupFont(option.font);
    const QString title =
        QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, place.width());
    painter.setFont(bold);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, title);
    place.setLeft(place.left() + QFontMetrics(bold).horizontalAdvance(title) + look::em(option.widget, kGap));
    painter.setFont(option.font);
    painter.setPen(look::color(look::Role::Secondary, option.palette));
    const QString count = QFontMetrics(option.font)
                              .elidedText(index.data(DetailRole).toString(), Qt::ElideRight, place.width());
    painter.drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, count);
}

} // namespace

RunsDelegate::RunsDelegate(QTreeView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
    view->setItemDelegate(this);
    // Once for all sections that a change of width moves.
    auto *later = new QTimer(this);
    later->setSingleShot(true);
    later->setInterval(0);
    connect(later, &QTimer::timeout, view, &QTreeView::doItemsLayout);
    connect(view->header(), &QHeaderView::sectionResized, later, qOverload<>(&QTimer::start));
}

void RunsDelegate::fill(TextBlocks &blocks, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QColor secondary = look::color(look::Role::Secondary, option.palette);
    const QColor plain = option.palette.color(QPalette::Text);
    const bool isMuted = index.column() == 0 || index.data(kMutedRole).toBool();
    const auto runs = index.data(kRunsRole).value<QList<WordRun>>();
    if (runs.isEmpty())
        blocks.add(index.data().toString(), option.font, isMuted ? secondary : plain);
    else
        blocks.add(runs, option.font, plain);
    blocks.add(index.data(kDetailRunsRole).value<QList<WordRun>>(), look::smallFont(option.font), secondary);
}

QSize RunsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const int least = look::em(m_view, kOneLine);
    if (isGroup(index))
        return {0, std::max(least, QFontMetrics(own.font).height() + look::em(m_view, kAbove))};
    const int width = m_view->header()->sectionSize(index.column());
    TextBlocks blocks(*m_view, own.palette);
    fill(blocks, own, index);
    const int height = blocks.layOut(width - 2 * look::em(m_view, kPadding));
    return {width, std::max(least, height + 2 * look::em(m_view, kAbove))};
}

void RunsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QStyle *style = m_view->style();
    if (isGroup(index) && !(own.state & QStyle::State_Selected))
        paintGroup(painter, own, index);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &own, painter, m_view);
    painter->save();
    // Cells of one row are read across: thin lines hold them together.
    painter->setPen(look::color(look::Role::Separator, own.palette));
    painter->drawLine(own.rect.bottomLeft(), own.rect.bottomRight());
    if (!isGroup(index) && index.column() + 1 < index.model()->columnCount(index.parent()))
        painter->drawLine(own.rect.topRight(), own.rect.bottomRight());
    painter->setClipRect(own.rect, Qt::IntersectClip);
    if (isGroup(index)) {
        if (index.column() == 0)
            paintHeading(*painter, own, index);
    } else {
        const int padding = look::em(m_view, kPadding);
        const int above = look::em(m_view, kAbove);
        TextBlocks blocks(*m_view, own.palette);
        fill(blocks, own, index);
        const int height = blocks.layOut(own.rect.width() - 2 * padding);
        // One line stands in the middle of a low row, longer words begin at its top.
        const bool isLow = own.rect.height() <= look::em(m_view, kOneLine);
        const int top = isLow ? (own.rect.height() - height) / 2 : above;
        blocks.paint(*painter, own.rect.topLeft() + QPoint(padding, top));
    }
    painter->restore();
    if (own.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(own);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, m_view);
    }
}

} // namespace viatique
