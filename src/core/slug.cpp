// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/slug.h"

#include "core/plaintext.h"

#include <QRegularExpression>

namespace viatique {

namespace {

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
           || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
}

bool isWindowsDevice(const QString &name)
{
    static const QRegularExpression device(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$"));
    return device.match(name).hasMatch();
}

} // namespace

QString slug(const QString &text, int maxLength, const QString &fallback)
{
    QString result;
    const QString plain = plainText(text);
    for (const QChar c : plain) {
        if (isAsciiLetterOrDigit(c))
            result += c;
        else if (!result.isEmpty() && !result.endsWith(QLatin1Char('-')))
            result += QLatin1Char('-');
    }
    result.truncate(maxLength);
    while (result.endsWith(QLatin1Char('-')))
        result.chop(1);
    if (result.isEmpty())
        return fallback;
    if (isWindowsDevice(result))
        return QStringLiteral("%1-%2").arg(fallback, result).left(maxLength);
    return result;
}

} // namespace viatique
