// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "core/limits.h"
#include "request/documentinspector.h"
#include "request/pdfs.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;
using Presence = DocumentFacts::Presence;
using Readability = DocumentFacts::Readability;
using namespace std::chrono_literals;

class TestDocumentInspector : public QObject
{
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
    void findsActiveContent_data();
    void findsActiveContent();
    void readsOnlyRegularFiles();
    void hostileDocumentsEndWithinLimits();
    void processGivesUpItsRights();
    void brokenProgramsAreUnknown_data();
    void brokenProgramsAreUnknown();
    void hangingProgramIsEnded();
    void failingDevice();
    void endlessDevice();

private:
    DocumentInspector inspector() const { return DocumentInspector(m_program); }
    QString program(const QByteArray &script) const;

    const QString m_program = QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview");
    QTemporaryDir m_dir;
};

static QByteArray byQt()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        QPainter painter(&writer);
        painter.drawText(100, 100, u"JavaScript /JS /Launch"_s);
        writer.newPage();
    }
    return bytes;
}

void TestDocumentInspector::judges_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Readability>("readability");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<int>("pages");
    const QByteArray sound = pdfs::withPages(3);
    QTest::newRow("sound") << sound << Readability::Readable << false << 3;
    QTest::newRow("300 pages") << pdfs::withPages(300) << Readability::Readable << false << 300;
    QTest::newRow("PDF/A of Qt") << byQt() << Readability::Readable << false << 2;
    QTest::newRow("header after rubbish")
        << QByteArray(QByteArray(900, '\n') + sound) << Readability::Readable << false << 3;
    QTest::newRow("wrong stream length") << pdfs::withWrongLength() << Readability::Readable << false << 1;
    QTest::newRow("restricted") << pdfs::encrypted("") << Readability::Readable << true << 2;
    QTest::newRow("password") << pdfs::encrypted("secret") << Readability::Readable << true << 0;
    QTest::newRow("empty") << QByteArray() << Readability::Damaged << false << 0;
    QTest::newRow("truncated") << sound.left(sound.size() / 2) << Readability::Damaged << false << 0;
    QTest::newRow("tail cut off") << sound.left(sound.lastIndexOf("xref")) << Readability::Damaged << false
                                  << 3;
    QTest::newRow("wrong xref") << pdfs::withWrongXref() << Readability::Damaged << false << 2;
    QTest::newRow("wrong place of xref") << pdfs::withWrongStart() << Readability::Damaged << false << 1;
    QTest::newRow("no page") << pdfs::withPages(0) << Readability::Damaged << false << 0;
    QTest::newRow("page tree in a loop") << pdfs::withPages(1).replace("/Kids [ 3 0 R ]", "/Kids [ 2 0 R ]")
                                         << Readability::Damaged << false << 0;
    QTest::newRow("header alone") << QByteArray("%PDF-1.7\n") << Readability::Damaged << false << 0;
    QTest::newRow("zip") << QByteArray("PK\x03\x04 a zip renamed .pdf") << Readability::NotPdf << false << 0;
    QTest::newRow("header too late") << QByteArray(QByteArray(1100, '\n') + sound) << Readability::NotPdf
                                     << false << 0;
}

void TestDocumentInspector::judges()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Readability, readability);
    QFETCH(bool, encrypted);
    QFETCH(int, pages);
    const QString path = m_dir.filePath(u"document.pdf"_s);
    QVERIFY(writeFile(path, bytes));

    const DocumentFacts facts = inspector().inspectFile(path);
    QVERIFY2(facts.readability == readability, qPrintable(facts.reason));
    QCOMPARE(facts.presence, Presence::Present);
    QCOMPARE(facts.encrypted, encrypted);
    QCOMPARE(facts.pages, pages);
    QCOMPARE(facts.activeContent, false);
    QCOMPARE(facts.reason.isEmpty(), readability == Readability::Readable);

    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QVERIFY(inspector().inspect(buffer) == facts);
}

void TestDocumentInspector::findsActiveContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("active");
    const auto catalogue = [](const char *key, const char *value) {
        return pdfs::withPages(1, [=](QPDF &pdf) { pdfs::setInCatalogue(pdf, key, value); });
    };
    const auto annotation = [](const char *value) {
        return pdfs::withPages(1, [=](QPDF &pdf) { pdfs::annotate(pdf, value); });
    };
    QTest::newRow("script at opening") << catalogue("/OpenAction", "<< /S /JavaScript /JS (x) >>") << true;
    QTest::newRow("script behind a jump")
        << catalogue("/OpenAction", "<< /S /GoTo /D [0 /Fit] /Next [<< /S /JavaScript /JS (x) >>] >>")
        << true;
    QTest::newRow("page at opening") << catalogue("/OpenAction", "[0 /Fit]") << false;
    QTest::newRow("named scripts") << catalogue(
        "/Names", "<< /JavaScript << /Names [(a) << /S /JavaScript /JS (x) >>] >> >>")
                                   << true;
    QTest::newRow("empty tree of scripts")
        << catalogue("/Names", "<< /JavaScript << /Names [] >> >>") << false;
    QTest::newRow("tree of empty leaves")
        << catalogue("/Names", "<< /JavaScript << /Kids [<< /Names [] >>] >> >>") << false;
    QTest::newRow("script in a leaf") << catalogue(
        "/Names", "<< /JavaScript << /Kids [<< /Names [(a) << /S /JavaScript /JS (x) >>] >>] >> >>")
                                      << true;
    QTest::newRow("field without a box")
        << catalogue("/AcroForm", "<< /Fields [<< /T (a) /AA << /C << /S /JavaScript /JS (x) >> >> >>] >>")
        << true;
    QTest::newRow("field below") << catalogue(
        "/AcroForm", "<< /Fields [<< /Kids [<< /AA << /F << /S /JavaScript /JS (x) >> >> >>] >>] >>")
                                 << true;
    QTest::newRow("order of calculation")
        << catalogue("/AcroForm", "<< /CO [<< /AA << /C << /S /JavaScript /JS (x) >> >> >>] >>") << true;
    QTest::newRow("file of an annotation")
        << annotation("<< /Subtype /Text /AF [<< /Type /Filespec >>] >>") << true;
    QTest::newRow("script at closing") << catalogue("/AA", "<< /WC << /S /JavaScript /JS (x) >> >>") << true;
    QTest::newRow("XFA") << catalogue("/AcroForm", "<< /Fields [] /XFA (x) >>") << true;
    QTest::newRow("plain form") << catalogue("/AcroForm", "<< /Fields [] >>") << false;
    QTest::newRow("script in the outline")
        << catalogue("/Outlines", "<< /First << /Title (a) /A << /S /Launch /F (x) >> >> >>") << true;
    QTest::newRow("attachment") << pdfs::withPages(1, pdfs::attach) << true;
    QTest::newRow("launch") << annotation("<< /Subtype /Link /A << /S /Launch /F (cmd.exe) >> >>") << true;
    QTest::newRow("link") << annotation("<< /Subtype /Link /A << /S /URI /URI (https://ville.example) >> >>")
                          << false;
    QTest::newRow("attached file on the page") << annotation("<< /Subtype /FileAttachment >>") << true;
    QTest::newRow("media") << annotation("<< /Subtype /RichMedia >>") << true;
    QTest::newRow("script of the field above")
        << annotation("<< /Subtype /Widget /Parent << /AA << /K << /S /JavaScript /JS (x) >> >> >> >>")
        << true;
    QTest::newRow("rendition with script")
        << annotation("<< /Subtype /Screen /A << /S /Rendition /JS (x) >> >>") << true;
    QTest::newRow("the mere words") << pdfs::withPages(1, {}, "(/JavaScript /JS /Launch) Tj") << false;
    QTest::newRow("wrong types everywhere") << pdfs::withPages(1, [](QPDF &pdf) {
        pdfs::annotate(pdf, "<< /A 3 /AA [1 2] /Parent (x) /Subtype 5 >>");
        for (const char *key : {"/Names", "/AcroForm", "/Outlines", "/AA", "/OpenAction"})
            pdfs::setInCatalogue(pdf, key, "42");
    }) << false;
}

void TestDocumentInspector::findsActiveContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, active);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const DocumentFacts facts = inspector().inspect(buffer);
    QVERIFY2(facts.readability == Readability::Readable, qPrintable(facts.reason));
    QCOMPARE(facts.activeContent, active);
}

void TestDocumentInspector::readsOnlyRegularFiles()
{
    for (const QString &path : {u"/dev/zero"_s, m_dir.path(), m_dir.filePath(u"none"_s)}) {
        const DocumentFacts facts = inspector().inspectFile(path);
        QCOMPARE(facts.presence, Presence::Missing);
        QCOMPARE(facts.readability, Readability::Unknown);
    }
}

void TestDocumentInspector::hostileDocumentsEndWithinLimits()
{
#if defined(__SANITIZE_ADDRESS__)
    QSKIP("the sanitizer needs the address space that the limit takes away");
#endif
    QByteArray bytes = pdfs::bomb();
    QVERIFY(bytes.size() < 100'000);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const DocumentFacts facts = inspector().inspect(buffer);
    QCOMPARE(facts.readability, Readability::Unknown);
    QVERIFY2(facts.reason.contains(u"memory"_s), qPrintable(facts.reason));
}

void TestDocumentInspector::processGivesUpItsRights()
{
#ifndef Q_OS_LINUX
    QSKIP("the sandbox is for Linux");
#endif
    QProcess process;
    process.start(m_program, {u"facts"_s}); // and waits for its document
    QVERIFY(process.waitForStarted());
    const auto proc = [&process](const QString &name) {
        QFile file(u"/proc/%1/%2"_s.arg(process.processId()).arg(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().simplified() : QByteArray();
    };
    QTRY_VERIFY2(proc(u"status"_s).contains(" Seccomp: 2 "), proc(u"status"_s).constData());
    QVERIFY(proc(u"status"_s).contains(" NoNewPrivs: 1 "));
    const QByteArray limits = proc(u"limits"_s);
    for (const char *line : {
             "Max cpu time 21 unlimited", "Max file size 0 0", "Max core file size 0 0",
#if !defined(__SANITIZE_ADDRESS__)
                 "Max address space 1073741824 1073741824",
#endif
                 "Max open files 32 32"
         })
        QVERIFY2(limits.contains(line), line);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);

    process.start(m_program, {u"draw"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
}

QString TestDocumentInspector::program(const QByteArray &script) const
{
    const QString path = m_dir.filePath(u"program"_s);
    const bool written = writeFile(path, "#!/bin/sh\n" + script,
                                   QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner)
                             .has_value();
    return written ? path : QString();
}

void TestDocumentInspector::brokenProgramsAreUnknown_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("reason");
    const QString noAnswer = u"the examination gave no answer that can be understood"_s;
    QTest::newRow("nothing") << QByteArray("exit 0\n") << noAnswer;
    QTest::newRow("garbage") << QByteArray("echo '{\"readability\"'\n") << noAnswer;
    QTest::newRow("unknown word") << QByteArray("echo '{\"readability\": \"fine\"}'\n") << noAnswer;
    QTest::newRow("endless answer") << QByteArray("cat /dev/zero\n") << noAnswer;
    QTest::newRow("crash") << QByteArray("kill -SEGV $$\n") << u"its examination broke off"_s;
    QTest::newRow("out of time") << QByteArray("kill -XCPU $$\n") << u"its examination broke off"_s;
    QTest::newRow("failure with reason") << QByteArray("printf 'why\\nso\\033' >&2; exit 1\n") << u"so"_s;
    QTest::newRow("failure without") << QByteArray("exit 9\n") << u"its examination failed"_s;
    QTest::newRow("endless complaint")
        << QByteArray("head -c 50000000 /dev/zero >&2; exit 1\n") << u"its examination failed"_s;
    QTest::newRow("answer before failure")
        << QByteArray("echo '{\"readability\": \"readable\"}'; exit 1\n") << u"its examination failed"_s;
}

void TestDocumentInspector::brokenProgramsAreUnknown()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, reason);
    const QString path = m_dir.filePath(u"sound.pdf"_s);
    QVERIFY(writeFile(path, pdfs::withPages(1)));
    const DocumentInspector broken(program(script));
    const DocumentFacts fromFile = broken.inspectFile(path);
    QCOMPARE(fromFile.readability, Readability::Unknown);
    QCOMPARE(fromFile.reason, reason);
    // More than a pipe holds, so that the program ends while it is written to.
    QByteArray bytes(1024 * 1024, 'x');
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const DocumentFacts fromDevice = broken.inspect(buffer);
    QCOMPARE(fromDevice.readability, Readability::Unknown);
    QCOMPARE(fromDevice.reason, reason);

    QCOMPARE(DocumentInspector(m_dir.filePath(u"none"_s)).inspectFile(path).readability,
             Readability::Unknown);
    QCOMPARE(DocumentInspector(QString()).inspectFile(path).reason, u"viatique-preview is not installed"_s);
}

void TestDocumentInspector::hangingProgramIsEnded()
{
    const QString path = m_dir.filePath(u"sound.pdf"_s);
    QVERIFY(writeFile(path, pdfs::withPages(1)));
    const DocumentInspector hanging(program("exec sleep 60\n"), 300ms);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(hanging.inspectFile(path).reason, u"its examination took too long"_s);
    QByteArray bytes(1024 * 1024, 'x');
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QCOMPARE(hanging.inspect(buffer).reason, u"its examination took too long"_s);
    QVERIFY(timer.elapsed() < 10'000);
}

namespace {

/// Gives a PDF header and zeros for so many bytes, then fails or goes on for ever.
class Device : public QIODevice
{
public:
    explicit Device(qint64 failsAt)
        : m_failsAt(failsAt)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    qint64 given() const { return m_given; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_failsAt >= 0 && m_given >= m_failsAt) {
            setErrorString(u"checksum does not match"_s);
            return -1;
        }
        std::fill_n(data, size, '\0');
        if (m_given == 0)
            std::copy_n("%PDF-1.7\n", 9, data);
        m_given += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_failsAt;
    qint64 m_given = 0;
};

} // namespace

void TestDocumentInspector::failingDevice()
{
    Device device(1'000'000);
    const DocumentFacts facts = inspector().inspect(device);
    QCOMPARE(facts.readability, Readability::Unknown);
    QCOMPARE(facts.reason, u"it cannot be read"_s);
}

void TestDocumentInspector::endlessDevice()
{
    Device device(-1);
    const DocumentFacts facts = inspector().inspect(device);
    QCOMPARE(facts.readability, Readability::Unknown);
    QCOMPARE(facts.reason, u"it is larger than 200 MB"_s);
    QVERIFY(device.given() <= limits::kDocumentBytes + 1024 * 1024);
}

QTEST_MAIN(TestDocumentInspector)
#include "tst_documentinspector.moc"
