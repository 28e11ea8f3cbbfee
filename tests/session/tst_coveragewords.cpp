// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "legal/knowntext.h"
#include "samplecoverage.h"
#include "session/modelroles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

using Tester = QAbstractItemModelTester;

/// What the cells of the matrix say.
class TestCoverageWords : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatEachDatumNeeds();
    void aPrincipleDoesNotLookLikeItCovers();
    void aDocumentOfAnotherKindDoesNotCount();
    void waivers_data();
    void waivers();
    void saysItToScreenReaders();
};

void TestCoverageWords::saysWhatEachDatumNeeds()
{
    TestDraft draft(sample());
    CoverageModel model(draft.session());
    const auto meaning = [&](int row) {
        return model.index(row, model.coverageColumn()).data(MeaningRole).toInt();
    };
    QCOMPARE(words(model, Enterprises), u"to fill in: no text linked"_s);
    QCOMPARE(words(model, Turnover), u"to fill in: text and document"_s);
    QCOMPARE(meaning(Turnover), int(Meaning::ToDo));
    tick(model, Turnover, SecondText);
    QCOMPARE(words(model, Turnover), u"lacks a text and a document"_s);
    QCOMPARE(meaning(Turnover), int(Meaning::ToCorrect));
    tick(model, Turnover, FirstDocument);
    QCOMPARE(words(model, Turnover), u"lacks a precise text"_s);
    tick(model, Turnover, FirstText);
    QCOMPARE(words(model, Turnover), u"covered"_s);
    QCOMPARE(meaning(Turnover), int(Meaning::Fine));
    tick(model, Turnover, FirstDocument, false);
    QCOMPARE(words(model, Turnover), u"lacks a document"_s);
    QVERIFY(words(model, FinancialGroup).startsWith(u"2 "_s));
    tick(model, Enterprises, FirstText);
    QCOMPARE(words(model, GeneralGroup), u"all covered"_s);
    QCOMPARE(model.covered(), 1);
}

void TestCoverageWords::aPrincipleDoesNotLookLikeItCovers()
{
    TestDraft draft(sample());
    CoverageModel model(draft.session());
    const auto cell = [&](int column, int role) { return model.index(Turnover, column).data(role); };
    tick(model, Turnover, SecondText);
    QCOMPARE(cell(SecondText, Qt::DisplayRole).toString(), u"principle"_s);
    QCOMPARE(cell(SecondText, MeaningRole).toInt(), int(Meaning::ToCheck));
    tick(model, Turnover, FirstText);
    QVERIFY(!cell(FirstText, Qt::DisplayRole).isValid());
    // Beside a text that founds it is welcome, and still a principle.
    QCOMPARE(cell(SecondText, Qt::DisplayRole).toString(), u"principle"_s);
    QCOMPARE(cell(SecondText, MeaningRole).toInt(), int(Meaning::None));
}

void TestCoverageWords::aDocumentOfAnotherKindDoesNotCount()
{
    Request request = sample();
    request.documents[0].kind = DocumentKind::MockUp;
    request.endpoints[0].documents = QStringList{u"d1"_s};
    TestDraft draft(request);
    CoverageModel model(draft.session());
    Tester tester(&model, Tester::FailureReportingMode::Fatal);
    // It is there because a datum names it, and it can be unticked.
    QCOMPARE(model.columnOf(u"d/d1"_s), int(FirstDocument));
    QCOMPARE(model.headerData(FirstDocument, Qt::Horizontal, DetailRole).toString(), u"does not count"_s);
    QCOMPARE(model.index(Turnover, FirstDocument).data().toString(), u"no effect"_s);
    QVERIFY(model.lacking(FirstDocument).isEmpty());
    tick(model, Turnover, FirstDocument, false);
    QCOMPARE(model.columnOf(u"d/d1"_s), -1);
}

void TestCoverageWords::waivers_data()
{
    QTest::addColumn<QString>("useCase");
    QTest::addColumn<int>("filedFor");
    QTest::addColumn<QString>("datum");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("public data") << u"marches_publics"_s << int(FiledFor::Client) << u"associations"_s
                                 << u"loi-lemaire"_s << u"covered: public data"_s;
    QTest::newRow("base set") << u"socle_de_base"_s << int(FiledFor::Client) << u"entreprises"_s
                              << u"crpa-l114-8"_s << u"covered: base set"_s;
    QTest::newRow("vendor") << QString() << int(FiledFor::Vendor) << u"exercices"_s << u"ccp-r2143-13"_s
                            << u"covered: clients supply the document"_s;
}

void TestCoverageWords::waivers()
{
    QFETCH(QString, useCase);
    QFETCH(int, filedFor);
    QFETCH(QString, datum);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    Request request;
    request.filedFor = FiledFor(filedFor);
    request.service.useCases = QStringList{useCase};
    request.legalFramework.texts = {{u"t1"_s, text, {}, {}}};
    request.endpoints = {asked(datum, {}, {u"t1"_s})};
    TestDraft draft(request);
    CoverageModel model(draft.session());
    QCOMPARE(words(model, 1), expected);
    // A principle that is enough looks like it.
    QVERIFY(!model.index(1, FirstText).data().isValid());
    QCOMPARE(model.covered(), 1);
}

void TestCoverageWords::saysItToScreenReaders()
{
    TestDraft draft(sample());
    CoverageModel model(draft.session());
    const auto said = [&](int row, int column) {
        return model.index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    const QString title = knownText(u"ccp-r2143-13"_s)->title;
    QCOMPARE(said(Turnover, FirstText), u"Chiffre d'affaires – %1: not ticked"_s.arg(title));
    tick(model, Turnover, FirstText);
    QCOMPARE(said(Turnover, FirstText), u"Chiffre d'affaires – %1: ticked; founds this datum"_s.arg(title));
    QVERIFY(said(FinancialGroup, FirstText).endsWith(u"some data of the category are ticked"_s));
    tick(model, Enterprises, SecondText);
    QVERIFY(said(Enterprises, SecondText).contains(u"a principle"_s));
    tick(model, Turnover, FirstDocument);
    QCOMPARE(said(Turnover, FirstDocument), u"Chiffre d'affaires – d1.pdf: ticked; supports this datum"_s);
}

QTEST_GUILESS_MAIN(TestCoverageWords)
#include "tst_coveragewords.moc"
