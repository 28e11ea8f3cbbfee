// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/httpaddress.h"
#include "online/httpwire.h"

#include <QTest>

using namespace viatique;
using State = HttpReader::State;
using std::chrono::seconds;

/// The rules without a network: addresses, bytes of HTTP, headers.
class TestHttpWire : public QObject
{
    Q_OBJECT

private slots:
    void checksAddresses_data();
    void checksAddresses();
    void showsNoSecretOfAnAddress();
    void writes_data();
    void writes();
    void reads_data();
    void reads();
    void readsNoMoreThanItMay();
    void waits_data();
    void waits();
    void wants_data();
    void wants();
};

void TestHttpWire::checksAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *address, bool holds) {
        QTest::newRow(address) << QString::fromUtf8(address) << holds;
    };
    row("https://directory.example", true);
    row("HTTPS://directory.example:8443/a?b#c", true);
    row("https://[2001:db8::1]/", true);
    row("http://127.0.0.1:8080/", true);
    row("http://127.1.2.3/", true);
    row("http://[::1]/", true);
    row("http://LocalHost/", true);
    row("http://directory.example", false);
    row("http://localhost.example/", false);
    row("http://127.0.0.1.example/", false);
    row("http://10.0.0.1/", false);
    row("http://0.0.0.0/", false);
    row("https://user@directory.example", false);
    row("https://:word@directory.example", false);
    row("https:///path", false);
    row("https://directory.example:0/", false);
    row("ftp://directory.example", false);
    row("file:///etc/hostname", false);
    row("directory.example", false);
    row("", false);
    row("https://[", false);
}

void TestHttpWire::checksAddresses()
{
    QFETCH(QString, address);
    QFETCH(bool, holds);
    const Result<void> checked = checkAddress(QUrl(address));
    QCOMPARE(checked.has_value(), holds);
    if (!holds)
        QCOMPARE(checked.error().code, ErrorCode::AddressRefused);
}

void TestHttpWire::showsNoSecretOfAnAddress()
{
    const QUrl url(QStringLiteral("https://me:word@a.example/p?token=word#word"));
    QCOMPARE(shownAddress(url), QStringLiteral("https://a.example/p"));
    QCOMPARE(shownAddress(QUrl(QStringLiteral("https://a.example/") + QString(999, u'x'))).size(), 200);
}

void TestHttpWire::writes_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("begin");
    const auto row = [](const char *address, const char *begin) {
        QTest::newRow(address) << QString::fromUtf8(address) << QByteArray(begin);
    };
    row("https://a.example", "GET / HTTP/1.1\r\nHost: a.example\r\n");
    row("https://a.example:443/b", "GET /b HTTP/1.1\r\nHost: a.example\r\n");
    row("http://127.0.0.1:443/b", "GET /b HTTP/1.1\r\nHost: 127.0.0.1:443\r\n");
    row("https://[::1]:8443/", "GET / HTTP/1.1\r\nHost: [::1]:8443\r\n");
    row("https://mairie-évry.example/é?q=é à&r=a%26b+c",
        "GET /%C3%A9?q=%C3%A9%20%C3%A0&r=a%26b+c HTTP/1.1\r\nHost: xn--mairie-vry-h7a.example\r\n");
    row("https://a.example/x\r\nEvil: 1", "GET /x%0D%0AEvil:%201 HTTP/1.1\r\nHost: a.example\r\n");
}

void TestHttpWire::writes()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, begin);
    HttpRequest request;
    request.ifNoneMatch = "\"x\"\r\nEvil: 1";
    const QByteArray wire = wireOf(request, QUrl(address));
    QVERIFY2(wire.startsWith(begin), wire.constData());
    QVERIFY(wire.endsWith("\r\n\r\n"));
    QVERIFY(!wire.contains("\nEvil"));
    QVERIFY(!wire.contains("Content-"));
}

void TestHttpWire::reads_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<State>("state"); ///< after the connection ended
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &wire, State state, const QByteArray &body = {}) {
        QTest::newRow(name) << wire << state << body;
    };
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    const QByteArray chunked = ok + "Transfer-Encoding: Chunked\r\n\r\n";
    row("nothing", "", State::Cut);
    row("length", ok + "content-LENGTH:3\r\n\r\nabc", State::Whole, "abc");
    row("more than its length", ok + "Content-Length: 3\r\n\r\nabcdef", State::Whole, "abc");
    row("less than its length", ok + "Content-Length: 4\r\n\r\nabc", State::Cut, "abc");
    row("length of nothing", ok + "Content-Length: 0\r\n\r\n", State::Whole);
    row("until closed", ok + "\r\nabc", State::Whole, "abc");
    row("no body", "HTTP/1.1 204\r\nContent-Length: 3\r\n\r\nabc", State::Whole);
    row("bare line ends", "HTTP/1.0 200\nContent-Length: 1\n\na", State::Whole, "a");
    row("go on", "HTTP/1.1 100 Go\r\n\r\nHTTP/1.1 102 \r\n\r\n" + ok + "\r\na", State::Whole, "a");
    row("chunks", chunked + "2;x=y\r\nab\r\n1\r\nc\r\n0\r\nX: y\r\n\r\n", State::Whole, "abc");
    row("chunks, and a length",
        ok + "Content-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n", State::Whole, "a");
    row("no last chunk", chunked + "2\r\nab\r\n", State::Cut, "ab");
    row("no end of trailers", chunked + "2\r\nab\r\n0\r\n", State::Cut, "ab");
    row("longer than its chunk", chunked + "2\r\nabc\r\n0\r\n\r\n", State::Broken, "ab");
    row("chunk without size", chunked + "\r\nab", State::Broken);
    row("chunk below nothing", chunked + "-1\r\nab", State::Broken);
    row("chunk in words", chunked + "0x2\r\nab\r\n0\r\n\r\n", State::Broken);
    row("chunk beyond numbers", chunked + "fffffffffffffffff\r\nab", State::Broken);
    row("chunk beyond the limit", chunked + "fffffff\r\nab", State::TooLarge);
    row("two codings", ok + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", State::Broken);
    row("length beyond the limit", ok + "Content-Length: 1001\r\n\r\n", State::TooLarge);
    row("length beyond numbers", ok + "Content-Length: 99999999999999999999\r\n\r\n", State::TooLarge);
    row("the limit", ok + "\r\n" + QByteArray(1000, 'a'), State::Whole, QByteArray(1000, 'a'));
    row("beyond the limit", ok + "\r\n" + QByteArray(1001, 'a'), State::TooLarge);
    for (const char *length : {"-1", "+1", "1 2", "1, 2", "0x1", "one", "1.5"})
        row(length, ok + "Content-Length: " + length + "\r\n\r\na", State::Broken);
    for (const char *line :
         {"HTTP/2 200 OK", "http/1.1 200 OK", "HTTP/1.1 20", "HTTP/1.1 2000", "HTTP/1.1 099 x",
          "HTTP/1.1 600 x", "HTTP/1.1 101 x", "HTTP/1.1  200", "GET / HTTP/1.1", ""})
        row(line, QByteArray(line) + "\r\n\r\n", State::Broken);
    for (const char *field : {"no colon", ": no name", "a name: x", " folded: x", "é: x", "name : x"})
        row(field, ok + field + "\r\n\r\n", State::Broken);
    row("zero byte", ok + QByteArray("X: a\0b\r\n\r\n", 10), State::Broken);
}

void TestHttpWire::reads()
{
    QFETCH(QByteArray, wire);
    QFETCH(State, state);
    QFETCH(QByteArray, body);
    HttpReader atOnce(1000);
    atOnce.feed(wire);
    atOnce.end();
    QCOMPARE(atOnce.state(), state);
    HttpReader bytewise(1000);
    for (const char c : std::as_const(wire))
        bytewise.feed(QByteArray(1, c));
    bytewise.end();
    QCOMPARE(bytewise.state(), state);
    if (state == State::Whole || state == State::Cut) {
        QCOMPARE(atOnce.body(), body);
        QCOMPARE(bytewise.body(), body);
    }
    QVERIFY(bytewise.body().size() <= 1000);
}

void TestHttpWire::readsNoMoreThanItMay()
{
    HttpReader reader(1000);
    reader.feed("HTTP/1.1 200 OK\r\n");
    qint64 fed = 0;
    while (reader.state() == State::Head && fed < 10'000'000) {
        reader.feed("X: " + QByteArray(1000, 'x') + "\r\n");
        fed += 1005;
    }
    QCOMPARE(reader.state(), State::Broken);
    QVERIFY(fed <= HttpReader::kMostHead + 2000);
    HttpReader joined(1000);
    joined.feed("HTTP/1.1 200 OK\r\nETag: a\r\nEtag: b\r\n\r\n");
    QCOMPARE(joined.head().field("etag"), QByteArray("a, b"));
}

void TestHttpWire::waits_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("wait"); ///< seconds; -1: not said
    const auto row = [](const char *value, int wait) { QTest::newRow(value) << QByteArray(value) << wait; };
    row("0", 0);
    row("12", 12);
    row(" 12 ", 12);
    row("3600", 3600);
    row("3601", 3600);
    row("99999999999999999999999", 3600);
    row("Sun, 01 Mar 2026 12:00:30 GMT", 30);
    row("Sun, 01 Mar 2026 11:00:00 GMT", 0);
    row("Mon, 01 Mar 2027 12:00:00 GMT", 3600);
    row("Sun, 01 Mar 2026 12:00:30 CET", -1);
    row("2026-03-01T12:00:30Z", -1);
    row("-5", -1);
    row("soon", -1);
    row("", -1);
}

void TestHttpWire::waits()
{
    QFETCH(QByteArray, value);
    QFETCH(int, wait);
    const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    const std::optional<seconds> found = retryAfter(value, noon);
    QCOMPARE(found ? int(found->count()) : -1, wait);
}

void TestHttpWire::wants_data()
{
    QTest::addColumn<QByteArray>("mediaType");
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<bool>("wanted");
    const auto row = [](const char *mediaType, const char *accept, bool wanted) {
        QTest::addRow("%s for %s", mediaType, accept)
            << QByteArray(mediaType) << QByteArray(accept) << wanted;
    };
    row("application/json", "application/json", true);
    row("application/geo+json", "application/json", true);
    row("application/problem+json", "text/html", false);
    row("text/x+json", "application/json", false);
    row("application/jsonp", "application/json", false);
    row("text/html", "application/json, text/html;q=0.5", true);
    row("image/png", "*/*", true);
    row("", "*/*", false);
}

void TestHttpWire::wants()
{
    QFETCH(QByteArray, mediaType);
    QFETCH(QByteArray, accept);
    QFETCH(bool, wanted);
    QCOMPARE(isWanted(mediaType, accept), wanted);
}

QTEST_GUILESS_MAIN(TestHttpWire)

#include "tst_httpwire.moc"
