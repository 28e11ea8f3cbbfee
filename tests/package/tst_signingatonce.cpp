// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "package/bag.h"
#include "package/exporttarget.h"
#include "package/packagewriter.h"
#include "package/signing.h"
#include "package/signingkey.h"
#include "samplepackage.h"
#include "testcertificates.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <barrier>
#include <optional>
#include <thread>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Two people sign the same file at the same moment: what either was told of stands there.
class TestSigningAtOnce : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void packageMeanwhile();
    void reviewMeanwhile();
    void reviewByTwo();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    SigningKey key(const QString &name) const;
    qsizetype signersOfReview() const
    {
        const QByteArray bytes = readFile(path(u"a.review.json"_s), 1000).value();
        return verifyReviewSignature(path(u"a.review.json"_s), bytes, TrustStore(), m_now).signers.size();
    }

    const QDateTime m_now = QDateTime(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC);
    QTemporaryDir m_keys;
    std::optional<SigningKey> m_zoe;
    std::optional<SigningKey> m_jeanne;
    std::unique_ptr<QTemporaryDir> m_dir;
};

SigningKey TestSigningAtOnce::key(const QString &name) const
{
    TestWish wish;
    wish.name = name;
    const QString file = m_keys.filePath(u"key.p12"_s);
    if (!writeFile(file, testIdentity(wish).pkcs12("pass")))
        qFatal("cannot write the key of the test");
    return SigningKey::open(file, Secret("pass"), m_now).value();
}

void TestSigningAtOnce::initTestCase()
{
    m_zoe.emplace(key(u"Zoé Martel"_s));
    m_jeanne.emplace(key(u"Jeanne Orsini"_s));
}

void TestSigningAtOnce::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(writeFile(path(u"a.review.json"_s), "{\"format\": \"viatique-review\"}"));
}

/// The other comes while the package is being verified, when its signatures are not yet read.
void TestSigningAtOnce::packageMeanwhile()
{
    const SamplePackage sample;
    const QString package = path(u"demande.zip"_s);
    QVERIFY(writePackage(sample.plan(), package));
    std::atomic_bool hasCome = false;
    std::optional<ErrorCode> other;
    const auto come = [&](qint64, qint64) {
        if (!hasCome.exchange(true)) {
            const auto done = signPackage(package, *m_jeanne, m_now, package);
            other = done ? std::nullopt : std::optional(done.error().code);
        }
        return true;
    };
    const auto done = signPackage(package, *m_zoe, m_now, package, come);
    QVERIFY2(done, qPrintable(done ? QString() : errorText(done.error())));
    QVERIFY(hasCome);
    QCOMPARE(other, std::optional(ErrorCode::ExportRunning));
    QVERIFY(signPackage(package, *m_jeanne, m_now, package));
    VerifyOptions options;
    options.today = m_now;
    const VerifyReport report = verify(package, {}, options);
    QVERIFY(report.valid);
    QCOMPARE(report.signature.signers.size(), 2);
}

void TestSigningAtOnce::reviewMeanwhile()
{
    const QString review = path(u"a.review.json"_s);
    {
        const auto busy = ExportTarget::open(review + kReviewSignatureSuffix);
        QVERIFY(busy);
        const auto refused = signReview(review, *m_zoe, m_now);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ExportRunning);
    }
    QVERIFY(signReview(review, *m_zoe, m_now));
    QCOMPARE(signersOfReview(), 1);
    QCOMPARE(entriesOf(m_dir->path()), (QStringList{u"a.review.json"_s, u"a.review.json.p7s"_s}));
}

void TestSigningAtOnce::reviewByTwo()
{
    for (int i = 0; i < 10; ++i) {
        init();
        std::barrier start(2);
        std::array<bool, 2> signedBy{};
        const auto sign = [&](size_t who, const SigningKey &key) {
            start.arrive_and_wait();
            signedBy.at(who) = signReview(path(u"a.review.json"_s), key, m_now).has_value();
        };
        std::thread other(sign, 0, std::cref(*m_jeanne));
        sign(1, *m_zoe);
        other.join();
        // On a slow disk one may be told to wait; who is told that it is done has signed.
        QVERIFY(signedBy.at(0) || signedBy.at(1));
        QCOMPARE(signersOfReview(), qsizetype(signedBy.at(0)) + qsizetype(signedBy.at(1)));
    }
}

QTEST_GUILESS_MAIN(TestSigningAtOnce)
#include "tst_signingatonce.moc"
