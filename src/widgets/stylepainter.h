// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/modelroles.h"

#include <QColor>
#include <QRect>

class QPainter;
class QPalette;
class QStyleOption;
class QWidget;

/// What `LookStyle`, the delegates and the frames draw: lines a pixel wide, sizes in em of the widget.
namespace viatique::stylepainter {

/// A rounded box. Without a line where `outline` is invalid, empty where `fill` is.
void box(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &outline,
         const QWidget *widget);
/// The ring of the focus, wholly inside of `rect`.
void focusRing(QPainter &painter, const QRect &rect, const QPalette &palette, const QWidget *widget);
int ringWidth(const QWidget *widget);
/// Room between a control and its ring.
int ringGap(const QWidget *widget);

void button(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void primaryButton(QPainter &painter, const QStyleOption &option, const QWidget *widget);
/// Frame and background of a field; its outline tells what is to correct.
void field(QPainter &painter, const QStyleOption &option, const QWidget *widget);
bool isToCorrect(const QWidget *widget);
QColor outline(const QStyleOption &option, const QWidget *widget);
void checkIndicator(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void radioIndicator(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void header(QPainter &painter, const QStyleOption &option, const QRect &rect);
/// A chevron in the middle of `rect`.
void chevron(QPainter &painter, const QRect &rect, Qt::ArrowType direction, const QColor &color,
             const QWidget *widget, qreal size = 1);
/// Background of a selected row, or of one under the pointer; `bar` is where its bar stands, if anywhere.
void row(QPainter &painter, const QStyleOption &option, const QRect &bar);

} // namespace viatique::stylepainter
