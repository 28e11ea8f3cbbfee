// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The documents of a DraftSession.

#include "sampledraft.h"
#include "session/draftsession.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <algorithm>
#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestDraftDocuments : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void importsDocuments();
    void refusesWhatIsNoDocument();
    void noticesDocumentThatVanishes();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DraftSession> m_session;
};

void TestDraftDocuments::init()
{
    m_session.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_session = openExample(u"complete"_s, m_dir->filePath(u"draft"_s));
    QVERIFY(m_session);
}

void TestDraftDocuments::importsDocuments()
{
    const QString path = m_dir->filePath(u"arrêté.pdf"_s);
    QFile::copy(m_session->documentPath(m_session->request().documents.constFirst()), path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("\n% another\n");
    file.close();
    QSignalSpy imported(m_session.get(), &DraftSession::documentImported);
    m_session->importDocuments({path, path});
    QCOMPARE(m_session->importsLeft(), 2);
    QTRY_COMPARE(imported.size(), 2);
    QCOMPARE(m_session->importsLeft(), 0);
    QCOMPARE(m_session->request().documents.size(), 3);
    const Document &document = m_session->request().documents.constLast();
    QCOMPARE(document.id, u"d3"_s);
    QCOMPARE(document.fileName, u"arrêté.pdf"_s);
    QCOMPARE(imported.at(1).constFirst().toString(), u"d3"_s);
    QVERIFY(m_session->facts().contains(u"d3"_s));
    m_session->undoStack()->undo();
    QCOMPARE(m_session->request().documents.size(), 2);
    m_session->undoStack()->redo();
    QVERIFY(m_session->facts().contains(u"d3"_s));

    QVERIFY(file.open(QIODevice::Append));
    file.write("\n% and another\n");
    file.close();
    const QString before = document.sha512;
    m_session->importDocuments({path}, u"d1"_s);
    QTRY_COMPARE(imported.size(), 3);
    QCOMPARE(m_session->request().documents.size(), 3);
    QCOMPARE(m_session->request().document(u"d1"_s)->fileName, u"arrêté.pdf"_s);
    QVERIFY(m_session->request().document(u"d1"_s)->sha512 != before);
    QCOMPARE(m_session->request().document(u"d1"_s)->kind, DocumentKind::Deliberation);
}

void TestDraftDocuments::refusesWhatIsNoDocument()
{
    QFile text(m_dir->filePath(u"note.pdf"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("Not a PDF.");
    text.close();
    const auto codesOf = std::make_shared<QList<ErrorCode>>();
    connect(m_session.get(), &DraftSession::importFailed, this,
            [codesOf](const QString &, const Error &error) { codesOf->append(error.code); });
    const QList<ErrorCode> &codes = *codesOf;
    m_session->importDocuments(
        {text.fileName(), m_dir->path(), u"/dev/null"_s, m_dir->filePath(u"nowhere.pdf"_s)});
    QTRY_COMPARE(codes.size(), 4);
    QCOMPARE(codes, QList<ErrorCode>({ErrorCode::DocumentNotPdf, ErrorCode::NotRegularFile,
                                      ErrorCode::NotRegularFile, ErrorCode::FileMissing}));
    QCOMPARE(m_session->request().documents.size(), 2);
}

void TestDraftDocuments::noticesDocumentThatVanishes()
{
    QTRY_VERIFY(m_session->facts().contains(u"d1"_s));
    const auto lost = [this] {
        const QList<Finding> &findings = m_session->findings();
        return std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
            return finding.rule == u"document-lost" && finding.target == u"/documents/d1";
        });
    };
    QVERIFY(!lost());
    QVERIFY(QFile::remove(m_session->documentPath(*m_session->request().document(u"d1"_s))));
    QTRY_VERIFY(lost());
}

QTEST_GUILESS_MAIN(TestDraftDocuments)
#include "tst_draftdocuments.moc"
