// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "testcertificate.h"
#include "testserver.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>

using namespace viatique::test;

/// The server that other tests trust, asked by a bare socket.
class TestTestServer : public QObject
{
    Q_OBJECT

private slots:
    void recordsAndAnswers();
    void answersInTurn();
    void sendsWhatIsAsked_data();
    void sendsWhatIsAsked();
    void countsWhatItCouldSend();
    void speaksTls();
};

namespace {

/// All that comes back until the server closes. Blocks: the server has a thread of its own.
QByteArray ask(const TestServer &server, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), server.port());
    if (!socket.waitForConnected(2000))
        return "not connected";
    socket.write(request);
    QByteArray all;
    while (socket.state() == QTcpSocket::ConnectedState && socket.waitForReadyRead(2000))
        all += socket.readAll();
    return all + socket.readAll();
}

} // namespace

void TestTestServer::recordsAndAnswers()
{
    TestServer server;
    server.answer("POST", "/a", TestAnswer::json(R"({"x":1})", 201).with("ETag", "\"7\""));
    const QByteArray answer =
        ask(server, "POST /a?q=%C3%A9&r HTTP/1.1\r\nHost: h\r\nConnection: close\r\nX-One: 1\r\nx-one: 2\r\n"
                    "Content-Length: 4\r\n\r\nbody");
    QCOMPARE(answer, QByteArray("HTTP/1.1 201 Test\r\nContent-Type: application/json\r\nETag: \"7\"\r\n"
                                "Content-Length: 7\r\n\r\n{\"x\":1}"));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.lastRequest().method, QByteArray("POST"));
    QCOMPARE(server.lastRequest().path, QByteArray("/a"));
    QCOMPARE(server.lastRequest().query, QByteArray("q=%C3%A9&r"));
    QCOMPARE(server.lastRequest().header("X-ONE"), QByteArray("1, 2"));
    QCOMPARE(server.lastRequest().body, QByteArray("body"));
    QVERIFY(ask(server, "GET /a HTTP/1.1\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 404 "));
    server.forget();
    QCOMPARE(server.requests().size(), 0);
}

void TestTestServer::answersInTurn()
{
    TestServer server;
    server.answer("GET", "/", {TestAnswer::json("1"), TestAnswer::json("2")});
    const QByteArray get = "GET / HTTP/1.1\r\n\r\n";
    const QByteArray last = "GET / HTTP/1.1\r\nConnection: close\r\n\r\n";
    // Three on one connection, sent ahead.
    const QByteArray all = ask(server, get + get + last);
    QCOMPARE(all.count("HTTP/1.1 200"), 3);
    QVERIFY(all.indexOf("\r\n1HTTP") > 0);
    QVERIFY(all.endsWith("\r\n2"));
    QCOMPARE(server.connections(), 1);
    server.answerBy([](const TestRequest &request) { return TestAnswer::json(request.path, 202); });
    QVERIFY(ask(server, last).endsWith("\r\n/"));
    QTRY_COMPARE(server.open(), 0);
}

void TestTestServer::sendsWhatIsAsked_data()
{
    using How = TestAnswer::How;
    QTest::addColumn<TestAnswer>("answer");
    QTest::addColumn<QByteArray>("end");
    TestAnswer lies = TestAnswer::json("abc");
    lies.saysLength = 9;
    TestAnswer steps = TestAnswer::misbehaving(How::Chunked, "abcde");
    steps.step = 3;
    TestAnswer drip = TestAnswer::misbehaving(How::Drip, "abc");
    drip.pause = 1;
    QTest::newRow("lies") << lies << QByteArray("Content-Length: 9\r\n\r\nabc");
    QTest::newRow("chunks") << steps << QByteArray("\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
    steps.how = How::ChunksWithoutEnd;
    QTest::newRow("cut") << steps << QByteArray("\r\n\r\n3\r\nabc\r\n2\r\nde\r\n");
    QTest::newRow("drip") << drip << QByteArray("Content-Length: 3\r\n\r\nabc");
    QTest::newRow("until closed") << TestAnswer::misbehaving(How::UntilClosed, "abc")
                                  << QByteArray("application/json\r\n\r\nabc");
    QTest::newRow("raw") << TestAnswer::raw("rubbish") << QByteArray("rubbish");
    QTest::newRow("closed") << TestAnswer::misbehaving(How::Closed) << QByteArray();
}

void TestTestServer::sendsWhatIsAsked()
{
    QFETCH(TestAnswer, answer);
    QFETCH(QByteArray, end);
    TestServer server;
    server.answer("GET", "/", answer);
    const QByteArray all = ask(server, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
    QVERIFY2(all.endsWith(end), all.constData());
    QCOMPARE(all.isEmpty(), end.isEmpty());
}

void TestTestServer::countsWhatItCouldSend()
{
    TestServer server;
    server.answer("GET", "/", TestAnswer::misbehaving(TestAnswer::How::Endless, "abc"));
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), server.port());
    socket.write("GET / HTTP/1.1\r\n\r\n");
    qint64 read = 0;
    while (read < 8 * 1024 * 1024 && socket.waitForReadyRead(2000))
        read += socket.readAll().size();
    socket.abort();
    QTRY_COMPARE(server.open(), 0);
    QVERIFY(server.bytesSent() >= read);
}

void TestTestServer::speaksTls()
{
    const TestCertificates certificates = makeTestCertificates();
    TestServer server(certificates.good);
    server.answer("GET", "/", TestAnswer::json("{}"));
    QSslSocket socket;
    QSslConfiguration configuration;
    configuration.setCaCertificates(QSslCertificate::fromData(certificates.authority));
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port());
    QVERIFY2(socket.waitForEncrypted(3000), qPrintable(socket.errorString()));
    socket.write("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
    QVERIFY(socket.waitForDisconnected(3000));
    QVERIFY(socket.readAll().endsWith("\r\n{}"));
    QCOMPARE(server.url().scheme(), QStringLiteral("https"));
}

QTEST_GUILESS_MAIN(TestTestServer)

#include "tst_testserver.moc"
