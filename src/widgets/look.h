// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/modelroles.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QAbstractButton;
class QApplication;
class QWidget;

/// The look of the window: colours by role, sizes in em, fonts. Roles are derived from the palette of the
/// desktop; where it gives none, ours stands. Figures: the project's design, checked by tst_look.
namespace viatique::look {

enum class Role {
    Secondary,    ///< reasons, hints, states under a name
    FieldOutline, ///< of fields, boxes, views
    Separator,
    ButtonOutline,
    Accent, ///< primary button, progress
    OnAccent,
    Link,     ///< links, bar of the selected row
    Focus,    ///< the ring
    StepList, ///< background of the step list
    HeaderBar,
    Card,
    SelectedRow,
    ToCorrect,
    ToCorrectTint,
    ToCheck,
    ToCheckTint,
    Fine,
    FineTint,
    Advice,
    AdviceTint,
    Removed,
    RemovedTint,
    Added,
    AddedTint,
};

QColor color(Role role, const QPalette &palette);
/// Colour of words with this meaning; that of text where it has none.
QColor color(Meaning meaning, const QPalette &palette);
/// Background of a notice with this meaning.
QColor tint(Meaning meaning, const QPalette &palette);
bool isDark(const QPalette &palette);
/// Where the desktop asks for high contrast, tints are dropped and outlines and words kept.
bool isHighContrast(const QPalette &palette);

enum class Appearance { Desktop, Light, Dark, HighContrast };
QPalette palette(Appearance appearance);

/// Gives the application its style (`LookStyle` over the desktop's), palette and text size (percent of the
/// desktop's). May be called again when the user chooses another.
void install(QApplication &application, Appearance appearance, int textScale = 100);

/// `count` em of the widget's font, in whole pixels: 1 em is the font's pixel size.
int em(const QWidget *widget, qreal count);
/// Of the application's font.
int em(qreal count);

QFont headingFont(const QFont &base); ///< 1.55 em bold: one a page
QFont sectionFont(const QFont &base); ///< 1.15 em bold
QFont groupFont(const QFont &base);   ///< 1 em bold
QFont smallFont(const QFont &base);   ///< 0.92 em, the smallest there is

/// The one primary button of a screen; it is the default one of its window too.
void setPrimary(QAbstractButton *button, bool primary = true);
/// A button that looks like a link.
void setLink(QAbstractButton *button);
/// Dynamic properties of these two, which `LookStyle` reads; and that of a field (an int, a `Meaning`), whose
/// outline turns to the colour of what is to correct.
inline constexpr char kPrimary[] = "viatiquePrimary";
inline constexpr char kLink[] = "viatiqueLink";
inline constexpr char kMeaning[] = "viatiqueMeaning";
/// Views get a palette of their own, so that icons and states keep their colour on a selected row.
void prepareView(QWidget *view);

} // namespace viatique::look
