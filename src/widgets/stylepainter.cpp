// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/stylepainter.h"

#include "widgets/look.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace viatique::stylepainter {

namespace {

constexpr qreal kRadius = 0.2;  // em
constexpr qreal kRing = 0.16;   // em: 2 px at 13
constexpr qreal kStroke = 0.11; // em, of ticks and chevrons

/// Half a pixel inwards, where a line of one pixel is sharp.
QRectF sharp(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

qreal emOf(const QWidget *widget)
{
    return look::em(widget, 1);
}

/// Hover lightens, pressed darkens; in dark the other way there is more room.
QColor shaded(const QColor &color, const QStyleOption &option)
{
    if (option.state & QStyle::State_Sunken || option.state & QStyle::State_On)
        return color.darker(109);
    const bool hovered = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    return hovered ? color.lighter(look::isDark(option.palette) ? 118 : 103) : color;
}

QColor textColor(const QStyleOption &option, QPalette::ColorRole role)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    return option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, role);
}

void stroke(QPainter &painter, const QPolygonF &line, const QColor &color, qreal width)
{
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

/// Saves the painter, and smooths.
class Smooth
{
public:
    explicit Smooth(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Smooth() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Smooth)

private:
    QPainter &m_painter;
};

} // namespace

void box(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line, const QWidget *widget)
{
    const Smooth smooth(painter);
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal radius = emOf(widget) * kRadius;
    painter.drawRoundedRect(sharp(rect), radius, radius);
}

int ringWidth(const QWidget *widget)
{
    return qMax(2, qRound(emOf(widget) * kRing));
}

int ringGap(const QWidget *widget)
{
    return qMax(1, ringWidth(widget) / 2);
}

void focusRing(QPainter &painter, const QRect &rect, const QPalette &palette, const QWidget *widget)
{
    const Smooth smooth(painter);
    const qreal width = ringWidth(widget);
    const qreal radius = emOf(widget) * kRadius + width;
    const qreal half = width / 2;
    painter.setPen(QPen(look::color(look::Role::Focus, palette), width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
}

void button(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool flat = look::isHighContrast(option.palette) || !enabled;
    const QColor face = shaded(option.palette.color(QPalette::Active, QPalette::Button), option);
    const Smooth smooth(painter);
    QBrush fill(face);
    if (!flat && !(option.state & QStyle::State_Sunken)) {
        const bool dark = look::isDark(option.palette);
        QLinearGradient gradient(option.rect.topLeft(), option.rect.bottomLeft());
        gradient.setColorAt(0, face.lighter(dark ? 108 : 104));
        gradient.setColorAt(1, face.darker(dark ? 104 : 103));
        fill = gradient;
    }
    const look::Role role = enabled ? look::Role::ButtonOutline : look::Role::Separator;
    painter.setPen(QPen(look::color(role, option.palette), 1));
    painter.setBrush(fill);
    const qreal radius = emOf(widget) * kRadius;
    painter.drawRoundedRect(sharp(option.rect), radius, radius);
}

void primaryButton(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    if (!(option.state & QStyle::State_Enabled)) {
        button(painter, option, widget);
        return;
    }
    QColor accent = look::color(look::Role::Accent, option.palette);
    if (option.state & QStyle::State_Sunken)
        accent = accent.darker(125);
    else if (option.state & QStyle::State_MouseOver)
        accent = accent.darker(110); // lighter would cost the words their contrast
    box(painter, option.rect, accent, accent, widget);
}

bool isToCorrect(const QWidget *widget)
{
    return widget && widget->property(look::kMeaning).toInt() == int(Meaning::ToCorrect);
}

QColor outline(const QStyleOption &option, const QWidget *widget)
{
    if (isToCorrect(widget))
        return look::color(look::Role::ToCorrect, option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    return look::color(enabled ? look::Role::FieldOutline : look::Role::ButtonOutline, option.palette);
}

void field(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor fill = enabled ? option.palette.color(QPalette::Active, QPalette::Base)
                                : option.palette.color(QPalette::Disabled, QPalette::Window);
    box(painter, option.rect, fill, outline(option, widget), widget);
}

namespace {

QRect squareIn(const QRect &rect)
{
    const int side = qMin(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    return square;
}

/// Of the box itself; what is in it has the colour of text.
QColor indicatorOutline(const QStyleOption &option)
{
    return option.state & QStyle::State_Enabled ? look::color(look::Role::FieldOutline, option.palette)
                                                : look::color(look::Role::ButtonOutline, option.palette);
}

QColor indicatorLine(const QStyleOption &option)
{
    return textColor(option, QPalette::Text);
}

} // namespace

void checkIndicator(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const QRect square = squareIn(option.rect);
    const QColor base = option.palette.color(QPalette::Active, QPalette::Base);
    const QColor line = indicatorLine(option);
    box(painter, square, option.state & QStyle::State_Sunken ? base.darker(109) : base,
        indicatorOutline(option), widget);
    const Smooth smooth(painter);
    const QRectF inside(square);
    const auto at = [&inside](qreal x, qreal y) {
        return QPointF(inside.left() + inside.width() * x, inside.top() + inside.height() * y);
    };
    const qreal width = qMax(1.5, inside.width() * 0.13);
    if (option.state & QStyle::State_NoChange)
        stroke(painter, {at(0.28, 0.5), at(0.72, 0.5)}, line, width);
    else if (option.state & QStyle::State_On)
        stroke(painter, {at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.31)}, line, width);
}

void radioIndicator(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    Q_UNUSED(widget)
    const QRectF circle = sharp(squareIn(option.rect));
    const Smooth smooth(painter);
    const QColor line = indicatorLine(option);
    painter.setPen(QPen(indicatorOutline(option), 1));
    painter.setBrush(option.palette.color(QPalette::Active, QPalette::Base));
    painter.drawEllipse(circle);
    if (option.state & QStyle::State_On) {
        const qreal margin = circle.width() * 0.26;
        painter.setPen(Qt::NoPen);
        painter.setBrush(line);
        painter.drawEllipse(circle.adjusted(margin, margin, -margin, -margin));
    }
}

void header(QPainter &painter, const QStyleOption &option, const QRect &rect)
{
    const QPalette &palette = option.palette;
    QLinearGradient gradient(rect.topLeft(), rect.bottomLeft());
    gradient.setColorAt(0, palette.color(QPalette::Active, QPalette::Base));
    gradient.setColorAt(1, look::isHighContrast(palette) ? palette.color(QPalette::Active, QPalette::Base)
                                                         : palette.color(QPalette::Active, QPalette::Window));
    painter.fillRect(rect, gradient);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                     look::color(look::Role::Separator, palette));
}

void chevron(QPainter &painter, const QRect &rect, Qt::ArrowType direction, const QColor &color,
             const QWidget *widget, qreal size)
{
    const Smooth smooth(painter);
    const qreal half = emOf(widget) * 0.3 * size;
    painter.translate(QRectF(rect).center());
    switch (direction) {
    case Qt::UpArrow:
        painter.rotate(180);
        break;
    case Qt::LeftArrow:
        painter.rotate(90);
        break;
    case Qt::RightArrow:
        painter.rotate(-90);
        break;
    case Qt::DownArrow:
    case Qt::NoArrow:
        break;
    }
    stroke(painter, {QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)}, color,
           qMax(1.25, emOf(widget) * kStroke));
}

void row(QPainter &painter, const QStyleOption &option, const QRect &bar)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(option.rect,
                         palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight));
        if (look::isHighContrast(palette)) {
            const QColor line = palette.color(QPalette::Active, QPalette::Text);
            painter.fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)), line);
            painter.fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), line);
        }
        painter.fillRect(bar, look::color(look::Role::Link, palette));
    } else if (option.state & QStyle::State_MouseOver && enabled) {
        QColor hover = palette.color(QPalette::Active, QPalette::Highlight);
        hover.setAlphaF(0.3F);
        painter.fillRect(option.rect, hover);
    }
}

} // namespace viatique::stylepainter
