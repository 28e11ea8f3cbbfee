// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/expectedmodel.h"

#include "core/language.h"
#include "sampledraft.h"
#include "testdraft.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestExpectedModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installLanguage(u"en"_s); }
    void saysWhatIsExpected();
    void followsTheRequest();
    void saysWhatToReplace();
    void isNotJudgedAtEachKey();
    void speaksTheLanguageOfTheWindow();
};

namespace {

QVariant cell(const ExpectedModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role);
}

Request town()
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.organisation.kind = BodyKind::LocalAuthority;
    request.endpoints = {asked(u"exercices"_s), asked(u"entreprises"_s)};
    return request;
}

void attachDeliberation(DraftSession &session)
{
    session.edit(u"/documents"_s, [](Request &request) {
        request.documents = {
            {u"d1"_s, DocumentKind::Deliberation, u"Délibération du 3 mars"_s, u"d.pdf"_s, {}, 10, {}, {}}};
        request.endpoints.first().documents = {u"d1"_s};
    });
}

} // namespace

void TestExpectedModel::saysWhatIsExpected()
{
    TestDraft draft(town());
    ExpectedModel model(draft.session());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, ExpectedModel::DocumentColumn).toString(),
             u"Deliberation or printed legal text"_s);
    QCOMPARE(cell(model, 0, ExpectedModel::StateColumn).toString(), u"to supply"_s);
    QCOMPARE(cell(model, 0, ExpectedModel::StateColumn, MeaningRole).toInt(), int(Meaning::ToDo));
    QCOMPARE(cell(model, 0, ExpectedModel::WhyColumn, Qt::ToolTipRole).toString(),
             draft.session().catalogue().endpointTitle(u"exercices"_s));
    // Nobody needs a mouse for it.
    QVERIFY(cell(model, 0, ExpectedModel::DocumentColumn, Qt::AccessibleDescriptionRole)
                .toString()
                .contains(draft.session().catalogue().endpointTitle(u"exercices"_s)));
    QCOMPARE(cell(model, 1, ExpectedModel::StateColumn, MeaningRole).toInt(), int(Meaning::Advice));
    QVERIFY(cell(model, 0, ExpectedModel::DocumentColumn, IdRole).toString().isEmpty());
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QCOMPARE(model.expectation().lacking, 1);
}

void TestExpectedModel::followsTheRequest()
{
    TestDraft draft(town());
    ExpectedModel model(draft.session());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    attachDeliberation(draft.session());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, ExpectedModel::DocumentColumn).toString(), u"Délibération du 3 mars"_s);
    QCOMPARE(cell(model, 0, ExpectedModel::StateColumn).toString(), u"supplied"_s);
    QCOMPARE(cell(model, 0, ExpectedModel::StateColumn, MeaningRole).toInt(), int(Meaning::Fine));
    QCOMPARE(cell(model, 0, ExpectedModel::DocumentColumn, IdRole).toString(), u"d1"_s);
    QCOMPARE(model.expectation().lacking, 0);
    draft.session().undoStack()->undo();
    QCOMPARE(cell(model, 0, ExpectedModel::StateColumn).toString(), u"to supply"_s);
    draft.session().edit(u"/organisation/kind"_s, [](Request &request) {
        request.organisation.kind = BodyKind::CentralAdministration;
    });
    QVERIFY(cell(model, 0, ExpectedModel::DocumentColumn).toString().startsWith(u"Decree"_s));
    draft.session().edit(u"/endpoints"_s, [](Request &request) { request.endpoints.clear(); });
    QCOMPARE(model.rowCount(), 0);
}

void TestExpectedModel::saysWhatToReplace()
{
    const QTemporaryDir dir;
    const auto session = openExample(u"complete"_s, dir.filePath(u"draft"_s));
    QVERIFY(session);
    ExpectedModel model(*session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.lost(), 0);
    // Noticed while the draft is open.
    QTRY_VERIFY(session->facts().contains(u"d1"_s));
    QVERIFY(QFile::remove(session->documentPath(session->request().documents.constFirst())));
    QTRY_COMPARE(model.lost(), 1);
    QCOMPARE(cell(model, 0, ExpectedModel::StateColumn).toString(), u"to replace: lost"_s);
    QCOMPARE(cell(model, 0, ExpectedModel::StateColumn, MeaningRole).toInt(), int(Meaning::ToCorrect));
    QCOMPARE(cell(model, 1, ExpectedModel::StateColumn).toString(), u"supplied"_s);
}

void TestExpectedModel::isNotJudgedAtEachKey()
{
    TestDraft draft(town());
    ExpectedModel model(draft.session());
    QSignalSpy judged(&model, &ExpectedModel::judged);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    draft.session().setText(u"/service/title"_s, u"M"_s);
    draft.session().setText(u"/endpoints/exercices/purpose"_s, u"Comparer"_s);
    QCOMPARE(judged.size(), 0);
    draft.session().edit(u"/filedFor"_s, [](Request &request) { request.filedFor = FiledFor::Vendor; });
    QCOMPARE(judged.size(), 1);
    // The mock-up is what it was.
    QCOMPARE(changed.size(), 1);
    QCOMPARE(cell(model, 0, ExpectedModel::StateColumn).toString(), u"advised"_s);
}

void TestExpectedModel::speaksTheLanguageOfTheWindow()
{
    TestDraft draft(town());
    ExpectedModel model(draft.session());
    installLanguage(u"fr"_s);
    model.retranslate();
    QVERIFY(cell(model, 0, ExpectedModel::DocumentColumn).toString().startsWith(u"Délibération"_s));
    installLanguage(u"en"_s);
}

QTEST_GUILESS_MAIN(TestExpectedModel)
#include "tst_expectedmodel.moc"
