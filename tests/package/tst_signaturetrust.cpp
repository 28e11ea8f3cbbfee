// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "core/settings.h"
#include "package/chosentrust.h"
#include "package/signing.h"
#include "package/signingkey.h"
#include "testcertificates.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

using State = SignatureReport::State;
using Verdict = Signer::Verdict;

Q_DECLARE_METATYPE(viatique::SignatureReport::State)
Q_DECLARE_METATYPE(viatique::Signer::Verdict)

/// Whom a signature is believed, and what is not signed in anybody's name.
class TestSignatureTrust : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void issuers_data();
    void issuers();
    void believedOnes_data();
    void believedOnes();
    void expiredOneThatIsBelieved();
    void forgedInAName();
    void timeBeforeIssuer();
    void encryptedTrustFile();
    void tooManyCertificates();
    void keyThatHasEndedSince();
    void slowKeyFiles_data();
    void slowKeyFiles();
    void unreadableSignatures();
    void longNames();
    void lostSettings_data();
    void lostSettings();

private:
    TrustStore trust(const TestIdentity &identity) const
    {
        return TrustStore::fromFile(write(u"trust.pem"_s, identity.certificatePem())).value();
    }
    QString write(const QString &name, const QByteArray &bytes) const;
    Result<SigningKey> key(const QByteArray &file) const
    {
        return SigningKey::open(write(u"key.p12"_s, file), Secret("pass"), m_today);
    }

    const QByteArray m_bytes = "0123abcd  data/request.json\n";
    const QDateTime m_today = QDateTime(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC);
    QTemporaryDir m_dir;
    TestIdentity m_authority;
};

void TestSignatureTrust::initTestCase()
{
    m_authority = testAuthority();
}

QString TestSignatureTrust::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_dir.filePath(name);
    if (!writeFile(path, bytes))
        qFatal("cannot write a file of the test");
    return path;
}

void TestSignatureTrust::issuers_data()
{
    QTest::addColumn<QByteArray>("uses");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("nothing said") << QByteArray() << Verdict::Trusted;
    QTest::newRow("mail") << QByteArray("emailProtection") << Verdict::Trusted;
    QTest::newRow("servers and mail") << QByteArray("serverAuth,emailProtection") << Verdict::Trusted;
    QTest::newRow("clients") << QByteArray("clientAuth") << Verdict::Trusted;
    QTest::newRow("servers") << QByteArray("serverAuth") << Verdict::NotValid;
    QTest::newRow("servers and clients") << QByteArray("serverAuth,clientAuth") << Verdict::NotValid;
    QTest::newRow("programs") << QByteArray("codeSigning") << Verdict::NotValid;
}

/// An authority below that of the system may be one of the Web.
void TestSignatureTrust::issuers()
{
    QFETCH(QByteArray, uses);
    QFETCH(Verdict, verdict);
    const TestIdentity below = testAuthorityBelow(m_authority, uses.isEmpty() ? nullptr : uses.constData());
    const QByteArray signature =
        testSignature(m_bytes, {.signers = {testIdentity({}, below)}, .chain = {below}});
    const Signer signer =
        verifySignature(signature, m_bytes, trust(m_authority), m_today).signers.constFirst();
    QVERIFY2(signer.verdict == verdict, qPrintable(signerText(signer)));
    QCOMPARE(signer.reason.isEmpty(), verdict == Verdict::Trusted);
    // Whoever chooses that very authority has said what he believes.
    QCOMPARE(verifySignature(signature, m_bytes, trust(below), m_today).state, State::Trusted);
}

void TestSignatureTrust::believedOnes_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<Verdict>("verdict");
    const TestIdentity below = testAuthorityBelow(m_authority);
    const TestIdentity zoe = testIdentity({}, below);
    const TestIdentity alone = testIdentity({});
    const QByteArray chained = testSignature(m_bytes, {.signers = {zoe}, .chain = {below}});
    const QByteArray unchained = testSignature(m_bytes, {{zoe}});
    QTest::newRow("the root") << chained << m_authority.certificatePem() << Verdict::Trusted;
    QTest::newRow("one below") << chained << below.certificatePem() << Verdict::Trusted;
    QTest::newRow("one below, which did not come") << unchained << below.certificatePem() << Verdict::Trusted;
    QTest::newRow("the root, and no chain")
        << unchained << m_authority.certificatePem() << Verdict::UnknownIssuer;
    QTest::newRow("a colleague's own") << unchained << zoe.certificatePem() << Verdict::Trusted;
    QTest::newRow("one that is self-signed")
        << testSignature(m_bytes, {{alone}}) << alone.certificatePem() << Verdict::Trusted;
    QTest::newRow("somebody else's") << unchained << testIdentity({}, below).certificatePem()
                                     << Verdict::UnknownIssuer;
}

void TestSignatureTrust::believedOnes()
{
    QFETCH(QByteArray, signature);
    QFETCH(QByteArray, pem);
    QFETCH(Verdict, verdict);
    const auto store = TrustStore::fromFile(write(u"trust.pem"_s, pem));
    QVERIFY(store);
    const Signer signer = verifySignature(signature, m_bytes, *store, m_today).signers.constFirst();
    QVERIFY2(signer.verdict == verdict, qPrintable(signerText(signer)));
}

void TestSignatureTrust::expiredOneThatIsBelieved()
{
    TestWish wish;
    wish.notAfter = QDateTime(QDate(2026, 5, 20), QTime(0, 0), Qt::UTC);
    const TestIdentity zoe = testIdentity(wish, testAuthority());
    QCOMPARE(verifySignature(testSignature(m_bytes, {{zoe}}), m_bytes, trust(zoe), m_today)
                 .signers.constFirst()
                 .verdict,
             Verdict::Expired);
}

/// Nobody is named as the one who signed something else, unless he has signed.
void TestSignatureTrust::forgedInAName()
{
    const TestIdentity zoe = testIdentity({}, m_authority);
    QByteArray forged = testSignature(m_bytes, {{zoe}});
    forged[forged.size() - 1] = char(forged.back() ^ 1);
    for (const QByteArray &bytes : QByteArrayList{m_bytes, m_bytes + "something else\n"}) {
        const SignatureReport report = verifySignature(forged, bytes, trust(m_authority), m_today);
        QCOMPARE(report.signers.constFirst().verdict, Verdict::Broken);
        QCOMPARE(report.signers.constFirst().reason, u"it was altered itself"_s);
    }
}

void TestSignatureTrust::timeBeforeIssuer()
{
    const TestIdentity stranger = testIdentity({}, testAuthority(u"Autorité de Personne"_s));
    const auto verdict = [&](const QDateTime &claimed) {
        const QByteArray signature = testSignature(m_bytes, {.signers = {stranger}, .signedAt = claimed});
        return verifySignature(signature, m_bytes, trust(m_authority), m_today).signers.constFirst().verdict;
    };
    QCOMPARE(verdict(m_today), Verdict::UnknownIssuer);
    QCOMPARE(verdict(m_today.addDays(3)), Verdict::NotValid);
    QCOMPARE(verdict(m_today.addYears(-3)), Verdict::NotValid);
}

/// OpenSSL would ask for its password, and wait.
void TestSignatureTrust::encryptedTrustFile()
{
    QByteArray pem = m_authority.certificatePem();
    const QByteArray first = "-----BEGIN CERTIFICATE-----\n";
    QVERIFY(pem.startsWith(first));
    pem.insert(first.size(),
               "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00112233445566778899AABBCCDDEEFF\n\n");
    const auto store = TrustStore::fromFile(write(u"encrypted.pem"_s, pem));
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::TrustStoreUnreadable);
}

/// What is signed is read again by the same program.
void TestSignatureTrust::tooManyCertificates()
{
    const TestIdentity zoe = testIdentity({}, m_authority);
    QList<TestIdentity> chain;
    for (int i = 0; i < 31; ++i)
        chain.append(testIdentity({}, m_authority));
    const auto allowed = key(zoe.pkcs12("pass", chain));
    QVERIFY2(allowed, qPrintable(allowed ? QString() : errorText(allowed.error())));
    QVERIFY(makeSignature(m_bytes, *allowed, m_today, u"a"_s));
    chain.append(testIdentity({}, m_authority));
    const auto refused = makeSignature(m_bytes, key(zoe.pkcs12("pass", chain)).value(), m_today, u"a"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SignatureNotMade);
    QCOMPARE(refused.error().args.value(1), u"it has too many certificates"_s);
}

void TestSignatureTrust::keyThatHasEndedSince()
{
    const auto zoe = key(testIdentity({}, m_authority).pkcs12("pass"));
    QVERIFY(zoe);
    for (const QDateTime &then : {TestWish().notAfter.addSecs(1), TestWish().notBefore.addSecs(-1)}) {
        const auto refused = makeSignature(m_bytes, *zoe, then, u"a"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::KeyRefused);
    }
}

void TestSignatureTrust::slowKeyFiles_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("isOpened");
    QTest::newRow("usual") << QStringList() << true;
    QTest::newRow("careful") << QStringList{u"-iter"_s, u"200000"_s} << true;
    QTest::newRow("of old") << QStringList{u"-keypbe"_s,       u"PBE-SHA1-3DES"_s, u"-certpbe"_s,
                                           u"PBE-SHA1-3DES"_s, u"-macalg"_s,       u"sha1"_s}
                            << true;
    // Three derivations of them, none above the limit by itself.
    QTest::newRow("endless") << QStringList{u"-iter"_s, u"700000"_s} << false;
}

void TestSignatureTrust::slowKeyFiles()
{
    QFETCH(QStringList, options);
    QFETCH(bool, isOpened);
    const TestIdentity zoe = testIdentity({}, m_authority);
    const QString certificate = write(u"zoe.pem"_s, zoe.certificatePem());
    const QString privateKey = write(u"zoe.key"_s, zoe.keyPem());
    const QString file = m_dir.filePath(u"slow.p12"_s);
    QCOMPARE(QProcess::execute(u"openssl"_s,
                               QStringList{u"pkcs12"_s, u"-export"_s, u"-in"_s, certificate, u"-inkey"_s,
                                           privateKey, u"-passout"_s, u"pass:pass"_s, u"-out"_s, file}
                                   + options),
             0);
    const auto opened = SigningKey::open(file, Secret("pass"), m_today);
    QVERIFY2(opened.has_value() == isOpened, qPrintable(opened ? QString() : errorText(opened.error())));
    if (isOpened)
        return;
    QCOMPARE(opened.error().code, ErrorCode::KeyFileUnreadable);
    QCOMPARE(opened.error().args.value(1), u"it would take too long to open"_s);
}

/// A folder, and a link to nothing.
void TestSignatureTrust::unreadableSignatures()
{
    const QString folder = m_dir.filePath(u"a.review.json"_s);
    QVERIFY(QDir().mkpath(folder + kReviewSignatureSuffix));
    const QString link = m_dir.filePath(u"b.review.json"_s);
    QVERIFY(QFile::link(m_dir.filePath(u"nothing"_s), link + kReviewSignatureSuffix));
    for (const QString &path : {folder, link}) {
        const SignatureReport report = verifyReviewSignature(path, m_bytes, TrustStore(), m_today);
        QCOMPARE(report.state, State::Wrong);
        QVERIFY(!report.reason.isEmpty());
        QVERIFY(!signatureText(report).contains(u": ."_s));
    }
}

void TestSignatureTrust::longNames()
{
    TestWish wish;
    wish.name = QString(31, u'M');
    // Characters of two halves each, of which the hundredth place would show one.
    wish.organisation = u"M"_s + u"\U0001D49C"_s.repeated(60);
    const CertificateInfo info = verifySignature(testSignature(m_bytes, {{testIdentity(wish, m_authority)}}),
                                                 m_bytes, TrustStore(), m_today)
                                     .signers.constFirst()
                                     .certificate;
    QCOMPARE(info.organisation, u"M"_s + u"\U0001D49C"_s.repeated(49) + QChar(0x2026));
}

void TestSignatureTrust::lostSettings_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<ChosenTrust::Lost>("lost");
    QTest::addColumn<QString>("path");
    using Lost = ChosenTrust::Lost;
    const QByteArray chosen = "[General]\nversion=1\n[signature]\ntrustStore=/a.pem\n";
    QTest::newRow("nothing chosen") << QByteArray() << QByteArray() << Lost::Nothing << QString();
    QTest::newRow("a file") << chosen << QByteArray() << Lost::Nothing << u"/a.pem"_s;
    QTest::newRow("the policy's") << chosen << QByteArray("[signature]\ntrustStore=/b.pem\n") << Lost::Nothing
                                  << u"/b.pem"_s;
    QTest::newRow("damaged") << QByteArray("nothing of that\n") << QByteArray() << Lost::Choice << QString();
    QTest::newRow("chosen since") << QByteArray("[General]\nversion=1\nforgetful=true\n"
                                                "[signature]\ntrustStore=/c.pem\n")
                                  << QByteArray() << Lost::Nothing << u"/c.pem"_s;
    QTest::newRow("no value") << QByteArray("[General]\nversion=1\n[signature]\ntrustStore=/a.pem, /b.pem\n")
                              << QByteArray() << Lost::Choice << QString();
    QTest::newRow("policy damaged") << chosen << QByteArray("nothing of that\n") << Lost::Policy << QString();
}

void TestSignatureTrust::lostSettings()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, policy);
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"viatique.conf"_s);
    const QString policyFile = dir.filePath(u"policy.conf"_s);
    QVERIFY(user.isEmpty() || writeFile(file, user));
    QVERIFY(policy.isEmpty() || writeFile(policyFile, policy));
    const Settings settings(file, policyFile);
    const ChosenTrust chosen = trustOf(settings);
    QTEST(chosen.lost, "lost");
    QTEST(chosen.path, "path");
    if (chosen.lost == ChosenTrust::Lost::Nothing)
        return;
    std::optional<Error> error;
    const TrustStore store = believed(chosen, error);
    QVERIFY(error && error->code == ErrorCode::TrustStoreUnreadable);
    const QByteArray signature = testSignature(m_bytes, {{testIdentity({}, m_authority)}});
    QCOMPARE(verifySignature(signature, m_bytes, store, m_today).state, State::Unproved);
}

QTEST_GUILESS_MAIN(TestSignatureTrust)
#include "tst_signaturetrust.moc"
