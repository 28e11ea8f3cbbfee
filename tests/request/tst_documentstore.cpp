// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/documentstore.h"

#include "core/atomicfile.h"
#include "core/digest.h"
#include "request/documentinspector.h"
#include "request/pdfs.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Storing documents in a draft's folder, without the draft.
class TestDocumentStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void storesAndExamines();
    void threadsStoreTheSame();
    void keepsNothingOnAnError_data();
    void keepsNothingOnAnError();
    void folderCannotBeMade();
    void paths();
    void lastNumber_data();
    void lastNumber();

private:
    QString file(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_dir->filePath(name);
        return writeFile(path, bytes) ? path : QString();
    }
    QString folder() const { return m_dir->filePath(u"draft"_s); }
    QStringList kept() const
    {
        return QDir(folder() + u"/documents"_s).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    const DocumentInspector m_inspector{QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview")};
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestDocumentStore::storesAndExamines()
{
    const QByteArray bytes = pdfs::withPages(3);
    const auto stored = storeDocument(folder(), file(u"délibération.pdf"_s, bytes), m_inspector);
    QVERIFY2(stored, stored ? "" : qPrintable(errorText(stored.error())));
    QCOMPARE(stored->document.id, QString());
    QCOMPARE(stored->document.fileName, u"délibération.pdf"_s);
    QCOMPARE(stored->document.size, bytes.size());
    QCOMPARE(stored->document.sha512, sha512Of(bytes));
    QCOMPARE(stored->facts.presence, DocumentFacts::Presence::Present);
    QCOMPARE(stored->facts.readability, DocumentFacts::Readability::Readable);
    QCOMPARE(stored->facts.pages, 3);
    QCOMPARE(readFile(documentPathIn(folder(), stored->document), 1 << 20).value(), bytes);

    QBuffer buffer;
    buffer.setData(bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto again = storeDocument(folder(), buffer, u"copy.pdf"_s, m_inspector);
    QVERIFY(again);
    QCOMPARE(again->document.fileName, u"copy.pdf"_s);
    QCOMPARE(kept().size(), 1);
}

void TestDocumentStore::threadsStoreTheSame()
{
    const QString path = file(u"one.pdf"_s, pdfs::withPages(1));
    std::vector<std::unique_ptr<QThread>> threads;
    std::vector<Result<StoredDocument>> results(4, failure(ErrorCode::Cancelled));
    for (auto &result : results) {
        threads.emplace_back(
            QThread::create([&result, &path, this] { result = storeDocument(folder(), path, m_inspector); }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    for (const auto &result : results) {
        QVERIFY2(result, result ? "" : qPrintable(errorText(result.error())));
        QCOMPARE(result->document, results.front()->document);
    }
    QCOMPARE(kept().size(), 1);
}

void TestDocumentStore::keepsNothingOnAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray() << int(ErrorCode::DocumentEmpty);
    QTest::newRow("no PDF") << QByteArray("GIF89a") << int(ErrorCode::DocumentNotPdf);
    QTest::newRow("damaged") << pdfs::withPages(1).left(200) << int(ErrorCode::DocumentDamaged);
}

void TestDocumentStore::keepsNothingOnAnError()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const QString path = file(u"bad.pdf"_s, bytes);
    const auto stored = storeDocument(folder(), path, m_inspector);
    QVERIFY(!stored);
    QCOMPARE(int(stored.error().code), code);
    QCOMPARE(stored.error().args.first(), path);
    QCOMPARE(kept(), QStringList());
    QCOMPARE(storeDocument(folder(), m_dir->filePath(u"none.pdf"_s), m_inspector).error().code,
             ErrorCode::FileMissing);
}

void TestDocumentStore::folderCannotBeMade()
{
    file(u"draft"_s, "a file in the place of the folder");
    const auto stored = storeDocument(folder(), file(u"one.pdf"_s, pdfs::withPages(1)), m_inspector);
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::FileUnwritable);
}

void TestDocumentStore::paths()
{
    Document document;
    QCOMPARE(documentPathIn(u"/draft"_s, document), QString());
    document.sha512 = u"../request"_s;
    QCOMPARE(documentPathIn(u"/draft"_s, document), QString());
    document.sha512 = QString(128, u'a');
    QCOMPARE(documentPathIn(u"/draft"_s, document),
             QString(u"/draft/documents/"_s + QString(128, u'a') + u".pdf"_s));
}

void TestDocumentStore::lastNumber_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<int>("last");
    QTest::newRow("none") << QStringList() << 0;
    QTest::newRow("gap") << QStringList{u"d1"_s, u"d7"_s, u"d3"_s} << 7;
    QTest::newRow("foreign") << QStringList{u"decree"_s, u"d-2"_s, u"d2x"_s} << 0;
    QTest::newRow("huge") << QStringList{u"d99999999999999999999"_s} << 0;
}

void TestDocumentStore::lastNumber()
{
    QFETCH(QStringList, ids);
    QFETCH(int, last);
    Request request;
    for (const QString &id : std::as_const(ids)) {
        Document document;
        document.id = id;
        request.documents.append(document);
    }
    QCOMPARE(lastDocumentNumber(request), last);
}

QTEST_GUILESS_MAIN(TestDocumentStore)
#include "tst_documentstore.moc"
