// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/printable.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <array>
#include <utility>

namespace viatique {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// What Noto Serif (resources/fonts/) covers of Latin, Greek, Cyrillic, punctuation, currencies and
// letter-like signs.
constexpr std::array<Range, 18> kPrintable{{
    {0x0020, 0x007e},
    {0x00a0, 0x0377},
    {0x037a, 0x037f},
    {0x0384, 0x038a},
    {0x038c, 0x038c},
    {0x038e, 0x03a1},
    {0x03a3, 0x03e1},
    {0x03f0, 0x052f},
    {0x1d00, 0x1df9},
    {0x1dfb, 0x1f15},
    {0x2000, 0x200a},
    {0x2010, 0x2027},
    {0x202f, 0x205f},
    {0x2070, 0x2071},
    {0x2074, 0x208e},
    {0x20a0, 0x20bf},
    {0x2100, 0x215f},
    {0xfb00, 0xfb06},
}};

/// Nothing in it can be hidden or lack a glyph: true of nearly every text, and found without a table.
bool isPlainLatin(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c.unicode() >= 0x20 && c.unicode() < 0x7f) || (c.unicode() >= 0xa0 && c.unicode() < 0x370)
               || c.unicode() == 0x2019 || c == QLatin1Char('\n');
    });
}

} // namespace

bool isPrintable(char32_t character)
{
    if (character == U'\n' || character == U'\t' || character == U'\r')
        return true;
    return std::any_of(kPrintable.cbegin(), kPrintable.cend(), [character](const Range &range) {
        return character >= range.first && character <= range.last && !isHidden(character);
    });
}

bool isHidden(char32_t character)
{
    if (character == U'\n' || character == U'\t' || character == U'\r')
        return false;
    // A soft hyphen is a word processor's and harmless.
    if (character == 0x00ad)
        return false;
    const QChar::Category category = QChar::category(character);
    return category == QChar::Other_Control || category == QChar::Other_Format;
}

QString unprintableCharacters(const QString &text)
{
    if (isPlainLatin(text))
        return {};
    QList<uint> seen;
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters) {
        // The variation selectors of emoji go with their emoji.
        const bool selector = character >= 0xfe00 && character <= 0xfe0f;
        if (!isPrintable(character) && !isHidden(character) && !selector && !seen.contains(character))
            seen.append(character);
    }
    QString result;
    for (const uint character : std::as_const(seen))
        result += QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
    return result;
}

bool hasHiddenCharacters(const QString &text)
{
    if (isPlainLatin(text))
        return false;
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.cbegin(), characters.cend(),
                       [](uint character) { return isHidden(character); });
}

} // namespace viatique
