// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "package/signature.h"
#include "package/signingkey.h"
#include "package/truststore.h"
#include "testcertificates.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace viatique;
using namespace Qt::StringLiterals;

using State = SignatureReport::State;
using Verdict = Signer::Verdict;

Q_DECLARE_METATYPE(viatique::SignatureReport::State)
Q_DECLARE_METATYPE(viatique::Signer::Verdict)

/// What is said of a signature, good or bad, whatever somebody made of it.
class TestSignatures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void judged_data();
    void judged();
    void noSignature_data();
    void noSignature();
    void ours();
    void eachSignerByItself();
    void altered();
    void hostileNames();
    void keyFiles_data();
    void keyFiles();
    void trustFiles();
    void said();

private:
    TrustStore trust(const TestIdentity &authority) const;
    SignatureReport verified(const TestSignature &how) const
    {
        return verifySignature(testSignature(m_bytes, how), m_bytes, trust(m_authority), m_today);
    }
    QString write(const QString &name, const QByteArray &bytes) const;

    const QByteArray m_bytes = "0123abcd  data/request.json\n";
    const QDateTime m_today = QDateTime(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC);
    QTemporaryDir m_dir;
    TestIdentity m_authority;
    TestIdentity m_zoe;
};

void TestSignatures::initTestCase()
{
    m_authority = testAuthority();
    m_zoe = testIdentity({}, m_authority);
}

QString TestSignatures::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_dir.filePath(name);
    if (!writeFile(path, bytes))
        qFatal("cannot write a file of the test");
    return path;
}

TrustStore TestSignatures::trust(const TestIdentity &authority) const
{
    return TrustStore::fromFile(write(u"trust.pem"_s, authority.certificatePem())).value();
}

void TestSignatures::judged_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<State>("state");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("reason");
    const auto row = [this](const char *name, const TestSignature &how, State state, Verdict verdict,
                            const QString &reason = {}) {
        QTest::newRow(name) << testSignature(m_bytes, how) << state << verdict << reason;
    };
    const auto notValid = [&row](const char *name, const TestSignature &how, const QString &reason) {
        row(name, how, State::Unproved, Verdict::NotValid, reason);
    };
    const auto wishing = [this](const std::function<void(TestWish &)> &change) {
        TestWish wish;
        change(wish);
        return TestSignature{{testIdentity(wish, m_authority)}};
    };
    const QDateTime before(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    const auto ended = [before](TestWish &wish) {
        wish.notBefore = before;
        wish.notAfter = before.addYears(1);
    };

    row("good", {{m_zoe}}, State::Trusted, Verdict::Trusted);
    row("RSA 2048", wishing([](TestWish &wish) { wish.rsaBits = 2048; }), State::Trusted, Verdict::Trusted);
    row("without attributes", {.signers = {m_zoe}, .attributes = false}, State::Trusted, Verdict::Trusted);
    row("for mail", wishing([](TestWish &wish) { wish.otherUses = "emailProtection"; }), State::Trusted,
        Verdict::Trusted);
    row("nothing said of uses", wishing([](TestWish &wish) { wish.keyUsage = nullptr; }), State::Trusted,
        Verdict::Trusted);
    TestSignature then = wishing(ended);
    then.signedAt = before.addDays(30);
    row("expired since", then, State::Unproved, Verdict::Expired);
    notValid("expired when it was made", wishing(ended), u"it was not valid when it claims to have signed"_s);
    TestSignature silent = wishing(ended);
    silent.attributes = false;
    notValid("expired, and no time claimed", silent, u"it has expired"_s);
    notValid("not yet valid", wishing([this](TestWish &wish) { wish.notBefore = m_today.addDays(1); }),
             u"it is not valid yet"_s);
    notValid("claims a time before the certificate", {.signers = {m_zoe}, .signedAt = before},
             u"it was not valid when it claims to have signed"_s);
    notValid("claims a time to come", {.signers = {m_zoe}, .signedAt = m_today.addDays(3)},
             u"the moment when it claims to have signed is to come"_s);
    row("another authority", {{testIdentity({}, testAuthority(u"Autorité de Personne"_s))}}, State::Unproved,
        Verdict::UnknownIssuer);
    notValid("an authority of the same name", {{testIdentity({}, testAuthority())}},
             u"the authority that it names has not issued it"_s);
    row("self-signed", {{testIdentity({})}}, State::Unproved, Verdict::UnknownIssuer);
    notValid("an authority", {{m_authority}},
             u"it is that of an authority, which signs certificates alone"_s);
    // Somebody who has a certificate issues another one.
    TestWish issuing;
    issuing.name = u"Jeanne Orsini"_s;
    issuing.keyUsage = nullptr;
    const TestIdentity issuer = testIdentity(issuing, m_authority);
    TestSignature chained{{testIdentity({}, issuer)}};
    chained.chain = {issuer};
    notValid("issued by who may not", chained, u"who issued it may not issue certificates"_s);
    notValid("for a key exchange", wishing([](TestWish &wish) { wish.keyUsage = "keyAgreement"; }),
             u"it is not meant for signatures"_s);
    notValid("for a server", wishing([](TestWish &wish) { wish.otherUses = "serverAuth"; }),
             u"it is not meant for signatures"_s);
    // What whoever holds a domain of the Web gets.
    notValid("for a server and its client",
             wishing([](TestWish &wish) { wish.otherUses = "serverAuth,clientAuth"; }),
             u"it is not meant for signatures"_s);
    row("for a client", wishing([](TestWish &wish) { wish.otherUses = "clientAuth"; }), State::Trusted,
        Verdict::Trusted);
    row("for anything", wishing([](TestWish &wish) { wish.otherUses = "anyExtendedKeyUsage"; }),
        State::Trusted, Verdict::Trusted);
    notValid("SHA-1", {.signers = {m_zoe}, .digest = "SHA1"},
             u"the digest that was signed is not safe any more"_s);
    TestSignature weak = wishing([](TestWish &wish) { wish.rsaBits = 2048; });
    weak.digest = "MD5";
    notValid("MD5", weak, u"the digest that was signed is not safe any more"_s);
    notValid("RSA 1024", wishing([](TestWish &wish) { wish.rsaBits = 1024; }),
             u"its key is too short to be safe"_s);
    notValid("certified with SHA-1", wishing([](TestWish &wish) { wish.digest = "SHA1"; }),
             u"it rests on a digest that is not safe any more"_s);
    row("certificate missing", {.signers = {m_zoe}, .certificates = false}, State::Wrong, Verdict::Broken,
        u"the certificate of the signer is missing"_s);
}

void TestSignatures::judged()
{
    QFETCH(QByteArray, signature);
    QFETCH(State, state);
    QFETCH(Verdict, verdict);
    QFETCH(QString, reason);
    const SignatureReport report = verifySignature(signature, m_bytes, trust(m_authority), m_today);
    QCOMPARE(report.signers.size(), 1);
    const Signer &signer = report.signers.constFirst();
    QVERIFY2(report.state == state && signer.verdict == verdict && signer.reason == reason,
             qPrintable(signatureText(report)));
    // Of other bytes, nothing holds any more.
    const SignatureReport other = verifySignature(signature, m_bytes + ' ', trust(m_authority), m_today);
    QCOMPARE(other.state, State::Wrong);
    QCOMPARE(other.signers.constFirst().verdict, verdict == Verdict::Broken ? verdict : Verdict::Differs);
    // Nobody is believed: nothing is proved.
    QVERIFY(verifySignature(signature, m_bytes, TrustStore(), m_today).state != State::Trusted);
}

void TestSignatures::noSignature_data()
{
    QTest::addColumn<QByteArray>("signature");
    const QByteArray good = testSignature(m_bytes, {{m_zoe}});
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("garbage") << QByteArray("no signature at all");
    QTest::newRow("truncated") << good.chopped(1);
    QTest::newRow("half") << good.left(good.size() / 2);
    QTest::newRow("something behind it") << good + 'x';
    QTest::newRow("attached") << testSignature(m_bytes, {.signers = {m_zoe}, .detached = false});
    QTest::newRow("nobody") << testSignature(m_bytes, {{}});
    QTest::newRow("17 signers") << testSignature(
        m_bytes, {QList<TestIdentity>(17, m_zoe), {}, "SHA512", m_today, true, true, false});
    QTest::newRow("1 MiB and a byte") << good + QByteArray(1024 * 1024 + 1 - good.size(), '\0');
    QTest::newRow("nested") << QByteArray(200'000, '\x30');
    QTest::newRow("endless") << QByteArray("\x30\x80", 2) + QByteArray(100'000, '\x24');
    QTest::newRow("a size that lies") << QByteArray("\x30\x84\x7f\xff\xff\xff\x06\x09", 8) + good.mid(4);
}

void TestSignatures::noSignature()
{
    QFETCH(QByteArray, signature);
    const SignatureReport report = verifySignature(signature, m_bytes, trust(m_authority), m_today);
    QCOMPARE(report.state, State::Wrong);
    QVERIFY(report.signers.isEmpty() && !report.reason.isEmpty());
    QVERIFY(signatureText(report).contains(report.reason));
}

void TestSignatures::ours()
{
    const QString file = write(u"zoe.p12"_s, m_zoe.pkcs12("pass", {m_authority}));
    const auto key = SigningKey::open(file, Secret("pass"), m_today);
    QVERIFY2(key, qPrintable(key ? QString() : errorText(key.error())));
    QCOMPARE(key->certificate().name, u"Zoé Martel"_s);
    const auto signature = makeSignature(m_bytes, *key, m_today.addMSecs(-5000), file);
    QVERIFY2(signature, qPrintable(signature ? QString() : errorText(signature.error())));
    const SignatureReport report = verifySignature(*signature, m_bytes, trust(m_authority), m_today);
    QCOMPARE(report.state, State::Trusted);
    const Signer &signer = report.signers.constFirst();
    QCOMPARE(signer.signedAt, m_today.addSecs(-5));
    QCOMPARE(signer.certificate, key->certificate());
    QCOMPARE(signer.certificate.organisation, u"Commune de Valfleuri"_s);
    QCOMPARE(signer.certificate.issuer, u"Autorité de Valbrume, Valbrume"_s);
    QCOMPARE(signer.certificate.notAfter, TestWish().notAfter);
    QCOMPARE(signer.certificate.sha256.size(), 64);
    const QJsonObject json = toJson(report);
    QCOMPARE(json[u"state"_s].toString(), u"trusted"_s);
    QCOMPARE(json[u"signers"_s][0][u"signedAt"_s].toString(), u"2026-06-01T08:59:55Z"_s);
}

void TestSignatures::eachSignerByItself()
{
    TestWish wish;
    wish.name = u"Jeanne Orsini"_s;
    const TestIdentity unknown = testIdentity(wish);
    const SignatureReport both = verified({{m_zoe, testIdentity(wish, m_authority)}});
    QCOMPARE(both.state, State::Trusted);
    QVERIFY(signatureText(both).contains(u"Zoé Martel"_s)
            && signatureText(both).contains(u"Jeanne Orsini"_s));
    const SignatureReport mixed = verified({{m_zoe, unknown}});
    QCOMPARE(mixed.state, State::Unproved);
    QCOMPARE(mixed.signers.size(), 2);
    QVERIFY(mixed.signers[0].verdict != mixed.signers[1].verdict);
    QVERIFY(signatureText(mixed).contains(u"Jeanne Orsini"_s));
    QCOMPARE(verified({QList<TestIdentity>(16, m_zoe), {m_zoe}, "SHA512", m_today, true, true, false}).state,
             State::Trusted);
}

/// Whatever byte is another one: nothing is believed that was not signed.
void TestSignatures::altered()
{
    const QByteArray good = testSignature(m_bytes, {{m_zoe}});
    const TrustStore store = trust(m_authority);
    const QString who =
        verifySignature(good, m_bytes, store, m_today).signers.constFirst().certificate.sha256;
    int refused = 0;
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray other = good;
        other[i] = char(other[i] ^ 0x41);
        const SignatureReport report = verifySignature(other, m_bytes, store, m_today);
        if (report.state != State::Trusted)
            ++refused;
        else
            QCOMPARE(report.signers.constFirst().certificate.sha256, who);
    }
    // What is not signed: numbers of versions, and which digests there are.
    QVERIFY2(refused > good.size() * 9 / 10, qPrintable(u"%1 of %2"_s.arg(refused).arg(good.size())));
    QByteArray last = good;
    last[last.size() - 1] = char(last[last.size() - 1] ^ 1);
    const SignatureReport report = verifySignature(last, m_bytes, store, m_today);
    QCOMPARE(report.signers.constFirst().verdict, Verdict::Broken);
    QCOMPARE(report.signers.constFirst().reason, u"it was altered itself"_s);
}

void TestSignatures::hostileNames()
{
    TestWish wish;
    wish.name = u"Zoé\nMartel\u202e\x1b[31m"_s;
    wish.organisation = QString(64, u'M');
    const SignatureReport report = verified({{testIdentity(wish, m_authority)}});
    QCOMPARE(report.signers.constFirst().certificate.name, u"Zoé Martel[31m"_s);
    wish.name.clear();
    wish.organisation = u"Commune de Valfleuri"_s;
    QCOMPARE(verified({{testIdentity(wish, m_authority)}}).signers.constFirst().certificate.name,
             u"Commune de Valfleuri"_s);
    wish.organisation.clear();
    const SignatureReport nameless = verified({{testIdentity(wish, m_authority)}});
    QVERIFY(signatureText(nameless).contains(u"without a name"_s));
}

void TestSignatures::keyFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QByteArray &file, ErrorCode code,
                        const char *password = "pass") {
        QTest::newRow(name) << file << QByteArray(password) << int(code);
    };
    const auto wished = [this](const std::function<void(TestWish &)> &change) {
        TestWish wish;
        change(wish);
        return testIdentity(wish, m_authority).pkcs12("pass");
    };
    const QByteArray good = m_zoe.pkcs12("pass");
    row("wrong password", good, ErrorCode::PasswordWrong, "Pass");
    row("no password", good, ErrorCode::PasswordWrong, "");
    row("garbage", "no key", ErrorCode::KeyFileUnreadable);
    row("empty", "", ErrorCode::KeyFileUnreadable);
    row("truncated", good.chopped(40), ErrorCode::KeyFileUnreadable);
    row("PEM", m_zoe.certificatePem(), ErrorCode::KeyFileUnreadable);
    row("too large", QByteArray(1024 * 1024 + 1, 'x'), ErrorCode::FileTooLarge);
    row("expired", wished([this](TestWish &wish) { wish.notAfter = m_today.addDays(-1); }),
        ErrorCode::KeyRefused);
    row("not yet valid", wished([this](TestWish &wish) { wish.notBefore = m_today.addDays(1); }),
        ErrorCode::KeyRefused);
    row("for a server", wished([](TestWish &wish) { wish.otherUses = "serverAuth"; }), ErrorCode::KeyRefused);
    row("RSA 1024", wished([](TestWish &wish) { wish.rsaBits = 1024; }), ErrorCode::KeyRefused);
    row("an authority", m_authority.pkcs12("pass"), ErrorCode::KeyRefused);
    row("no key in it", TestIdentity{nullptr, m_zoe.certificate}.pkcs12("pass"),
        ErrorCode::KeyFileUnreadable);
}

void TestSignatures::keyFiles()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, password);
    QFETCH(int, code);
    const auto key = SigningKey::open(write(u"key.p12"_s, file), Secret(password), m_today);
    QVERIFY(!key);
    QVERIFY2(int(key.error().code) == code, qPrintable(errorText(key.error())));
    QVERIFY(!errorText(key.error()).contains(u"pass "_s));
}

void TestSignatures::trustFiles()
{
    const auto read = [this](const QByteArray &bytes) {
        return TrustStore::fromFile(write(u"other.pem"_s, bytes));
    };
    QCOMPARE(read("").error().code, ErrorCode::TrustStoreUnreadable);
    QCOMPARE(read("text").error().code, ErrorCode::TrustStoreUnreadable);
    QCOMPARE(read(m_authority.certificatePem().replace("MII", "MIA")).error().code,
             ErrorCode::TrustStoreUnreadable);
    QCOMPARE(read(QByteArray(4 * 1024 * 1024 + 1, ' ')).error().code, ErrorCode::FileTooLarge);
    QCOMPARE(TrustStore::chosen(m_dir.filePath(u"none.pem"_s)).error().code, ErrorCode::FileMissing);
    QVERIFY(errorText(read(m_zoe.pkcs12("pass")).error()).contains(u"the file of a key"_s));
    const QByteArray pem = m_authority.certificatePem();
    QVERIFY(read(QByteArray::fromBase64(pem.split('\n').mid(1, pem.count('\n') - 2).join())));
    // Several, with words between them; one of them believed is enough.
    const auto store = read("First:\n" + testAuthority(u"Autorité de Personne"_s).certificatePem() + "Then:\n"
                            + m_authority.certificatePem());
    QVERIFY(store);
    const QByteArray signature = testSignature(m_bytes, {{m_zoe}});
    QCOMPARE(verifySignature(signature, m_bytes, *store, m_today).state, State::Trusted);
    // The system does not know an authority of this test.
    const auto system = TrustStore::chosen({});
    QVERIFY(system);
    QCOMPARE(verifySignature(signature, m_bytes, *system, m_today).signers.constFirst().verdict,
             Verdict::UnknownIssuer);
}

void TestSignatures::said()
{
    QCOMPARE(signatureText({}), u"Not signed: the origin is not proved."_s);
    QCOMPARE(signatureText(verified({{m_zoe}})),
             u"Signed by Zoé Martel (Commune de Valfleuri) on 1 May 2026: nothing has changed since."_s);
    SignatureReport both = verified({{m_zoe}});
    both.signers.append(both.signers.constFirst());
    QCOMPARE(signatureText(both),
             u"Signed by Zoé Martel (Commune de Valfleuri) on 1 May 2026 and by Zoé Martel "
             "(Commune de Valfleuri) on 1 May 2026: nothing has changed since."_s);
    // Who is not proved has not signed: it was done in his name.
    both.state = State::Unproved;
    for (const Verdict verdict : {Verdict::Expired, Verdict::UnknownIssuer, Verdict::NotValid}) {
        both.signers.last().verdict = verdict;
        QVERIFY2(signatureText(both).startsWith(u"Signed in the name of Zoé Martel"_s),
                 qPrintable(signatureText(both)));
    }
    // The same is said of both at once, and whatever of each.
    QCOMPARE(signatureText(both).count(u"Zoé Martel"_s), 2);
    both.signers.first().verdict = both.signers.last().verdict = Verdict::UnknownIssuer;
    QVERIFY(signatureText(both).contains(u" on 1 May 2026 and of Zoé Martel "_s));
    QCOMPARE(signatureText(both).count(u"Signed"_s), 1);
    const QJsonObject none = toJson(SignatureReport());
    QCOMPARE(none, (QJsonObject{{u"state"_s, u"none"_s}, {u"signers"_s, QJsonArray()}}));
    QSet<QString> sentences;
    Signer signer;
    for (int verdict = 0; verdict <= int(Verdict::Broken); ++verdict) {
        signer.verdict = Verdict(verdict);
        sentences.insert(signerText(signer));
    }
    QCOMPARE(sentences.size(), int(Verdict::Broken) + 1);
}

QTEST_GUILESS_MAIN(TestSignatures)
#include "tst_signature.moc"
