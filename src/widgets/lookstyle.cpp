// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/lookstyle.h"

#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/stylepainter.h"

#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QFocusFrame>
#include <QFormLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextDocument>
#include <QTreeView>

namespace viatique {

namespace {

constexpr qreal kIcon = 1.25;   // em, beside text
constexpr qreal kBigIcon = 2.9; // em, on home
constexpr qreal kIndicator = 1.15;
constexpr qreal kRowBar = 0.25;

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(look::kPrimary).toBool();
}

bool isLink(const QWidget *widget)
{
    return widget && widget->property(look::kLink).toBool();
}

/// At the left of a row, or at its right where lines run so; none in a cell that does not begin its row.
QRect barOf(const QStyleOption &option, const QWidget *widget)
{
    const bool fromRight = option.direction == Qt::RightToLeft;
    const int width = look::em(widget, kRowBar);
    const int left = fromRight ? option.rect.right() + 1 - width : option.rect.left();
    return {left, option.rect.top(), width, option.rect.height()};
}

QRect barOfCell(const QStyleOptionViewItem &option, const QWidget *widget)
{
    const bool begins = option.viewItemPosition != QStyleOptionViewItem::Middle
                        && option.viewItemPosition != QStyleOptionViewItem::End;
    // In a tree it stands before the branch, where the row is drawn.
    const auto *tree = qobject_cast<const QTreeView *>(widget);
    return begins && !(tree && tree->rootIsDecorated()) ? barOf(option, widget) : QRect();
}

Qt::ArrowType arrowOf(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        return Qt::UpArrow;
    case QStyle::PE_IndicatorArrowLeft:
        return Qt::LeftArrow;
    case QStyle::PE_IndicatorArrowRight:
        return Qt::RightArrow;
    default:
        return Qt::DownArrow;
    }
}

QColor textOf(const QStyleOption &option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    return option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText);
}

void drawBranch(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    if (!(option.state & QStyle::State_Children))
        return;
    const Qt::ArrowType closed = option.direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow;
    stylepainter::chevron(painter, option.rect, option.state & QStyle::State_Open ? Qt::DownArrow : closed,
                          textOf(option), widget);
}

/// Where the ring goes in a frame around `control`: outside of it with a gap, and inside of what shows of it.
QRect ringIn(const QFocusFrame &frame, const QWidget &control, const QStyle &style)
{
    QRect ring = frame.rect();
    const bool isCheck = qobject_cast<const QCheckBox *>(&control);
    if (isCheck || qobject_cast<const QRadioButton *>(&control)) {
        // As wide as their words, not as the column.
        QStyleOptionButton option;
        option.initFrom(&control);
        const auto &button = static_cast<const QAbstractButton &>(control);
        option.text = button.text();
        option.icon = button.icon();
        option.iconSize = button.iconSize();
        const QRect words = style.subElementRect(
            isCheck ? QStyle::SE_CheckBoxContents : QStyle::SE_RadioButtonContents, &option, &control);
        const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
        const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width() + look::em(&control, 0.5);
        const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &control);
        const int wanted = words.left() + textWidth + iconWidth + 3 * margin;
        if (wanted < ring.width())
            ring = QStyle::visualRect(control.layoutDirection(), frame.rect(),
                                      QRect(ring.left(), ring.top(), wanted, ring.height()));
    }
    const QWidget *around = frame.parentWidget();
    return around ? ring.intersected(around->rect().translated(-frame.pos())) : ring;
}

} // namespace

LookStyle::LookStyle(const QString &baseKey)
    : QProxyStyle(baseKey)
{
}

bool LookStyle::drawsControls() const
{
    return baseStyle()->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0;
}

void LookStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *edit = qobject_cast<QPlainTextEdit *>(widget))
        edit->document()->setDocumentMargin(look::em(edit, 0.5));
}

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return look::em(widget, 1);
    case PM_LayoutHorizontalSpacing:
        return look::em(widget, 0.75);
    case PM_LayoutVerticalSpacing:
        return look::em(widget, 0.5);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
        return look::em(widget, kIcon);
    case PM_LargeIconSize:
    case PM_MessageBoxIconSize:
        return look::em(widget, kBigIcon);
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return stylepainter::ringWidth(widget) + stylepainter::ringGap(widget);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return look::em(widget, kIndicator);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return look::em(widget, 0.5);
    case PM_ScrollBarExtent:
        return qMax(QProxyStyle::pixelMetric(metric, option, widget), look::em(widget, 1));
    case PM_SplitterWidth:
        return look::em(widget, 0.75);
    case PM_HeaderMargin:
        return look::em(widget, 0.5);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        // The ring is a frame of its own; in a view it tells the current row where it is not selected.
        if (qobject_cast<const QAbstractScrollArea *>(widget) && !(option->state & State_Selected))
            stylepainter::box(*painter, option->rect, {}, look::color(look::Role::Focus, option->palette),
                              widget);
        return;
    case PE_PanelButtonCommand:
        if (isLink(widget))
            return;
        if (isPrimary(widget))
            stylepainter::primaryButton(*painter, *option, widget);
        else if (drawsControls())
            stylepainter::button(*painter, *option, widget);
        else
            break;
        return;
    case PE_PanelItemViewRow:
        if (!(option->state & State_Selected))
            break;
        stylepainter::row(*painter, *option, barOf(*option, widget));
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            painter->fillRect(item->rect, item->backgroundBrush);
            stylepainter::row(*painter, *item, barOfCell(*item, widget));
            return;
        }
        break;
    default:
        break;
    }
    if (drawsControls() && drawOwnPrimitive(element, *option, *painter, widget))
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isFrame = element == PE_FrameLineEdit || element == PE_PanelLineEdit || element == PE_Frame;
    if (isFrame && stylepainter::isToCorrect(widget))
        stylepainter::box(*painter, option->rect, {}, stylepainter::outline(*option, widget), widget);
}

bool LookStyle::drawOwnPrimitive(PrimitiveElement element, const QStyleOption &option, QPainter &painter,
                                 const QWidget *widget) const
{
    switch (element) {
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
        return true;
    case PE_PanelButtonTool:
        if (isLink(widget))
            return true;
        stylepainter::button(painter, option, widget);
        return true;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
            frame && frame->lineWidth > 0) {
            stylepainter::field(painter, option, widget);
            return true;
        }
        return false;
    case PE_FrameLineEdit:
        stylepainter::box(painter, option.rect, {}, stylepainter::outline(option, widget), widget);
        return true;
    case PE_Frame:
        if (!qobject_cast<const QAbstractScrollArea *>(widget))
            return false;
        stylepainter::box(painter, option.rect, {}, stylepainter::outline(option, widget), widget);
        return true;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        stylepainter::checkIndicator(painter, option, widget);
        return true;
    case PE_IndicatorRadioButton:
        stylepainter::radioIndicator(painter, option, widget);
        return true;
    case PE_IndicatorBranch:
        drawBranch(painter, option, widget);
        return true;
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
    case PE_IndicatorSpinUp:
    case PE_IndicatorSpinDown:
        stylepainter::chevron(painter, option.rect, arrowOf(element), textOf(option), widget);
        return true;
    default:
        return false;
    }
}

void LookStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_FocusFrame: {
        const auto *frame = qobject_cast<const QFocusFrame *>(widget);
        if (frame && frame->widget())
            stylepainter::focusRing(*painter, ringIn(*frame, *frame->widget(), *this), option->palette,
                                    frame->widget());
        return;
    }
    case CE_PushButtonBevel:
        // Some styles draw all of the button here, without the panel.
        if (isPrimary(widget) || isLink(widget)) {
            drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
            return;
        }
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && drawsControls()) {
            // The arrow of a menu is drawn with the label.
            QStyleOptionButton own(*button);
            own.features.setFlag(QStyleOptionButton::HasMenu, false);
            QProxyStyle::drawControl(element, &own, painter, widget);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && (drawsControls() || isPrimary(widget) || isLink(widget))) {
            drawButtonLabel(*button, *painter, widget);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && isLink(widget)) {
            QStyleOptionToolButton own(*button);
            own.palette.setColor(QPalette::ButtonText, look::color(look::Role::Link, own.palette));
            own.font.setUnderline(true);
            QProxyStyle::drawControl(element, &own, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->state & State_Selected && !item->icon.isNull()) {
            QStyleOptionMenuItem own(*item);
            const int side = pixelMetric(PM_SmallIconSize, option, widget);
            own.icon = QIcon(item->icon.pixmap(QSize(side, side), painter->device()->devicePixelRatioF(),
                                               QIcon::Selected));
            QProxyStyle::drawControl(element, &own, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    if (!drawOwnControl(element, *option, *painter, widget))
        QProxyStyle::drawControl(element, option, painter, widget);
}

QIcon LookStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
        return icon(Icon::Close, look::Role::Secondary);
    case SP_ToolBarHorizontalExtensionButton:
        return icon(Icon::Forward);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

int LookStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_FocusFrame_Mask:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
        return 0;
    case SH_FormLayoutWrapPolicy:
        return QFormLayout::WrapLongRows;
    case SH_FormLayoutFieldGrowthPolicy:
        return QFormLayout::AllNonFixedFieldsGrow;
    case SH_FormLayoutLabelAlignment:
    case SH_FormLayoutFormAlignment:
        return int(Qt::AlignLeft | Qt::AlignTop);
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace viatique
