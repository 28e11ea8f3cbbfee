// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "inbox/inboxscan.h"
#include "package/packagefinder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace viatique;
using namespace Qt::StringLiterals;

/// What a folder holds, without opening it.
class TestInboxScan : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void finds();
    void sideFiles();
    void stampOfABag_data();
    void stampOfABag();
    void stampOfFilesOfABag();
    void noFolder();
    void closedFolder();
    void nameThatIsNoText();
    void whatIsNoFile();
    void tooDeep();
    void vanishes();
    void cancelled();
    void namesOfPackages_data();
    void namesOfPackages();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    void add(const QString &name, const QByteArray &bytes = "x") const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QVERIFY(writeFile(path(name), bytes));
    }
    QStringList found(const CancelCheck &check = {}) const
    {
        QStringList paths;
        const auto scan = scanInbox(m_dir->path(), check);
        for (const ScannedPackage &package : scan ? scan->packages : QList<ScannedPackage>())
            paths.append(package.path);
        return paths;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestInboxScan::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestInboxScan::finds()
{
    for (const QString &name :
         {u"b.zip"_s, u"sub/A.ZIP"_s, u"sub/été.zip"_s, u"sub/notes.txt"_s, u".hidden.zip"_s,
          u".b.zip.0123abcd.part"_s, u"b.zip.Xy12ab"_s, u".trash/c.zip"_s, u"bag/bagit.txt"_s,
          u"bag/data/inner.zip"_s, u"empty.zip/notes.txt"_s})
        add(name);
    QVERIFY(QFile::link(m_dir->path(), path(u"sub/loop"_s)));
    QVERIFY(QFile::link(path(u"b.zip"_s), path(u"sub/link.zip"_s)));
    const auto scan = scanInbox(m_dir->path());
    QVERIFY(scan);
    QCOMPARE(found(),
             (QStringList{u"b.zip"_s, u"bag"_s, u"sub/A.ZIP"_s, u"sub/link.zip"_s, u"sub/été.zip"_s}));
    QCOMPARE(scan->packages.constFirst().stamp, fileStamp(path(u"b.zip"_s)));
    QStringList folders = scan->folders;
    QCOMPARE(folders.takeFirst(), m_dir->path());
    folders.sort();
    QCOMPARE(folders, (QStringList{path(u"empty.zip"_s), path(u"sub"_s)}));
    QVERIFY(scan->unreadable.isEmpty());
    // The two ways of finding agree.
    QStringList absolute;
    for (const QString &each : found())
        absolute.append(path(each));
    absolute.sort();
    QCOMPARE(absolute, findPackages(m_dir->path()).paths);
}

void TestInboxScan::sideFiles()
{
    for (const QString &name :
         {u"a.zip"_s, u"a.b.zip"_s, u"sub/a.zip"_s, u"bag/bagit.txt"_s, u"a.martel-12345678.review.json"_s,
          u"a.b.orsini-12345678.review.json"_s, u"a.delorme-12345678.review.json"_s,
          u"bag.orsini-12345678.review.json"_s, u"other.orsini-12345678.review.json"_s,
          u"a.viatique-lock.json"_s, u"sub/a.viatique-lock.json"_s, u"a.json"_s})
        add(name);
    QHash<QString, ScannedPackage> byPath;
    const auto scan = scanInbox(m_dir->path());
    QVERIFY(scan);
    for (const ScannedPackage &package : scan->packages)
        byPath.insert(package.path, package);
    QCOMPARE(byPath.size(), 4);
    const auto reviews = [&byPath](const QString &package) {
        QStringList names;
        for (const SideFile &file : byPath.value(package).reviews)
            names.append(file.name);
        return names;
    };
    QCOMPARE(reviews(u"a.zip"_s),
             (QStringList{u"a.delorme-12345678.review.json"_s, u"a.martel-12345678.review.json"_s}));
    QCOMPARE(reviews(u"a.b.zip"_s), QStringList{u"a.b.orsini-12345678.review.json"_s});
    QCOMPARE(reviews(u"bag"_s), QStringList{u"bag.orsini-12345678.review.json"_s});
    QCOMPARE(reviews(u"sub/a.zip"_s), QStringList());
    const std::optional<SideFile> lock = byPath.value(u"a.zip"_s).lock;
    QVERIFY(lock);
    QCOMPARE(lock->name, u"a.viatique-lock.json"_s);
    QCOMPARE(lock->stamp, fileStamp(path(u"a.viatique-lock.json"_s)));
    QVERIFY(byPath.value(u"sub/a.zip"_s).lock);
    QVERIFY(!byPath.value(u"a.b.zip"_s).lock);
}

void TestInboxScan::stampOfABag_data()
{
    QTest::addColumn<QString>("changed");
    QTest::addColumn<bool>("differs");
    QTest::newRow("declaration") << u"bagit.txt"_s << true;
    QTest::newRow("manifest") << u"manifest-sha512.txt"_s << true;
    QTest::newRow("tag manifest") << u"tagmanifest-sha512.txt"_s << true;
    QTest::newRow("bag info") << u"bag-info.txt"_s << true;
    QTest::newRow("request") << u"data/request.json"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("another file") << u"notes.txt"_s << true;
    QTest::newRow("a document") << u"data/documents/d1.pdf"_s << true;
    QTest::newRow("a hidden file") << u"data/.hidden"_s << true;
}

void TestInboxScan::stampOfABag()
{
    QFETCH(QString, changed);
    for (const QString &name :
         {u"bagit.txt"_s, u"manifest-sha512.txt"_s, u"tagmanifest-sha512.txt"_s, u"bag-info.txt"_s,
          u"data/request.json"_s, u"notes.txt"_s, u"data/documents/d1.pdf"_s, u"data/.hidden"_s})
        add(u"bag/"_s + name);
    const FileStamp before = packageStamp(path(u"bag"_s));
    QVERIFY(before.size >= 0);
    QCOMPARE(scanInbox(m_dir->path())->packages.constFirst().stamp, before);
    if (!changed.isEmpty()) {
        QFile file(path(u"bag/"_s + changed));
        QVERIFY(file.open(QIODevice::ReadWrite));
        // In the future of every clock: nothing is made of its order.
        QVERIFY(
            file.setFileTime(QDateTime(QDate(2090, 1, 1), {}, Qt::UTC), QFileDevice::FileModificationTime));
    }
    QTEST(packageStamp(path(u"bag"_s)) != before, "differs");
    QCOMPARE(bool(checkPackageStamp(path(u"bag"_s), before)), changed.isEmpty());
    QCOMPARE(checkPackageStamp(path(u"none.zip"_s), before).error().code, ErrorCode::FileMissing);
}

/// Files that come, go, or change their names; what lies beside a bag is none of it.
void TestInboxScan::stampOfFilesOfABag()
{
    for (const QString &name : {u"bagit.txt"_s, u"data/a.pdf"_s, u"data/b.pdf"_s})
        add(u"bag/"_s + name);
    const FileStamp before = packageStamp(path(u"bag"_s));
    add(u"bag.martel-12345678.review.json"_s);
    QVERIFY(packageStamp(path(u"bag"_s)) == before);
    add(u"bag/data/sub/c.pdf"_s);
    const FileStamp more = packageStamp(path(u"bag"_s));
    QVERIFY(more != before);
    QVERIFY(QFile::rename(path(u"bag/data/sub/c.pdf"_s), path(u"bag/data/sub/d.pdf"_s)));
    QVERIFY(packageStamp(path(u"bag"_s)) != more);
    QVERIFY(QFile::remove(path(u"bag/data/sub/d.pdf"_s)));
    QVERIFY(packageStamp(path(u"bag"_s)) == before);
    QVERIFY(QFile::remove(path(u"bag/data/b.pdf"_s)));
    QVERIFY(packageStamp(path(u"bag"_s)) != before);
}

void TestInboxScan::noFolder()
{
    QCOMPARE(scanInbox(path(u"none"_s)).error().code, ErrorCode::FileMissing);
    add(u"file"_s);
    QCOMPARE(scanInbox(path(u"file"_s)).error().code, ErrorCode::FileMissing);
    const auto empty = scanInbox(m_dir->path());
    QVERIFY(empty && empty->packages.isEmpty());
}

void TestInboxScan::closedFolder()
{
    add(u"a.zip"_s);
    add(u"closed/b.zip"_s);
    QVERIFY(QFile::setPermissions(path(u"closed"_s), {}));
    const bool mayAll = QDir(path(u"closed"_s)).entryList(QDir::Files).size() == 1;
    const auto scan = scanInbox(m_dir->path());
    QFile::setPermissions(path(u"closed"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (mayAll)
        QSKIP("this user may look into all folders");
    QVERIFY(scan);
    QCOMPARE(scan->packages.size(), 1);
    QCOMPARE(scan->unreadable.size(), 1);
    QCOMPARE(scan->unreadable.constFirst().code, ErrorCode::FileUnreadable);
    QVERIFY(scan->isUncertain(u"closed/b.zip"_s));
    QVERIFY(!scan->isUncertain(u"closed2/b.zip"_s));
    QVERIFY(!scan->isUncertain(u"a.zip"_s));
}

void TestInboxScan::nameThatIsNoText()
{
#ifdef Q_OS_UNIX
    const QByteArray name = m_dir->path().toUtf8() + "/d\xe9lib.zip";
    FILE *file = std::fopen(name.constData(), "w");
    if (!file)
        QSKIP("this file system takes text alone");
    std::fclose(file);
    const auto scan = scanInbox(m_dir->path());
    ::unlink(name.constData());
    QVERIFY(scan);
    QVERIFY(scan->packages.isEmpty());
    QCOMPARE(scan->unreadable.size(), 1);
    QVERIFY(scan->unreadable.constFirst().args.constFirst().contains(u"lib.zip"_s));
#endif
}

void TestInboxScan::whatIsNoFile()
{
#ifdef Q_OS_UNIX
    QCOMPARE(::mkfifo(path(u"pipe.zip"_s).toUtf8().constData(), 0600), 0);
    QVERIFY(QFile::link(path(u"nowhere"_s), path(u"dangling.zip"_s)));
    QCOMPARE(found(), QStringList());
#endif
}

void TestInboxScan::tooDeep()
{
    QString deep;
    for (int i = 1; i < 16; ++i)
        deep += u"f/"_s;
    add(deep + u"a.zip"_s);
    add(deep + u"f/b.zip"_s);
    const auto scan = scanInbox(m_dir->path());
    QVERIFY(scan);
    QCOMPARE(found(), QStringList{deep + u"a.zip"_s});
    QCOMPARE(scan->unreadable.size(), 1);
    QVERIFY(scan->isUncertain(deep + u"f/b.zip"_s));
}

void TestInboxScan::vanishes()
{
    for (int i = 0; i < 20; ++i)
        add(u"sub%1/a.zip"_s.arg(i));
    int asked = 0;
    const auto scan = scanInbox(m_dir->path(), [&] {
        if (++asked == 10)
            QDir(m_dir->path()).removeRecursively();
        return false;
    });
    QVERIFY(asked >= 10);
    QVERIFY(!scan);
    QCOMPARE(scan.error().code, ErrorCode::FileMissing);
}

void TestInboxScan::cancelled()
{
    add(u"a.zip"_s);
    QCOMPARE(scanInbox(m_dir->path(), [] { return true; }).error().code, ErrorCode::Cancelled);
}

void TestInboxScan::namesOfPackages_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("file") << u"a.zip"_s << u"a"_s;
    QTest::newRow("upper case, below") << u"sub/a.b.ZIP"_s << u"a.b"_s;
    QTest::newRow("folder") << u"sub/bag.v1"_s << u"bag.v1"_s;
}

void TestInboxScan::namesOfPackages()
{
    QFETCH(QString, path);
    QTEST(packageName(path), "expected");
}

QTEST_GUILESS_MAIN(TestInboxScan)
#include "tst_inboxscan.moc"
