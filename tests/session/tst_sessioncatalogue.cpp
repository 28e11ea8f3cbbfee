// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"
#include "request/requestjson.h"
#include "session/endpointmodel.h"
#include "session/findingmodel.h"
#include "session/linkmodel.h"
#include "session/stepmodel.h"
#include "session/textmodel.h"
#include "testdraft.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <algorithm>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// A draft moves to another catalogue under the hands of its session.
class TestSessionCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void isOneStep();
    void tellsOfTheCatalogueFirst();
    void thereAndBackByteForByte();
    void findingsFollow();
    void savesWhatItIsOn();
    void savesEachStepOfUndo();
    void digestThatWasNotListed();
    void withoutEffect();
    void reloadLeadsBack();
    void dataAreThoseOfTheCatalogue();
    void linksAndTextsAreJudgedAnew();
};

/// A small catalogue whose ids are scopes.
static Catalogue scopes()
{
    const QByteArray bytes = R"({"format": "viatique-catalogue", "formatVersion": 1, "id": "scopes",
        "title": "Scopes", "version": "2026", "source": "https://catalogue.example/",
        "categories": [{"id": "only", "title": "Only"}],
        "useCases": [{"id": "marches_publics", "title": "Markets"}],
        "endpoints": [
            {"id": "unites_legales_etablissements_insee", "title": "Units", "category": "only",
             "openness": ["protected"], "legalRequirement": "supporting-documents"},
            {"id": "chiffre_affaires_dgfip", "title": "Turnover", "category": "only", "openness": ["protected"],
             "legalRequirement": "explanation"},
            {"id": "of_this_list", "title": "Other", "category": "only", "openness": ["public"]}]})";
    return readCatalogue(bytes, u"scopes"_s).value();
}

/// The first catalogue, a version later: one datum needs no document any more, and is public.
static Catalogue later()
{
    QJsonObject object = parseJsonObject(TestDraft::firstCatalogue().bytes, u"x"_s).value();
    QJsonArray endpoints = object.value(u"endpoints"_s).toArray();
    for (auto &&each : endpoints) {
        QJsonObject endpoint = each.toObject();
        if (endpoint.value(u"id"_s) != u"exercices"_s)
            continue;
        endpoint.insert(u"title"_s, u"Chiffres d'affaires"_s);
        endpoint.insert(u"legalRequirement"_s, u"explanation"_s);
        endpoint.insert(u"openness"_s, QJsonArray{u"public"_s});
        each = endpoint;
    }
    object.insert(u"endpoints"_s, endpoints);
    object.insert(u"version"_s, u"2022-01-01"_s);
    return readCatalogue(jsonBytes(object), u"later"_s).value();
}

static Request sample()
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.service.title = u"Portail"_s;
    request.legalFramework.texts = {{u"t1"_s, u"ccp-r2143-13"_s, {}, {}},
                                    {u"t2"_s, u"loi-lemaire"_s, {}, {}}};
    request.endpoints = {asked(u"entreprises"_s, u"Identify"_s, {u"t1"_s}),
                         asked(u"etablissements"_s, u"Locate"_s, {u"t2"_s}),
                         asked(u"exercices"_s, u"Compare"_s, {u"t2"_s}), asked(u"of_this_list"_s)};
    return request;
}

static QByteArray bytesOf(const DraftSession &session)
{
    return jsonBytes(toJson(session.request()));
}

static bool has(const DraftSession &session, const QString &rule, const QString &target)
{
    return std::any_of(session.findings().cbegin(), session.findings().cend(), [&](const Finding &finding) {
        return finding.rule == rule && finding.target == target;
    });
}

void TestSessionCatalogue::isOneStep()
{
    TestDraft draft(sample());
    DraftSession &session = draft.session();
    session.setText(u"/service/title"_s, u"Guichet"_s);
    session.moveToCatalogue(scopes());
    QCOMPARE(session.undoStack()->count(), 2);
    QCOMPARE(session.undoField(), u"/endpoints"_s);
    QCOMPARE(session.catalogue().id, u"scopes"_s);
    QCOMPARE(session.request().catalogue.sha512, scopes().sha512);
    QCOMPARE(session.request().endpoints.size(), 3);
    QCOMPARE(session.request().endpoints.constFirst().purpose, u"Identify\n\nLocate"_s);
    // What is typed next is no part of it.
    session.setText(u"/service/title"_s, u"Guichets"_s);
    QCOMPARE(session.undoStack()->count(), 3);
    session.undoStack()->setIndex(1);
    QCOMPARE(session.catalogue().id, u"editeurs-2021"_s);
    QCOMPARE(session.request().service.title, u"Guichet"_s);
}

void TestSessionCatalogue::tellsOfTheCatalogueFirst()
{
    TestDraft draft(sample());
    DraftSession &session = draft.session();
    QStringList told;
    const Endpoint *former = session.catalogue().endpoint(u"exercices"_s);
    connect(&session, &DraftSession::catalogueChanged, this, [&] {
        // Both are new, and what the former catalogue gave is still there.
        QCOMPARE(session.request().catalogue.sha512, session.catalogue().sha512);
        QCOMPARE(former->title, u"Chiffre d'affaires"_s);
        told.append(u"catalogue"_s);
    });
    connect(&session, &DraftSession::requestChanged, this, [&] { told.append(u"request"_s); });
    connect(&session, &DraftSession::findingsChanged, this, [&] { told.append(u"findings"_s); });
    const QStringList all{u"catalogue"_s, u"request"_s, u"findings"_s};
    session.moveToCatalogue(scopes());
    QCOMPARE(std::exchange(told, {}), all);
    session.undoStack()->undo();
    QCOMPARE(std::exchange(told, {}), all);
    session.undoStack()->redo();
    QCOMPARE(std::exchange(told, {}), all);
    session.edit(u"/service/sectors"_s, [](Request &request) { request.service.sectors = {u"farm"_s}; });
    QCOMPARE(told, all.mid(1));
}

void TestSessionCatalogue::thereAndBackByteForByte()
{
    TestDraft draft(sample());
    DraftSession &session = draft.session();
    QList<QByteArray> steps{bytesOf(session)};
    const auto step = [&] { steps.append(bytesOf(session)); };
    session.setText(u"/endpoints/exercices/purpose"_s, u"Compare the turnover"_s);
    step();
    session.moveToCatalogue(later());
    step();
    session.setText(u"/endpoints/exercices/purpose"_s, u"Compare"_s);
    step();
    session.moveToCatalogue(scopes());
    step();
    session.setText(u"/endpoints/chiffre_affaires_dgfip/purpose"_s, u"Add"_s);
    step();
    QCOMPARE(session.undoStack()->count(), steps.size() - 1);
    for (int i = int(steps.size()) - 1; i >= 0; --i) {
        session.undoStack()->setIndex(i);
        QCOMPARE(bytesOf(session), steps.at(i));
        QCOMPARE(session.catalogue().sha512, session.request().catalogue.sha512);
    }
    for (int i = 0; i < steps.size(); ++i) {
        session.undoStack()->setIndex(i);
        QCOMPARE(bytesOf(session), steps.at(i));
        QCOMPARE(session.catalogue().sha512, session.request().catalogue.sha512);
    }
}

void TestSessionCatalogue::findingsFollow()
{
    TestDraft draft(sample());
    DraftSession &session = draft.session();
    const QString unknown = u"/endpoints/of_this_list"_s;
    QVERIFY(has(session, u"endpoint-unknown"_s, unknown));
    session.moveToCatalogue(scopes());
    QVERIFY(!has(session, u"endpoint-unknown"_s, unknown));
    session.undoStack()->undo();
    QVERIFY(has(session, u"endpoint-unknown"_s, unknown));
    session.undoStack()->redo();
    QVERIFY(!has(session, u"endpoint-unknown"_s, unknown));
}

void TestSessionCatalogue::savesWhatItIsOn()
{
    TestDraft draft(sample());
    DraftSession &session = draft.session();
    session.moveToCatalogue(scopes());
    QVERIFY(session.hasUnsaved());
    QVERIFY(session.flush());
    QVERIFY(!session.hasUnsaved());
    const Draft written = Draft::open(session.folder(), Draft::Access::ReadOnly).value();
    QCOMPARE(written.catalogue().bytes, scopes().bytes);
    QCOMPARE(written.request(), session.request());
    // Who opens it next is on it too.
    QCOMPARE(draft.openAgain()->catalogue().id, u"scopes"_s);
}

void TestSessionCatalogue::savesEachStepOfUndo()
{
    TestDraft draft(sample());
    DraftSession &session = draft.session();
    const QByteArray before = readFile(session.folder() + u"/request.json"_s, 1 << 20).value();
    session.moveToCatalogue(scopes());
    QVERIFY(session.flush());
    session.moveToCatalogue(later());
    session.undoStack()->undo();
    session.undoStack()->undo();
    QVERIFY(session.flush());
    QCOMPARE(readFile(session.folder() + u"/request.json"_s, 1 << 20).value(), before);
    QCOMPARE(readFile(session.folder() + u"/catalogue.json"_s, 1 << 20).value(),
             TestDraft::firstCatalogue().bytes);
    session.undoStack()->redo();
    QVERIFY(session.flush());
    QCOMPARE(Draft::open(session.folder(), Draft::Access::ReadOnly)->catalogue().id, u"scopes"_s);
    // Deleted in between: what is made anew is on the same one.
    session.undoStack()->undo();
    QVERIFY(QDir(session.folder()).removeRecursively());
    session.writeAgain();
    QCOMPARE(session.saveState(), DraftSession::SaveState::Saved);
    QCOMPARE(Draft::open(session.folder(), Draft::Access::ReadOnly)->catalogue().id, u"editeurs-2021"_s);
}

/// A draft made by hand may not say on which catalogue it is.
void TestSessionCatalogue::digestThatWasNotListed()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"request.json"_s);
    const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    const Catalogue first = TestDraft::firstCatalogue();
    QVERIFY(Draft::create(dir.path(), sample(), first, now));
    QByteArray bytes = readFile(path, 1 << 20).value();
    QVERIFY(writeFile(path, bytes.replace(first.sha512.toLatin1(), "")));
    const auto session = DraftSession::open(dir.path()).value();
    session->moveToCatalogue(scopes());
    QVERIFY(session->flush());
    session->undoStack()->undo();
    QCOMPARE(session->catalogue().sha512, first.sha512);
    QVERIFY(session->flush());
    QCOMPARE(Draft::open(dir.path(), Draft::Access::ReadOnly)->catalogue().sha512, first.sha512);
}

void TestSessionCatalogue::withoutEffect()
{
    TestDraft draft(sample());
    draft.session().moveToCatalogue(TestDraft::firstCatalogue());
    QCOMPARE(draft.session().undoStack()->count(), 0);
    const auto reader = draft.openAgain();
    QVERIFY(reader->isReadOnly());
    reader->moveToCatalogue(scopes());
    QCOMPARE(reader->undoStack()->count(), 0);
    QCOMPARE(reader->catalogue().id, u"editeurs-2021"_s);
}

/// What another program wrote on the former catalogue, while the move stands in memory only.
void TestSessionCatalogue::reloadLeadsBack()
{
    TestDraft draft(sample());
    DraftSession &session = draft.session();
    const QString path = session.folder() + u"/request.json"_s;
    QByteArray theirs = readFile(path, 1 << 20).value();
    session.moveToCatalogue(scopes());
    QVERIFY(writeFile(path, theirs.replace("Portail", "Portail unique")));
    QVERIFY(!session.flush());
    QCOMPARE(session.saveState(), DraftSession::SaveState::ChangedOutside);
    session.reload();
    QCOMPARE(session.request().service.title, u"Portail unique"_s);
    QCOMPARE(session.catalogue().id, u"editeurs-2021"_s);
    session.undoStack()->undo();
    QCOMPARE(session.catalogue().id, u"scopes"_s);
    QVERIFY(session.flush());
    QCOMPARE(Draft::open(session.folder(), Draft::Access::ReadOnly)->catalogue().id, u"scopes"_s);
}

void TestSessionCatalogue::dataAreThoseOfTheCatalogue()
{
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    TestDraft draft(sample());
    DraftSession &session = draft.session();
    EndpointModel model(session);
    EndpointFilter filter;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    const QAbstractItemModelTester filterTester(&filter, Mode::Fatal);
    filter.setSourceModel(&model);
    filter.setAskedOnly(true);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const int groups = model.rowCount();

    session.moveToCatalogue(scopes());
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), u"Only"_s);
    QCOMPARE(model.index(0, 0).data(DetailRole).toString(), u"3 ticked"_s);
    QCOMPARE(filter.rowCount(filter.index(0, 0)), 3);
    const QModelIndex turnover = model.indexOf(u"chiffre_affaires_dgfip"_s);
    QCOMPARE(model.endpointAt(turnover), session.catalogue().endpoint(u"chiffre_affaires_dgfip"_s));
    QVERIFY(!model.indexOf(u"exercices"_s).isValid());
    // No fault of the other catalogue stays; its own are there.
    QVERIFY(!model.indexOf(u"of_this_list"_s).data(DetailRole).toString().startsWith(u"to correct"_s));
    QVERIFY(model.indexOf(u"of_this_list"_s).data(DetailRole).isValid());

    session.undoStack()->undo();
    QCOMPARE(reset.count(), 2);
    QCOMPARE(model.rowCount(), groups);
    const QModelIndex unknown = model.indexOf(u"of_this_list"_s);
    QCOMPARE(unknown.parent().row(), groups - 1);
    QVERIFY(!model.endpointAt(unknown));
    QCOMPARE(model.indexOf(u"exercices"_s).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    session.undoStack()->redo();
    QCOMPARE(model.rowCount(), 1);
    // It goes on following the request.
    QVERIFY(model.setData(model.indexOf(u"of_this_list"_s), int(Qt::Unchecked), Qt::CheckStateRole));
    QCOMPARE(filter.rowCount(filter.index(0, 0)), 2);
    QCOMPARE(reset.count(), 3);
}

void TestSessionCatalogue::linksAndTextsAreJudgedAnew()
{
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    // No datum comes or goes: only the catalogue is another one.
    Request request = sample();
    request.endpoints = {asked(u"exercices"_s, u"Compare"_s, {u"t2"_s})};
    TestDraft draft(request);
    DraftSession &session = draft.session();
    LinkModel links(session, LinkModel::Kind::Texts);
    TextModel texts(session);
    StepModel steps(session);
    FindingModel findings(session, steps);
    const QAbstractItemModelTester linkTester(&links, Mode::Fatal);
    const QAbstractItemModelTester textTester(&texts, Mode::Fatal);
    const QAbstractItemModelTester stepTester(&steps, Mode::Fatal);
    const QAbstractItemModelTester findingTester(&findings, Mode::Fatal);
    links.setSubject(u"t2"_s);
    const auto datum = [&] { return links.index(0, LinkModel::DatumColumn).data().toString(); };
    const auto worth = [&] { return texts.index(1, TextModel::ForceColumn).data().toString(); };
    const LegalRequirement before = links.rows().constFirst().requirement;
    const QString former = worth();
    QCOMPARE(datum(), u"Chiffre d'affaires"_s);

    session.moveToCatalogue(later());
    QCOMPARE(datum(), u"Chiffres d'affaires"_s);
    QCOMPARE(links.rows().constFirst().requirement, LegalRequirement::Explanation);
    QVERIFY(worth() != former);
    session.undoStack()->undo();
    QCOMPARE(datum(), u"Chiffre d'affaires"_s);
    QCOMPARE(links.rows().constFirst().requirement, before);
    QCOMPARE(worth(), former);
    // To other data altogether.
    session.moveToCatalogue(scopes());
    QCOMPARE(datum(), u"Turnover"_s);
    QCOMPARE(links.linked(), 1);
}

QTEST_GUILESS_MAIN(TestSessionCatalogue)
#include "tst_sessioncatalogue.moc"
