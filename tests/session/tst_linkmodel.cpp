// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/linkmodel.h"
#include "session/modelroles.h"
#include "testdraft.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestLinkModel : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyWithoutSubject();
    void linksATextToOneDatum();
    void linksAllInOneStep();
    void aDocumentBringsItsTexts();
    void aTextBringsItsCopies();
    void saysWhatLacks();
    void readOnlyCannotBeTicked();
    void changesElsewhereTellNothing();
};

static Request sample()
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.legalFramework.texts = {{u"t1"_s, u"ccp-r2143-13"_s, {}, {}},
                                    {u"t2"_s, u"crpa-l114-8"_s, {}, {}}};
    request.endpoints = {asked(u"entreprises"_s, u"Identify"_s), asked(u"exercices"_s, u"Compare"_s),
                         asked(u"of_another_list"_s)};
    Document document;
    document.id = u"d1"_s;
    document.kind = DocumentKind::Deliberation;
    document.fileName = u"act.pdf"_s;
    document.legalTexts = QStringList{u"t1"_s, u"gone"_s};
    request.documents = {document};
    return request;
}

static bool tick(LinkModel &model, int row, bool on = true)
{
    return model.setData(model.index(row, LinkModel::DatumColumn), int(on ? Qt::Checked : Qt::Unchecked),
                         Qt::CheckStateRole);
}

void TestLinkModel::isEmptyWithoutSubject()
{
    TestDraft draft(sample());
    LinkModel model(draft.session(), LinkModel::Kind::Texts);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    model.setSubject(u"no_such_text"_s);
    QCOMPARE(model.rowCount(), 0);
    // Data that the catalogue does not know are no business of a text.
    model.setSubject(u"t1"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.subject(), u"t1"_s);
    QCOMPARE(model.index(1, LinkModel::DatumColumn).data().toString(), u"Chiffre d'affaires"_s);
    QCOMPARE(model.index(1, LinkModel::RequirementColumn).data(TagRole).toInt(), int(Tag::Filled));
    model.setSubject({});
    QCOMPARE(model.rowCount(), 0);
}

void TestLinkModel::linksATextToOneDatum()
{
    TestDraft draft(sample());
    LinkModel model(draft.session(), LinkModel::Kind::Texts);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSubject(u"t1"_s);
    QVERIFY(tick(model, 1));
    QCOMPARE(draft.request().endpoint(u"exercices"_s)->legalTexts, QStringList{u"t1"_s});
    QCOMPARE(draft.session().undoField(), u"/endpoints/exercices/legalTexts"_s);
    QCOMPARE(model.linked(), 1);
    draft.session().undoStack()->undo();
    QCOMPARE(model.linked(), 0);
    QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    draft.session().undoStack()->redo();
    QCOMPARE(model.linked(), 1);
    QVERIFY(tick(model, 1, false));
    QVERIFY(draft.request().endpoint(u"exercices"_s)->legalTexts.isEmpty());
}

void TestLinkModel::linksAllInOneStep()
{
    TestDraft draft(sample());
    LinkModel model(draft.session(), LinkModel::Kind::Texts);
    model.setSubject(u"t1"_s);
    model.linkAll();
    QCOMPARE(draft.session().undoStack()->count(), 1);
    QCOMPARE(model.linked(), 2);
    QVERIFY(draft.request().endpoint(u"of_another_list"_s)->legalTexts.isEmpty());
    model.unlinkAll();
    QCOMPARE(draft.session().undoStack()->count(), 2);
    QCOMPARE(model.linked(), 0);

    LinkModel documents(draft.session(), LinkModel::Kind::Documents);
    documents.setSubject(u"d1"_s);
    documents.linkAll();
    QVERIFY(draft.request().endpoint(u"entreprises"_s)->documents.isEmpty());
    QCOMPARE(draft.request().endpoint(u"exercices"_s)->documents, QStringList{u"d1"_s});
}

void TestLinkModel::aDocumentBringsItsTexts()
{
    TestDraft draft(sample());
    LinkModel model(draft.session(), LinkModel::Kind::Documents);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSubject(u"d1"_s);
    QVERIFY(tick(model, 1));
    QCOMPARE(draft.request().endpoint(u"exercices"_s)->documents, QStringList{u"d1"_s});
    QCOMPARE(draft.request().endpoint(u"exercices"_s)->legalTexts, QStringList{u"t1"_s});
    QVERIFY(tick(model, 1, false));
    QVERIFY(draft.request().endpoint(u"exercices"_s)->documents.isEmpty());
    QCOMPARE(draft.request().endpoint(u"exercices"_s)->legalTexts, QStringList{u"t1"_s});
}

void TestLinkModel::aTextBringsItsCopies()
{
    Request request = sample();
    request.documents[0].legalTexts = QStringList{u"t1"_s, u"t2"_s};
    TestDraft draft(request);
    LinkModel model(draft.session(), LinkModel::Kind::Texts);
    model.setSubject(u"t1"_s);
    QVERIFY(tick(model, 1));
    QCOMPARE(draft.request().endpoint(u"exercices"_s)->documents, QStringList{u"d1"_s});
    // It stays as long as it is a copy of another text that founds the datum.
    model.setSubject(u"t2"_s);
    QVERIFY(tick(model, 1));
    QVERIFY(tick(model, 1, false));
    QCOMPARE(draft.request().endpoint(u"exercices"_s)->documents, QStringList{u"d1"_s});
    model.setSubject(u"t1"_s);
    QVERIFY(tick(model, 1, false));
    QVERIFY(draft.request().endpoint(u"exercices"_s)->documents.isEmpty());
}

void TestLinkModel::saysWhatLacks()
{
    Request withoutCopy = sample();
    withoutCopy.documents[0].legalTexts.clear();
    TestDraft draft(withoutCopy);
    LinkModel model(draft.session(), LinkModel::Kind::Texts);
    const auto coverage = [&](int row, int role) {
        return model.index(row, LinkModel::CoverageColumn).data(role);
    };
    model.setSubject(u"t2"_s);
    QCOMPARE(coverage(1, MeaningRole).toInt(), int(Meaning::ToDo));
    QCOMPARE(coverage(1, Qt::DisplayRole).toString(), u"to fill in: no text linked"_s);
    tick(model, 1);
    QCOMPARE(coverage(1, MeaningRole).toInt(), int(Meaning::ToCorrect));
    QCOMPARE(coverage(1, Qt::DisplayRole).toString(), u"lacks a precise text"_s);
    model.setSubject(u"t1"_s);
    model.linkAll();
    QCOMPARE(coverage(0, Qt::DisplayRole).toString(), u"covered"_s);
    QCOMPARE(coverage(1, Qt::DisplayRole).toString(), u"lacks a document"_s);
    QCOMPARE(model.covered(), 1);
    draft.session().edit(u"/endpoints/exercices/documents"_s,
                         [](Request &request) { request.endpoints[1].documents = QStringList{u"d1"_s}; });
    QCOMPARE(coverage(1, MeaningRole).toInt(), int(Meaning::Fine));
    QCOMPARE(model.covered(), 2);
}

void TestLinkModel::readOnlyCannotBeTicked()
{
    TestDraft draft(sample());
    const auto second = draft.openAgain();
    LinkModel model(*second, LinkModel::Kind::Texts);
    model.setSubject(u"t1"_s);
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsUserCheckable));
    QVERIFY(!tick(model, 0));
    model.linkAll();
    QCOMPARE(model.linked(), 0);
}

void TestLinkModel::changesElsewhereTellNothing()
{
    TestDraft draft(sample());
    LinkModel model(draft.session(), LinkModel::Kind::Texts);
    model.setSubject(u"t1"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    draft.session().setText(u"/endpoints/exercices/purpose"_s, u"Compare the turnover"_s);
    QCOMPARE(changed.count(), 0);
    draft.session().setText(u"/legalFramework/texts/t1/title"_s, u"Another"_s);
    QCOMPARE(changed.count(), 0);
}

QTEST_GUILESS_MAIN(TestLinkModel)
#include "tst_linkmodel.moc"
