// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/vocabulary.h"

#include "core/language.h"
#include "legal/knowntext.h"
#include "rules/words.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <limits>

namespace viatique::report {

namespace {

QLatin1String frenchTag()
{
    return QLatin1String("fr");
}

template<typename T>
qsizetype indexOfId(const QList<T> &list, const QString &id)
{
    const auto found =
        std::find_if(list.cbegin(), list.cend(), [&id](const T &item) { return item.id == id; });
    return found == list.cend() ? -1 : found - list.cbegin();
}

} // namespace

Vocabulary::Vocabulary(const QString &language)
    : m_language(language)
    , m_locale(currentLocale())
{
}

Line Vocabulary::notFilledIn()
{
    return {tr("not filled in"), Tone::Quiet};
}

QString Vocabulary::stepTitle(int step)
{
    switch (step) {
    case 1:
        return tr("For whom");
    case 2:
        return tr("The need");
    case 3:
        return tr("The data");
    case 4:
        return tr("Legal framework");
    case 5:
        return tr("Supporting documents");
    case 6:
        return tr("Personal data");
    case 7:
        return tr("Contacts");
    case 8:
        return tr("Check and export");
    default:
        return {};
    }
}

QString Vocabulary::fieldName(const char *pointer)
{
    return words::fieldName(QString::fromLatin1(pointer));
}

Lines Vocabulary::typed(const QString &value) const
{
    static const QRegularExpression lineEnds(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]+"));
    Lines lines;
    const QStringList parts = value.split(lineEnds, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString text = part.trimmed();
        if (!text.isEmpty())
            lines.append({text});
    }
    return lines.isEmpty() ? Lines{notFilledIn()} : lines;
}

Lines Vocabulary::list(const QStringList &items) const
{
    return typed(items.join(QLatin1String(", ")));
}

Line Vocabulary::french(const QString &text, Tone tone) const
{
    const bool sameLanguage = m_language.section(u'-', 0, 0) == frenchTag();
    return {text, tone, sameLanguage ? QString() : QString(frenchTag())};
}

Lines Vocabulary::frenchList(const QStringList &items) const
{
    return items.isEmpty() ? Lines{notFilledIn()} : Lines{french(items.join(QLatin1String(", ")))};
}

Lines Vocabulary::address(const QString &url) const
{
    Lines lines = typed(url);
    const QUrl parsed(url.trimmed(), QUrl::StrictMode);
    const QString scheme = parsed.scheme();
    const bool web = scheme == QLatin1String("https") || scheme == QLatin1String("http");
    if (lines.size() == 1 && web && !parsed.host().isEmpty())
        lines.first().link = QString::fromLatin1(parsed.toEncoded());
    return lines;
}

QString Vocabulary::textTitle(const LegalText &text)
{
    if (!text.title.trimmed().isEmpty())
        return text.title;
    const KnownText *known = knownText(text.reference);
    return known ? known->title : text.reference;
}

Lines Vocabulary::legalText(const LegalText &text) const
{
    if (!text.title.trimmed().isEmpty() || text.reference.isEmpty())
        return typed(text.title);
    if (knownText(text.reference))
        return {french(textTitle(text))};
    return {{text.reference, Tone::Code}};
}

Lines Vocabulary::legalLink(const LegalText &text) const
{
    const KnownText *known = knownText(text.reference);
    return address(known && text.url.trimmed().isEmpty() ? known->url : text.url);
}

Lines Vocabulary::yesNo(const std::optional<bool> &value) const
{
    return value ? Lines{{*value ? tr("yes") : tr("no")}} : Lines{notFilledIn()};
}

QString Vocabulary::day(const QString &iso) const
{
    QDate date = QDate::fromString(iso, Qt::ISODate);
    if (!date.isValid())
        date = QDateTime::fromString(iso, Qt::ISODate).toUTC().date();
    if (!date.isValid())
        return iso;
    // French counts the first day of a month: "1er mars".
    const bool ordinal = date.day() == 1 && m_locale.language() == QLocale::French;
    return m_locale.toString(date,
                             ordinal ? QStringLiteral("d'er' MMMM yyyy") : QStringLiteral("d MMMM yyyy"));
}

QString Vocabulary::size(qint64 bytes) const
{
    return sizeText(bytes);
}

QString Vocabulary::number(double value) const
{
    constexpr double exact = 1e15; // whole numbers below it are shown digit by digit
    if (std::abs(value) < exact && std::trunc(value) == value)
        return m_locale.toString(static_cast<qlonglong>(value));
    return m_locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

QString Vocabulary::months(double value) const
{
    // What is no plain number of months is shown as it was entered, for a rule to complain about.
    const bool plain = value >= 0 && value <= std::numeric_limits<int>::max() && std::trunc(value) == value;
    return plain ? tr("%n month(s)", nullptr, static_cast<int>(value)) : tr("%1 months").arg(number(value));
}

QString Vocabulary::waiver(rules::Waiver waiver)
{
    switch (waiver) {
    case rules::Waiver::PublicData:
        return tr("principle, enough for public data");
    case rules::Waiver::BaseSet:
        return tr("base set: preset by DataPass");
    case rules::Waiver::Vendor:
        return tr("document: from each client");
    case rules::Waiver::Included:
        return tr("included for everyone");
    case rules::Waiver::None:
        break;
    }
    return {};
}

QString Vocabulary::textCode(qsizetype index)
{
    return tr("T%1", "number of a legal text").arg(index + 1);
}

QString Vocabulary::documentCode(qsizetype index)
{
    return tr("D%1", "number of a document").arg(index + 1);
}

QStringList Vocabulary::textCodes(const QStringList &ids, const Request &request)
{
    QStringList codes;
    for (const QString &id : ids) {
        const qsizetype index = indexOfId(request.legalFramework.texts, id);
        codes.append(index < 0 ? tr("unknown text “%1”").arg(id) : textCode(index));
    }
    return codes;
}

QStringList Vocabulary::documentCodes(const QStringList &ids, const Request &request)
{
    QStringList codes;
    for (const QString &id : ids) {
        const qsizetype index = indexOfId(request.documents, id);
        codes.append(index < 0 ? tr("unknown document “%1”").arg(id) : documentCode(index));
    }
    return codes;
}

} // namespace viatique::report
