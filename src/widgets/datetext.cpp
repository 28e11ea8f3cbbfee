// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/datetext.h"

#include "core/language.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QRegularExpression>

namespace viatique {

namespace {

/// What is earlier is a slip of the keyboard, and stays as typed for the user to see.
constexpr int kFirstYear = 1900;

QString localeFormat()
{
    QString format = currentLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

QDate isoDate(const QString &text)
{
    static const QRegularExpression iso(QStringLiteral("\\A\\d{4}-\\d{2}-\\d{2}\\z"));
    const QDate date = iso.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
    return date.year() >= kFirstYear ? date : QDate();
}

} // namespace

QString storedDate(const QString &typed)
{
    const QString text = typed.trimmed();
    QDate date = isoDate(text);
    for (const QString &format : {localeFormat(), QStringLiteral("d/M/yyyy")}) {
        if (!date.isValid())
            date = currentLocale().toDate(text, format);
    }
    return date.year() >= kFirstYear ? date.toString(Qt::ISODate) : typed;
}

QString shownDate(const QString &stored)
{
    const QDate date = isoDate(stored.trimmed());
    return date.isValid() ? currentLocale().toString(date, localeFormat()) : stored;
}

QString datePlaceholder()
{
    return QCoreApplication::translate("viatique::NeedPage", "dd/mm/yyyy");
}

} // namespace viatique
