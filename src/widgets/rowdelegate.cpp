// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/rowdelegate.h"

#include "session/gravity.h"
#include "session/modelroles.h"
#include "session/mutedrole.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/stylepainter.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStringBuilder>
#include <QToolTip>
#include <QTreeView>
#include <QUrl>

namespace viatique {

namespace {

constexpr qreal kOneLine = 2.1;  // em
constexpr qreal kTwoLines = 2.8; // em
constexpr qreal kPadding = 0.6;  // em, at both ends of a cell
constexpr qreal kGap = 0.5;      // em, between sign and words
constexpr qreal kSign = 1.1;     // em

/// What a cell shows, and where; rectangles run from left to right.
struct Cell
{
    QString words;
    QString detail;
    QIcon sign;
    QIcon detailSign;
    QFont font;
    QFont detailFont;
    QColor color;
    QColor detailColor;
    Tag tag = Tag::None;
    bool isGroup = false;
    bool isSignAfter = false;
    QRect check;
    QRect signRect;
    QRect wordsRect;
    QRect detailSignRect;
    QRect detailRect;
    QSize wanted;
};

Meaning meaningOf(const QModelIndex &index, int role)
{
    return static_cast<Meaning>(index.data(role).toInt());
}

QIcon signOf(const QModelIndex &index, const QStyleOptionViewItem &option, Tag tag)
{
    if (tag == Tag::Outlined)
        return icon(Icon::Explanation);
    if (tag == Tag::Filled)
        return icon(Icon::Documents);
    switch (static_cast<Sign>(index.data(SignRole).toInt())) {
    case Sign::Lock:
        return icon(Icon::Lock, look::Role::Secondary);
    case Sign::Globe:
        return icon(Icon::Globe, look::Role::Secondary);
    case Sign::ExternalLink:
        return icon(Icon::ExternalLink, look::Role::Link);
    case Sign::None:
        break;
    }
    const QIcon own = icon(meaningOf(index, MeaningRole));
    return own.isNull() ? option.icon : own;
}

QColor textOf(const QStyleOptionViewItem &option, Meaning meaning)
{
    if (!(option.state & QStyle::State_Enabled))
        return option.palette.color(QPalette::Disabled, QPalette::Text);
    return meaning == Meaning::None ? option.palette.color(QPalette::Active, QPalette::Text)
                                    : look::color(meaning, option.palette);
}

Cell describe(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    Cell cell;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    cell.words = option.text;
    cell.detail = index.data(DetailRole).toString();
    cell.tag = static_cast<Tag>(index.data(TagRole).toInt());
    cell.isGroup = index.data(GroupRole).toBool();
    cell.sign = signOf(index, option, cell.tag);
    cell.isSignAfter = index.data(SignRole).toInt() == int(Sign::ExternalLink);
    cell.color = textOf(option, meaningOf(index, MeaningRole));
    if (index.data(Qt::ForegroundRole).isValid())
        cell.color = option.palette.color(QPalette::Active, QPalette::Text);
    if (isEnabled && index.data(kMutedRole).toBool())
        cell.color = look::color(look::Role::Secondary, option.palette);
    cell.font = cell.isGroup ? look::groupFont(option.font) : option.font;
    if (cell.tag != Tag::None)
        cell.font = look::smallFont(option.font);
    if (index.data(LinkRole).toUrl().isValid()) {
        cell.font.setUnderline(true);
        if (isEnabled)
            cell.color = look::color(look::Role::Link, option.palette);
    }
    const Meaning detailMeaning = meaningOf(index, DetailMeaningRole);
    cell.detailFont = look::smallFont(option.font);
    cell.detailColor = detailMeaning == Meaning::None && isEnabled
                           ? look::color(look::Role::Secondary, option.palette)
                           : textOf(option, detailMeaning);
    cell.detailSign = icon(detailMeaning);
    return cell;
}

int widthOf(const QString &text, const QFont &font)
{
    return text.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(text) + 1;
}

/// Where a group's second words stand beside the first, and elsewhere below them.
void placeDetail(Cell &cell, const QRect &line, int left, const QWidget *widget)
{
    const int gap = look::em(widget, kGap);
    const int side = look::em(widget, kSign);
    int x = left;
    if (!cell.detailSign.isNull()) {
        cell.detailSignRect = QRect(x, line.center().y() - side / 2, side, side);
        x += side + gap / 2;
    }
    cell.detailRect = QRect(QPoint(x, line.top()), line.bottomRight());
}

QRect checkRect(const QStyleOptionViewItem &option)
{
    if (!(option.features & QStyleOptionViewItem::HasCheckIndicator))
        return {};
    // Where Qt looks for clicks on it.
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QRect rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, option.widget);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

Cell layOut(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    Cell cell = describe(option, index);
    const QWidget *widget = option.widget;
    const int padding = look::em(widget, kPadding);
    const int gap = look::em(widget, kGap);
    const int side = look::em(widget, kSign);
    const bool isTwoLines = !cell.detail.isEmpty() && !cell.isGroup;
    const int wordsHeight = QFontMetrics(cell.font).height();
    const int detailHeight = isTwoLines ? QFontMetrics(cell.detailFont).height() : 0;

    cell.check = checkRect(option);
    const int right = option.rect.right() - padding;
    int x = cell.check.isNull() ? option.rect.left() + padding : cell.check.right() + 1 + gap;
    const int top = option.rect.top() + (option.rect.height() - wordsHeight - detailHeight) / 2;
    QRect line(QPoint(x, top), QPoint(right, top + wordsHeight - 1));
    if (cell.tag != Tag::None)
        line.setLeft(line.left() + gap);
    const int words = widthOf(cell.words, cell.font);
    if (!cell.sign.isNull() && !cell.isSignAfter) {
        cell.signRect = QRect(line.left(), line.center().y() - side / 2, side, side);
        line.setLeft(line.left() + side + gap / (cell.tag == Tag::None ? 1 : 2));
    }
    cell.wordsRect = line;
    if (!cell.sign.isNull() && cell.isSignAfter) {
        cell.wordsRect.setRight(qMin(line.left() + words, line.right() - side - gap));
        cell.signRect = QRect(cell.wordsRect.right() + gap, line.center().y() - side / 2, side, side);
    }
    int wanted = cell.wordsRect.left() - option.rect.left() + words + padding;
    wanted += cell.isSignAfter ? side + gap : 0;
    wanted += cell.tag != Tag::None ? gap : 0;

    const int detailWidth = widthOf(cell.detail, cell.detailFont);
    if (isTwoLines) {
        x = cell.tag == Tag::None ? x : line.left();
        placeDetail(cell, QRect(x, line.bottom() + 1, right - x + 1, detailHeight), x, widget);
        wanted = qMax(wanted, cell.detailRect.left() - option.rect.left() + detailWidth + padding);
    } else if (cell.isGroup && detailWidth > 0) {
        const int after = qMin(cell.wordsRect.left() + words + gap, right);
        placeDetail(cell, QRect(QPoint(after, line.top()), line.bottomRight()), after, widget);
        cell.wordsRect.setRight(after - gap);
        wanted += gap + detailWidth;
    }
    const int least = look::em(widget, isTwoLines ? kTwoLines : kOneLine);
    cell.wanted = QSize(wanted, qMax(least, wordsHeight + detailHeight + look::em(widget, 0.25)));
    return cell;
}

bool isCut(const Cell &cell)
{
    return widthOf(cell.words, cell.font) > cell.wordsRect.width() + 1
           || widthOf(cell.detail, cell.detailFont) > cell.detailRect.width() + 1;
}

/// Draws in the direction of the option what was laid out from left to right.
class CellPainter
{
public:
    CellPainter(QPainter &painter, const QStyleOptionViewItem &option)
        : m_painter(painter)
        , m_option(option)
    {
        m_painter.save();
    }
    ~CellPainter() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(CellPainter)

    QRect place(const QRect &rect) const
    {
        return QStyle::visualRect(m_option.direction, m_option.rect, rect);
    }

    void text(const QString &words, const QRect &rect, const QFont &font, const QColor &color,
              Qt::Alignment alignment)
    {
        if (words.isEmpty() || rect.width() <= 0)
            return;
        m_painter.setFont(font);
        m_painter.setPen(color);
        const QString shown = QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width());
        const Qt::Alignment across = QStyle::visualAlignment(m_option.direction, alignment);
        m_painter.drawText(place(rect),
                           int((across & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter) | Qt::TextSingleLine,
                           shown);
    }

    void sign(const QIcon &icon, const QRect &rect)
    {
        if (!icon.isNull() && rect.isValid())
            icon.paint(&m_painter, place(rect), Qt::AlignCenter,
                       m_option.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled);
    }

    void tag(const Cell &cell)
    {
        const int padding = look::em(m_option.widget, 0.4);
        const int height = look::em(m_option.widget, 1.6);
        const int end = qMin(cell.wordsRect.left() + widthOf(cell.words, cell.font), cell.wordsRect.right());
        QRect rect(QPoint(cell.signRect.left() - padding, 0), QPoint(end + padding, height - 1));
        rect.moveTop(cell.wordsRect.center().y() - height / 2);
        const bool isFilled = cell.tag == Tag::Filled;
        const QPalette &palette = m_option.palette;
        stylepainter::box(
            m_painter, place(rect),
            isFilled ? palette.color(QPalette::Active, QPalette::Midlight)
                     : palette.color(QPalette::Active, QPalette::Base),
            look::color(isFilled ? look::Role::FieldOutline : look::Role::ButtonOutline, palette),
            m_option.widget);
    }

private:
    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
};

} // namespace

void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QRect whole = option.rect;
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    const bool hasArrow = tree && tree->rootIsDecorated() && index.column() == 0;
    if (hasArrow)
        whole.setLeft(whole.left() - tree->indentation());
    painter->fillRect(whole, look::color(look::Role::Card, option.palette));
    painter->fillRect(QRect(whole.left(), whole.bottom(), whole.width(), 1),
                      look::color(look::Role::Separator, option.palette));
    if (!hasArrow)
        return;
    QStyleOption arrow;
    arrow.palette = option.palette;
    arrow.direction = option.direction;
    arrow.rect = QRect(whole.left(), whole.top(), tree->indentation(), whole.height());
    arrow.state = QStyle::State_Enabled;
    arrow.state.setFlag(QStyle::State_Children, index.model()->hasChildren(index));
    arrow.state.setFlag(QStyle::State_Open, tree->isExpanded(index));
    tree->style()->drawPrimitive(QStyle::PE_IndicatorBranch, &arrow, painter, tree);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QStyle *style = own.widget ? own.widget->style() : QApplication::style();
    const Cell cell = layOut(own, index);
    if (cell.isGroup && !(own.state & QStyle::State_Selected))
        paintGroup(painter, own, index);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &own, painter, own.widget);

    if (!cell.check.isNull()) {
        QStyleOptionViewItem check = own;
        check.rect = QStyle::visualRect(own.direction, own.rect, cell.check);
        check.state.setFlag(QStyle::State_On, own.checkState == Qt::Checked);
        check.state.setFlag(QStyle::State_Off, own.checkState == Qt::Unchecked);
        check.state.setFlag(QStyle::State_NoChange, own.checkState == Qt::PartiallyChecked);
        check.state.setFlag(QStyle::State_HasFocus, false);
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, own.widget);
    }
    {
        CellPainter cells(*painter, own);
        if (cell.tag != Tag::None && !cell.words.isEmpty())
            cells.tag(cell);
        if (cell.tag == Tag::None || !cell.words.isEmpty())
            cells.sign(cell.sign, cell.signRect);
        cells.text(cell.words, cell.wordsRect, cell.font, cell.color, own.displayAlignment);
        cells.sign(cell.detailSign, cell.detailSignRect);
        cells.text(cell.detail, cell.detailRect, cell.detailFont, cell.detailColor, own.displayAlignment);
    }
    if (own.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.rect = own.rect;
        focus.state = own.state;
        focus.palette = own.palette;
        focus.direction = own.direction;
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, own.widget);
    }
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant given = index.data(Qt::SizeHintRole);
    if (given.isValid())
        return given.toSize();
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    own.rect = QRect(QPoint(), QSize(look::em(own.widget, 10), look::em(own.widget, kOneLine)));
    return layOut(own, index).wanted;
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    const bool hasOwn = !index.data(Qt::ToolTipRole).toString().isEmpty();
    if (event->type() != QEvent::ToolTip || !index.isValid() || hasOwn)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const Cell cell = layOut(own, index);
    if (!isCut(cell)) {
        QToolTip::hideText();
        return true;
    }
    const QString whole = cell.detail.isEmpty() ? cell.words : cell.words % u'\n' % cell.detail;
    // Plain text, whatever a title looks like.
    const QString plain =
        QStringLiteral("<p style='white-space:pre-wrap'>") % whole.toHtmlEscaped() % QStringLiteral("</p>");
    QToolTip::showText(event->globalPos(), plain, view);
    return true;
}

} // namespace viatique
