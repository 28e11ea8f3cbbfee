// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "draftwithreviews.h"
#include "session/answermodel.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// Whether a remark that was answered as corrected was touched since.
class TestUnchangedRemarks : public DraftWithReviews
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void unchangedIsSaid();
    void unchangedNeedsTheVeryRevision();
    void unchangedIsKnownAgain();
};

void TestUnchangedRemarks::unchangedIsSaid()
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

void TestUnchangedRemarks::unchangedNeedsTheVeryRevision()
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

void TestUnchangedRemarks::unchangedIsKnownAgain()
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

QTEST_MAIN(TestUnchangedRemarks)
#include "tst_unchangedremarks.moc"
