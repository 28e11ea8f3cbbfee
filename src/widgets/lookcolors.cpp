// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Colours of the look, by role; look.cpp has the rest of it.

#include "widgets/look.h"

#include "widgets/shades.h"

#include <QPalette>

#include <initializer_list>

namespace viatique::look {

namespace {

constexpr double kText = 4.5;    // WCAG 1.4.3
constexpr double kOutline = 3.0; // WCAG 1.4.11

/// `color` moved towards `text` until it stands out from each of the backgrounds, or is `text`.
QColor readable(const QColor &color, const QColor &text, double ratio,
                std::initializer_list<QColor> backgrounds)
{
    constexpr int kParts = 20;
    for (int part = 0; part < kParts; ++part) {
        const QColor candidate = mix(color, text, double(part) / kParts);
        bool enough = true;
        for (const QColor &background : backgrounds)
            enough = enough && contrast(candidate, background) >= ratio;
        if (enough)
            return candidate;
    }
    return text;
}

/// A selected row keeps the colours of icons and states, so it is but tinted with the highlight.
QColor mixedRow(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    if (isHighContrast(palette))
        return base;
    return mix(base, palette.color(QPalette::Active, QPalette::Highlight), isDark(palette) ? 0.3 : 0.17);
}

Shades mixedFrom(const QPalette &palette)
{
    const auto of = [&palette](QPalette::ColorRole role) { return palette.color(QPalette::Active, role); };
    const QColor window = of(QPalette::Window);
    const QColor base = of(QPalette::Base);
    const QColor text = of(QPalette::WindowText);
    const QColor accent = of(QPalette::Highlight);
    const QColor row = mixedRow(palette);
    const bool contrasted = isHighContrast(palette);
    const QColor steps = contrasted ? window : mix(window, text, 0.05);
    // Many desktops give a text that is half transparent.
    const QColor given = of(QPalette::PlaceholderText);
    const QColor secondary = mix(base, given, given.alphaF());

    QColor onAccent = of(QPalette::HighlightedText);
    if (contrast(onAccent, accent) < kText)
        onAccent = contrast(Qt::white, accent) > contrast(Qt::black, accent) ? Qt::white : Qt::black;
    return {
        .window = window.rgb(),
        .base = base.rgb(),
        .alternateBase = of(QPalette::AlternateBase).rgb(),
        .text = text.rgb(),
        .disabledText = palette.color(QPalette::Disabled, QPalette::WindowText).rgb(),
        .secondary = readable(secondary, text, kText, {window, base, steps, row}).rgb(),
        .fieldOutline = readable(mix(window, text, 0.4), text, kOutline, {window, base}).rgb(),
        .separator = contrasted ? text.rgb() : mix(window, text, 0.15).rgb(),
        .buttonOutline = contrasted ? text.rgb() : mix(window, text, 0.35).rgb(),
        .accent = accent.rgb(),
        .onAccent = onAccent.rgb(),
        .link = readable(of(QPalette::Link), text, kText, {window, base, row}).rgb(),
        .stepList = steps.rgb(),
        .selectedRow = row.rgb(),
    };
}

struct Derived
{
    qint64 key = 0;
    Shades shades{};
    bool isDark = false;
    bool isHighContrast = false;
};

/// Rows of views ask many times in a row for the same palette.
const Derived &derivedFrom(const QPalette &palette)
{
    static Derived last;
    if (last.key == palette.cacheKey())
        return last;
    const Shades *ours = oursOf(palette);
    last = {.key = palette.cacheKey(),
            .shades = ours ? *ours : mixedFrom(palette),
            .isDark = isDark(palette),
            .isHighContrast = isHighContrast(palette)};
    return last;
}

} // namespace

QColor color(Role role, const QPalette &palette)
{
    const Derived &derived = derivedFrom(palette);
    const Shades &shade = derived.shades;
    const MeaningShades &meaning = meaningShades(derived.isDark);
    const auto tintOf = [&derived](QRgb rgb) {
        return QColor(derived.isHighContrast ? derived.shades.base : rgb);
    };
    switch (role) {
    case Role::Secondary:
        return QColor(shade.secondary);
    case Role::FieldOutline:
        return QColor(shade.fieldOutline);
    case Role::Separator:
        return QColor(shade.separator);
    case Role::ButtonOutline:
        return QColor(shade.buttonOutline);
    case Role::Accent:
        return QColor(shade.accent);
    case Role::OnAccent:
        return QColor(shade.onAccent);
    case Role::Link:
    case Role::Focus:
        return QColor(shade.link);
    case Role::StepList:
        return QColor(shade.stepList);
    case Role::HeaderBar:
        return QColor(shade.base);
    case Role::Card:
        return QColor(shade.alternateBase);
    case Role::SelectedRow:
        return QColor(shade.selectedRow);
    case Role::ToCorrect:
        return QColor(meaning.toCorrect);
    case Role::ToCorrectTint:
        return tintOf(meaning.toCorrectTint);
    case Role::ToCheck:
        return QColor(meaning.toCheck);
    case Role::ToCheckTint:
        return tintOf(meaning.toCheckTint);
    case Role::Fine:
        return QColor(meaning.fine);
    case Role::FineTint:
        return tintOf(meaning.fineTint);
    case Role::Advice:
        return QColor(meaning.advice);
    case Role::AdviceTint:
        return tintOf(meaning.adviceTint);
    case Role::Removed:
        return QColor(meaning.removed);
    case Role::RemovedTint:
        return tintOf(meaning.removedTint);
    case Role::Added:
        return QColor(meaning.added);
    case Role::AddedTint:
        return tintOf(meaning.addedTint);
    }
    return QColor(shade.text);
}

QColor color(Meaning meaning, const QPalette &palette)
{
    switch (meaning) {
    case Meaning::None:
        break;
    case Meaning::ToDo:
    case Meaning::InProgress:
        return color(Role::Secondary, palette);
    case Meaning::Fine:
        return color(Role::Fine, palette);
    case Meaning::ToCorrect:
        return color(Role::ToCorrect, palette);
    case Meaning::ToCheck:
        return color(Role::ToCheck, palette);
    case Meaning::Advice:
        return color(Role::Advice, palette);
    }
    return palette.color(QPalette::WindowText);
}

QColor tint(Meaning meaning, const QPalette &palette)
{
    switch (meaning) {
    case Meaning::Fine:
        return color(Role::FineTint, palette);
    case Meaning::ToCorrect:
        return color(Role::ToCorrectTint, palette);
    case Meaning::ToCheck:
        return color(Role::ToCheckTint, palette);
    case Meaning::Advice:
        return color(Role::AdviceTint, palette);
    case Meaning::None:
    case Meaning::ToDo:
    case Meaning::InProgress:
        break;
    }
    return color(Role::Card, palette);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::WindowText).lightness()
           > palette.color(QPalette::Active, QPalette::Window).lightness();
}

bool isHighContrast(const QPalette &palette)
{
    // Black and white, or nearly, in the window and in its fields; the usual light palettes have a grey
    // window.
    constexpr double kNearlyAll = 20.5;
    return contrast(palette.color(QPalette::Active, QPalette::WindowText),
                    palette.color(QPalette::Active, QPalette::Window))
               >= kNearlyAll
           && contrast(palette.color(QPalette::Active, QPalette::Text),
                       palette.color(QPalette::Active, QPalette::Base))
                  >= kNearlyAll;
}

} // namespace viatique::look
