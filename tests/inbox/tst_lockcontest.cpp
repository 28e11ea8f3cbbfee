// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "lockcase.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// Several who want one lock at the same moment: one gets it.
class TestLockContest : public QObject
{
    Q_OBJECT

private slots:
    void threads_data();
    void threads();
    void processes();

private:
    /// How many of so many threads get it at once, each by `attempt`, with the name of the one.
    template<typename Attempt>
    static std::pair<int, QString> winnersOf(int contenders, Attempt attempt)
    {
        std::atomic<int> waiting = 0;
        std::vector<std::optional<PackageLock>> locks;
        locks.resize(static_cast<size_t>(contenders));
        std::vector<std::thread> threads;
        for (int i = 0; i < contenders; ++i) {
            threads.emplace_back([&, i] {
                ++waiting;
                while (waiting < contenders)
                    std::this_thread::yield();
                if (auto lock = attempt(u"Agent %1"_s.arg(i)))
                    locks.at(size_t(i)).emplace(std::move(*lock));
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        int winners = 0;
        QString winner;
        for (std::optional<PackageLock> &lock : locks) {
            if (!lock || !lock->renew())
                continue;
            ++winners;
            winner = lock->holder().agent;
        }
        // Who believes to have it and has not is one too many.
        const auto believed =
            std::count_if(locks.cbegin(), locks.cend(), [](const auto &lock) { return lock.has_value(); });
        return {believed == winners ? winners : int(believed) + 100, winner};
    }
};

void TestLockContest::threads_data()
{
    QTest::addColumn<QString>("former");
    QTest::newRow("free") << QString();
    QTest::newRow("not renewed") << u"stale"_s;
    QTest::newRow("unreadable") << u"unreadable"_s;
}

void TestLockContest::threads()
{
    QFETCH(QString, former);
    const QTemporaryDir dir;
    const QString package = dir.filePath(u"demande.zip"_s);
    for (int round = 0; round < 40; ++round) {
        if (former == u"stale"_s)
            QVERIFY(putLock(package, colleague(), 3600));
        else if (former == u"unreadable"_s)
            QVERIFY(writeFile(lockPath(package), "half"));
        const LockState seen = readLock(package);
        const auto [winners, winner] = winnersOf(6, [&](const QString &agent) {
            return PackageLock::takeOver(package, seen, lockOptions(agent));
        });
        QCOMPARE(winners, 1);
        QVERIFY(!winner.isEmpty());
    }
    // Released, and nothing is left of those who lost.
    QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList());
}

void TestLockContest::processes()
{
    const QTemporaryDir dir;
    const QString package = dir.filePath(u"demande.zip"_s);
    for (int round = 0; round < 6; ++round) {
        QVERIFY(putLock(package, colleague(), 3600));
        std::vector<std::unique_ptr<QProcess>> agents;
        for (int i = 0; i < 4; ++i) {
            agents.push_back(std::make_unique<QProcess>());
            agents.back()->start(QStringLiteral(VIATIQUE_LOCK_HELPER),
                                 {u"contest"_s, package, u"Agent %1"_s.arg(i)});
        }
        for (const auto &agent : agents) {
            QVERIFY(agent->waitForReadyRead());
            QCOMPARE(agent->readLine().trimmed(), QByteArray("ready"));
        }
        for (const auto &agent : agents)
            agent->write("go\n");
        int winners = 0;
        QString winner;
        for (size_t i = 0; i < agents.size(); ++i) {
            QVERIFY(agents.at(i)->waitForReadyRead());
            if (agents.at(i)->readLine().trimmed() != "won")
                continue;
            ++winners;
            winner = u"Agent %1"_s.arg(i);
        }
        QCOMPARE(winners, 1);
        QCOMPARE(readLock(package).holder.agent, winner);
        for (const auto &agent : agents)
            agent->write("end\n");
        for (const auto &agent : agents)
            QVERIFY(agent->waitForFinished());
        QVERIFY(readLock(package).isFree());
    }
}

QTEST_GUILESS_MAIN(TestLockContest)
#include "tst_lockcontest.moc"
