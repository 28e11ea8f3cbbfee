// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/previewrun.h"

#include "core/atomicfile.h"

#include <QElapsedTimer>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;
using End = PreviewRun::End;
using namespace std::chrono_literals;

/// One run of a program that behaves in all sorts of ways: the shell.
class TestPreviewRun : public QObject
{
    Q_OBJECT

private slots:
    void ends_data();
    void ends();
    void isCancelledWhileItWaits();
    void isGivenItsInput();
    void isKilledAtOnce();
    void floodIsNotKept_data();
    void floodIsNotKept();

private:
    static PreviewRun shell(const QString &script) { return {u"/bin/sh"_s, {u"-c"_s, script}}; }
};

void TestPreviewRun::ends_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<End>("end");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("well") << u"echo"_s << End::Done << QString();
    QTest::newRow("with its reason") << u"printf 'a\\nb c\\033\\n' >&2; exit 1"_s << End::Failed << u"b c"_s;
    QTest::newRow("without") << u"exit 1"_s << End::Failed << QString();
    QTest::newRow("crash") << u"kill -SEGV $$"_s << End::BrokeOff << QString();
    QTest::newRow("never") << u"exec sleep 60"_s << End::TimedOut << QString();
    QTest::newRow("without end") << u"exec cat /dev/zero"_s << End::Stopped << QString();
}

void TestPreviewRun::ends()
{
    QFETCH(QString, script);
    PreviewRun run = shell(script);
    run.timeLimit = script.contains(u"sleep"_s) ? 300ms : 30s;
    qsizetype total = 0;
    run.take = [&total](const QByteArray &piece) {
        total += piece.size();
        return total < 1'000'000;
    };
    const PreviewRun::Outcome outcome = run.run();
    QTEST(outcome.end, "end");
    QTEST(outcome.complaint, "complaint");
    QCOMPARE(PreviewRun{u"/nowhere"_s}.run().end, End::NotStarted);
}

void TestPreviewRun::isCancelledWhileItWaits()
{
    PreviewRun run = shell(u"exec sleep 60"_s);
    QElapsedTimer timer;
    timer.start();
    run.cancelled = [&timer] { return timer.hasExpired(200); };
    QCOMPARE(run.run().end, End::Cancelled);
    // Also while it does not take what it is given.
    timer.restart();
    run.give = [] { return QByteArray(1'000'000, 'x'); };
    QCOMPARE(run.run().end, End::Cancelled);
    QVERIFY(timer.elapsed() < 10'000);
}

void TestPreviewRun::isGivenItsInput()
{
    QByteArray said;
    PreviewRun run = shell(u"exec wc -c"_s);
    run.take = [&said](const QByteArray &piece) {
        said += piece;
        return true;
    };
    int left = 40;
    run.give = [&left] { return left-- > 0 ? QByteArray(300'000, 'x') : QByteArray(); };
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(run.run().end, End::Done);
    QCOMPARE(said.trimmed(), "12000000");
    QVERIFY(timer.elapsed() < 1500); // as fast as it takes them
    // What it does not want is not its failure.
    run.arguments = QStringList{u"-c"_s, u"exec 0<&-; sleep 0.3"_s};
    left = 40;
    QCOMPARE(run.run().end, End::Done);
    run.give = [] { return std::optional<QByteArray>(); };
    QCOMPARE(run.run().end, End::Stopped);
    run.give = nullptr;
    said.clear();
    run.arguments = QStringList{u"-c"_s, u"exec wc -c"_s};
    QCOMPARE(run.run().end, End::Done);
    QCOMPARE(said.trimmed(), "0");
}

void TestPreviewRun::isKilledAtOnce()
{
    PreviewRun run = shell(u"trap '' TERM; sleep 5 & wait; wait"_s);
    run.timeLimit = 200ms;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(run.run().end, End::TimedOut);
    QVERIFY(timer.elapsed() < 1800);
    // Who has others to end is asked, and has the time.
    run = shell(u"trap 'sleep 0.3; exit' TERM; sleep 5 & wait"_s);
    run.timeLimit = 200ms;
    run.hasChildren = true;
    timer.restart();
    QCOMPARE(run.run().end, End::TimedOut);
    QVERIFY(timer.elapsed() >= 450 && timer.elapsed() < 1800);
}

/// In KiB: the most memory that this process had at once.
static qint64 peak()
{
    const QByteArray status = readFile(u"/proc/self/status"_s, 65536).value_or(QByteArray());
    return status.mid(status.indexOf("VmHWM:") + 6).simplified().split(' ').value(0).toLongLong();
}

void TestPreviewRun::floodIsNotKept_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("output") << u"trap '' TERM; exec cat /dev/zero"_s;
    QTest::newRow("complaint") << u"trap '' TERM; echo; exec cat /dev/zero >&2"_s;
}

void TestPreviewRun::floodIsNotKept()
{
#ifndef Q_OS_LINUX
    QSKIP("memory is looked up as Linux tells it");
#endif
    QFETCH(QString, script);
    PreviewRun run = shell(script);
    run.hasChildren = true; // two seconds of it
    run.take = [](const QByteArray &) { return false; };
    const qint64 before = peak();
    QCOMPARE(run.run().end, End::Stopped);
    QVERIFY(before > 0);
    QVERIFY2(peak() - before < 100 * 1024, qPrintable(QString::number(peak() - before)));
}

QTEST_GUILESS_MAIN(TestPreviewRun)
#include "tst_previewrun.moc"
