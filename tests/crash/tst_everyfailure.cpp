// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "faults.h"
#include "systemtasks.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <cerrno>

#include <sys/wait.h>
#include <unistd.h>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// Each thing that the program does to files, once for each call of the system that it makes, which fails, is
/// cut short, or is the last one: old or new stands there, who asked is told, and the next attempt succeeds.
/// With VIATIQUE_EVERY_CALL, as `packaging/dev crash` runs it, each call; else the first ones, where most
/// files are opened, and some of those behind.
class TestEveryFailure : public QObject
{
    Q_OBJECT

private slots:
    void eachCall_data();
    void eachCall();

private:
    /// Whether the fault came; false: there is no such call any more.
    bool failOnce(const SystemTask &task, const faults::Plan &plan, bool ends);
    int m_told = 0;
    int m_harmless = 0;
};

void TestEveryFailure::eachCall_data()
{
    QTest::addColumn<int>("task");
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("tears");
    const QList<SystemTask> tasks = systemTasks();
    for (int i = 0; i < tasks.size(); ++i) {
        const char *name = tasks.at(i).name;
        QTest::addRow("%s, input/output error", name) << i << EIO << false;
        QTest::addRow("%s, disk full, write cut short", name) << i << ENOSPC << true;
        QTest::addRow("%s, killed", name) << i << 0 << false;
        QTest::addRow("%s, killed within a write", name) << i << 0 << true;
    }
}

namespace {

/// Each of the first calls is refused in any case.
constexpr long kFirst = 6;

long callBehind(long call, int stride)
{
    static const bool isEach = qEnvironmentVariableIsSet("VIATIQUE_EVERY_CALL");
    return isEach || call < kFirst ? call + 1 : call + stride;
}

} // namespace

bool TestEveryFailure::failOnce(const SystemTask &task, const faults::Plan &plan, bool ends)
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
    if (task.stand(folder) != Stand::Old)
        return fail("does not begin as it should");
    faults::Plan here = plan;
    here.below = below.constData();
    if (ends) {
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
    QFETCH(int, error);
    QFETCH(bool, tears);
    const SystemTask one = systemTasks().at(task);
    m_told = 0;
    m_harmless = 0;
    long calls = 0;
    for (long nth = 1; failOnce(one, {nullptr, nth, error, tears}, error == 0);
         nth = callBehind(nth, one.stride))
        ++calls;
    QVERIFY2(calls > 0 || QTest::currentTestFailed(), "no call was refused");
    if (error != 0)
        QTextStream(stdout) << one.name << ": " << calls << " calls refused, " << m_told << " told, "
                            << m_harmless << " harmless\n";
}

QTEST_MAIN(TestEveryFailure)
#include "tst_everyfailure.moc"
