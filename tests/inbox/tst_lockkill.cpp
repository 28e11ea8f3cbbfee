// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"
#include "lockcase.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// Two agents at one folder, each in a process that is killed at any moment.
class TestLockKill : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLost();

private:
    struct Agent
    {
        QString name;
        std::unique_ptr<QProcess> process;
    };

    /// What is stale is what an ended process left: a lock that waits for a slow disk is not, or two would
    /// hold it rightly.
    void start(Agent &agent) const
    {
        agent.process = std::make_unique<QProcess>();
        agent.process->start(QStringLiteral(VIATIQUE_LOCK_HELPER),
                             {u"work"_s, m_package, agent.name, u"600000"_s});
    }
    void listen(Agent &agent)
    {
        while (agent.process->canReadLine()) {
            const QString line = QString::fromUtf8(agent.process->readLine()).trimmed();
            if (line.startsWith(u"written "_s))
                m_written.insert(line.mid(8));
            m_taken += line == u"taken"_s ? 1 : 0;
            m_twice += line == u"two hold it"_s ? 1 : 0;
        }
    }
    void kill(Agent &agent)
    {
        agent.process->kill();
        QVERIFY(agent.process->waitForFinished());
        QCOMPARE(agent.process->exitStatus(), QProcess::CrashExit);
        listen(agent);
    }

    const QTemporaryDir m_dir;
    const QString m_package = m_dir.filePath(u"demande.zip"_s);
    QSet<QString> m_written; ///< names of reviews that were told to be written
    int m_taken = 0;
    int m_twice = 0; ///< taken while another held it
};

void TestLockKill::nothingIsLost()
{
    const quint32 seed = qEnvironmentVariableIsSet("VIATIQUE_TEST_SEED")
                             ? qEnvironmentVariable("VIATIQUE_TEST_SEED").toUInt()
                             : QRandomGenerator::global()->generate();
    qInfo("VIATIQUE_TEST_SEED=%u", seed);
    QRandomGenerator random(seed);
    std::array<Agent, 2> agents{{{u"Camille Relectrice"_s, nullptr}, {u"Jeanne Orsini"_s, nullptr}}};
    for (Agent &agent : agents)
        start(agent);
    int killed = 0;
    QElapsedTimer timer;
    timer.start();
    // Longer on a computer that has too much to do.
    const auto isEnough = [&] { return killed >= 5 && m_taken >= 2 && !m_written.isEmpty(); };
    while (timer.elapsed() < 2500 || (!isEnough() && timer.elapsed() < 30'000)) {
        Agent &agent = agents.at(random.bounded(2u));
        // Not before it is at work, or none ever is on a slow computer.
        QVERIFY(agent.process->waitForReadyRead());
        QTest::qSleep(int(random.bounded(40u)));
        kill(agent);
        ++killed;
        start(agent);
    }
    for (Agent &agent : agents)
        kill(agent);
    const QDir folder(m_dir.path());
    const auto left = [&folder] {
        return folder.entryList({u".viatique-lock.*"_s}, QDir::AllEntries | QDir::Hidden);
    };
    qInfo("killed %d times, taken %d times, %d reviews, %d files left", killed, m_taken,
          int(m_written.size()), int(left().size()));
    QVERIFY(isEnough());
    QCOMPARE(m_twice, 0);
    for (const QString &name : std::as_const(m_written))
        QVERIFY2(QFile::exists(folder.filePath(name)), qPrintable(name));
    // Nor is any half that was not told.
    const QStringList reviews = folder.entryList({u"*.review.json"_s}, QDir::Files);
    for (const QString &name : reviews) {
        const Result<QJsonObject> review = readJsonObject(folder.filePath(name));
        QVERIFY2(review, qPrintable(name));
        QCOMPARE(review->value(u"remarks"_s).toArray().size(), 40);
    }
    // On another computer nobody knows that they ended: time tells.
    LockOptions options = lockOptions(u"Alex Martin"_s);
    options.staleAge = std::chrono::milliseconds(200);
    LockResult<PackageLock> lock = PackageLock::take(m_package, options);
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            if (!lock && lock.error().state.isStale())
                lock = PackageLock::takeOver(m_package, lock.error().state, options);
            if (!lock)
                lock = PackageLock::take(m_package, options);
            return lock.has_value();
        }(),
        3000);
    lock->release();
    // What they left goes with time, too.
    QTRY_VERIFY_WITH_TIMEOUT(PackageLock::take(m_package, options) && left().isEmpty(), 3000);
}

QTEST_GUILESS_MAIN(TestLockKill)
#include "tst_lockkill.moc"
