// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../inbox/lockcase.h"
#include "shownreview.h"
#include "testreview.h"
#include "widgets/reviewdesk.h"
#include "widgets/reviewreader.h"
#include "widgets/reviewsharing.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// Several agents at one package: who reviews it, and what he has written.
class TestReviewLock : public DeskTest
{
    Q_OBJECT

private slots:
    void takenWhenBegun();
    void givenBack_data();
    void givenBack();
    void takenUpAgain();
    void heldByAColleague();
    void takenOver();
    void leftToThem();
    void stale();
    void unreadable();
    void lost();
    void freeAgain();
    void reviewsOfColleagues();
    void noColleagues();
    void colleaguesAreNotWrittenOver();

private:
    /// In a folder that nothing else is in.
    QString package() const { return m_own->file(u"demande-r1.zip"_s); }
    void openIt()
    {
        m_page.reset();
        if (!QFile::exists(package()))
            QVERIFY(QFile::copy(m_complete, package()));
        m_page = m_own->open(package(), std::chrono::milliseconds(50));
        QTRY_VERIFY(sharing()->lock() && sharing()->lock()->state() != ReviewLock::State::Unknown);
    }
    ReviewSharing *sharing() const { return m_page->findChild<ReviewSharing *>(); }
    LockState lock() const { return readLock(package()); }
    QString words(const char *notice, const char *part = "noticeWhat") const
    {
        return get(notice)->findChild<QLabel *>(QLatin1String(part))->text();
    }
    QPushButton *takeOverButton() const
    {
        return get("lockNotice")->findChild<QPushButton *>(u"noticeFirstButton"_s);
    }
    void write() { m_page->session()->addRemark(u"/service/title"_s); }
    Review theirs() const
    {
        Review review = reviewOf(m_page->session()->input().request.id);
        review.id = u"7f3c1c1e-0000-4000-8000-000000000002"_s;
        review.request = m_page->session()->review().request;
        return review;
    }
    QString putReview(const Review &review) const
    {
        return writeReviewFile(m_own->file(reviewFileName(u"demande-r1.zip"_s, review)), review);
    }
};

void TestReviewLock::takenWhenBegun()
{
    openIt();
    QVERIFY(lock().isFree());
    write();
    QTRY_COMPARE(lock().kind, LockState::Kind::Held);
    QVERIFY(lock().mine);
    QVERIFY(!get("lockNotice")->isVisible());
    QVERIFY(!m_page->session()->isReadOnly());
    m_page.reset();
    QTRY_VERIFY(lock().isFree());
}

void TestReviewLock::givenBack_data()
{
    QTest::addColumn<bool>("exported");
    QTest::newRow("exported") << true;
    QTest::newRow("set aside") << false;
}

void TestReviewLock::givenBack()
{
    QFETCH(bool, exported);
    openIt();
    m_page->session()->setText(u"/reviewer/name"_s, u"Camille Relectrice"_s);
    m_page->session()->setOpinion(Opinion::Favourable);
    QTRY_COMPARE(lock().kind, LockState::Kind::Held);
    if (exported) {
        m_own->prompts.files = {m_own->file(u"avis.review.json"_s)};
        m_page->exportReview();
        QTRY_VERIFY_WITH_TIMEOUT(get("exportedNotice")->isVisible(), 30'000);
    } else {
        m_page->session()->setAside(true);
    }
    QTRY_VERIFY(lock().isFree());
    m_page->session()->setOpinion(Opinion::ChangesRequested);
    QTRY_COMPARE(lock().kind, LockState::Kind::Held);
}

void TestReviewLock::takenUpAgain()
{
    openIt();
    m_page->session()->setText(u"/reviewer/name"_s, u"Camille Relectrice"_s);
    QVERIFY(m_page->session()->flush());
    m_page.reset();
    QTRY_VERIFY(lock().isFree());
    openIt();
    QTRY_COMPARE(lock().kind, LockState::Kind::Held);
    QCOMPARE(lock().holder.agent, u"Camille Relectrice"_s);
}

void TestReviewLock::heldByAColleague()
{
    QVERIFY(putLock(package(), colleague()));
    openIt();
    QTRY_VERIFY(get("lockNotice")->isVisible());
    const QString what = words("lockNotice");
    QVERIFY2(what.startsWith(u"Jeanne Orsini has been reviewing this package since "_s), qPrintable(what));
    QVERIFY2(what.contains(u"9:42"_s) && what.contains(u"poste-12.example"_s), qPrintable(what));
    QCOMPARE(takeOverButton()->text(), u"&Take over…"_s);
    QVERIFY(m_page->session()->isReadOnly());
    QVERIFY(!get<QComboBox>("opinionBox")->isEnabled());
    QVERIFY(!get<QPushButton>("newRemarkButton")->isEnabled());
    // By no way a remark comes to be: not by the row, a finding, the page, or undo.
    chooseRow(u"/service/title"_s);
    QTest::keyClick(get("requestView"), Qt::Key_Return);
    m_page->findChild<ReviewDesk *>()->addRemark(u"/service/title"_s);
    write();
    m_page->session()->setOpinion(Opinion::Favourable);
    QVERIFY(review().remarks.isEmpty());
    QCOMPARE(review().opinion, Opinion::Unset);
    QVERIFY(!m_page->canUndo());
    get<QPushButton>("messageButton")->click();
    QVERIFY(get<QLineEdit>("reviewerName")->isReadOnly());
    type(get("reviewerName"), u"X"_s);
    QVERIFY(!review().reviewer.name.contains(u'X'));
    // The request is read, and the note is one's own.
    QVERIFY(get("requestView")->isEnabled());
    m_page->session()->setNote(u"Appeler Jeanne."_s);
    QCOMPARE(m_page->session()->note(), u"Appeler Jeanne."_s);
    QCOMPARE(lock().holder.agent, u"Jeanne Orsini"_s);
}

void TestReviewLock::takenOver()
{
    LockHolder holder = colleague();
    QVERIFY(putLock(package(), holder));
    openIt();
    QTRY_VERIFY(get("lockNotice")->isVisible());
    // Renewed while the agent thinks about it: it is the same one that he means.
    holder.renewedAt = holder.renewedAt.addSecs(60);
    QVERIFY(putLock(package(), holder));
    m_own->prompts.choice = 0;
    takeOverButton()->click();
    QCOMPARE(m_own->prompts.title, u"Take the package over"_s);
    QTRY_VERIFY(lock().mine);
    QTRY_VERIFY(!get("lockNotice")->isVisible());
    QVERIFY(!m_page->session()->isReadOnly());
    write();
    QCOMPARE(review().remarks.size(), 1);
}

void TestReviewLock::leftToThem()
{
    QVERIFY(putLock(package(), colleague()));
    openIt();
    QTRY_VERIFY(get("lockNotice")->isVisible());
    m_own->prompts.choice = 1;
    takeOverButton()->click();
    QTest::qWait(150);
    QCOMPARE(lock().holder.agent, u"Jeanne Orsini"_s);
    QVERIFY(m_page->session()->isReadOnly());
}

void TestReviewLock::stale()
{
    QVERIFY(putLock(package(), colleague(), 3600));
    openIt();
    QTRY_VERIFY(get("lockNotice")->isVisible());
    QCOMPARE(words("lockNotice"), u"Jeanne Orsini was reviewing this package, and no longer does."_s);
    QVERIFY2(words("lockNotice", "noticeWhy").contains(u"60"_s),
             qPrintable(words("lockNotice", "noticeWhy")));
    QCOMPARE(takeOverButton()->text(), u"&Take over"_s);
    takeOverButton()->click();
    QVERIFY(m_own->prompts.title.isEmpty());
    QTRY_VERIFY(lock().mine);
    QTRY_VERIFY(!get("lockNotice")->isVisible());
}

void TestReviewLock::unreadable()
{
    QVERIFY(writeFile(lockPath(package()), "half a lo"));
    openIt();
    QTRY_VERIFY(get("lockNotice")->isVisible());
    QCOMPARE(words("lockNotice"), u"Whether a colleague is reviewing this package cannot be told."_s);
    m_own->prompts.choice = 0;
    takeOverButton()->click();
    QVERIFY(!m_own->prompts.title.isEmpty());
    QTRY_VERIFY(lock().mine);
}

void TestReviewLock::lost()
{
    openIt();
    write();
    const QString id = review().remarks.constFirst().id;
    m_page->session()->setText(u"/remarks/%1/text"_s.arg(id), u"Nommez la démarche."_s);
    QTRY_VERIFY(lock().mine);
    const auto taken = PackageLock::takeOver(package(), lock(), lockOptions(u"Jeanne Orsini"_s));
    QVERIFY(taken);
    QTRY_VERIFY(get("lockNotice")->isVisible());
    QVERIFY(m_page->session()->isReadOnly());
    QCOMPARE(sharing()->lock()->state(), ReviewLock::State::Lost);
    QVERIFY2(words("lockNotice", "noticeWhy").startsWith(u"What you wrote stays on this computer"_s),
             qPrintable(words("lockNotice", "noticeWhy")));
    // It is read, and changed by nothing.
    QVERIFY(get<QPlainTextEdit>("remarkText")->isReadOnly());
    QVERIFY(get<QPlainTextEdit>("remarkText")->isEnabled());
    QTest::keyClick(get("remarkText"), Qt::Key_Z, Qt::ControlModifier);
    m_page->undo();
    QTest::keyClick(get("remarkList"), Qt::Key_Delete);
    QCOMPARE(review().remarks.size(), 1);
    QCOMPARE(review().remarks.constFirst().text, u"Nommez la démarche."_s);
    QVERIFY(m_page->mayLeave());
    QCOMPARE(ReviewStore(m_own->root()).list().constFirst().file.review.remarks.size(), 1);
    m_own->prompts.choice = 0;
    takeOverButton()->click();
    QTRY_VERIFY(!m_page->session()->isReadOnly());
    QVERIFY(m_page->canUndo());
}

void TestReviewLock::freeAgain()
{
    QVERIFY(putLock(package(), colleague()));
    openIt();
    QTRY_VERIFY(m_page->session()->isReadOnly());
    QVERIFY(QFile::remove(lockPath(package())));
    QTRY_VERIFY(!m_page->session()->isReadOnly());
    QVERIFY(!get("lockNotice")->isVisible());
    QVERIFY(lock().isFree());
}

void TestReviewLock::reviewsOfColleagues()
{
    openIt();
    QVERIFY(!putReview(theirs()).isEmpty());
    openIt();
    QTRY_VERIFY(get("colleaguesNotice")->isVisible());
    QVERIFY2(words("colleaguesNotice").startsWith(u"1 review"_s), qPrintable(words("colleaguesNotice")));
    const QString why = words("colleaguesNotice", "noticeWhy");
    QVERIFY2(why.startsWith(u"Jeanne Orsini: "_s) && why.contains(u"3 remark"_s), qPrintable(why));
    QVERIFY(!m_page->session()->isReadOnly());
    get("colleaguesNotice")->findChild<QPushButton *>(u"noticeFirstButton"_s)->click();
    auto *reader = m_page->findChild<ReviewReader *>();
    QVERIFY(reader);
    QTRY_VERIFY(reader->plainText().contains(u"Dites qui lit les données, et dans quel écran."_s));
    QVERIFY(reader->plainText().contains(u"Trois points à revoir."_s));
    auto *text = reader->findChild<QTextBrowser *>(u"readReviewPage"_s);
    QVERIFY(text->isReadOnly());
    QVERIFY(!text->accessibleName().isEmpty());
    QVERIFY(text->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    // Nothing is loaded, wherever it stands.
    QVERIFY(!text->loadResource(QTextDocument::ImageResource, QUrl::fromLocalFile(m_complete)).isValid());
    const QPointer<ReviewReader> shown(reader);
    QTest::keyClick(text, Qt::Key_Escape);
    QTRY_VERIFY(!shown);
}

void TestReviewLock::noColleagues()
{
    openIt();
    Review other = theirs();
    other.request.id = u"another"_s;
    QVERIFY(!putReview(other).isEmpty());
    // One's own, from the store.
    m_page->session()->setText(u"/reviewer/name"_s, u"Camille Relectrice"_s);
    QVERIFY(m_page->session()->flush());
    QVERIFY(!putReview(review()).isEmpty());
    openIt();
    QTest::qWait(150);
    QVERIFY(!get("colleaguesNotice")->isVisible());
}

void TestReviewLock::colleaguesAreNotWrittenOver()
{
    openIt();
    const QString path = putReview(theirs());
    const QByteArray before = readFile(path, 1'000'000).value();
    m_page->session()->setText(u"/reviewer/name"_s, u"Camille Relectrice"_s);
    m_page->session()->setOpinion(Opinion::Favourable);
    m_own->prompts.files = {path};
    m_own->prompts.choice = 1;
    m_page->exportReview();
    QTRY_COMPARE(m_own->prompts.title, u"Export the review"_s);
    QVERIFY(!m_page->session()->isExporting());
    QCOMPARE(readFile(path, 1'000'000).value(), before);
    // Whoever asks nobody writes over nothing.
    m_page->session()->exportTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(get("exportedNotice")->isVisible(), 30'000);
    QCOMPARE(readFile(path, 1'000'000).value(), before);
    QVERIFY(!QFile::exists(QString(path).replace(u".review.json"_s, u".review.pdf"_s)));
    m_own->prompts.choice = 0;
    m_page->exportReview();
    QTRY_VERIFY_WITH_TIMEOUT(readReviewFile(path)->review.id == review().id, 30'000);
    // Its own, as it was exported, is written over without a question.
    QTRY_VERIFY(!m_page->session()->isExporting());
    m_own->prompts.title.clear();
    m_page->session()->setOpinion(Opinion::ChangesRequested);
    m_page->session()->setText(u"/message"_s, u"À revoir."_s);
    m_page->exportReview();
    QTRY_VERIFY_WITH_TIMEOUT(readReviewFile(path)->review.opinion == Opinion::ChangesRequested, 30'000);
    QVERIFY(m_own->prompts.title.isEmpty());
    // As another computer wrote it meanwhile, it is not.
    QTRY_VERIFY(!m_page->session()->isExporting());
    Review elsewhere = readReviewFile(path)->review;
    elsewhere.modifiedAt = u"2026-03-06T08:00:00Z"_s;
    QVERIFY(!writeReviewFile(path, elsewhere).isEmpty());
    m_page->session()->setText(u"/message"_s, u"À revoir encore."_s);
    m_own->prompts.choice = 1;
    m_page->exportReview();
    QTRY_COMPARE(m_own->prompts.title, u"Export the review"_s);
    QCOMPARE(readReviewFile(path)->review.modifiedAt, elsewhere.modifiedAt);
}

QTEST_MAIN(TestReviewLock)
#include "tst_reviewlock.moc"
