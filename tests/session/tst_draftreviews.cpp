// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "draftwithreviews.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

namespace {

/// How many findings of a rule stand at a target.
int count(const DraftSession &session, const QString &rule, const QString &target)
{
    int found = 0;
    for (const Finding &finding : session.findings())
        found += finding.rule == rule && finding.target == target ? 1 : 0;
    return found;
}

} // namespace

class TestDraftReviews : public DraftWithReviews
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void importIsSavedAndReadAgain();
    void findingsNameWhatIsUnanswered();
    void refused_data();
    void refused();
    void readOnlyDraftTakesNone();
    void otherRevisionIsSaid();
    void alterationIsSaid();
    void answersAreStepsOfUndo();
    void keptNeedsAReason();
    void suggestionIsOneStep();
    void suggestionsAreForTextsOnly();
    void answerRaisesAnExportedRevision();
    void importDoesNotRaiseTheRevision();
    void failedSavingIsAState();
    void hugeTextsAreCut();
};

void TestDraftReviews::importIsSavedAndReadAgain()
{
    DraftSession &session = m_draft->session();
    QSignalSpy changed(&session, &DraftSession::reviewsChanged);
    const ReviewImport import = imported(reviewOf(kReviewedId));
    QCOMPARE(import.kind, ReviewImport::Kind::New);
    QCOMPARE(import.remarks, 3);
    QCOMPARE(import.open, 3);
    QCOMPARE(import.elsewhere, 1);
    QVERIFY(importTitle(import).contains(u"Jeanne Orsini"_s));
    QVERIFY(importDetails(import).contains(u"no longer holds"_s));
    QCOMPARE(changed.size(), 1);
    QVERIFY(session.hasUnsaved());
    QVERIFY(session.answerRemark(ref(u"a"_s), {AnswerState::Kept, u" Voir l’écran 2. "_s}));
    QVERIFY(session.flush());
    QVERIFY(!session.hasUnsaved());

    const auto again = m_draft->openAgain();
    QCOMPARE(again->reviews().list().size(), 1);
    const Remark *read = again->reviews().remark(ref(u"a"_s));
    QVERIFY(read);
    QCOMPARE(read->answer, (Answer{AnswerState::Kept, u"Voir l’écran 2."_s}));
    QCOMPARE(again->reviews().openCount().must, 1);
    QCOMPARE(again->reviews().openCount().should, 1);
}

void TestDraftReviews::findingsNameWhatIsUnanswered()
{
    DraftSession &session = m_draft->session();
    imported(reviewOf(kReviewedId));
    QCOMPARE(count(session, u"remark-unanswered"_s, u"/service/description"_s), 1);
    QCOMPARE(count(session, u"remark-advised"_s, u"/service/title"_s), 1);
    QCOMPARE(count(session, u"remark-unanswered"_s, u"/documents/d99"_s), 1);
    session.answerRemark(ref(u"a"_s), {AnswerState::Fixed, {}});
    QCOMPARE(count(session, u"remark-unanswered"_s, u"/service/description"_s), 0);
    session.undoStack()->undo();
    QCOMPARE(count(session, u"remark-unanswered"_s, u"/service/description"_s), 1);
}

void TestDraftReviews::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const QByteArray fine = jsonBytes(toJson(reviewOf(kReviewedId)));
    QJsonObject newer = toJson(reviewOf(kReviewedId));
    newer.insert(u"formatVersion"_s, 2);
    QJsonObject shape = toJson(reviewOf(kReviewedId));
    shape.insert(u"request"_s, u"none"_s);
    QTest::newRow("another request") << jsonBytes(toJson(reviewOf(u"another"_s)))
                                     << int(ErrorCode::ReviewOfOther);
    QTest::newRow("newer format") << jsonBytes(newer) << int(ErrorCode::FormatNewer);
    QTest::newRow("a request") << QByteArray(
        R"({"format": "viatique-request", "formatVersion": 1, "id": "x"})")
                               << int(ErrorCode::FormatUnknown);
    QTest::newRow("no JSON") << QByteArray("%PDF-1.4") << int(ErrorCode::JsonSyntax);
    QTest::newRow("cut") << fine.left(fine.size() / 2) << int(ErrorCode::JsonSyntax);
    QTest::newRow("another shape") << jsonBytes(shape) << int(ErrorCode::SchemaViolation);
    QTest::newRow("too large") << QByteArray(17 * 1024 * 1024, ' ') << int(ErrorCode::FileTooLarge);
}

void TestDraftReviews::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const QString path = m_dir->filePath(u"given.review.json"_s);
    QVERIFY(writeFile(path, bytes));
    const auto import = m_draft->session().importReview(path);
    QVERIFY(!import);
    QCOMPARE(int(import.error().code), code);
    QVERIFY2(errorText(import.error()).contains(u"given.review.json"_s),
             qPrintable(errorText(import.error())));
    QVERIFY(m_draft->session().reviews().isEmpty());
    QVERIFY(!m_draft->session().hasUnsaved());
}

void TestDraftReviews::readOnlyDraftTakesNone()
{
    imported(reviewOf(kReviewedId));
    const auto second = m_draft->openAgain();
    QVERIFY(second->isReadOnly());
    const auto import = second->importReview(write(reviewOf(kReviewedId)));
    QVERIFY(!import);
    QCOMPARE(import.error().code, ErrorCode::DraftReadOnly);
    // What is there is read, and cannot be answered.
    QCOMPARE(second->reviews().remarkCount(), 3);
    QVERIFY(!second->answerRemark(ref(u"a"_s), {AnswerState::Fixed, {}}));
    QVERIFY(!second->takeSuggestion(ref(u"b"_s)));
}

void TestDraftReviews::otherRevisionIsSaid()
{
    const ReviewImport import = imported(reviewOf(kReviewedId, 7));
    QVERIFY(import.isOtherRevision());
    QVERIFY(importDetails(import).contains(
        u"It is about revision 7, which is not known to have been exported from here; "
        "this draft is revision 1."_s));
    QVERIFY(!import.isAltered);
}

void TestDraftReviews::alterationIsSaid()
{
    DraftSession &session = m_draft->session();
    session.updateState([](DraftState &state) { state.lastExport = {1, u"abcd"_s, {}}; });
    Review review = reviewOf(kReviewedId);
    review.request.requestSha512 = u"ABCD"_s;
    QVERIFY(!imported(review).isAltered);
    review.request.requestSha512 = u"0123"_s;
    review.modifiedAt = u"2026-03-06T10:00:00Z"_s;
    const ReviewImport import = imported(review);
    QVERIFY(import.isAltered);
    QVERIFY(importDetails(import).contains(u"changed on the way"_s));
    // The draft went on meanwhile: still known.
    session.setText(u"/service/title"_s, u"Autre"_s);
    QVERIFY(session.flush());
    QCOMPARE(session.request().revision, 2);
    review.modifiedAt = u"2026-03-07T10:00:00Z"_s;
    QVERIFY(imported(review).isAltered);
    QVERIFY(imported(review).isOtherRevision());
}

void TestDraftReviews::answersAreStepsOfUndo()
{
    DraftSession &session = m_draft->session();
    imported(reviewOf(kReviewedId));
    QVERIFY(!session.undoStack()->canUndo());
    QVERIFY(session.answerRemark(ref(u"a"_s), {AnswerState::Fixed, {}}));
    QVERIFY(session.answerRemark(ref(u"a"_s), {AnswerState::Fixed, {}}));
    QCOMPARE(session.undoStack()->count(), 1);
    QCOMPARE(session.undoField(), u"/service/description"_s);
    session.setText(u"/service/description"_s, u"Autre texte"_s);
    session.undoStack()->undo();
    QCOMPARE(remark(u"a"_s).answer.state, AnswerState::Fixed);
    session.undoStack()->undo();
    QCOMPARE(remark(u"a"_s).answer.state, AnswerState::Open);
    QCOMPARE(session.redoField(), u"/service/description"_s);
    session.undoStack()->redo();
    QCOMPARE(remark(u"a"_s).answer.state, AnswerState::Fixed);
    QVERIFY(!session.answerRemark({u"other"_s, u"a"_s}, {AnswerState::Fixed, {}}));
}

void TestDraftReviews::keptNeedsAReason()
{
    imported(reviewOf(kReviewedId));
    QVERIFY(!m_draft->session().answerRemark(ref(u"a"_s), {AnswerState::Kept, u"  "_s}));
    QCOMPARE(remark(u"a"_s).answer.state, AnswerState::Open);
}

void TestDraftReviews::suggestionIsOneStep()
{
    DraftSession &session = m_draft->session();
    imported(reviewOf(kReviewedId));
    QVERIFY(session.takeSuggestion(ref(u"b"_s)));
    QCOMPARE(session.request().service.title, u"Candidature aux marchés de travaux"_s);
    QCOMPARE(remark(u"b"_s).answer.state, AnswerState::Fixed);
    QCOMPARE(session.undoStack()->count(), 1);
    session.undoStack()->undo();
    QCOMPARE(session.request().service.title, u"Marchés"_s);
    QCOMPARE(remark(u"b"_s).answer.state, AnswerState::Open);
}

void TestDraftReviews::suggestionsAreForTextsOnly()
{
    Review review = reviewOf(kReviewedId);
    review.remarks = {remarkOn(u"a"_s, u"/personalData/retentionMonths"_s, {}, {}, u"24"_s),
                      remarkOn(u"b"_s, u"/contacts/nobody/email"_s, {}, {}, u"x@y.example"_s),
                      remarkOn(u"c"_s, {}, {}, {}, u"x"_s)};
    imported(review);
    for (const Remark &each : review.remarks) {
        QVERIFY(!m_draft->session().hasSuggestion(ref(each.id)));
        QVERIFY(!m_draft->session().takeSuggestion(ref(each.id)));
    }
}

void TestDraftReviews::answerRaisesAnExportedRevision()
{
    DraftSession &session = m_draft->session();
    session.updateState([](DraftState &state) { state.lastExport = {1, u"abcd"_s, {}}; });
    imported(reviewOf(kReviewedId));
    // Before the review itself was ever saved.
    session.answerRemark(ref(u"a"_s), {AnswerState::Kept, u"C’est dit plus bas."_s});
    QVERIFY(session.flush());
    QCOMPARE(session.request().revision, 2);
    // Once is enough.
    session.answerRemark(ref(u"b"_s), {AnswerState::Fixed, {}});
    QVERIFY(session.flush());
    QCOMPARE(session.request().revision, 2);
    session.updateState([](DraftState &state) { state.lastExport = {2, u"abcd"_s, {}}; });
    session.undoStack()->undo();
    QVERIFY(session.flush());
    QCOMPARE(session.request().revision, 3);
    QCOMPARE(m_draft->openAgain()->request().revision, 3);
}

void TestDraftReviews::importDoesNotRaiseTheRevision()
{
    DraftSession &session = m_draft->session();
    session.updateState([](DraftState &state) { state.lastExport = {1, u"abcd"_s, {}}; });
    imported(reviewOf(kReviewedId));
    QVERIFY(session.flush());
    QCOMPARE(session.request().revision, 1);
}

void TestDraftReviews::failedSavingIsAState()
{
    DraftSession &session = m_draft->session();
    QVERIFY(writeFile(session.folder() + u"/reviews"_s, "in the way"));
    imported(reviewOf(kReviewedId));
    QVERIFY(!session.flush());
    QCOMPARE(session.saveState(), DraftSession::SaveState::Failed);
    QVERIFY(session.saveError());
    QVERIFY(session.hasUnsaved());
    QVERIFY(QFile::remove(session.folder() + u"/reviews"_s));
    QVERIFY(session.flush());
    QCOMPARE(m_draft->openAgain()->reviews().remarkCount(), 3);
    // A folder that was deleted is made anew with all that it held.
    QVERIFY(QDir(session.folder()).removeRecursively());
    session.writeAgain();
    QCOMPARE(session.saveState(), DraftSession::SaveState::Saved);
    QCOMPARE(readDraftReviews(session.folder()).reviews.size(), 1);
}

void TestDraftReviews::hugeTextsAreCut()
{
    Review review = reviewOf(kReviewedId);
    review.remarks[0].text = QString(4'000'000, u'x');
    const ReviewImport import = imported(review);
    QVERIFY(import.has(ReviewCode::TextsShortened));
    QVERIFY(importDetails(import).contains(u"cut"_s));
    QVERIFY(remark(u"a"_s).text.size() <= 20'000);
}

QTEST_GUILESS_MAIN(TestDraftReviews)
#include "tst_draftreviews.moc"
