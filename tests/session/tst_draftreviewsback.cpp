// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/digest.h"
#include "package/exportedrequest.h"
#include "package/packageplan.h"
#include "request/requestjson.h"
#include "reviewedrequest.h"
#include "session/answermodel.h"
#include "session/draftreviews.h"
#include "testdraft.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

using ChangeFile = std::function<void(Review &)>;
Q_DECLARE_METATYPE(ChangeFile)

/// What is said of a review that comes back, how it is taken out again, and whether answers hold.
class TestDraftReviewsBack : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void importSaysWhatIsWrong_data();
    void importSaysWhatIsWrong();
    void spoiltRemarkIsSaid();
    void noMoreThanThreeSentences();
    void neverExportedIsSaid();
    void copyWithoutContactsIsNoAlteration();
    void answersInTheFileAreNobodys();
    void knownWithoutAnswers();
    void removalIsAStepOfUndo();
    void removalReachesTheDisk();
    void removedBeforeItWasSaved();
    void removalOfAnswersRaisesTheRevision();
    void undoAfterAnotherImport();
    void readOnlyKeepsItsReviews();
    void unchangedIsSaid();
    void unchangedNeedsTheVeryRevision();
    void unchangedIsKnownAgain();

private:
    QString write(const Review &review) const
    {
        return writeReviewFile(m_dir->filePath(u"given.review.json"_s), review);
    }
    ReviewImport imported(const Review &review)
    {
        const auto import = m_draft->session().importReview(write(review));
        return import ? *import : ReviewImport();
    }
    /// As an export keeps it; the digest.
    QString exported()
    {
        DraftSession &session = m_draft->session();
        session.flush();
        const QByteArray bytes = packagedRequestBytes(toJson(session.request()), {});
        if (!keepExportedRequest(session.folder(), bytes))
            return {};
        const int revision = session.request().revision;
        session.updateState([&](DraftState &state) {
            state.lastExport = {revision, sha512Of(bytes), QString()};
        });
        return sha512Of(bytes);
    }
    QStringList files() const
    {
        return QDir(m_draft->session().folder() + u"/reviews"_s).entryList(QDir::Files, QDir::Name);
    }
    AnswerState state(const QString &id)
    {
        return m_draft->session().reviews().remark(ref(id))->answer.state;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestDraft> m_draft;
};

void TestDraftReviewsBack::init()
{
    m_draft.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_draft = std::make_unique<TestDraft>(reviewedRequest());
}

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

void TestDraftReviewsBack::removalIsAStepOfUndo()
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

void TestDraftReviewsBack::removalReachesTheDisk()
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

void TestDraftReviewsBack::removedBeforeItWasSaved()
{
    DraftSession &session = m_draft->session();
    imported(reviewOf(kReviewedId));
    session.removeReview(reviewOf({}).id);
    QVERIFY(session.flush());
    QVERIFY(!session.hasUnsaved());
    QCOMPARE(files(), QStringList());
}

void TestDraftReviewsBack::removalOfAnswersRaisesTheRevision()
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

void TestDraftReviewsBack::undoAfterAnotherImport()
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

void TestDraftReviewsBack::readOnlyKeepsItsReviews()
{
    imported(reviewOf(kReviewedId));
    const auto second = m_draft->openAgain();
    QVERIFY(second->isReadOnly());
    QVERIFY(!second->removeReview(reviewOf({}).id));
    QCOMPARE(second->reviews().remarkCount(), 3);
}

void TestDraftReviewsBack::unchangedIsSaid()
{
    DraftSession &session = m_draft->session();
    Review review = reviewOf(kReviewedId);
    review.request.requestSha512 = exported().toUpper();
    review.remarks.append(remarkOn(u"w"_s, {}, u"Et le reste ?"_s));
    review.remarks.append(remarkOn(u"s"_s, u"/service"_s, u"Revoyez tout."_s));
    imported(review);
    const auto findings = [&session] {
        QStringList targets;
        for (const Finding &finding : session.findings()) {
            if (finding.rule == u"remark-unchanged")
                targets.append(finding.target);
        }
        return targets;
    };
    AnswerModel model(session);
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"w"_s, u"s"_s})
        session.answerRemark(ref(id), {AnswerState::Fixed, {}});
    QVERIFY(session.isUnchanged(ref(u"a"_s)) && session.isUnchanged(ref(u"b"_s)));
    // What is not there was perhaps mended elsewhere.
    QVERIFY(!session.isUnchanged(ref(u"c"_s)));
    QVERIFY(session.isUnchanged(ref(u"w"_s)) && session.isUnchanged(ref(u"s"_s)));
    QCOMPARE(findings().size(), 4);
    QCOMPARE(model.index(1, AnswerModel::StateColumn).data(MeaningRole).toInt(), int(Meaning::ToCheck));
    QVERIFY(model.index(1, AnswerModel::WordsColumn)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"nothing changed here since revision 1"_s));
    // A change at the place, above it or below it.
    QSignalSpy changed(&session, &DraftSession::reviewsChanged);
    session.setText(u"/service/description"_s, u"Le portail, pour les agents."_s);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!session.isUnchanged(ref(u"a"_s)) && session.isUnchanged(ref(u"b"_s)));
    QVERIFY(!session.isUnchanged(ref(u"w"_s)) && !session.isUnchanged(ref(u"s"_s)));
    QCOMPARE(findings(), QStringList{u"/service/title"_s});
    session.answerRemark(ref(u"b"_s), {AnswerState::Kept, u"Il est bon."_s});
    QVERIFY(findings().isEmpty());
    session.undoStack()->undo();
    session.undoStack()->undo();
    QCOMPARE(findings().size(), 4);
}

void TestDraftReviewsBack::unchangedNeedsTheVeryRevision()
{
    DraftSession &session = m_draft->session();
    exported();
    Review review = reviewOf(kReviewedId);
    review.request.requestSha512 = QString(128, u'0');
    imported(review);
    session.answerRemark(ref(u"a"_s), {AnswerState::Fixed, {}});
    QVERIFY(!session.isUnchanged(ref(u"a"_s)));
    // A copy that cannot be read is none.
    QVERIFY(writeFile(exportedRequestPath(session.folder()), "once"));
    QVERIFY(!readExportedRequest(session.folder()));
    session.readExported();
    QVERIFY(!session.isUnchanged(ref(u"a"_s)));
}

void TestDraftReviewsBack::unchangedIsKnownAgain()
{
    Review review = reviewOf(kReviewedId);
    review.request.requestSha512 = exported();
    imported(review);
    m_draft->session().answerRemark(ref(u"a"_s), {AnswerState::Fixed, {}});
    const auto again = m_draft->openAgain();
    QVERIFY(again->isUnchanged(ref(u"a"_s)));
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(!(QFile::permissions(exportedRequestPath(again->folder())) & others));
}

QTEST_GUILESS_MAIN(TestDraftReviewsBack)
#include "tst_draftreviewsback.moc"
