// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "lane.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <thread>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The program is killed at moments of chance, and started again; nothing is lost but the last second.
/// VIATIQUE_CRASH_RUNS says how often, VIATIQUE_CRASH_SEED repeats a run.
class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLost();
};

namespace {

constexpr int kLanes = 2;
constexpr int kRuns = 16;
/// What may be missing of what was typed.
constexpr qint64 kLossMs = 1000;

int number(const char *variable, int otherwise)
{
    bool isNumber = false;
    const int value = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? value : otherwise;
}

/// Through no logging, whose categories may be off.
void print(const KillReport &report)
{
    QTextStream out(stdout);
    int kills = 0;
    for (const int each : report.kills)
        kills += each;
    out << "Kills: " << kills << "; of viatique-preview alone: " << report.previewKills << "\n";
    for (auto kind = report.kills.cbegin(); kind != report.kills.cend(); ++kind)
        out << "  while " << kind.key() << ": " << kind.value() << "\n";
    out << "Exports that were told as done: " << report.exports << "\n";
    out << "Worst loss of typing: " << report.worstLossMs << " ms (" << report.worstLossOf << ")\n";
    out << "Kills while the computer itself took more than 100 ms to put a page on the disk: "
        << report.slowKills << " (at worst " << report.slowestDiskMs << " ms)\n";
    out << "Files left over at worst: " << report.worstLeftovers << "\n";
    for (auto control = report.unheld.cbegin(); control != report.unheld.cend(); ++control)
        out << "Shown and not held: " << control.key() << ", " << control.value() << " times\n";
}

void add(KillReport &to, const KillReport &report)
{
    for (auto kind = report.kills.cbegin(); kind != report.kills.cend(); ++kind)
        to.kills[kind.key()] += kind.value();
    for (auto control = report.unheld.cbegin(); control != report.unheld.cend(); ++control)
        to.unheld[control.key()] += control.value();
    to.previewKills += report.previewKills;
    to.exports += report.exports;
    to.slowKills += report.slowKills;
    to.slowestDiskMs = std::max(to.slowestDiskMs, report.slowestDiskMs);
    to.worstLeftovers = std::max(to.worstLeftovers, report.worstLeftovers);
    to.faults += report.faults;
    if (report.worstLossMs > to.worstLossMs) {
        to.worstLossMs = report.worstLossMs;
        to.worstLossOf = report.worstLossOf;
    }
}

} // namespace

void TestCrash::nothingIsLost()
{
    const int runs = number("VIATIQUE_CRASH_RUNS", kRuns);
    const int seed = number("VIATIQUE_CRASH_SEED", int(QRandomGenerator::global()->bounded(100'000)));
    QTextStream(stdout) << "VIATIQUE_CRASH_SEED=" << seed << "\n";
    std::vector<QTemporaryDir> folders(kLanes);
    std::vector<std::unique_ptr<Lane>> lanes;
    for (int i = 0; i < kLanes; ++i) {
        QVERIFY(makeLaneFolder(folders.at(size_t(i)).path()));
        lanes.push_back(std::make_unique<Lane>(folders.at(size_t(i)).path(), quint32(seed + i)));
    }
    std::vector<std::thread> threads;
    for (const auto &lane : lanes) {
        threads.emplace_back([&lane, runs] {
            lane->run((runs + kLanes - 1) / kLanes, kLossMs);
            lane->end();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    KillReport report;
    for (const auto &lane : lanes)
        add(report, lane->report());
    print(report);
    if (!report.faults.isEmpty() && qEnvironmentVariableIsSet("VIATIQUE_CRASH_KEEP")) {
        for (QTemporaryDir &folder : folders) {
            folder.setAutoRemove(false);
            QTextStream(stdout) << "Kept: " << folder.path() << "\n";
        }
    }
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
}

QTEST_MAIN(TestCrash)
#include "tst_crash.moc"
