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
    QString date;                    ///< of a law or decree: "18 janvier 2019"
    QStringList titleWords;          ///< without numbers
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
    // "nº2019-31" is one; "DEL2019-31" and "A/2019-31" are numbers of another act.
    return QRegularExpression(
        QStringLiteral("(?<![0-9/-])(?:(?<![a-z])|(?<=[^a-z]no)|(?<=^no))%1(?![0-9]|-[0-9])").arg(number));
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

void readTitle(Entry &entry)
{
    static const QRegularExpression date(QStringLiteral("[0-9]{1,2} [a-z]+ [0-9]{4}"));
    static const QRegularExpression word(QStringLiteral("[a-z]+"));
    const QString title = plainText(entry.text.title);
    entry.kind = title.section(QLatin1Char(' '), 0, 0);
    entry.date = date.match(title).captured();
    auto found = word.globalMatch(title);
    while (found.hasNext())
        entry.titleWords.append(found.next().captured());
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
    readTitle(entry);
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

/// Whether the wording around a citation is all that remains once the citation is taken out.
bool isWording(const Entry &entry, QString rest)
{
    static const QStringList usual{
        QStringLiteral("articles"), QStringLiteral("article"), QStringLiteral("art"),  QStringLiteral("vu"),
        QStringLiteral("et"),       QStringLiteral("loi"),     QStringLiteral("dite"), QStringLiteral("code"),
        QStringLiteral("du"),       QStringLiteral("de"),      QStringLiteral("des"),  QStringLiteral("la"),
        QStringLiteral("le"),       QStringLiteral("les"),     QStringLiteral("l"),    QStringLiteral("d"),
        QStringLiteral("n"),        QStringLiteral("no")};
    static const QRegularExpression word(QStringLiteral("[^\\W_]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    if (!entry.date.isEmpty())
        rest.remove(entry.date);
    auto words = word.globalMatch(rest);
    while (words.hasNext()) {
        const QString found = words.next().captured();
        if (!usual.contains(found) && !entry.titleWords.contains(found))
            return false;
    }
    return true;
}

/// A citation without the writings of the known text.
QString without(const Entry &entry, QString plain)
{
    if (!entry.urlId.isEmpty())
        plain.remove(entry.link);
    if (!entry.article.pattern().isEmpty())
        plain.remove(entry.article).remove(entry.codes);
    if (!entry.number.pattern().isEmpty())
        plain.remove(entry.number);
    for (const QRegularExpression &name : entry.names)
        plain.remove(name);
    return plain;
}

/// Whether the number of a law or decree stands there, and not that of another act: "Délibération du conseil
/// communautaire n° 2019-31" is no decree. The act named last before it says whose it is; without one, the
/// number stands by itself.
bool citesNumber(const Entry &entry, const QString &plain)
{
    static const QRegularExpression act(QStringLiteral(
        "(?<![a-z])(lois?|decrets?|deliberations?|delib|del|dcm|arretes?|decisions?|circulaires?|"
        "ordonnances?|conventions?|accords?|marches?|avenants?|contrats?|reglements?|instructions?|"
        "directives?|dossiers?)(?![a-z])"));
    auto matches = entry.number.globalMatch(plain);
    while (matches.hasNext()) {
        const QString before = plain.left(matches.next().capturedStart());
        QRegularExpressionMatch nearest;
        const qsizetype at = before.lastIndexOf(act, -1, &nearest);
        if (at >= 0 ? nearest.captured(1).startsWith(entry.kind) : isWording(entry, without(entry, plain)))
            return true;
    }
    return false;
}

/// Where a code is named in a text.
struct NamedCode
{
    qsizetype start = 0;
    qsizetype end = 0;
    QString name; ///< "code" alone for one that is not known
};

QList<NamedCode> namedCodes(const QString &plain)
{
    static const QRegularExpression code = [] {
        QStringList patterns;
        for (const Entry &entry : entries()) {
            if (!entry.codes.pattern().isEmpty() && !patterns.contains(entry.codes.pattern()))
                patterns.append(entry.codes.pattern());
        }
        patterns.append(
            wordPattern(QStringLiteral("code|css|casf|cgct|cgi|cch|cpp|csp|cja|cjf|cgppp|cg3p|cgfp|lpf|"
                                       "ceseda|rgpd"))
                .pattern());
        return QRegularExpression(patterns.join(QLatin1Char('|')));
    }();
    QList<NamedCode> codes;
    auto matches = code.globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        codes.append({match.capturedStart(), match.capturedEnd(), match.captured()});
    }
    return codes;
}

/// The code of an article: the one right behind it ("L114-8 du CRPA"), else right before it ("CRPA, art.
/// L114-8"), else the next ("L2141-2 et R2143-13 du CCP"), else the last.
const NamedCode *codeOf(const QString &plain, qsizetype start, qsizetype end, const QList<NamedCode> &codes)
{
    static const QRegularExpression of(QStringLiteral("^\\s*(?:(?:du|de la|des|de|d')\\s*)?$"));
    static const QRegularExpression opens(
        QStringLiteral("^[\\s,:(-]*(?:l'\\s*)?(?:(?:articles?|art)(?![a-z]))?[\\s.]*$"));
    const NamedCode *before = nullptr;
    const NamedCode *after = nullptr;
    for (const NamedCode &code : codes) {
        if (code.end <= start)
            before = &code;
        else if (!after && code.start >= end)
            after = &code;
    }
    if (after && plain.mid(end, after->start - end).contains(of))
        return after;
    if (before && plain.mid(before->end, start - before->end).contains(opens))
        return before;
    return after ? after : before;
}

bool citesArticle(const Entry &entry, const QString &plain)
{
    auto articles = entry.article.globalMatch(plain);
    if (!articles.hasNext())
        return false;
    const QList<NamedCode> codes = namedCodes(plain);
    if (codes.isEmpty())
        return standsAlone(plain, entry.article);
    while (articles.hasNext()) {
        const auto article = articles.next();
        const NamedCode *code = codeOf(plain, article.capturedStart(), article.capturedEnd(), codes);
        if (code && entry.codes.match(code->name).hasMatch())
            return true;
    }
    return false;
}

bool cites(const Entry &entry, const QString &plain)
{
    if (!entry.urlId.isEmpty() && plain.contains(entry.urlId))
        return true;
    if (!entry.article.pattern().isEmpty() && citesArticle(entry, plain))
        return true;
    if (!entry.number.pattern().isEmpty() && citesNumber(entry, plain))
        return true;
    return std::any_of(entry.names.cbegin(), entry.names.cend(),
                       [&plain](const QRegularExpression &name) { return name.match(plain).hasMatch(); });
}

/// What is left of a citation once the writings of the principles are taken out.
QString withoutPrinciples(QString plain)
{
    for (const Entry &entry : entries()) {
        if (entry.text.isPrinciple())
            plain = without(entry, plain);
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

bool isBareCitation(const QString &text, const QString &id)
{
    const QList<Entry> &list = entries();
    const auto entry =
        std::find_if(list.cbegin(), list.cend(), [&id](const Entry &one) { return one.text.id == id; });
    const QString plain = plainText(text);
    return !plain.isEmpty() && entry != list.cend() && isWording(*entry, without(*entry, plain));
}

} // namespace viatique
