// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "httptest.h"
#include "testcertificate.h"

#include <QElapsedTimer>

using namespace viatique;
using namespace viatique::test;
using How = TestAnswer::How;

/// Servers that lie, stall, flood and lead astray.
class TestHttpHostile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void refusesAnswers_data();
    void refusesAnswers();
    void stopsFloods_data();
    void stopsFloods();
    void waitsNoLonger_data();
    void waitsNoLonger();
    void followsOnlyHome_data();
    void followsOnlyHome();
    void followsFiveTimes();
    void neverLeadsABody_data();
    void neverLeadsABody();
    void sendsABodyOnce_data();
    void sendsABodyOnce();

private:
    TestCertificates m_certificates;
};

namespace {

TestAnswer lying(const QByteArray &body, qint64 length)
{
    TestAnswer answer = TestAnswer::json(body);
    answer.saysLength = length;
    return answer;
}

QByteArray withHead(const QByteArray &headers, const QByteArray &body = "{}")
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + headers + "\r\n" + body;
}

} // namespace

void TestHttpHostile::initTestCase()
{
    m_certificates = makeTestCertificates();
}

void TestHttpHostile::refusesAnswers_data()
{
    QTest::addColumn<TestAnswer>("answer");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const TestAnswer &answer, ErrorCode code) {
        QTest::newRow(name) << answer << code;
    };
    row("less than it says", lying("{\"a\":1", 100), ErrorCode::AnswerCut);
    row("nothing of what it says", lying("", 100), ErrorCode::AnswerCut);
    row("chunks without end", TestAnswer::misbehaving(How::ChunksWithoutEnd, "{\"a\":1}"),
        ErrorCode::AnswerCut);
    row("closed without a word", TestAnswer::misbehaving(How::Closed), ErrorCode::AnswerCut);
    row("closed in its head", TestAnswer::raw("HTTP/1.1 200 OK\r\nContent-Ty"), ErrorCode::AnswerCut);
    row("a gigabyte, it says", lying("{}", 1'000'000'000), ErrorCode::AnswerTooLarge);
    row("more than any number", TestAnswer::raw(withHead("Content-Length: 99999999999999999999999\r\n")),
        ErrorCode::AnswerTooLarge);
    row(
        "an error of a gigabyte",
        [] {
            TestAnswer answer = lying("{}", 1'000'000'000);
            answer.status = 500;
            return answer;
        }(),
        ErrorCode::AnswerTooLarge);
    row("a page", TestAnswer::text("<html>", "text/html"), ErrorCode::AnswerUnexpected);
    row("a page, it says, of JSON", TestAnswer::text("{}", "text/html; a=application/json"),
        ErrorCode::AnswerUnexpected);
    row("JSON of another kind", TestAnswer::text("{}", "text/json"), ErrorCode::AnswerUnexpected);
    row("no kind", TestAnswer::text("{}", ""), ErrorCode::AnswerUnexpected);
    row("latin-1", TestAnswer::text("{}", "application/json; charset=ISO-8859-1"),
        ErrorCode::AnswerUnexpected);
    row("UTF-7", TestAnswer::text("{}", "application/json;x=y;CHARSET=\"utf-7\""),
        ErrorCode::AnswerUnexpected);
    for (const char *encoding : {"gzip", "deflate", "br", "identity, gzip", "x-unheard-of"})
        row(encoding, TestAnswer::json("{}").with("Content-Encoding", encoding), ErrorCode::AnswerUnexpected);
    row("not HTTP", TestAnswer::raw("SSH-2.0-OpenSSH_9\r\n\r\n"), ErrorCode::AnswerUnexpected);
    row("no status", TestAnswer::raw("HTTP/1.1 abc OK\r\n\r\n"), ErrorCode::AnswerUnexpected);
    row("another HTTP", TestAnswer::raw("HTTP/9.9 200 OK\r\n\r\n{}"), ErrorCode::AnswerUnexpected);
    row("chunks of a wrong size",
        TestAnswer::raw(withHead("Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n")),
        ErrorCode::AnswerUnexpected);
    row("a chunk of more than there is memory",
        TestAnswer::raw(withHead("Transfer-Encoding: chunked\r\n", "7fffffffffffff\r\n{}")),
        ErrorCode::AnswerCut);
    row("a status of its own", TestAnswer::json("{}", 799), ErrorCode::AnswerUnexpected);
    row("another protocol, please", TestAnswer::json("", 101), ErrorCode::AnswerUnexpected);
    row("a length in words", TestAnswer::raw(withHead("Content-Length: two\r\n")),
        ErrorCode::AnswerUnexpected);
    row("a length below nothing", TestAnswer::raw(withHead("Content-Length: -1\r\n")),
        ErrorCode::AnswerUnexpected);
    row("two lengths", TestAnswer::raw(withHead("Content-Length: 2\r\nContent-Length: 1\r\n")),
        ErrorCode::AnswerUnexpected);
    row("leads nowhere", TestAnswer::json("{}", 302), ErrorCode::RedirectRefused);
}

void TestHttpHostile::refusesAnswers()
{
    QFETCH(TestAnswer, answer);
    QFETCH(ErrorCode, code);
    TestServer server;
    server.answer("GET", "/", answer);
    HttpClient client(NetworkUse::Allowed, quick());
    const Heard heard = fetch(client, get(server.url()));
    QVERIFY2(heard.is(code), heard.text());
    QCOMPARE(heard.times, 1);
    QCOMPARE(heard.outcome->error().args.first(), QStringLiteral("127.0.0.1"));
    QTRY_COMPARE(server.open(), 0);
}

void TestHttpHostile::stopsFloods_data()
{
    QTest::addColumn<How>("how");
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("saysLength");
    QTest::addColumn<std::optional<ErrorCode>>("code"); // none: an answer all the same
    const auto row = [](const char *name, How how, int status, qint64 length, std::optional<ErrorCode> code) {
        QTest::newRow(name) << how << status << length << code;
    };
    row("endless", How::Endless, 200, -1, ErrorCode::AnswerTooLarge);
    row("endless chunks", How::EndlessChunks, 200, -1, ErrorCode::AnswerTooLarge);
    row("endless error", How::EndlessChunks, 500, -1, ErrorCode::AnswerTooLarge);
    row("endless challenge", How::EndlessChunks, 401, -1, ErrorCode::AnswerTooLarge);
    row("a gigabyte that it says", How::Endless, 200, 1'000'000'000, ErrorCode::AnswerTooLarge);
    row("endless, of nothing", How::Endless, 204, -1, std::nullopt);
    row("more than it says", How::Endless, 200, 7, std::nullopt);
    row("endless redirect", How::Endless, 302, -1, ErrorCode::RedirectRefused);
    row("endless headers", How::EndlessHeaders, 200, -1, ErrorCode::AnswerUnexpected);
    row("one endless header", How::EndlessHeader, 200, -1, ErrorCode::AnswerUnexpected);
    row("endlessly about to begin", How::EndlessHeaders, 100, -1, ErrorCode::AnswerUnexpected);
}

/// A gigabyte costs what the limit allows, and what the buffers of the two systems hold.
void TestHttpHostile::stopsFloods()
{
    QFETCH(How, how);
    QFETCH(int, status);
    QFETCH(qint64, saysLength);
    QFETCH(std::optional<ErrorCode>, code);
    TestServer plain;
    TestServer secure(m_certificates.good);
    for (TestServer *server : {&plain, &secure}) {
        TestAnswer answer = TestAnswer::misbehaving(how, "{\"a\":1}");
        answer.status = status;
        answer.saysLength = saysLength;
        server->answer("GET", "/", answer);
        HttpClient client(NetworkUse::Allowed);
        client.setSurroundings(trusting(m_certificates.authority));
        HttpRequest request = get(server->url());
        request.limit = 100'000;
        const Heard heard = fetch(client, std::move(request));
        QVERIFY2(code ? heard.is(*code) : heard.isAnswer(), heard.text());
        QTRY_COMPARE(server->open(), 0);
        QVERIFY2(server->bytesSent() < 16 * 1024 * 1024, QByteArray::number(server->bytesSent()));
        QVERIFY(client.sent().first().bytesIn <= 100'000);
    }
}

void TestHttpHostile::waitsNoLonger_data()
{
    QTest::addColumn<TestAnswer>("answer");
    TestAnswer drip = TestAnswer::misbehaving(How::Drip, QByteArray(10'000, 'x'));
    QTest::newRow("silence") << TestAnswer::misbehaving(How::Silence);
    QTest::newRow("silence after the head")
        << TestAnswer::misbehaving(How::RawKept, withHead("Content-Length: 100\r\n"));
    QTest::newRow("silence in the head") << TestAnswer::misbehaving(How::RawKept, "HTTP/1.1 200");
    QTest::newRow("drop by drop, for ever") << drip;
    QTest::newRow("go on, go on") << TestAnswer::misbehaving(How::RawKept, "HTTP/1.1 100 Continue\r\n\r\n");
}

void TestHttpHostile::waitsNoLonger()
{
    QFETCH(TestAnswer, answer);
    TestServer server;
    server.answer("POST", "/", answer);
    HttpClient client(NetworkUse::Allowed, {std::chrono::milliseconds(150), std::chrono::milliseconds(400)});
    QElapsedTimer timer;
    timer.start();
    const Heard heard = fetch(client, post(server.url(), "{}"));
    QVERIFY2(heard.is(ErrorCode::ServerSilent), heard.text());
    QCOMPARE(heard.outcome->error().args.value(1), QStringLiteral("1"));
    QVERIFY(timer.elapsed() >= 140);
    QTRY_COMPARE(server.open(), 0);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpHostile::followsOnlyHome_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<bool>("followed");
    QTest::newRow("a path") << QStringLiteral("/there?x=%C3%A9") << true;
    QTest::newRow("the same site") << QStringLiteral("HOME/there") << true;
    QTest::newRow("a fragment") << QStringLiteral("/there#part") << true;
    QTest::newRow("another port") << QStringLiteral("AWAY/there") << false;
    QTest::newRow("another name") << QStringLiteral("LOCAL/there") << false;
    QTest::newRow("another site") << QStringLiteral("https://elsewhere.example/there?secret=1") << false;
    QTest::newRow("without a scheme") << QStringLiteral("//elsewhere.example/there") << false;
    QTest::newRow("with a user") << QStringLiteral("USER/there") << false;
    QTest::newRow("a file") << QStringLiteral("file:///etc/hostname") << false;
    QTest::newRow("data") << QStringLiteral("data:application/json,{}") << false;
    QTest::newRow("another scheme") << QStringLiteral("SECURE/there") << false;
    QTest::newRow("rubbish") << QStringLiteral("http://[") << false;
}

void TestHttpHostile::followsOnlyHome()
{
    QFETCH(QString, location);
    QFETCH(bool, followed);
    TestServer server;
    TestServer away;
    const QString port = QString::number(server.port());
    location.replace(QStringLiteral("HOME"), QStringLiteral("http://127.0.0.1:") + port)
        .replace(QStringLiteral("LOCAL"), QStringLiteral("http://localhost:") + port)
        .replace(QStringLiteral("USER"), QStringLiteral("http://user:word@127.0.0.1:") + port)
        .replace(QStringLiteral("SECURE"), QStringLiteral("https://127.0.0.1:") + port)
        .replace(QStringLiteral("AWAY"), QStringLiteral("http://127.0.0.1:") + QString::number(away.port()));
    for (const int status : {301, 302, 303, 307, 308}) {
        server.forget();
        server.answer("GET", "/here", TestAnswer::redirect(location.toLatin1(), status));
        server.answer("GET", "/there", TestAnswer::json("{}"));
        HttpClient client(NetworkUse::Allowed, quick());
        HttpRequest request = get(server.url(QStringLiteral("/here")));
        request.bearer = Secret("abc");
        const Heard heard = fetch(client, std::move(request));
        QVERIFY2(followed ? heard.isAnswer() : heard.is(ErrorCode::RedirectRefused), heard.text());
        QCOMPARE(server.requests().size(), followed ? 2 : 1);
        QCOMPARE(away.connections(), 0);
        QCOMPARE(client.sent().size(), followed ? 2 : 1);
        if (followed) {
            QCOMPARE(server.lastRequest().path, QByteArray("/there"));
            QCOMPARE(server.lastRequest().header("Authorization"), QByteArray("Bearer abc"));
            QCOMPARE(heard.answer().url.path(), QStringLiteral("/there"));
        } else {
            QVERIFY(!heard.text().contains("secret") && !heard.text().contains("word"));
        }
    }
}

void TestHttpHostile::followsFiveTimes()
{
    TestServer server;
    server.answerBy([](const TestRequest &request) {
        const int n = request.path.mid(1).toInt();
        return n == 0 ? TestAnswer::json("{}") : TestAnswer::redirect('/' + QByteArray::number(n - 1));
    });
    HttpClient client(NetworkUse::Allowed, quick());
    const Heard five = fetch(client, get(server.url(QStringLiteral("/5"))));
    QVERIFY2(five.isAnswer(), five.text());
    QCOMPARE(server.requests().size(), 6);
    server.forget();
    const Heard six = fetch(client, get(server.url(QStringLiteral("/6"))));
    QVERIFY2(six.is(ErrorCode::RedirectRefused), six.text());
    QCOMPARE(server.requests().size(), 6);
}

void TestHttpHostile::neverLeadsABody_data()
{
    QTest::addColumn<HttpRequest::Method>("method");
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("POST %d", status) << HttpRequest::Method::Post << status;
        QTest::addRow("PATCH %d", status) << HttpRequest::Method::Patch << status;
    }
}

void TestHttpHostile::neverLeadsABody()
{
    QFETCH(HttpRequest::Method, method);
    QFETCH(int, status);
    TestServer server;
    server.answerBy([status](const TestRequest &) { return TestAnswer::redirect("/there", status); });
    HttpClient client(NetworkUse::Allowed, quick());
    HttpRequest request = post(server.url(QStringLiteral("/here")), "{}");
    request.method = method;
    const Heard heard = fetch(client, std::move(request));
    QVERIFY2(heard.is(ErrorCode::RedirectRefused), heard.text());
    QCOMPARE(heard.outcome->error().args.value(1), server.url(QStringLiteral("/there")).toString());
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpHostile::sendsABodyOnce_data()
{
    QTest::addColumn<TestAnswer>("answer");
    QTest::newRow("closed") << TestAnswer::misbehaving(How::Closed);
    QTest::newRow("cut in its body") << lying("{", 100);
    QTest::newRow("cut in its head") << TestAnswer::raw("HTTP/1.1 2");
    QTest::newRow("a password, please")
        << TestAnswer::json("{}", 401).with("WWW-Authenticate", "Basic realm=\"x\"");
    QTest::newRow("too early") << TestAnswer::json("{}", 408);
}

/// A request that is sent twice is two requests for whoever reads them.
void TestHttpHostile::sendsABodyOnce()
{
    QFETCH(TestAnswer, answer);
    TestServer plain;
    TestServer secure(m_certificates.good);
    for (TestServer *server : {&plain, &secure}) {
        server->answer("POST", "/", answer);
        for (const QByteArray &body : {QByteArray("{}"), QByteArray(), QByteArray(1024 * 1024, 'x')}) {
            server->forget();
            HttpClient client(NetworkUse::Allowed, quick());
            client.setSurroundings(trusting(m_certificates.authority));
            const Heard heard = fetch(client, post(server->url(), body));
            QVERIFY2(heard.outcome.has_value(), heard.text());
            QTRY_COMPARE(server->open(), 0);
            QCOMPARE(server->requests().size(), 1);
        }
    }
}

QTEST_GUILESS_MAIN(TestHttpHostile)

#include "tst_httphostile.moc"
