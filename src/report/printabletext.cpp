// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/printabletext.h"

#include "core/printable.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <array>

namespace viatique::report {

namespace {

struct Equivalent
{
    char32_t character = 0;
    QLatin1String text;
};

/// Signs that people do type, and bullets that word processors paste, whose meaning survives in plain
/// characters.
constexpr std::array kEquivalents{
    Equivalent{0x2190, QLatin1String("<-")}, Equivalent{0x2192, QLatin1String("->")},
    Equivalent{0x21D2, QLatin1String("=>")}, Equivalent{0x2212, QLatin1String("-")},
    Equivalent{0x2248, QLatin1String("~")},  Equivalent{0x2260, QLatin1String("!=")},
    Equivalent{0x2264, QLatin1String("<=")}, Equivalent{0x2265, QLatin1String(">=")},
    Equivalent{0x25A0, QLatin1String("-")},  Equivalent{0x25AA, QLatin1String("-")},
    Equivalent{0x25CF, QLatin1String("-")},  Equivalent{0xF0B7, QLatin1String("-")},
};

const Equivalent *equivalent(char32_t character)
{
    const auto found =
        std::find_if(kEquivalents.cbegin(), kEquivalents.cend(),
                     [character](const Equivalent &entry) { return entry.character == character; });
    return found == kEquivalents.cend() ? nullptr : &*found;
}

bool isBlank(char32_t character)
{
    const bool noBreak = character == QChar::Nbsp || character == 0x202F;
    return QChar::isSpace(character) && !noBreak;
}

/// Without ink, and without glyph in many fonts.
bool isWithoutInk(char32_t character)
{
    const bool variationSelector = character >= 0xFE00 && character <= 0xFE0F;
    return QChar::category(character) == QChar::Other_Format || variationSelector;
}

} // namespace

QString printableText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    const QList<uint> characters = text.normalized(QString::NormalizationForm_C).toUcs4();
    for (const char32_t character : characters) {
        if (isBlank(character))
            result += u' ';
        else if (isWithoutInk(character))
            continue;
        else if (isPrintable(character))
            result += QChar::fromUcs4(character);
        else if (const Equivalent *plain = equivalent(character))
            result += plain->text;
        else
            result += QChar(QChar::ReplacementCharacter);
    }
    return result;
}

} // namespace viatique::report
