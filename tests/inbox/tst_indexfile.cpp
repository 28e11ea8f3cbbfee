// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/inboxindex.h"

#include "inbox/indexfile.h"
#include "sampleinbox.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <functional>
#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The file of an index: damaged, foreign, shared, torn from under whoever writes it.
class TestIndexFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void madeAnew_data();
    void madeAnew();
    void damagedInUse();
    void nowhere_data();
    void nowhere();
    void diskFull();
    void twoProcesses();
    void readWhileWritten();
    void killed();
    void journals_data();
    void journals();
    void journalOfOthers();

private:
    QString file() const { return InboxIndex::filePath(m_folder, m_cache->path()); }
    Result<InboxIndex> open() const { return InboxIndex::open(m_folder, m_cache->path()); }
    void fill(int packages = 300) const
    {
        auto index = open();
        QVERIFY2(index, index ? "" : qPrintable(errorText(index.error())));
        QList<IndexedPackage> all;
        for (int i = 0; i < packages; ++i)
            all.append({fullRecord(u"p%1.zip"_s.arg(i)), u"commun mot%1 "_s.arg(i).repeated(30), {}});
        QVERIFY(index->putAll(all));
    }
    std::unique_ptr<QProcess> helper(const QString &name, int packages) const
    {
        auto process = std::make_unique<QProcess>();
        process->start(QStringLiteral(VIATIQUE_INBOX_HELPER),
                       {m_folder, m_cache->path(), name, QString::number(packages)});
        return process;
    }

    const QString m_folder = u"/fictitious/inbox"_s;
    std::unique_ptr<QTemporaryDir> m_cache;
};

/// Bytes of a file, put in the place of what is there.
static void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestIndexFile::init()
{
    m_cache = std::make_unique<QTemporaryDir>();
}

void TestIndexFile::madeAnew_data()
{
    QTest::addColumn<std::function<void(const QString &)>>("damage");
    const auto add = [](const char *name, const std::function<void(const QString &)> &damage) {
        QTest::newRow(name) << damage;
    };
    add("missing", [](const QString &path) { QFile::remove(path); });
    add("empty", [](const QString &path) { QFile::resize(path, 0); });
    add("no database", [](const QString &path) { overwrite(path, 0, QByteArray(200, 'x')); });
    add("cut short", [](const QString &path) { QFile::resize(path, QFileInfo(path).size() / 2); });
    add("one page left", [](const QString &path) { QFile::resize(path, 4096); });
    // Bytes 60 to 63 of the header are the version.
    add("newer", [](const QString &path) { overwrite(path, 60, QByteArray::fromHex("7fffffff")); });
    add("older", [](const QString &path) { overwrite(path, 60, QByteArray(4, '\0')); });
    add("noise behind the header", [](const QString &path) {
        overwrite(path, 4096, QByteArray(int(QFileInfo(path).size()) - 4096, '\xa5'));
    });
    add("a damaged journal", [](const QString &path) { writeFile(path + u"-wal"_s, QByteArray(9000, 'x')); });
}

void TestIndexFile::madeAnew()
{
    QFETCH(std::function<void(const QString &)>, damage);
    fill();
    QVERIFY(!QFileInfo::exists(file() + u"-wal"_s));
    damage(file());
    // Found at once, or when it is read, and then at the next opening; a file that is read through is whole.
    auto records = open().and_then([](const InboxIndex &index) { return index.records(); });
    if (!records)
        records = open().and_then([](const InboxIndex &index) { return index.records(); });
    QVERIFY2(records, records ? "" : qPrintable(errorText(records.error())));
    QVERIFY(records->isEmpty() || records->size() == 300);
    auto index = open();
    QVERIFY(index);
    QVERIFY(index->putAll({{fullRecord(u"new.zip"_s), u"nouveau"_s, {}}}));
    QCOMPARE(index->search(u"nouveau"_s).value(), QSet{u"new.zip"_s});
}

void TestIndexFile::damagedInUse()
{
    fill(2000);
    auto index = open();
    QVERIFY(index);
    const qint64 size = QFileInfo(file()).size();
    overwrite(file(), 8192, QByteArray(int(size) - 8192, '\xa5'));
    const auto records = index->records();
    QVERIFY(!records);
    QCOMPARE(records.error().code, ErrorCode::FileUnreadable);
    index = failure(ErrorCode::Cancelled);
    const auto again = open();
    QVERIFY(again);
    QCOMPARE(again->records()->size(), 0);
    QVERIFY(!QFileInfo::exists(file() + u".damaged"_s));
}

void TestIndexFile::nowhere_data()
{
    QTest::addColumn<bool>("belowAFile");
    QTest::newRow("below a file") << true;
    QTest::newRow("where nobody may write") << false;
}

void TestIndexFile::nowhere()
{
    QFETCH(bool, belowAFile);
    const QString inTheWay = m_cache->filePath(u"file"_s);
    QVERIFY(writeFile(inTheWay, "x"));
    const auto index = InboxIndex::open(m_folder, belowAFile ? inTheWay + u"/below"_s : u"/proc/viatique"_s);
    QVERIFY(!index);
    QCOMPARE(index.error().code, ErrorCode::FileUnwritable);
    // A folder in its place.
    QVERIFY(QDir().mkpath(file()));
    QCOMPARE(open().error().code, ErrorCode::FileUnwritable);
}

void TestIndexFile::diskFull()
{
    if (!QFileInfo::exists(u"/dev/full"_s))
        QSKIP("no device that is always full");
    QProcess helper;
    helper.start(u"/bin/sh"_s,
                 {u"-c"_s, u"ulimit -f 200; trap '' XFSZ; exec \"$@\""_s, u"sh"_s,
                  QStringLiteral(VIATIQUE_INBOX_HELPER), m_folder, m_cache->path(), u"full"_s, u"20000"_s});
    QVERIFY(helper.waitForFinished(60000));
    QCOMPARE(helper.exitStatus(), QProcess::NormalExit);
    QCOMPARE(helper.exitCode(), 1);
    QVERIFY(!helper.readAllStandardError().isEmpty());
    // What was written before is there, whole.
    const qsizetype written = helper.readAllStandardOutput().split('\n').size() - 1;
    const auto index = open();
    QVERIFY(index);
    QCOMPARE(index->records()->size(), written * 10);
    QCOMPARE(index->search(u"full"_s)->size(), written * 10);
}

void TestIndexFile::twoProcesses()
{
    const auto one = helper(u"un"_s, 300);
    const auto other = helper(u"deux"_s, 300);
    QVERIFY(one->waitForFinished(60000) && other->waitForFinished(60000));
    QVERIFY2(one->exitCode() == 0, one->readAllStandardError().constData());
    QVERIFY2(other->exitCode() == 0, other->readAllStandardError().constData());
    const auto index = open();
    QVERIFY(index);
    QCOMPARE(index->records()->size(), 600);
    QCOMPARE(index->search(u"commun"_s)->size(), 600);
    QCOMPARE(index->search(u"deux"_s)->size(), 300);
}

void TestIndexFile::readWhileWritten()
{
    auto index = open();
    QVERIFY(index);
    const auto writer = helper(u"un"_s, 300);
    QVERIFY(writer->waitForReadyRead(30000));
    qsizetype seen = 0;
    while (writer->state() != QProcess::NotRunning) {
        const auto found = index->search(u"commun"_s);
        QVERIFY2(found, found ? "" : qPrintable(errorText(found.error())));
        // Whole transactions alone.
        QCOMPARE(found->size() % 10, 0);
        QVERIFY(found->size() >= seen);
        seen = found->size();
        QVERIFY(index->putAll({{fullRecord(u"own.zip"_s), u"propre"_s, {}}}));
        writer->waitForFinished(1);
    }
    QCOMPARE(writer->exitCode(), 0);
    QCOMPARE(index->records()->size(), 301);
}

void TestIndexFile::killed()
{
    int killed = 0;
    qsizetype least = 0;
    for (int i = 0; i < 12; ++i) {
        const auto writer = helper(u"run%1"_s.arg(i), 100'000);
        QVERIFY(writer->waitForReadyRead(30000));
        QThread::msleep(static_cast<unsigned long>(7 * i));
        writer->kill();
        QVERIFY(writer->waitForFinished());
        killed += writer->exitStatus() == QProcess::CrashExit ? 1 : 0;
        const qsizetype told = writer->readAllStandardOutput().count('\n') * 10;
        const auto index = open();
        QVERIFY(index);
        const auto records = index->records();
        QVERIFY2(records, records ? "" : qPrintable(errorText(records.error())));
        // What it had told to be written is there, and perhaps the next transaction.
        QVERIFY(records->size() >= least + told);
        QCOMPARE(records->size() % 10, 0);
        QCOMPARE(index->search(u"commun"_s)->size(), records->size());
        least = records->size();
    }
    QCOMPARE(killed, 12);
}

void TestIndexFile::journals_data()
{
    QTest::addColumn<QByteArray>("fileSystem");
    QTest::addColumn<QString>("journal");
    QTest::newRow("a disk") << QByteArray("ext4") << u"wal"_s;
    QTest::newRow("NFS") << QByteArray("nfs") << u"truncate"_s;
    QTest::newRow("NFS 4") << QByteArray("nfs4") << u"truncate"_s;
    QTest::newRow("CIFS") << QByteArray("cifs") << u"truncate"_s;
    QTest::newRow("SMB") << QByteArray("smb3") << u"truncate"_s;
    QTest::newRow("sshfs") << QByteArray("fuse.sshfs") << u"truncate"_s;
}

void TestIndexFile::journals()
{
    QFETCH(QByteArray, fileSystem);
    fill(10);
    const auto index = IndexFile::open(file(), fileSystem);
    QVERIFY2(index, index ? "" : qPrintable(errorText(index.error())));
    QTEST((*index)->value(u"PRAGMA journal_mode"_s).value().toString(), "journal");
    QCOMPARE((*index)->value(u"SELECT count(*) FROM package"_s).value().toInt(), 10);
}

/// What has another journal and is in use is not written to as if it had none.
void TestIndexFile::journalOfOthers()
{
    const auto other = open();
    QVERIFY(other && other->records());
    const auto index = IndexFile::open(file(), "nfs");
    QVERIFY(!index);
    QCOMPARE(index.error().code, ErrorCode::FileUnwritable);
}

QTEST_GUILESS_MAIN(TestIndexFile)
#include "tst_indexfile.moc"
