// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "faults.h"
#include "systemtasks.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <cerrno>

#include <sys/wait.h>
#include <unistd.h>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// Each thing that the program does to files, once for each call of the system that it makes, which fails, is
/// cut short, or is the last one: old or new stands there, who asked is told, and the next attempt succeeds.
/// With VIATIQUE_EVERY_CALL, as `packaging/dev crash` runs it, each call in each way; else only writes are
/// cut short, and error and end take turns: each call (of long tasks, some) meets one, the first call both.
class TestEveryFailure : public QObject
{
    Q_OBJECT

private slots:
    void eachCall_data();
    void eachCall();

private:
    /// Whether the fault came; false: there is no such call any more.
    bool failOnce(const SystemTask &task, const faults::Plan &plan);
    int m_told = 0;
    int m_harmless = 0;
};

namespace {

/// How a call fails.
struct Way
{
    const char *name;
    int error; ///< 0: the process ends there
    bool tears;
};
constexpr std::array kWays{Way{"input/output error", EIO, false},
                           Way{"disk full, write cut short", ENOSPC, true}, Way{"killed", 0, false},
                           Way{"killed within a write", 0, true}};

bool isEachCall()
{
    static const bool isEach = qEnvironmentVariableIsSet("VIATIQUE_EVERY_CALL");
    return isEach;
}

long callBehind(long call, const Way &way, long stride)
{
    if (isEachCall())
        return call + 1;
    return call == 1 && way.error == 0 ? 1 + std::max(1L, stride / 2) : call + stride;
}

} // namespace

void TestEveryFailure::eachCall_data()
{
    QTest::addColumn<int>("task");
    QTest::addColumn<size_t>("way");
    const QList<SystemTask> tasks = systemTasks();
    for (int i = 0; i < tasks.size(); ++i) {
        for (size_t way = 0; way < kWays.size(); ++way)
            QTest::addRow("%s, %s", tasks.at(i).name, kWays.at(way).name) << i << way;
    }
}

bool TestEveryFailure::failOnce(const SystemTask &task, const faults::Plan &plan)
{
    QTemporaryDir dir;
    const QString folder = dir.path();
    const QByteArray below = QFile::encodeName(folder);
    const auto fail = [&](const char *what) {
        const QString words =
            u"call %1 (%2): %3"_s.arg(plan.nth).arg(QLatin1String(faults::firedAt()), QLatin1String(what));
        QTest::qFail(qPrintable(words), __FILE__, __LINE__);
        return false;
    };
    if (!task.prepare(folder))
        return fail("not prepared");
    if (plan.nth == 1 && task.stand(folder) != Stand::Old)
        return fail("does not begin as it should");
    faults::Plan here = plan;
    here.below = below.constData();
    if (plan.error == 0) {
        // The child is not told of by Qt, and never comes back here.
        const pid_t child = ::fork();
        if (child == 0) {
            faults::arm(here);
            static_cast<void>(task.act(folder));
            ::_exit(1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        if (!WIFEXITED(status))
            return fail("the process died");
        if (WEXITSTATUS(status) == 1)
            return false;
    } else {
        faults::arm(here);
        const Result<void> done = task.act(folder);
        faults::disarm();
        if (!faults::hasFired())
            return false;
        m_told += done ? 0 : 1;
        m_harmless += done ? 1 : 0;
        if (done && !task.isSilent && task.stand(folder) != Stand::New)
            return fail("it failed, and nobody was told");
    }
    const Stand stand = task.stand(folder);
    if (stand == Stand::Neither)
        return fail("what stands there is neither old nor new");
    if (stand == Stand::Old) {
        const Result<void> again = task.act(folder);
        if (!again)
            return fail(qPrintable(u"the next attempt fails: "_s + errorText(again.error())));
        if (task.stand(folder) != Stand::New)
            return fail("the next attempt does nothing");
    }
    return true;
}

void TestEveryFailure::eachCall()
{
    QFETCH(int, task);
    QFETCH(size_t, way);
    const SystemTask one = systemTasks().at(task);
    const Way &how = kWays.at(way);
    m_told = 0;
    m_harmless = 0;
    long calls = 0;
    const bool onlyWrites = how.tears && !isEachCall();
    for (long nth = 1; failOnce(one, {nullptr, nth, how.error, how.tears, onlyWrites});
         nth = callBehind(nth, how, one.stride))
        ++calls;
    if (QTest::currentTestFailed())
        return;
    // Where no call was refused, nothing was seen.
    QCOMPARE(calls > 0, !onlyWrites || one.writesBytes);
    if (how.error != 0)
        QTextStream(stdout) << one.name << ": " << calls << " calls refused, " << m_told << " told, "
                            << m_harmless << " harmless\n";
}

QTEST_MAIN(TestEveryFailure)
#include "tst_everyfailure.moc"
