// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/lockfiles.h"
#include "inbox/sharedfile.h"
#include "lockcase.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

using Kind = LockState::Kind;
using Why = LockRefusal::Why;

/// What else may have the name of a lock, and folders where none can be made.
class TestLockFiles : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_package = m_dir->filePath(u"demande-1f2e3d4c-r2.zip"_s);
    }

    void hostile_data();
    void hostile();
    void notFollowed();
    void readOnlyFolder();
    void noFolder();
    void leftOversAreSwept();
    void takeOverIsNotSwept();
    void nothingIsReplaced_data();
    void nothingIsReplaced();

private:
    QStringList entries() const
    {
        return QDir(m_dir->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    LockState look() const { return readLock(m_package, folderTime(m_dir->path()).value_or(QDateTime())); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_package;
};

void TestLockFiles::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("%PDF-1.4");
    QTest::newRow("too large") << QByteArray(70'000, ' ') + lockBytes(colleague());
    QTest::newRow("another format") << QByteArray(R"({"format": "viatique-review", "formatVersion": 1})");
    QTest::newRow("later") << QByteArray(R"({"format": "viatique-lock", "formatVersion": 2})");
    QTest::newRow("types") << QByteArray(R"({"format": "viatique-lock", "formatVersion": 1, "agent": {}})");
    QTest::newRow("deep") << QByteArray(200, '[');
}

void TestLockFiles::hostile()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(writeFile(lockPath(m_package), bytes));
    const LockState state = look();
    QCOMPARE(state.kind, Kind::Unreadable);
    QVERIFY(state.error);
    QVERIFY(!errorText(*state.error).isEmpty());
    const auto refused = PackageLock::take(m_package, lockOptions());
    QVERIFY(!refused);
    QCOMPARE(refused.error().state.kind, Kind::Unreadable);
    QCOMPARE(readFile(lockPath(m_package), 100'000).value(), bytes);
    const auto lock = PackageLock::takeOver(m_package, state, lockOptions());
    QVERIFY(lock);
    QCOMPARE(look().holder, lock->holder());
    QCOMPARE(entries().size(), 1);
}

void TestLockFiles::notFollowed()
{
#ifdef Q_OS_UNIX
    const QString path = lockPath(m_package);
    const QString victim = m_dir->filePath(u"other.json"_s);
    QVERIFY(writeFile(victim, lockBytes(colleague())));
    const QByteArray name = QFile::encodeName(path);
    const QByteArray target = QFile::encodeName(victim);
    for (int kind = 0; kind < 3; ++kind) {
        if (kind == 0)
            QCOMPARE(::symlink(target.constData(), name.constData()), 0);
        else if (kind == 1)
            QCOMPARE(::mkfifo(name.constData(), 0600), 0);
        else
            QVERIFY(QDir().mkpath(path));
        const LockState state = look();
        QCOMPARE(state.kind, Kind::Unreadable);
        QCOMPARE(state.error->code, ErrorCode::NotRegularFile);
        auto lock = PackageLock::takeOver(m_package, state, lockOptions());
        QVERIFY(lock);
        QVERIFY(lock->renew());
        lock->release();
        QCOMPARE(entries(), QStringList{u"other.json"_s});
    }
    QCOMPARE(readFile(victim, 10'000).value(),
             lockBytes(readHolder(readFile(victim, 10'000).value(), victim).value()));
    // While it is held, its file becomes a link to another that says the same.
    auto lock = PackageLock::take(m_package, lockOptions());
    QVERIFY(lock);
    QVERIFY(QFile::rename(path, victim + u"2"_s));
    QCOMPARE(::symlink(QByteArray(target + '2').constData(), name.constData()), 0);
    const auto renewed = lock->renew();
    QVERIFY(!renewed);
    QCOMPARE(renewed.error().state.kind, Kind::Unreadable);
    // What is in a folder is nobody's to remove.
    QVERIFY(QFile::remove(path));
    QVERIFY(QDir().mkpath(path + u"/inside"_s));
    QVERIFY(PackageLock::takeOver(m_package, look(), lockOptions()));
    QCOMPARE(entries().filter(u".old"_s).size(), 1);
#endif
}

void TestLockFiles::readOnlyFolder()
{
#ifdef Q_OS_LINUX
    // Nobody makes a file there, not even who may write everywhere.
    const auto system = PackageLock::take(u"/sys/demande.zip"_s, lockOptions());
    QVERIFY(!system);
    QCOMPARE(system.error().why, Why::NotWritable);
    QVERIFY(system.error().state.isFree());
    QVERIFY(!errorText(system.error().error).isEmpty());
    if (::geteuid() == 0)
        return;
    QVERIFY(putLock(m_package, colleague()));
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto lock = PackageLock::take(m_package, lockOptions());
    const auto over = PackageLock::takeOver(m_package, readLock(m_package), lockOptions());
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!lock && !over);
    QCOMPARE(lock.error().why, Why::NotWritable);
    QCOMPARE(over.error().why, Why::NotWritable);
    // Who has it is seen all the same.
    QCOMPARE(lock.error().state.holder.agent, u"Jeanne Orsini"_s);
#endif
}

void TestLockFiles::noFolder()
{
    const QString gone = m_dir->filePath(u"gone/demande.zip"_s);
    const auto lock = PackageLock::take(gone, lockOptions());
    QVERIFY(!lock);
    QCOMPARE(lock.error().why, Why::Failed);
    QVERIFY(readLock(gone).isFree());
    QVERIFY(!folderTime(m_dir->filePath(u"gone"_s)));
    // A share that goes away is no loss.
    QVERIFY(QDir(m_dir->path()).mkdir(u"gone"_s));
    auto held = PackageLock::take(gone, lockOptions());
    QVERIFY(held);
    QVERIFY(QDir().rename(m_dir->filePath(u"gone"_s), m_dir->filePath(u"away"_s)));
    const auto renewed = held->renew();
    QVERIFY(!renewed);
    QCOMPARE(renewed.error().why, Why::Failed);
    QVERIFY(held->isHeld());
    QVERIFY(QDir().rename(m_dir->filePath(u"away"_s), m_dir->filePath(u"gone"_s)));
    // Its process has not ended, before it is renewed nor after.
    QCOMPARE(readLock(gone).stale, LockState::Stale::No);
    QVERIFY(held->renew());
    QCOMPARE(readLock(gone).stale, LockState::Stale::No);
    QVERIFY(!PackageLock::take(gone, lockOptions()));
}

void TestLockFiles::leftOversAreSwept()
{
    const QString old = m_dir->filePath(u".viatique-lock.0123456789abcdef.old"_s);
    const QString fresh = m_dir->filePath(u".viatique-lock.0123456789abcdef.new"_s);
    const QString other = m_dir->filePath(u".viatique-lock.mine.old"_s);
    for (const QString &path : {old, fresh, other})
        QVERIFY(writeFile(path, "{}"));
    for (const QString &path : {old, other}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-660), QFile::FileModificationTime));
    }
    QVERIFY(PackageLock::take(m_package, lockOptions()));
    QVERIFY(!QFile::exists(old));
    QVERIFY(QFile::exists(fresh));
    QVERIFY(QFile::exists(other));
}

/// What a colleague has just moved aside is as old as the stale lock that it was.
void TestLockFiles::takeOverIsNotSwept()
{
    QVERIFY(putLock(m_package, colleague(), 3600));
    const LockState seen = look();
    const LockOptions options = lockOptions();
    {
        const Claim claim(lockPath(m_package), seen, colleague(u"Alex Martin"_s),
                          QDateTime::currentDateTimeUtc(), options.staleAge);
        QVERIFY(claim.made());
        const Aside aside(lockPath(m_package));
        QVERIFY(aside.moved());
        QVERIFY(PackageLock::take(m_dir->filePath(u"autre.zip"_s), options));
        QCOMPARE(aside.look().mark, seen.mark);
    }
    // Nobody is at it any more.
    QVERIFY(PackageLock::take(m_dir->filePath(u"autre.zip"_s), options));
    QCOMPARE(entries(), QStringList());
}

void TestLockFiles::nothingIsReplaced_data()
{
    QTest::addColumn<Means>("means");
    QTest::newRow("link") << Means::Link;
    QTest::newRow("rename") << Means::Rename;
    QTest::newRow("create") << Means::Create;
}

void TestLockFiles::nothingIsReplaced()
{
    QFETCH(Means, means);
    const QString from = m_dir->filePath(u"from"_s);
    const QString to = m_dir->filePath(u"to"_s);
    QVERIFY(writeNew(from, "new"));
    QVERIFY(writeNew(to, "old"));
    QVERIFY(!writeNew(to, "new"));
    const auto refused = publish(from, to, means);
    QVERIFY(!refused);
    QCOMPARE(refused.error().why, FileRefusal::Why::Exists);
    QCOMPARE(lookAt(to, 100).bytes, QByteArray("old"));
    QVERIFY(QFile::remove(to));
    QVERIFY(publish(from, to, means));
    QCOMPARE(lookAt(to, 100).bytes, QByteArray("new"));
    QVERIFY(!lookAt(from, 100).isThere);
}

QTEST_GUILESS_MAIN(TestLockFiles)
#include "tst_lockfiles.moc"
