// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/changetext.h"

#include "core/digest.h"
#include "core/jsonpointer.h"
#include "core/language.h"
#include "legal/knowntext.h"
#include "report/place.h"
#include "report/vocabulary.h"
#include "request/requestjson.h"
#include "rules/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace viatique::report {

namespace {

using Kind = RequestChange::Kind;

/// Characters of a stretch in common that are shown whole, and how many are left at its ends otherwise.
constexpr qsizetype kWhole = 90;
constexpr qsizetype kEnd = 35;

struct Change
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Report)
};

/// One side of a change.
class Side
{
public:
    Side(const RequestInput &input, const QStringList &path)
        : m_input(input)
        , m_path(path)
        , m_words(currentLanguage())
    {
    }

    QString value(const QJsonValue &value) const;
    QStringList items(const QJsonValue &list) const;
    QString datum(const QJsonValue &element) const;
    QString legalText(const QJsonValue &element) const;
    QString documentDetail(const QJsonValue &element) const;
    QString catalogue(const QJsonValue &reference) const;

private:
    QString member() const { return m_path.constLast(); }
    QString item(const QString &id) const;

    const RequestInput &m_input;
    const QStringList &m_path;
    Vocabulary m_words;
};

QString Side::item(const QString &id) const
{
    const QString name = member();
    if (name == QLatin1String("legalTexts")) {
        const LegalText *text = m_input.request.legalText(id);
        return text ? Vocabulary::textTitle(*text).simplified() : id;
    }
    if (name == QLatin1String("documents")) {
        const Document *document = m_input.request.document(id);
        return document ? document->label().simplified() : id;
    }
    if (name == QLatin1String("useCases")) {
        const UseCase *useCase = m_input.catalogue.useCase(id);
        return id == QLatin1String("other") ? Change::tr("another use case") : useCase ? useCase->title : id;
    }
    if (name == QLatin1String("checks")) {
        const auto &checks = m_input.catalogue.checks;
        const auto found = std::find_if(checks.cbegin(), checks.cend(),
                                        [&id](const Check &check) { return check.id == id; });
        return found == checks.cend() ? id : found->title;
    }
    return name == QLatin1String("audiences") ? words::audience(id)
           : name == QLatin1String("sectors") ? words::sector(id)
                                              : id;
}

QStringList Side::items(const QJsonValue &list) const
{
    const QStringList ids = list.toVariant().toStringList();
    if (member() == QLatin1String("openness"))
        return ids.isEmpty() ? QStringList() : QStringList(words::openness(ids));
    QStringList items;
    for (const QString &id : ids)
        items.append(item(id));
    items.removeDuplicates();
    return items;
}

QString Side::value(const QJsonValue &value) const
{
    const QString name = member();
    if (name == QLatin1String("filedFor"))
        return words::filedFor(m_input.request.filedFor);
    if (name == QLatin1String("kind"))
        return m_path.constFirst() == QLatin1String("organisation")
                   ? words::bodyKind(m_input.request.organisation.kind)
                   : words::documentKind(documentKindFromId(value.toString()).value_or(DocumentKind::Unset));
    if (value.isBool())
        return value.toBool() ? Change::tr("yes") : Change::tr("no");
    if (name == QLatin1String("retentionMonths"))
        return value.isDouble() ? m_words.months(value.toDouble()) : QString();
    if (value.isDouble())
        return name == QLatin1String("size") ? sizeText(qint64(value.toDouble()))
                                             : m_words.number(value.toDouble());
    if (name == QLatin1String("goLiveDate"))
        return m_words.day(value.toString());
    if (name == QLatin1String("reference")) {
        const KnownText *known = knownText(value.toString());
        return known ? known->title : value.toString();
    }
    return value.toString();
}

QString Side::datum(const QJsonValue &element) const
{
    if (element.isUndefined())
        return {};
    const QString purpose = element[QLatin1String("purpose")].toString().trimmed();
    return purpose.isEmpty() ? Change::tr("asked for") : Change::tr("asked for: %1").arg(purpose);
}

QString Side::legalText(const QJsonValue &element) const
{
    const LegalText text{{},
                         element[QLatin1String("reference")].toString(),
                         element[QLatin1String("title")].toString(),
                         element[QLatin1String("url")].toString()};
    const QString title = Vocabulary::textTitle(text).simplified();
    return title.isEmpty() ? text.url : title;
}

QString Side::documentDetail(const QJsonValue &element) const
{
    if (element.isUndefined())
        return {};
    const int pages = m_input.facts.value(element[QLatin1String("id")].toString()).pages;
    const QString size = sizeText(qint64(element[QLatin1String("size")].toDouble()));
    return pages > 0 ? Change::tr("%n page(s)", nullptr, pages) + QStringLiteral(", ") + size : size;
}

QString Side::catalogue(const QJsonValue &reference) const
{
    const QString id = reference[QLatin1String("id")].toString();
    // The catalogue that judges may be another than the one that is named.
    const QString name = m_input.catalogue.id == id ? m_input.catalogue.title : id;
    return Change::tr("%1, version %2 (%3)", "title, version and fingerprint of a catalogue")
        .arg(name, reference[QLatin1String("version")].toString(),
             fingerprint(reference[QLatin1String("sha512")].toString()));
}

/// What the two lists share comes first in both, so that only what differs does.
std::pair<QString, QString> inOneOrder(const QStringList &before, const QStringList &after)
{
    QStringList former;
    for (const QString &item : before) {
        if (after.contains(item))
            former.append(item);
    }
    QStringList later = former;
    for (const QString &item : before) {
        if (!after.contains(item))
            former.append(item);
    }
    for (const QString &item : after) {
        if (!before.contains(item))
            later.append(item);
    }
    return {former.join(u'\n'), later.join(u'\n')};
}

class Teller
{
public:
    Teller(const RequestChange &change, const RequestInput &before, const RequestInput &after)
        : m_change(change)
        , m_path(pointerParts(change.target))
        , m_owner(change.kind == Kind::Removed && m_change.after.isUndefined() ? before : after)
        , m_former(before, m_path)
        , m_later(after, m_path)
    {
    }

    ChangeText tell() const;

private:
    bool isElementOf(QLatin1String list) const { return m_path.size() == 2 && m_path.constFirst() == list; }
    bool isText() const { return m_path.size() == 3 && m_path.at(1) == QLatin1String("texts"); }
    QString place(const QString &target) const
    {
        return placeName(target, m_owner.request, m_owner.catalogue);
    }
    QString label(const QString &place) const;
    void tellDocument(ChangeText &text) const;

    const RequestChange &m_change;
    QStringList m_path;
    const RequestInput &m_owner; ///< has what changed
    Side m_former;
    Side m_later;
};

/// Without the parts that the heading of the step says.
QString Teller::label(const QString &whole) const
{
    if (m_path.size() < 2 || stepOf(m_change) == 1)
        return whole;
    QStringList heading{m_path.constFirst()};
    if (m_path.at(1) == QLatin1String("texts"))
        heading.append(m_path.at(1));
    const QString above = place(pointerOf(heading)) + QStringLiteral(" › ");
    return whole.startsWith(above) ? whole.mid(above.size()) : whole;
}

void Teller::tellDocument(ChangeText &text) const
{
    const auto both = [this](QLatin1String member) {
        return std::pair(m_change.before[member].toString(), m_change.after[member].toString());
    };
    const auto [fileBefore, fileAfter] = both(QLatin1String("fileName"));
    const auto [titleBefore, titleAfter] = both(QLatin1String("title"));
    const bool isPair = !m_change.before.isUndefined() && !m_change.after.isUndefined();
    // A title that stays needs no telling where there is a name.
    const bool hasTitle = titleBefore != titleAfter || (fileBefore.isEmpty() && fileAfter.isEmpty());
    const bool hasFile = !hasTitle || fileBefore != fileAfter || m_change.kind == Kind::Replaced;
    const auto name = [&](const QString &file, const QString &title) {
        QStringList lines;
        if (hasFile)
            lines.append(file);
        if (hasTitle)
            lines.append(title);
        lines.removeAll(QString());
        return lines.join(u'\n');
    };
    text.runs = compareWords(name(fileBefore, titleBefore), name(fileAfter, titleAfter));
    text.detail =
        compareWords(m_former.documentDetail(m_change.before), m_later.documentDetail(m_change.after));
    text.nothing = Change::tr("not attached");
    switch (m_change.kind) {
    case Kind::Renamed:
        text.label = Change::tr("Same content, renamed");
        break;
    case Kind::Replaced:
        text.label = fileBefore == fileAfter ? Change::tr("Same name, content replaced")
                                             : Change::tr("Document replaced");
        break;
    case Kind::Added:
        text.label = Change::tr("Document added");
        break;
    default:
        text.label = Change::tr("Document removed");
    }
    if (isPair)
        text.note = m_change.kind == Kind::Renamed ? Change::tr("same fingerprint")
                                                   : Change::tr("another fingerprint");
}

ChangeText Teller::tell() const
{
    ChangeText text;
    const bool isCatalogue = m_path.constFirst() == QLatin1String("catalogue");
    text.place = isCatalogue ? Change::tr("Catalogue") : place(m_change.target);
    text.label = label(text.place);
    text.nothing = Vocabulary::notFilledIn().text;
    if (isCatalogue) {
        text.runs = compareWords(m_former.catalogue(m_change.before), m_later.catalogue(m_change.after));
    } else if (isElementOf(QLatin1String("documents"))) {
        tellDocument(text);
    } else if (isElementOf(QLatin1String("endpoints"))) {
        text.runs = compareWords(m_former.datum(m_change.before), m_later.datum(m_change.after));
        text.nothing = Change::tr("not asked for");
    } else if (isText()) {
        text.runs = compareWords(m_former.legalText(m_change.before), m_later.legalText(m_change.after));
        text.nothing = Change::tr("not cited");
    } else if (m_change.before.isArray() || m_change.after.isArray()) {
        const auto [former, later] =
            inOneOrder(m_former.items(m_change.before), m_later.items(m_change.after));
        text.runs = compareWords(former, later);
    } else {
        text.runs = compareWords(m_former.value(m_change.before), m_later.value(m_change.after));
    }
    return text;
}

QString plain(const QList<WordRun> &runs)
{
    QString text;
    for (const WordRun &run : runs)
        text += run.text;
    return text.simplified();
}

/// The middle of what is the same is told by its ends.
QString shortened(const QString &text, bool isFirst, bool isLast)
{
    if (text.size() <= kWhole)
        return text;
    const QString left = isFirst ? QString() : text.left(kEnd);
    const QString right = isLast ? QString() : text.right(kEnd);
    return left + QStringLiteral("[…]") + right;
}

} // namespace

ChangeText changeText(const RequestChange &change, const RequestInput &before, const RequestInput &after)
{
    return Teller(change, before, after).tell();
}

QList<WordRun> runsOf(const QList<WordRun> &runs, WordRun::Kind kind)
{
    QList<WordRun> own;
    std::copy_if(runs.cbegin(), runs.cend(), std::back_inserter(own),
                 [kind](const WordRun &run) { return run.kind == WordRun::Kind::Same || run.kind == kind; });
    return own;
}

QString markedText(const QList<WordRun> &runs)
{
    QString text;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const WordRun &run = runs.at(i);
        if (run.kind == WordRun::Kind::Same)
            text += shortened(run.text, i == 0, i == runs.size() - 1);
        else if (run.kind == WordRun::Kind::Removed)
            text += QStringLiteral("[-%1-]").arg(run.text);
        else
            text += QStringLiteral("{+%1+}").arg(run.text);
    }
    return text.simplified();
}

QString changeSentence(const ChangeText &text)
{
    const bool isPart = std::any_of(text.runs.cbegin(), text.runs.cend(),
                                    [](const WordRun &run) { return run.kind == WordRun::Kind::Same; });
    QString words;
    if (isPart) {
        words = markedText(text.runs);
    } else {
        const auto side = [&text](WordRun::Kind kind) {
            const QString said = plain(runsOf(text.runs, kind));
            return said.isEmpty() ? text.nothing : said;
        };
        words = Change::tr("%1 → %2", "before and after")
                    .arg(side(WordRun::Kind::Removed), side(WordRun::Kind::Added));
    }
    QStringList more{markedText(text.detail), text.note};
    more.removeAll(QString());
    if (!more.isEmpty())
        words = Change::tr("%1 (%2)", "what changed, and more about it")
                    .arg(words, more.join(QStringLiteral(", ")));
    return Change::tr("%1: %2", "place of a change, what changed").arg(text.place, words);
}

} // namespace viatique::report
