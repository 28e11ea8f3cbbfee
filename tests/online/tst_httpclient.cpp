// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "httptest.h"

using namespace viatique;
using namespace viatique::test;

/// What goes out, and what comes back from a server that keeps to HTTP.
class TestHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void gets();
    void sendsBodies_data();
    void sendsBodies();
    void givesEveryStatus_data();
    void givesEveryStatus();
    void saysNothingButWhatItMust();
    void keepsNoCookie();
    void takesEveryFraming_data();
    void takesEveryFraming();
    void findsEitherNetwork_data();
    void findsEitherNetwork();
};

void TestHttpClient::gets()
{
    TestServer server;
    server.answer("GET", "/search",
                  TestAnswer::json(R"({"x":1})").with("ETag", "\"7\"").with("Last-Modified", "yesterday"));
    HttpClient client(NetworkUse::Allowed);
    HttpRequest request = get(server.url(QStringLiteral("/search?q=a%20b&c=%C3%A9")));
    request.bearer = Secret("abc.def");
    request.ifNoneMatch = "\"6\"";
    request.ifModifiedSince = "Wed, 21 Oct 2015 07:28:00 GMT";
    const Heard heard = fetch(client, std::move(request));
    QVERIFY2(heard.isAnswer(), heard.text());
    QCOMPARE(heard.answer().status, 200);
    QCOMPARE(heard.answer().body, QByteArray(R"({"x":1})"));
    QCOMPARE(heard.answer().mediaType, QByteArray("application/json"));
    QCOMPARE(heard.answer().etag, QByteArray("\"7\""));
    QCOMPARE(heard.answer().lastModified, QByteArray("yesterday"));
    QCOMPARE(heard.answer().url, server.url(QStringLiteral("/search?q=a%20b&c=%C3%A9")));
    QCOMPARE(heard.times, 1);
    const TestRequest received = server.lastRequest();
    QCOMPARE(received.query, QByteArray("q=a%20b&c=%C3%A9"));
    QCOMPARE(received.header("Authorization"), QByteArray("Bearer abc.def"));
    QCOMPARE(received.header("If-None-Match"), QByteArray("\"6\""));
    QCOMPARE(received.header("If-Modified-Since"), QByteArray("Wed, 21 Oct 2015 07:28:00 GMT"));
}

void TestHttpClient::sendsBodies_data()
{
    QTest::addColumn<HttpRequest::Method>("method");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("post") << HttpRequest::Method::Post << QByteArray("POST") << QByteArray("{\"é\":1}");
    QTest::newRow("patch") << HttpRequest::Method::Patch << QByteArray("PATCH") << QByteArray("{}");
    QTest::newRow("large") << HttpRequest::Method::Post << QByteArray("POST")
                           << QByteArray(3 * 1024 * 1024, 'x');
    QTest::newRow("empty") << HttpRequest::Method::Post << QByteArray("POST") << QByteArray();
}

void TestHttpClient::sendsBodies()
{
    QFETCH(HttpRequest::Method, method);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, body);
    TestServer server;
    server.answer(name, "/demandes", TestAnswer::json("{}", 201));
    HttpClient client(NetworkUse::Allowed);
    HttpRequest request = post(server.url(QStringLiteral("/demandes")), body);
    request.method = method;
    const Heard heard = fetch(client, std::move(request));
    QVERIFY2(heard.isAnswer(), heard.text());
    QCOMPARE(heard.answer().status, 201);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.lastRequest().body, body);
    QCOMPARE(server.lastRequest().header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(server.lastRequest().header("Content-Length"), QByteArray::number(body.size()));
}

void TestHttpClient::givesEveryStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("challenge");
    for (const int status : {200, 201, 204, 304, 400, 401, 403, 404, 405, 407, 408,
                             409, 410, 418, 422, 429, 500, 501, 502, 503, 599})
        QTest::addRow("%d", status) << status << QByteArray();
    for (const char *scheme : {"Basic realm=\"x\"", "Bearer error=\"invalid_token\"", "Negotiate", "NTLM",
                               "Digest realm=\"x\", nonce=\"y\"", "Unheard-of"})
        QTest::addRow("401 %s", scheme) << 401 << QByteArray(scheme);
}

void TestHttpClient::givesEveryStatus()
{
    QFETCH(int, status);
    QFETCH(QByteArray, challenge);
    const bool hasBody = status != 204 && status != 304;
    for (const bool posts : {false, true}) {
        TestServer server;
        TestAnswer answer = TestAnswer::json(hasBody ? R"({"errors":[]})" : "", status);
        if (!challenge.isEmpty())
            answer = answer.with("WWW-Authenticate", challenge);
        server.answer("GET", "/", answer);
        server.answer("POST", "/", answer);
        HttpClient client(NetworkUse::Allowed, quick());
        const Heard heard = fetch(client, posts ? post(server.url(), "{}") : get(server.url()));
        QVERIFY2(heard.isAnswer(), heard.text());
        QCOMPARE(heard.answer().status, status);
        QCOMPARE(heard.answer().body, answer.body);
        QCOMPARE(server.requests().size(), 1);
    }
}

void TestHttpClient::saysNothingButWhatItMust()
{
    TestServer server;
    server.answer("GET", "/", TestAnswer::json("{}"));
    HttpClient client(NetworkUse::Allowed);
    QVERIFY(fetch(client, get(server.url())).isAnswer());
    const QHash<QByteArray, QByteArray> headers = server.lastRequest().headers;
    QStringList names;
    for (auto it = headers.cbegin(); it != headers.cend(); ++it)
        names.append(QString::fromLatin1(it.key()));
    names.sort();
    QCOMPARE(names.join(u' '), QStringLiteral("accept accept-encoding connection host user-agent"));
    QCOMPARE(headers.value("accept"), QByteArray("application/json"));
    QCOMPARE(headers.value("accept-encoding"), QByteArray("identity"));
    QCOMPARE(headers.value("connection"), QByteArray("close"));
    QCOMPARE(headers.value("user-agent"), HttpClient::userAgent());
    QVERIFY(HttpClient::userAgent().startsWith("Viatique/"));
    QVERIFY(HttpClient::userAgent().contains("(+https://"));
}

void TestHttpClient::keepsNoCookie()
{
    TestServer server;
    server.answer("GET", "/", TestAnswer::json("{}").with("Set-Cookie", "a=b; Path=/"));
    HttpClient client(NetworkUse::Allowed);
    QVERIFY(fetch(client, get(server.url())).isAnswer());
    QVERIFY(fetch(client, get(server.url())).isAnswer());
    QVERIFY(server.lastRequest().header("Cookie").isEmpty());
    // The server would have kept the connection: one a request all the same.
    QCOMPARE(server.connections(), 2);
}

void TestHttpClient::takesEveryFraming_data()
{
    using How = TestAnswer::How;
    QTest::addColumn<TestAnswer>("answer");
    const QByteArray body = "{\"name\":\"" + QByteArray(200 * 1024, 'n') + "\"}";
    TestAnswer chunks = TestAnswer::misbehaving(How::Chunked, body);
    chunks.step = 1000;
    TestAnswer drip = TestAnswer::misbehaving(How::Drip, "{\"a\":\"bcdefgh\"}");
    drip.pause = 60; // in all longer than the silence that is allowed
    QTest::newRow("length") << TestAnswer::json(body);
    QTest::newRow("chunks") << chunks;
    QTest::newRow("until closed") << TestAnswer::misbehaving(How::UntilClosed, body);
    QTest::newRow("slow") << drip;
    QTest::newRow("problem+json") << TestAnswer::text("{}", "application/problem+json");
    QTest::newRow("charset") << TestAnswer::text("{}", "Application/JSON; charset=\"UTF-8\"");
    QTest::newRow("before its time") << TestAnswer::raw(
        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.0 200\nContent-Type: application/json\n\n{}");
    QTest::newRow("identity") << TestAnswer::json("{}").with("Content-Encoding", "identity");
    QTest::newRow("empty, of no kind") << TestAnswer::text("", "");
    QTest::newRow("an error is of any kind") << TestAnswer::text("<h1>", "text/html; charset=latin1", 502);
}

void TestHttpClient::takesEveryFraming()
{
    QFETCH(TestAnswer, answer);
    TestServer server;
    server.answer("GET", "/", answer);
    HttpClient client(NetworkUse::Allowed, quick());
    const Heard heard = fetch(client, get(server.url()));
    QVERIFY2(heard.isAnswer(), heard.text());
    const QByteArray wanted = answer.how == TestAnswer::How::Raw ? QByteArray("{}") : answer.body;
    QCOMPARE(heard.answer().body.size(), wanted.size());
    QCOMPARE(heard.answer().body, wanted);
}

void TestHttpClient::findsEitherNetwork_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<QString>("host");
    const QHostAddress older(QHostAddress::LocalHost);
    const QHostAddress newer(QHostAddress::LocalHostIPv6);
    QTest::newRow("IPv6") << newer << QStringLiteral("[::1]");
    QTest::newRow("a name, IPv6 only") << newer << QStringLiteral("localhost");
    QTest::newRow("a name, IPv4 only") << older << QStringLiteral("localhost");
}

void TestHttpClient::findsEitherNetwork()
{
    QFETCH(QHostAddress, address);
    QFETCH(QString, host);
    TestServer server(address);
    if (!server.isListening())
        QSKIP("This computer has no such network");
    server.answer("POST", "/", TestAnswer::json("{}"));
    HttpClient client(NetworkUse::Allowed, quick());
    const Heard heard = fetch(client, post(server.url(QStringLiteral("/"), host), "{}"));
    QVERIFY2(heard.isAnswer(), heard.text());
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.lastRequest().header("Host"), host.toLatin1() + ':' + QByteArray::number(server.port()));
}

QTEST_GUILESS_MAIN(TestHttpClient)

#include "tst_httpclient.moc"
