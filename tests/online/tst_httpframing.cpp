// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "httptest.h"

using namespace viatique;
using namespace viatique::test;

/// Where an answer begins and ends, byte by byte, and what breaks it.
class TestHttpFraming : public QObject
{
    Q_OBJECT

private slots:
    void writes_data();
    void writes();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

namespace {

constexpr qint64 kLimit = 1000;

QByteArray typed()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
}

QByteArray chunked()
{
    return typed() + "Transfer-Encoding: Chunked\r\n\r\n";
}

} // namespace

void TestHttpFraming::writes_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *address, const char *target) {
        QTest::newRow(address) << QString::fromUtf8(address) << QByteArray(target);
    };
    row("", "/");
    row("/b", "/b");
    row("/b/../c/./d", "/b/../c/./d");
    row("/é?q=é à&r=a%26b+c", "/%C3%A9?q=%C3%A9%20%C3%A0&r=a%26b+c");
    row("/x\r\nEvil: 1", "/x%0D%0AEvil:%201");
    row("/a?", "/a");
    row("/a?b#c", "/a?b");
}

void TestHttpFraming::writes()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, target);
    TestServer server;
    server.answerBy([](const TestRequest &) { return TestAnswer::json("{}"); });
    HttpClient client(NetworkUse::Allowed);
    HttpRequest request = get(server.url(address));
    request.ifNoneMatch = "\"x\"\r\nEvil: 1";
    const Heard heard = fetch(client, std::move(request));
    QVERIFY2(heard.isAnswer(), heard.text());
    const TestRequest received = server.lastRequest();
    QCOMPARE(received.query.isEmpty() ? received.path : received.path + '?' + received.query, target);
    QCOMPARE(received.header("Host"), "127.0.0.1:" + QByteArray::number(server.port()));
    QVERIFY(received.header("Evil").isEmpty());
    for (const char *none : {"If-None-Match", "Content-Type", "Content-Length", "Expect"})
        QVERIFY2(!received.headers.contains(QByteArray(none).toLower()), none);
}

void TestHttpFraming::reads_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &wire, const QByteArray &body) {
        QTest::newRow(name) << wire << body;
    };
    row("length", typed() + "content-LENGTH:3\r\n\r\nabc", "abc");
    row("more than its length", typed() + "Content-Length: 3\r\n\r\nabcdef", "abc");
    row("length of nothing", typed() + "Content-Length: 0\r\n\r\n", "");
    row("until closed", typed() + "\r\nabc", "abc");
    row("no body", "HTTP/1.1 204\r\nContent-Length: 3\r\n\r\nabc", "");
    row("no body, however long", "HTTP/1.1 304 x\r\nContent-Length: 5000\r\n\r\n", "");
    row("bare line ends", "HTTP/1.0 200\nContent-Type: application/json\nContent-Length: 1\n\na", "a");
    row("go on", "HTTP/1.1 100 Go\r\n\r\nHTTP/1.1 102 \r\n\r\n" + typed() + "\r\na", "a");
    row("chunks", chunked() + "2;x=y\r\nab\r\n1\r\nc\r\n0\r\nX: y\r\n\r\n", "abc");
    row("chunks, and a length",
        typed() + "Content-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n", "a");
    row("the limit", typed() + "\r\n" + QByteArray(kLimit, 'a'), QByteArray(kLimit, 'a'));
}

void TestHttpFraming::reads()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, body);
    TestServer server;
    server.answer("GET", "/", TestAnswer::raw(wire));
    HttpClient client(NetworkUse::Allowed, quick());
    HttpRequest request = get(server.url());
    request.limit = kLimit;
    const Heard heard = fetch(client, std::move(request));
    QVERIFY2(heard.isAnswer(), heard.text());
    QCOMPARE(heard.answer().body, body);
}

void TestHttpFraming::refuses_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const QByteArray &wire, ErrorCode code) {
        QTest::newRow(name) << wire << code;
    };
    row("nothing", "", ErrorCode::AnswerCut);
    row("less than its length", typed() + "Content-Length: 4\r\n\r\nabc", ErrorCode::AnswerCut);
    row("no last chunk", chunked() + "2\r\nab\r\n", ErrorCode::AnswerCut);
    row("no end of trailers", chunked() + "2\r\nab\r\n0\r\n", ErrorCode::AnswerCut);
    row("longer than its chunk", chunked() + "2\r\nabc\r\n0\r\n\r\n", ErrorCode::AnswerUnexpected);
    row("chunk without size", chunked() + "\r\nab", ErrorCode::AnswerUnexpected);
    row("chunk below nothing", chunked() + "-1\r\nab", ErrorCode::AnswerUnexpected);
    row("chunk beyond numbers", chunked() + "fffffffffffffffff\r\nab", ErrorCode::AnswerUnexpected);
    row("chunk beyond the limit", chunked() + "fffffff\r\nab", ErrorCode::AnswerCut);
    row("chunks beyond the limit", chunked() + "3e9\r\n" + QByteArray(1001, 'a') + "\r\n0\r\n\r\n",
        ErrorCode::AnswerTooLarge);
    row("two codings", typed() + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        ErrorCode::AnswerUnexpected);
    row("length beyond the limit", typed() + "Content-Length: 1001\r\n\r\n", ErrorCode::AnswerTooLarge);
    row("length beyond numbers", typed() + "Content-Length: 99999999999999999999\r\n\r\n",
        ErrorCode::AnswerTooLarge);
    row("beyond the limit", typed() + "\r\n" + QByteArray(kLimit + 1, 'a'), ErrorCode::AnswerTooLarge);
    for (const char *length : {"-1", "+1", "1 2", "1, 2", "0x1", "one", "1.5"})
        row(length, typed() + "Content-Length: " + length + "\r\n\r\na", ErrorCode::AnswerUnexpected);
    for (const char *line : {"HTTP/1.1 20", "HTTP/1.1 2000", "HTTP/1.1 099 x", "HTTP/1.1 600 x",
                             "HTTP/1.1 101 x", "GET / HTTP/1.1", "-"})
        row(line, QByteArray(line) + "\r\nContent-Type: application/json\r\n\r\n{}",
            ErrorCode::AnswerUnexpected);
    row("no colon", typed() + "no colon\r\n\r\n{}", ErrorCode::AnswerUnexpected);
    row("zero byte", typed() + QByteArray("X: a\0b\r\n\r\n", 10), ErrorCode::AnswerUnexpected);
}

void TestHttpFraming::refuses()
{
    QFETCH(QByteArray, wire);
    QFETCH(ErrorCode, code);
    TestServer server;
    server.answer("GET", "/", TestAnswer::raw(wire));
    HttpClient client(NetworkUse::Allowed, quick());
    HttpRequest request = get(server.url());
    request.limit = kLimit;
    const Heard heard = fetch(client, std::move(request));
    QVERIFY2(heard.is(code), heard.text());
}

QTEST_GUILESS_MAIN(TestHttpFraming)

#include "tst_httpframing.moc"
