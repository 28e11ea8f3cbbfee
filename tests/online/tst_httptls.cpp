// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "httptest.h"
#include "testcertificate.h"

#include <QNetworkProxyFactory>

using namespace viatique;
using namespace viatique::test;

/// Who is believed, and the way through a proxy.
class TestHttpTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void believesWhoProvesIt();
    void refusesCertificates_data();
    void refusesCertificates();
    void refusesAnUnknownAuthority();
    void waitsForNoPlainServer();
    void asksTheSystemsProxy();

private:
    TestCertificates m_certificates;
};

void TestHttpTls::initTestCase()
{
    m_certificates = makeTestCertificates();
}

void TestHttpTls::believesWhoProvesIt()
{
    TestServer server(m_certificates.good);
    const QByteArray body = "{\"a\":\"" + QByteArray(2 * 1024 * 1024, 'a') + "\"}";
    TestAnswer untilClosed = TestAnswer::misbehaving(TestAnswer::How::UntilClosed, body);
    TestAnswer chunks = TestAnswer::misbehaving(TestAnswer::How::Chunked, body);
    chunks.step = 10'000;
    const QList<TestAnswer> answers{TestAnswer::json(body), untilClosed, chunks};
    server.answer("POST", "/", answers);
    HttpClient client(NetworkUse::Allowed);
    client.setSurroundings(trusting(m_certificates.authority));
    for (qsizetype i = 0; i < answers.size(); ++i) {
        for (const QString &host : {QStringLiteral("127.0.0.1"), QStringLiteral("localhost")}) {
            const Heard heard = fetch(client, post(server.url(QStringLiteral("/"), host), body));
            QVERIFY2(heard.isAnswer(), heard.text());
            QVERIFY(heard.answer().body == body);
            QVERIFY(server.lastRequest().body == body);
        }
    }
}

void TestHttpTls::refusesCertificates_data()
{
    QTest::addColumn<TestServer::Tls>("tls");
    QTest::addColumn<QString>("host");
    QTest::newRow("by itself") << m_certificates.alone << QStringLiteral("127.0.0.1");
    QTest::newRow("of another") << m_certificates.other << QStringLiteral("127.0.0.1");
    QTest::newRow("of another, by name") << m_certificates.other << QStringLiteral("localhost");
    QTest::newRow("too late") << m_certificates.late << QStringLiteral("127.0.0.1");
}

void TestHttpTls::refusesCertificates()
{
    QFETCH(TestServer::Tls, tls);
    QFETCH(QString, host);
    TestServer server(tls);
    server.answer("POST", "/", TestAnswer::json("{}"));
    HttpClient client(NetworkUse::Allowed);
    client.setSurroundings(trusting(m_certificates.authority));
    HttpRequest request = post(server.url(QStringLiteral("/"), host), "{}");
    request.bearer = Secret("abc");
    const Heard heard = fetch(client, std::move(request));
    QVERIFY2(heard.is(ErrorCode::CertificateRefused), heard.text());
    QCOMPARE(heard.outcome->error().args.first(), host);
    QVERIFY(heard.outcome->error().args.value(1).size() > 10);
    QVERIFY(server.requests().isEmpty());
    QCOMPARE(server.bytesSent(), 0);
    QVERIFY(client.sent().isEmpty());
}

void TestHttpTls::refusesAnUnknownAuthority()
{
    TestServer server(m_certificates.good);
    HttpClient client(NetworkUse::Allowed);
    const Heard heard = fetch(client, get(server.url()));
    QVERIFY2(heard.is(ErrorCode::CertificateRefused), heard.text());
    QVERIFY(server.requests().isEmpty());
}

void TestHttpTls::waitsForNoPlainServer()
{
    TestServer server;
    HttpClient client(NetworkUse::Allowed, quick());
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    const Heard heard = fetch(client, get(url));
    QVERIFY2(heard.is(ErrorCode::ServerSilent), heard.text());
    QVERIFY(client.sent().isEmpty());
}

void TestHttpTls::asksTheSystemsProxy()
{
    TestServer proxy;
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
    const QUrl url(QStringLiteral("https://directory.example/search?q=a"));
    const QList<QNetworkProxy> found = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    if (found.isEmpty() || found.first().port() != proxy.port())
        QSKIP("The proxy of this system is not told by its environment");
    HttpSurroundings connected = trusting(m_certificates.authority);
    connected.hasNetwork = [] { return true; };
    HttpClient client(NetworkUse::Allowed, quick());
    client.setSurroundings(connected);
    const Heard heard = fetch(client, get(url));
    QVERIFY2(heard.is(ErrorCode::ServerUnreachable), heard.text());
    QCOMPARE(proxy.lastRequest().method, QByteArray("CONNECT"));
    QCOMPARE(proxy.lastRequest().path, QByteArray("directory.example:443"));
    QVERIFY(proxy.lastRequest().header("Proxy-Authorization").isEmpty());
    // Loopback is asked directly, whatever the system says.
    proxy.forget();
    TestServer server(m_certificates.good);
    server.answer("GET", "/", TestAnswer::json("{}"));
    QVERIFY(fetch(client, get(server.url())).isAnswer());
    QCOMPARE(proxy.connections(), 0);
    qunsetenv("https_proxy");
}

QTEST_GUILESS_MAIN(TestHttpTls)

#include "tst_httptls.moc"
