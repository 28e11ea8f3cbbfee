// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "legal/knowntext.h"

#include "core/jsonfile.h"
#include "core/plaintext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace viatique {

namespace {

/// A known text with the ways to recognise it, made from the data once.
struct Entry
{
    KnownText text;
    QString urlId;                   ///< "legiarti000037730589"
    QRegularExpression link;         ///< any link with that id
    QRegularExpression article;      ///< number of an article; empty pattern: not an article
    QRegularExpression codes;        ///< names of its code
    QList<QRegularExpression> names; ///< numbers and names of a law or decree
};

QRegularExpression wordPattern(const QString &pattern)
{
    return QRegularExpression(QStringLiteral("(?<![a-z0-9])(?:%1)(?![a-z0-9])").arg(pattern));
}

/// "r2143-13" also written "R. 2143-13", "R.*2143 - 13"; but neither "r2143-130" nor "r2143-13-1".
QRegularExpression articlePattern(const QString &number)
{
    QString digits = number.mid(1);
    digits.replace(QLatin1Char('-'), QLatin1String("\\s*-\\s*"));
    return QRegularExpression(QStringLiteral("(?<![a-z0-9])%1\\.?\\s*\\*?\\s*%2(?![0-9]|\\s?-\\s?[0-9])")
                                  .arg(number.at(0))
                                  .arg(digits));
}

QRegularExpression numberPattern(const QString &number)
{
    return QRegularExpression(QStringLiteral("(?<![0-9-])%1(?![0-9]|-[0-9])").arg(number));
}

Principle principleOf(const QString &word)
{
    if (word == QLatin1String("crpa"))
        return Principle::Crpa;
    if (word == QLatin1String("lemaire"))
        return Principle::Lemaire;
    return word == QLatin1String("essoc") ? Principle::Essoc : Principle::None;
}

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    const QJsonArray elements = array.toArray();
    for (const QJsonValue &element : elements)
        list.append(element.toString());
    return list;
}

Entry readEntry(const QJsonObject &object)
{
    Entry entry;
    entry.text.id = object.value(QLatin1String("id")).toString();
    entry.text.title = object.value(QLatin1String("title")).toString();
    entry.text.reference = object.value(QLatin1String("reference")).toString();
    entry.text.url = object.value(QLatin1String("url")).toString();
    entry.text.principle = principleOf(object.value(QLatin1String("principle")).toString());
    entry.urlId = entry.text.url.section(QLatin1Char('/'), -1).toLower();
    if (!entry.urlId.isEmpty())
        entry.link.setPattern(QStringLiteral("\\S*%1\\S*").arg(entry.urlId));
    const QString article = object.value(QLatin1String("article")).toString();
    if (!article.isEmpty()) {
        entry.article = articlePattern(article);
        entry.codes = wordPattern(strings(object.value(QLatin1String("codes"))).join(QLatin1Char('|')));
    }
    const QString number = object.value(QLatin1String("number")).toString();
    if (!number.isEmpty())
        entry.names.append(numberPattern(number));
    const QStringList names = strings(object.value(QLatin1String("names")));
    for (const QString &name : names)
        entry.names.append(wordPattern(name));
    return entry;
}

const QList<Entry> &entries()
{
    static const QList<Entry> list = [] {
        QFile file(QStringLiteral(":/viatique/legal/texts.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("missing legal texts");
        const auto object = parseJsonObject(file.readAll(), QStringLiteral("texts.json"));
        if (!object)
            qFatal("damaged legal texts");
        QList<Entry> made;
        const QJsonArray texts = object->value(QLatin1String("texts")).toArray();
        for (const QJsonValue &text : texts)
            made.append(readEntry(text.toObject()));
        return made;
    }();
    return list;
}

/// Whether any code is named: "code de …", or the abbreviation of a known one.
bool namesACode(const QString &plain)
{
    static const QRegularExpression anyCode = wordPattern(QStringLiteral("code"));
    if (anyCode.match(plain).hasMatch())
        return true;
    return std::any_of(entries().cbegin(), entries().cend(), [&plain](const Entry &entry) {
        return !entry.codes.pattern().isEmpty() && entry.codes.match(plain).hasMatch();
    });
}

bool cites(const Entry &entry, const QString &plain)
{
    if (!entry.urlId.isEmpty() && plain.contains(entry.urlId))
        return true;
    if (!entry.article.pattern().isEmpty() && entry.article.match(plain).hasMatch())
        return entry.codes.match(plain).hasMatch() || !namesACode(plain);
    return std::any_of(entry.names.cbegin(), entry.names.cend(),
                       [&plain](const QRegularExpression &name) { return name.match(plain).hasMatch(); });
}

/// What is left of a citation once the writings of the principles are taken out.
QString withoutPrinciples(QString plain)
{
    for (const Entry &entry : entries()) {
        if (entry.text.principle == Principle::None)
            continue;
        if (!entry.urlId.isEmpty())
            plain.remove(entry.link);
        if (!entry.article.pattern().isEmpty())
            plain.remove(entry.article).remove(entry.codes);
        for (const QRegularExpression &name : entry.names)
            plain.remove(name);
    }
    return plain;
}

/// Whether words or numbers of some other legal text remain. "loi" and "article" alone do not count: they
/// belong to the principle that was taken out.
bool namesAnotherText(const QString &rest)
{
    static const QRegularExpression other(
        QStringLiteral("(?<![a-z])(?:decrets?|arretes?|deliberations?|ordonnances?|reglements?|directives?|"
                       "conventions?|statuts?|code|"
                       "constitution|cgct|cgi|cojo|ccp)(?![a-z])|(?<![a-z0-9])[lrda]\\.?\\s*\\*?[0-9]{2,}|(?<"
                       "![0-9])[0-9]{2,4}-[0-9]{2,}|legi(?:arti|text)|"
                       "jorf(?:arti|text)|\\bloi (?:n|du|organique)"));
    // The dates that follow the number of a law ("du 7 octobre 2016") are no other law.
    static const QRegularExpression date(
        QStringLiteral("(?:loi )?(?:n[o°]?\\s*)?(?:du )?\\d{1,2}(?:er)? [a-z]+ \\d{4}"));
    QString text = rest;
    text.remove(date);
    static const QRegularExpression numberSign(QStringLiteral("\\bloi n[o°]?(?![a-z])"));
    text.remove(numberSign);
    return other.match(text).hasMatch();
}

} // namespace

const QList<KnownText> &knownTexts()
{
    static const QList<KnownText> list = [] {
        QList<KnownText> texts;
        for (const Entry &entry : entries())
            texts.append(entry.text);
        return texts;
    }();
    return list;
}

const KnownText *knownText(const QString &id)
{
    const QList<KnownText> &list = knownTexts();
    const auto found =
        std::find_if(list.cbegin(), list.cend(), [&id](const KnownText &text) { return text.id == id; });
    return found == list.cend() ? nullptr : &*found;
}

Citation readCitation(const QString &text)
{
    const QString plain = plainText(text);
    Citation citation;
    const auto addPrinciple = [&citation](Principle principle) {
        if (principle != Principle::None && !citation.principles.contains(principle))
            citation.principles.append(principle);
    };
    bool founding = false;
    for (const Entry &entry : entries()) {
        if (cites(entry, plain)) {
            citation.ids.append(entry.text.id);
            addPrinciple(entry.text.principle);
            founding = founding || entry.text.principle == Principle::None;
        } else if (entry.text.principle != Principle::None && !entry.codes.pattern().isEmpty()
                   && entry.codes.match(plain).hasMatch()) {
            // The code of a principle named without a known article ("le CRPA") is that principle.
            addPrinciple(entry.text.principle);
        }
    }
    citation.principleOnly =
        !citation.principles.isEmpty() && !founding && !namesAnotherText(withoutPrinciples(plain));
    return citation;
}

} // namespace viatique
