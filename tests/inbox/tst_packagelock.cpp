// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"
#include "lockcase.h"

#include <QDir>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

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

QTEST_GUILESS_MAIN(TestPackageLock)
#include "tst_packagelock.moc"
