// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "draftwithreviews.h"

#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QString Remark::*)

/// What becomes of answers when a review, or the draft, comes again from elsewhere.
class TestDraftReviewsAgain : public DraftWithReviews
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void importedTwice();
    void newerTextKeepsAnswers();
    void newerTextAsksSomethingElse_data();
    void newerTextAsksSomethingElse();
    void reloadKeepsAnswers();
    void reviewsOfOthersInTheFolder();
};

void TestDraftReviewsAgain::importedTwice()
{
    DraftSession &session = m_draft->session();
    imported(reviewOf(kReviewedId));
    session.answerRemark(ref(u"a"_s), {AnswerState::Fixed, {}});
    const ReviewImport again = imported(reviewOf(kReviewedId));
    QCOMPARE(again.kind, ReviewImport::Kind::Known);
    QCOMPARE(again.open, 2);
    QCOMPARE(session.reviews().list().size(), 1);
    QCOMPARE(remark(u"a"_s).answer.state, AnswerState::Fixed);
    QVERIFY(session.flush());
    QCOMPARE(QDir(session.folder() + u"/reviews"_s).entryList(QDir::Files).size(), 1);
}

void TestDraftReviewsAgain::newerTextKeepsAnswers()
{
    DraftSession &session = m_draft->session();
    imported(reviewOf(kReviewedId));
    session.answerRemark(ref(u"a"_s), {AnswerState::Fixed, {}});
    session.answerRemark(ref(u"c"_s), {AnswerState::Kept, u"Il est en ligne."_s});
    Review newer = reviewOf(kReviewedId);
    newer.modifiedAt = u"2026-03-09T10:00:00Z"_s;
    newer.remarks.removeLast();
    newer.remarks[0].severity = RemarkSeverity::Should;
    newer.remarks.append(remarkOn(u"d"_s, {}, u"Et le reste ?"_s));
    const ReviewImport import = imported(newer);
    QCOMPARE(import.kind, ReviewImport::Kind::Newer);
    QCOMPARE(import.remarks, 4);
    QCOMPARE(import.reopened, 0);
    QVERIFY(importTitle(import).contains(u"kept"_s));
    QCOMPARE(remark(u"a"_s).severity, RemarkSeverity::Should);
    QCOMPARE(remark(u"a"_s).answer.state, AnswerState::Fixed);
    QCOMPARE(remark(u"c"_s).answer.text, u"Il est en ligne."_s);
    QCOMPARE(remark(u"d"_s).answer.state, AnswerState::Open);
    // Undo finds its remarks all the same.
    session.undoStack()->undo();
    QCOMPARE(remark(u"c"_s).answer.state, AnswerState::Open);
    QCOMPARE(imported(reviewOf(kReviewedId)).kind, ReviewImport::Kind::Older);
    QCOMPARE(remark(u"a"_s).severity, RemarkSeverity::Should);
}

void TestDraftReviewsAgain::newerTextAsksSomethingElse_data()
{
    QTest::addColumn<QString Remark::*>("member");
    QTest::newRow("text") << &Remark::text;
    QTest::newRow("place") << &Remark::target;
    QTest::newRow("suggestion") << &Remark::suggestedValue;
}

void TestDraftReviewsAgain::newerTextAsksSomethingElse()
{
    QFETCH(QString Remark::*, member);
    DraftSession &session = m_draft->session();
    imported(reviewOf(kReviewedId));
    for (const QString &id : {u"a"_s, u"b"_s})
        session.answerRemark(ref(id), {AnswerState::Fixed, {}});
    Review newer = reviewOf(kReviewedId);
    newer.modifiedAt = u"2026-03-09T10:00:00Z"_s;
    newer.remarks[0].*member = u"/service/title"_s;
    const ReviewImport import = imported(newer);
    QCOMPARE(import.reopened, 1);
    QCOMPARE(import.open, 2);
    QVERIFY(importDetails(import).contains(u"open again"_s));
    QVERIFY(!importTitle(import).contains(u"kept"_s));
    QCOMPARE(remark(u"a"_s).answer.state, AnswerState::Open);
    QCOMPARE(remark(u"b"_s).answer.state, AnswerState::Fixed);
}

void TestDraftReviewsAgain::reloadKeepsAnswers()
{
    DraftSession &session = m_draft->session();
    imported(reviewOf(kReviewedId));
    QVERIFY(session.flush());
    // Another program wrote the draft, and saving the answer found it out.
    const QString file = session.folder() + u"/request.json"_s;
    QByteArray other = readFile(file, 1'000'000).value_or(QByteArray());
    QVERIFY(writeFile(file, other.replace("Le portail.", "Le guichet.")));
    QVERIFY(session.answerRemark(ref(u"a"_s), {AnswerState::Kept, u"Voir l’écran 2."_s}));
    QVERIFY(!session.flush());
    QCOMPARE(session.saveState(), DraftSession::SaveState::ChangedOutside);
    session.reload();
    QCOMPARE(session.request().service.description, u"Le guichet."_s);
    QVERIFY(session.hasUnsaved());
    QVERIFY(session.flush());
    QVERIFY(!session.hasUnsaved());
    const QList<ReviewFile> onDisk = readDraftReviews(session.folder()).reviews;
    QCOMPARE(onDisk.size(), 1);
    QCOMPARE(onDisk[0].review.remark(u"a"_s)->answer.text, u"Voir l’écran 2."_s);
}

void TestDraftReviewsAgain::reviewsOfOthersInTheFolder()
{
    QVERIFY(writeDraftReview(m_draft->session().folder(), {reviewOf(u"another"_s), {}}));
    const auto session = m_draft->openAgain();
    QVERIFY(session->reviews().isEmpty());
    QCOMPARE(session->reviews().unreadable().size(), 1);
    QCOMPARE(session->reviews().unreadable()[0].code, ErrorCode::ReviewOfOther);
}

QTEST_GUILESS_MAIN(TestDraftReviewsAgain)
#include "tst_draftreviewsagain.moc"
