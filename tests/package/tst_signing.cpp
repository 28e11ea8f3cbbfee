// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "package/archive.h"
#include "package/bag.h"
#include "package/packagewriter.h"
#include "package/signing.h"
#include "package/signingkey.h"
#include "samplepackage.h"
#include "testcertificates.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

using State = SignatureReport::State;

namespace {

/// The archive as Python sees it: nothing is damaged, nothing beside the members.
constexpr char kRead[] = R"(
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as package:
    assert package.testzip() is None and not package.comment
    for member in package.infolist():
        assert not member.extra and not member.comment
        print(member.filename.split("/", 1)[1], member.compress_type, member.compress_size, member.CRC, member.date_time, member.external_attr)
)";

const QString kList = u"tagmanifest-sha512.txt"_s;

} // namespace

/// Packages and reviews that are signed, and what other programs make of them.
class TestSigning : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void inPlace();
    void toAnotherFile();
    void byTwo();
    void whatDoesNotHold();
    void cancelled();
    void killedAtAnyMoment();
    void opensslAgrees();
    void opensslSigns();
    void oldKeyFile();
    void folderThatWasAltered();
    void bagOfOthers();
    void reviews();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    SigningKey key(const TestIdentity &identity) const;
    Result<SignatureReport> sign(const QString &target, const Progress &progress = {}) const
    {
        return signPackage(m_package, key(m_zoe), m_now, target, progress, *m_trust);
    }
    VerifyReport verified(const QString &package) const;
    static QStringList listed(const QString &package);
    /// The folder that the package is unpacked to.
    QString unpacked(const QString &package) const;
    QByteArray openssl(const QStringList &arguments) const;

    const QDateTime m_now = QDateTime(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC);
    SamplePackage m_sample;
    TestIdentity m_authority;
    TestIdentity m_zoe;
    QTemporaryDir m_keys;
    std::optional<TrustStore> m_trust;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_package;
};

void TestSigning::initTestCase()
{
    m_authority = testAuthority();
    m_zoe = testIdentity({}, m_authority);
    const QString file = m_keys.filePath(u"ca.pem"_s);
    QVERIFY(writeFile(file, m_authority.certificatePem()));
    m_trust = TrustStore::fromFile(file).value();
}

void TestSigning::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_package = path(u"demande.zip"_s);
    QVERIFY(writePackage(m_sample.plan(), m_package));
}

SigningKey TestSigning::key(const TestIdentity &identity) const
{
    const QString file = m_keys.filePath(u"key.p12"_s);
    if (!writeFile(file, identity.pkcs12("pass")))
        qFatal("cannot write the key of the test");
    return SigningKey::open(file, Secret("pass"), m_now).value();
}

VerifyReport TestSigning::verified(const QString &package) const
{
    VerifyOptions options;
    options.trust = *m_trust;
    options.today = m_now;
    return verify(package, {}, options);
}

QStringList TestSigning::listed(const QString &package)
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, QString::fromUtf8(kRead), package});
    if (!python.waitForFinished() || python.exitCode() != 0)
        return {QString::fromUtf8(python.readAllStandardError())};
    return QString::fromUtf8(python.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

QString TestSigning::unpacked(const QString &package) const
{
    const QString folder = path(u"unpacked"_s);
    if (QProcess::execute(u"unzip"_s, {u"-q"_s, package, u"-d"_s, folder}) != 0)
        return {};
    return folder + u'/' + QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
}

QByteArray TestSigning::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_dir->path());
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qWarning("%s", process.readAllStandardError().constData());
    return process.exitCode() == 0 ? process.readAllStandardError() : QByteArray();
}

void TestSigning::inPlace()
{
    const QStringList before = listed(m_package);
    QVERIFY2(before.size() > 8, qPrintable(before.join(u'\n')));
    QCOMPARE(verified(m_package).signature.state, State::None);
    QVERIFY(verdictText(verified(m_package)).contains(u"Not signed"_s));
    const auto report = sign(m_package);
    QVERIFY2(report, qPrintable(report ? QString() : errorText(report.error())));
    QCOMPARE(report->state, State::Trusted);
    // All the rest as it was, bit for bit: neither packed nor dated anew.
    const QStringList after = listed(m_package);
    QCOMPARE(after.mid(0, before.size()), before);
    QCOMPARE(after.size(), before.size() + 1);
    QVERIFY(after.constLast().startsWith(u"signature.p7s 0 "_s));
    QCOMPARE(QProcess::execute(u"unzip"_s, {u"-tqq"_s, m_package}), 0);
    const VerifyReport found = verified(m_package);
    QVERIFY(found.valid && found.errors.isEmpty() && found.warnings.isEmpty());
    QCOMPARE(found.signature, *report);
    QCOMPARE(verdictText(found), u"Intact: %1 file(s) match their list. "_s.arg(before.size())
                                     + u"Signed by Zoé Martel (Commune de Valfleuri) on 1 June 2026: "
                                       "nothing has changed since."_s);
    QCOMPARE(entriesOf(m_dir->path()), QStringList(u"demande.zip"_s));
}

void TestSigning::toAnotherFile()
{
    const QString before = sha512OfFile(m_package).value();
    QVERIFY(sign(path(u"signed.zip"_s)));
    QCOMPARE(sha512OfFile(m_package).value(), before);
    QCOMPARE(verified(path(u"signed.zip"_s)).signature.state, State::Trusted);
    // A folder that is not there.
    QCOMPARE(sign(path(u"none/signed.zip"_s)).error().code, ErrorCode::FileUnwritable);
}

void TestSigning::byTwo()
{
    QVERIFY(sign(m_package));
    const QStringList once = listed(m_package);
    TestWish wish;
    wish.name = u"Jeanne Orsini"_s;
    const TestIdentity other = testIdentity(wish, m_authority);
    const auto report = signPackage(m_package, key(other), m_now, m_package, {}, *m_trust);
    QVERIFY2(report, qPrintable(report ? QString() : errorText(report.error())));
    QCOMPARE(report->state, State::Trusted);
    QCOMPARE(report->signers.size(), 2);
    QCOMPARE(listed(m_package).size(), once.size());
    QVERIFY(verified(m_package).valid);
    // Nobody signs twice with the same certificate: nothing is written, or the copy is as signed as before.
    const QByteArray bytes = readFile(m_package, 10'000'000).value();
    QCOMPARE(sign(m_package)->signers.size(), 2);
    QCOMPARE(readFile(m_package, 10'000'000).value(), bytes);
    QVERIFY(sign(path(u"copy.zip"_s)));
    QCOMPARE(verified(path(u"copy.zip"_s)).signature, verified(m_package).signature);
    // One who is not known makes it unproved.
    const auto third = signPackage(m_package, key(testIdentity({})), m_now, m_package, {}, *m_trust);
    QCOMPARE(third->signers.size(), 3);
    QCOMPARE(third->state, State::Unproved);
    const VerifyReport found = verified(m_package);
    QVERIFY(found.valid);
    QCOMPARE(found.warnings.size(), 1);
    QCOMPARE(found.warnings.constFirst().code, VerifyCode::SignatureUnproved);
}

void TestSigning::whatDoesNotHold()
{
    QCOMPARE(signPackage(path(u"none.zip"_s), key(m_zoe), m_now, m_package).error().code,
             ErrorCode::FileMissing);
    QByteArray bytes = readFile(m_package, 10'000'000).value();
    const qsizetype place = bytes.indexOf("%PDF-1.4 deliberation");
    bytes[place + 9] = 'D';
    QVERIFY(writeFile(m_package, bytes));
    QCOMPARE(sign(m_package).error().code, ErrorCode::PackageNotAsListed);
    QCOMPARE(readFile(m_package, 10'000'000).value(), bytes);
    QVERIFY(writeFile(m_package, "no archive"));
    QCOMPARE(sign(m_package).error().code, ErrorCode::ArchiveUnreadable);
    // A signature of something else.
    QVERIFY(writePackage(m_sample.plan(), m_package) && sign(m_package));
    bytes = readFile(m_package, 10'000'000).value();
    const QByteArray signature = testSignature("other", {{m_zoe}});
    QVERIFY(writeFile(path(u"other.p7s"_s), signature));
    QCOMPARE(QProcess::execute(u"python3"_s, {u"-c"_s, uR"(
import sys, zipfile
source, target, signature = sys.argv[1:]
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
    for member in old.infolist():
        data = open(signature, "rb").read() if member.filename.endswith("signature.p7s") else old.read(member)
        new.writestr(member, data)
)"_s,
                                              m_package, path(u"other.zip"_s), path(u"other.p7s"_s)}),
             0);
    const VerifyReport wrong = verified(path(u"other.zip"_s));
    QVERIFY(!wrong.valid);
    QCOMPARE(wrong.errors,
             (QList<VerifyProblem>{{VerifyCode::SignatureDiffers, {u"signature.p7s"_s, u"Zoé Martel"_s}}}));
    QCOMPARE(signPackage(path(u"other.zip"_s), key(m_zoe), m_now, m_package).error().code,
             ErrorCode::PackageNotAsListed);
    QCOMPARE(readFile(m_package, 10'000'000).value(), bytes);
}

void TestSigning::cancelled()
{
    const QByteArray before = readFile(m_package, 10'000'000).value();
    for (const double share : {0.0, 0.5, 0.75}) {
        const auto report = sign(
            m_package, [share](qint64 done, qint64 total) { return double(done) <= share * double(total); });
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QCOMPARE(readFile(m_package, 10'000'000).value(), before);
        QCOMPARE(entriesOf(m_dir->path()), QStringList(u"demande.zip"_s));
    }
}

void TestSigning::killedAtAnyMoment()
{
    const SamplePackage large(12'000'000);
    QVERIFY(writePackage(large.plan(), m_package));
    const QString before = sha512OfFile(m_package).value();
    (void)key(m_zoe);
    const auto start = [this](QProcess &helper, const QString &target) {
        helper.start(QStringLiteral(VIATIQUE_SIGN_HELPER),
                     {m_package, m_keys.filePath(u"key.p12"_s), target});
        return helper.waitForReadyRead();
    };
    QElapsedTimer timer;
    QProcess whole;
    QVERIFY(start(whole, path(u"measured.zip"_s)));
    timer.start();
    QVERIFY(whole.waitForFinished() && whole.exitCode() == 0);
    const qint64 milliseconds = timer.elapsed();
    int killed = 0;
    for (qint64 i = 0; i < 12 && sha512OfFile(m_package).value() == before; ++i) {
        QProcess helper;
        QVERIFY(start(helper, m_package));
        QTest::qSleep(int(milliseconds * i / 12));
        helper.kill();
        helper.waitForFinished();
        killed += helper.exitStatus() == QProcess::CrashExit ? 1 : 0;
        QVERIFY2(verified(m_package).valid, "neither the unsigned package nor the signed one");
    }
    QVERIFY(killed >= 3);
    QVERIFY(sign(m_package));
    QCOMPARE(verified(m_package).signature.state, State::Trusted);
    QCOMPARE(entriesOf(m_dir->path()), (QStringList{u"demande.zip"_s, u"measured.zip"_s}));
}

void TestSigning::opensslAgrees()
{
    QVERIFY(sign(m_package));
    const QString bag = unpacked(m_package);
    const QStringList check{u"cms"_s,      u"-verify"_s,
                            u"-binary"_s,  u"-cades"_s,
                            u"-inform"_s,  u"DER"_s,
                            u"-in"_s,      bag + u"/signature.p7s"_s,
                            u"-content"_s, bag + u'/' + kList,
                            u"-CAfile"_s,  m_keys.filePath(u"ca.pem"_s),
                            u"-attime"_s,  QString::number(m_now.toSecsSinceEpoch()),
                            u"-out"_s,     path(u"content"_s)};
    QVERIFY(openssl(check).contains("successful"));
    QVERIFY(writeFile(bag + u'/' + kList, "another list\n"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"failure"_s));
    QVERIFY(openssl(check).isEmpty());
}

void TestSigning::opensslSigns()
{
    const QString bag = unpacked(m_package);
    QVERIFY(writeFile(path(u"zoe.pem"_s), m_zoe.certificatePem())
            && writeFile(path(u"zoe.key"_s), m_zoe.keyPem()));
    for (const QStringList &more : {QStringList{u"-cades"_s}, QStringList(), QStringList{u"-noattr"_s}}) {
        openssl(QStringList{u"cms"_s, u"-sign"_s, u"-binary"_s, u"-md"_s, u"sha512"_s, u"-outform"_s,
                            u"DER"_s, u"-in"_s, bag + u'/' + kList, u"-signer"_s, path(u"zoe.pem"_s),
                            u"-inkey"_s, path(u"zoe.key"_s), u"-out"_s, bag + u"/signature.p7s"_s}
                + more);
        const VerifyReport report = verified(bag);
        QVERIFY2(report.valid, qPrintable(signatureText(report.signature)));
        // Its time is that of today, which may be long after the certificate of this test.
        QVERIFY(report.signature.state != State::Wrong && report.signature.signers.size() == 1);
        if (more.contains(u"-noattr"_s))
            QCOMPARE(report.signature.state, State::Trusted);
    }
}

void TestSigning::oldKeyFile()
{
    QVERIFY(writeFile(path(u"zoe.pem"_s), m_zoe.certificatePem())
            && writeFile(path(u"zoe.key"_s), m_zoe.keyPem()));
    openssl({u"pkcs12"_s, u"-export"_s, u"-legacy"_s, u"-in"_s, path(u"zoe.pem"_s), u"-inkey"_s,
             path(u"zoe.key"_s), u"-passout"_s, u"pass:été"_s, u"-out"_s, path(u"old.p12"_s)});
    const auto old = SigningKey::open(path(u"old.p12"_s), Secret("été"), m_now);
    QVERIFY2(old, qPrintable(old ? QString() : errorText(old.error())));
    QVERIFY(signPackage(m_package, *old, m_now, m_package, {}, *m_trust));
    QCOMPARE(verified(m_package).signature.state, State::Trusted);
    QCOMPARE(SigningKey::open(path(u"old.p12"_s), Secret("ete"), m_now).error().code,
             ErrorCode::PasswordWrong);
}

void TestSigning::folderThatWasAltered()
{
    QVERIFY(sign(m_package));
    const QString bag = unpacked(m_package);
    QCOMPARE(verified(bag).signature.state, State::Trusted);
    // Nobody is to read that nothing has changed, though the list that was signed has not.
    QVERIFY(writeFile(bag + u"/data/demande.html"_s, "<!DOCTYPE html><title>y</title>\n"));
    const VerifyReport altered = verified(bag);
    QVERIFY(!altered.valid);
    QCOMPARE(altered.errors.size(), 1);
    QCOMPARE(altered.errors.constFirst().code, VerifyCode::DigestDiffers);
    QCOMPARE(altered.signature.state, State::Wrong);
    QCOMPARE(altered.signature.signers.constFirst().verdict, Signer::Verdict::Differs);
    // The lists made anew: without the signature it would hold.
    const QByteArray page = readFile(bag + u"/data/demande.html"_s, 1000).value();
    const QString manifest = bag + u"/manifest-sha512.txt"_s;
    QByteArray lines = readFile(manifest, 100'000).value();
    const qsizetype end = lines.indexOf("  data/demande.html");
    lines.replace(end - 128, 128, sha512Of(page).toLatin1());
    QByteArray tags = readFile(bag + u'/' + kList, 100'000).value();
    tags.replace(sha512OfFile(manifest).value().toLatin1(), sha512Of(lines).toLatin1());
    QVERIFY(writeFile(manifest, lines) && writeFile(bag + u'/' + kList, tags));
    QCOMPARE(verified(bag).errors,
             (QList<VerifyProblem>{{VerifyCode::SignatureDiffers, {u"signature.p7s"_s, u"Zoé Martel"_s}}}));
    QVERIFY(writeFile(bag + u"/signature.p7s"_s, QByteArray(1024 * 1024 + 1, 'x')));
    QCOMPARE(verified(bag).errors.constFirst().code, VerifyCode::SignatureBroken);
    QVERIFY(QFile::remove(bag + u"/signature.p7s"_s));
    QVERIFY(verified(bag).valid);
}

/// What others put under that name is not judged.
void TestSigning::bagOfOthers()
{
    const QString bag = unpacked(m_package);
    QVERIFY(writeFile(bag + u"/signature.p7s"_s, "x"));
    QVERIFY(!verified(bag).valid);
    QVERIFY(QFile::remove(bag + u"/data/request.json"_s) && QFile::remove(bag + u"/bag-info.txt"_s));
    const VerifyReport report = verified(bag);
    QVERIFY(!report.ours && report.signature.state == State::None);
    // And is signed by no one here.
    QCOMPARE(signPackage(bag, key(m_zoe), m_now, bag).error().code, ErrorCode::NotRegularFile);
}

void TestSigning::reviews()
{
    const QString review = path(u"a.review.json"_s);
    QVERIFY(writeFile(review, "{\"format\": \"viatique-review\"}"));
    const QByteArray bytes = readFile(review, 1000).value();
    QCOMPARE(verifyReviewSignature(review, bytes, *m_trust, m_now).state, State::None);
    QVERIFY(signReview(review, key(m_zoe), m_now));
    QCOMPARE(verifyReviewSignature(review, bytes, *m_trust, m_now).state, State::Trusted);
    QCOMPARE(verifyReviewSignature(review, bytes + '\n', *m_trust, m_now).state, State::Wrong);
    QVERIFY(writeFile(review + u".p7s"_s, QByteArray(1024 * 1024 + 1, 'x')));
    const SignatureReport large = verifyReviewSignature(review, bytes, *m_trust, m_now);
    QVERIFY(large.state == State::Wrong && large.reason.contains(u"1 MiB"_s));
    QVERIFY(signReview(review, key(m_zoe), m_now, path(u"b.p7s"_s)) && QFile::exists(path(u"b.p7s"_s)));
    QCOMPARE(signReview(path(u"none.json"_s), key(m_zoe), m_now).error().code, ErrorCode::FileMissing);
}

QTEST_GUILESS_MAIN(TestSigning)
#include "tst_signing.moc"
