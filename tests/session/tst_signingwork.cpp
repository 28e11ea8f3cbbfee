// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "certificatefiles.h"
#include "core/atomicfile.h"
#include "core/language.h"
#include "package/signing.h"
#include "samplereview.h"
#include "session/signingwork.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>
#include <utility>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestSigningWork : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void signsAPackage();
    void signsAReview();
    void signsOnce();
    void wrongPassword();
    void interrupted();
    void forgotten();
    void goesWhileItWorks();

private:
    static Secret password() { return Secret(TestCertificates::password().toUtf8()); }
    /// A key is open.
    void openKey(SigningWork &work) const
    {
        QSignalSpy opened(&work, &SigningWork::opened);
        work.open(m_certificates.signerFile(), password());
        QTRY_COMPARE(opened.size(), 1);
    }
    QByteArray bytes() const { return readFile(m_package, 100'000'000).value_or(QByteArray()); }

    const QTemporaryDir m_dir;
    const TestCertificates m_certificates{m_dir.filePath(u"certificates"_s)};
    QString m_complete;
    QString m_package;
};

void TestSigningWork::initTestCase()
{
    installLanguage(u"en"_s);
    m_complete = exportExample(u"complete"_s, m_dir.path());
    QVERIFY(!m_complete.isEmpty());
}

void TestSigningWork::init()
{
    m_package = m_dir.filePath(u"package.zip"_s);
    QFile::remove(m_package);
    QVERIFY(QFile::copy(m_complete, m_package));
}

void TestSigningWork::signsAPackage()
{
    SigningWork work(&exampleDay);
    // Without a key there is nothing to do.
    work.sign(SigningWork::Subject::Package, m_package);
    QCOMPARE(work.state(), SigningWork::State::Idle);
    openKey(work);
    QVERIFY(work.hasKey());
    QCOMPARE(work.certificate().name, TestCertificates::signerName());
    QSignalSpy done(&work, &SigningWork::done);
    QSignalSpy failed(&work, &SigningWork::failed);
    work.sign(SigningWork::Subject::Package, m_package);
    QCOMPARE(work.state(), SigningWork::State::Signing);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
    QCOMPARE(work.state(), SigningWork::State::Idle);
    QVERIFY(failed.isEmpty());
    VerifyOptions options;
    options.trust = m_certificates.trust();
    options.today = exampleDay();
    QCOMPARE(verify(m_package, {}, options).signature.state, SignatureReport::State::Trusted);
}

void TestSigningWork::signsAReview()
{
    const QString path = m_dir.filePath(u"avis.review.json"_s);
    QVERIFY(writeFile(path, "{}\n"));
    SigningWork work(&exampleDay);
    openKey(work);
    QSignalSpy done(&work, &SigningWork::done);
    work.sign(SigningWork::Subject::Review, path);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(verifyReviewSignature(path, "{}\n", m_certificates.trust(), exampleDay()).state,
             SignatureReport::State::Trusted);
}

/// Nobody is told that he has signed where he had done so before.
void TestSigningWork::signsOnce()
{
    const QString review = m_dir.filePath(u"deux.review.json"_s);
    QVERIFY(writeFile(review, "{}\n"));
    using Subject = SigningWork::Subject;
    const std::pair<Subject, QString> both[] = {{Subject::Package, m_package}, {Subject::Review, review}};
    for (const auto &[subject, path] : both) {
        QDateTime now = exampleDay();
        SigningWork work([&now] { return now; });
        openKey(work);
        QSignalSpy done(&work, &SigningWork::done);
        QSignalSpy found(&work, &SigningWork::found);
        work.sign(subject, path);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
        now = now.addDays(1);
        work.sign(subject, path);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 30'000);
        QCOMPARE(done.size(), 1);
        QCOMPARE(found.constFirst().constFirst().toDateTime(), exampleDay());
        // Another sees who had signed before him.
        const QString file = m_dir.filePath(u"other.p12"_s);
        QVERIFY(writeFile(file, testIdentity({}).pkcs12("secret")));
        work.open(file, Secret("secret"));
        QTRY_VERIFY(work.hasKey());
        work.sign(subject, path);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, 30'000);
        const auto signers = done.constLast().constFirst().value<QList<CertificateInfo>>();
        QCOMPARE(signers.size(), 2);
        QCOMPARE(signers.constFirst(), work.certificate());
        QCOMPARE(signers.constLast().name, TestCertificates::signerName());
    }
}

/// What it failed with, as soon as it did.
static std::shared_ptr<std::optional<ErrorCode>> failureOf(SigningWork &work)
{
    auto code = std::make_shared<std::optional<ErrorCode>>();
    QObject::connect(&work, &SigningWork::failed, &work, [code](const Error &error) { *code = error.code; });
    return code;
}

void TestSigningWork::wrongPassword()
{
    SigningWork work(&exampleDay);
    const std::shared_ptr<std::optional<ErrorCode>> failed = failureOf(work);
    work.open(m_certificates.signerFile(), Secret("no"));
    QCOMPARE(work.state(), SigningWork::State::Opening);
    QTRY_VERIFY(failed->has_value());
    QCOMPARE(*failed, ErrorCode::PasswordWrong);
    QVERIFY(!work.hasKey());
    QCOMPARE(work.certificate(), CertificateInfo());
}

void TestSigningWork::interrupted()
{
    SigningWork work(&exampleDay);
    openKey(work);
    const QByteArray before = bytes();
    QVERIFY(!before.isEmpty());
    QSignalSpy done(&work, &SigningWork::done);
    const std::shared_ptr<std::optional<ErrorCode>> failed = failureOf(work);
    work.sign(SigningWork::Subject::Package, m_package);
    work.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(failed->has_value() || !done.isEmpty(), 30'000);
    QCOMPARE(*failed, ErrorCode::Cancelled);
    QCOMPARE(bytes(), before);
    // The key is still there, to try again.
    QVERIFY(work.hasKey());
    work.sign(SigningWork::Subject::Package, m_package);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
}

void TestSigningWork::forgotten()
{
    SigningWork work(&exampleDay);
    openKey(work);
    work.forget();
    QVERIFY(!work.hasKey());
    // What is being opened is dropped with it.
    QSignalSpy opened(&work, &SigningWork::opened);
    work.open(m_certificates.signerFile(), password());
    work.forget();
    QCOMPARE(work.state(), SigningWork::State::Idle);
    openKey(work);
    QCOMPARE(opened.size(), 1);
}

void TestSigningWork::goesWhileItWorks()
{
    {
        SigningWork work(&exampleDay);
        openKey(work);
        work.sign(SigningWork::Subject::Package, m_package);
    }
    // Signed or not, it is whole, and nothing is left beside it.
    QVERIFY(verify(m_package).valid);
    const QStringList beside = QDir(m_dir.path()).entryList({u"package*"_s}, QDir::Files | QDir::Hidden);
    QCOMPARE(beside, QStringList{u"package.zip"_s});
}

QTEST_MAIN(TestSigningWork)
#include "tst_signingwork.moc"
