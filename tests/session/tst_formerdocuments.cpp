// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Documents of a DraftSession that were replaced, and are taken back.

#include "documentwork.h"

#include "core/atomicfile.h"
#include "request/draftstate.h"
#include "session/documentchanges.h"

#include <QSignalSpy>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestFormerDocuments : public DocumentWork
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { m_session.reset(); }
    void formerIsTakenBack();
    void formerSurvivesRestart();
    void newDocumentHasNoFormer();
    void replacesByWhatIsAttached();
    void wholeIsTakenBackAfterRestart();
    void exportForgetsFormers();
};

void TestFormerDocuments::formerIsTakenBack()
{
    const Document first = document(u"d1"_s);
    QVERIFY(!m_session->former(u"d1"_s));
    m_session->importDocuments({picture(u"un.png"_s)}, u"d1"_s);
    QVERIFY(done());
    const Document second = document(u"d1"_s);
    QVERIFY(second.sha512 != first.sha512);
    QCOMPARE(m_session->former(u"d1"_s)->fileName, first.fileName);

    const int steps = m_session->undoStack()->count();
    m_session->takeBackFormer(u"d1"_s);
    QCOMPARE(m_session->undoStack()->count(), steps + 1);
    QCOMPARE(document(u"d1"_s), first);
    QCOMPARE(m_session->former(u"d1"_s)->sha512, second.sha512);
    m_session->undoStack()->undo();
    QCOMPARE(document(u"d1"_s), second);
    QCOMPARE(m_session->former(u"d1"_s)->sha512, first.sha512);
    m_session->undoStack()->undo();
    QCOMPARE(document(u"d1"_s), first);

    // What is no longer there cannot come back.
    QVERIFY(QFile::remove(m_session->documentPath(second)));
    QVERIFY(!m_session->former(u"d1"_s));
    QVERIFY(!m_session->former(u"d9"_s));
    m_session->takeBackFormer(u"d9"_s);
    QCOMPARE(document(u"d1"_s), first);
}

void TestFormerDocuments::formerSurvivesRestart()
{
    const Document first = document(u"d1"_s);
    m_session->importDocuments({picture(u"un.png"_s)}, u"d1"_s);
    QVERIFY(done());
    open();
    QVERIFY(document(u"d1"_s).sha512 != first.sha512);
    QVERIFY(m_session->former(u"d1"_s));
    m_session->takeBackFormer(u"d1"_s);
    QCOMPARE(document(u"d1"_s), first);
    QTRY_VERIFY(m_session->facts().value(u"d1"_s).pages > 0);
}

void TestFormerDocuments::newDocumentHasNoFormer()
{
    m_session->importDocuments({m_dir->filePath(u"sample.pdf"_s)});
    QVERIFY(done());
    m_session->importDocuments({picture(u"un.png"_s)}, u"d3"_s);
    QVERIFY(done());
    QVERIFY(m_session->former(u"d3"_s));
    m_session->edit(u"/documents"_s, [](Request &request) { request.documents.removeLast(); });
    open();
    QCOMPARE(m_session->request().documents.size(), 2);
    m_session->importDocuments({picture(u"trois.png"_s)});
    QVERIFY(done());
    QCOMPARE(m_session->request().documents.constLast().id, u"d4"_s);
    QVERIFY(!m_session->former(u"d4"_s));
}

void TestFormerDocuments::replacesByWhatIsAttached()
{
    QSignalSpy imported(m_session.get(), &DraftSession::documentImported);
    QSignalSpy known(m_session.get(), &DraftSession::documentKnown);
    m_session->importDocuments({m_dir->filePath(u"sample.pdf"_s)});
    QVERIFY(done());
    QCOMPARE(known.size(), 0);
    m_session->importDocuments({m_dir->filePath(u"sample.pdf"_s)});
    QVERIFY(done());
    QCOMPARE(m_session->request().documents.size(), 3);
    QCOMPARE(known.size(), 1);
    QCOMPARE(known.constFirst().constFirst().toString(), u"d3"_s);

    const Document first = document(u"d1"_s);
    m_session->importDocuments({m_dir->filePath(u"sample.pdf"_s)}, u"d1"_s);
    QVERIFY(done());
    QCOMPARE(document(u"d1"_s).sha512, document(u"d3"_s).sha512);
    QCOMPARE(m_session->former(u"d1"_s)->sha512, first.sha512);
    QCOMPARE(known.size(), 1);
    QCOMPARE(imported.constLast().constFirst().toString(), u"d1"_s);
    // By itself, that is.
    m_session->importDocuments({m_dir->filePath(u"sample.pdf"_s)}, u"d1"_s);
    QVERIFY(done());
    QCOMPARE(known.size(), 2);
}

void TestFormerDocuments::wholeIsTakenBackAfterRestart()
{
    m_session->importDocuments({file(u"gros.pdf"_s, pdfs::ofPages(3, 5'000'000))}, u"d1"_s);
    QVERIFY(done());
    const Document whole = document(u"d1"_s);
    m_session->splitDocument(u"d1"_s);
    QVERIFY(done());
    QVERIFY(!m_session->request().document(u"d1"_s));
    open();
    QVERIFY(m_session->former(u"d3"_s));
    QCOMPARE(m_session->former(u"d3"_s)->fileName, u"gros.pdf"_s);
    m_session->takeBackFormer(u"d3"_s);
    QCOMPARE(document(u"d3"_s).sha512, whole.sha512);
}

void TestFormerDocuments::exportForgetsFormers()
{
    m_session->importDocuments({picture(u"un.png"_s)}, u"d1"_s);
    QVERIFY(done());
    QCOMPARE(kept().size(), 3);
    m_session->forgetFormers();
    QVERIFY(!m_session->former(u"d1"_s));
    // Undo still leads back to it.
    QCOMPARE(kept().size(), 3);
    m_session->importDocuments({m_dir->filePath(u"sample.pdf"_s)}, u"d1"_s);
    QVERIFY(done());
    open();
    QVERIFY(m_session->former(u"d1"_s));
    QCOMPARE(kept().size(), 4);
    m_session->forgetFormers();
    QCOMPARE(kept().size(), 2);
    open();
    QVERIFY(!m_session->former(u"d1"_s));
    QCOMPARE(m_session->state().formers.size(), 0);
}

QTEST_MAIN(TestFormerDocuments)
#include "tst_formerdocuments.moc"
