// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "legal/knowntext.h"
#include "session/mutedrole.h"
#include "session/textmodel.h"
#include "testdraft.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>
#include <QUrl>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestTextModel : public QObject
{
    Q_OBJECT

private slots:
    void recognisesWhatIsWritten();
    void saysWhatATextIsWorth();
    void aPrincipleMayBeEnough();
    void linksToTheSource_data();
    void linksToTheSource();
    void followsUndo();
    void changesElsewhereTellNothing();
};

static QVariant cell(const TextModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role);
}

void TestTextModel::recognisesWhatIsWritten()
{
    Request request;
    request.legalFramework.texts = {{u"t1"_s, {}, u"art. R2143-13 du CCP"_s, {}},
                                    {u"t2"_s, u"crpa-l114-8"_s, {}, {}},
                                    {u"t3"_s, {}, u"Délibération n° 2026-03-17"_s, {}},
                                    {u"t4"_s, {}, {}, {}}};
    TestDraft draft(request);
    TextModel model(draft.session());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(cell(model, 0, TextModel::TextColumn).toString(), u"art. R2143-13 du CCP"_s);
    QCOMPARE(cell(model, 0, TextModel::RecognisedColumn).toString(), knownText(u"ccp-r2143-13"_s)->title);
    QCOMPARE(cell(model, 1, TextModel::TextColumn).toString(), knownText(u"crpa-l114-8"_s)->title);
    // A title that stands in the row is not said twice.
    QCOMPARE(cell(model, 1, TextModel::RecognisedColumn).toString(), u"recognised"_s);
    QVERIFY(!cell(model, 1, TextModel::RecognisedColumn, kMutedRole).toBool());
    QVERIFY(cell(model, 2, TextModel::RecognisedColumn, kMutedRole).toBool());
    QVERIFY(model.rows().at(2).recognised.isEmpty());
    QVERIFY(!cell(model, 2, TextModel::RecognisedColumn).toString().isEmpty());
    QVERIFY(!cell(model, 3, TextModel::TextColumn).toString().isEmpty());
    QCOMPARE(cell(model, 3, TextModel::ForceColumn, MeaningRole).toInt(), int(Meaning::ToDo));
    QCOMPARE(cell(model, 2, TextModel::SourceColumn, IdRole).toString(), u"t3"_s);
}

void TestTextModel::saysWhatATextIsWorth()
{
    Request request;
    request.legalFramework.texts = {{u"t1"_s, u"ccp-r2143-13"_s, {}, {}},
                                    {u"t2"_s, u"crpa-l114-8"_s, {}, {}}};
    request.endpoints = {asked(u"exercices"_s, {}, {u"t2"_s})};
    TestDraft draft(request);
    TextModel model(draft.session());
    QCOMPARE(cell(model, 0, TextModel::ForceColumn, MeaningRole).toInt(), int(Meaning::Advice));
    QCOMPARE(cell(model, 1, TextModel::ForceColumn, MeaningRole).toInt(), int(Meaning::ToCorrect));
    // A principle that completes a text that founds is no fault.
    draft.session().edit(u"/endpoints/exercices/legalTexts"_s, [](Request &changed) {
        changed.endpoints.first().legalTexts = QStringList{u"t1"_s, u"t2"_s};
    });
    QCOMPARE(cell(model, 0, TextModel::ForceColumn, MeaningRole).toInt(), int(Meaning::Fine));
    QCOMPARE(cell(model, 0, TextModel::ForceColumn).toString(), u"founds this processing"_s);
    QCOMPARE(cell(model, 1, TextModel::ForceColumn, MeaningRole).toInt(), int(Meaning::Advice));
}

void TestTextModel::aPrincipleMayBeEnough()
{
    Request request;
    request.legalFramework.texts = {{u"t1"_s, u"loi-lemaire"_s, {}, {}}};
    RequestedEndpoint part = asked(u"entreprises"_s, {}, {u"t1"_s});
    part.openness = QStringList{u"public"_s};
    request.endpoints = {part};
    TestDraft draft(request);
    TextModel model(draft.session());
    QCOMPARE(cell(model, 0, TextModel::ForceColumn, MeaningRole).toInt(), int(Meaning::Fine));
    draft.session().edit(u"/endpoints/entreprises/openness"_s,
                         [](Request &changed) { changed.endpoints.first().openness.clear(); });
    QCOMPARE(cell(model, 0, TextModel::ForceColumn, MeaningRole).toInt(), int(Meaning::ToCorrect));
}

void TestTextModel::linksToTheSource_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("link");
    const QString known = knownText(u"ccp-r2143-13"_s)->url;
    QTest::newRow("known text") << u"ccp-r2143-13"_s << QString() << u"Légifrance"_s << known;
    QTest::newRow("own link first") << u"ccp-r2143-13"_s << u"https://town.example/act"_s << u"town.example"_s
                                    << u"https://town.example/act"_s;
    QTest::newRow("no web page") << QString() << u"file:///etc/passwd"_s << u"no link"_s << QString();
    QTest::newRow("no link") << QString() << u"town act"_s << u"no link"_s << QString();
}

void TestTextModel::linksToTheSource()
{
    QFETCH(QString, reference);
    QFETCH(QString, url);
    QFETCH(QString, shown);
    QFETCH(QString, link);
    Request request;
    request.legalFramework.texts = {{u"t1"_s, reference, u"A text of 2026"_s, url}};
    TestDraft draft(request);
    TextModel model(draft.session());
    QCOMPARE(cell(model, 0, TextModel::SourceColumn).toString(), shown);
    QCOMPARE(cell(model, 0, TextModel::SourceColumn, LinkRole).toUrl(), QUrl(link));
}

void TestTextModel::followsUndo()
{
    TestDraft draft;
    TextModel model(draft.session());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto add = [&](const QString &id, const QString &title) {
        draft.session().edit(u"/legalFramework/texts"_s, [&](Request &request) {
            request.legalFramework.texts.append({id, {}, title, {}});
        });
    };
    add(u"t1"_s, u"First of 2025"_s);
    add(u"t2"_s, u"Second of 2026"_s);
    QCOMPARE(model.rowCount(), 2);
    draft.session().setText(u"/legalFramework/texts/t1/title"_s, u"L114-8 CRPA"_s);
    QCOMPARE(cell(model, 0, TextModel::RecognisedColumn).toString(), knownText(u"crpa-l114-8"_s)->title);
    draft.session().undoStack()->undo();
    draft.session().undoStack()->undo();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, 0, TextModel::TextColumn).toString(), u"First of 2025"_s);
    draft.session().undoStack()->redo();
    QCOMPARE(model.rowCount(), 2);
}

void TestTextModel::changesElsewhereTellNothing()
{
    Request request;
    request.legalFramework.texts = {{u"t1"_s, {}, u"First of 2025"_s, {}}};
    request.endpoints = {asked(u"exercices"_s, u"Compare"_s, {u"t1"_s})};
    TestDraft draft(request);
    TextModel model(draft.session());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    draft.session().setText(u"/endpoints/exercices/purpose"_s, u"Compare the turnover"_s);
    draft.session().setText(u"/service/title"_s, u"A title"_s);
    QCOMPARE(changed.count(), 0);
}

QTEST_GUILESS_MAIN(TestTextModel)
#include "tst_textmodel.moc"
