// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The whole controls of `LookStyle` and their sizes; its elements are in lookstyle.cpp.

#include "widgets/look.h"
#include "widgets/lookstyle.h"
#include "widgets/stylepainter.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace viatique {

namespace {

constexpr qreal kControl = 2.1;      // em, least height of a control and of a row
constexpr qreal kArrows = 1.75;      // em, room for those of a box
constexpr qreal kChevron = 0.6;      // em, as wide as it is drawn
constexpr qreal kFieldMargin = 0.45; // em, before the words of a field

/// What the words of a primary button need more, since they are bold.
int boldSurplus(const QStyleOption *option, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button || !widget || !widget->property(look::kPrimary).toBool())
        return 0;
    QFont bold = widget->font();
    bold.setBold(true);
    const auto widthIn = [button](const QFont &font) {
        return QFontMetrics(font).size(Qt::TextShowMnemonic, button->text).width();
    };
    return widthIn(bold) - widthIn(widget->font());
}

/// A link has no frame to keep its words from: it is as wide as what is drawn, so that it begins where the
/// words above it do.
int linkWidth(const QStyleOption *option, int otherwise, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return otherwise;
    const int words = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
    const int sign = button->icon.isNull() ? 0 : button->iconSize.width();
    return words + sign + (words > 0 && sign > 0 ? look::em(widget, 0.5) : 0);
}

QColor textOf(const QStyleOption &option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    return option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text);
}

void drawProgress(QPainter &painter, const QStyleOptionProgressBar &bar, const QWidget *widget)
{
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    QRect done = bar.rect;
    if (range > 0) {
        const qint64 reached = qBound(qint64(0), qint64(bar.progress) - bar.minimum, range);
        done.setWidth(int(reached * bar.rect.width() / range));
    } else {
        // No end is known: a part in the middle, which does not move.
        done.setWidth(bar.rect.width() / 3);
        done.moveCenter(bar.rect.center());
    }
    done = QStyle::visualRect(bar.direction, bar.rect, done);
    const QColor accent = look::color(look::Role::Accent, bar.palette);
    if (done.width() > 0)
        stylepainter::box(painter, done, accent, accent, widget);
}

void drawGrip(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const bool isUpright = option.state & QStyle::State_Horizontal;
    const int length = look::em(widget, 1.75);
    const int width = qMax(2, look::em(widget, 0.16));
    QRect grip(0, 0, isUpright ? width : length, isUpright ? length : width);
    grip.moveCenter(option.rect.center());
    painter.fillRect(grip, look::color(look::Role::FieldOutline, option.palette));
}

} // namespace

bool LookStyle::drawOwnControl(ControlElement element, const QStyleOption &option, QPainter &painter,
                               const QWidget *widget) const
{
    switch (element) {
    case CE_Splitter:
        drawGrip(painter, option, widget);
        return true;
    case CE_ShapedFrame: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
        if (!frame || (frame->frameShape != QFrame::HLine && frame->frameShape != QFrame::VLine))
            return false;
        QRect line = option.rect;
        if (frame->frameShape == QFrame::HLine)
            line = QRect(line.left(), line.center().y(), line.width(), 1);
        else
            line = QRect(line.center().x(), line.top(), 1, line.height());
        painter.fillRect(line, look::color(look::Role::Separator, option.palette));
        return true;
    }
    default:
        break;
    }
    if (!drawsControls())
        return false;
    switch (element) {
    case CE_HeaderEmptyArea:
        stylepainter::header(painter, option, option.rect);
        return true;
    case CE_HeaderSection:
        drawHeaderSection(option, painter);
        return true;
    case CE_ProgressBarGroove:
        stylepainter::box(painter, option.rect, look::color(look::Role::StepList, option.palette),
                          look::color(look::Role::FieldOutline, option.palette), widget);
        return true;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option))
            drawProgress(painter, *bar, widget);
        return true;
    default:
        return false;
    }
}

void LookStyle::drawHeaderSection(const QStyleOption &option, QPainter &painter) const
{
    stylepainter::header(painter, option, option.rect);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    const bool isLast = header
                        && (header->position == QStyleOptionHeader::End
                            || header->position == QStyleOptionHeader::OnlyOneSection);
    if (isLast)
        return;
    const int x = option.direction == Qt::RightToLeft ? option.rect.left() : option.rect.right();
    painter.fillRect(QRect(x, option.rect.top(), 1, option.rect.height()),
                     look::color(look::Role::Separator, option.palette));
}

void LookStyle::drawButtonLabel(const QStyleOptionButton &button, QPainter &painter,
                                const QWidget *widget) const
{
    const bool isEnabled = button.state & State_Enabled;
    const bool isPrimary = widget && widget->property(look::kPrimary).toBool();
    const bool isLink = widget && widget->property(look::kLink).toBool();
    QFont font = painter.font();
    font.setBold(font.bold() || isPrimary);
    font.setUnderline(isLink);
    QColor color =
        button.palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    if (isEnabled && isPrimary)
        color = look::color(look::Role::OnAccent, button.palette);
    else if (isEnabled && isLink)
        color = look::color(look::Role::Link, button.palette);

    const int iconWidth = button.icon.isNull() ? 0 : button.iconSize.width();
    const int textWidth = QFontMetrics(font).size(Qt::TextShowMnemonic, button.text).width();
    const bool hasMenu = button.features & QStyleOptionButton::HasMenu;
    const int menuGap = hasMenu ? look::em(widget, 0.5) : 0;
    const int menuWidth = hasMenu ? menuGap + look::em(widget, kChevron) : 0;
    const int gap = iconWidth > 0 && textWidth > 0 ? look::em(widget, 0.5) : 0;
    const int wanted = qMin(iconWidth + gap + textWidth + menuWidth, button.rect.width());
    int x = button.rect.left() + (button.rect.width() - wanted) / 2;
    painter.save();
    if (iconWidth > 0) {
        const QRect place(x, button.rect.top(), iconWidth, button.rect.height());
        const auto mode = !isEnabled ? QIcon::Disabled : isPrimary ? QIcon::Selected : QIcon::Normal;
        button.icon.paint(&painter, visualRect(button.direction, button.rect, place), Qt::AlignCenter, mode,
                          button.state & State_On ? QIcon::On : QIcon::Off);
        x += iconWidth + gap;
    }
    const QRect words(x, button.rect.top(), wanted - iconWidth - gap - menuWidth, button.rect.height());
    const bool shown = proxy()->styleHint(SH_UnderlineShortcut, &button, widget);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(visualRect(button.direction, button.rect, words),
                     int(Qt::AlignCenter) | (shown ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                     button.text);
    if (menuWidth > 0) {
        const QRect arrow(words.right() + 1 + menuGap, button.rect.top(), menuWidth - menuGap,
                          button.rect.height());
        stylepainter::chevron(painter, visualRect(button.direction, button.rect, arrow), Qt::DownArrow, color,
                              widget);
    }
    painter.restore();
}

QSize LookStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int least = look::em(widget, kControl);
    switch (type) {
    case CT_PushButton:
        if (widget && widget->property(look::kLink).toBool())
            wanted.setWidth(linkWidth(option, size.width(), widget));
        else
            wanted.setWidth(
                qMax(wanted.width(), size.width() + boldSurplus(option, widget) + look::em(widget, 2)));
        break;
    case CT_LineEdit:
        wanted.rwidth() += drawsControls() ? look::em(widget, 0.5) : 0;
        break;
    case CT_ComboBox:
    case CT_SpinBox:
        // For an arrow that grows with the font.
        wanted.rwidth() += drawsControls() ? look::em(widget, 1.5) : 0;
        break;
    case CT_CheckBox:
    case CT_RadioButton:
    case CT_ToolButton:
    case CT_HeaderSection:
    case CT_ItemViewItem:
    case CT_MenuItem:
        break;
    case CT_MenuBarItem:
        return {qMax(wanted.width(), size.width() + look::em(widget, 1.25)),
                qMax(wanted.height(), look::em(widget, 1.85))};
    default:
        return wanted;
    }
    if (type == CT_MenuItem) {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return wanted;
        // Fusion draws the column of the checks as wide as the item is high, and reckons with a fixed one.
        wanted.rwidth() += drawsControls() ? look::em(widget, 1.25) : 0;
    }
    wanted.setHeight(qMax(wanted.height(), least));
    return wanted;
}

QRect LookStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    // A link has no frame to keep its words from.
    if (element == SE_PushButtonContents && option && widget && widget->property(look::kLink).toBool())
        return option->rect;
    if (element == SE_LineEditContents && drawsControls()) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int margin = frame && frame->lineWidth > 0 ? look::em(widget, kFieldMargin) : 0;
        return rect.adjusted(margin, 0, -margin, 0);
    }
    return rect;
}

QRect LookStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    const bool isCombo = control == CC_ComboBox;
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!drawsControls() || (!isCombo && !(control == CC_SpinBox && spin)))
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool hasArrows = isCombo || spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    const QRect all = option->rect;
    const int arrows = hasArrows ? look::em(widget, kArrows) : 0;
    const int margin = look::em(widget, kFieldMargin);
    QRect place(all.right() + 1 - arrows, all.top(), arrows, all.height());
    // Parts of a combo box have the numbers of those of a spin box.
    if (isCombo && part == SC_ComboBoxEditField)
        place = all.adjusted(margin, 1, -arrows, -1);
    else if (!isCombo && part == SC_SpinBoxEditField)
        place = all.adjusted(margin, 1, -qMax(arrows, margin), -1);
    else if (!isCombo && part == SC_SpinBoxUp)
        place.setHeight(all.height() / 2);
    else if (!isCombo && part == SC_SpinBoxDown)
        place.setTop(all.top() + all.height() / 2);
    else if (!isCombo || part != SC_ComboBoxArrow)
        return QProxyStyle::subControlRect(control, option, part, widget);
    return visualRect(option->direction, all, place);
}

void LookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    if (drawsControls()) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
            combo && control == CC_ComboBox) {
            drawComboBox(*combo, *painter, widget);
            return;
        }
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
            spin && control == CC_SpinBox) {
            drawSpinBox(*spin, *painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void LookStyle::drawComboBox(const QStyleOptionComboBox &combo, QPainter &painter,
                             const QWidget *widget) const
{
    if (combo.editable) {
        stylepainter::field(painter, combo, widget);
    } else {
        stylepainter::button(painter, combo, widget);
        stylepainter::box(painter, combo.rect, {}, stylepainter::outline(combo, widget), widget);
    }
    const QRect arrow = subControlRect(CC_ComboBox, &combo, SC_ComboBoxArrow, widget);
    stylepainter::chevron(painter, arrow, Qt::DownArrow, textOf(combo), widget);
}

void LookStyle::drawSpinBox(const QStyleOptionSpinBox &spin, QPainter &painter, const QWidget *widget) const
{
    if (spin.frame)
        stylepainter::field(painter, spin, widget);
    if (spin.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto step = [&](SubControl button, QAbstractSpinBox::StepEnabledFlag flag, Qt::ArrowType arrow) {
        const bool possible = spin.stepEnabled & flag && spin.state & State_Enabled;
        const QColor color =
            spin.palette.color(possible ? QPalette::Active : QPalette::Disabled, QPalette::Text);
        stylepainter::chevron(painter, subControlRect(CC_SpinBox, &spin, button, widget), arrow, color,
                              widget);
    };
    step(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Qt::UpArrow);
    step(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Qt::DownArrow);
}

} // namespace viatique
