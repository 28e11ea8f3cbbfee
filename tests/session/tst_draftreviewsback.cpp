// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "draftwithreviews.h"

#include <QJsonArray>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

using ChangeFile = std::function<void(Review &)>;
Q_DECLARE_METATYPE(ChangeFile)

/// What is said of a review that comes back, and what of it is not taken in.
class TestDraftReviewsBack : public DraftWithReviews
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void importSaysWhatIsWrong_data();
    void importSaysWhatIsWrong();
    void spoiltRemarkIsSaid();
    void noMoreThanThreeSentences();
    void neverExportedIsSaid();
    void copyWithoutContactsIsNoAlteration();
    void answersInTheFileAreNobodys();
    void knownWithoutAnswers();
};

void TestDraftReviewsBack::importSaysWhatIsWrong_data()
{
    QTest::addColumn<ChangeFile>("change");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QString &says, const ChangeFile &change) {
        QTest::newRow(name) << change << says;
    };
    row("not done", u"not finished"_s, [](Review &review) { review.state = ReviewState::Started; });
    row("set aside", u"set aside"_s, [](Review &review) { review.state = ReviewState::SetAside; });
    row("no digest", u"does not say which content"_s,
        [](Review &review) { review.request.requestSha512.clear(); });
    row("no revision", u"does not say which revision"_s, [](Review &review) { review.request.revision = 0; });
    row("a page of no document", u"a page that is not there"_s,
        [](Review &review) { review.remarks[0].page = 3; });
    row("too long", u"were cut"_s, [](Review &review) { review.remarks[0].text = QString(30'000, u'x'); });
    row("no opinion", u"no opinion"_s, [](Review &review) { review.opinion = Opinion::Unset; });
    row("favourable", u"though remarks ask"_s, [](Review &review) { review.opinion = Opinion::Favourable; });
    row("ids twice", u"id of another remark"_s, [](Review &review) { review.remarks[1].id = u"a"_s; });
    row("altered", u"is not the one that you exported as revision 1"_s,
        [](Review &review) { review.request.requestSha512 = QString(128, u'0'); });
}

void TestDraftReviewsBack::importSaysWhatIsWrong()
{
    QFETCH(const ChangeFile, change);
    QFETCH(const QString, says);
    Review review = reviewOf(kReviewedId);
    review.request.requestSha512 = exported();
    review.remarks.removeLast();
    const QString plain = importDetails(imported(review));
    QCOMPARE(plain, QString());
    review.id = u"5a1e0000-0000-4000-8000-000000000002"_s;
    change(review);
    const ReviewImport import = imported(review);
    QVERIFY2(importDetails(import).contains(says), qPrintable(importDetails(import)));
    QVERIFY(isToCheck(import) || says == u"set aside"_s || says == u"id of another remark"_s);
}

void TestDraftReviewsBack::spoiltRemarkIsSaid()
{
    QJsonObject object = toJson(reviewOf(kReviewedId));
    QJsonArray remarks = object.value(u"remarks"_s).toArray();
    remarks.append(QJsonObject{{u"id"_s, u"x"_s}, {u"text"_s, 12}});
    object.insert(u"remarks"_s, remarks);
    object.insert(u"opinion"_s, u"splendid"_s);
    const QString path = m_dir->filePath(u"given.review.json"_s);
    QVERIFY(writeFile(path, jsonBytes(object)));
    const auto import = m_draft->session().importReview(path);
    QVERIFY(import);
    QCOMPARE(import->remarks, 3);
    QVERIFY(import->has(ReviewCode::RemarksUnreadable));
    QVERIFY(import->has(ReviewCode::ValuesUnread));
    QVERIFY2(importDetails(*import).contains(u"number 4"_s), qPrintable(importDetails(*import)));
}

void TestDraftReviewsBack::noMoreThanThreeSentences()
{
    exported();
    Review review = reviewOf(kReviewedId);
    review.request.requestSha512 = u"00"_s;
    review.state = ReviewState::Started;
    review.opinion = Opinion::Unset;
    review.remarks[0].text = QString(30'000, u'x');
    const QString details = importDetails(imported(review));
    QVERIFY2(details.startsWith(u"The request that was reviewed is not"_s), qPrintable(details));
    QVERIFY2(details.endsWith(u" …"_s), qPrintable(details));
    QCOMPARE(details.count(u". "_s), 3);
}

void TestDraftReviewsBack::neverExportedIsSaid()
{
    const ReviewImport first = imported(reviewOf(kReviewedId));
    QVERIFY(first.isNeverExported && isToCheck(first));
    QVERIFY2(importDetails(first).startsWith(u"Revision 1 is not known to have been exported from here"_s),
             qPrintable(importDetails(first)));
    exported();
    Review later = reviewOf(kReviewedId, 4);
    later.id = u"later"_s;
    const QString details = importDetails(imported(later));
    QVERIFY2(details.startsWith(
                 u"It is about revision 4, which is not known to have been exported from here; this draft is "
                 "revision 1."_s),
             qPrintable(details));
}

void TestDraftReviewsBack::copyWithoutContactsIsNoAlteration()
{
    m_draft->session().setText(u"/contacts/business/email"_s, u"achats@valbrume.example"_s);
    exported();
    const Request request = m_draft->request();
    Review review = reviewOf(kReviewedId);
    review.request.requestSha512 = sha512Of(packagedRequestBytes(withoutContacts(request, {}), {}));
    // The draft went on: what was exported is what counts.
    m_draft->session().setText(u"/service/title"_s, u"Autre"_s);
    QVERIFY(m_draft->session().flush());
    const ReviewImport import = imported(review);
    QVERIFY(!import.isAltered);
    QVERIFY(import.has(ReviewCode::WithoutContacts));
}

void TestDraftReviewsBack::answersInTheFileAreNobodys()
{
    DraftSession &session = m_draft->session();
    exported();
    Review review = reviewOf(kReviewedId);
    review.remarks[0].answer = {AnswerState::Fixed, {}};
    review.remarks[2].answer = {AnswerState::Kept, u"Je le dis."_s};
    const ReviewImport import = imported(review);
    QCOMPARE(import.open, 3);
    QCOMPARE(import.answersLeft, 2);
    QCOMPARE(state(u"a"_s), AnswerState::Open);
    QVERIFY(session.flush());
    QCOMPARE(session.request().revision, 1);
    // Those that were given here may stand there too, and stay.
    session.answerRemark(ref(u"a"_s), {AnswerState::Fixed, {}});
    review.modifiedAt = u"2026-03-09T10:00:00Z"_s;
    const ReviewImport again = imported(review);
    QCOMPARE(again.answersLeft, 1);
    QCOMPARE(again.answered, 1);
    QCOMPARE(state(u"a"_s), AnswerState::Fixed);
    QCOMPARE(state(u"c"_s), AnswerState::Open);
}

void TestDraftReviewsBack::knownWithoutAnswers()
{
    imported(reviewOf(kReviewedId));
    const ReviewImport again = imported(reviewOf(kReviewedId));
    QCOMPARE(again.kind, ReviewImport::Kind::Known);
    QCOMPARE(importTitle(again), u"This review is here already. From: Jeanne Orsini."_s);
    m_draft->session().answerRemark(ref(u"a"_s), {AnswerState::Fixed, {}});
    QVERIFY(importTitle(imported(reviewOf(kReviewedId))).contains(u"with your answers"_s));
}

QTEST_MAIN(TestDraftReviewsBack)
#include "tst_draftreviewsback.moc"
