// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "package/archive.h"
#include "package/bag.h"
#include "package/packagewriter.h"
#include "samplepackage.h"

#include <QLockFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    return readFile(path, 1'000'000'000).value();
}

/// Standard output of a program that must succeed.
QByteArray run(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        qWarning() << program << arguments << process.readAllStandardError()
                   << process.readAllStandardOutput();
        return {};
    }
    return process.readAllStandardOutput();
}

/// The lock of a process that is no more: its number is above all that the system gives.
void leaveDeadLock(const QString &path)
{
    QLockFile live(path);
    if (!live.lock())
        qFatal("cannot lock");
    QByteArray lock = bytesOf(path);
    live.unlock();
    lock.replace(0, lock.indexOf('\n'), "2000000000");
    if (!writeFile(path, lock))
        qFatal("cannot write");
}

bool has(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace

class TestPackageWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesAValidPackage();
    void otherToolsReadIt();
    void membersAreStoredAsTheFormatSays();
    void twoExportsAreIdentical();
    void largeMemberThatDeflatesTooWellIsStored();
    void progressGoesToTheEnd();
    void cancelKeepsTheFormerPackage();
    void wrongDocument_data();
    void wrongDocument();
    void unwritableTarget_data();
    void unwritableTarget();
    void linkIsFollowed();
    void runningExportIsNotDisturbed();
    void leftoversAreCleared();
    void leftoversOfOtherTargetsAreCleared();
    void locksWithoutOwnerAreCleared();
    void packageAboveTheLimitIsNotWritten();
};

void TestPackageWriter::writesAValidPackage()
{
    const SamplePackage sample;
    const QString target = sample.dir.filePath(u"out.zip"_s);
    const PackagePlan plan = sample.plan();
    const auto written = writePackage(plan, target);
    QVERIFY2(written, qPrintable(written ? QString() : errorText(written.error())));
    QCOMPARE(written->path, target);
    QCOMPARE(written->files, 10);
    QCOMPARE(written->bytes, QFileInfo(target).size());
    QCOMPARE(written->requestSha512, sha512Of(plan.members.at(0).bytes));
    QCOMPARE(entriesOf(sample.dir.path()), (QStringList{u"d1"_s, u"d2"_s, u"out.zip"_s}));

    const VerifyReport report = verify(target);
    QVERIFY2(report.valid,
             report.errors.isEmpty() ? "" : qPrintable(problemText(report.errors.constFirst())));
    QVERIFY(report.ours);
    QVERIFY(report.warnings.isEmpty());
    QCOMPARE(report.files, 10);
    QCOMPARE(report.requestSha512, written->requestSha512);
    QCOMPARE(report.completeness, u"complete"_s);
}

void TestPackageWriter::otherToolsReadIt()
{
    if (!has(u"unzip"_s) || !has(u"sha512sum"_s) || !has(u"python3"_s))
        QSKIP("needs unzip, sha512sum and python3");
    const SamplePackage sample;
    const QString target = sample.dir.filePath(u"out.zip"_s);
    QVERIFY(writePackage(sample.plan(), target));
    QVERIFY(run(u"unzip"_s, {u"-t"_s, target}).contains("No errors detected"));
    QVERIFY(run(u"unzip"_s, {target, u"-d"_s, sample.dir.path()}).contains("inflating"));
    const QString bag = sample.dir.filePath(sample.plan().topFolder);
    const QByteArray payload = run(u"sha512sum"_s, {u"-c"_s, u"manifest-sha512.txt"_s}, bag);
    QCOMPARE(payload.count(": OK\n"), 6);
    const QByteArray tags = run(u"sha512sum"_s, {u"-c"_s, u"tagmanifest-sha512.txt"_s}, bag);
    QCOMPARE(tags.count(": OK\n"), 3);
    QVERIFY(verify(bag).valid);
    const QString script = u"import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; "
                           "print(z.namelist()[0], all(not i.extra for i in z.infolist()), z.comment)"_s;
    QCOMPARE(run(u"python3"_s, {u"-c"_s, script, target}).trimmed(),
             QByteArray(sample.plan().topFolder.toLatin1() + "/bagit.txt True b''"));
}

void TestPackageWriter::membersAreStoredAsTheFormatSays()
{
    const SamplePackage sample;
    const QString target = sample.dir.filePath(u"out.zip"_s);
    QVERIFY(writePackage(sample.plan(), target));
    const QByteArray bytes = bytesOf(target);
    // The local header: signature, version, flags, method, time, date.
    QVERIFY(bytes.startsWith(QByteArray("PK\3\4", 4)));
    QCOMPARE(bytes.mid(8, 2), QByteArray("\10\0", 2));
    QCOMPARE(bytes.mid(10, 2), QByteArray("\xe8\x71", 2)); // 14:15:16
    QCOMPARE(bytes.mid(12, 2), QByteArray("\x43\x5c", 2)); // 2026-02-03
    QCOMPARE(bytes.mid(28, 2), QByteArray("\0\0", 2));
    QVERIFY(bytes.contains("%PDF-1.4 deliberation\n"));
    QVERIFY(bytes.contains("%PDF-1.4 report\n"));
    const auto archive = Archive::open(target);
    QVERIFY(archive);
    QCOMPARE((*archive)->topFolder(), sample.plan().topFolder);
    const QByteArray info = (*archive)->read(u"bag-info.txt"_s, 10'000).value();
    const qint64 payload = (*archive)->size(u"data/request.json"_s)
                           + (*archive)->size(u"data/catalogue.json"_s) + sample.request.documents.at(0).size
                           + sample.request.documents.at(1).size + 16 + 32;
    QVERIFY(info.contains(QByteArray("\nPayload-Oxum: " + QByteArray::number(payload) + ".6\n")));
    QCOMPARE((*archive)->read(u"bagit.txt"_s, 100).value(),
             QByteArray("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
}

void TestPackageWriter::twoExportsAreIdentical()
{
    const SamplePackage sample;
    QVERIFY(writePackage(sample.plan(), sample.dir.filePath(u"a.zip"_s)));
    QVERIFY(writePackage(sample.plan(), sample.dir.filePath(u"b.zip"_s)));
    QVERIFY(bytesOf(sample.dir.filePath(u"a.zip"_s)) == bytesOf(sample.dir.filePath(u"b.zip"_s)));
}

void TestPackageWriter::largeMemberThatDeflatesTooWellIsStored()
{
    const SamplePackage sample;
    PackageContent content = sample.content();
    content.generated.append({u"demande.txt"_s, QByteArray(5'000'000, ' ')});
    const QString target = sample.dir.filePath(u"out.zip"_s);
    QVERIFY(writePackage(planPackage(content), target));
    QVERIFY(QFileInfo(target).size() > 5'000'000);
    QVERIFY(verify(target).valid);
}

void TestPackageWriter::progressGoesToTheEnd()
{
    const SamplePackage sample(2'000'000);
    qint64 last = -1;
    qint64 total = 0;
    int calls = 0;
    const auto progress = [&](qint64 done, qint64 all) {
        ++calls;
        const bool grows = done >= last && (total == 0 || all == total);
        last = done;
        total = all;
        return grows;
    };
    QVERIFY(writePackage(sample.plan(), sample.dir.filePath(u"out.zip"_s), progress));
    QCOMPARE(last, total);
    QVERIFY(calls > 5);
}

void TestPackageWriter::cancelKeepsTheFormerPackage()
{
    const SamplePackage sample(2'000'000);
    const QString target = sample.dir.filePath(u"out.zip"_s);
    QVERIFY(writeFile(target, "former"));
    int calls = 0;
    const auto written =
        writePackage(sample.plan(), target, [&calls](qint64, qint64) { return ++calls < 4; });
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QCOMPARE(bytesOf(target), QByteArray("former"));
    QCOMPARE(entriesOf(sample.dir.path()), (QStringList{u"d1"_s, u"d2"_s, u"out.zip"_s}));
}

void TestPackageWriter::wrongDocument_data()
{
    QTest::addColumn<QString>("defect");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("removed") << u"removed"_s << ErrorCode::DocumentMissing;
    QTest::newRow("a folder") << u"folder"_s << ErrorCode::DocumentMissing;
    QTest::newRow("longer") << u"longer"_s << ErrorCode::DocumentChanged;
    QTest::newRow("shorter") << u"shorter"_s << ErrorCode::DocumentChanged;
    QTest::newRow("one byte") << u"byte"_s << ErrorCode::DocumentChanged;
    QTest::newRow("size of another world") << u"size"_s << ErrorCode::DocumentChanged;
}

void TestPackageWriter::wrongDocument()
{
    QFETCH(QString, defect);
    SamplePackage sample;
    const QString path = sample.documentFiles.value(u"d2"_s);
    QByteArray bytes = bytesOf(path);
    if (defect == u"longer"_s)
        bytes += ' ';
    else if (defect == u"shorter"_s)
        bytes.chop(1);
    else
        bytes[bytes.size() / 2] = '\1';
    QVERIFY(QFile::remove(path));
    if (defect == u"folder"_s)
        QVERIFY(QDir().mkdir(path));
    else if (defect != u"removed"_s)
        QVERIFY(writeFile(path, bytes));
    if (defect == u"size"_s)
        sample.request.documents[1].size = -9'000'000'000'000'000'000;

    const QString target = sample.dir.filePath(u"out.zip"_s);
    QVERIFY(writeFile(target, "former"));
    const auto written = writePackage(sample.plan(), target);
    QVERIFY(!written);
    QTEST(written.error().code, "code");
    QVERIFY(errorText(written.error()).contains(path));
    QVERIFY(errorText(written.error()).contains(u"Article imprimé"_s));
    QCOMPARE(bytesOf(target), QByteArray("former"));
    QVERIFY(!entriesOf(sample.dir.path()).join(u' ').contains(u"part"_s));
}

void TestPackageWriter::unwritableTarget_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a folder") << u"."_s << ErrorCode::NotRegularFile;
    QTest::newRow("a device") << u"/dev/null"_s << ErrorCode::NotRegularFile;
    QTest::newRow("no such folder") << u"none/out.zip"_s << ErrorCode::FileUnwritable;
    QTest::newRow("not writable") << u"/proc/self/out.zip"_s << ErrorCode::FileUnwritable;
    QTest::newRow("name too long") << QString(QString(240, u'a') + u".zip"_s) << ErrorCode::FileUnwritable;
    QTest::newRow("below a file") << u"d1/out.zip"_s << ErrorCode::FileUnwritable;
}

void TestPackageWriter::unwritableTarget()
{
    QFETCH(QString, target);
    const SamplePackage sample;
    const QString path = QDir(sample.dir.path()).absoluteFilePath(target);
    const auto written = writePackage(sample.plan(), path);
    QVERIFY(!written);
    QTEST(written.error().code, "code");
    QVERIFY2(errorText(written.error()).contains(path), qPrintable(errorText(written.error())));
    QCOMPARE(entriesOf(sample.dir.path()), (QStringList{u"d1"_s, u"d2"_s}));
}

void TestPackageWriter::linkIsFollowed()
{
    const SamplePackage sample;
    const QString target = sample.dir.filePath(u"out.zip"_s);
    const QString link = sample.dir.filePath(u"link.zip"_s);
    QVERIFY(writeFile(target, "former"));
    QVERIFY(QFile::link(target, link));
    QVERIFY(writePackage(sample.plan(), link));
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(verify(target).valid);
}

void TestPackageWriter::runningExportIsNotDisturbed()
{
    const SamplePackage sample;
    const QString target = sample.dir.filePath(u"out.zip"_s);
    const QString part = sample.dir.filePath(u".out.zip.12345678.part"_s);
    QLockFile other(sample.dir.filePath(u".out.zip.lock"_s));
    QVERIFY(other.lock());
    QVERIFY(writeFile(part, "half"));
    const auto written = writePackage(sample.plan(), target);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::ExportRunning);
    QVERIFY(QFile::exists(part));
    // Another target in the same folder is free.
    QVERIFY(writePackage(sample.plan(), sample.dir.filePath(u"other.zip"_s)));
    QVERIFY(QFile::exists(part));
}

void TestPackageWriter::leftoversAreCleared()
{
    const SamplePackage sample;
    const QString foreign = u".out.zip.notes"_s;
    for (const QString &name : {u".out.zip.12345678.part"_s, u".out.zip.0a0b0c0d.part.Xa8f3Q"_s, foreign})
        QVERIFY(writeFile(sample.dir.filePath(name), "x"));
    QVERIFY(writePackage(sample.plan(), sample.dir.filePath(u"out.zip"_s)));
    QCOMPARE(entriesOf(sample.dir.path()), (QStringList{foreign, u"d1"_s, u"d2"_s, u"out.zip"_s}));
}

void TestPackageWriter::leftoversOfOtherTargetsAreCleared()
{
    const SamplePackage sample;
    const QStringList dead{u".a.zip.12345678.part"_s, u".a.zip.12345678.part.Xa8f3Q"_s,
                           u".b c.part.zip.0a0b0c0d.part"_s};
    // Names that an export does not make, and the files of one that lives.
    const QStringList kept{u".a.zip.notes.part"_s, u".a.zip.1234567.part"_s, u"a.zip.12345678.part"_s,
                           u".notes.12345678.part"_s, u".live.zip.12345678.part"_s};
    for (const QString &name : dead + kept)
        QVERIFY(writeFile(sample.dir.filePath(name), "x"));
    QLockFile live(sample.dir.filePath(u".live.zip.lock"_s));
    QVERIFY(live.lock());
    leaveDeadLock(sample.dir.filePath(u".a.zip.lock"_s));

    QVERIFY(writePackage(sample.plan(), sample.dir.filePath(u"out.zip"_s)));
    QStringList expected = kept + QStringList{u".live.zip.lock"_s, u"d1"_s, u"d2"_s, u"out.zip"_s};
    QStringList found = entriesOf(sample.dir.path());
    expected.sort();
    found.sort();
    QCOMPARE(found, expected);
}

/// An export that was killed before its lock said whose it is.
void TestPackageWriter::locksWithoutOwnerAreCleared()
{
    const SamplePackage sample;
    const QString lock = sample.dir.filePath(u".out.zip.lock"_s);
    QVERIFY(writeFile(lock, {}));
    QVERIFY(writePackage(sample.plan(), sample.dir.filePath(u"out.zip"_s)));
    leaveDeadLock(lock);
    QVERIFY(writeFile(lock + u".rmlock"_s, {}));
    QVERIFY(writePackage(sample.plan(), sample.dir.filePath(u"out.zip"_s)));
    QCOMPARE(entriesOf(sample.dir.path()), (QStringList{u"d1"_s, u"d2"_s, u"out.zip"_s}));
}

void TestPackageWriter::packageAboveTheLimitIsNotWritten()
{
    const SamplePackage sample;
    PackagePlan plan = sample.plan();
    plan.files[0].size = Q_INT64_C(5'000'000'000);
    const auto written = writePackage(plan, sample.dir.filePath(u"out.zip"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileTooLarge);
}

QTEST_GUILESS_MAIN(TestPackageWriter)
#include "tst_packagewriter.moc"
