// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogue.h"
#include "request/cataloguemove.h"

#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestCatalogueMove : public QObject
{
    Q_OBJECT

private slots:
    void toAnotherCatalogue_data();
    void toAnotherCatalogue();
    void toANewerVersion_data();
    void toANewerVersion();
    void partsThatAreAskedFor_data();
    void partsThatAreAskedFor();
    void mergesWhatIsSaid();
    void useCases_data();
    void useCases();
    void nothingElseChanges();
};

static Catalogue read(const QByteArray &id, const QByteArray &version, const QByteArray &endpoints,
                      const QByteArray &useCases)
{
    const QByteArray bytes =
        R"({"format": "viatique-catalogue", "formatVersion": 1, "id": ")" + id
        + R"(", "title": "Small", "version": ")" + version
        + R"(", "source": "https://catalogue.example/", "categories": [{"id": "c", "title": "C"}],
           "useCases": [)"
        + useCases + R"(], "endpoints": [)" + endpoints + "]}";
    return readCatalogue(bytes, QString::fromUtf8(id)).value();
}

/// The page, of which each datum shows one case.
static Catalogue page()
{
    return read(
        "page", "2021", R"(
        {"id": "company", "title": "T", "category": "c", "legalRequirement": "explanation",
         "openness": ["public", "protected"], "datapassScopes": {"protected": "units", "public": "open_units"}},
        {"id": "place", "title": "T", "category": "c", "legalRequirement": "explanation",
         "openness": ["public", "protected"], "datapassScopes": {"protected": "units", "public": "open_units"}},
        {"id": "turnover", "title": "T", "category": "c", "legalRequirement": "supporting-documents",
         "openness": ["protected"], "datapassScopes": {"protected": "turnover_tax"}},
        {"id": "deeds", "title": "T", "category": "c", "openness": ["public", "protected"],
         "datapassScopes": {"public": "open_deeds"}},
        {"id": "papers", "title": "T", "category": "c", "openness": ["public"],
         "datapassScopes": {"protected": "associations"}},
        {"id": "balance", "title": "T", "category": "c", "openness": ["protected"],
         "datapassScopes": {"protected": "gone", "public": "other_balance"}},
        {"id": "farm", "title": "T", "category": "c", "openness": ["protected"],
         "datapassScopes": {"protected": "farm"}},
        {"id": "hiring", "title": "T", "category": "c", "openness": ["protected"],
         "retired": {"since": "2021-01-01", "replacedBy": "turnover"}},
        {"id": "lost", "title": "T", "category": "c", "retired": {"replacedBy": "nowhere"}},
        {"id": "bare", "title": "T", "category": "c", "openness": ["public"]},
        {"id": "elsewhere", "title": "T", "category": "c", "openness": ["protected"],
         "datapassScopes": {"protected": "no_such_scope", "public": "nor_this"}},
        {"id": "code", "title": "T", "category": "c", "openness": ["public"],
         "datapassScopes": {"public": "code_scope"}})",
        R"({"id": "markets", "title": "M"}, {"id": "fraud_detection", "title": "F", "sameAs": ["fraud"]})");
}

/// What there is today, whose ids are the scopes, but for one.
static Catalogue today()
{
    return read(
        "today", "2026", R"(
        {"id": "turnover_tax", "title": "T", "category": "c", "legalRequirement": "supporting-documents",
         "openness": ["protected"]},
        {"id": "units", "title": "T", "category": "c", "legalRequirement": "supporting-documents",
         "openness": ["protected"]},
        {"id": "open_units", "title": "T", "category": "c", "openness": ["public"], "includedForEveryone": true},
        {"id": "open_deeds", "title": "T", "category": "c", "openness": ["public"]},
        {"id": "associations", "title": "T", "category": "c", "openness": ["protected"]},
        {"id": "other_balance", "title": "T", "category": "c"},
        {"id": "farm", "title": "T", "category": "c", "openness": ["protected"]},
        {"id": "only_today", "title": "T", "category": "c"},
        {"id": "registers/code", "title": "T", "category": "c", "openness": ["public"],
         "datapassScopes": {"public": "code_scope"}, "retired": {"replacedBy": "units"}})",
        R"({"id": "public_markets", "title": "M", "sameAs": ["markets"]}, {"id": "fraud", "title": "F"})");
}

/// "id", or "id:part+part"; each with its own purpose.
static QList<RequestedEndpoint> asked(const QString &words)
{
    QList<RequestedEndpoint> endpoints;
    const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : list) {
        RequestedEndpoint endpoint;
        endpoint.id = word.section(u':', 0, 0);
        endpoint.openness = word.section(u':', 1).split(u'+', Qt::SkipEmptyParts);
        endpoint.purpose = u"For "_s + endpoint.id;
        endpoints.append(endpoint);
    }
    return endpoints;
}

static QString idsOf(const QList<RequestedEndpoint> &endpoints)
{
    QStringList words;
    for (const RequestedEndpoint &endpoint : endpoints)
        words.append(endpoint.openness.isEmpty()
                         ? endpoint.id
                         : QString(endpoint.id + u':' + endpoint.openness.join(u'+')));
    return words.join(u' ');
}

static QString said(const QList<DatumChange> &changes)
{
    static const QStringList kinds{u"kept"_s,    u"renamed"_s, u"merged"_s,      u"retired"_s, u"included"_s,
                                   u"unknown"_s, u"marked"_s,  u"requirement"_s, u"openness"_s};
    QStringList words;
    for (const DatumChange &change : changes) {
        QString word = kinds.at(int(change.kind)) + u' ' + change.before;
        if (!change.after.isEmpty())
            word += u'>' + change.after;
        if (!change.replacedBy.isEmpty())
            word += u'/' + change.replacedBy;
        words.append(word);
    }
    return words.join(u", "_s);
}

static CatalogueMove moved(const QString &words, const Catalogue &from, const Catalogue &to)
{
    Request request;
    request.catalogue = {from.id, from.version, from.sha512};
    request.endpoints = asked(words);
    return moveTo(request, from, to);
}

void TestCatalogueMove::toAnotherCatalogue_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("changes");
    QTest::newRow("nothing") << u""_s << u""_s << u""_s;
    QTest::newRow("all of it is its protected part")
        << u"company"_s << u"units"_s << u"renamed company>units, requirement company>units"_s;
    QTest::newRow("protected part") << u"company:protected"_s << u"units"_s
                                    << u"renamed company>units, requirement company>units"_s;
    QTest::newRow("public part, which all have")
        << u"company:public"_s << u""_s << u"included company>open_units"_s;
    QTest::newRow("protected only") << u"turnover"_s << u"turnover_tax"_s
                                    << u"renamed turnover>turnover_tax"_s;
    QTest::newRow("same id") << u"farm"_s << u"farm"_s << u"kept farm>farm"_s;
    QTest::newRow("no protected scope")
        << u"deeds"_s << u"open_deeds"_s << u"renamed deeds>open_deeds, openness deeds>open_deeds"_s;
    QTest::newRow("no protected scope, public part")
        << u"deeds:public"_s << u"open_deeds"_s << u"renamed deeds>open_deeds"_s;
    QTest::newRow("no public scope") << u"papers"_s << u"associations"_s
                                     << u"renamed papers>associations, openness papers>associations"_s;
    QTest::newRow("protected scope unknown there, openness unsaid")
        << u"balance"_s << u"other_balance"_s << u"renamed balance>other_balance"_s;
    QTest::newRow("two become one")
        << u"company place:protected"_s << u"units"_s
        << u"merged company>units, requirement company>units, merged place>units, requirement place>units"_s;
    QTest::newRow("one of two is for everyone")
        << u"company:public place"_s << u"units"_s
        << u"included company>open_units, renamed place>units, requirement place>units"_s;
    QTest::newRow("retired") << u"hiring"_s << u""_s << u"retired hiring/turnover_tax"_s;
    QTest::newRow("retired, for what nobody has") << u"lost"_s << u""_s << u"retired lost/nowhere"_s;
    QTest::newRow("no scope") << u"bare"_s << u""_s << u"unknown bare"_s;
    QTest::newRow("scopes unknown there") << u"elsewhere"_s << u""_s << u"unknown elsewhere"_s;
    QTest::newRow("unknown here and there") << u"no_such_datum"_s << u""_s << u"unknown no_such_datum"_s;
    QTest::newRow("unknown here, known there")
        << u"only_today"_s << u"only_today"_s << u"kept only_today>only_today"_s;
    QTest::newRow("by the scope that it lists, and retired by now")
        << u"code"_s << u"registers/code"_s
        << u"renamed code>registers/code, marked code>registers/code/units"_s;
    QTest::newRow("in the order of the other")
        << u"deeds:public farm turnover"_s << u"turnover_tax open_deeds farm"_s
        << u"renamed deeds>open_deeds, kept farm>farm, "
           "renamed turnover>turnover_tax"_s;
}

void TestCatalogueMove::toAnotherCatalogue()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, changes);
    const CatalogueMove move = moved(before, page(), today());
    QCOMPARE(idsOf(move.request.endpoints), after);
    QCOMPARE(said(move.changes), changes);
    QCOMPARE(move.request.catalogue, (CatalogueReference{u"today"_s, u"2026"_s, today().sha512}));
}

void TestCatalogueMove::toANewerVersion_data()
{
    QTest::addColumn<QByteArray>("endpoints"); ///< of the newer version
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("changes");
    const QByteArray company = R"({"id": "company", "title": "T", "category": "c",
        "legalRequirement": "explanation", "openness": ["public", "protected"])";
    QTest::newRow("as it was") << QByteArray(company + '}') << u"company"_s << u"company"_s
                               << u"kept company>company"_s;
    QTest::newRow("not by scope") << QByteArray(R"({"id": "units", "title": "T", "category": "c"})")
                                  << u"company"_s << u""_s << u"unknown company"_s;
    QTest::newRow("retired before") << QByteArray(company + '}') << u"hiring"_s << u""_s
                                    << u"retired hiring/turnover"_s;
    QTest::newRow("retired now") << QByteArray(company + R"(, "retired": {"since": "2026-01-01"}})")
                                 << u"company"_s << u"company"_s
                                 << u"kept company>company, marked company>company"_s;
    QTest::newRow("included now") << QByteArray(company + R"(, "includedForEveryone": true})") << u"company"_s
                                  << u""_s << u"included company>company"_s;
    QTest::newRow("requirement") << QByteArray(
        R"({"id": "company", "title": "T", "category": "c", "legalRequirement": "supporting-documents",
               "openness": ["protected", "public"]})")
                                 << u"company"_s << u"company"_s
                                 << u"kept company>company, requirement company>company"_s;
    QTest::newRow("openness") << QByteArray(
        R"({"id": "company", "title": "T", "category": "c", "legalRequirement": "explanation",
               "openness": ["protected"]})")
                              << u"company"_s << u"company"_s
                              << u"kept company>company, openness company>company"_s;
    QTest::newRow("openness no longer said")
        << QByteArray(
               R"({"id": "company", "title": "T", "category": "c", "legalRequirement": "explanation"})")
        << u"company:public"_s << u"company:public"_s << u"kept company>company"_s;
    QTest::newRow("asked for twice") << QByteArray(company + '}') << u"company:public company:protected"_s
                                     << u"company:public+protected"_s
                                     << u"merged company>company, merged company>company"_s;
    QTest::newRow("asked for twice, once all of it")
        << QByteArray(company + '}') << u"company:public company"_s << u"company"_s
        << u"merged company>company, merged company>company"_s;
}

void TestCatalogueMove::toANewerVersion()
{
    QFETCH(QByteArray, endpoints);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, changes);
    const CatalogueMove move = moved(before, page(), read("page", "2022", endpoints, {}));
    QCOMPARE(idsOf(move.request.endpoints), after);
    QCOMPARE(said(move.changes), changes);
    QCOMPARE(move.request.catalogue.version, u"2022"_s);
}

void TestCatalogueMove::partsThatAreAskedFor_data()
{
    QTest::addColumn<QByteArray>("openness"); ///< in the newer version
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("both are there") << QByteArray(R"("public", "protected")") << u"company:public"_s
                                    << u"company:public"_s;
    QTest::newRow("that part alone is left")
        << QByteArray(R"("public")") << u"company:public"_s << u"company"_s;
    QTest::newRow("that part is gone") << QByteArray(R"("protected")") << u"company:public"_s << u"company"_s;
}

/// No part is asked for that is not there.
void TestCatalogueMove::partsThatAreAskedFor()
{
    QFETCH(QByteArray, openness);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QByteArray endpoints =
        R"({"id": "company", "title": "T", "category": "c", "openness": [)" + openness + "]}";
    QCOMPARE(idsOf(moved(before, page(), read("page", "2022", endpoints, {})).request.endpoints), after);
}

void TestCatalogueMove::mergesWhatIsSaid()
{
    Request request;
    request.endpoints = {{u"company"_s, {}, u"Know the candidate"_s, {u"t2"_s, u"t1"_s}, {u"d1"_s}},
                         {u"place"_s, {}, u"Know where it is"_s, {u"t1"_s, u"t3"_s}, {u"d2"_s, u"d1"_s}},
                         {u"place"_s, {}, u"Know the candidate"_s, {}, {u"d3"_s}},
                         {u"company"_s, {}, {}, {}, {}}};
    const QList<RequestedEndpoint> endpoints = moveTo(request, page(), today()).request.endpoints;
    QCOMPARE(endpoints.size(), 1);
    QCOMPARE(endpoints.constFirst().purpose, u"Know the candidate\n\nKnow where it is"_s);
    QCOMPARE(endpoints.constFirst().legalTexts, (QStringList{u"t2"_s, u"t1"_s, u"t3"_s}));
    QCOMPARE(endpoints.constFirst().documents, (QStringList{u"d1"_s, u"d2"_s, u"d3"_s}));
    // Without a purpose before one with: no blank line.
    std::reverse(request.endpoints.begin(), request.endpoints.end());
    QVERIFY(moveTo(request, page(), today()).request.endpoints.constFirst().purpose.startsWith(u"Know"_s));
}

void TestCatalogueMove::useCases_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    // A name that says more than the other, such as that a form is filled in, stays.
    QTest::newRow("another name there") << QStringList{u"markets"_s} << QStringList{u"markets"_s};
    QTest::newRow("another name here") << QStringList{u"fraud_detection"_s} << QStringList{u"fraud"_s};
    QTest::newRow("by that name already") << QStringList{u"fraud"_s} << QStringList{u"fraud"_s};
    QTest::newRow("two names of one")
        << QStringList{u"fraud"_s, u"fraud_detection"_s} << QStringList{u"fraud"_s};
    QTest::newRow("unknown") << QStringList{u"other"_s, u"base"_s} << QStringList{u"other"_s, u"base"_s};
}

void TestCatalogueMove::useCases()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    Request request;
    request.service.useCases = before;
    QCOMPARE(moveTo(request, page(), today()).request.service.useCases, after);
}

void TestCatalogueMove::nothingElseChanges()
{
    Request request;
    request.id = u"4b1d2c9e-0000-4000-8000-000000000001"_s;
    request.revision = 7;
    request.modifiedAt = u"2026-03-01T08:00:00Z"_s;
    request.filedFor = FiledFor::Client;
    request.service.title = u"Portail"_s;
    request.service.checks = {u"no_such_check"_s};
    request.endpoints = asked(u"farm"_s);
    request.legalFramework.texts = {{u"t1"_s, {}, u"Texte"_s, {}}};
    Document document;
    document.id = u"d1"_s;
    request.documents = {document};
    Request expected = request;
    expected.catalogue = {u"today"_s, u"2026"_s, today().sha512};
    QCOMPARE(moveTo(request, page(), today()).request, expected);
}

QTEST_GUILESS_MAIN(TestCatalogueMove)
#include "tst_cataloguemove.moc"
