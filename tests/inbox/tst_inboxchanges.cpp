// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/inboxwork.h"

#include "inboxondisk.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The background of an inbox when disk and index are not what they were.
class TestInboxChanges : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void followsTheDisk();
    void withoutIndex();
    void damagedIndex();
    void noFolder();
    void vanishes();
    void unmounted();
    void emptiedShareIsForgotten();
    void replacedMeanwhile();
    void notExaminedThisTime();
    void verifiedAgainWhileExamined();
    void twoTasksOfOnePath();

private:
    std::unique_ptr<InboxOnDisk> m_disk;
};

void TestInboxChanges::init()
{
    m_disk = std::make_unique<InboxOnDisk>();
}

void TestInboxChanges::followsTheDisk()
{
    QVERIFY(m_disk->fill(3));
    InboxWork work(m_disk->options());
    Shown shown(work);
    work.start(m_disk->folder());
    QVERIFY(shown.finish());
    QVERIFY(QFile::remove(m_disk->path(u"p0.zip"_s)));
    SamplePackage sample(1000);
    sample.request.service.title = u"Autre titre"_s;
    QVERIFY(writeSample(sample, m_disk->path(u"p1.zip"_s), 500));
    QVERIFY(QDir().mkpath(m_disk->path(u"sub"_s))
            && QFile::rename(m_disk->path(u"p2.zip"_s), m_disk->path(u"sub/p2.zip"_s)));
    shown.finished.clear();
    shown.order.clear();
    work.refresh();
    QVERIFY(shown.finish());
    QCOMPARE(shown.listed.count(), 1);
    QCOMPARE(shown.records.size(), 2);
    QCOMPARE(shown.records.value(u"p1.zip"_s).title, u"Autre titre"_s);
    // One that moved is verified again: only reading its bytes tells that they are the same.
    QCOMPARE(shown.order.size(), 2);
    QCOMPARE(shown.records.value(u"sub/p2.zip"_s).integrity, Integrity::Valid);
    const auto index = m_disk->index();
    QCOMPARE(index->records()->size(), 2);
    QVERIFY(!index->mustForget());
}

void TestInboxChanges::withoutIndex()
{
    QVERIFY(m_disk->fill(3));
    InboxOptions none = m_disk->options();
    none.cacheRoot = m_disk->path(u"file"_s);
    QVERIFY(writeFile(none.cacheRoot, "in the way"));
    InboxWork work(none);
    Shown shown(work);
    work.start(m_disk->folder());
    QVERIFY(shown.finish());
    QCOMPARE(shown.indexFailed.count(), 1);
    QVERIFY(shown.errors.isEmpty());
    QCOMPARE(shown.having(Integrity::Valid), 3);
}

void TestInboxChanges::damagedIndex()
{
    QVERIFY(m_disk->fill(3));
    const QString file = InboxIndex::filePath(m_disk->folder(), m_disk->cache());
    QVERIFY(QDir().mkpath(QFileInfo(file).path()) && writeFile(file, QByteArray(100'000, 'x')));
    InboxWork work(m_disk->options());
    Shown shown(work);
    work.start(m_disk->folder());
    QVERIFY(shown.finish());
    QCOMPARE(shown.indexFailed.count(), 0);
    QCOMPARE(shown.having(Integrity::Valid), 3);
    QCOMPARE(m_disk->index()->records()->size(), 3);
}

void TestInboxChanges::noFolder()
{
    InboxWork work(m_disk->options());
    Shown shown(work);
    work.start(m_disk->path(u"none"_s));
    QVERIFY(shown.finish());
    QCOMPARE(shown.errors, QList{ErrorCode::FileMissing});
}

/// What is known of a share that is away stays, in the list and in the index.
void TestInboxChanges::vanishes()
{
    QVERIFY(m_disk->fill(3));
    InboxWork work(m_disk->options());
    Shown shown(work);
    work.start(m_disk->folder());
    QVERIFY(shown.finish());
    const QString away = m_disk->cache() + u"/away"_s;
    QVERIFY(QDir().rename(m_disk->folder(), away));
    shown.finished.clear();
    work.refresh();
    QVERIFY(shown.finish());
    QCOMPARE(shown.errors, QList{ErrorCode::FileMissing});
    QCOMPARE(shown.records.size(), 3);
    QCOMPARE(m_disk->index()->records()->size(), 3);
    QVERIFY(QDir().rename(away, m_disk->folder()));
    shown.finished.clear();
    shown.order.clear();
    work.refresh();
    QVERIFY(shown.finish());
    QVERIFY(shown.order.isEmpty());
}

/// The folder that a share was mounted on is there and empty, on another volume.
void TestInboxChanges::unmounted()
{
    QVERIFY(m_disk->fill(2));
    InboxWork work(m_disk->options());
    Shown shown(work);
    work.start(m_disk->folder());
    QVERIFY(shown.finish());
    QVERIFY(m_disk->index()->setVolume(u"//server.example/share"_s));
    QVERIFY(QFile::remove(m_disk->path(u"p0.zip"_s)) && QFile::remove(m_disk->path(u"p1.zip"_s)));
    shown.finished.clear();
    work.refresh();
    QVERIFY(shown.finish());
    QCOMPARE(shown.errors, QList{ErrorCode::FileMissing});
    QCOMPARE(shown.records.size(), 2);
    QCOMPARE(m_disk->index()->records()->size(), 2);
}

void TestInboxChanges::emptiedShareIsForgotten()
{
    QVERIFY(m_disk->fill(2));
    InboxWork work(m_disk->options());
    Shown shown(work);
    work.start(m_disk->folder());
    QVERIFY(shown.finish());
    QVERIFY(QFile::remove(m_disk->path(u"p0.zip"_s)) && QFile::remove(m_disk->path(u"p1.zip"_s)));
    shown.finished.clear();
    work.refresh();
    QVERIFY(shown.finish());
    QVERIFY(shown.records.isEmpty());
    const QString file = InboxIndex::filePath(m_disk->folder(), m_disk->cache());
    QVERIFY(!bytesOnDisk(file).contains("valfleuri"));
    QCOMPARE(m_disk->index()->records()->size(), 0);
}

void TestInboxChanges::replacedMeanwhile()
{
    QVERIFY(m_disk->fill(1));
    InboxOptions slow = m_disk->options();
    slow.threads = 1;
    std::atomic<int> asked = 0;
    // Asked between the listing and the reading.
    slow.today = [this, &asked] {
        if (++asked == 1) {
            const SamplePackage sample(2000);
            writeSample(sample, m_disk->path(u"p0.zip"_s), 900);
        }
        return QDate(2026, 3, 1);
    };
    InboxWork work(slow);
    Shown shown(work);
    work.start(m_disk->folder());
    QVERIFY(shown.finish());
    // It was listed anew, and is known as it is now.
    QVERIFY(asked > 1);
    QCOMPARE(shown.records.value(u"p0.zip"_s).integrity, Integrity::Valid);
    QCOMPARE(shown.records.value(u"p0.zip"_s).stamp, fileStamp(m_disk->path(u"p0.zip"_s)));
}

/// Documents that could not be examined are tried again with the next start, and not before.
void TestInboxChanges::notExaminedThisTime()
{
    QVERIFY(m_disk->fill(1));
    const QString calls = m_disk->cache() + u"/calls"_s;
    const QString broken = m_disk->cache() + u"/broken"_s;
    QVERIFY(writeFile(broken, "#!/bin/sh\necho call >> '" + calls.toUtf8() + "'\nexit 1\n"));
    QVERIFY(QFile::setPermissions(broken, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const auto called = [&calls] { return readFile(calls, 100'000).value_or(QByteArray()).count('\n'); };
    {
        InboxOptions options = m_disk->options(true);
        options.inspector = DocumentInspector(broken);
        InboxWork work(options);
        Shown shown(work);
        work.start(m_disk->folder());
        QVERIFY(shown.finish());
        QVERIFY(shown.records.value(u"p0.zip"_s).isExamined);
        const auto once = called();
        QVERIFY(once > 0);
        QVERIFY(!m_disk->index()->records()->constFirst().isExamined);
        shown.finished.clear();
        work.refresh();
        QVERIFY(shown.finish());
        QCOMPARE(called(), once);
        QVERIFY(shown.records.value(u"p0.zip"_s).isExamined);
        shown.finished.clear();
        work.start(m_disk->folder());
        QVERIFY(shown.finish());
        QCOMPARE(called(), 2 * once);
    }
    InboxWork work(m_disk->options(true));
    Shown shown(work);
    work.start(m_disk->folder());
    QVERIFY(shown.finish());
    QVERIFY(m_disk->index()->records()->constFirst().isExamined);
    QCOMPARE(m_disk->index()->search(u"autorise"_s)->size(), 1);
}

void TestInboxChanges::verifiedAgainWhileExamined()
{
    QVERIFY(m_disk->fill(1));
    InboxOptions one = m_disk->options(true);
    one.threads = 1;
    // Asked before the reading, before the examination, and so on: the second waits.
    const auto gate = std::make_shared<QSemaphore>(1);
    const auto asked = std::make_shared<std::atomic<int>>(0);
    one.today = [gate, asked] {
        ++*asked;
        gate->acquire();
        return QDate(2026, 3, 1);
    };
    InboxWork work(one);
    const auto opened = qScopeGuard([gate] { gate->release(1000); });
    Shown shown(work);
    QSignalSpy scanned(&work, &InboxWork::scanned);
    work.start(m_disk->folder());
    QTRY_COMPARE_WITH_TIMEOUT(asked->load(), 2, 30000);
    QTRY_COMPARE_WITH_TIMEOUT(scanned.count(), 1, 30000);
    work.verifyAgain({u"p0.zip"_s});
    // Listed again while the examination still waits.
    QTRY_COMPARE_WITH_TIMEOUT(scanned.count(), 2, 30000);
    gate->release(1000);
    QVERIFY(shown.finish());
    // Read, examined, read again, examined again, and once at the end.
    QCOMPARE(asked->load(), 5);
    QCOMPARE(shown.records.value(u"p0.zip"_s).integrity, Integrity::Valid);
    QVERIFY(shown.records.value(u"p0.zip"_s).isExamined);
}

/// The end of the reading of what a package was is not that of what it became.
void TestInboxChanges::twoTasksOfOnePath()
{
    QVERIFY(m_disk->fill(1));
    InboxOptions two = m_disk->options(true);
    const auto first = std::make_shared<QSemaphore>();
    const auto others = std::make_shared<QSemaphore>();
    const auto asked = std::make_shared<std::atomic<int>>(0);
    two.today = [first, others, asked] {
        (++*asked == 1 ? first : others)->acquire();
        return QDate(2026, 3, 1);
    };
    InboxWork work(two);
    const auto opened = qScopeGuard([first, others] {
        first->release(1000);
        others->release(1000);
    });
    Shown shown(work);
    work.start(m_disk->folder());
    QTRY_COMPARE_WITH_TIMEOUT(asked->load(), 1, 30000);
    QVERIFY(writeSample(SamplePackage(2000), m_disk->path(u"p0.zip"_s), 900));
    work.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(asked->load(), 2, 30000);
    // The first ends: the second is still at work, and is not begun a third time.
    QSignalSpy progressed(&work, &InboxWork::progressed);
    first->release(1000);
    QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty() && progressed.constLast().at(0).toInt() == 1
                                 && progressed.constLast().at(1).toInt() == 2,
                             30000);
    QSignalSpy scanned(&work, &InboxWork::scanned);
    work.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(scanned.count() > 0, 30000);
    QCOMPARE(shown.finished.count(), 0);
    others->release(1000);
    QVERIFY(shown.finish());
    QCOMPARE(shown.records.value(u"p0.zip"_s).integrity, Integrity::Valid);
    QVERIFY(shown.records.value(u"p0.zip"_s).isExamined);
    QVERIFY(m_disk->index()->records()->constFirst().isExamined);
    // Two readings, one examination, and once at the end.
    QCOMPARE(asked->load(), 4);
}

QTEST_GUILESS_MAIN(TestInboxChanges)
#include "tst_inboxchanges.moc"
