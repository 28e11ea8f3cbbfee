// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "testserver.h"

#include "testconnection.h"

#include <QMutexLocker>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QThread>

namespace viatique::test {

TestAnswer TestAnswer::json(const QByteArray &body, int status)
{
    TestAnswer answer;
    answer.status = status;
    answer.body = body;
    return answer;
}

TestAnswer TestAnswer::text(const QByteArray &body, const QByteArray &mediaType, int status)
{
    TestAnswer answer = json(body, status);
    answer.mediaType = mediaType;
    return answer;
}

TestAnswer TestAnswer::redirect(const QByteArray &location, int status)
{
    return text({}, {}, status).with("Location", location);
}

TestAnswer TestAnswer::raw(const QByteArray &bytes)
{
    return misbehaving(How::Raw, bytes);
}

TestAnswer TestAnswer::misbehaving(How how, const QByteArray &body)
{
    TestAnswer answer = json(body);
    answer.how = how;
    return answer;
}

TestAnswer TestAnswer::with(const QByteArray &header, const QByteArray &value) const
{
    TestAnswer answer = *this;
    answer.headers.append({header, value});
    return answer;
}

struct TestServer::State
{
    State(std::unique_ptr<QTcpServer> made, const QString &schemeName,
          const QHostAddress &address = QHostAddress::LocalHost);
    ~State();

    TestRecords records;
    QThread thread;
    std::unique_ptr<QTcpServer> server; ///< lives in the thread
    quint16 port = 0;
    QString scheme;
};

TestServer::State::State(std::unique_ptr<QTcpServer> made, const QString &schemeName,
                         const QHostAddress &address)
    : server(std::move(made))
    , scheme(schemeName)
{
    thread.setObjectName(QStringLiteral("test server"));
    server->moveToThread(&thread);
    QTcpServer *listener = server.get();
    QObject::connect(listener, &QTcpServer::pendingConnectionAvailable, listener, [this, listener] {
        while (QTcpSocket *socket = listener->nextPendingConnection())
            new TestConnection(socket, records);
    });
    thread.start();
    QMetaObject::invokeMethod(
        listener,
        [this, listener, address] {
            if (!listener->listen(address) && address == QHostAddress::LocalHost)
                qFatal("The test server finds no port");
            port = listener->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

TestServer::State::~State()
{
    // Sockets are children of the server, and belong to its thread.
    QMetaObject::invokeMethod(
        server.get(), [this] { server.reset(); }, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
}

namespace {

std::unique_ptr<QTcpServer> secure(const TestServer::Tls &tls)
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromData(tls.certificate));
    configuration.setPrivateKey(QSslKey(tls.key, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (!tls.newest.isEmpty()) {
        // What the system's configuration forbids, for good reasons.
        configuration.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT@SECLEVEL=0"));
        configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
        configuration.setBackendConfigurationOption("MaxProtocol", tls.newest);
    }
    server->setSslConfiguration(configuration);
    return server;
}

} // namespace

TestServer::TestServer()
    : m_state(std::make_unique<State>(std::make_unique<QTcpServer>(), QStringLiteral("http")))
{
}

TestServer::TestServer(const QHostAddress &address)
    : m_state(std::make_unique<State>(std::make_unique<QTcpServer>(), QStringLiteral("http"), address))
{
}

TestServer::TestServer(const Tls &tls)
    : m_state(std::make_unique<State>(secure(tls), QStringLiteral("https")))
{
}

TestServer::~TestServer() = default;

bool TestServer::isListening() const
{
    return m_state->port != 0;
}

QUrl TestServer::url(const QString &path, const QString &host) const
{
    return QUrl(m_state->scheme + QStringLiteral("://") + host + QLatin1Char(':')
                + QString::number(m_state->port) + path);
}

quint16 TestServer::port() const
{
    return m_state->port;
}

void TestServer::answer(const QByteArray &method, const QByteArray &path, const TestAnswer &answer)
{
    this->answer(method, path, QList<TestAnswer>{answer});
}

void TestServer::answer(const QByteArray &method, const QByteArray &path, const QList<TestAnswer> &answers)
{
    const QMutexLocker lock(&m_state->records.mutex);
    m_state->records.table.insert(method + ' ' + path, answers);
}

void TestServer::answerBy(std::function<TestAnswer(const TestRequest &)> answers)
{
    const QMutexLocker lock(&m_state->records.mutex);
    m_state->records.by = std::move(answers);
}

QList<TestRequest> TestServer::requests() const
{
    const QMutexLocker lock(&m_state->records.mutex);
    return m_state->records.requests;
}

TestRequest TestServer::lastRequest() const
{
    const QList<TestRequest> all = requests();
    return all.isEmpty() ? TestRequest() : all.last();
}

void TestServer::forget()
{
    const QMutexLocker lock(&m_state->records.mutex);
    m_state->records.requests.clear();
    m_state->records.connections = 0;
    m_state->records.sent = 0;
}

int TestServer::connections() const
{
    return m_state->records.connections;
}

int TestServer::open() const
{
    return m_state->records.open;
}

qint64 TestServer::bytesSent() const
{
    return m_state->records.sent;
}

} // namespace viatique::test
