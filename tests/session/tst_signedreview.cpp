// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "certificatefiles.h"
#include "core/language.h"
#include "draftwithreviews.h"
#include "package/chosentrust.h"
#include "package/signing.h"
#include "package/signingkey.h"
#include "review/signedreview.h"
#include "sampledraft.h"
#include "samplesignature.h"
#include "session/answermodel.h"
#include "session/importedsignatures.h"
#include "session/reviewwriting.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// What is said of a review that comes back with a signature.
class TestSignedReview : public DraftWithReviews
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void isReadWithItsSignature_data();
    void isReadWithItsSignature();
    void isSaidWhereItIsImported_data();
    void isSaidWhereItIsImported();
    void staysWhereItsReviewStays();
    void isRememberedWithTheDraft();

private:
    QString signedReview();

    const QTemporaryDir m_folder;
    const TestCertificates m_certificates{m_folder.filePath(u"certificates"_s)};
};

void TestSignedReview::initTestCase()
{
    installLanguage(u"en"_s);
}

void TestSignedReview::init()
{
    begin();
}

QString TestSignedReview::signedReview()
{
    const QString path = write(reviewOf(kReviewedId));
    const Result<SigningKey> key =
        SigningKey::open(m_certificates.signerFile(), Secret(TestCertificates::password().toUtf8()),
                         TestCertificates::today());
    if (!key || !signReview(path, *key, TestCertificates::today()))
        qFatal("not signed");
    return path;
}

void TestSignedReview::isReadWithItsSignature_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<SignatureReport::State>("state");
    using State = SignatureReport::State;
    QTest::newRow("believed") << u"believed"_s << State::Trusted;
    QTest::newRow("not believed") << QString() << State::Unproved;
    QTest::newRow("changed") << u"changed"_s << State::Wrong;
    QTest::newRow("no signature") << u"unsigned"_s << State::None;
    QTest::newRow("certificates gone") << u"gone"_s << State::Unproved;
}

void TestSignedReview::isReadWithItsSignature()
{
    QFETCH(QString, what);
    const QString path = signedReview();
    if (what == u"changed"_s) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write(" \n");
    } else if (what == u"unsigned"_s) {
        QVERIFY(QFile::remove(path + kReviewSignatureSuffix));
    }
    const QString trust = what == u"gone"_s                               ? m_folder.filePath(u"gone.pem"_s)
                          : what == u"believed"_s || what == u"changed"_s ? m_certificates.rootFile()
                                                                          : QString();
    std::optional<Error> unread;
    const TrustStore store = believed(trust, unread);
    QCOMPARE(unread.has_value(), what == u"gone"_s);
    const Result<SignedReview> read = readSignedReview(path, store, TestCertificates::today());
    QVERIFY(read);
    QTEST(read->signature.state, "state");
    QCOMPARE(read->file.review.request.id, kReviewedId);
    // What cannot be read is an error as before.
    QVERIFY(!readSignedReview(path + u".none"_s, store, TestCertificates::today()));
}

void TestSignedReview::isSaidWhereItIsImported_data()
{
    QTest::addColumn<SignatureReport::State>("state");
    QTest::addColumn<Signer::Verdict>("verdict");
    QTest::addColumn<bool>("isToCheck");
    using State = SignatureReport::State;
    using Verdict = Signer::Verdict;
    QTest::newRow("proved") << State::Trusted << Verdict::Trusted << false;
    QTest::newRow("issuer") << State::Unproved << Verdict::UnknownIssuer << true;
    QTest::newRow("changed") << State::Wrong << Verdict::Differs << true;
}

void TestSignedReview::isSaidWhereItIsImported()
{
    QFETCH(SignatureReport::State, state);
    QFETCH(Signer::Verdict, verdict);
    QFETCH(bool, isToCheck);
    exported();
    DraftSession &session = m_draft->session();
    AnswerModel model(session);
    Review review = reviewOf(kReviewedId);
    review.request.revision = session.request().revision;
    review.request.requestSha512 = exported();
    review.message = u"Bonjour"_s;
    const QString path = write(review);
    const SignatureReport signature = sampleSignature(state, verdict);
    const auto import = session.importReview(*readReviewFile(path), path, signature);
    QVERIFY(import);
    QCOMPARE(import->signature, signature);
    QVERIFY2(importDetails(*import).startsWith(signatureText(signature)), qPrintable(importDetails(*import)));
    QCOMPARE(viatique::isToCheck(*import), isToCheck);
    QCOMPARE(importTitle(*import).contains(u"does not hold"_s), state == SignatureReport::State::Wrong);
    const AnswerRow &row = model.rows().constFirst();
    QVERIFY2(row.words.contains(signatureText(signature)), qPrintable(row.words));
    QVERIFY2(row.words.endsWith(u" “%1”"_s.arg(review.message)), qPrintable(row.words));
    QCOMPARE(row.meaning == Meaning::ToCorrect, state == SignatureReport::State::Wrong);
}

/// A signature goes with the text that it is of, and not before.
void TestSignedReview::staysWhereItsReviewStays()
{
    const QString path = m_folder.filePath(u"a.review.json"_s);
    const QString signature = path + kReviewSignatureSuffix;
    QVERIFY(writeFile(path, "old") && writeFile(signature, "signature"));
    const FileStamp old = fileStamp(path);
    const auto files = [this] {
        return QDir(m_folder.path()).entryList({u"a.review*"_s}, QDir::Files | QDir::Hidden);
    };
    // Another program writes there before it comes to that.
    QVERIFY(writeFile(path, "another's"));
    const auto refused = replaceReview(path, "new", old);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileChangedOutside);
    QCOMPARE(readFile(path, 100).value(), QByteArray("another's"));
    QCOMPARE(readFile(signature, 100).value(), QByteArray("signature"));
    QCOMPARE(files().size(), 2);
    // The same text keeps it; another one does not.
    QVERIFY(replaceReview(path, "another's", fileStamp(path)));
    QCOMPARE(files().size(), 2);
    QVERIFY(replaceReview(path, "new", fileStamp(path)));
    QCOMPARE(files(), QStringList(u"a.review.json"_s));
}

/// An altered review is still one after the next start.
void TestSignedReview::isRememberedWithTheDraft()
{
    DraftSession &session = m_draft->session();
    const QString folder = session.folder();
    const QString path = write(reviewOf(kReviewedId));
    const ReviewFile file = *readReviewFile(path);
    const SignatureReport wrong = sampleSignature(SignatureReport::State::Wrong, Signer::Verdict::Differs);
    QVERIFY(session.importReview(file, path, wrong));
    const QString id = file.review.id;
    QTRY_COMPARE(readImportedSignatures(folder).size(), 1);
    const QList<SignatureReport> kept = readImportedSignatures(folder).values();
    QCOMPARE(kept.constFirst().state, SignatureReport::State::Wrong);
    QCOMPARE(signatureText(kept.constFirst()), signatureText(wrong));
    QVERIFY(session.flush());
    {
        // As another program finds it, which may only read.
        const auto other = DraftSession::open(folder, exampleOptions());
        QVERIFY(other);
        QCOMPARE((*other)->reviews().signature(id).state, SignatureReport::State::Wrong);
        QCOMPARE(AnswerModel(**other).rows().constFirst().meaning, Meaning::ToCorrect);
    }
    // Nothing is left of it where the next one has no signature.
    QVERIFY(session.importReview(file, path));
    QTRY_VERIFY(!QFile::exists(folder + u"/reviews/signatures.json"_s));
}

QTEST_GUILESS_MAIN(TestSignedReview)
#include "tst_signedreview.moc"
