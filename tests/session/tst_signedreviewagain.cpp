// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"
#include "draftwithreviews.h"
#include "sampledraft.h"
#include "samplesignature.h"
#include "session/answermodel.h"
#include "session/importedsignatures.h"

#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// A signed review of a draft, and another text of it that comes: by import, undo or hand.
class TestSignedReviewAgain : public DraftWithReviews
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void anOlderTextSaysNothing();
    void staysBeforeAnotherText_data();
    void staysBeforeAnotherText();
    void isOfItsSignersWords_data();
    void isOfItsSignersWords();
    void isOfItsTextAlone_data();
    void isOfItsTextAlone();
    void staysWithWhatUndoBringsBack();
};

void TestSignedReviewAgain::initTestCase()
{
    installLanguage(u"en"_s);
}

void TestSignedReviewAgain::init()
{
    begin();
}

void TestSignedReviewAgain::anOlderTextSaysNothing()
{
    DraftSession &session = m_draft->session();
    const QString path = write(reviewOf(kReviewedId));
    const ReviewFile file = *readReviewFile(path);
    QVERIFY(session.importReview(file, path, sampleSignature()));
    // A text that is not taken in leaves what is said of the one that is here.
    ReviewFile older = file;
    older.review.modifiedAt = u"2001-01-01T00:00:00Z"_s;
    const auto import = session.importReview(
        older, path, sampleSignature(SignatureReport::State::Wrong, Signer::Verdict::Differs));
    QVERIFY(import);
    QCOMPARE(import->kind, ReviewImport::Kind::Older);
    const QString id = file.review.id;
    QCOMPARE(session.reviews().signature(id).state, SignatureReport::State::Trusted);
    // The same text is as it was signed, also where it comes again without its signature.
    const auto again = session.importReview(file, path);
    QVERIFY(again && again->kind == ReviewImport::Kind::Known);
    QCOMPARE(again->signature.state, SignatureReport::State::Trusted);
    QVERIFY(AnswerModel(session).rows().constFirst().words.contains(u"Signed"_s));
}

namespace {

/// As after it was renewed, unless it is of somebody else.
SignatureReport withCertificate(SignatureReport report, const QString &sha256, const QString &name = {})
{
    CertificateInfo &certificate = report.signers.first().certificate;
    certificate.sha256 = sha256;
    if (!name.isEmpty())
        certificate.name = name;
    return report;
}

SignatureReport withSecondSigner(SignatureReport report)
{
    report.signers.append(withCertificate(sampleSignature(), u"22"_s, u"Zoé Martel"_s).signers);
    return report;
}

} // namespace

void TestSignedReviewAgain::staysBeforeAnotherText_data()
{
    QTest::addColumn<SignatureReport>("present");
    QTest::addColumn<SignatureReport>("given");
    QTest::addColumn<bool>("isTaken");
    QTest::addColumn<QString>("why");
    using State = SignatureReport::State;
    using Verdict = Signer::Verdict;
    const SignatureReport none;
    const SignatureReport proved = sampleSignature();
    const SignatureReport unproved = sampleSignature(State::Unproved, Verdict::UnknownIssuer);
    const SignatureReport wrong = sampleSignature(State::Wrong, Verdict::Differs);
    SignatureReport unreadable;
    unreadable.state = State::Wrong;
    const QString without = u"without a signature"_s;
    const QString others = u"not signed by all"_s;
    const QString broken = u"does not hold"_s;
    QTest::newRow("altered, with the former signature") << proved << wrong << false << broken;
    QTest::newRow("altered, with no signature") << proved << none << false << without;
    QTest::newRow("altered, with what is none") << proved << unreadable << false << broken;
    QTest::newRow("altered, of one that is not proved") << unproved << none << false << without;
    QTest::newRow("signed anew") << proved << proved << true << QString();
    QTest::newRow("signed anew, not proved") << unproved << unproved << true << QString();
    QTest::newRow("signed anew, renewed") << proved << withCertificate(proved, u"33"_s) << true << QString();
    QTest::newRow("a certificate of that name")
        << proved << withCertificate(unproved, u"33"_s) << false << others;
    QTest::newRow("by another") << proved << withCertificate(proved, u"33"_s, u"Paul"_s) << false << others;
    QTest::newRow("by one more") << proved << withSecondSigner(proved) << true << QString();
    QTest::newRow("by one of two") << withSecondSigner(proved) << proved << false << others;
    QTest::newRow("the first signature") << none << proved << true << QString();
    QTest::newRow("neither was signed") << none << none << true << QString();
    QTest::newRow("what was altered before") << wrong << none << true << QString();
}

void TestSignedReviewAgain::staysBeforeAnotherText()
{
    QFETCH(SignatureReport, present);
    QFETCH(SignatureReport, given);
    QFETCH(bool, isTaken);
    QFETCH(QString, why);
    DraftSession &session = m_draft->session();
    const QString path = write(reviewOf(kReviewedId));
    ReviewFile file = *readReviewFile(path);
    QVERIFY(session.importReview(file, path, present));
    QVERIFY(session.answerRemark(ref(u"a"_s), {AnswerState::Fixed, {}}));
    const QString genuine = file.review.message;
    for (const QString &date : {file.review.modifiedAt, u"2026-03-09T10:00:00Z"_s}) {
        file.review.modifiedAt = date;
        file.review.message += u" Autre chose."_s;
        const auto import = session.importReview(file, path, given);
        QVERIFY(import);
        QCOMPARE(import->kind == ReviewImport::Kind::SignedStays, !isTaken);
        const Review &kept = *session.reviews().review(file.review.id);
        QCOMPARE(kept.message, isTaken ? file.review.message : genuine);
        QCOMPARE(kept.remark(u"a"_s)->answer.state, AnswerState::Fixed);
        QCOMPARE(session.reviews().signature(file.review.id), isTaken ? given : present);
        if (isTaken)
            continue;
        QVERIFY(viatique::isToCheck(*import));
        QVERIFY2(importTitle(*import).contains(u"signed review that is here stays"_s),
                 qPrintable(importTitle(*import)));
        QVERIFY2(importDetails(*import).contains(why) && importDetails(*import).contains(u"remove"_s),
                 qPrintable(importDetails(*import)));
        QCOMPARE(import->answersLeft, 0);
    }
}

void TestSignedReviewAgain::isOfItsSignersWords_data()
{
    QTest::addColumn<SignatureReport>("former");
    QTest::addColumn<QString>("date");
    QTest::addColumn<SignatureReport>("given");
    QTest::addColumn<ReviewImport::Kind>("kind");
    QTest::addColumn<bool>("isKept");
    using Kind = ReviewImport::Kind;
    const SignatureReport none;
    const SignatureReport proved = sampleSignature();
    const SignatureReport unproved =
        sampleSignature(SignatureReport::State::Unproved, Signer::Verdict::UnknownIssuer);
    const SignatureReport wrong = sampleSignature(SignatureReport::State::Wrong, Signer::Verdict::Differs);
    const QString before = u"2026-03-05T10:30:00Z"_s;
    const QString after = u"2099-03-05T11:00:00Z"_s;
    QTest::newRow("of no signer") << none << before << proved << Kind::Newer << false;
    QTest::newRow("of no signer, later") << none << after << proved << Kind::Signed << false;
    QTest::newRow("of no signer, later, not proved") << none << after << unproved << Kind::Signed << false;
    QTest::newRow("altered, later") << wrong << after << proved << Kind::Signed << false;
    QTest::newRow("of the signer") << proved << before << proved << Kind::Newer << true;
    QTest::newRow("of the signer, later") << proved << after << proved << Kind::Older << true;
    QTest::newRow("of one of two") << proved << before << withSecondSigner(proved) << Kind::Newer << false;
    QTest::newRow("neither was signed") << none << before << none << Kind::Newer << true;
    QTest::newRow("neither was signed, later") << none << after << none << Kind::Older << true;
}

/// What is answered stays, but for what would stand under the name of who never signed it; nor does a date
/// that anybody can have written keep a signed text out.
void TestSignedReviewAgain::isOfItsSignersWords()
{
    QFETCH(SignatureReport, former);
    QFETCH(QString, date);
    QFETCH(SignatureReport, given);
    QFETCH(bool, isKept);
    DraftSession &session = m_draft->session();
    const QString path = write(reviewOf(kReviewedId));
    const ReviewFile file = *readReviewFile(path);
    const QString id = file.review.id;
    ReviewFile other = file;
    other.review.modifiedAt = date;
    other.review.remarks.append(remarkOn(u"x"_s, {}, u"Versez les frais."_s));
    QVERIFY(session.importReview(other, path, former));
    QVERIFY(session.answerRemark(ref(u"x"_s), {AnswerState::Fixed, {}}));
    const auto import = session.importReview(file, path, given);
    QVERIFY(import);
    QTEST(import->kind, "kind");
    QCOMPARE(import->dropped, isKept ? 0 : 1);
    QCOMPARE(session.reviews().remark(ref(u"x"_s)) != nullptr, isKept);
    const bool isOlder = import->kind == ReviewImport::Kind::Older;
    QCOMPARE(session.reviews().signature(id), isOlder ? former : given);
    if (isKept)
        return;
    QVERIFY2(importDetails(*import).contains(u"not in the signed text, and"_s),
             qPrintable(importDetails(*import)));
    if (import->kind == ReviewImport::Kind::Signed)
        QVERIFY2(importTitle(*import).startsWith(u"The signed text of this review"_s),
                 qPrintable(importTitle(*import)));
    // The answer can be undone, which has no effect.
    session.undoStack()->undo();
    QCOMPARE(session.reviews().signature(id), given);
}

void TestSignedReviewAgain::isOfItsTextAlone_data()
{
    QTest::addColumn<QString>("date");
    QTest::newRow("older") << u"2026-03-01T10:00:00Z"_s;
    QTest::newRow("of the same date") << u"2026-03-05T11:00:00Z"_s;
    QTest::newRow("newer") << u"2026-03-09T10:00:00Z"_s;
}

/// What was said of one text is never said of another, whatever is removed, imported and undone.
void TestSignedReviewAgain::isOfItsTextAlone()
{
    QFETCH(QString, date);
    DraftSession &session = m_draft->session();
    const QString path = write(reviewOf(kReviewedId));
    const ReviewFile file = *readReviewFile(path);
    const QString id = file.review.id;
    QVERIFY(session.importReview(file, path, sampleSignature()));
    QVERIFY(session.removeReview(id));
    // Whoever removes it takes another one at his own risk.
    ReviewFile other = file;
    other.review.message += u" Autre chose."_s;
    other.review.modifiedAt = date;
    QCOMPARE(session.importReview(other, path)->kind, ReviewImport::Kind::New);
    QCOMPARE(session.reviews().signatures().size(), 1);
    QCOMPARE(session.reviews().signature(id).state, SignatureReport::State::None);
    session.undoStack()->undo();
    QCOMPARE(session.reviews().review(id)->message, file.review.message);
    QCOMPARE(session.reviews().signature(id).state, SignatureReport::State::Trusted);
    // Put there by hand, or by a program that was killed before it wrote the review.
    QVERIFY(session.flush());
    QTRY_COMPARE(readImportedSignatures(session.folder()).size(), 1);
    QVERIFY(writeDraftReview(session.folder(), other));
    const auto again = DraftSession::open(session.folder(), exampleOptions());
    QVERIFY(again);
    QCOMPARE((*again)->reviews().review(id)->message, other.review.message);
    QCOMPARE((*again)->reviews().signature(id).state, SignatureReport::State::None);
}

/// Where a newer text came meanwhile, it stays, with what was answered before: another text, as signed.
void TestSignedReviewAgain::staysWithWhatUndoBringsBack()
{
    DraftSession &session = m_draft->session();
    const QString path = write(reviewOf(kReviewedId));
    ReviewFile file = *readReviewFile(path);
    const QString id = file.review.id;
    QVERIFY(session.importReview(file, path, sampleSignature()));
    QVERIFY(session.answerRemark(ref(u"c"_s), {AnswerState::Fixed, {}}));
    QVERIFY(session.removeReview(id));
    file.review.modifiedAt = u"2026-03-09T10:00:00Z"_s;
    file.review.remarks.removeLast();
    QVERIFY(session.importReview(file, path, sampleSignature()));
    session.undoStack()->undo();
    QCOMPARE(session.reviews().review(id)->modifiedAt, file.review.modifiedAt);
    QVERIFY(session.reviews().remark(ref(u"c"_s)));
    QVERIFY(session.flush());
    // Of the first, of the newer, and of that with the remark that was answered.
    QTRY_COMPARE(readImportedSignatures(session.folder()).size(), 3);
    const auto again = DraftSession::open(session.folder(), exampleOptions());
    QVERIFY(again);
    QCOMPARE((*again)->reviews().signature(id).state, SignatureReport::State::Trusted);
}

QTEST_GUILESS_MAIN(TestSignedReviewAgain)
#include "tst_signedreviewagain.moc"
