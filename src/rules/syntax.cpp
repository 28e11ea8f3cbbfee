// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/syntax.h"

#include <QRegularExpression>

#include <cmath>

namespace viatique::rules {

bool isEmail(const QString &text)
{
    // WHATWG HTML, "valid email address".
    static const QRegularExpression pattern(
        QStringLiteral("\\A[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                       "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\\z"));
    return pattern.match(text).hasMatch();
}

QString emailDomain(const QString &email)
{
    const qsizetype at = email.lastIndexOf(QLatin1Char('@'));
    return at < 0 ? QString() : email.mid(at + 1).trimmed().toLower();
}

bool isLink(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "\\A(?:https?://)?[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,}(?:/[\\w\\-._~:/?#\\[\\]@!$&'()*+,;%=]*)?\\z"));
    return pattern.match(text).hasMatch();
}

QString linkHost(const QString &link)
{
    static const QRegularExpression scheme(QStringLiteral("\\A[a-z]+://"));
    QString host = link.trimmed().toLower();
    host.remove(scheme);
    host = host.section(QLatin1Char('/'), 0, 0).section(QLatin1Char(':'), 0, 0);
    return host.startsWith(QLatin1String("www.")) ? host.mid(4) : host;
}

bool isFrenchPhoneNumber(const QString &text)
{
    static const QRegularExpression filling(QStringLiteral("[\\s.\\-\\x{00a0}\\x{202f}]"));
    static const QRegularExpression pattern(
        QStringLiteral("\\A(?:0[1-9][0-9]{8}|\\+33[1-9][0-9]{8}|\\+(?:590|594|596|262)[0-9]{9}|\\+(?:508|681|"
                       "687|689)[0-9]{6,8})\\z"));
    QString digits = text;
    return pattern.match(digits.remove(filling)).hasMatch();
}

QDate isoDay(const QString &text)
{
    // Qt by itself takes any sign between the numbers.
    static const QRegularExpression pattern(QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"));
    return pattern.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
}

bool isWholeMonths(double months)
{
    // Above this, a double no longer tells whole numbers apart, and no duration is meant. NaN is none either.
    constexpr double kMost = 1e6;
    return months >= 1 && months <= kMost && std::floor(months) == months;
}

int wordCount(const QString &text)
{
    int words = 0;
    bool inWord = false;
    for (const QChar c : text) {
        const bool letter = c.isLetterOrNumber();
        if (letter && !inWord)
            ++words;
        inWord = letter;
    }
    return words;
}

} // namespace viatique::rules
