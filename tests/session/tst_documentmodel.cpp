// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/pdfs.h"
#include "sampledraft.h"
#include "session/documentmodel.h"
#include "session/findingtree.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;
using Mode = QAbstractItemModelTester::FailureReportingMode;

class TestDocumentModel : public QObject
{
    Q_OBJECT

private slots:
    void showsTheDocuments();
    void followsAnImport();
    void saysWhatIsLost();
    void sortsFindingsByStep();

private:
    static QString write(const QTemporaryDir &dir, const QString &name, const QByteArray &bytes);
};

QString TestDocumentModel::write(const QTemporaryDir &dir, const QString &name, const QByteArray &bytes)
{
    QFile file(dir.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

static QVariant cell(const DocumentModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role);
}

void TestDocumentModel::showsTheDocuments()
{
    const QTemporaryDir dir;
    const auto session = openExample(u"complete"_s, dir.filePath(u"draft"_s));
    QVERIFY(session);
    DocumentModel model(*session);
    QAbstractItemModelTester tester(&model, Mode::Fatal);
    QCOMPARE(model.rowCount(), 2);
    // Figures and what stands above them.
    for (const int column : {DocumentModel::PagesColumn, DocumentModel::SizeColumn}) {
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole),
                 model.index(0, column).data(Qt::TextAlignmentRole));
        QVERIFY(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).isValid());
    }
    QCOMPARE(cell(model, 0, DocumentModel::ChecksColumn).toString(), u"being examined"_s);
    QCOMPARE(cell(model, 0, DocumentModel::ChecksColumn, MeaningRole).toInt(), int(Meaning::InProgress));

    QTRY_COMPARE(cell(model, 0, DocumentModel::ChecksColumn).toString(), u"as it should be"_s);
    QCOMPARE(cell(model, 0, DocumentModel::ChecksColumn, MeaningRole).toInt(), int(Meaning::Fine));
    QCOMPARE(cell(model, 0, DocumentModel::NameColumn).toString(),
             u"Délibération n° 2026-03-17 du 17 mars 2026"_s);
    QCOMPARE(cell(model, 0, DocumentModel::KindColumn).toString(), u"deliberation"_s);
    QVERIFY(cell(model, 0, DocumentModel::PagesColumn).toInt() > 0);
    QVERIFY(cell(model, 0, DocumentModel::SizeColumn).toString().startsWith(u"23.5"_s));
    QCOMPARE(cell(model, 1, DocumentModel::NameColumn, IdRole).toString(), u"d2"_s);
}

void TestDocumentModel::followsAnImport()
{
    const QTemporaryDir dir;
    const auto session = openEmpty(dir.filePath(u"draft"_s));
    QVERIFY(session);
    DocumentModel model(*session);
    QAbstractItemModelTester tester(&model, Mode::Fatal);
    session->importDocuments({write(dir, u"three.pdf"_s, pdfs::withPages(3)),
                              write(dir, u"locked.pdf"_s, pdfs::encrypted("secret"))});
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, DocumentModel::NameColumn).toString(), u"three.pdf"_s);
    QCOMPARE(cell(model, 0, DocumentModel::PagesColumn).toString(), u"3"_s);
    QCOMPARE(cell(model, 0, DocumentModel::KindColumn).toString(), u"to choose"_s);
    QCOMPARE(cell(model, 0, DocumentModel::ChecksColumn).toString(), u"kind to choose"_s);
    QCOMPARE(cell(model, 1, DocumentModel::ChecksColumn).toString(), u"encrypted"_s);
    QVERIFY(!cell(model, 1, DocumentModel::ChecksColumn, Qt::ToolTipRole).toString().isEmpty());
    session->undoStack()->undo();
    session->undoStack()->undo();
    QCOMPARE(model.rowCount(), 0);
    session->undoStack()->redo();
    QCOMPARE(cell(model, 0, DocumentModel::PagesColumn).toString(), u"3"_s);
}

void TestDocumentModel::saysWhatIsLost()
{
    const QTemporaryDir dir;
    const auto session = openExample(u"complete"_s, dir.filePath(u"draft"_s));
    QVERIFY(session);
    DocumentModel model(*session);
    QTRY_COMPARE(cell(model, 1, DocumentModel::ChecksColumn).toString(), u"as it should be"_s);
    QVERIFY(QFile::remove(session->documentPath(session->request().documents.at(1))));
    QTRY_COMPARE(cell(model, 1, DocumentModel::ChecksColumn).toString(), u"lost"_s);
    QCOMPARE(cell(model, 1, DocumentModel::ChecksColumn, MeaningRole).toInt(), int(Meaning::ToCorrect));
    QCOMPARE(cell(model, 0, DocumentModel::ChecksColumn).toString(), u"as it should be"_s);
}

void TestDocumentModel::sortsFindingsByStep()
{
    const QTemporaryDir dir;
    const auto session = openExample(u"complete"_s, dir.filePath(u"draft"_s));
    QVERIFY(session);
    StepModel steps(*session);
    FindingModel findings(*session, steps);
    FindingTree tree(*session, findings, steps);
    QAbstractItemModelTester tester(&tree, Mode::Fatal);
    QCOMPARE(tree.rowCount(), 7);
    QCOMPARE(tree.index(0, 0).data().toString(), u"1. For whom"_s);
    QCOMPARE(tree.index(0, 1).data().toString(), u"done"_s);
    QCOMPARE(tree.rowCount(tree.index(0, 0)), 0);

    session->edit(u"/organisation/siret"_s, [](Request &request) {
        request.organisation.siret = u"12345678901234"_s;
        request.service.title.clear();
        request.documents.removeFirst();
    });
    const QModelIndex first = tree.index(0, 0);
    QCOMPARE(tree.rowCount(first), 1);
    QCOMPARE(tree.index(0, 1).data().toString(), u"1 to correct"_s);
    const QModelIndex finding = tree.index(0, 0, first);
    QCOMPARE(finding.data(TargetRole).toString(), u"/organisation/siret"_s);
    QVERIFY(!finding.data().toString().isEmpty());
    QCOMPARE(finding.siblingAtColumn(1).data().toString(), u"to correct"_s);
    QCOMPARE(finding.siblingAtColumn(1).data(MeaningRole).toInt(), int(Meaning::ToCorrect));
    QVERIFY(tree.rowCount(tree.index(4, 0)) > 0);
    session->undoStack()->undo();
    QCOMPARE(tree.rowCount(first), 0);

    // What is not begun is not said before the last step is opened.
    session->edit(u"/contacts"_s, [](Request &request) { request.contacts = {}; });
    QCOMPARE(tree.rowCount(tree.index(6, 0)), 0);
    steps.openLastStep();
    QVERIFY(tree.rowCount(tree.index(6, 0)) > 3);
    session->edit({}, [](Request &request) { request = Request(); });
    session->undoStack()->undo();
    tree.retranslate();
}

QTEST_GUILESS_MAIN(TestDocumentModel)
#include "tst_documentmodel.moc"
