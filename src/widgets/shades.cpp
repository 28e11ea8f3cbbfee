// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/shades.h"

#include <QPalette>

#include <algorithm>
#include <cmath>

namespace viatique::look {

namespace {

constexpr Shades kLight{
    .window = 0xfff2f4f5,
    .base = 0xffffffff,
    .alternateBase = 0xfff7f9fa,
    .text = 0xff1b2328,
    .disabledText = 0xff8a959b,
    .secondary = 0xff4e5d66,
    .fieldOutline = 0xff7f8b92,
    .separator = 0xffd2d8db,
    .buttonOutline = 0xffa7b0b5,
    .accent = 0xff0f5c6e,
    .onAccent = 0xffffffff,
    .link = 0xff0f5c6e,
    .stepList = 0xffe8ecee,
    .selectedRow = 0xffd5e6ea,
};

constexpr Shades kDark{
    .window = 0xff242a2e,
    .base = 0xff1a1f22,
    .alternateBase = 0xff20262a,
    .text = 0xffe6ebed,
    .disabledText = 0xff74818a,
    .secondary = 0xffaab6bc,
    .fieldOutline = 0xff808d94,
    .separator = 0xff3b4449,
    .buttonOutline = 0xff566167,
    .accent = 0xff1f7c91,
    .onAccent = 0xffffffff,
    .link = 0xff84cddb,
    .stepList = 0xff1e2427,
    .selectedRow = 0xff1e4752,
};

// No tint: the selected row is told by its bar and an outline.
constexpr Shades kHighContrast{
    .window = 0xffffffff,
    .base = 0xffffffff,
    .alternateBase = 0xffffffff,
    .text = 0xff000000,
    .disabledText = 0xff595959,
    .secondary = 0xff1f1f1f,
    .fieldOutline = 0xff000000,
    .separator = 0xff000000,
    .buttonOutline = 0xff000000,
    .accent = 0xff00344f,
    .onAccent = 0xffffffff,
    .link = 0xff00344f,
    .stepList = 0xffffffff,
    .selectedRow = 0xffffffff,
};

constexpr MeaningShades kMeaningsOnLight{
    .toCorrect = 0xffa1242a,
    .toCorrectTint = 0xfffbebea,
    .toCheck = 0xff744600,
    .toCheckTint = 0xfffcf2dc,
    .fine = 0xff1d6638,
    .fineTint = 0xffe8f3eb,
    .advice = 0xff3a4f63,
    .adviceTint = 0xffeaf0f4,
    .removed = 0xff86201c,
    .removedTint = 0xfffadfdd,
    .added = 0xff155227,
    .addedTint = 0xffd6eedc,
};

constexpr MeaningShades kMeaningsOnDark{
    .toCorrect = 0xffffa39d,
    .toCorrectTint = 0xff3a2425,
    .toCheck = 0xffefc36c,
    .toCheckTint = 0xff362c17,
    .fine = 0xff88d3a0,
    .fineTint = 0xff1d3325,
    .advice = 0xffb4c6d6,
    .adviceTint = 0xff26323b,
    .removed = 0xffffb1ab,
    .removedTint = 0xff4a2524,
    .added = 0xff97ddae,
    .addedTint = 0xff1f3d29,
};

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

bool isOurs(const QPalette &palette, const Shades &ours)
{
    return palette.color(QPalette::Active, QPalette::Window).rgb() == ours.window
           && palette.color(QPalette::Active, QPalette::Base).rgb() == ours.base
           && palette.color(QPalette::Active, QPalette::Text).rgb() == ours.text;
}

} // namespace

const Shades &shades(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Dark:
        return kDark;
    case Appearance::HighContrast:
        return kHighContrast;
    case Appearance::Desktop:
    case Appearance::Light:
        break;
    }
    return kLight;
}

const MeaningShades &meaningShades(bool dark)
{
    return dark ? kMeaningsOnDark : kMeaningsOnLight;
}

const Shades *oursOf(const QPalette &palette)
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark, Appearance::HighContrast}) {
        if (isOurs(palette, shades(appearance)))
            return &shades(appearance);
    }
    return nullptr;
}

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto channel = [share](int one, int other) { return qRound(one + (other - one) * share); };
    return {channel(from.red(), to.red()), channel(from.green(), to.green()),
            channel(from.blue(), to.blue())};
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace viatique::look
