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
    QRegularExpression number;       ///< of a law or decree; empty pattern: it has none
    QString kind;                    ///< "loi", "decret"
    QList<QRegularExpression> names; ///< of a law
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

Suffices sufficesOf(const QString &word)
{
    if (word == QLatin1String("alone"))
        return Suffices::Alone;
    if (word == QLatin1String("public-data"))
        return Suffices::PublicData;
    return word == QLatin1String("base-set") ? Suffices::BaseSet : Suffices::Completed;
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
    entry.text.founds = object.value(QLatin1String("founds")).toString();
    entry.text.reference = object.value(QLatin1String("reference")).toString();
    entry.text.url = object.value(QLatin1String("url")).toString();
    entry.text.principle = principleOf(object.value(QLatin1String("principle")).toString());
    entry.text.suffices = sufficesOf(object.value(QLatin1String("sufficesAlone")).toString());
    entry.text.useCases = strings(object.value(QLatin1String("useCases")));
    entry.text.bodies = strings(object.value(QLatin1String("bodies")));
    entry.text.data = strings(object.value(QLatin1String("data")));
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
        entry.number = numberPattern(number);
    entry.kind = plainText(entry.text.title).section(QLatin1Char(' '), 0, 0);
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

/// Whether the number of an article stands by itself, without the name of any code around it.
bool standsAlone(QString plain, const QRegularExpression &article)
{
    static const QRegularExpression words(
        QStringLiteral("(?<![a-z0-9])(?:l'|(?:articles?|art|vu|et)(?![a-z0-9]))"));
    plain.remove(article).remove(words);
    return std::none_of(plain.cbegin(), plain.cend(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// Whether the number of a law or decree stands there, and not that of a deliberation or another act:
/// "délibération n° 2019-31" is no decree.
bool citesNumber(const Entry &entry, const QString &plain)
{
    static const QRegularExpression act(
        QStringLiteral("(?<![a-z])(lois?|decrets?|deliberations?|delib|arretes?|decisions?|circulaires?|"
                       "ordonnances?|conventions?|"
                       "marches?|avenants?|contrats?)(?![a-z])[a-z '.]{0,24}?(?:n[°o]?\\.?)?\\s*$"));
    auto matches = entry.number.globalMatch(plain);
    while (matches.hasNext()) {
        const qsizetype at = matches.next().capturedStart();
        const auto before = act.match(plain.mid(qMax<qsizetype>(0, at - 48), qMin<qsizetype>(48, at)));
        if (!before.hasMatch() || before.captured(1).startsWith(entry.kind))
            return true;
    }
    return false;
}

bool cites(const Entry &entry, const QString &plain)
{
    if (!entry.urlId.isEmpty() && plain.contains(entry.urlId))
        return true;
    if (!entry.article.pattern().isEmpty() && entry.article.match(plain).hasMatch())
        return entry.codes.match(plain).hasMatch() || standsAlone(plain, entry.article);
    if (!entry.number.pattern().isEmpty() && citesNumber(entry, plain))
        return true;
    return std::any_of(entry.names.cbegin(), entry.names.cend(),
                       [&plain](const QRegularExpression &name) { return name.match(plain).hasMatch(); });
}

/// What is left of a citation once the writings of the principles are taken out.
QString withoutPrinciples(QString plain)
{
    for (const Entry &entry : entries()) {
        if (!entry.text.isPrinciple())
            continue;
        if (!entry.urlId.isEmpty())
            plain.remove(entry.link);
        if (!entry.article.pattern().isEmpty())
            plain.remove(entry.article).remove(entry.codes);
        if (!entry.number.pattern().isEmpty())
            plain.remove(entry.number);
        for (const QRegularExpression &name : entry.names)
            plain.remove(name);
    }
    return plain;
}

/// Whether anything but the wording around a citation remains: another text, which a list could never name
/// them all.
bool namesMore(QString rest)
{
    static const QRegularExpression dates(
        QStringLiteral("(?<![a-z0-9])(?:7 octobre 2016|10 aout 2018)(?![0-9])"));
    static const QRegularExpression words(QStringLiteral(
        "(?<![a-z0-9])(?:articles?|art|lois?|codes?|n|no|du|de|des|d|la|le|les|l|et|ou|aux?|en|pour|par|sur|"
        "une?|relative?s?|"
        "dans|vu|selon|conformement|application|principe|alinea|version|consolidee|vigueur|legifrance|"
        // What these principles are about.
        "echanges?|informations?|donnees?|entre|administrations?|administratives?|publics?|usagers?|dites?|"
        "nous|fois|"
        "generale?s?|generaux|simplification)(?![a-z0-9])"));
    rest.remove(dates).remove(words);
    return std::any_of(rest.cbegin(), rest.cend(), [](QChar c) { return c.isLetterOrNumber(); });
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
    const auto addPrinciple = [&citation](const KnownText &known) {
        if (!citation.principles.contains(known.principle))
            citation.principles.append(known.principle);
        citation.sufficesForPublicData =
            citation.sufficesForPublicData || known.suffices == Suffices::PublicData;
    };
    bool founding = false;
    for (const Entry &entry : entries()) {
        const bool isPrinciple = entry.text.isPrinciple();
        const bool isCited = cites(entry, plain);
        if (isCited)
            citation.ids.append(entry.text.id);
        founding = founding || (isCited && !isPrinciple);
        // The code of a principle named without a known article ("le CRPA") is that principle.
        if (isPrinciple
            && (isCited || (!entry.codes.pattern().isEmpty() && entry.codes.match(plain).hasMatch())))
            addPrinciple(entry.text);
    }
    citation.principleOnly =
        !citation.principles.isEmpty() && !founding && !namesMore(withoutPrinciples(plain));
    return citation;
}

} // namespace viatique
