// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/inboxwork.h"

#include "inboxondisk.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// What goes on in the background for an inbox.
class TestInboxWork : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void firstTime();
    void secondTime();
    void firstOnes();
    void searches();
    void searchesWithoutIndex();
    void verifiesAgain();
    void cancels();
    void endsInTheMiddle();
    void signalsAreBatched();

private:
    std::unique_ptr<InboxOnDisk> m_disk;
};

void TestInboxWork::init()
{
    m_disk = std::make_unique<InboxOnDisk>();
}

void TestInboxWork::firstTime()
{
    QVERIFY(m_disk->fill(5));
    QVERIFY(writeFile(m_disk->path(u"letter.zip"_s), "a letter"));
    InboxWork work(m_disk->options(true));
    Shown shown(work);
    QSignalSpy scanned(&work, &InboxWork::scanned);
    QSignalSpy progressed(&work, &InboxWork::progressed);
    work.start(m_disk->folder());
    QVERIFY(work.isRunning());
    QVERIFY(shown.finish());
    QVERIFY(!work.isRunning());
    QCOMPARE(scanned.count(), 1);
    QCOMPARE(scanned.constFirst().constFirst().value<InboxScan>().packages.size(), 6);
    QCOMPARE(shown.records.size(), 6);
    QCOMPARE(shown.having(Integrity::Valid), 5);
    QCOMPARE(shown.having(Integrity::Unreadable), 1);
    for (const PackageRecord &record : std::as_const(shown.records))
        QVERIFY2(record.isExamined, qPrintable(record.path));
    QVERIFY(shown.errors.isEmpty() && shown.indexFailed.isEmpty());
    QVERIFY(progressed.count() > 0);
    const auto index = m_disk->index();
    QCOMPARE(index->records()->size(), 6);
    QCOMPARE(index->search(u"autorise lecture"_s)->size(), 5);
}

void TestInboxWork::secondTime()
{
    QVERIFY(m_disk->fill(5));
    {
        InboxWork work(m_disk->options(true));
        Shown shown(work);
        work.start(m_disk->folder());
        QVERIFY(shown.finish());
    }
    InboxWork work(m_disk->options(true));
    Shown shown(work);
    work.start(m_disk->folder());
    QVERIFY(shown.finish());
    QCOMPARE(shown.listed.count(), 1);
    QCOMPARE(shown.records.size(), 5);
    // Nothing was read again.
    QVERIFY(shown.order.isEmpty());
    QCOMPARE(shown.batches, 0);
}

void TestInboxWork::firstOnes()
{
    QVERIFY(m_disk->fill(12));
    InboxOptions one = m_disk->options();
    one.threads = 1;
    // Each package waits until it is let in, so that one after the other is told.
    const auto gate = std::make_shared<QSemaphore>();
    const auto asked = std::make_shared<std::atomic<int>>(0);
    one.today = [gate, asked] {
        ++*asked;
        gate->acquire();
        return QDate(2026, 3, 1);
    };
    InboxWork work(one);
    const auto opened = qScopeGuard([gate] { gate->release(1000); });
    Shown shown(work);
    work.start(m_disk->folder());
    // The newest one is at the gate.
    QTRY_COMPARE_WITH_TIMEOUT(asked->load(), 1, 30000);
    work.setFirst({u"p3.zip"_s, u"p7.zip"_s});
    for (int read = 1; read <= 4; ++read) {
        gate->release();
        QTRY_COMPARE_WITH_TIMEOUT(shown.order.size(), read, 30000);
    }
    QCOMPARE(shown.order, (QStringList{u"p11.zip"_s, u"p3.zip"_s, u"p7.zip"_s, u"p10.zip"_s}));
    gate->release(1000);
    QVERIFY(shown.finish());
    QCOMPARE(shown.order.size(), 12);
    QVERIFY(!shown.records.value(u"p3.zip"_s).isExamined);
}

void TestInboxWork::searches()
{
    QVERIFY(m_disk->fill(3));
    InboxWork work(m_disk->options(true));
    Shown shown(work);
    work.start(m_disk->folder());
    QVERIFY(shown.finish());
    QSignalSpy found(&work, &InboxWork::found);
    QSignalSpy excerpts(&work, &InboxWork::excerptsFound);
    work.search(u"zinc"_s);
    work.search(u"l’arrêt"_s);
    work.search(u"autorise valfleuri"_s);
    QVERIFY(found.wait());
    // The others were overtaken.
    QCOMPARE(found.count(), 1);
    QCOMPARE(found.constFirst().at(0).toString(), u"autorise valfleuri"_s);
    QCOMPARE(found.constFirst().at(1).value<QSet<QString>>().size(), 3);
    work.findExcerpts(u"autorise"_s, {u"p1.zip"_s, u"unknown.zip"_s});
    QVERIFY(excerpts.wait());
    const auto byPath = excerpts.constFirst().at(1).value<QHash<QString, QString>>();
    QCOMPARE(byPath.keys(), QStringList{u"p1.zip"_s});
    QVERIFY(byPath.value(u"p1.zip"_s).contains(u"autorise la lecture"_s));
}

void TestInboxWork::searchesWithoutIndex()
{
    QVERIFY(m_disk->fill(2));
    InboxOptions none = m_disk->options();
    none.cacheRoot.clear();
    InboxWork work(none);
    Shown shown(work);
    work.start(m_disk->folder());
    QVERIFY(shown.finish());
    QSignalSpy found(&work, &InboxWork::found);
    work.search(u"marches valf"_s);
    QVERIFY(found.wait());
    QCOMPARE(found.takeFirst().at(1).value<QSet<QString>>().size(), 2);
    work.search(u"autorise"_s);
    QVERIFY(found.wait());
    QCOMPARE(found.takeFirst().at(1).value<QSet<QString>>().size(), 0);
}

void TestInboxWork::verifiesAgain()
{
    QVERIFY(m_disk->fill(3));
    InboxWork work(m_disk->options(true));
    Shown shown(work);
    work.start(m_disk->folder());
    QVERIFY(shown.finish());
    shown.finished.clear();
    shown.order.clear();
    work.verifyAgain({u"p1.zip"_s});
    QVERIFY(shown.finish());
    QCOMPARE(shown.order, QStringList{u"p1.zip"_s});
    QVERIFY(shown.records.value(u"p1.zip"_s).isExamined);
}

void TestInboxWork::cancels()
{
    QVERIFY(m_disk->fill(12));
    InboxWork work(m_disk->options());
    Shown shown(work);
    QSignalSpy changed(&work, &InboxWork::recordsChanged);
    work.start(m_disk->folder());
    QVERIFY(changed.wait(10000));
    work.cancel();
    QVERIFY(!work.isRunning());
    QCOMPARE(shown.finished.count(), 1);
    work.cancel();
    QCOMPARE(shown.finished.count(), 1);
    // It goes on where it was.
    shown.finished.clear();
    work.refresh();
    QVERIFY(shown.finish());
    QCOMPARE(shown.having(Integrity::Valid), 12);
}

void TestInboxWork::endsInTheMiddle()
{
    QVERIFY(m_disk->fill(12));
    QElapsedTimer clock;
    {
        InboxWork work(m_disk->options(true));
        QSignalSpy changed(&work, &InboxWork::recordsChanged);
        work.start(m_disk->folder());
        QVERIFY(changed.wait(10000));
        work.start(m_disk->folder());
        clock.start();
    }
    QVERIFY(clock.elapsed() < 5000);
    const auto index = m_disk->index();
    QVERIFY(index && index->records());
}

void TestInboxWork::signalsAreBatched()
{
    QVERIFY(m_disk->fill(12));
    InboxWork work(m_disk->options());
    Shown shown(work);
    QElapsedTimer clock;
    clock.start();
    work.start(m_disk->folder());
    QVERIFY(shown.finish());
    QCOMPARE(shown.having(Integrity::Valid), 12);
    QVERIFY2(shown.batches <= clock.elapsed() / 100 + 3, qPrintable(QString::number(shown.batches)));
}

QTEST_GUILESS_MAIN(TestInboxWork)
#include "tst_inboxwork.moc"
