// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/httpexchange.h"

#include "online/httpaddress.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QSslConfiguration>

namespace viatique {

namespace {

constexpr int kMostHops = 5;

Error offError(NetworkUse use)
{
    return {ErrorCode::NetworkOff, {use == NetworkUse::Forbidden ? QStringLiteral("policy") : QString()}};
}

} // namespace

HttpExchange::HttpExchange(HttpClient &client, HttpRequest request, QObject *owner)
    : HttpCall(owner)
    , m_client(&client)
    , m_request(std::move(request))
    , m_reader(m_request.limit)
{
    m_silence.setSingleShot(true);
    m_whole.setSingleShot(true);
    m_telling.setSingleShot(true);
    connect(&m_telling, &QTimer::timeout, this, &HttpExchange::deliver);
    connect(&m_silence, &QTimer::timeout, this, [this] { waitedTooLong(m_silence.intervalAsDuration()); });
    connect(&m_whole, &QTimer::timeout, this, [this] { waitedTooLong(m_whole.intervalAsDuration()); });
}

HttpExchange::~HttpExchange()
{
    drop();
}

void HttpExchange::start()
{
    if (const Result<void> checked = check(); !checked) {
        settle(Failure(checked.error()));
        return;
    }
    m_silence.setInterval(m_client->m_timeouts.silence);
    m_whole.start(m_client->m_timeouts.whole);
    open(m_request.url.adjusted(QUrl::RemoveFragment));
}

Result<void> HttpExchange::check() const
{
    if (m_client->use() != NetworkUse::Allowed)
        return Failure(offError(m_client->use()));
    if (const Result<void> address = checkAddress(m_request.url); !address)
        return address;
    const QString host = m_request.url.host();
    if (!isHeaderValue(m_request.bearer.reveal()) || !isHeaderValue(m_request.accept)
        || !isHeaderValue(m_request.contentType))
        return failure(ErrorCode::AnswerUnexpected,
                       {host, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason",
                                                               "what it gave cannot be sent back"))});
    if (!isLoopback(host) && !m_client->m_surroundings.hasNetwork())
        return failure(ErrorCode::NetworkOffline, {host});
    return {};
}

void HttpExchange::open(const QUrl &url)
{
    m_url = url;
    m_reader = HttpReader(m_request.limit);
    m_hasHead = false;
    m_failed.reset();
    // The older network first: where the newer one is announced and leads nowhere, its time-out would be all
    // the time that we have.
    m_ways = {QAbstractSocket::IPv4Protocol, QAbstractSocket::IPv6Protocol};
    m_silence.start();
    connectSocket();
}

/// The system's, which has no business between this computer and itself.
QNetworkProxy HttpExchange::proxy() const
{
    if (!isLoopback(m_url.host())) {
        const QList<QNetworkProxy> all = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(m_url));
        for (const QNetworkProxy &one : all) {
            if (one.capabilities().testFlag(QNetworkProxy::TunnelingCapability))
                return one;
        }
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

void HttpExchange::connectSocket()
{
    m_socket = new QSslSocket(this);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, &HttpExchange::connectionFailed);
    connect(m_socket, &QAbstractSocket::disconnected, this, &HttpExchange::connectionClosed);
    connect(m_socket, &QIODevice::readyRead, this, &HttpExchange::read);
    connect(m_socket, &QIODevice::bytesWritten, this, &HttpExchange::stillAlive);
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &HttpExchange::stillAlive);
    // Heard for what it says. Nothing here makes the connection go on.
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty())
            m_certificateTrouble = errors.first().errorString();
    });
    const QNetworkProxy way = proxy();
    m_socket->setProxy(way);
    // A proxy finds the host by itself; an address is of one kind.
    if (way.type() != QNetworkProxy::NoProxy || !QHostAddress(m_url.host()).isNull())
        m_ways = {QAbstractSocket::AnyIPProtocol};
    const QAbstractSocket::NetworkLayerProtocol protocol = m_ways.takeFirst();
    const QString host = m_url.host(QUrl::FullyEncoded);
    if (m_url.scheme() != QLatin1String("https")) {
        connect(m_socket, &QAbstractSocket::connected, this, &HttpExchange::write);
        m_socket->connectToHost(host, quint16(m_url.port(80)), QIODevice::ReadWrite, protocol);
        return;
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_socket->setSslConfiguration(tls);
    connect(m_socket, &QSslSocket::encrypted, this, &HttpExchange::write);
    m_socket->connectToHostEncrypted(host, quint16(m_url.port(443)), QIODevice::ReadWrite, protocol);
}

void HttpExchange::write()
{
    stillAlive();
    Sent sent;
    sent.at = m_client->m_surroundings.now().toLocalTime();
    sent.purpose = m_request.purpose;
    sent.method = QString::fromLatin1(methodName(m_request.method));
    sent.host = m_url.host();
    sent.path = m_url.path();
    sent.bytesOut = m_request.body.size() + m_url.query(QUrl::FullyEncoded).size();
    m_number = m_client->note(sent);
    m_socket->write(wireOf(m_request, m_url));
}

void HttpExchange::stillAlive()
{
    if (!m_outcome)
        m_silence.start();
}

void HttpExchange::read()
{
    if (m_outcome || !m_socket)
        return;
    stillAlive();
    const qint64 before = m_reader.body().size();
    m_reader.feed(m_socket->readAll());
    const HttpReader::State state = m_reader.state();
    if (state == HttpReader::State::Broken) {
        settle(Failure(brokenAnswer(m_url.host())));
        return;
    }
    if (state == HttpReader::State::Head)
        return;
    if (!m_hasHead)
        headRead();
    if (m_outcome || !m_hasHead)
        return;
    if (state == HttpReader::State::TooLarge) {
        settle(failure(ErrorCode::AnswerTooLarge, {m_url.host(), QString::number(m_request.limit)}));
        return;
    }
    const QPointer<HttpExchange> alive(this);
    if (m_reader.body().size() > before)
        emit progressed(m_reader.body().size(), m_reader.head().length());
    if (alive && !m_outcome && state == HttpReader::State::Whole)
        bodyRead();
}

void HttpExchange::headRead()
{
    if (m_reader.head().isRedirect()) {
        follow();
        return;
    }
    m_hasHead = true;
    if (const Result<void> checked = checkHead(m_reader.head(), m_request, m_url.host()); !checked)
        settle(Failure(checked.error()));
}

void HttpExchange::follow()
{
    const QByteArray location = m_reader.head().field("location");
    const QUrl target = m_url.resolved(QUrl::fromEncoded(location)).adjusted(QUrl::RemoveFragment);
    const bool leads = !location.isEmpty() && target.isValid();
    if (!leads || m_request.method != HttpRequest::Method::Get || !checkAddress(target)
        || !hasSameOrigin(m_url, target) || m_hops == kMostHops) {
        settle(failure(ErrorCode::RedirectRefused, {m_url.host(), leads ? shownAddress(target) : QString()}));
        return;
    }
    ++m_hops;
    drop();
    open(target);
}

void HttpExchange::bodyRead()
{
    if (m_reader.head().isSuccess() && !m_reader.body().isEmpty() && m_reader.head().mediaType().isEmpty()) {
        settle(failure(ErrorCode::AnswerUnexpected,
                       {m_url.host(), QStringLiteral(QT_TRANSLATE_NOOP(
                                          "viatique::Reason", "it does not say what kind it is of"))}));
        return;
    }
    settle(answer());
}

void HttpExchange::connectionClosed()
{
    if (m_outcome || !m_socket || m_number < 0)
        return;
    const QPointer<QSslSocket> socket = m_socket;
    read();
    // Led on, or settled by what had come.
    if (!socket || socket != m_socket || m_outcome)
        return;
    if (m_reader.end() == HttpReader::State::Whole)
        bodyRead();
    else
        settle(failure(ErrorCode::AnswerCut, {m_url.host()}));
}

void HttpExchange::connectionFailed(QAbstractSocket::SocketError error)
{
    // What was sent before the other side closed is still to be read: `connectionClosed` follows.
    if (m_outcome || !m_socket || (error == QAbstractSocket::RemoteHostClosedError && m_number >= 0))
        return;
    const QString host = m_url.host();
    FailedConnection failed{error, m_socket->errorString(), host, m_certificateTrouble, m_number >= 0, true};
    failed.hasNetwork = isLoopback(host) || m_client->m_surroundings.hasNetwork();
    // A name that has no address of one kind says nothing where the other kind was found and failed.
    if (!m_failed || m_failed->error == QAbstractSocket::HostNotFoundError)
        m_failed = failed;
    if (m_number < 0 && m_certificateTrouble.isEmpty() && !m_ways.isEmpty()) {
        drop();
        m_silence.start();
        connectSocket();
        return;
    }
    settle(Failure(errorOf(m_number < 0 ? *m_failed : failed)));
}

HttpAnswer HttpExchange::answer() const
{
    const HttpHead &head = m_reader.head();
    HttpAnswer answer;
    answer.url = m_url;
    answer.status = head.status;
    answer.body = m_reader.body();
    answer.mediaType = head.mediaType();
    answer.etag = head.field("etag");
    answer.lastModified = head.field("last-modified");
    if (answer.status == 429 || answer.status == 503)
        answer.retryAfter = retryAfter(head.field("retry-after"), m_client->m_surroundings.now());
    return answer;
}

void HttpExchange::cancel()
{
    settle(failure(ErrorCode::Cancelled));
}

void HttpExchange::turnOff(NetworkUse use)
{
    settle(Failure(offError(use)));
}

void HttpExchange::leaveClient()
{
    settle(failure(ErrorCode::Cancelled));
    m_client = nullptr;
}

void HttpExchange::waitedTooLong(std::chrono::milliseconds waited)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(waited).count();
    settle(failure(ErrorCode::ServerSilent, {m_url.host(), QString::number(seconds)}));
}

void HttpExchange::settle(Result<HttpAnswer> outcome)
{
    const bool isFirst = !m_outcome.has_value();
    // A later word, such as a cancellation before the first one was told, stands in its place.
    m_outcome = std::move(outcome);
    drop();
    // Always later: whoever sends, cancels or turns the network off is not called back from within.
    if (isFirst)
        m_telling.start(0);
}

void HttpExchange::deliver()
{
    const Result<HttpAnswer> outcome = *m_outcome;
    const QPointer<HttpExchange> alive(this);
    emit finished(outcome);
    if (alive)
        deleteLater();
}

void HttpExchange::drop()
{
    m_silence.stop();
    if (m_outcome)
        m_whole.stop();
    if (m_number >= 0 && m_client)
        m_client->amend(m_number, m_reader.head().status, m_reader.body().size());
    m_number = -1;
    if (!m_socket)
        return;
    // It may be one of its signals that brought us here, even to our end: it must not go with us.
    QSslSocket *socket = m_socket;
    m_socket.clear();
    socket->disconnect(this);
    socket->setParent(nullptr);
    socket->abort();
    socket->deleteLater();
}

} // namespace viatique
