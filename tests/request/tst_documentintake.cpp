// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "intakecase.h"

#include "core/digest.h"
#include "package/ziparchivebuilder.h"
#include "request/draftfiles.h"
#include "request/pdfs.h"
#include "request/samplefiles.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <memory>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace viatique;
using namespace Qt::StringLiterals;

/// What users give: all sorts of files, names and content.
class TestDocumentIntake : public IntakeCase
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void takes_data();
    void takes();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void followsLinks();
    void refusesWithoutPermission_data();
    void refusesWithoutPermission();
    void refusesWhatChangesMeanwhile_data();
    void refusesWhatChangesMeanwhile();
    void namesAreSafe_data();
    void namesAreSafe();
    void picturesBecomeOneDocument();
    void groups();
    void isCancelledAtEachStage_data();
    void isCancelledAtEachStage();
    void deletedDraftStaysDeleted();
    void libraryIsNotQuoted();
    void removesWhatNobodyNames();
};

void TestDocumentIntake::takes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("pages");
    const QByteArray png = samplefiles::written(samplefiles::screenshot(300, 200), "png");
    const QByteArray jpeg = samplefiles::written(samplefiles::photograph(300, 200), "jpg");
    QTest::newRow("PDF") << u"a.pdf"_s << pdfs::withPages(3) << u"a.pdf"_s << QString() << 3;
    QTest::newRow("PDF of another name") << u"a.jpg"_s << pdfs::withPages(1) << u"a.jpg"_s << QString() << 1;
    QTest::newRow("PNG") << u"écran.png"_s << png << u"écran.pdf"_s << u"image/png"_s << 1;
    QTest::newRow("PNG named PDF") << u"écran.pdf"_s << png << u"écran.pdf"_s << u"image/png"_s << 1;
    QTest::newRow("JPEG") << u"photo.1.JPG"_s << jpeg << u"photo.1.pdf"_s << u"image/jpeg"_s << 1;
    QTest::newRow("BMP") << u"b"_s << samplefiles::written(samplefiles::screenshot(30, 20), "bmp")
                         << u"b.pdf"_s << u"image/bmp"_s << 1;
    QTest::newRow("ODT") << u"décret.odt"_s << samplefiles::odt() << u"décret.pdf"_s
                         << u"application/vnd.oasis.opendocument.text"_s << 2;
    QTest::newRow("DOCX") << u"décret.docx"_s << samplefiles::docx() << u"décret.pdf"_s
                          << u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s
                          << 2;
    QTest::newRow("RTF") << u"décret.rtf"_s << QByteArray("{\\rtf1 sample}") << u"décret.pdf"_s
                         << u"application/rtf"_s << 2;
}

void TestDocumentIntake::takes()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const QString path = file(name, bytes);
    const auto stored = takeIn(folder(), {path}, m_intake);
    QVERIFY2(stored, stored ? "" : qPrintable(errorText(stored.error())));
    QTEST(stored->document.fileName, "fileName");
    QTEST(stored->convertedFrom, "from");
    QTEST(stored->facts.pages, "pages");
    QCOMPARE(stored->document.mediaType, u"application/pdf"_s);
    const QByteArray kept = readFile(documentPathIn(folder(), stored->document), 1 << 24).value();
    QCOMPARE(kept.size(), stored->document.size);
    QCOMPARE(sha512Of(kept), stored->document.sha512);
    QVERIFY(!kept.isEmpty());
    QCOMPARE(this->kept().size(), 1);
    QCOMPARE(readFile(path, 1 << 24).value(), bytes);
}

void TestDocumentIntake::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("said");
    const auto notPdf = ErrorCode::DocumentNotPdf;
    QTest::newRow("empty") << QByteArray() << ErrorCode::DocumentEmpty << u"empty"_s;
    QTest::newRow("ZIP") << QByteArray("PK\x03\x04 a zip") << notPdf << u"archive"_s;
    QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08") << notPdf << u"archive"_s;
    QTest::newRow("spreadsheet") << QByteArray("PK\x03\x04 xl/workbook.xml") << notPdf << u"spreadsheet"_s;
    QTest::newRow("presentation") << QByteArray("PK\x03\x04 ppt/presentation.xml") << notPdf
                                  << u"presentation"_s;
    QTest::newRow("HTML") << QByteArray("\n<!DOCTYPE html><title>x</title>") << notPdf << u"web page"_s;
    QTest::newRow("e-mail") << QByteArray("From: a@b.example\nSubject: x\n\nText") << notPdf << u"e-mail"_s;
    QTest::newRow("ELF") << QByteArray("\x7f"
                                       "ELF\x02\x01")
                         << notPdf << u"program"_s;
    QTest::newRow("MZ") << QByteArray("MZ\x90\0\x03\0", 6) << notPdf << u"program"_s;
    QTest::newRow("script") << QByteArray("#!/bin/sh\nls") << notPdf << u"program"_s;
    QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << notPdf << u"drawing"_s;
    QTest::newRow("text") << QByteArray("Délibération n° 12") << notPdf << u"plain text"_s;
    QTest::newRow("film") << QByteArray("\0\0\0\x18"
                                        "ftypisom",
                                        12)
                          << notPdf << u"film"_s;
    QTest::newRow("unknown") << QByteArray("\x01\x02\x03") << notPdf << u"whatever its name says"_s;
    QTest::newRow("damaged PDF") << pdfs::withPages(1).left(200) << ErrorCode::DocumentDamaged
                                 << u"damaged"_s;
    QTest::newRow("damaged PNG") << samplefiles::written(samplefiles::photograph(200, 200), "png").left(3000)
                                 << ErrorCode::DocumentNotMade << u"the picture is damaged"_s;
    QTest::newRow("header of a PNG") << QByteArray("\x89PNG\r\n\x1a\n") << ErrorCode::DocumentNotMade
                                     << u"the picture is damaged"_s;
}

void TestDocumentIntake::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const auto stored = takeIn(folder(), {file(u"document.pdf"_s, bytes)}, m_intake);
    QVERIFY(!stored);
    QTEST(stored.error().code, "code");
    QVERIFY2(errorText(stored.error()).contains(said), qPrintable(errorText(stored.error())));
    QCOMPARE(kept(), QStringList());
}

void TestDocumentIntake::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << u"none.pdf"_s << ErrorCode::FileMissing;
    QTest::newRow("folder") << u"folder"_s << ErrorCode::NotRegularFile;
    QTest::newRow("device") << u"/dev/zero"_s << ErrorCode::NotRegularFile;
    QTest::newRow("pipe") << u"pipe"_s << ErrorCode::NotRegularFile;
    QTest::newRow("socket") << u"socket"_s << ErrorCode::NotRegularFile;
    QTest::newRow("link to a device") << u"to-device"_s << ErrorCode::NotRegularFile;
    QTest::newRow("link to nothing") << u"to-nothing"_s << ErrorCode::FileMissing;
}

void TestDocumentIntake::refusesWhatIsNoFile()
{
    QFETCH(QString, path);
    QVERIFY(QDir(m_dir->path()).mkdir(u"folder"_s));
    QCOMPARE(mkfifo(QFile::encodeName(m_dir->filePath(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(QFile::link(u"/dev/zero"_s, m_dir->filePath(u"to-device"_s)));
    QVERIFY(QFile::link(m_dir->filePath(u"none"_s), m_dir->filePath(u"to-nothing"_s)));
    const int made = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(m_dir->filePath(u"socket"_s));
    QVERIFY(name.size() < qsizetype(sizeof(address.sun_path)));
    std::copy(name.cbegin(), name.cend(), address.sun_path);
    QCOMPARE(bind(made, reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
    close(made);

    const QString whole = path.startsWith(u'/') ? path : m_dir->filePath(path);
    const auto stored = takeIn(folder(), {whole}, m_intake);
    QVERIFY(!stored);
    QTEST(stored.error().code, "code");
    QCOMPARE(kept(), QStringList());
    QCOMPARE(groupForIntake({whole, whole}, Images::Together).size(), 2);
}

void TestDocumentIntake::followsLinks()
{
    const QByteArray bytes = pdfs::withPages(1);
    const QString target = file(u"target.pdf"_s, bytes);
    QVERIFY(QFile::link(target, m_dir->filePath(u"link.pdf"_s)));
    const auto stored = takeIn(folder(), {m_dir->filePath(u"link.pdf"_s)}, m_intake);
    QVERIFY(stored);
    QCOMPARE(stored->document.fileName, u"link.pdf"_s);
    QCOMPARE(stored->document.sha512, sha512Of(bytes));
    QVERIFY(!QFileInfo(documentPathIn(folder(), stored->document)).isSymLink());
}

/// What an ordinary user finds when opening a file, as number; -1 where it succeeds. Root may read
/// everything.
static int codeForOrdinaryUser(const QString &path)
{
    const pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(254);
        const auto opened = openSource(path, 1 << 20);
        _exit(opened ? 255 : static_cast<int>(opened.error().code));
    }
    int status = 0;
    if (waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return -2;
    return WEXITSTATUS(status) == 255 ? -1 : WEXITSTATUS(status);
}

void TestDocumentIntake::refusesWithoutPermission_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("code");
    QTest::newRow("open") << u"sample.pdf"_s << -1;
    QTest::newRow("closed file") << u"closed.pdf"_s << int(ErrorCode::FileUnreadable);
    QTest::newRow("closed folder") << u"closed/a.pdf"_s << int(ErrorCode::FileUnreadable);
    QTest::newRow("none in a closed folder") << u"closed/none.pdf"_s << int(ErrorCode::FileUnreadable);
    QTest::newRow("none") << u"none.pdf"_s << int(ErrorCode::FileMissing);
}

void TestDocumentIntake::refusesWithoutPermission()
{
    QFETCH(QString, path);
    const auto everybody = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner
                           | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QVERIFY(QFile::setPermissions(m_dir->path(), everybody));
    QVERIFY(QFile::setPermissions(m_dir->filePath(u"sample.pdf"_s), everybody));
    QVERIFY(QFile::setPermissions(file(u"closed.pdf"_s, pdfs::withPages(1)), {}));
    QVERIFY(QDir(m_dir->path()).mkdir(u"closed"_s));
    QVERIFY(!file(u"closed/a.pdf"_s, pdfs::withPages(1)).isEmpty());
    QVERIFY(QFile::setPermissions(m_dir->filePath(u"closed"_s), {}));
    QTEST(codeForOrdinaryUser(m_dir->filePath(path)), "code");
    // To be removed.
    QVERIFY(QFile::setPermissions(m_dir->filePath(u"closed"_s), everybody));
}

void TestDocumentIntake::refusesWhatChangesMeanwhile_data()
{
    QTest::addColumn<bool>("grows");
    QTest::newRow("grows") << true;
    QTest::newRow("is written over") << false;
}

void TestDocumentIntake::refusesWhatChangesMeanwhile()
{
    QFETCH(bool, grows);
    const QString path = file(u"open.pdf"_s, pdfs::withPages(1));
    bool changed = false;
    m_intake.report = [&](IntakeStage) {
        QThread::msleep(20); // another time of change
        QFile other(path);
        changed = other.open(QIODevice::ReadWrite) && (!grows || other.seek(other.size()))
                  && other.write("%PDF-1.7\n") > 0;
    };
    const auto stored = takeIn(folder(), {path}, m_intake);
    QVERIFY(changed);
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::FileChanging);
    QCOMPARE(kept(), QStringList());
}

void TestDocumentIntake::namesAreSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("newline") << u"a\nb.png"_s << u"ab.pdf"_s;
    QTest::newRow("emoji") << u"😀.png"_s << u"😀.pdf"_s;
    QTest::newRow("direction") << u"a\u202egnp.exe.png"_s << u"agnp.exe.pdf"_s;
    QTest::newRow("hidden") << u".png"_s << u"document.pdf"_s;
    QTest::newRow("backslashes") << u"..\\..\\x.png"_s << u"..\\..\\x.pdf"_s;
    QTest::newRow("long") << QString(QString(200, u'é').left(120) + u".png"_s)
                          << QString(QString(120, u'é') + u".pdf"_s);
}

void TestDocumentIntake::namesAreSafe()
{
    QFETCH(QString, name);
    const QByteArray png = samplefiles::written(samplefiles::screenshot(30, 20), "png");
    const auto stored = takeIn(folder(), {file(name, png)}, m_intake);
    QVERIFY2(stored, stored ? "" : qPrintable(errorText(stored.error())));
    QTEST(stored->document.fileName, "shown");
    QCOMPARE(kept(), QStringList(QString(stored->document.sha512 + u".pdf"_s)));
    // Longer than any file system has it, as in a package of another program.
    QVERIFY(pdfFileName(QString(300, u'x')).toUtf8().size() <= 255);
    QVERIFY(pdfFileName(QString(300, u'x')).endsWith(u".pdf"_s));
}

void TestDocumentIntake::picturesBecomeOneDocument()
{
    const QString first = file(u"un.png"_s, samplefiles::written(samplefiles::screenshot(30, 20), "png"));
    const QString second = file(u"deux.jpg"_s, samplefiles::written(samplefiles::photograph(20, 30), "jpg"));
    const auto stored = takeIn(folder(), {first, second}, m_intake);
    QVERIFY2(stored, stored ? "" : qPrintable(errorText(stored.error())));
    QCOMPARE(stored->document.fileName, u"un.pdf"_s);
    QCOMPARE(stored->facts.pages, 2);
    const auto again = takeIn(folder(), {first, second}, m_intake);
    QCOMPARE(again->document.sha512, stored->document.sha512);
    const auto mixed = takeIn(folder(), {first, m_dir->filePath(u"sample.pdf"_s)}, m_intake);
    QCOMPARE(mixed.error().code, ErrorCode::DocumentNotMade);
    QCOMPARE(kept().size(), 1);
}

void TestDocumentIntake::groups()
{
    const QString png = file(u"a"_s, samplefiles::written(samplefiles::screenshot(30, 20), "png"));
    const QString pdf = m_dir->filePath(u"sample.pdf"_s);
    const QString none = m_dir->filePath(u"none"_s);
    QCOMPARE(groupForIntake({pdf, png, none, png}, Images::Together),
             (QList<QStringList>{{pdf}, {png, png}, {none}}));
    QCOMPARE(groupForIntake({pdf, png, png}, Images::Apart), (QList<QStringList>{{pdf}, {png}, {png}}));
}

void TestDocumentIntake::isCancelledAtEachStage_data()
{
    QTest::addColumn<bool>("copying");
    QTest::newRow("copying") << true;
    QTest::newRow("examining") << false;
}

void TestDocumentIntake::isCancelledAtEachStage()
{
    QFETCH(bool, copying);
    const QString hanging = file(u"hanging"_s, "#!/bin/sh\nexec sleep 60\n");
    QVERIFY(QFile::setPermissions(hanging, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    m_intake.inspector = DocumentInspector(hanging);
    QElapsedTimer timer;
    timer.start();
    bool began = false;
    m_intake.report = [&](IntakeStage) { began = true; };
    m_intake.cancelled = [&] { return copying ? began : timer.hasExpired(500); };
    const auto stored = takeIn(folder(), {m_dir->filePath(u"sample.pdf"_s)}, m_intake);
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::Cancelled);
    QVERIFY2(timer.elapsed() < (copying ? 400 : 5000), qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(kept(), QStringList());
}

void TestDocumentIntake::deletedDraftStaysDeleted()
{
    QVERIFY(QDir(folder()).removeRecursively());
    const auto stored = takeIn(folder(), {m_dir->filePath(u"sample.pdf"_s)}, m_intake);
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::DraftMissing);
    QVERIFY(!QFileInfo::exists(folder()));
}

void TestDocumentIntake::libraryIsNotQuoted()
{
    const QString loud =
        file(u"loud"_s, "#!/bin/sh\necho '/home/x: offset 12: unexpected token' >&2\nexit 1\n");
    QVERIFY(QFile::setPermissions(loud, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    m_intake.converter.program = loud;
    const QByteArray png = samplefiles::written(samplefiles::screenshot(30, 20), "png");
    const auto stored = takeIn(folder(), {file(u"a.png"_s, png)}, m_intake);
    QVERIFY(!stored);
    QVERIFY2(errorText(stored.error()).contains(u"in an unexpected way"),
             qPrintable(errorText(stored.error())));
}

void TestDocumentIntake::removesWhatNobodyNames()
{
    const auto one = takeIn(folder(), {file(u"1.pdf"_s, pdfs::withPages(1))}, m_intake);
    const auto two = takeIn(folder(), {file(u"2.pdf"_s, pdfs::withPages(2))}, m_intake);
    QVERIFY(writeFile(folder() + u"/documents/note.pdf"_s, "the user's own"));
    removeUnnamedDocuments(folder(), {two->document.sha512});
    QCOMPARE(kept().size(), 2);
    QVERIFY(kept().contains(u"note.pdf"_s));
    QVERIFY(QFileInfo::exists(documentPathIn(folder(), two->document)));
}

QTEST_GUILESS_MAIN(TestDocumentIntake)
#include "tst_documentintake.moc"
