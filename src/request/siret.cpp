// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/siret.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace viatique {

namespace {

constexpr int kSiretDigits = 14;

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool luhnHolds(const QString &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int digit = digits.at(digits.size() - 1 - i).digitValue();
        if (i % 2 == 1) {
            digit *= 2;
            if (digit > 9)
                digit -= 9;
        }
        sum += digit;
    }
    return sum % 10 == 0;
}

} // namespace

QString normalisedSiret(const QString &text)
{
    // An address of a company directory: the number is in it.
    if (text.contains(QLatin1String("://"))) {
        static const QRegularExpression number(QStringLiteral("(?<![0-9])[0-9]{14}(?![0-9])"));
        const QRegularExpressionMatch match = number.match(text);
        if (match.hasMatch())
            return match.captured();
    }
    QString siret;
    for (const QChar c : text) {
        if (!c.isSpace() && c != QLatin1Char('.') && c != QLatin1Char('-')
            && c.category() != QChar::Other_Format)
            siret += c;
    }
    return siret;
}

bool hasSiretForm(const QString &siret)
{
    return siret.size() == kSiretDigits && std::all_of(siret.cbegin(), siret.cend(), isDigit);
}

bool hasSiretKey(const QString &siret)
{
    return hasSiretForm(siret) && (luhnHolds(siret) || siret.startsWith(QLatin1String("356000000")));
}

QString spacedSiret(const QString &siret)
{
    if (!hasSiretForm(siret))
        return siret;
    const QStringList groups{siret.mid(0, 3), siret.mid(3, 3), siret.mid(6, 3), siret.mid(9)};
    return groups.join(QChar(QChar::Nbsp));
}

} // namespace viatique
