// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/words.h"
#include "session/endpointmodel.h"
#include "testdraft.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestEndpointModel : public QObject
{
    Q_OBJECT

private slots:
    void showsTheCatalogueByCategory();
    void groupsByTheNeed();
    void tellsOfAllTicksOfAGroupAtOnce();
    void takesTheProposal();
    void cellsOfADatum();
    void ticksInTheOrderOfTheCatalogue();
    void untickedComesBackWithItsPurpose();
    void faultsStandUnderTheTitle();
    void aKeyInThePurposeTellsNothing();
    void unknownDataCanBeUnticked();
    void dataWithoutCategory();
    void readOnlyCannotBeTicked();
    void searches_data();
    void searches();
    void filters();
    void onlyWhatIsTicked();
};

static QStringList askedIds(const Request &request)
{
    QStringList ids;
    for (const RequestedEndpoint &endpoint : request.endpoints)
        ids.append(endpoint.id);
    return ids;
}

static int dataIn(const QAbstractItemModel &model)
{
    int count = 0;
    for (int group = 0; group < model.rowCount(); ++group)
        count += model.rowCount(model.index(group, 0));
    return count;
}

static bool tick(EndpointModel &model, const QString &id, bool on = true)
{
    return model.setData(model.indexOf(id), int(on ? Qt::Checked : Qt::Unchecked), Qt::CheckStateRole);
}

static QVariant cell(const EndpointModel &model, const QString &id, int column, int role = Qt::DisplayRole)
{
    return model.indexOf(id).siblingAtColumn(column).data(role);
}

void TestEndpointModel::showsTheCatalogueByCategory()
{
    TestDraft draft;
    EndpointModel model(draft.session());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), draft.session().catalogue().categories.size());
    QCOMPARE(dataIn(model), draft.session().catalogue().endpoints.size());
    const QModelIndex group = model.index(0, 0);
    QCOMPARE(group.data().toString(), draft.session().catalogue().categories.constFirst().title);
    QVERIFY(group.data(GroupRole).toBool());
    QVERIFY(!group.data(Qt::CheckStateRole).isValid());
    // Nothing is said of none.
    QVERIFY(!group.data(DetailRole).isValid());
    QVERIFY(!model.indexOf(u"no_such_datum"_s).isValid());
}

void TestEndpointModel::groupsByTheNeed()
{
    TestDraft draft;
    EndpointModel model(draft.session());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    draft.session().edit(u"/service"_s, [](Request &request) {
        request.filedFor = FiledFor::Client;
        request.service.useCases = {u"marches_publics"_s};
        request.service.audiences = {u"companies"_s};
        request.service.checks = {u"taxes"_s};
    });
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(dataIn(model), draft.session().catalogue().endpoints.size());
    QVERIFY(model.showsAtOnce(model.index(0, 0)));
    QVERIFY(!model.showsAtOnce(model.index(2, 0)));
    QCOMPARE(model.rowCount(model.index(0, 0)), 1);
    QCOMPARE(cell(model, u"attestations_fiscales_dgfip"_s, 0, DetailRole).toString(),
             u"Serves to check: Impôts à jour"_s);
    QCOMPARE(cell(model, u"associations"_s, 0, DetailRole).toString(), u"About associations only"_s);
    QCOMPARE(model.index(0, 0).data(DetailRole).toString(), u"1 data, 0 ticked"_s);
    QCOMPARE(model.index(2, 0).data(DetailRole).toString(), u"each with its reason"_s);
    QVERIFY(tick(model, u"associations"_s));
    QCOMPARE(model.index(2, 0).data(DetailRole).toString(),
             u"1 ticked: “Données déclaratives d'une association”"_s);
    QCOMPARE(reset.size(), 1);
    // A need that changes no decision leaves the rows where they are.
    draft.session().setText(u"/service/title"_s, u"Marchés"_s);
    QCOMPARE(reset.size(), 1);
    draft.session().undoStack()->setIndex(0);
    QCOMPARE(reset.size(), 2);
    QCOMPARE(model.rowCount(), draft.session().catalogue().categories.size());
}

/// However many are ticked at once: a view measures its columns at each signal.
void TestEndpointModel::tellsOfAllTicksOfAGroupAtOnce()
{
    TestDraft draft;
    EndpointModel model(draft.session());
    QAbstractItemModelTester tester(&model);
    draft.session().edit(u"/service"_s, [](Request &request) {
        request.filedFor = FiledFor::Client;
        request.service.useCases = {u"marches_publics"_s};
    });
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    draft.session().edit(u"/endpoints"_s, [&](Request &request) {
        QVERIFY(takeProposal(request, draft.session().catalogue(), model.advice().all()) > 5);
    });
    // Rows and heading of the group, and what the findings say of them.
    QVERIFY2(changed.size() <= 4, qPrintable(QString::number(changed.size())));
}

void TestEndpointModel::takesTheProposal()
{
    const Catalogue catalogue = bundledCatalogue(u"editeurs-2021"_s).value();
    Request request;
    request.filedFor = FiledFor::Client;
    request.service.useCases = {u"preremplissage_page_publique"_s};
    request.endpoints = {asked(u"exercices"_s)};
    NeedAdvice advice(catalogue);
    advice.setNeed(needOf(request));
    QCOMPARE(askedTooMuch(request, advice), QStringList{u"exercices"_s});
    QVERIFY(takeProposal(request, catalogue, advice.all()) > 0);
    QVERIFY(std::is_sorted(request.endpoints.cbegin(), request.endpoints.cend(),
                           [&catalogue](const RequestedEndpoint &a, const RequestedEndpoint &b) {
                               return catalogue.endpoint(a.id) < catalogue.endpoint(b.id);
                           }));
    QCOMPARE(takeProposal(request, catalogue, advice.all()), 0);
    QCOMPARE(request.endpoint(u"entreprises"_s)->openness, QStringList{u"public"_s});
    QVERIFY(askedIds(request).contains(u"exercices"_s));
    // A vendor's own request names no use, nor does one of several.
    request.service.useCases.append(u"marches_publics"_s);
    QVERIFY(needOf(request).useCase.isEmpty());
    request.service.useCases.removeLast();
    request.filedFor = FiledFor::Vendor;
    QVERIFY(needOf(request).useCase.isEmpty());
}

void TestEndpointModel::cellsOfADatum()
{
    TestDraft draft;
    EndpointModel model(draft.session());
    QCOMPARE(cell(model, u"exercices"_s, EndpointModel::TitleColumn).toString(), u"Chiffre d'affaires"_s);
    QCOMPARE(cell(model, u"exercices"_s, EndpointModel::ProducerColumn).toString(), u"DGFIP"_s);
    QCOMPARE(cell(model, u"exercices"_s, EndpointModel::OpennessColumn, SignRole).toInt(), int(Sign::Lock));
    QCOMPARE(cell(model, u"exercices"_s, EndpointModel::RequirementColumn).toString(),
             words::requirement(LegalRequirement::SupportingDocuments));
    QCOMPARE(cell(model, u"exercices"_s, EndpointModel::RequirementColumn, TagRole).toInt(),
             int(Tag::Filled));
    QCOMPARE(cell(model, u"entreprises"_s, EndpointModel::RequirementColumn, TagRole).toInt(),
             int(Tag::Outlined));
    QCOMPARE(cell(model, u"exercices"_s, EndpointModel::RequirementColumn, IdRole).toString(),
             u"exercices"_s);
    QVERIFY(!cell(model, u"exercices"_s, EndpointModel::TitleColumn, DetailRole).isValid());
}

void TestEndpointModel::ticksInTheOrderOfTheCatalogue()
{
    TestDraft draft;
    EndpointModel model(draft.session());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(tick(model, u"exercices"_s));
    QVERIFY(tick(model, u"entreprises"_s));
    QVERIFY(tick(model, u"etablissements"_s));
    QCOMPARE(askedIds(draft.request()), QStringList({u"entreprises"_s, u"etablissements"_s, u"exercices"_s}));
    QCOMPARE(model.index(0, 0).data(DetailRole).toString(), u"2 ticked"_s);
    // Ticking again changes nothing.
    const int steps = draft.session().undoStack()->count();
    QVERIFY(tick(model, u"entreprises"_s));
    QCOMPARE(draft.session().undoStack()->count(), steps);
}

void TestEndpointModel::untickedComesBackWithItsPurpose()
{
    Request request;
    request.endpoints = {asked(u"entreprises"_s, u"Identify the candidate by name"_s), asked(u"exercices"_s)};
    TestDraft draft(request);
    EndpointModel model(draft.session());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(tick(model, u"entreprises"_s, false));
    QCOMPARE(askedIds(draft.request()), QStringList{u"exercices"_s});
    QVERIFY(!changed.isEmpty());
    draft.session().undoStack()->undo();
    QCOMPARE(draft.request().endpoints, request.endpoints);
    QCOMPARE(cell(model, u"entreprises"_s, 0, Qt::CheckStateRole).toInt(), int(Qt::Checked));
    draft.session().undoStack()->redo();
    QCOMPARE(cell(model, u"entreprises"_s, 0, Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestEndpointModel::faultsStandUnderTheTitle()
{
    TestDraft draft;
    EndpointModel model(draft.session());
    tick(model, u"exercices"_s);
    // What is merely missing is to do, never red.
    QTRY_COMPARE(cell(model, u"exercices"_s, 0, DetailMeaningRole).toInt(), int(Meaning::ToDo));
    QVERIFY(!cell(model, u"exercices"_s, 0, DetailRole).toString().isEmpty());
    QCOMPARE(cell(model, u"exercices"_s, 0, TargetRole).toString(), u"/endpoints/exercices/purpose"_s);
    draft.session().edit(u"/endpoints"_s,
                         [](Request &request) { request.endpoints.first().purpose = u"Useful"_s; });
    QTRY_COMPARE(cell(model, u"exercices"_s, 0, DetailMeaningRole).toInt(), int(Meaning::ToCheck));
    QVERIFY(cell(model, u"exercices"_s, 0, DetailRole).toString().startsWith(u"to check:"_s));
    draft.session().edit(u"/endpoints"_s, [](Request &request) {
        request.endpoints.first().purpose = u"Compare the turnover with what the notice asks for"_s;
    });
    QTRY_VERIFY(!cell(model, u"exercices"_s, 0, DetailRole).isValid());
}

void TestEndpointModel::aKeyInThePurposeTellsNothing()
{
    Request request;
    request.endpoints = {asked(u"exercices"_s, u"Compare the turnover with what the notice asks for"_s)};
    TestDraft draft(request);
    EndpointModel model(draft.session());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    draft.session().setText(u"/endpoints/exercices/purpose"_s,
                            u"Compare the turnover with what the notice asks for."_s);
    QCOMPARE(changed.count(), 0);
}

void TestEndpointModel::unknownDataCanBeUnticked()
{
    Request request;
    request.endpoints = {asked(u"exercices"_s), asked(u"of/another~list"_s, u"Kept"_s)};
    TestDraft draft(request);
    EndpointModel model(draft.session());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int groups = int(draft.session().catalogue().categories.size());
    QCOMPARE(model.rowCount(), groups + 1);
    const QModelIndex unknown = model.indexOf(u"of/another~list"_s);
    QCOMPARE(unknown.parent().row(), groups);
    QCOMPARE(unknown.data().toString(), u"of/another~list"_s);
    QCOMPARE(unknown.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(!model.endpointAt(unknown));
    QTRY_COMPARE(cell(model, u"of/another~list"_s, 0, DetailMeaningRole).toInt(), int(Meaning::ToCorrect));

    QVERIFY(tick(model, u"of/another~list"_s, false));
    QCOMPARE(askedIds(draft.request()), QStringList{u"exercices"_s});
    QCOMPARE(model.rowCount(), groups);
    draft.session().undoStack()->undo();
    QCOMPARE(model.rowCount(), groups + 1);
    QCOMPARE(draft.request().endpoints, request.endpoints);
    // What is ticked now goes before what nobody knows.
    QVERIFY(tick(model, u"entreprises"_s));
    QCOMPARE(askedIds(draft.request()),
             QStringList({u"entreprises"_s, u"exercices"_s, u"of/another~list"_s}));
}

void TestEndpointModel::dataWithoutCategory()
{
    // A catalogue of one category, with a datum that names another.
    const QByteArray bytes = R"({"format": "viatique-catalogue", "formatVersion": 1, "id": "small",
        "title": "Small", "version": "1", "source": "https://catalogue.example/",
        "categories": [{"id": "only", "title": "Only"}], "useCases": [],
        "endpoints": [{"id": "a", "title": "A", "category": "only", "producers": ["P"],
                       "openness": ["public"]},
                      {"id": "b", "title": "B", "category": "other", "producers": ["Q"],
                       "openness": ["protected"]}]})";
    const auto small = readCatalogue(bytes, u"small"_s);
    QVERIFY(small);
    TestDraft draft({}, *small);
    EndpointModel model(draft.session());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"Only"_s);
    QCOMPARE(model.index(1, 0).data().toString(), u"Other data"_s);
    QVERIFY(tick(model, u"b"_s));
    QCOMPARE(askedIds(draft.request()), QStringList{u"b"_s});
    QVERIFY(!cell(model, u"b"_s, EndpointModel::RequirementColumn).isValid());
}

void TestEndpointModel::readOnlyCannotBeTicked()
{
    TestDraft draft;
    const auto second = draft.openAgain();
    QVERIFY(second->isReadOnly());
    EndpointModel model(*second);
    QVERIFY(!(model.flags(model.indexOf(u"exercices"_s)) & Qt::ItemIsUserCheckable));
    QVERIFY(!tick(model, u"exercices"_s));
    QVERIFY(second->request().endpoints.isEmpty());
}

void TestEndpointModel::searches_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("found");
    QTest::newRow("title") << u"affaires"_s << u"exercices"_s;
    QTest::newRow("without accents") << u"donnees de reference"_s << u"entreprises"_s;
    QTest::newRow("with other accents and case") << u"DONNÉES  RÉFÉRENCE entreprise"_s << u"entreprises"_s;
    QTest::newRow("id") << u"extraits_rcs"_s << u"extraits_rcs_infogreffe"_s;
    QTest::newRow("producer") << u"dgfip"_s << u"exercices"_s;
}

void TestEndpointModel::searches()
{
    QFETCH(QString, search);
    QFETCH(QString, found);
    TestDraft draft;
    EndpointModel model(draft.session());
    EndpointFilter filter;
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setSourceModel(&model);
    QVERIFY(!filter.isFiltering());
    QCOMPARE(dataIn(filter), dataIn(model));
    filter.setSearch(search);
    QVERIFY(filter.isFiltering());
    QVERIFY(filter.mapFromSource(model.indexOf(found)).isValid());
    QVERIFY(dataIn(filter) < dataIn(model));
    for (int group = 0; group < filter.rowCount(); ++group)
        QVERIFY(filter.rowCount(filter.index(group, 0)) > 0);
    filter.setSearch(u"nothing has this"_s);
    QCOMPARE(filter.rowCount(), 0);
    filter.setSearch({});
    QCOMPARE(dataIn(filter), dataIn(model));
}

void TestEndpointModel::filters()
{
    TestDraft draft;
    EndpointModel model(draft.session());
    EndpointFilter filter;
    filter.setSourceModel(&model);
    const auto count = [&](const auto &fits) {
        const QList<Endpoint> &all = draft.session().catalogue().endpoints;
        return int(std::count_if(all.cbegin(), all.cend(), fits));
    };
    filter.setOpenness(u"public"_s);
    QCOMPARE(dataIn(filter), count([](const Endpoint &endpoint) { return endpoint.isPublic(); }));
    filter.setOpenness({});
    filter.setRequirement(u"supporting-documents"_s);
    QCOMPARE(dataIn(filter), count([](const Endpoint &endpoint) {
                 return endpoint.legalRequirement == LegalRequirement::SupportingDocuments;
             }));
    filter.setRequirement(u"explanation"_s);
    filter.setProducer(u"INSEE"_s);
    QCOMPARE(dataIn(filter), count([](const Endpoint &endpoint) {
                 return endpoint.legalRequirement == LegalRequirement::Explanation
                        && endpoint.producers.contains(u"INSEE"_s);
             }));
    QVERIFY(dataIn(filter) > 0);
}

void TestEndpointModel::onlyWhatIsTicked()
{
    Request request;
    request.endpoints = {asked(u"exercices"_s), asked(u"of_another_list"_s)};
    TestDraft draft(request);
    EndpointModel model(draft.session());
    EndpointFilter filter;
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setSourceModel(&model);
    filter.setAskedOnly(true);
    QCOMPARE(dataIn(filter), 2);
    tick(model, u"entreprises"_s);
    QCOMPARE(dataIn(filter), 3);
    tick(model, u"exercices"_s, false);
    tick(model, u"of_another_list"_s, false);
    QCOMPARE(dataIn(filter), 1);
    QCOMPARE(filter.rowCount(), 1);
    draft.session().undoStack()->undo();
    draft.session().undoStack()->undo();
    QCOMPARE(dataIn(filter), 3);
}

QTEST_GUILESS_MAIN(TestEndpointModel)
#include "tst_endpointmodel.moc"
