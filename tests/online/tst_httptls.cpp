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
    void refusesOldTls_data();
    void refusesOldTls();
    void waitsForNoPlainServer();
    void asksTheSystemsProxy();
    void asksNoProxyOfTheEnvironment();

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

void TestHttpTls::refusesOldTls_data()
{
    QTest::addColumn<QByteArray>("newest");
    QTest::addColumn<bool>("spoken");
    QTest::newRow("1.0") << QByteArray("TLSv1") << false;
    QTest::newRow("1.1") << QByteArray("TLSv1.1") << false;
    QTest::newRow("1.2") << QByteArray("TLSv1.2") << true;
    QTest::newRow("1.3") << QByteArray("TLSv1.3") << true;
}

void TestHttpTls::refusesOldTls()
{
    QFETCH(QByteArray, newest);
    QFETCH(bool, spoken);
    TestServer::Tls tls = m_certificates.good;
    tls.newest = newest;
    TestServer server(tls);
    server.answer("GET", "/", TestAnswer::json("{}"));
    HttpClient client(NetworkUse::Allowed, quick());
    client.setSurroundings(trusting(m_certificates.authority));
    const Heard heard = fetch(client, get(server.url()));
    QVERIFY2(spoken ? heard.isAnswer() : heard.is(ErrorCode::ServerUnreachable), heard.text());
    QCOMPARE(client.sent().size(), spoken ? 1 : 0);
    if (!spoken)
        QCOMPARE(heard.outcome->error().args.value(1), QStringLiteral("no secure connection came about"));
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

/// Which libcurl would ask by itself.
void TestHttpTls::asksNoProxyOfTheEnvironment()
{
    TestServer proxy;
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(proxy.port());
    for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"})
        qputenv(name, address);
    TestServer plain;
    TestServer secure(m_certificates.good);
    for (TestServer *server : {&plain, &secure}) {
        server->answer("GET", "/", TestAnswer::json("{}"));
        HttpClient client(NetworkUse::Allowed, quick());
        client.setSurroundings(trusting(m_certificates.authority));
        for (const char *host : {"127.0.0.1", "localhost"}) {
            const Heard heard =
                fetch(client, get(server->url(QStringLiteral("/"), QString::fromLatin1(host))));
            QVERIFY2(heard.isAnswer(), heard.text());
        }
    }
    QCOMPARE(proxy.connections(), 0);
    for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"})
        qunsetenv(name);
}

QTEST_GUILESS_MAIN(TestHttpTls)

#include "tst_httptls.moc"
