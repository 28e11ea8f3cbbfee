// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "samplecoverage.h"
#include "session/citedtexts.h"
#include "session/modelroles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

using Tester = QAbstractItemModelTester;

class TestCoverageModel : public QObject
{
    Q_OBJECT

private slots:
    void groupsByCategory();
    void columnsOfTextsAndDocuments();
    void ticksOneDatum();
    void ticksACategory();
    void aTextBringsItsCopy();
    void aDocumentBringsItsTexts();
    void lackingAndAll();
    void lackingWhereAPrincipleSuffices();
    void lackingOfATextAboutSomeData();
    void linksSurviveRenaming();
    void columnsComeAndGo();
    void readOnlyCannotBeTicked();
    void typingElsewhereTellsNothing();
    void isJudgedOnceAChange();
};

void TestCoverageModel::groupsByCategory()
{
    TestDraft draft(sample());
    CoverageModel model(draft.session());
    Tester tester(&model, Tester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), int(RowCount));
    QCOMPARE(model.index(GeneralGroup, 0).data().toString(), u"Informations générales"_s);
    QVERIFY(model.index(GeneralGroup, 0).data(GroupRole).toBool());
    QVERIFY(!model.index(Enterprises, 0).data(GroupRole).toBool());
    QCOMPARE(model.index(Enterprises, 0).data(IdRole).toString(), u"entreprises"_s);
    QCOMPARE(model.index(Turnover, 0).data().toString(), u"Chiffre d'affaires"_s);
    QCOMPARE(model.index(Turnover, CoverageModel::RequirementColumn).data(TagRole).toInt(), int(Tag::Filled));
    QVERIFY(!model.index(FinancialGroup, CoverageModel::RequirementColumn).data().isValid());
    QCOMPARE(model.dataAt(FinancialGroup), (QStringList{u"exercices"_s, u"bilans_entreprises_bdf"_s}));
    QCOMPARE(model.count(), 3);
    QCOMPARE(model.rowOf(u"exercices"_s), int(Turnover));
    QCOMPARE(model.rowOf(u"of_another_list"_s), -1);
}

void TestCoverageModel::columnsOfTextsAndDocuments()
{
    Request request = sample();
    request.documents.append(document(u"d2"_s, DocumentKind::MockUp));
    TestDraft draft(request);
    CoverageModel model(draft.session());
    const auto heading = [&](int column, int role) {
        return model.headerData(column, Qt::Horizontal, role).toString();
    };
    QCOMPARE(model.columnCount(), int(FirstDocument) + 2);
    QCOMPARE(heading(FirstText, Qt::DisplayRole), u"Article R2143-13"_s);
    QCOMPARE(heading(FirstText, DetailRole), QString());
    QCOMPARE(heading(SecondText, DetailRole), u"principle"_s);
    QCOMPARE(heading(FirstDocument, Qt::DisplayRole), u"d1.pdf"_s);
    QCOMPARE(heading(FirstDocument, DetailRole), u"document"_s);
    QVERIFY(heading(FirstText, Qt::AccessibleTextRole).contains(knownText(u"ccp-r2143-13"_s)->title));
    QCOMPARE(model.columnOf(u"d/d1"_s), int(FirstDocument));
    QCOMPARE(model.columnOf(u"t/d1"_s), -1);
    // The number of an act names it; what comes behind is in the tool tip.
    draft.session().setText(u"/legalFramework/texts/t1/title"_s,
                            u"Délibération n° 2026-03 du 17 mars 2026"_s);
    draft.session().edit(u"/legalFramework/texts"_s,
                         [](Request &changed) { changed.legalFramework.texts[0].reference.clear(); });
    QCOMPARE(heading(FirstText, Qt::DisplayRole), u"Délibération n°\u00a02026-03"_s);
    QVERIFY(heading(FirstText, Qt::ToolTipRole).contains(u"17 mars"_s));
}

void TestCoverageModel::ticksOneDatum()
{
    TestDraft draft(sample());
    CoverageModel model(draft.session());
    Tester tester(&model, Tester::FailureReportingMode::Fatal);
    QVERIFY(tick(model, Turnover, FirstText));
    QCOMPARE(draft.request().endpoint(u"exercices"_s)->legalTexts, QStringList{u"t1"_s});
    QCOMPARE(draft.session().undoField(), u"/endpoints/exercices/legalTexts"_s);
    QCOMPARE(state(model, Turnover, FirstText), int(Qt::Checked));
    QVERIFY(tick(model, Turnover, FirstDocument));
    QCOMPARE(draft.session().undoField(), u"/endpoints/exercices/documents"_s);
    QCOMPARE(model.covered(), 1);
    draft.session().undoStack()->undo();
    draft.session().undoStack()->undo();
    QCOMPARE(state(model, Turnover, FirstText), int(Qt::Unchecked));
    // Neither the datum, nor its requirement, nor its coverage has a box.
    for (const int column : {0, 1, model.coverageColumn()})
        QVERIFY(!tick(model, Turnover, column));
}

void TestCoverageModel::ticksACategory()
{
    TestDraft draft(sample());
    CoverageModel model(draft.session());
    Tester tester(&model, Tester::FailureReportingMode::Fatal);
    QCOMPARE(state(model, FinancialGroup, FirstText), int(Qt::Unchecked));
    tick(model, Turnover, FirstText);
    QCOMPARE(state(model, FinancialGroup, FirstText), int(Qt::PartiallyChecked));
    QVERIFY(tick(model, FinancialGroup, FirstText));
    QCOMPARE(draft.session().undoStack()->count(), 2);
    QCOMPARE(state(model, FinancialGroup, FirstText), int(Qt::Checked));
    QCOMPARE(state(model, Accounts, FirstText), int(Qt::Checked));
    QCOMPARE(state(model, GeneralGroup, FirstText), int(Qt::Unchecked));
    QVERIFY(draft.request().endpoint(u"of_another_list"_s)->legalTexts.isEmpty());
    QVERIFY(tick(model, FinancialGroup, FirstText, false));
    QCOMPARE(state(model, Turnover, FirstText), int(Qt::Unchecked));
    draft.session().undoStack()->undo();
    QCOMPARE(state(model, FinancialGroup, FirstText), int(Qt::Checked));
    draft.session().undoStack()->undo();
    QCOMPARE(state(model, FinancialGroup, FirstText), int(Qt::PartiallyChecked));
}

void TestCoverageModel::aTextBringsItsCopy()
{
    Request request = sample();
    request.documents[0].legalTexts = QStringList{u"t1"_s};
    TestDraft draft(request);
    CoverageModel model(draft.session());
    tick(model, Turnover, FirstText);
    QCOMPARE(draft.request().endpoint(u"exercices"_s)->legalTexts, QStringList{u"t1"_s});
    QCOMPARE(draft.request().endpoint(u"exercices"_s)->documents, QStringList{u"d1"_s});
    QCOMPARE(draft.session().undoStack()->count(), 1);
    QCOMPARE(words(model, Turnover), u"covered"_s);
    tick(model, Turnover, FirstText, false);
    QVERIFY(draft.request().endpoint(u"exercices"_s)->documents.isEmpty());
    // So does a datum that had the text already.
    draft.session().edit(u"/endpoints"_s,
                         [](Request &changed) { changed.endpoints[0].legalTexts = QStringList{u"t1"_s}; });
    model.setLinked(FirstText, model.allData(), true);
    QCOMPARE(draft.request().endpoint(u"exercices"_s)->documents, QStringList{u"d1"_s});
    QCOMPARE(draft.request().endpoint(u"entreprises"_s)->documents, QStringList{u"d1"_s});
}

void TestCoverageModel::aDocumentBringsItsTexts()
{
    Request request = sample();
    request.documents[0].legalTexts = QStringList{u"t1"_s, u"gone"_s};
    TestDraft draft(request);
    CoverageModel model(draft.session());
    tick(model, Turnover, FirstDocument);
    QCOMPARE(draft.request().endpoint(u"exercices"_s)->legalTexts, QStringList{u"t1"_s});
    tick(model, Turnover, FirstDocument, false);
    QCOMPARE(draft.request().endpoint(u"exercices"_s)->legalTexts, QStringList{u"t1"_s});
}

void TestCoverageModel::lackingAndAll()
{
    TestDraft draft(sample());
    CoverageModel model(draft.session());
    QCOMPARE(model.allData(), (QStringList{u"entreprises"_s, u"exercices"_s, u"bilans_entreprises_bdf"_s}));
    QCOMPARE(model.lacking(FirstText).size(), 3);
    QCOMPARE(model.lacking(FirstDocument), (QStringList{u"exercices"_s, u"bilans_entreprises_bdf"_s}));
    tick(model, Turnover, SecondText);
    // A principle covers nothing here, a text that founds what nothing founds.
    QVERIFY(model.lacking(SecondText).isEmpty());
    QCOMPARE(model.lacking(FirstText).size(), 3);
    model.setLinked(FirstText, model.lacking(FirstText), true);
    QCOMPARE(draft.session().undoStack()->count(), 2);
    QVERIFY(model.lacking(FirstText).isEmpty());
    QVERIFY(model.lacking(0).isEmpty());
}

void TestCoverageModel::lackingWhereAPrincipleSuffices()
{
    Request request = sample();
    request.legalFramework.texts = {{u"t1"_s, u"crpa-l114-8"_s, {}, {}}, {u"t2"_s, u"loi-lemaire"_s, {}, {}}};
    request.endpoints = {asked(u"extraits_courts_inpi"_s), asked(u"exercices"_s)};
    request.endpoints[0].legalTexts = QStringList{u"t1"_s};
    TestDraft draft(request);
    CoverageModel model(draft.session());
    QVERIFY(model.lacking(FirstText).isEmpty());
    QCOMPARE(model.lacking(SecondText), QStringList{u"extraits_courts_inpi"_s});
    model.setLinked(SecondText, model.lacking(SecondText), true);
    QVERIFY(model.lacking(SecondText).isEmpty());
}

void TestCoverageModel::lackingOfATextAboutSomeData()
{
    Request request = sample();
    request.legalFramework.texts = {{u"t1"_s, u"ct-d8222-5"_s, {}, {}},
                                    {u"t2"_s, u"ct-d8222-5"_s, u"D8222-5 du code du travail"_s, {}},
                                    {u"t3"_s, u"ct-d8222-5"_s, u"Délibération n° 3"_s, {}}};
    request.endpoints = {asked(u"attestations_sociales_acoss"_s), asked(u"exercices"_s)};
    TestDraft draft(request);
    CoverageModel model(draft.session());
    QCOMPARE(model.lacking(FirstText), QStringList{u"attestations_sociales_acoss"_s});
    QCOMPARE(model.lacking(FirstText + 1), QStringList{u"attestations_sociales_acoss"_s});
    // Another text was typed over it.
    QCOMPARE(model.lacking(FirstText + 2).size(), 2);
}

void TestCoverageModel::linksSurviveRenaming()
{
    TestDraft draft(sample());
    CoverageModel model(draft.session());
    Tester tester(&model, Tester::FailureReportingMode::Fatal);
    tick(model, FinancialGroup, FirstText);
    tick(model, Turnover, FirstDocument);
    QPersistentModelIndex cell = model.index(Turnover, FirstText);
    const auto holds = [&] {
        return cell.isValid() && state(model, Turnover, FirstText) == Qt::Checked
               && state(model, Accounts, FirstText) == Qt::Checked
               && draft.request().endpoint(u"exercices"_s)->legalTexts == QStringList{u"t1"_s}
               && draft.request().endpoint(u"exercices"_s)->documents == QStringList{u"d1"_s};
    };
    QVERIFY(holds());
    QSignalSpy headings(&model, &QAbstractItemModel::headerDataChanged);
    draft.session().edit(u"/legalFramework/texts/t1"_s, [](Request &request) {
        request.legalFramework.texts[0] = {u"t1"_s, {}, u"Délibération n° 12"_s, {}};
    });
    QVERIFY(holds());
    QCOMPARE(headings.count(), 1);
    QCOMPARE(model.headerData(FirstText, Qt::Horizontal).toString(), u"Délibération n°\u00a012"_s);
    draft.session().undoStack()->undo();
    QVERIFY(holds());
    QCOMPARE(model.headerData(FirstText, Qt::Horizontal).toString(), u"Article R2143-13"_s);
    draft.session().undoStack()->redo();
    QVERIFY(holds());
    QCOMPARE(model.headerData(FirstText, Qt::Horizontal).toString(), u"Délibération n°\u00a012"_s);
    // Removed and brought back, with all that hung on it.
    draft.session().edit(u"/legalFramework/texts/t1"_s,
                         [](Request &request) { citedtexts::remove(request, u"t1"_s); });
    QVERIFY(draft.request().endpoint(u"exercices"_s)->legalTexts.isEmpty());
    draft.session().undoStack()->undo();
    QCOMPARE(state(model, Turnover, FirstText), int(Qt::Checked));
    QCOMPARE(draft.request().endpoint(u"bilans_entreprises_bdf"_s)->legalTexts, QStringList{u"t1"_s});
}

void TestCoverageModel::columnsComeAndGo()
{
    TestDraft draft(sample());
    CoverageModel model(draft.session());
    Tester tester(&model, Tester::FailureReportingMode::Fatal);
    const QPersistentModelIndex text = model.index(Turnover, FirstText);
    const QPersistentModelIndex file = model.index(Turnover, FirstDocument);
    const auto setTexts = [&](const QStringList &ids) {
        draft.session().edit(u"/legalFramework/texts"_s, [&ids](Request &request) {
            request.legalFramework.texts.clear();
            for (const QString &id : ids)
                request.legalFramework.texts.append({id, {}, u"Act no. "_s + id, {}});
        });
    };
    setTexts({u"t1"_s, u"t3"_s, u"t4"_s, u"t2"_s});
    QCOMPARE(model.columnCount(), int(FirstDocument) + 4);
    QCOMPARE(text.column(), int(FirstText));
    QCOMPARE(file.column(), int(FirstDocument) + 2);
    setTexts({u"t4"_s});
    QVERIFY(!text.isValid());
    QCOMPARE(file.column(), int(SecondText));
    setTexts({});
    QCOMPARE(model.columnCount(), int(FirstText) + 2);
    // The same id twice is a fault of its own, and one column.
    setTexts({u"t1"_s, u"t1"_s});
    QCOMPARE(model.links().size(), 2);
    draft.session().undoStack()->undo();
    draft.session().edit(u"/endpoints"_s, [](Request &request) { request.endpoints.clear(); });
    QCOMPARE(model.rowCount(), 0);
    draft.session().undoStack()->undo();
    QCOMPARE(model.rowCount(), int(RowCount));
}

void TestCoverageModel::readOnlyCannotBeTicked()
{
    TestDraft draft(sample());
    const auto second = draft.openAgain();
    CoverageModel model(*second);
    QVERIFY(!(model.flags(model.index(Turnover, FirstText)) & Qt::ItemIsUserCheckable));
    QVERIFY(!tick(model, Turnover, FirstText));
    model.setLinked(FirstText, model.allData(), true);
    QCOMPARE(state(model, Turnover, FirstText), int(Qt::Unchecked));
}

void TestCoverageModel::typingElsewhereTellsNothing()
{
    TestDraft draft(sample());
    CoverageModel model(draft.session());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    draft.session().setText(u"/endpoints/exercices/purpose"_s, u"Compare the turnover"_s);
    draft.session().setText(u"/service/title"_s, u"A service"_s);
    QCOMPARE(changed.count(), 0);
    // One datum tells of itself and of its category, and of nothing else.
    tick(model, Turnover, FirstText);
    QCOMPARE(changed.count(), 2);
}

/// 200 data and 10 columns: a key elsewhere judges nothing anew.
void TestCoverageModel::isJudgedOnceAChange()
{
    QByteArray json = R"({"format": "viatique-catalogue", "formatVersion": 1, "id": "large", "title": "Large",
        "version": "1", "source": "", "categories": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
        "useCases": [], "checks": [], "endpoints": [)";
    Request request;
    for (int i = 0; i < 200; ++i) {
        json += QByteArray(i == 0 ? "" : ",") + R"({"id": "e)" + QByteArray::number(i)
                + R"(", "title": "E", "category": ")" + (i % 2 == 0 ? "a" : "b")
                + R"(", "legalRequirement": "supporting-documents"})";
        request.endpoints.append(asked(u"e%1"_s.arg(i)));
    }
    json += "]}";
    const auto catalogue = readCatalogue(json, u"large"_s);
    QVERIFY2(catalogue, catalogue ? "" : qPrintable(errorText(catalogue.error())));
    for (int i = 0; i < 5; ++i) {
        request.legalFramework.texts.append({u"t%1"_s.arg(i), {}, u"Act no. %1"_s.arg(i), {}});
        request.documents.append(document(u"d%1"_s.arg(i), DocumentKind::Order));
    }
    TestDraft draft(request, *catalogue);
    CoverageModel model(draft.session());
    QCOMPARE(model.count(), 200);
    QCOMPARE(model.links().size(), 10);
    for (int column = CoverageModel::FirstLinkColumn; column < model.coverageColumn(); ++column)
        model.setLinked(column, model.allData(), true);
    QCOMPARE(model.covered(), 200);
    QSignalSpy updated(&model, &CoverageModel::updated);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    for (int i = 0; i < 20; ++i)
        draft.session().setText(u"/endpoints/e7/purpose"_s, u"Purpose no. %1"_s.arg(i));
    QCOMPARE(draft.request().endpoint(u"e7"_s)->purpose, u"Purpose no. 19"_s);
    QCOMPARE(updated.count(), 0);
    QCOMPARE(changed.count(), 0);
    // However many data it ticks, what is costly is done anew once.
    model.setLinked(CoverageModel::FirstLinkColumn, model.allData(), false);
    QCOMPARE(updated.count(), 1);
}

QTEST_GUILESS_MAIN(TestCoverageModel)
#include "tst_coveragemodel.moc"
