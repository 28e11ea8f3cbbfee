// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../inbox/sampleinboxfolder.h"
#include "inbox/packagelock.h"
#include "session/inbox.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestInbox : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsAndVerifies();
    void knowsItAgain();
    void noticesWhatComesAndGoes();
    void aPackageIsReplaced();
    void reviewsOfColleagues();
    void whoHasItInHand();
    void staleLocks();
    void setsAside();
    void searches();
    void aFolderThatVanishes();
    void interrupted();

private:
    std::unique_ptr<Inbox> open()
    {
        InboxParts parts;
        parts.work.cacheRoot = m_folder->beside(u"cache"_s);
        parts.work.today = [] { return QDate(2026, 11, 20); };
        parts.work.examineDocuments = false;
        parts.reviews = ReviewStore(m_folder->beside(u"data"_s));
        parts.reviewer = [] { return Reviewer{u"Claude Aubin"_s, u"DINUM"_s, {}}; };
        parts.now = [] { return QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC); };
        auto inbox = std::make_unique<Inbox>(std::move(parts));
        inbox->open(m_folder->path());
        return inbox;
    }
    static const InboxRow *row(Inbox &inbox, const QString &path) { return inbox.model().row(path); }

    std::unique_ptr<SampleInboxFolder> m_folder;
};

#define WAIT_UNTIL_UP_TO_DATE(inbox) QTRY_COMPARE((inbox)->state(), Inbox::State::UpToDate)

void TestInbox::init()
{
    m_folder = std::make_unique<SampleInboxFolder>();
    QVERIFY(!m_folder->add(u"a-r1.zip"_s, u"request-a"_s, 1).isEmpty());
    QVERIFY(!m_folder->add(u"a-r2.zip"_s, u"request-a"_s, 2).isEmpty());
    QVERIFY(!m_folder->add(u"sub/b.zip"_s, u"request-b"_s).isEmpty());
}

void TestInbox::cleanup()
{
    m_folder.reset();
}

void TestInbox::listsAndVerifies()
{
    QVERIFY(writeFile(m_folder->filePath(u"noise.zip"_s), "no archive"));
    const auto inbox = open();
    QCOMPARE(inbox->state(), Inbox::State::Listing);
    WAIT_UNTIL_UP_TO_DATE(inbox);
    QCOMPARE(inbox->model().packages(), 4);
    QCOMPARE(inbox->model().requests(), 3);
    QVERIFY(inbox->upToDateAt().isValid());
    const InboxRow *b = row(*inbox, u"sub/b.zip"_s);
    QVERIFY(b);
    QCOMPARE(b->record.integrity, Integrity::Valid);
    QCOMPARE(b->record.title, u"Request request-b"_s);
    QVERIFY(b->record.findings);
    QVERIFY(!b->verified);
    QCOMPARE(row(*inbox, u"noise.zip"_s)->record.integrity, Integrity::Unreadable);
    QVERIFY(!row(*inbox, u"noise.zip"_s)->record.problems.isEmpty());
    QVERIFY(QFile::exists(inbox->absolutePath(u"sub/b.zip"_s)));
}

/// Nothing is verified anew that has not changed.
void TestInbox::knowsItAgain()
{
    {
        const auto first = open();
        WAIT_UNTIL_UP_TO_DATE(first);
    }
    const auto inbox = open();
    QTRY_COMPARE(inbox->model().packages(), 3);
    QCOMPARE(row(*inbox, u"a-r2.zip"_s)->record.integrity, Integrity::Valid);
    WAIT_UNTIL_UP_TO_DATE(inbox);
    QCOMPARE(inbox->total(), 0);
}

void TestInbox::noticesWhatComesAndGoes()
{
    const auto inbox = open();
    WAIT_UNTIL_UP_TO_DATE(inbox);
    m_folder->add(u"sub/c.zip"_s, u"request-c"_s);
    QTRY_VERIFY(row(*inbox, u"sub/c.zip"_s)
                && row(*inbox, u"sub/c.zip"_s)->record.integrity == Integrity::Valid);
    QVERIFY(QFile::remove(m_folder->filePath(u"a-r2.zip"_s)));
    QTRY_VERIFY(!row(*inbox, u"a-r2.zip"_s));
    QCOMPARE(inbox->model().revisions(u"a-r1.zip"_s), QStringList(u"a-r1.zip"_s));
}

void TestInbox::aPackageIsReplaced()
{
    const auto inbox = open();
    WAIT_UNTIL_UP_TO_DATE(inbox);
    m_folder->add(u"sub/b.zip"_s, u"request-d"_s, 1,
                  [](Request &request) { request.service.title = u"Quite another"_s; });
    QTRY_COMPARE(row(*inbox, u"sub/b.zip"_s)->record.title, u"Quite another"_s);
}

void TestInbox::reviewsOfColleagues()
{
    const QString digest = m_folder->add(u"c.zip"_s, u"request-c"_s);
    m_folder->addReview(u"c.zip"_s, u"request-c"_s, digest, Opinion::ChangesRequested);
    m_folder->addReview(u"sub/b.zip"_s, u"request-b"_s, u"of another content"_s, Opinion::Favourable);
    QVERIFY(writeFile(m_folder->filePath(u"a-r1.spoilt-12345678.review.json"_s), "{"));
    const auto inbox = open();
    QTRY_VERIFY(row(*inbox, u"c.zip"_s) && row(*inbox, u"c.zip"_s)->reading() == Reading::Done);
    QCOMPARE(row(*inbox, u"c.zip"_s)->opinion(), Opinion::ChangesRequested);
    QCOMPARE(row(*inbox, u"c.zip"_s)->agent(), u"Jeanne Orsini"_s);
    WAIT_UNTIL_UP_TO_DATE(inbox);
    QCOMPARE(row(*inbox, u"sub/b.zip"_s)->reading(), Reading::ToRead);
    QCOMPARE(row(*inbox, u"a-r1.zip"_s)->reading(), Reading::ToRead);
}

void TestInbox::whoHasItInHand()
{
    LockOptions options;
    options.agent = u"Paul Lemarchal"_s;
    auto lock = PackageLock::take(m_folder->filePath(u"sub/b.zip"_s), options);
    QVERIFY(lock);
    const auto inbox = open();
    QTRY_VERIFY(row(*inbox, u"sub/b.zip"_s) && row(*inbox, u"sub/b.zip"_s)->holder);
    QCOMPARE(row(*inbox, u"sub/b.zip"_s)->agent(), u"Paul Lemarchal"_s);
    QCOMPARE(row(*inbox, u"sub/b.zip"_s)->reading(), Reading::Started);
    WAIT_UNTIL_UP_TO_DATE(inbox);
    lock->release();
    QTRY_VERIFY(!row(*inbox, u"sub/b.zip"_s)->holder);
}

/// One that nobody renews holds nothing, and it stays so.
void TestInbox::staleLocks()
{
    const QString package = m_folder->filePath(u"sub/b.zip"_s);
    LockHolder holder = newHolder(u"Paul Lemarchal"_s, QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC));
    holder.system = u"elsewhere"_s;
    QVERIFY(writeFile(lockPath(package), lockBytes(holder)));
    QFile file(lockPath(package));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(
        file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600), QFileDevice::FileModificationTime));
    file.close();
    const Result<InboxScan> scan = scanInbox(m_folder->path());
    QVERIFY(scan);
    const ReviewStore store(m_folder->beside(u"data"_s));
    const auto look = [&](const InboxSides &before, bool judgesAge) {
        return lookBeside(m_folder->path(), scan->packages, store, before, judgesAge);
    };
    const InboxSides unjudged = look({}, false);
    QVERIFY(unjudged.holders.contains(u"sub/b.zip"_s));
    const InboxSides judged = look(unjudged, true);
    QVERIFY(judged.holders.isEmpty());
    QVERIFY(look(judged, false).holders.isEmpty());
    // Nothing is left of the look at the clock.
    QCOMPARE(QDir(m_folder->filePath(u"sub"_s)).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void TestInbox::setsAside()
{
    const auto inbox = open();
    WAIT_UNTIL_UP_TO_DATE(inbox);
    QSignalSpy done(inbox.get(), &Inbox::setAsideDone);
    inbox->setAside({u"sub/b.zip"_s, u"a-r1.zip"_s, u"none.zip"_s}, true);
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(done.at(0).at(0).toInt(), 2);
    QTRY_COMPARE(row(*inbox, u"sub/b.zip"_s)->reading(), Reading::SetAside);
    QVERIFY(row(*inbox, u"sub/b.zip"_s)->isMine());
    inbox->setAside({u"sub/b.zip"_s}, true);
    QTRY_COMPARE(done.count(), 2);
    QCOMPARE(done.at(1).at(0).toInt(), 0);
    inbox->setAside({u"sub/b.zip"_s}, false);
    QTRY_COMPARE(row(*inbox, u"sub/b.zip"_s)->reading(), Reading::ToRead);
    // What somebody has written into a review stays.
    const ReviewStore store(m_folder->beside(u"data"_s));
    KeptReview begun = store.list().constFirst();
    begun.file.review.state = ReviewState::Done;
    begun.file.review.opinion = Opinion::Favourable;
    QVERIFY(store.save(begun));
    for (const bool aside : {true, false}) {
        const auto before = done.count();
        inbox->setAside({u"a-r1.zip"_s}, aside);
        QTRY_COMPARE(done.count(), before + 1);
        QCOMPARE(done.last().at(0).toInt(), 0);
    }
    QCOMPARE(store.list().constFirst().file.review.opinion, Opinion::Favourable);
    // What says nothing leaves nothing behind.
    QCOMPARE(ReviewStore(m_folder->beside(u"data"_s)).list().size(), 1);
    // Nothing is written beside the packages.
    QCOMPARE(QDir(m_folder->filePath(u"sub"_s)).entryList(QDir::Files | QDir::Hidden),
             QStringList(u"b.zip"_s));
}

void TestInbox::searches()
{
    const auto inbox = open();
    WAIT_UNTIL_UP_TO_DATE(inbox);
    inbox->search(u"  request-b "_s);
    QTRY_COMPARE(inbox->model().rowCount(), 1);
    inbox->search(u"nowhere at all"_s);
    QTRY_COMPARE(inbox->model().rowCount(), 0);
    inbox->search(QString());
    QCOMPARE(inbox->model().rowCount(), 2);
}

void TestInbox::aFolderThatVanishes()
{
    const auto inbox = open();
    WAIT_UNTIL_UP_TO_DATE(inbox);
    QVERIFY(QDir().rename(m_folder->path(), m_folder->beside(u"elsewhere"_s)));
    inbox->refresh();
    QTRY_COMPARE(inbox->state(), Inbox::State::Unreachable);
    QVERIFY(inbox->error());
    // What was known of it stays to be read.
    QCOMPARE(inbox->model().packages(), 3);
    QVERIFY(QDir().rename(m_folder->beside(u"elsewhere"_s), m_folder->path()));
    inbox->refresh();
    WAIT_UNTIL_UP_TO_DATE(inbox);
    QVERIFY(!inbox->error());
}

void TestInbox::interrupted()
{
    const auto inbox = open();
    inbox->cancel();
    QTRY_COMPARE(inbox->state(), Inbox::State::Interrupted);
    inbox->verifyAgain({});
    WAIT_UNTIL_UP_TO_DATE(inbox);
    QTRY_COMPARE(inbox->model().packages(), 3);
}

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
