// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What becomes of the documents of a DraftSession: converted, made lighter, split.

#include "documentwork.h"

#include "core/atomicfile.h"
#include "request/draftstate.h"
#include "request/pdfs.h"
#include "request/samplefiles.h"
#include "sampledraft.h"
#include "session/documentchanges.h"
#include "session/draftsession.h"

#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QUndoStack>

#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestDocumentWork : public DocumentWork
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { m_session.reset(); }
    void picturesBecomeOneDocument();
    void picturesStayApart();
    void pastesAPicture();
    void officeIsConvertedAndCancelled();
    void closingWaitsForTheWork();
    void resultAfterCancelIsDropped();
    void linksSurvive();
    void lightens();
    void splits();
    void splitLeavesWhatChanged();
    void refusalsAreTold();
    void readOnlyDoesNothing();
    void partsTakeThePlace();
    void remembersContents();
};

void TestDocumentWork::picturesBecomeOneDocument()
{
    QSignalSpy imported(m_session.get(), &DraftSession::documentImported);
    m_session->importDocuments(
        {picture(u"un.png"_s), m_dir->filePath(u"sample.pdf"_s), picture(u"trois.png"_s)});
    QCOMPARE(m_session->importsLeft(), 3);
    QVERIFY(m_session->importStage().has_value());
    QVERIFY(done());
    QVERIFY(!m_session->importStage().has_value());
    QCOMPARE(imported.size(), 2);
    QCOMPARE(document(u"d3"_s).fileName, u"un.pdf"_s);
    QCOMPARE(m_session->facts().value(u"d3"_s).pages, 2);
    QCOMPARE(m_session->convertedFrom(u"d3"_s), u"image/png"_s);
    QCOMPARE(m_session->convertedFrom(u"d4"_s), QString());
}

void TestDocumentWork::picturesStayApart()
{
    m_session->importDocuments({picture(u"un.png"_s), picture(u"trois.png"_s)}, {}, Images::Apart);
    QVERIFY(done());
    QCOMPARE(m_session->request().documents.size(), 4);
}

void TestDocumentWork::pastesAPicture()
{
    m_session->importImage(QImage());
    QCOMPARE(m_session->importsLeft(), 0);
    m_session->importImage(samplefiles::screenshot(300, 200));
    QVERIFY(done());
    QCOMPARE(document(u"d3"_s).fileName, u"Pasted picture.pdf"_s);
    QCOMPARE(m_session->convertedFrom(u"d3"_s), u"image/png"_s);
}

void TestDocumentWork::officeIsConvertedAndCancelled()
{
    m_session->importDocuments({file(u"a.odt"_s, samplefiles::odt())});
    QVERIFY(done());
    QCOMPARE(document(u"d3"_s).fileName, u"a.pdf"_s);

    QSignalSpy failures(m_session.get(), &DraftSession::importFailed);
    m_session->importDocuments({file(u"b.odt"_s, samplefiles::odt("hang"))});
    m_session->importDocuments({m_dir->filePath(u"sample.pdf"_s)});
    QTRY_VERIFY(m_session->importStage() == IntakeStage::OfficeConverting);
    m_session->cancelImports();
    QVERIFY(done());
    QCOMPARE(failures.size(), 0);
    QCOMPARE(m_session->request().documents.size(), 3);
}

void TestDocumentWork::closingWaitsForTheWork()
{
    m_session->importDocuments({file(u"b.odt"_s, samplefiles::odt("hang"))});
    QTRY_VERIFY(m_session->importStage() == IntakeStage::OfficeConverting);
    const QString folder = m_session->folder();
    m_session.reset();
    // Whoever has the lock now may delete it.
    QVERIFY(QDir(folder).removeRecursively());
    QTest::qWait(300);
    QVERIFY(!QFileInfo::exists(folder));
    QCOMPARE(QDir(folder + u"/documents"_s).entryList({u"*.part"_s}, QDir::Files), QStringList());
    const QString pid =
        QString::fromUtf8(readFile(m_dir->filePath(u"pid"_s), 100).value_or(QByteArray()).trimmed());
    const QByteArray status = readFile(u"/proc/%1/stat"_s.arg(pid), 4096).value_or(QByteArray(" Z "));
    QVERIFY(!pid.isEmpty() && (status.isEmpty() || status.contains(" Z ")));
}

void TestDocumentWork::resultAfterCancelIsDropped()
{
    QSignalSpy imported(m_session.get(), &DraftSession::documentImported);
    QSignalSpy failures(m_session.get(), &DraftSession::importFailed);
    const QStringList before = kept();
    m_session->importDocuments({m_dir->filePath(u"sample.pdf"_s)});
    // Its result waits to be delivered, for no event is handled here.
    for (int i = 0; i < 1000 && kept() == before; ++i)
        QThread::msleep(10);
    QVERIFY(kept() != before);
    QThread::msleep(100);
    m_session->cancelImports();
    QVERIFY(done());
    QCOMPARE(imported.size() + failures.size(), 0);
    QCOMPARE(m_session->request().documents.size(), 2);
}

/// All that is said of d1, and what rests on it.
static bool isLinked(const Request &request)
{
    const Document *document = request.document(u"d1"_s);
    return document && document->kind == DocumentKind::Deliberation && !document->legalTexts.isEmpty()
           && std::any_of(request.endpoints.cbegin(), request.endpoints.cend(),
                          [](const RequestedEndpoint &one) { return one.documents.contains(u"d1"_s); });
}

void TestDocumentWork::linksSurvive()
{
    m_session->edit(u"/documents/d1"_s, [](Request &request) {
        request.documents[0].legalTexts = {u"t1"_s};
        request.endpoints[0].documents = {u"d1"_s};
    });
    QVERIFY(isLinked(m_session->request()));
    m_session->setText(u"/documents/d1/title"_s, u"Un autre titre"_s);
    QVERIFY(isLinked(m_session->request()));
    attachScan();
    QVERIFY(isLinked(m_session->request()));
    const QString heavy = document(u"d1"_s).sha512;
    m_session->lightenDocument(u"d1"_s);
    QVERIFY(done());
    QVERIFY(document(u"d1"_s).sha512 != heavy);
    QVERIFY(isLinked(m_session->request()));
    for (int i = 0; i < 3; ++i) {
        m_session->undoStack()->undo();
        QVERIFY(isLinked(m_session->request()));
    }
    for (int i = 0; i < 3; ++i) {
        m_session->undoStack()->redo();
        QVERIFY(isLinked(m_session->request()));
    }
    m_session->takeBackFormer(u"d1"_s);
    QVERIFY(isLinked(m_session->request()));
}

void TestDocumentWork::lightens()
{
    attachScan();
    const Document heavy = document(u"d1"_s);
    QSignalSpy lightened(m_session.get(), &DraftSession::documentLightened);
    const int steps = m_session->undoStack()->count();
    m_session->lightenDocument(u"d1"_s);
    QCOMPARE(m_session->importsLeft(), 1);
    QVERIFY(done());
    QCOMPARE(lightened.size(), 1);
    QCOMPARE(m_session->undoStack()->count(), steps + 1);
    const Document light = document(u"d1"_s);
    QVERIFY2(light.size < heavy.size * 3 / 4, qPrintable(u"%1 %2"_s.arg(heavy.size).arg(light.size)));
    QCOMPARE(light.fileName, heavy.fileName);
    QCOMPARE(light.title, heavy.title);
    QCOMPARE(m_session->facts().value(u"d1"_s).pages, 3);
    QCOMPARE(m_session->convertedFrom(u"d1"_s), u"image/jpeg"_s);
    QCOMPARE(m_session->former(u"d1"_s)->sha512, heavy.sha512);
    m_session->undoStack()->undo();
    QCOMPARE(document(u"d1"_s), heavy);
}

void TestDocumentWork::splits()
{
    // Just above what DataPass takes, without a second to make its pictures.
    m_session->importDocuments({file(u"gros.pdf"_s, pdfs::ofPages(3, 5'000'000))}, u"d1"_s);
    QVERIFY(done());
    m_session->edit(u"/documents/d1"_s, [](Request &request) {
        request.documents[0].title = u"Délibération"_s;
        request.documents[0].legalTexts = {u"t1"_s};
        request.endpoints[0].documents = {u"d2"_s, u"d1"_s};
        request.endpoints[1].documents = {u"d1"_s};
    });
    const Request before = m_session->request();
    QSignalSpy split(m_session.get(), &DraftSession::documentSplit);
    m_session->splitDocument(u"d1"_s);
    QVERIFY(done());
    QCOMPARE(split.size(), 1);
    QCOMPARE(split.constFirst().constFirst().toStringList(), (QStringList{u"d3"_s, u"d4"_s}));
    const Request &request = m_session->request();
    QCOMPARE(request.documents.size(), 3);
    const Document first = request.documents.at(0);
    QCOMPARE(first.title, u"Délibération (1/2)"_s);
    QCOMPARE(first.fileName, u"gros-1.pdf"_s);
    QCOMPARE(first.kind, DocumentKind::Deliberation);
    QCOMPARE(first.legalTexts, QStringList(u"t1"_s));
    QCOMPARE(request.documents.at(1).title, u"Délibération (2/2)"_s);
    QCOMPARE(request.documents.at(2).id, u"d2"_s);
    QCOMPARE(request.endpoints.at(0).documents, (QStringList{u"d2"_s, u"d3"_s, u"d4"_s}));
    QCOMPARE(request.endpoints.at(1).documents, (QStringList{u"d3"_s, u"d4"_s}));
    QCOMPARE(m_session->facts().value(u"d3"_s).pages + m_session->facts().value(u"d4"_s).pages, 3);
    QVERIFY(first.size < 10'485'760);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->request().documents, before.documents);
    QCOMPARE(m_session->request().endpoints, before.endpoints);
    m_session->undoStack()->redo();
    QVERIFY(m_session->facts().contains(u"d4"_s));
}

void TestDocumentWork::splitLeavesWhatChanged()
{
    m_session->importDocuments({file(u"gros.pdf"_s, pdfs::ofPages(3, 5'000'000))}, u"d1"_s);
    QVERIFY(done());
    QSignalSpy split(m_session.get(), &DraftSession::documentSplit);
    m_session->splitDocument(u"d1"_s);
    m_session->edit(u"/documents"_s, [](Request &request) { request.documents.removeFirst(); });
    QVERIFY(done());
    QCOMPARE(split.size(), 0);
    QCOMPARE(m_session->request().documents.size(), 1);
}

void TestDocumentWork::refusalsAreTold()
{
    const auto failures = std::make_shared<QList<std::pair<QString, ErrorCode>>>();
    connect(m_session.get(), &DraftSession::documentWorkFailed, this,
            [failures](const QString &id, const Error &error) {
                failures->append({id, error.code});
            });
    m_session->splitDocument(u"d1"_s);
    m_session->lightenDocument(u"d2"_s);
    m_session->lightenDocument(u"d9"_s);
    QVERIFY(done());
    QCOMPARE(failures->size(), 2);
    QCOMPARE(failures->at(0), std::pair(u"d1"_s, ErrorCode::DocumentNotSplit));
    QCOMPARE(failures->at(1), std::pair(u"d2"_s, ErrorCode::DocumentNotLighter));
}

void TestDocumentWork::readOnlyDoesNothing()
{
    const auto second = DraftSession::open(m_session->folder(), exampleOptions()).value_or(nullptr);
    QVERIFY(second && second->isReadOnly());
    second->importDocuments({picture(u"un.png"_s)});
    second->importImage(samplefiles::screenshot(30, 30));
    second->lightenDocument(u"d1"_s);
    second->splitDocument(u"d1"_s);
    second->forgetFormers();
    QCOMPARE(second->importsLeft(), 0);
}

void TestDocumentWork::partsTakeThePlace()
{
    Request request;
    Document whole;
    whole.id = u"d1"_s;
    whole.fileName = u"scan.pdf"_s;
    request.documents = {whole};
    Document part;
    part.id = u"d2"_s;
    attachments::putParts(request, u"d9"_s, {part});
    QCOMPARE(request.documents, QList<Document>{whole});
    attachments::putParts(request, u"d1"_s, {});
    QCOMPARE(request.documents, QList<Document>{whole});
    attachments::putParts(request, u"d1"_s, {part});
    QCOMPARE(request.documents.constFirst().title, u"scan (1/1)"_s);
}

void TestDocumentWork::remembersContents()
{
    QList<Document> formers;
    Document entry;
    entry.id = u"d1"_s;
    entry.title = u"stays with the entry"_s;
    QVERIFY(!attachments::formerOf(formers, entry));
    for (int i = 0; i < 20; ++i) {
        entry.sha512 = QString::number(i);
        attachments::remember(formers, entry);
        attachments::remember(formers, entry);
    }
    QCOMPARE(formers.size(), 10);
    QCOMPARE(formers.constLast().title, QString());
    QCOMPARE(attachments::formerOf(formers, entry)->sha512, u"18"_s);
    entry.sha512 = u"20"_s;
    QCOMPARE(attachments::formerOf(formers, entry)->sha512, u"19"_s);
}

QTEST_MAIN(TestDocumentWork)
#include "tst_documentwork.moc"
