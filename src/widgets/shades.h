// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/look.h"

namespace viatique::look {

/// Colours of our own palettes, one for each role. For `look.cpp` and its test.
struct Shades
{
    QRgb window;
    QRgb base;
    QRgb alternateBase;
    QRgb text;
    QRgb disabledText;
    QRgb secondary;
    QRgb fieldOutline;
    QRgb separator;
    QRgb buttonOutline;
    QRgb accent;
    QRgb onAccent;
    QRgb link;
    QRgb stepList;
    QRgb selectedRow;
};

/// The colours of the four meanings and of words removed and added, which no desktop gives.
struct MeaningShades
{
    QRgb toCorrect, toCorrectTint;
    QRgb toCheck, toCheckTint;
    QRgb fine, fineTint;
    QRgb advice, adviceTint;
    QRgb removed, removedTint;
    QRgb added, addedTint;
};

/// Appearance::Desktop has none of its own: it is given those of Light.
const Shades &shades(Appearance appearance);
const MeaningShades &meaningShades(bool dark);
/// Ours that this palette was made of; null for a palette of the desktop.
const Shades *oursOf(const QPalette &palette);
/// A colour between two, `share` of the way.
QColor mix(const QColor &from, const QColor &to, double share);
/// Contrast by WCAG 2.2, from 1 to 21, of opaque colours.
double contrast(const QColor &one, const QColor &other);

} // namespace viatique::look
