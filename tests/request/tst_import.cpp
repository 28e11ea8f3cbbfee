// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/digest.h"
#include "core/limits.h"
#include "request/documentinspector.h"
#include "request/draftfiles.h"
#include "request/draftstore.h"
#include "request/pdfs.h"

#include <QBuffer>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace viatique;
using namespace Qt::StringLiterals;
using Presence = DocumentFacts::Presence;

/// Importing documents into a draft.
class TestImport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsByDigest();
    void sameContentIsKeptOnce();
    void takesDevices();
    void idsNeverRepeat();
    void acceptsEncrypted();
    void followsLinks();
    void mendsChangedDocument();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoFile();
    void refusesHugeFileUnread();
    void refusesWithoutInspector();
    void refusesReadOnly();
    void fullDiskKeepsNothing();
    void fileNames_data();
    void fileNames();
    void cloneTakesDocuments();

private:
    QString file(const QString &name, const QByteArray &bytes) const;
    QStringList kept() const
    {
        return QDir(m_draft->folder() + u"/documents"_s).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    Result<Document> import(const QString &path) { return m_draft->importDocument(path, m_inspector); }

    const DocumentInspector m_inspector{QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview")};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::optional<Draft> m_draft;
};

static const QDateTime kNow(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);

void TestImport::init()
{
    m_draft.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    DraftStore store(m_dir->filePath(u"store"_s));
    m_draft.emplace(store.create(kNow).value());
}

QString TestImport::file(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_dir->filePath(name);
    return writeFile(path, bytes) ? path : QString();
}

void TestImport::keepsByDigest()
{
    const QByteArray bytes = pdfs::withPages(3);
    const Result<Document> document = import(file(u"délibération.pdf"_s, bytes));
    QVERIFY2(document, document ? "" : qPrintable(errorText(document.error())));
    QCOMPARE(document->id, u"d1"_s);
    QCOMPARE(document->fileName, u"délibération.pdf"_s);
    QCOMPARE(document->mediaType, u"application/pdf"_s);
    QCOMPARE(document->size, bytes.size());
    QCOMPARE(document->sha512, sha512Of(bytes));
    QCOMPARE(document->kind, DocumentKind::Unset);
    const QString path = m_draft->documentPath(*document);
    QCOMPARE(path, QString(m_draft->folder() + u"/documents/"_s + sha512Of(bytes) + u".pdf"_s));
    QCOMPARE(readFile(path, 1 << 20).value(), bytes);
    QCOMPARE(QFile::permissions(path) & 0x0077, QFileDevice::Permissions());
    QVERIFY(m_draft->request().documents.isEmpty());
}

void TestImport::sameContentIsKeptOnce()
{
    const QByteArray bytes = pdfs::withPages(1);
    const Document one = import(file(u"one.pdf"_s, bytes)).value();
    const Document other = import(file(u"other.pdf"_s, bytes)).value();
    QCOMPARE(one.sha512, other.sha512);
    QVERIFY(one.id != other.id);
    QCOMPARE(other.fileName, u"other.pdf"_s);
    QCOMPARE(kept().size(), 1);
    // Which the importer can be told, once one of them is in the request.
    QVERIFY(!m_draft->sameContent(other));
    Request request = m_draft->request();
    request.documents = {Document(), one};
    QVERIFY(m_draft->save(request, kNow));
    QVERIFY(m_draft->sameContent(other));
    QCOMPARE(m_draft->sameContent(other)->id, one.id);
    QVERIFY(!m_draft->sameContent(Document()));
}

void TestImport::takesDevices()
{
    QByteArray bytes = "skipped" + pdfs::withPages(2);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    buffer.skip(7);
    const Document document = m_draft->importDocument(buffer, u"Bail.pdf"_s, m_inspector).value();
    QCOMPARE(document.fileName, u"Bail.pdf"_s);
    QCOMPARE(document.sha512, sha512Of(bytes.mid(7)));
    QCOMPARE(readFile(m_draft->documentPath(document), 1 << 20).value(), bytes.mid(7));

    // At its end, there is nothing more; closed, it cannot be read.
    const auto refused = [&] { return m_draft->importDocument(buffer, u"Bail"_s, m_inspector).error(); };
    QCOMPARE(refused().code, ErrorCode::DocumentEmpty);
    QCOMPARE(refused().args, QStringList{u"Bail"_s});
    buffer.close();
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::read (QBuffer): device not open");
    const Error error = refused();
    QCOMPARE(error.code, ErrorCode::FileUnreadable);
    QCOMPARE(error.args.value(0), u"Bail"_s);
    QCOMPARE(kept().size(), 1);
}

void TestImport::idsNeverRepeat()
{
    Request request = m_draft->request();
    Document known;
    known.id = u"d7"_s;
    Document foreign;
    foreign.id = u"annexe"_s;
    request.documents = {known, foreign};
    QVERIFY(m_draft->save(request, kNow));
    const QString path = file(u"a.pdf"_s, pdfs::withPages(1));
    QCOMPARE(import(path)->id, u"d8"_s);
    // The former is not saved yet.
    QCOMPARE(import(path)->id, u"d9"_s);
}

void TestImport::acceptsEncrypted()
{
    QVERIFY(import(file(u"restricted.pdf"_s, pdfs::encrypted(""))));
    QVERIFY(import(file(u"locked.pdf"_s, pdfs::encrypted("secret"))));
    QCOMPARE(kept().size(), 2);
}

void TestImport::followsLinks()
{
    const QString target = file(u"target.pdf"_s, pdfs::withPages(1));
    const QString link = m_dir->filePath(u"link.pdf"_s);
    QVERIFY(QFile::link(target, link));
    const Document document = import(link).value();
    QCOMPARE(document.fileName, u"link.pdf"_s);
    QVERIFY(!QFileInfo(m_draft->documentPath(document)).isSymLink());

    const QString broken = m_dir->filePath(u"broken.pdf"_s);
    QVERIFY(QFile::link(m_dir->filePath(u"none"_s), broken));
    QCOMPARE(import(broken).error().code, ErrorCode::FileMissing);
}

void TestImport::mendsChangedDocument()
{
    const QByteArray bytes = pdfs::withPages(1);
    const QString path = file(u"a.pdf"_s, bytes);
    const QString keptPath = m_draft->documentPath(import(path).value());
    QVERIFY(writeFile(keptPath, "changed on the disk"));
    QVERIFY(import(path));
    QCOMPARE(readFile(keptPath, 1 << 20).value(), bytes);
}

void TestImport::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray sound = pdfs::withPages(3);
    QTest::newRow("empty") << QByteArray() << ErrorCode::DocumentEmpty;
    QTest::newRow("zip renamed .pdf") << QByteArray("PK\x03\x04 zip") << ErrorCode::DocumentNotPdf;
    QTest::newRow("text renamed .pdf") << QByteArray("Délibération") << ErrorCode::DocumentNotPdf;
    QTest::newRow("truncated") << sound.left(sound.size() / 2) << ErrorCode::DocumentDamaged;
    QTest::newRow("wrong xref") << pdfs::withWrongXref() << ErrorCode::DocumentDamaged;
    QTest::newRow("no page") << pdfs::withPages(0) << ErrorCode::DocumentDamaged;
#if !defined(__SANITIZE_ADDRESS__)
    QTest::newRow("bomb") << pdfs::bomb() << ErrorCode::InspectorFailed;
#endif
}

void TestImport::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const QString path = file(u"document.pdf"_s, bytes);
    const Result<Document> document = import(path);
    QVERIFY(!document);
    QCOMPARE(document.error().code, code);
    QCOMPARE(document.error().args.value(0), path);
    QVERIFY(errorText(document.error()).contains(path));
    QCOMPARE(kept(), QStringList());
    // The number was not spent.
    QCOMPARE(import(file(u"sound.pdf"_s, pdfs::withPages(1)))->id, u"d1"_s);
}

void TestImport::refusesWhatIsNoFile()
{
    QCOMPARE(import(m_dir->path()).error().code, ErrorCode::NotRegularFile);
    QCOMPARE(import(m_dir->filePath(u"none.pdf"_s)).error().code, ErrorCode::FileMissing);
#ifdef Q_OS_UNIX
    QCOMPARE(import(u"/dev/zero"_s).error().code, ErrorCode::NotRegularFile);
    // Nobody writes into it: opening it would wait for ever.
    const QString pipe = m_dir->filePath(u"pipe.pdf"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(import(pipe).error().code, ErrorCode::NotRegularFile);
#endif
#ifdef Q_OS_LINUX
    // A regular file that not even root can read.
    QCOMPARE(import(u"/proc/self/mem"_s).error().code, ErrorCode::FileUnreadable);
#endif
    QCOMPARE(kept(), QStringList());
}

void TestImport::refusesHugeFileUnread()
{
    // Sparse: it has its size without its bytes.
    const QString path = m_dir->filePath(u"huge.pdf"_s);
    QFile huge(path);
    QVERIFY(huge.open(QIODevice::WriteOnly));
    QVERIFY(huge.resize(qint64(3) * 1024 * 1024 * 1024));
    const Result<Document> document = import(path);
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::FileTooLarge);
    QCOMPARE(document.error().args.at(1), QString::number(huge.size()));
    // One byte too many is too many; at the limit, it is read, and found to be no PDF.
    QVERIFY(huge.resize(limits::kDocumentBytes + 1));
    QCOMPARE(import(path).error().code, ErrorCode::FileTooLarge);
    QVERIFY(huge.resize(limits::kDocumentBytes));
    QCOMPARE(import(path).error().code, ErrorCode::DocumentNotPdf);
    QCOMPARE(kept(), QStringList());
}

void TestImport::refusesWithoutInspector()
{
    const QString path = file(u"sound.pdf"_s, pdfs::withPages(1));
    for (const QString &program : {QString(), m_dir->filePath(u"none"_s), u"/bin/false"_s}) {
        const Result<Document> document = m_draft->importDocument(path, DocumentInspector(program));
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::InspectorFailed);
    }
    QCOMPARE(kept(), QStringList());
}

void TestImport::refusesReadOnly()
{
    Draft draft = Draft::open(m_draft->folder(), Draft::Access::ReadOnly).value();
    const QString path = file(u"sound.pdf"_s, pdfs::withPages(1));
    QCOMPARE(draft.importDocument(path, m_inspector).error().code, ErrorCode::DraftReadOnly);
}

void TestImport::fullDiskKeepsNothing()
{
    const QString disk = m_dir->filePath(u"disk"_s);
    QVERIFY(QDir().mkdir(disk));
    const QString pdf = file(u"large.pdf"_s, pdfs::ofSize(1'000'000));
    QProcess other;
    other.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    other.start(QStringLiteral(VIATIQUE_DRAFTHOLDER),
                {u"fill"_s, disk, pdf, QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview")});
    QVERIFY(other.waitForFinished());
    const QStringList lines = QString::fromUtf8(other.readAllStandardOutput()).split(u'\n');
    if (lines.value(0) == u"no disk")
        QSKIP("this system lets no test mount a small disk");
    // What the user knows by name, not a temporary file.
    const auto full = [](const QString &path) { return errorText(Error(ErrorCode::DiskFull, {path})); };
    QCOMPARE(lines, (QStringList{full(pdf), full(disk + u"/request.json"_s), u"unchanged"_s,
                                 u"catalogue.json lock request.json"_s, QString(), QString()}));
}

void TestImport::fileNames_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"/home/x/Délibération du 3 mars.pdf"_s << u"Délibération du 3 mars.pdf"_s;
    QTest::newRow("decomposed") << u"/x/de\u0301cret.pdf"_s << u"décret.pdf"_s;
    QTest::newRow("controls") << u"/x/a\n\u001b[31mb\u2028.pdf"_s << u"a[31mb.pdf"_s;
    QTest::newRow("written backwards") << u"/x/\u202efdp.exe\u2066\u200f"_s << u"fdp.exe"_s;
    QTest::newRow("nothing left") << u"/x/\u202e\u200f"_s << u"document.pdf"_s;
    QTest::newRow("emoji kept") << u"/x/👩‍🔬.pdf"_s << u"👩‍🔬.pdf"_s;
    QTest::newRow("too long") << QString(u"/x/"_s + QString(300, u'é') + u".pdf"_s)
                              << QString(QString(125, u'é') + u".pdf"_s);
    QTest::newRow("no half emoji") << QString(u"/x/a"_s + u"😀"_s.repeated(100) + u".pdf"_s)
                                   << QString(u"a"_s + u"😀"_s.repeated(62) + u".pdf"_s);
    QTest::newRow("no suffix") << QString(u"/x/"_s + QString(300, u'a')) << QString(255, u'a');
    QTest::newRow("all suffix") << QString(u"/x/a."_s + QString(300, u'a'))
                                << QString(u"a."_s + QString(253, u'a'));
}

void TestImport::fileNames()
{
    QFETCH(QString, path);
    QFETCH(QString, name);
    QCOMPARE(displayFileName(path), name);
    QVERIFY(displayFileName(path).toUtf8().size() <= 255);
}

void TestImport::cloneTakesDocuments()
{
    const QByteArray bytes = pdfs::withPages(1);
    Request request = m_draft->request();
    request.documents.append(import(file(u"a.pdf"_s, bytes)).value());
    Document missing;
    missing.id = u"d2"_s;
    missing.sha512 = QString(128, u'0');
    request.documents.append(missing);
    QVERIFY(m_draft->save(request, kNow));
    m_draft->updateState([](DraftState &state) { state.lastStep = 3; });

    DraftStore store(m_dir->filePath(u"store"_s));
    const Draft clone = store.clone(m_draft->folder(), kNow.addDays(2)).value();
    QVERIFY(clone.request().id != request.id);
    QCOMPARE(QFileInfo(clone.folder()).fileName(), clone.request().id);
    QCOMPARE(clone.request().createdAt, u"2026-03-03T08:00:00Z"_s);
    QCOMPARE(clone.request().revision, 1);
    QVERIFY(clone.request().documents == request.documents);
    QVERIFY(clone.state() == DraftState());
    const QString path = clone.documentPath(request.documents.constFirst());
    QVERIFY(path.startsWith(clone.folder()));
    QCOMPARE(readFile(path, 1 << 20).value(), bytes);
    QCOMPARE(draftFacts(clone, m_inspector, Digests::Check).value(missing.id).presence, Presence::Missing);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
