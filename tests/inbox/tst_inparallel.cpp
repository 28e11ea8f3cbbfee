// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/inparallel.h"

#include <QList>
#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace viatique;

/// Work in several threads, with results in order.
class TestInParallel : public QObject
{
    Q_OBJECT

private slots:
    void resultsInOrder_data();
    void resultsInOrder();
    void comesAsItIsReady();
    void takerStops();
    void waiterStops();
    void fewResultsWait();
};

namespace {

const auto kGoOn = [](int) { return true; };

} // namespace

void TestInParallel::resultsInOrder_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("threads");
    QTest::newRow("nothing") << 0 << 4;
    QTest::newRow("one") << 1 << 4;
    QTest::newRow("one thread") << 50 << 1;
    QTest::newRow("no thread asked for") << 5 << 0;
    QTest::newRow("several") << 2000 << 4;
}

void TestInParallel::resultsInOrder()
{
    QFETCH(int, count);
    QFETCH(int, threads);
    QList<int> taken;
    QList<int> expected;
    for (int i = 0; i < count; ++i)
        expected.append(i * 2);
    const Qt::HANDLE here = QThread::currentThreadId();
    bool isHere = true;
    QVERIFY(inParallel(
        count, threads, [](int i) { return std::make_unique<int>(i * 2); },
        [&](int, std::unique_ptr<int> &&value) {
            isHere = isHere && QThread::currentThreadId() == here;
            taken.append(*value);
            return true;
        },
        kGoOn));
    QCOMPARE(taken, expected);
    QVERIFY(isHere);
}

void TestInParallel::comesAsItIsReady()
{
    // The second is not worked at before the first was taken: who waits for all would wait for ever.
    QSemaphore firstTaken;
    QList<int> taken;
    QVERIFY(inParallel(
        2, 1,
        [&](int i) {
            if (i == 1)
                firstTaken.acquire();
            return i;
        },
        [&](int i, int) {
            taken.append(i);
            firstTaken.release();
            return true;
        },
        kGoOn));
    QCOMPARE(taken, (QList<int>{0, 1}));
}

void TestInParallel::takerStops()
{
    std::atomic<int> worked = 0;
    QList<int> taken;
    QVERIFY(!inParallel(
        100'000, 2,
        [&](int i) {
            ++worked;
            return i;
        },
        [&](int i, int) {
            taken.append(i);
            return i < 3;
        },
        kGoOn));
    QCOMPARE(taken, (QList<int>{0, 1, 2, 3}));
    QVERIFY(worked <= 4 + kMostWaitingResults + 2);
}

void TestInParallel::waiterStops()
{
    // The work ends only when the waiting one said so.
    std::atomic<bool> isOver = false;
    int taken = 0;
    QVERIFY(!inParallel(
        3, 3,
        [&](int i) {
            while (!isOver)
                QThread::yieldCurrentThread();
            return i;
        },
        [&](int, int) {
            ++taken;
            return true;
        },
        [&](int done) {
            isOver = done == 0;
            return false;
        }));
    QCOMPARE(taken, 0);
}

void TestInParallel::fewResultsWait()
{
    // The first ends when so many others wait for it as may.
    std::atomic<int> others = 0;
    QVERIFY(inParallel(
        10 * kMostWaitingResults, 4,
        [&](int i) {
            if (i > 0) {
                ++others;
                return others.load();
            }
            while (others < kMostWaitingResults - 1)
                QThread::yieldCurrentThread();
            QThread::msleep(20);
            return others.load();
        },
        [&](int i, int seen) { return i > 0 || seen == kMostWaitingResults - 1; }, kGoOn));
}

QTEST_GUILESS_MAIN(TestInParallel)
#include "tst_inparallel.moc"
