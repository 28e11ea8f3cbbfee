// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/coveragedelegate.h"

#include "session/modelroles.h"
#include "session/mutedrole.h"
#include "widgets/look.h"
#include "widgets/stylepainter.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>

namespace viatique {

namespace {

constexpr qreal kGap = 0.35;    // em, between box and words
constexpr qreal kPadding = 0.5; // em, at both ends of a cell
constexpr qreal kOneLine = 2.1; // em

bool isBox(const QModelIndex &index)
{
    return index.data(Qt::CheckStateRole).isValid();
}

QSize boxSize(const QStyleOptionViewItem &option, const QStyle &style)
{
    return {style.pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget),
            style.pixelMetric(QStyle::PM_IndicatorHeight, &option, option.widget)};
}

const QStyle &styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? *option.widget->style() : *QApplication::style();
}

QColor colorOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return index.data(kMutedRole).toBool()
               ? look::color(look::Role::Secondary, option.palette)
               : look::color(static_cast<Meaning>(index.data(MeaningRole).toInt()), option.palette);
}

} // namespace

CoverageDelegate::CoverageDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_rows(new RowDelegate(this))
{
}

void CoverageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    // A table knows no rows; their bar stands at the left of the first cell.
    own.viewItemPosition =
        index.column() == 0 ? QStyleOptionViewItem::Beginning : QStyleOptionViewItem::Middle;
    if (isBox(index))
        paintBox(painter, own, index);
    else
        m_rows->paint(painter, own, index);
    if (option.state & QStyle::State_HasFocus)
        stylepainter::box(*painter, option.rect.adjusted(1, 1, -1, -1), {},
                          look::color(look::Role::Focus, option.palette), option.widget);
}

void CoverageDelegate::paintBox(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QStyle &style = styleOf(own);
    if (index.data(GroupRole).toBool() && !(own.state & QStyle::State_Selected))
        paintGroup(painter, own, index);
    style.drawPrimitive(QStyle::PE_PanelItemViewItem, &own, painter, own.widget);

    const QFont font = look::smallFont(own.font);
    const int gap = own.text.isEmpty() ? 0 : look::em(own.widget, kGap);
    const int words = own.text.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(own.text) + 1;
    const QSize size = boxSize(own, style);
    QStyleOptionViewItem check = own;
    check.rect = QRect(QPoint(own.rect.left() + (own.rect.width() - size.width() - gap - words) / 2,
                              own.rect.top() + (own.rect.height() - size.height()) / 2),
                       size);
    check.state.setFlag(QStyle::State_On, own.checkState == Qt::Checked);
    check.state.setFlag(QStyle::State_Off, own.checkState == Qt::Unchecked);
    check.state.setFlag(QStyle::State_NoChange, own.checkState == Qt::PartiallyChecked);
    check.state.setFlag(QStyle::State_HasFocus, false);
    style.drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, own.widget);
    if (words == 0)
        return;
    painter->save();
    painter->setFont(font);
    painter->setPen(colorOf(own, index));
    painter->drawText(QRect(check.rect.right() + 1 + gap, own.rect.top(), words, own.rect.height()),
                      int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, own.text);
    painter->restore();
}

QSize CoverageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!isBox(index))
        return m_rows->sizeHint(option, index);
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const int words = own.text.isEmpty() ? 0
                                         : QFontMetrics(look::smallFont(own.font)).horizontalAdvance(own.text)
                                               + 1 + look::em(own.widget, kGap);
    return {boxSize(own, styleOf(own)).width() + words + 2 * look::em(own.widget, kPadding),
            look::em(own.widget, kOneLine)};
}

bool CoverageDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return m_rows->helpEvent(event, view, option, index);
}

bool CoverageDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    Q_UNUSED(option)
    if (event->type() != QEvent::MouseButtonRelease || !(index.flags() & Qt::ItemIsUserCheckable))
        return false;
    const auto *mouse = static_cast<const QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || (mouse->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)))
        return false;
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, int(ticked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

} // namespace viatique
