// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "httptest.h"

#include <QDir>
#include <QSignalSpy>
#include <QThread>

using namespace viatique;
using namespace viatique::test;
using How = TestAnswer::How;

/// When a call begins and ends, and what is left of it.
class TestHttpLife : public QObject
{
    Q_OBJECT

private slots:
    void touchesNothingBefore();
    void isNotCalledFromWithin_data();
    void isNotCalledFromWithin();
    void isOff();
    void isTurnedOffMeanwhile();
    void isCancelled();
    void isDeletedAtAnyMoment_data();
    void isDeletedAtAnyMoment();
    void runsSeveralAtOnce();
    void saysWhatLeft();
    void keepsAHundred();
    void keepsSecrets();
};

namespace {

int threads()
{
    return int(QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

int sockets()
{
    int count = 0;
    const QDir folder(QStringLiteral("/proc/self/fd"));
    const QStringList all = folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &one : all)
        count += QFile::symLinkTarget(folder.filePath(one)).contains(QLatin1String("socket:")) ? 1 : 0;
    return count;
}

} // namespace

void TestHttpLife::touchesNothingBefore()
{
    if (!QDir(QStringLiteral("/proc/self/fd")).exists())
        QSKIP("No /proc on this system");
    const int threadsBefore = threads();
    const int socketsBefore = sockets();
    HttpClient client(NetworkUse::Allowed);
    HttpClient off(NetworkUse::TurnedOff);
    QVERIFY(fetch(off, get(QUrl(QStringLiteral("https://directory.example/")))).is(ErrorCode::NetworkOff));
    QCOMPARE(threads(), threadsBefore);
    QCOMPARE(sockets(), socketsBefore);
    QVERIFY(client.findChildren<QObject *>().isEmpty());
    TestServer server;
    server.answer("GET", "/", TestAnswer::misbehaving(How::Silence));
    QObject owner;
    client.send(get(server.url()), &owner);
    QTRY_COMPARE(server.requests().size(), 1);
    // One of the client and two of the server, and those by which the library wakes itself.
    QVERIFY(sockets() >= socketsBefore + 3);
}

void TestHttpLife::isNotCalledFromWithin_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<NetworkUse>("use");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("off") << QStringLiteral("https://a.example") << NetworkUse::TurnedOff
                         << ErrorCode::NetworkOff;
    QTest::newRow("address") << QStringLiteral("http://a.example") << NetworkUse::Allowed
                             << ErrorCode::AddressRefused;
    QTest::newRow("offline") << QStringLiteral("https://a.example") << NetworkUse::Allowed
                             << ErrorCode::NetworkOffline;
    QTest::newRow("nobody there") << QStringLiteral("http://127.0.0.1:1") << NetworkUse::Allowed
                                  << ErrorCode::ServerUnreachable;
}

void TestHttpLife::isNotCalledFromWithin()
{
    QFETCH(QString, address);
    QFETCH(NetworkUse, use);
    QFETCH(ErrorCode, code);
    HttpClient client(use);
    HttpSurroundings alone = HttpSurroundings::machine();
    alone.hasNetwork = [] { return false; };
    client.setSurroundings(alone);
    QObject owner;
    Heard heard;
    HttpCall *call = client.send(get(QUrl(address)), &owner);
    QCOMPARE(call->parent(), &owner);
    listen(call, heard);
    QCOMPARE(heard.times, 0);
    QTRY_COMPARE(heard.times, 1);
    QVERIFY2(heard.is(code), heard.text());
    // It goes by itself, and nothing left.
    QTRY_VERIFY(owner.children().isEmpty());
    QVERIFY(client.sent().isEmpty());
}

void TestHttpLife::isOff()
{
    TestServer server;
    server.answer("GET", "/", TestAnswer::json("{}"));
    HttpClient client(NetworkUse::Forbidden);
    const Heard forbidden = fetch(client, get(server.url()));
    QVERIFY(forbidden.is(ErrorCode::NetworkOff));
    QCOMPARE(forbidden.outcome->error().args, QStringList{QStringLiteral("policy")});
    client.setUse(NetworkUse::TurnedOff);
    const Heard off = fetch(client, get(server.url()));
    QVERIFY(off.is(ErrorCode::NetworkOff));
    QCOMPARE(off.outcome->error().args, QStringList{QString()});
    QCOMPARE(server.connections(), 0);
    client.setUse(NetworkUse::Allowed);
    QVERIFY(fetch(client, get(server.url())).isAnswer());
}

void TestHttpLife::isTurnedOffMeanwhile()
{
    TestServer server;
    server.answer("GET", "/", TestAnswer::misbehaving(How::Silence));
    HttpClient client(NetworkUse::Allowed);
    QSignalSpy changed(&client, &HttpClient::useChanged);
    QObject owner;
    Heard one;
    Heard two;
    listen(client.send(get(server.url()), &owner), one);
    QTRY_COMPARE(server.requests().size(), 1);
    listen(client.send(get(server.url()), &owner), two);
    client.setUse(NetworkUse::Forbidden);
    QCOMPARE(one.times + two.times, 0);
    QTRY_COMPARE(one.times + two.times, 2);
    QVERIFY(one.is(ErrorCode::NetworkOff) && two.is(ErrorCode::NetworkOff));
    QTRY_COMPARE(server.open(), 0);
    QCOMPARE(changed.size(), 1);
    client.setUse(NetworkUse::Forbidden);
    QCOMPARE(changed.size(), 1);
}

void TestHttpLife::isCancelled()
{
    TestServer server;
    server.answer("GET", "/", TestAnswer::misbehaving(How::Endless, "{}"));
    HttpClient client(NetworkUse::Allowed);
    QObject owner;
    Heard heard;
    HttpRequest request = get(server.url());
    request.limit = std::numeric_limits<qint64>::max() / 2;
    HttpCall *call = client.send(std::move(request), &owner);
    listen(call, heard);
    QSignalSpy progress(call, &HttpCall::progressed);
    QTRY_VERIFY(!progress.isEmpty());
    QCOMPARE(progress.first().at(1).toLongLong(), -1);
    call->cancel();
    call->cancel();
    QCOMPARE(heard.times, 0);
    QTRY_COMPARE(heard.times, 1);
    QVERIFY2(heard.is(ErrorCode::Cancelled), heard.text());
    QTRY_COMPARE(server.open(), 0);
    // What was settled, and not told yet, is cancelled as well.
    Heard late;
    HttpCall *refused = client.send(get(QUrl(QStringLiteral("ftp://a.example"))), &owner);
    listen(refused, late);
    refused->cancel();
    QTRY_COMPARE(late.times, 1);
    QVERIFY(late.is(ErrorCode::Cancelled));
}

void TestHttpLife::isDeletedAtAnyMoment_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("when");
    for (const char *what : {"call", "owner", "client"}) {
        for (const char *when : {"at once", "sent", "progressed", "finished", "use", "noted"})
            QTest::addRow("%s %s", what, when) << QString::fromLatin1(what) << QString::fromLatin1(when);
    }
}

void TestHttpLife::isDeletedAtAnyMoment()
{
    QFETCH(QString, what);
    QFETCH(QString, when);
    TestServer server;
    TestAnswer slow = TestAnswer::misbehaving(How::Drip, "{\"abc\":1}");
    slow.pause = 5;
    server.answer("GET", "/", slow);
    auto *client = new HttpClient(NetworkUse::Allowed, quick());
    QPointer<HttpClient> aliveClient(client);
    QPointer<QObject> owner(new QObject);
    QPointer<HttpCall> call(client->send(get(server.url()), owner));
    bool done = false;
    const auto strike = [&] {
        done = true;
        if (what == QLatin1String("call"))
            delete call.data();
        else if (what == QLatin1String("owner"))
            delete owner.data();
        else
            delete aliveClient.data();
    };
    Heard heard;
    listen(call, heard);
    const auto noted = [&done, &strike] { done ? void() : strike(); };
    if (when == QLatin1String("progressed"))
        connect(call, &HttpCall::progressed, this, strike);
    else if (when == QLatin1String("finished"))
        connect(call, &HttpCall::finished, this, strike);
    else if (when == QLatin1String("noted"))
        connect(client, &HttpClient::sentChanged, call, noted);
    else if (when == QLatin1String("use"))
        connect(client, &HttpClient::useChanged, this, strike);
    if (when == QLatin1String("sent")) {
        QTRY_COMPARE(server.requests().size(), 1);
    }
    if (when == QLatin1String("use"))
        client->setUse(NetworkUse::TurnedOff);
    if (when == QLatin1String("at once") || when == QLatin1String("sent"))
        strike();
    QTRY_VERIFY(done);
    QTRY_COMPARE(server.open(), 0);
    QTRY_VERIFY(!call);
    // Whoever is still there is told once; what is deleted says nothing more.
    QVERIFY(heard.times <= 1);
    if (what == QLatin1String("client"))
        QCOMPARE(heard.times, 1);
    delete owner.data();
    delete aliveClient.data();
}

void TestHttpLife::runsSeveralAtOnce()
{
    TestServer server;
    server.answerBy([](const TestRequest &request) { return TestAnswer::json('"' + request.path + '"'); });
    HttpClient client(NetworkUse::Allowed);
    QObject owner;
    QList<Heard> all(20);
    for (int i = 0; i < all.size(); ++i)
        listen(client.send(get(server.url(QStringLiteral("/%1").arg(i))), &owner), all[i]);
    for (int i = 0; i < all.size(); ++i) {
        QTRY_COMPARE(all[i].times, 1);
        QVERIFY(all[i].isAnswer());
        QCOMPARE(all[i].answer().body, "\"/" + QByteArray::number(i) + '"');
    }
}

void TestHttpLife::saysWhatLeft()
{
    TestServer server;
    server.answer("POST", "/api/demandes", TestAnswer::json("{\"a\":1}", 422));
    HttpClient client(NetworkUse::Allowed);
    HttpSurroundings fixed = HttpSurroundings::machine();
    const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    fixed.now = [noon] { return noon; };
    client.setSurroundings(fixed);
    QSignalSpy spy(&client, &HttpClient::sentChanged);
    HttpRequest request = post(server.url(QStringLiteral("/api/demandes?q=secret")), "12345");
    request.bearer = Secret("hidden");
    QVERIFY(fetch(client, std::move(request)).isAnswer());
    QCOMPARE(client.sent().size(), 1);
    const Sent sent = client.sent().first();
    QCOMPARE(sent.at, noon);
    QCOMPARE(sent.purpose, Purpose::DataPass);
    QCOMPARE(sent.method, QStringLiteral("POST"));
    QCOMPARE(sent.host, QStringLiteral("127.0.0.1"));
    QCOMPARE(sent.path, QStringLiteral("/api/demandes"));
    QCOMPARE(sent.bytesOut, 5 + 8);
    QCOMPARE(sent.bytesIn, 7);
    QCOMPARE(sent.status, 422);
    QTRY_COMPARE(spy.size(), 2); // as it left, and as it came back
}

void TestHttpLife::keepsAHundred()
{
    TestServer server;
    server.answerBy([](const TestRequest &) { return TestAnswer::json("{}"); });
    HttpClient client(NetworkUse::Allowed);
    for (int i = 0; i < 103; ++i)
        QVERIFY(fetch(client, get(server.url(QStringLiteral("/%1").arg(i)))).isAnswer());
    QCOMPARE(client.sent().size(), 100);
    QCOMPARE(client.sent().first().path, QStringLiteral("/3"));
    QCOMPARE(client.sent().last().path, QStringLiteral("/102"));
    QCOMPARE(client.sent().last().status, 200);
}

namespace {
QStringList &said()
{
    static QStringList all;
    return all;
}
void hear(QtMsgType, const QMessageLogContext &, const QString &message)
{
    said().append(message);
}
} // namespace

/// Every way to fail, with a secret in the header: none of them shows it.
void TestHttpLife::keepsSecrets()
{
    const QtMessageHandler before = qInstallMessageHandler(&hear);
    qputenv("QT_LOGGING_RULES", "qt.network*=true");
    TestServer server;
    QList<TestAnswer> answers{TestAnswer::json("{}"),
                              TestAnswer::json("{}", 401),
                              TestAnswer::raw("x\r\n"),
                              TestAnswer::misbehaving(How::Closed),
                              TestAnswer::redirect("/there?token=tellnobody"),
                              TestAnswer::text("", "text/html"),
                              TestAnswer::misbehaving(How::Silence)};
    QStringList seen;
    for (const TestAnswer &answer : std::as_const(answers)) {
        server.answer("POST", "/", answer);
        HttpClient client(NetworkUse::Allowed,
                          {std::chrono::milliseconds(100), std::chrono::milliseconds(200)});
        HttpRequest request = post(server.url(QStringLiteral("/?client_secret=tellnobody")), "tellnobody");
        request.bearer = Secret("tellnobody");
        const Heard heard = fetch(client, std::move(request));
        if (!heard.isAnswer())
            seen += heard.outcome->error().args + QStringList{errorText(heard.outcome->error())};
        for (const Sent &sent : client.sent())
            seen += {sent.host, sent.path, sent.method};
    }
    // A line break in a token would begin another header.
    HttpClient client(NetworkUse::Allowed);
    HttpRequest request = get(server.url());
    request.bearer = Secret("tellnobody\r\nX-Evil: 1");
    const Heard broken = fetch(client, std::move(request));
    QVERIFY(broken.is(ErrorCode::AnswerUnexpected));
    seen += broken.outcome->error().args;
    const Heard user =
        fetch(client, get(QUrl(QStringLiteral("https://me:tellnobody@a.example/?x=tellnobody"))));
    QVERIFY(user.is(ErrorCode::AddressRefused));
    seen += user.outcome->error().args + said();
    qInstallMessageHandler(before);
    QVERIFY(seen.size() > 20);
    for (const QString &one : std::as_const(seen))
        QVERIFY2(!one.contains(QLatin1String("tellnobody")), qPrintable(one));
    for (const TestRequest &received : server.requests())
        QVERIFY(received.header("X-Evil").isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpLife)

#include "tst_httplife.moc"
