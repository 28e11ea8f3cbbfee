// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "core/privatefolder.h"
#include "core/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

/// The rights of a path, links not followed; -1 where there is none.
int modeOf(const QString &path)
{
    struct stat status
    {
    };
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

void setMode(const QString &path, mode_t mode)
{
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

} // namespace

class TestPrivateFolder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_before = ::umask(0); }
    void cleanupTestCase() { ::umask(m_before); }
    void makesThemPrivate();
    void leavesTheUsersAlone();
    void tightensOurOwn();
    void leavesWhatIsNotOurs();
    void settingsArePrivate();

private:
    mode_t m_before = 0;
};

void TestPrivateFolder::makesThemPrivate()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"a/b/c"_s);
    QVERIFY(makePrivateFolder(folder));
    for (const auto *each : {"a", "a/b", "a/b/c"})
        QCOMPARE(modeOf(dir.filePath(QLatin1String(each))), 0700);
    QVERIFY(makePrivateFolder(folder));
    // A file in its place is an error that names it.
    QVERIFY(writeFile(dir.filePath(u"file"_s), "x"));
    const Result<void> refused = makePrivateFolder(dir.filePath(u"file/inside"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
}

void TestPrivateFolder::leavesTheUsersAlone()
{
    const QTemporaryDir dir;
    const QString theirs = dir.filePath(u"theirs"_s);
    QVERIFY(QDir().mkdir(theirs));
    setMode(theirs, 0755);
    QVERIFY(makePrivateFolder(theirs + u"/ours"_s));
    QCOMPARE(modeOf(theirs), 0755);
    QCOMPARE(modeOf(theirs + u"/ours"_s), 0700);
}

void TestPrivateFolder::tightensOurOwn()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"loose"_s);
    QVERIFY(QDir().mkdir(folder));
    for (const int loose : {0777, 0755, 0750, 0701}) {
        setMode(folder, mode_t(loose));
        keepPrivate(folder);
        QCOMPARE(modeOf(folder), 0700);
    }
    // What its owner may not do himself stays so.
    setMode(folder, 0555);
    keepPrivate(folder);
    QCOMPARE(modeOf(folder), 0500);
    setMode(folder, 0700);
}

void TestPrivateFolder::leavesWhatIsNotOurs()
{
    const QTemporaryDir dir;
    const QString shared = dir.filePath(u"shared"_s);
    QVERIFY(QDir().mkdir(shared));
    setMode(shared, 01777);
    keepPrivate(shared);
    QCOMPARE(modeOf(shared), 01777);
    const QString target = dir.filePath(u"target"_s);
    QVERIFY(QDir().mkdir(target));
    setMode(target, 0755);
    QVERIFY(QFile::link(target, dir.filePath(u"link"_s)));
    keepPrivate(dir.filePath(u"link"_s));
    QCOMPARE(modeOf(target), 0755);
    const QString file = dir.filePath(u"file"_s);
    QVERIFY(writeFile(file, "x"));
    setMode(file, 0644);
    keepPrivate(file);
    keepPrivate(dir.filePath(u"nowhere"_s));
    QCOMPARE(modeOf(file), 0644);
}

void TestPrivateFolder::settingsArePrivate()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"config/viatique/viatique.conf"_s);
    {
        Settings settings(file, QString());
        settings.set(setting::kLastFolder, u"/home/orsini/Documents"_s);
    }
    QCOMPARE(modeOf(dir.filePath(u"config"_s)), 0700);
    QCOMPARE(modeOf(dir.filePath(u"config/viatique"_s)), 0700);
    QCOMPARE(modeOf(file), 0600);
    // What is put aside was the user's just as well.
    QVERIFY(writeFile(file, "[files\nlastFolder"));
    setMode(file, 0644);
    const Settings damaged(file, QString());
    QCOMPARE(modeOf(file + u".damaged"_s), 0600);
}

QTEST_GUILESS_MAIN(TestPrivateFolder)
#include "tst_privatefolder.moc"
