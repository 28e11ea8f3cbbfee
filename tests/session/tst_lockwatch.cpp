// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../inbox/lockcase.h"
#include "session/reviewlock.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

using State = ReviewLock::State;

/// A lock that is watched while its package stands open.
class TestLockWatch : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_package = m_dir->filePath(u"demande.zip"_s);
    }
    void wanted();
    void ofTheFutureStandsStill();
    void ofTheFutureIsRenewed();
    void leftByOneself();
    void anotherOneHasCome();
    void renewedAfterAll();
    void madeAgain();
    void notWritable();
    void aShareThatGoesAway();

private:
    std::unique_ptr<ReviewLock> watch(const QString &package,
                                      std::chrono::milliseconds staleAge = kLockStaleAge)
    {
        ReviewLockOptions options;
        options.lock = lockOptions();
        options.lock.staleAge = staleAge;
        options.interval = std::chrono::milliseconds(30);
        return std::make_unique<ReviewLock>(package, options);
    }
    LockState lock() const { return readLock(m_package); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_package;
};

void TestLockWatch::wanted()
{
    auto watched = watch(m_package);
    QCOMPARE(watched->state(), State::Unknown);
    QTRY_COMPARE(watched->state(), State::Free);
    QVERIFY(lock().isFree());
    watched->setWanted(true);
    QTRY_COMPARE(watched->state(), State::Mine);
    QVERIFY(lock().mine);
    watched->setWanted(false);
    QTRY_COMPARE(watched->state(), State::Free);
    QVERIFY(lock().isFree());
    // Gone while it is being taken, it is given back.
    watched->setWanted(true);
    watched.reset();
    QTest::qWait(50);
    QTRY_VERIFY(lock().isFree());
}

void TestLockWatch::ofTheFutureStandsStill()
{
    QVERIFY(putLock(m_package, colleague(), -3600));
    const auto watched = watch(m_package, std::chrono::milliseconds(300));
    QTRY_COMPARE(watched->state(), State::Held);
    QCOMPARE(watched->seen().stale, LockState::Stale::No);
    QTRY_COMPARE(watched->seen().stale, LockState::Stale::NotRenewed);
    watched->takeOver();
    QTRY_COMPARE(watched->state(), State::Mine);
}

void TestLockWatch::ofTheFutureIsRenewed()
{
    LockHolder holder = colleague();
    QVERIFY(putLock(m_package, holder, -3600));
    const auto watched = watch(m_package, std::chrono::milliseconds(600));
    QTRY_COMPARE(watched->state(), State::Held);
    for (int i = 0; i < 7; ++i) {
        holder.renewedAt = holder.renewedAt.addSecs(60);
        QVERIFY(putLock(m_package, holder, -3600 - i));
        QTRY_COMPARE(watched->seen().holder, holder);
        QTest::qWait(100);
        QCOMPARE(watched->seen().stale, LockState::Stale::No);
    }
}

/// By a program that crashed, say.
void TestLockWatch::leftByOneself()
{
    QVERIFY(putLock(m_package, newHolder(lockOptions().agent, lockDay())));
    const auto watched = watch(m_package);
    QTRY_COMPARE(watched->state(), State::Free);
    watched->setWanted(true);
    QTRY_COMPARE(watched->state(), State::Mine);
}

void TestLockWatch::anotherOneHasCome()
{
    QVERIFY(putLock(m_package, colleague()));
    const auto watched = watch(m_package);
    QTRY_COMPARE(watched->state(), State::Held);
    // Before it is looked at again.
    QVERIFY(putLock(m_package, colleague(u"Alex Martin"_s)));
    watched->takeOver();
    QTRY_COMPARE(watched->seen().holder.agent, u"Alex Martin"_s);
    QTest::qWait(100);
    QCOMPARE(watched->state(), State::Held);
    QCOMPARE(lock().holder.agent, u"Alex Martin"_s);
}

/// What was taken for dead is asked about once it moves.
void TestLockWatch::renewedAfterAll()
{
    LockHolder holder = colleague();
    QVERIFY(putLock(m_package, holder, 3600));
    const auto watched = watch(m_package);
    QTRY_VERIFY(watched->isOthers() && watched->seen().isStale());
    holder.renewedAt = holder.renewedAt.addSecs(60);
    QVERIFY(putLock(m_package, holder));
    watched->takeOver();
    QTRY_VERIFY(!watched->seen().isStale());
    QTest::qWait(100);
    QCOMPARE(watched->state(), State::Held);
    QCOMPARE(lock().holder.token, holder.token);
}

void TestLockWatch::madeAgain()
{
    const auto watched = watch(m_package);
    watched->setWanted(true);
    QTRY_COMPARE(watched->state(), State::Mine);
    const QString token = lock().holder.token;
    QVERIFY(QFile::remove(lockPath(m_package)));
    QTRY_COMPARE(lock().holder.token, token);
    QCOMPARE(watched->state(), State::Mine);
}

void TestLockWatch::notWritable()
{
#ifdef Q_OS_LINUX
    // Nobody makes a file there, not even who may write everywhere.
    const auto watched = watch(u"/sys/demande.zip"_s);
    QTRY_COMPARE(watched->state(), State::Free);
    watched->setWanted(true);
    QTRY_COMPARE(watched->state(), State::NotWritable);
    QVERIFY(watched->error());
    QVERIFY(!watched->isOthers());
#endif
}

void TestLockWatch::aShareThatGoesAway()
{
    const QString share = m_dir->filePath(u"share"_s);
    const QString away = m_dir->filePath(u"away"_s);
    m_package = share + u"/demande.zip"_s;
    const auto watched = watch(m_package);
    watched->setWanted(true);
    QTRY_COMPARE(watched->state(), State::Failed);
    QVERIFY(watched->error());
    QVERIFY(QDir().mkpath(share));
    QTRY_COMPARE(watched->state(), State::Mine);
    // Not lost: nobody else has it.
    QSignalSpy changed(watched.get(), &ReviewLock::changed);
    QVERIFY(QDir().rename(share, away));
    QTest::qWait(100);
    QVERIFY(QDir().rename(away, share));
    QTest::qWait(100);
    QCOMPARE(watched->state(), State::Mine);
    QCOMPARE(changed.size(), 0);
}

QTEST_GUILESS_MAIN(TestLockWatch)
#include "tst_lockwatch.moc"
