// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/answereddelegate.h"

#include "session/answeredmodel.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/textblocks.h"

#include <QListView>
#include <QPainter>

namespace viatique {

namespace {

constexpr qreal kPadding = 0.75; // em

} // namespace

AnsweredDelegate::AnsweredDelegate(QListView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
    view->setItemDelegate(this);
}

void AnsweredDelegate::fill(TextBlocks &blocks, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto meaning = static_cast<Meaning>(index.data(MeaningRole).toInt());
    const QFont small = look::smallFont(option.font);
    const QColor plain = option.palette.color(QPalette::Text);
    blocks.add(index.data().toString(), look::groupFont(option.font), plain);
    if (const QString of = index.data(kOfReviewRole).toString(); !of.isEmpty())
        blocks.add(of, small, look::color(look::Role::Secondary, option.palette));
    blocks.add(index.data(DetailRole).toString(), small, look::color(look::Role::Secondary, option.palette));
    blocks.add(index.data(kAnswerRole).toString(), small, look::color(meaning, option.palette),
               icon(meaning));
    blocks.add(index.data(kAnswerTextRole).toString(), small, plain);
}

QSize AnsweredDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    TextBlocks blocks(*m_view, own.palette);
    fill(blocks, own, index);
    const int padding = look::em(m_view, kPadding);
    const int width = m_view->viewport()->width();
    return {width, blocks.layOut(width - 2 * padding) + 2 * padding};
}

void AnsweredDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QStyle *style = m_view->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &own, painter, m_view);
    painter->save();
    painter->setPen(look::color(look::Role::Separator, own.palette));
    painter->drawLine(own.rect.bottomLeft(), own.rect.bottomRight());
    painter->restore();
    TextBlocks blocks(*m_view, own.palette);
    fill(blocks, own, index);
    const int padding = look::em(m_view, kPadding);
    blocks.layOut(own.rect.width() - 2 * padding);
    blocks.paint(*painter, own.rect.topLeft() + QPoint(padding, padding));
    if (own.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(own);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, m_view);
    }
}

} // namespace viatique
