// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "clitest.h"
#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "review/packagedreviews.h"
#include "testcertificates.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QScopeGuard>
#include <QSettings>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Signatures from the command line. The program looks at the clock: certificates are of this year.
class TestCliSign : public CliTest
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aPackage();
    void ofAStranger();
    void theFileOfTheSettings();
    void altered();
    void aReview();
    void passwords();
    void theCommandLine();
    void whatIsNoReview();
    void nothingIsReplaced();
    void lostSettings();

private:
    Run sign(const QStringList &arguments, const QByteArray &password = "secretword") const
    {
        qputenv("VIATIQUE_P12_PASSWORD", password);
        const auto gone = qScopeGuard([] { qunsetenv("VIATIQUE_P12_PASSWORD"); });
        return run(QStringList{u"sign"_s, u"--p12"_s, path(u"zoe.p12"_s)} + arguments);
    }
    QString trust() const { return path(u"ca.pem"_s); }

    TestIdentity m_authority;
    TestIdentity m_zoe;
    TestIdentity m_paul;
    QString m_package;
};

void TestCliSign::initTestCase()
{
    m_authority = testAuthority();
    TestWish wish;
    wish.notBefore = QDateTime::currentDateTimeUtc().addDays(-1);
    wish.notAfter = wish.notBefore.addDays(30);
    m_zoe = testIdentity(wish, m_authority);
    wish.name = u"Paul Aubert"_s;
    m_paul = testIdentity(wish, m_authority);
}

void TestCliSign::init()
{
    begin();
    QVERIFY(writeFile(path(u"zoe.p12"_s), m_zoe.pkcs12("secretword", {m_authority})));
    QVERIFY(writeFile(trust(), m_authority.certificatePem()));
    m_package = exported(example(u"complete"_s, u"draft"_s), u"p.zip"_s);
}

void TestCliSign::aPackage()
{
    QVERIFY(run({u"verify"_s, m_package}).out.contains("Not signed"));
    const Run done = sign({m_package, u"-o"_s, m_package, u"--trust"_s, trust()});
    QVERIFY2(done.status == 0, done.err.constData());
    QVERIFY(done.out.contains(m_package.toUtf8()) && done.out.contains("Signed by Zoé Martel"));
    QVERIFY(!done.out.contains("secretword") && !done.err.contains("secretword"));
    for (const QString &command : {u"verify"_s, u"check"_s, u"review"_s}) {
        const Run said = run({command, m_package, u"--trust"_s, trust()});
        QVERIFY2(said.status == 0, said.out.constData());
        QVERIFY2(said.out.contains("Signed by Zoé Martel (Commune de Valfleuri)"), said.out.constData());
        QVERIFY(!said.out.contains("Warning"));
    }
    const QJsonObject json = run({u"verify"_s, u"--json"_s, u"--trust"_s, trust(), m_package}).json();
    const QJsonValue signature = json[u"results"_s][0][u"signature"_s];
    QCOMPARE(signature[u"state"_s].toString(), u"trusted"_s);
    QCOMPARE(signature[u"signers"_s][0][u"verdict"_s].toString(), u"trusted"_s);
    QCOMPARE(signature[u"signers"_s][0][u"organisation"_s].toString(), u"Commune de Valfleuri"_s);
}

void TestCliSign::ofAStranger()
{
    QCOMPARE(sign({m_package, u"-o"_s, path(u"s.zip"_s)}).status, 0);
    // The system does not know the authority of this test: said, and no reason to refuse the package.
    const Run said = run({u"verify"_s, path(u"s.zip"_s)});
    QCOMPARE(said.status, 0);
    QVERIFY(said.out.contains("in the name of Zoé Martel") && said.out.contains("Warning"));
    const QJsonValue result = run({u"verify"_s, u"--json"_s, path(u"s.zip"_s)}).json()[u"results"_s][0];
    QCOMPARE(result[u"signature"_s][u"state"_s].toString(), u"unproved"_s);
    QCOMPARE(result[u"problems"_s][0][u"code"_s].toString(), u"signature-unproved"_s);
    QCOMPARE(result[u"problems"_s][0][u"severity"_s].toString(), u"warning"_s);
    QVERIFY(run({u"verify"_s, m_package}).out.contains("Not signed"));
}

void TestCliSign::theFileOfTheSettings()
{
    QCOMPARE(sign({m_package, u"-o"_s, m_package}).status, 0);
    const QByteArray former = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", path(u"config"_s).toUtf8());
    const auto back = qScopeGuard([&former] { qputenv("XDG_CONFIG_HOME", former); });
    {
        QSettings settings(path(u"config/viatique/viatique.conf"_s), QSettings::IniFormat);
        settings.setValue(u"version"_s, 1);
        settings.setValue(u"signature/trustStore"_s, trust());
    }
    QVERIFY(run({u"verify"_s, m_package}).out.contains("Signed by Zoé Martel"));
    // One that is gone believes nobody, and is said.
    QVERIFY(QFile::remove(trust()));
    const Run gone = run({u"verify"_s, m_package});
    QCOMPARE(gone.status, 0);
    QVERIFY(gone.out.contains("in the name of") && gone.err.contains("ca.pem"));
    QCOMPARE(run({u"verify"_s, m_package, u"--trust"_s, trust()}).status, 2);
}

void TestCliSign::altered()
{
    QCOMPARE(sign({m_package, u"-o"_s, m_package}).status, 0);
    QCOMPARE(QProcess::execute(u"unzip"_s, {u"-q"_s, m_package, u"-d"_s, path(u"u"_s)}), 0);
    const QString bag =
        path(u"u/"_s) + QDir(path(u"u"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
    QVERIFY(writeFile(bag + u"/signature.p7s"_s, testSignature("another list", {{m_zoe}})));
    const Run said = run({u"verify"_s, bag, u"--trust"_s, trust()});
    QCOMPARE(said.status, 1);
    QVERIFY(said.out.contains("Not as listed") && said.out.contains("signature.p7s"));
    // What does not hold is not signed.
    QVERIFY(QFile::remove(bag + u"/bag-info.txt"_s));
    QProcess zip;
    zip.setWorkingDirectory(path(u"u"_s));
    zip.start(u"python3"_s, {u"-m"_s, u"zipfile"_s, u"-c"_s, path(u"bad.zip"_s), bag});
    QVERIFY(zip.waitForFinished() && zip.exitCode() == 0);
    const Run refused = sign({path(u"bad.zip"_s), u"-o"_s, path(u"out.zip"_s)});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("cannot be signed: its files do not match their list"),
             refused.err.constData());
    QVERIFY(!QFile::exists(path(u"out.zip"_s)));
}

void TestCliSign::aReview()
{
    const QJsonObject package = run({u"review"_s, u"--json"_s, m_package}).json();
    ReviewFile review;
    review.review.id = u"7f3c1c1e-0000-4000-8000-000000000001"_s;
    review.review.request.id = package[u"request"_s][u"id"_s].toString();
    review.review.request.revision = 1;
    const QString file = path(u"a.review.json"_s);
    QVERIFY(writeFile(file, jsonBytes(toJson(review.review, {}))));
    const auto signature = [&] {
        return run({u"review"_s, u"--json"_s, m_package, u"--apply"_s, file, u"--trust"_s, trust()})
            .json()[u"signature"_s][u"state"_s]
            .toString();
    };
    QCOMPARE(signature(), u"none"_s);
    const Run done = sign({file});
    QVERIFY2(done.status == 0, done.err.constData());
    QVERIFY(QFile::exists(file + u".p7s"_s));
    QCOMPARE(signature(), u"trusted"_s);
    QVERIFY(run({u"review"_s, m_package, u"--apply"_s, file, u"--trust"_s, trust()})
                .out.contains("Signed by Zoé Martel"));
    // Another signs it beside her; who has signed does so no second time.
    QVERIFY(writeFile(path(u"paul.p12"_s), m_paul.pkcs12("secretword", {m_authority})));
    for (const QString &keyFile : {u"paul.p12"_s, u"zoe.p12"_s}) {
        QCOMPARE(sign({file, u"--p12"_s, path(keyFile)}).status, 0);
        const QByteArray said = run({u"review"_s, m_package, u"--apply"_s, file, u"--trust"_s, trust()}).out;
        QVERIFY2(said.count("Zoé Martel") == 1 && said.count("Paul Aubert") == 1, said.constData());
    }
    QVERIFY(writeFile(file, readFile(file, limits::kJsonBytes).value() + '\n'));
    QCOMPARE(signature(), u"wrong"_s);
    // What they signed and somebody changed is not covered up.
    const QByteArray theirs = readFile(file + u".p7s"_s, limits::kJsonBytes).value();
    const Run refused = sign({file});
    QVERIFY(refused.status != 0);
    QVERIFY2(refused.err.contains("put aside"), refused.err.constData());
    QCOMPARE(readFile(file + u".p7s"_s, limits::kJsonBytes).value(), theirs);
    QCOMPARE(run({u"review"_s, m_package, u"--apply"_s, file}).status, 1);
    QCOMPARE(sign({file, u"-o"_s, file}).status, 2);
}

void TestCliSign::passwords()
{
    const Run wrong = sign({m_package, u"-o"_s, path(u"out.zip"_s)}, "otherword");
    QCOMPARE(wrong.status, 2);
    QVERIFY(wrong.err.contains("password") && !wrong.err.contains("otherword"));
    QVERIFY(!QFile::exists(path(u"out.zip"_s)));
    // Nobody to ask, and nothing in the environment.
    const Run none = run({u"sign"_s, m_package, u"--p12"_s, path(u"zoe.p12"_s), u"-o"_s, path(u"out.zip"_s)});
    QCOMPARE(none.status, 2);
    QVERIFY(none.err.contains("VIATIQUE_P12_PASSWORD"));
    // Typed on a terminal, that of Python: it does not show there.
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, uR"(
import os, pty, sys
pid, terminal = pty.fork()
if pid == 0:
    os.execv(sys.argv[1], sys.argv[1:])
shown = b""
asked = False
try:
    while True:
        shown += os.read(terminal, 1000)
        if not asked and shown.endswith(b": "):
            os.write(terminal, b"secretword\n")
            asked = True
except OSError:
    pass
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
)"_s,
                                QStringLiteral(VIATIQUE_BIN_DIR "/viatique-cli"), u"sign"_s, m_package,
                                u"--p12"_s, path(u"zoe.p12"_s), u"-o"_s, path(u"out.zip"_s)});
    QVERIFY(python.waitForFinished());
    const QByteArray shown = python.readAllStandardOutput() + python.readAllStandardError();
    QVERIFY2(python.exitCode() == 0, shown.constData());
    QVERIFY(!shown.contains("secretword") && shown.contains("zoe.p12"));
    QVERIFY(QFile::exists(path(u"out.zip"_s)));
}

void TestCliSign::theCommandLine()
{
    const Run keyless = run({u"sign"_s, m_package});
    QCOMPARE(keyless.status, 2);
    QVERIFY2(keyless.err.contains("--p12"), keyless.err.constData());
    const Run aimless = sign({m_package});
    QCOMPARE(aimless.status, 2);
    QVERIFY2(aimless.err.contains("-o"), aimless.err.constData());
    QCOMPARE(sign({path(u"none.zip"_s), u"-o"_s, path(u"out.zip"_s)}).status, 2);
    QCOMPARE(sign({m_package, u"-o"_s, path(u"out.zip"_s), u"--trust"_s, path(u"none.pem"_s)}).status, 2);
    const Run help = run({u"sign"_s, u"--help"_s});
    QCOMPARE(help.status, 0);
    QVERIFY(help.out.contains("PACKAGE --p12 FILE -o FILE") && help.out.contains("--trust"));
}

void TestCliSign::whatIsNoReview()
{
    const QString file = path(u"package.json"_s);
    QVERIFY(writeFile(file, "{\"name\": \"something else\"}\n"));
    const Run refused = sign({file});
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.err.contains("package.json"), refused.err.constData());
    QVERIFY(!QFile::exists(file + u".p7s"_s));
    // Nobody types a password for what is not there.
    for (const QStringList &arguments : {QStringList{path(u"none.zip"_s), u"-o"_s, path(u"out.zip"_s)},
                                         QStringList{m_package, u"-o"_s, path(u"none/out.zip"_s)},
                                         QStringList{path(u"none.review.json"_s)}}) {
        const Run missing = run(QStringList{u"sign"_s, u"--p12"_s, path(u"zoe.p12"_s)} + arguments);
        QCOMPARE(missing.status, 2);
        QVERIFY2(missing.err.contains("none") && !missing.err.contains("VIATIQUE_P12_PASSWORD"),
                 missing.err.constData());
    }
    const Run keyless = run({u"sign"_s, u"--p12"_s, path(u"none.p12"_s), m_package, u"-o"_s, m_package});
    QCOMPARE(keyless.status, 2);
    QVERIFY(keyless.err.contains("none.p12") && !keyless.err.contains("VIATIQUE_P12_PASSWORD"));
    // Nor for what is neither of them.
    for (const QStringList &files :
         {QStringList{trust(), m_package}, QStringList{path(u"zoe.p12"_s), path(u"zoe.p12"_s)}}) {
        const Run other = run({u"sign"_s, u"--p12"_s, files.at(0), files.at(1), u"-o"_s, path(u"out.zip"_s)});
        QVERIFY(other.status != 0);
        QVERIFY2(!other.err.isEmpty() && !other.err.contains("VIATIQUE_P12_PASSWORD"), other.err.constData());
    }
}

void TestCliSign::nothingIsReplaced()
{
    const QString other = path(u"letter.txt"_s);
    QVERIFY(writeFile(other, "a letter"));
    ReviewFile review;
    review.review.id = u"7f3c1c1e-0000-4000-8000-000000000002"_s;
    review.review.request.id = u"7f3c1c1e-0000-4000-8000-000000000003"_s;
    review.review.request.revision = 1;
    const QString file = path(u"b.review.json"_s);
    QVERIFY(writeFile(file, jsonBytes(toJson(review.review, {}))));
    for (const QString &signs : {m_package, file}) {
        const Run refused = sign({signs, u"-o"_s, other});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("letter.txt"), refused.err.constData());
        QCOMPARE(readFile(other, 100).value(), QByteArray("a letter"));
    }
    // A signature joins a former one, and takes nothing's place.
    QCOMPARE(sign({file}).status, 0);
    QCOMPARE(sign({file}).status, 0);
    QVERIFY(writeFile(file + u".p7s"_s, "a note"));
    QCOMPARE(sign({file}).status, 2);
    QCOMPARE(readFile(file + u".p7s"_s, 100).value(), QByteArray("a note"));
}

/// What somebody may have chosen is not the system.
void TestCliSign::lostSettings()
{
    QCOMPARE(sign({m_package, u"-o"_s, m_package}).status, 0);
    const QByteArray former = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", path(u"config"_s).toUtf8());
    const auto back = qScopeGuard([&former] { qputenv("XDG_CONFIG_HOME", former); });
    QVERIFY(QDir().mkpath(path(u"config/viatique"_s))
            && writeFile(path(u"config/viatique/viatique.conf"_s), "no settings\n"));
    const Run lost = run({u"verify"_s, m_package});
    QCOMPARE(lost.status, 0);
    QVERIFY2(lost.err.contains("lost"), lost.err.constData());
    QVERIFY(lost.out.contains("in the name of Zoé Martel"));
    // Who names a file is believed to mean it.
    const Run given = run({u"verify"_s, m_package, u"--trust"_s, trust()});
    QVERIFY(!given.err.contains("lost") && given.out.contains("Signed by Zoé Martel"));
}

QTEST_GUILESS_MAIN(TestCliSign)
#include "tst_clisign.moc"
