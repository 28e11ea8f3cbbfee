// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rulecases.h"

#include "core/language.h"

#include <QTest>

using namespace rulestest;

/// Where the rules on asking for too much begin and end, beyond the one case that each has in `tst_rules`.
class TestOverAsking : public QObject
{
    Q_OBJECT

private slots:
    void init() { installLanguage(u"en"_s); }
    void useCases_data();
    void useCases();
    void forWhom_data();
    void forWhom();
    void vendorIsNotAsked();
    void includedIsSilent();
    void retiredIsAllThatIsSaid();
    void overlapsAreSaidOnce_data();
    void overlapsAreSaidOnce();
    void sensitiveText_data();
    void sensitiveText();
    void wholeCategory_data();
    void wholeCategory();
    void wholeCatalogue_data();
    void wholeCatalogue();
    void copiedPurpose_data();
    void copiedPurpose();
    void sentences_data();
    void sentences();
    void belongsToTheDataStep();
};

namespace {

/// Each with a reason and texts that give no finding of their own.
Change ask(const QStringList &ids)
{
    QJsonArray endpoints;
    for (const QString &id : ids)
        endpoints.append(asked(id, QString(u"Le service instructeur en a besoin pour "_s + id)));
    return {u"/endpoints"_s, endpoints};
}

QList<Finding> judged(const Changes &changes)
{
    return findings(request(changes), {}, perimeter());
}

/// "warning endpoint-retired /endpoints/past" of the rules in this file, in the order in which they are
/// found.
QStringList said(const QList<Finding> &found)
{
    static const QSet<QString> rules{
        u"endpoint-forbidden"_s,     u"endpoint-not-useful"_s, u"endpoint-audience"_s, u"endpoint-sector"_s,
        u"endpoint-retired"_s,       u"endpoint-superseded"_s, u"category-whole"_s,    u"sensitive-data"_s,
        u"sensitive-text-missing"_s, u"purpose-repeated"_s,    u"everything-asked"_s,  u"purpose-copied"_s};
    QStringList lines;
    for (const Finding &finding : found) {
        if (rules.contains(finding.rule))
            lines.append(listed({finding}));
    }
    return lines;
}

Change use(const QStringList &useCases)
{
    return {u"/service/useCases"_s, QJsonArray::fromStringList(useCases)};
}

} // namespace

void TestOverAsking::useCases_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("useCases");
    QTest::addColumn<QStringList>("expected");
    const QStringList useless{u"warning endpoint-not-useful /endpoints/useless"_s};
    const QStringList forbidden{u"warning endpoint-forbidden /endpoints/forbidden"_s};
    const QString procurement = u"marches_publics"_s;
    QTest::newRow("not useful") << u"useless"_s << QStringList{procurement} << useless;
    QTest::newRow("by another name") << u"useless"_s << QStringList{u"marches"_s} << useless;
    QTest::newRow("both names") << u"useless"_s << QStringList{procurement, u"marches"_s} << useless;
    QTest::newRow("forbidden, both names")
        << u"forbidden"_s << QStringList{procurement, u"marches"_s} << forbidden;
    QTest::newRow("another use case") << u"useless"_s << QStringList{u"aides"_s} << QStringList();
    QTest::newRow("not listed for the other")
        << u"useless"_s << QStringList{u"aides"_s, procurement} << useless;
    QTest::newRow("free") << u"useless"_s << QStringList{u"other"_s} << QStringList();
    QTest::newRow("none") << u"useless"_s << QStringList() << QStringList();
    QTest::newRow("to study") << u"study"_s << QStringList{procurement} << QStringList();
    QTest::newRow("not listed") << u"plain"_s << QStringList{procurement} << QStringList();
}

void TestOverAsking::useCases()
{
    QFETCH(QString, id);
    QFETCH(QStringList, useCases);
    QFETCH(QStringList, expected);
    QCOMPARE(said(judged({ask({id}), use(useCases)})), expected);
}

void TestOverAsking::forWhom_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("audiences");
    QTest::addColumn<QStringList>("sectors");
    QTest::addColumn<QString>("expected");
    const QStringList companies{u"companies"_s};
    const QStringList both{u"companies"_s, u"associations"_s};
    const QStringList building{u"construction"_s};
    const QString audience = u"warning endpoint-audience /endpoints/clubs"_s;
    QTest::newRow("about others") << u"clubs"_s << companies << building << audience;
    QTest::newRow("about some of them") << u"clubs"_s << both << building << QString();
    QTest::newRow("audience not said") << u"clubs"_s << QStringList() << building << QString();
    QTest::newRow("about all") << u"all"_s << companies << building << QString();
    QTest::newRow("another sector") << u"farms"_s << companies << building
                                    << u"warning endpoint-sector /endpoints/farms"_s;
    QTest::newRow("sector not said") << u"farms"_s << companies << QStringList()
                                     << u"advice endpoint-sector /endpoints/farms"_s;
    QTest::newRow("its sector") << u"farms"_s << companies << QStringList{u"agriculture"_s} << QString();
    QTest::newRow("every sector") << u"plain"_s << companies << building << QString();
}

void TestOverAsking::forWhom()
{
    QFETCH(QString, id);
    QFETCH(QStringList, audiences);
    QFETCH(QStringList, sectors);
    QFETCH(QString, expected);
    const QList<Finding> found = judged({ask({id}),
                                         {u"/service/audiences"_s, QJsonArray::fromStringList(audiences)},
                                         {u"/service/sectors"_s, QJsonArray::fromStringList(sectors)}});
    QCOMPARE(said(found).join(u'\n'), expected);
}

void TestOverAsking::vendorIsNotAsked()
{
    const QStringList ids{u"forbidden"_s, u"useless"_s, u"clubs"_s, u"farms"_s, u"past"_s};
    QCOMPARE(said(judged({ask(ids), kVendor, kAnswers})),
             QStringList{u"warning endpoint-retired /endpoints/past"_s});
    QCOMPARE(said(judged({ask(ids)})).size(), ids.size());
}

void TestOverAsking::includedIsSilent()
{
    QCOMPARE(said(judged({ask({u"open"_s, u"lot-open"_s})})), QStringList());
}

void TestOverAsking::retiredIsAllThatIsSaid()
{
    const QList<Finding> found = judged({ask({u"replaced"_s, u"plain"_s})});
    QCOMPARE(said(found), QStringList{u"warning endpoint-retired /endpoints/replaced"_s});
    for (const Finding &finding : found) {
        if (finding.rule == u"endpoint-retired") {
            QCOMPARE(finding.args, (QJsonObject{{u"since"_s, u"2021"_s}, {u"replacedBy"_s, u"plain"_s}}));
        }
    }
}

void TestOverAsking::overlapsAreSaidOnce_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QStringList>("expected");
    const QString covered = u"advice endpoint-superseded /endpoints/covered"_s;
    QTest::newRow("alone") << QStringList{u"covered"_s} << QStringList();
    QTest::newRow("covered, behind") << QStringList{u"plain"_s, u"covered"_s} << QStringList{covered};
    QTest::newRow("covered, before") << QStringList{u"covered"_s, u"plain"_s} << QStringList{covered};
    QTest::newRow("alternatives") << QStringList{u"heads"_s, u"tails"_s}
                                  << QStringList{u"advice endpoint-superseded /endpoints/tails"_s};
    QTest::newRow("alternatives, turned") << QStringList{u"tails"_s, u"heads"_s}
                                          << QStringList{u"advice endpoint-superseded /endpoints/heads"_s};
}

void TestOverAsking::overlapsAreSaidOnce()
{
    QFETCH(QStringList, ids);
    QFETCH(QStringList, expected);
    QCOMPARE(said(judged({ask(ids)})), expected);
}

void TestOverAsking::sensitiveText_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QStringList>("others");
    QTest::addColumn<bool>("hasItsOwn");
    const QString purpose = u"Lire la situation du candidat avant de lui confier le marché"_s;
    const QStringList first{u"t1"_s};
    const QStringList second{u"t3"_s};
    QTest::newRow("no text") << QStringList() << purpose << first << false;
    QTest::newRow("the text of all") << first << purpose << first << false;
    QTest::newRow("all texts of all")
        << QStringList{u"t1"_s, u"t3"_s} << purpose << QStringList{u"t1"_s, u"t3"_s} << false;
    QTest::newRow("one of its own") << QStringList{u"t1"_s, u"t3"_s} << purpose << first << true;
    QTest::newRow("another than the rest") << second << purpose << first << true;
    QTest::newRow("one that is not there") << QStringList{u"t9"_s} << purpose << first << false;
    QTest::newRow("a principle of its own") << QStringList{u"t4"_s} << purpose << first << false;
    QTest::newRow("no other data") << first << purpose << QStringList() << true;
    QTest::newRow("cited in the purpose")
        << first << u"L’article R. 2143-13 du code de la commande publique la cite"_s << first << true;
    QTest::newRow("another one cited")
        << first << u"L’article R. 2143-14 du code de la commande publique la cite"_s << first << false;
    QTest::newRow("named in the purpose")
        << second
        << u"Prévue par la délibération n° 2026-03-17 du 17 mars 2026 du conseil municipal de "
           u"Valbrume"_s
        << second << true;
    QTest::newRow("a title that tells nothing")
        << QStringList{u"t5"_s} << u"Le code de l’urbanisme le demande ainsi"_s << QStringList{u"t5"_s}
        << false;
}

void TestOverAsking::sensitiveText()
{
    QFETCH(QStringList, texts);
    QFETCH(QString, purpose);
    QFETCH(QStringList, others);
    QFETCH(bool, hasItsOwn);
    QJsonArray endpoints{asked(u"secret"_s, purpose, texts)};
    if (!others.isEmpty()) {
        endpoints.append(asked(u"plain"_s, kLongText, others));
        endpoints.append(asked(u"other"_s, kLongText, others + others));
    }
    const QJsonObject crpa{{u"id"_s, u"t4"_s}, {u"reference"_s, u"crpa-l114-8"_s}};
    const QJsonObject code{{u"id"_s, u"t5"_s}, {u"title"_s, u"Code de l’urbanisme"_s}};
    const QList<Finding> found = judged({{u"/endpoints"_s, endpoints},
                                         {u"/legalFramework/texts/-"_s, crpa},
                                         {u"/legalFramework/texts/-"_s, code}});
    QCOMPARE(said(found), QStringList(hasItsOwn ? u"advice sensitive-data /endpoints/secret"_s
                                                : u"warning sensitive-text-missing /endpoints/secret"_s));
}

void TestOverAsking::wholeCategory_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QStringList>("expected");
    const QStringList lot{u"lot1"_s, u"lot2"_s, u"lot3"_s};
    const QString whole = u"warning category-whole /endpoints"_s;
    const QString same = kLongText;
    QTest::newRow("whole") << lot << same << QStringList{whole};
    QTest::newRow("twice the first") << lot + QStringList{u"lot1"_s} << same << QStringList{whole};
    QTest::newRow("written otherwise") << lot << same.toUpper() << QStringList{whole};
    QTest::newRow("one reason differs") << lot << u"Vérifier les chantiers déjà menés"_s << QStringList();
    QTest::newRow("no reason yet") << lot << QString() << QStringList();
    QTest::newRow("one is left out") << lot.mid(0, 2) << same << QStringList();
    QTest::newRow("two others beside")
        << QStringList{u"plain"_s, u"other"_s} + lot << same << QStringList{whole};
    QTest::newRow("three others beside")
        << QStringList{u"plain"_s, u"other"_s, u"all"_s} + lot << same
        << QStringList{whole, u"warning purpose-repeated /endpoints/plain/purpose"_s};
    QTest::newRow("three of other categories")
        << QStringList{u"plain"_s, u"other"_s, u"all"_s} << same
        << QStringList{u"warning purpose-repeated /endpoints/plain/purpose"_s};
}

void TestOverAsking::wholeCategory()
{
    QFETCH(QStringList, ids);
    QFETCH(QString, last);
    QFETCH(QStringList, expected);
    QJsonArray endpoints;
    for (const QString &id : std::as_const(ids))
        endpoints.append(asked(id, id == u"lot3" ? last : kLongText));
    QCOMPARE(said(judged({{u"/endpoints"_s, endpoints}})), expected);
}

void TestOverAsking::wholeCatalogue_data()
{
    QTest::addColumn<QStringList>("without");
    QTest::addColumn<bool>("warned");
    QTest::newRow("all") << QStringList() << true;
    QTest::newRow("all that is given")
        << QStringList{u"past"_s, u"replaced"_s, u"lot-past"_s, u"open"_s} << true;
    QTest::newRow("all but one") << QStringList{u"other"_s} << false;
}

void TestOverAsking::wholeCatalogue()
{
    QFETCH(QStringList, without);
    QFETCH(bool, warned);
    QStringList ids;
    for (const Endpoint &endpoint : perimeter().endpoints) {
        if (!without.contains(endpoint.id))
            ids.append(endpoint.id);
    }
    // One that stands twice makes up for none that is left out.
    ids.append(ids.first());
    QCOMPARE(ruleIds(judged({ask(ids)})).contains(u"everything-asked"_s), warned);
}

void TestOverAsking::copiedPurpose_data()
{
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<bool>("copied");
    QTest::newRow("title") << u"Chiffre d’affaires"_s << true;
    QTest::newRow("title and full stop") << u"CHIFFRE D'AFFAIRES."_s << true;
    QTest::newRow("description") << u"Le chiffre d’affaires des trois exercices, « en euros »."_s << true;
    QTest::newRow("part of it") << u"Les trois exercices en euros"_s << true;
    QTest::newRow("words of both, turned") << u"Affaires : euros, et chiffre des exercices"_s << true;
    QTest::newRow("one word more") << u"Comparer le chiffre d’affaires des trois exercices"_s << false;
    QTest::newRow("part of a word") << u"Chiffrer des exercices"_s << false;
    QTest::newRow("short words alone") << u"On en a un à lui"_s << false;
}

void TestOverAsking::copiedPurpose()
{
    QFETCH(QString, purpose);
    QFETCH(bool, copied);
    const QJsonObject turnover{{u"id"_s, u"ca"_s},
                               {u"title"_s, u"Chiffre d'affaires"_s},
                               {u"gives"_s, u"Le chiffre d’affaires des trois exercices, en euros"_s},
                               {u"category"_s, u"c"_s}};
    const QJsonObject json{{u"format"_s, u"viatique-catalogue"_s},
                           {u"formatVersion"_s, 1},
                           {u"id"_s, u"one"_s},
                           {u"version"_s, u"1"_s},
                           {u"categories"_s, QJsonArray()},
                           {u"endpoints"_s, QJsonArray{turnover}}};
    const Catalogue catalogue = readCatalogue(jsonBytes(json), u"one"_s).value();
    const Request filed = request({{u"/endpoints"_s, QJsonArray{asked(u"ca"_s, purpose)}}});
    QCOMPARE(ruleIds(findings(filed, {}, catalogue)).contains(u"purpose-copied"_s), copied);
}

void TestOverAsking::sentences_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("useless") << u"useless"_s
                             << u"“Titre de useless” is of no use for “Marchés publics”. Remove it."_s;
    QTest::newRow("useless, because")
        << u"unfit"_s
        << u"“Titre de unfit” is of no use for “Marchés publics” (format inadapté). Remove it."_s;
    QTest::newRow("audience")
        << u"clubs"_s
        << u"“Titre de clubs” is about associations only, and the service is not for them. Remove it."_s;
    QTest::newRow("sector") << u"farms"_s
                            << u"“Titre de farms” is for certain sectors only (agriculture). Say that the "
                               u"service is for them, or "
                               u"remove it."_s;
    QTest::newRow("retired") << u"past"_s << u"“Titre de past” is no longer given. Remove it."_s;
    QTest::newRow("replaced") << u"replaced"_s
                              << u"“Titre de replaced” is no longer given: “Titre de plain” has taken its "
                                 u"place. Remove it."_s;
    QTest::newRow("overlap") << u"covered"_s
                             << u"“Titre de plain” is asked for too, and gives much the same as “Titre de "
                                u"covered”. One of them is usually enough."_s;
}

void TestOverAsking::sentences()
{
    QFETCH(QString, id);
    QFETCH(QString, sentence);
    const Request filed = request({ask({u"plain"_s, id})});
    QStringList messages;
    const QList<Finding> found = findings(filed, {}, perimeter());
    for (const Finding &finding : found)
        messages.append(rules::message(finding, filed, perimeter()));
    QVERIFY2(messages.contains(sentence), qPrintable(messages.join(u'\n')));
}

void TestOverAsking::belongsToTheDataStep()
{
    for (const Case &each : casesOfPerimeter()) {
        const QList<Finding> found = judged(each.changes);
        for (const Finding &finding : found) {
            if (finding.rule == QLatin1String(each.rule))
                QCOMPARE(rules::step(finding), 3);
        }
    }
}

QTEST_GUILESS_MAIN(TestOverAsking)
#include "tst_overasking.moc"
