// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"
#include "inbox/sharedfile.h"
#include "lockcase.h"

#include <QDir>
#include <QJsonObject>
#include <QProcess>
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
using Stale = LockState::Stale;
using Why = LockRefusal::Why;

class TestPackageLock : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_package = m_dir->filePath(u"demande-1f2e3d4c-r2.zip"_s);
    }

    void itsName_data();
    void itsName();
    void itsMembers();
    void takenAndReleased();
    void staleness_data();
    void staleness();
    void ofAProcessThatEnded();
    void aWindowThatIsGone();
    void heldIsRefused();
    void takenOverByName();
    void notWhatWasSeen();
    void lost();
    void renewedInPlace();
    void madeAgainWhereItIsGone();
    void hostile_data();
    void hostile();
    void notFollowed();
    void readOnlyFolder();
    void noFolder();
    void leftOversAreSwept();
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

void TestPackageLock::itsName_data()
{
    QTest::addColumn<QString>("package");
    QTest::addColumn<QString>("lock");
    QTest::newRow("a file") << u"/partage/demande-r2.zip"_s << u"/partage/demande-r2.viatique-lock.json"_s;
    QTest::newRow("upper case") << u"/partage/A.ZIP"_s << u"/partage/A.viatique-lock.json"_s;
    QTest::newRow("a folder") << u"/partage/demande-r2"_s << u"/partage/demande-r2.viatique-lock.json"_s;
    QTest::newRow("with a slash") << u"/partage/demande-r2/"_s << u"/partage/demande-r2.viatique-lock.json"_s;
    QTest::newRow("points") << u"/partage/v1.2.zip"_s << u"/partage/v1.2.viatique-lock.json"_s;
}

void TestPackageLock::itsName()
{
    QFETCH(QString, package);
    QTEST(lockPath(package), "lock");
}

void TestPackageLock::itsMembers()
{
    const auto lock = PackageLock::take(m_package, lockOptions());
    QVERIFY(lock);
    const QJsonObject object = readJsonObject(lockPath(m_package)).value_or(QJsonObject());
    QCOMPARE(object.value(u"format"_s).toString(), u"viatique-lock"_s);
    QCOMPARE(object.value(u"formatVersion"_s).toInt(), 1);
    QCOMPARE(object.value(u"agent"_s).toString(), u"Camille Relectrice"_s);
    QCOMPARE(object.value(u"host"_s).toString(), QSysInfo::machineHostName());
    QCOMPARE(object.value(u"since"_s).toString(), u"2026-03-05T09:42:00Z"_s);
    QCOMPARE(object.value(u"renewedAt"_s).toString(), u"2026-03-05T09:42:00Z"_s);
    QCOMPARE(qint64(object.value(u"pid"_s).toDouble()), QCoreApplication::applicationPid());
    QCOMPARE(object.value(u"token"_s).toString().size(), 32);
    // No number of the computer stands in it.
    const QByteArray bytes = readFile(lockPath(m_package), 10'000).value_or(QByteArray());
    QVERIFY(!QSysInfo::machineUniqueId().isEmpty());
    QVERIFY(!bytes.contains(QSysInfo::machineUniqueId()));
}

void TestPackageLock::takenAndReleased()
{
    QVERIFY(look().isFree());
    {
        auto lock = PackageLock::take(m_package, lockOptions());
        QVERIFY(lock);
        QCOMPARE(entries(), QStringList{QFileInfo(lockPath(m_package)).fileName()});
        const LockState state = look();
        QCOMPARE(state.kind, Kind::Held);
        QCOMPARE(state.holder, lock->holder());
        QVERIFY(state.mine);
        QCOMPARE(state.stale, Stale::No);
        PackageLock moved = std::move(*lock);
        QVERIFY(!lock->isHeld());
        QVERIFY(moved.renew());
    }
    QVERIFY(look().isFree());
    QCOMPARE(entries(), QStringList());
}

/// The clocks of people play no part: what they wrote is years away in either direction.
void TestPackageLock::staleness_data()
{
    QTest::addColumn<int>("secondsAgo");
    QTest::addColumn<int>("theirClock");
    QTest::addColumn<Stale>("stale");
    QTest::addColumn<bool>("hasAge");
    const int years = 40'000'000;
    QTest::newRow("just renewed") << 1 << 0 << Stale::No << true;
    QTest::newRow("nine minutes") << 540 << 0 << Stale::No << true;
    QTest::newRow("eleven minutes") << 660 << 0 << Stale::NotRenewed << true;
    QTest::newRow("their clock is slow") << 60 << -years << Stale::No << true;
    QTest::newRow("their clock is fast") << 660 << years << Stale::NotRenewed << true;
    QTest::newRow("the server's clock was set back") << -3600 << 0 << Stale::No << false;
}

void TestPackageLock::staleness()
{
    QFETCH(int, secondsAgo);
    QFETCH(int, theirClock);
    LockHolder holder = colleague();
    holder.since = holder.since.addSecs(theirClock);
    holder.renewedAt = holder.since;
    QVERIFY(putLock(m_package, holder, secondsAgo));
    const LockState state = look();
    QCOMPARE(state.kind, Kind::Held);
    QCOMPARE(state.holder, holder);
    QVERIFY(!state.mine);
    QTEST(state.stale, "stale");
    QTEST(state.age.has_value(), "hasAge");
    // Without a time of the server nothing is said of its age.
    QCOMPARE(readLock(m_package).stale, Stale::No);
    QVERIFY(!readLock(m_package).age);
}

void TestPackageLock::ofAProcessThatEnded()
{
    QProcess process;
    process.start(u"sleep"_s, {u"60"_s});
    QVERIFY(process.waitForStarted());
    LockHolder holder = newHolder(u"Camille Relectrice"_s, lockDay());
    holder.pid = process.processId();
    holder.processStart.clear();
    QVERIFY(putLock(m_package, holder));
    QCOMPARE(look().stale, Stale::No);
    // Another process of that number, started at another time.
    holder.processStart = u"1"_s;
    QVERIFY(putLock(m_package, holder));
    QCOMPARE(look().stale, Stale::ProcessEnded);
    holder.processStart.clear();
    QVERIFY(putLock(m_package, holder));
    process.kill();
    process.waitForFinished();
    QCOMPARE(look().stale, Stale::ProcessEnded);
    // On another computer that number means nothing.
    LockHolder elsewhere = colleague();
    elsewhere.pid = holder.pid;
    QVERIFY(putLock(m_package, elsewhere));
    QCOMPARE(look().stale, Stale::No);
    // One's own is taken without a question, that of somebody else is not.
    QVERIFY(putLock(m_package, holder));
    const auto other = PackageLock::take(m_package, lockOptions(u"Alex Martin"_s));
    QVERIFY(!other);
    QCOMPARE(other.error().state.stale, Stale::ProcessEnded);
    QVERIFY(PackageLock::take(m_package, lockOptions()));
}

void TestPackageLock::aWindowThatIsGone()
{
    auto lock = PackageLock::take(m_package, lockOptions());
    QVERIFY(lock);
    LockHolder other = lock->holder();
    QCOMPARE(look().stale, Stale::No);
    lock->release();
    // As if its removal had failed.
    QVERIFY(putLock(m_package, other));
    QVERIFY(look().mine);
    QCOMPARE(look().stale, Stale::ProcessEnded);
    QVERIFY(PackageLock::take(m_package, lockOptions()));
}

void TestPackageLock::heldIsRefused()
{
    const auto lock = PackageLock::take(m_package, lockOptions());
    QVERIFY(lock);
    // Another window of the same agent.
    const auto second = PackageLock::take(m_package, lockOptions());
    QVERIFY(!second);
    QCOMPARE(second.error().why, Why::Held);
    QCOMPARE(second.error().state.holder, lock->holder());
    QCOMPARE(entries().size(), 1);
}

void TestPackageLock::takenOverByName()
{
    QVERIFY(putLock(m_package, colleague()));
    const auto lock = PackageLock::takeOver(m_package, look(), lockOptions());
    QVERIFY(lock);
    QCOMPARE(look().holder, lock->holder());
    QCOMPARE(entries().size(), 1);
}

void TestPackageLock::notWhatWasSeen()
{
    QVERIFY(putLock(m_package, colleague(), 3600));
    const LockState seen = look();
    QVERIFY(seen.isStale());
    // It is renewed after all.
    QVERIFY(putLock(m_package, seen.holder));
    const auto lock = PackageLock::takeOver(m_package, seen, lockOptions());
    QVERIFY(!lock);
    QCOMPARE(lock.error().why, Why::Held);
    QCOMPARE(lock.error().state.holder, seen.holder);
    QCOMPARE(lock.error().state.stale, Stale::No);
    QCOMPARE(look().holder, seen.holder);
    QCOMPARE(entries().size(), 1);
}

void TestPackageLock::lost()
{
    auto mine = PackageLock::take(m_package, lockOptions());
    QVERIFY(mine);
    const auto theirs = PackageLock::takeOver(m_package, look(), lockOptions(u"Jeanne Orsini"_s));
    QVERIFY(theirs);
    const auto renewed = mine->renew();
    QVERIFY(!renewed);
    QCOMPARE(renewed.error().why, Why::Held);
    QCOMPARE(renewed.error().state.holder.agent, u"Jeanne Orsini"_s);
    QVERIFY(!mine->isHeld());
    mine->release();
    QCOMPARE(look().holder, theirs->holder());
}

void TestPackageLock::renewedInPlace()
{
    qint64 minutes = 0;
    LockOptions options = lockOptions();
    options.now = [&minutes] { return lockDay().addSecs(60 * minutes); };
    auto lock = PackageLock::take(m_package, options);
    QVERIFY(lock);
    const LockState before = look();
    // What was moved aside is written to no more, and what stands in its place is not.
    const QString aside = m_dir->filePath(u"aside"_s);
    minutes = 1;
    QVERIFY(lock->renew());
    const LockState after = look();
    QCOMPARE(after.holder.renewedAt, before.holder.renewedAt.addSecs(60));
    QCOMPARE(after.holder.since, before.holder.since);
    QVERIFY(after.mark != before.mark);
    QVERIFY(QFile::rename(lockPath(m_package), aside));
    QVERIFY(putLock(m_package, colleague()));
    minutes = 2;
    QVERIFY(!lock->renew());
    QCOMPARE(look().holder.agent, u"Jeanne Orsini"_s);
    QCOMPARE(readHolder(readFile(aside, 10'000).value(), aside)->renewedAt, after.holder.renewedAt);
}

void TestPackageLock::madeAgainWhereItIsGone()
{
    auto lock = PackageLock::take(m_package, lockOptions());
    QVERIFY(lock);
    QVERIFY(QFile::remove(lockPath(m_package)));
    QVERIFY(lock->renew());
    QCOMPARE(look().holder, lock->holder());
    QCOMPARE(look().stale, Stale::No);
    QVERIFY(lock->renew());
}

void TestPackageLock::hostile_data()
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

void TestPackageLock::hostile()
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

void TestPackageLock::notFollowed()
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

void TestPackageLock::readOnlyFolder()
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

void TestPackageLock::noFolder()
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
    QVERIFY(held->renew());
}

void TestPackageLock::leftOversAreSwept()
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

void TestPackageLock::nothingIsReplaced_data()
{
    QTest::addColumn<Means>("means");
    QTest::newRow("link") << Means::Link;
    QTest::newRow("rename") << Means::Rename;
    QTest::newRow("create") << Means::Create;
}

void TestPackageLock::nothingIsReplaced()
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

QTEST_GUILESS_MAIN(TestPackageLock)
#include "tst_packagelock.moc"
