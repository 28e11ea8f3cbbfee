// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogueshelf.h"
#include "catalogue/updatedcatalogue.h"
#include "clitest.h"
#include "core/atomicfile.h"
#include "core/settings.h"
#include "online/testserver.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestCliCatalogueUpdate : public CliTest
{
    Q_OBJECT

private slots:
    void init();
    void changesNothingUnasked();
    void takesItWhenToldTo();
    void saysWhatDoesNotCount_data();
    void saysWhatDoesNotCount();
    void asksOnATerminal_data();
    void asksOnATerminal();
    void warnsOfWhatIsLost();
    void saysThatNothingIsNewer();
    void forPrograms();
    void otherCommandsKnowIt();
    void theAddressOfTheSettings();
    void turnedOff();
    void saysWhatFails_data();
    void saysWhatFails();
    void interrupted();

private:
    Run update(const QStringList &more = {}) const
    {
        return run(QStringList{u"catalogue"_s, u"update"_s, u"--url"_s, address()} + more);
    }
    QString address() const { return m_server->url(u"/c.json"_s).toString(); }
    CatalogueShelf shelf() const { return CatalogueShelf(path(u"data/viatique/catalogues"_s)); }
    void serve(const QByteArray &bytes) { m_server->answer("GET", "/c.json", TestAnswer::json(bytes)); }
    template<typename T>
    void choose(const Setting<T> &setting, const T &value) const
    {
        Settings(path(u"config/viatique/viatique.conf"_s), QString()).set(setting, value);
    }

    std::unique_ptr<TestServer> m_server;
};

void TestCliCatalogueUpdate::init()
{
    begin();
    qputenv("XDG_CONFIG_HOME", path(u"config"_s).toUtf8());
    m_server = std::make_unique<TestServer>();
    serve(laterCatalogue());
}

void TestCliCatalogueUpdate::changesNothingUnasked()
{
    const Run result = update();
    QCOMPARE(result.status, 1);
    QVERIFY2(result.out.contains("version 2099-01-01 instead of"), result.out.constData());
    QVERIFY(result.out.contains("Data: 0 added, 0 removed, 0 changed."));
    // The words of `catalogue diff`.
    QVERIFY(result.out.contains(" → Later\n"));
    QVERIFY2(result.err.contains("--yes"), result.err.constData());
    QVERIFY(!result.err.contains("Careful"));
    QVERIFY(!QDir(path(u"data/viatique/catalogues"_s)).exists());
}

void TestCliCatalogueUpdate::takesItWhenToldTo()
{
    const QString bundled = bundledCatalogue(firstId())->version;
    const Run result = update({u"--yes"_s});
    QCOMPARE(result.status, 0);
    QVERIFY2(result.out.contains("catalogue update --back editeurs-2021"), result.out.constData());
    QCOMPARE(shelf().newest(firstId())->bytes, laterCatalogue());

    // From now on it is what new requests are made with, and what is listed.
    const QString draft = path(u"draft"_s);
    QCOMPARE(run({u"new"_s, u"-o"_s, draft}).status, 0);
    QCOMPARE(readFile(draft + u"/catalogue.json"_s, 1 << 24).value(), laterCatalogue());
    const Run list = run({u"catalogue"_s, u"list"_s});
    const QByteArray heading =
        "Later, version 2099-01-01: 22 data\nAn update that you accepted, fetched from " + address().toUtf8();
    const QByteArray former = "the program came with version " + bundled.toUtf8();
    QVERIFY2(list.out.startsWith(heading), list.out.constData());
    QVERIFY2(list.out.contains(former), list.out.constData());
    QCOMPARE(run({u"catalogue"_s, u"list"_s, u"--json"_s}).out, laterCatalogue());

    const Run back = run({u"catalogue"_s, u"update"_s, u"--back"_s, firstId()});
    QCOMPARE(back.status, 0);
    QVERIFY2(back.out.contains("is in use again"), back.out.constData());
    QVERIFY(!run({u"catalogue"_s, u"list"_s}).out.contains("An update"));
    QVERIFY(!shelf().isUpdated(firstId()));
    QCOMPARE(run({u"catalogue"_s, u"update"_s, u"--back"_s, u"mine"_s}).status, 2);
}

void TestCliCatalogueUpdate::saysWhatDoesNotCount_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("damaged") << QByteArray("{\"format\":") << QByteArray("cannot be read");
    QTest::newRow("overtaken") << laterCatalogue(u"2020-01-01"_s) << QByteArray("is no later than");
}

void TestCliCatalogueUpdate::saysWhatDoesNotCount()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, said);
    QCOMPARE(update({u"--yes"_s}).status, 0);
    QVERIFY(writeFile(path(u"data/viatique/catalogues/"_s) + firstId() + u".json"_s, content));
    const Run list = run({u"catalogue"_s, u"list"_s, u"--json"_s});
    QCOMPARE(list.status, 0);
    QCOMPARE(list.out, bundledCatalogue(firstId())->bytes);
    QVERIFY2(list.err.contains(said), list.err.constData());
    QVERIFY2(list.err.contains("catalogue update --back editeurs-2021"), list.err.constData());
    QCOMPARE(run({u"catalogue"_s, u"update"_s, u"--back"_s, firstId()}).status, 0);
    QCOMPARE(run({u"catalogue"_s, u"list"_s}).err, QByteArray());
}

void TestCliCatalogueUpdate::asksOnATerminal_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("status");
    QTest::newRow("yes") << QByteArray("y\n") << 0;
    QTest::newRow("Yes, in full") << QByteArray("Yes\n") << 0;
    QTest::newRow("no") << QByteArray("n\n") << 1;
    QTest::newRow("nothing") << QByteArray("\n") << 1;
    QTest::newRow("something else") << QByteArray("yellow\n") << 1;
    QTest::newRow("the end") << QByteArray("\x04") << 1;
}

void TestCliCatalogueUpdate::asksOnATerminal()
{
    QFETCH(QByteArray, typed);
    QFETCH(int, status);
    // Of util-linux: it runs a command in a terminal of its own, and gives its exit status.
    const QString script = QStandardPaths::findExecutable(u"script"_s);
    if (script.isEmpty())
        QSKIP("There is no program that makes a terminal.");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(script, {u"-qec"_s,
                           u"'%1/viatique-cli' catalogue update --url %2"_s.arg(
                               QStringLiteral(VIATIQUE_BIN_DIR), address()),
                           u"/dev/null"_s});
    QByteArray shown;
    QTRY_VERIFY2_WITH_TIMEOUT(
        (process.waitForReadyRead(10), shown += process.readAll(), shown.contains("[y/N]")),
        shown.constData(), 30'000);
    process.write(typed);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), status);
    QCOMPARE(shelf().isUpdated(firstId()), status == 0);
}

void TestCliCatalogueUpdate::warnsOfWhatIsLost()
{
    serve(laterCatalogue(u"2099-02-02"_s));
    QCOMPARE(update({u"--yes"_s}).status, 0);
    serve(laterCatalogue(u"2099-01-01"_s, 2));
    const Run result = update();
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("Careful: 2 data of the present catalogue are not in this one."),
             result.err.constData());
    QVERIFY(
        result.err.contains("Careful: version 2099-01-01 is earlier than the present version 2099-02-02."));
    QVERIFY(result.out.contains("removed: "));
    QCOMPARE(shelf().newest(firstId())->version, u"2099-02-02"_s);
}

void TestCliCatalogueUpdate::saysThatNothingIsNewer()
{
    m_server->answer("GET", "/c.json", TestAnswer::json(laterCatalogue()).with("ETag", "\"7\""));
    QCOMPARE(update({u"--yes"_s}).status, 0);
    m_server->answer("GET", "/c.json", TestAnswer::text({}, {}, 304));
    const Run result = update();
    QCOMPARE(result.status, 0);
    QCOMPARE(QString::fromUtf8(result.out), u"There is nothing newer at %1.\n"_s.arg(address()));
    QCOMPARE(m_server->lastRequest().header("If-None-Match"), QByteArray("\"7\""));
    QCOMPARE(update({u"--json"_s}).json().value(u"upToDate"_s), QJsonValue(true));
}

void TestCliCatalogueUpdate::forPrograms()
{
    const Run asked = update({u"--json"_s});
    QCOMPARE(asked.status, 1);
    const QJsonObject json = asked.json();
    QCOMPARE(json.value(u"url"_s).toString(), address());
    QCOMPARE(json.value(u"upToDate"_s), QJsonValue(false));
    QCOMPARE(json.value(u"id"_s).toString(), firstId());
    QCOMPARE(json.value(u"before"_s).toString(), bundledCatalogue(firstId())->version);
    QCOMPARE(json.value(u"after"_s).toString(), u"2099-01-01"_s);
    QCOMPARE(json.value(u"changes"_s).toArray().size(), 3);
    QCOMPARE(json.value(u"older"_s), QJsonValue(false));
    QCOMPARE(json.value(u"endpointsLost"_s).toInt(-1), 0);
    QCOMPARE(json.value(u"accepted"_s), QJsonValue(false));
    const Run accepted = update({u"--json"_s, u"--yes"_s});
    QCOMPARE(accepted.status, 0);
    QCOMPARE(accepted.json().value(u"accepted"_s), QJsonValue(true));
    QVERIFY(shelf().isUpdated(firstId()));
}

/// Id and version stand for the content, of an accepted update, too.
void TestCliCatalogueUpdate::otherCommandsKnowIt()
{
    const QStringList import{
        u"catalogue"_s, u"import"_s, QStringLiteral(VIATIQUE_SOURCE_DIR "/tests/catalogue/data/editeurs.md"),
        u"--id"_s,      firstId(),   u"--version"_s,
        u"2099-01-01"_s};
    QCOMPARE(run(import).status, 0);
    QCOMPARE(update({u"--yes"_s}).status, 0);
    const Run taken = run(import);
    QCOMPARE(taken.status, 1);
    QVERIFY2(taken.err.contains("an update that you accepted"), taken.err.constData());
    const QString file = path(u"later.json"_s);
    QVERIFY(writeFile(file, laterCatalogue()));
    QVERIFY(run({u"catalogue"_s, u"diff"_s, firstId(), file}).out.contains("say the same"));
}

void TestCliCatalogueUpdate::theAddressOfTheSettings()
{
    const QStringList command{u"catalogue"_s, u"update"_s};
    const Run none = run(command);
    QCOMPARE(none.status, 2);
    QVERIFY2(none.err.contains("--url"), none.err.constData());
    choose(setting::kCatalogueUrl, address());
    QCOMPARE(run(command).status, 1);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestCliCatalogueUpdate::turnedOff()
{
    choose(setting::kNetwork, false);
    const Run result = update({u"--yes"_s});
    QCOMPARE(result.status, 2);
    QVERIFY2(result.err.startsWith("The network is turned off in the settings."), result.err.constData());
    QCOMPARE(m_server->connections(), 0);
    // What needs no network works.
    QCOMPARE(run({u"catalogue"_s, u"update"_s, u"--back"_s, firstId()}).status, 0);
}

void TestCliCatalogueUpdate::saysWhatFails_data()
{
    QTest::addColumn<TestAnswer>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("HTML") << TestAnswer::text("<html>", "text/html") << 2 << QByteArray("not what was asked");
    QTest::newRow("gone") << TestAnswer::text("<html>", "text/html", 404) << 2 << QByteArray("error 404");
    QTest::newRow("asked too much") << TestAnswer::json("{}", 429).with("Retry-After", "60") << 2
                                    << QByteArray("in 60 seconds");
    QTest::newRow("of another id") << TestAnswer::json(changedCatalogue(firstId(), {{u"id"_s, u"mine"_s}}))
                                   << 2 << QByteArray("No catalogue is named “mine”");
    QTest::newRow("an earlier one") << TestAnswer::json(laterCatalogue(u"2019-01-01"_s)) << 1
                                    << QByteArray("is not later");
    QTest::newRow("elsewhere") << TestAnswer::redirect("https://elsewhere.example/") << 2
                               << QByteArray("elsewhere.example");
}

void TestCliCatalogueUpdate::saysWhatFails()
{
    QFETCH(TestAnswer, answer);
    QFETCH(int, status);
    QFETCH(QByteArray, said);
    m_server->answer("GET", "/c.json", answer);
    const Run result = update({u"--yes"_s});
    QCOMPARE(result.status, status);
    QVERIFY2(result.err.contains(said), result.err.constData());
    QCOMPARE(result.out, QByteArray());
    for (const auto &bad : {u"http://lists.example/c.json"_s, u"c.json"_s, u"https://a b"_s})
        QCOMPARE(run({u"catalogue"_s, u"update"_s, u"--url"_s, bad}).status, 2);
}

void TestCliCatalogueUpdate::interrupted()
{
#ifdef Q_OS_UNIX
    m_server->answer("GET", "/c.json", TestAnswer::misbehaving(TestAnswer::How::Silence));
    QProcess process;
    process.start(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-cli"),
                  {u"catalogue"_s, u"update"_s, u"--url"_s, address()});
    QTRY_COMPARE(m_server->requests().size(), 1);
    QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
#endif
}

QTEST_GUILESS_MAIN(TestCliCatalogueUpdate)
#include "tst_clicatalogueupdate.moc"
