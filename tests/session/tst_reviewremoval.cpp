// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "draftwithreviews.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// How a review is taken out of its draft, and put back.
class TestReviewRemoval : public DraftWithReviews
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void removalIsAStepOfUndo();
    void removalReachesTheDisk();
    void removedBeforeItWasSaved();
    void removalOfAnswersRaisesTheRevision();
    void undoAfterAnotherImport();
    void readOnlyKeepsItsReviews();
};

void TestReviewRemoval::removalIsAStepOfUndo()
{
    DraftSession &session = m_draft->session();
    imported(reviewOf(kReviewedId));
    session.answerRemark(ref(u"a"_s), {AnswerState::Kept, u"Vu."_s});
    QSignalSpy changed(&session, &DraftSession::reviewsChanged);
    const qsizetype findings = session.findings().size();
    QVERIFY(session.removeReview(reviewOf({}).id));
    QVERIFY(session.reviews().isEmpty());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(session.findings().size(), findings - 2);
    QVERIFY(!session.removeReview(reviewOf({}).id));
    session.undoStack()->undo();
    QCOMPARE(session.reviews().remarkCount(), 3);
    QCOMPARE(state(u"a"_s), AnswerState::Kept);
    QCOMPARE(session.findings().size(), findings);
    session.undoStack()->undo();
    QCOMPARE(state(u"a"_s), AnswerState::Open);
    session.undoStack()->redo();
    session.undoStack()->redo();
    QVERIFY(session.reviews().isEmpty());
}

void TestReviewRemoval::removalReachesTheDisk()
{
    DraftSession &session = m_draft->session();
    const QString name = reviewOf({}).id + u".review.json"_s;
    imported(reviewOf(kReviewedId));
    QVERIFY(session.flush());
    QCOMPARE(files(), QStringList{name});
    session.removeReview(reviewOf({}).id);
    QVERIFY(session.hasUnsaved());
    QVERIFY(session.flush());
    QVERIFY(!session.hasUnsaved());
    // Put aside, and read by nobody.
    QCOMPARE(files(), QStringList{name + u".removed"_s});
    QVERIFY(m_draft->openAgain()->reviews().isEmpty());
    session.undoStack()->undo();
    QVERIFY(session.flush());
    QCOMPARE(files(), QStringList{name});
    session.undoStack()->redo();
    QVERIFY(session.flush());
    session.forgetFormers();
    QTRY_COMPARE(files(), QStringList());
}

void TestReviewRemoval::removedBeforeItWasSaved()
{
    DraftSession &session = m_draft->session();
    imported(reviewOf(kReviewedId));
    session.removeReview(reviewOf({}).id);
    QVERIFY(session.flush());
    QVERIFY(!session.hasUnsaved());
    QCOMPARE(files(), QStringList());
}

void TestReviewRemoval::removalOfAnswersRaisesTheRevision()
{
    DraftSession &session = m_draft->session();
    imported(reviewOf(kReviewedId));
    QVERIFY(session.flush());
    exported();
    session.removeReview(reviewOf({}).id);
    QVERIFY(session.flush());
    // It was in no package.
    QCOMPARE(session.request().revision, 1);
    session.undoStack()->undo();
    session.answerRemark(ref(u"a"_s), {AnswerState::Fixed, {}});
    QVERIFY(session.flush());
    QCOMPARE(session.request().revision, 2);
    exported();
    session.removeReview(reviewOf({}).id);
    QVERIFY(session.flush());
    QCOMPARE(session.request().revision, 3);
}

void TestReviewRemoval::undoAfterAnotherImport()
{
    DraftSession &session = m_draft->session();
    imported(reviewOf(kReviewedId));
    session.answerRemark(ref(u"a"_s), {AnswerState::Fixed, {}});
    session.removeReview(reviewOf({}).id);
    Review newer = reviewOf(kReviewedId);
    newer.modifiedAt = u"2026-03-09T10:00:00Z"_s;
    newer.message = u"Encore."_s;
    QCOMPARE(imported(newer).kind, ReviewImport::Kind::New);
    session.undoStack()->undo();
    QCOMPARE(session.reviews().list().size(), 1);
    QCOMPARE(session.reviews().list()[0].review.message, u"Encore."_s);
    QCOMPARE(state(u"a"_s), AnswerState::Fixed);
    // What came last is what comes back, however often.
    newer.modifiedAt = u"2026-03-10T10:00:00Z"_s;
    newer.message = u"Enfin."_s;
    imported(newer);
    session.undoStack()->redo();
    QVERIFY(session.reviews().isEmpty());
    session.undoStack()->undo();
    QCOMPARE(session.reviews().list()[0].review.message, u"Enfin."_s);
    QCOMPARE(state(u"a"_s), AnswerState::Fixed);
}

void TestReviewRemoval::readOnlyKeepsItsReviews()
{
    imported(reviewOf(kReviewedId));
    const auto second = m_draft->openAgain();
    QVERIFY(second->isReadOnly());
    QVERIFY(!second->removeReview(reviewOf({}).id));
    QCOMPARE(second->reviews().remarkCount(), 3);
}

QTEST_MAIN(TestReviewRemoval)
#include "tst_reviewremoval.moc"
