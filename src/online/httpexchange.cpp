// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/httpexchange.h"

#include "online/httpaddress.h"
#include "online/httpfailure.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

namespace viatique {

namespace {

constexpr int kMostHops = 5;
constexpr qint64 kAhead = 64 * 1024; // what Qt reads before it is asked

QString methodName(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Get:
        return QStringLiteral("GET");
    case HttpRequest::Method::Post:
        return QStringLiteral("POST");
    case HttpRequest::Method::Patch:
        return QStringLiteral("PATCH");
    }
    Q_UNREACHABLE();
}

Error offError(NetworkUse use)
{
    return {ErrorCode::NetworkOff, {use == NetworkUse::Forbidden ? QStringLiteral("policy") : QString()}};
}

/// What the server answered by its status, as against what Qt could not finish. Qt calls 400 and 418 an
/// operation that is none of the protocol's, and 407 a matter of the proxy even where there is none.
bool isStatusError(QNetworkReply::NetworkError error)
{
    return (error > QNetworkReply::UnknownProxyError && error <= QNetworkReply::UnknownContentError)
           || (error > QNetworkReply::ProtocolFailure && error <= QNetworkReply::UnknownServerError)
           || error == QNetworkReply::ProtocolInvalidOperationError
           || error == QNetworkReply::ProxyAuthenticationRequiredError;
}

/// A body that can be read once. Qt sends a request again by itself where the server closes before it answers
/// (four times, in 6.4), or asks for a password: what a service may have taken already must not be sent again
/// unless somebody decides so.
class BodyOnce : public QBuffer
{
public:
    explicit BodyOnce(const QByteArray &body)
    {
        setData(body);
        open(QIODevice::ReadOnly);
    }
    bool reset() override { return false; }
};

} // namespace

HttpExchange::HttpExchange(HttpClient &client, HttpRequest request, QObject *owner)
    : HttpCall(owner)
    , m_client(&client)
    , m_request(std::move(request))
{
    m_silence.setSingleShot(true);
    m_whole.setSingleShot(true);
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

QNetworkRequest HttpExchange::question() const
{
    QNetworkRequest request(m_url);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader, HttpClient::userAgent());
    request.setRawHeader("Accept", m_request.accept);
    // Not the user's, which Qt would say: these services speak French.
    request.setRawHeader("Accept-Language", "fr");
    // Said, Qt neither asks for a compressed answer nor blows one up beyond our limit.
    request.setRawHeader("Accept-Encoding", "identity");
    // Nothing of one answer can be taken for the beginning of the next one.
    request.setRawHeader("Connection", "close");
    // Read as it goes out: else Qt would make a copy that it can send again.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    if (!m_request.contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, m_request.contentType);
    if (!m_request.bearer.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_request.bearer.reveal());
    if (!m_request.ifNoneMatch.isEmpty() && isHeaderValue(m_request.ifNoneMatch))
        request.setRawHeader("If-None-Match", m_request.ifNoneMatch);
    if (!m_request.ifModifiedSince.isEmpty() && isHeaderValue(m_request.ifModifiedSince))
        request.setRawHeader("If-Modified-Since", m_request.ifModifiedSince);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    request.setSslConfiguration(tls);
    return request;
}

void HttpExchange::open(const QUrl &url)
{
    m_url = url;
    m_head.reset();
    m_body.clear();
    m_silence.start();
    Sent sent;
    sent.at = m_client->m_surroundings.now().toLocalTime();
    sent.purpose = m_request.purpose;
    sent.method = methodName(m_request.method);
    sent.host = url.host();
    sent.path = url.path();
    sent.bytesOut = m_request.body.size() + url.query(QUrl::FullyEncoded).size();
    m_number = m_client->note(sent);

    QNetworkAccessManager &manager = m_client->manager();
    if (m_request.method == HttpRequest::Method::Get) {
        m_reply = manager.get(question());
    } else {
        auto *body = new BodyOnce(m_request.body);
        m_reply = manager.sendCustomRequest(question(), methodName(m_request.method).toLatin1(), body);
        body->setParent(m_reply);
    }
    m_reply->setReadBufferSize(kAhead);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::replyFinished);
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpExchange::stillAlive);
    connect(m_reply, &QNetworkReply::uploadProgress, this, &HttpExchange::stillAlive);
    // Heard for what it says. Nothing here can make the connection go on.
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty())
            m_certificateTrouble = errors.first().errorString();
    });
}

void HttpExchange::stillAlive()
{
    if (!m_outcome)
        m_silence.start();
}

void HttpExchange::readHead()
{
    if (m_outcome || !m_reply || m_head)
        return;
    stillAlive();
    HttpHead head = HttpHead::of(*m_reply);
    if (head.status == 0)
        return;
    m_head = head;
    if (head.isRedirect()) {
        follow(head);
        return;
    }
    if (const Result<void> checked = checkHead(head, m_request, m_url.host()); !checked)
        settle(Failure(checked.error()));
}

void HttpExchange::follow(const HttpHead &head)
{
    const QUrl target = m_url.resolved(QUrl::fromEncoded(head.location)).adjusted(QUrl::RemoveFragment);
    const bool leads = !head.location.isEmpty() && target.isValid();
    if (!leads || m_request.method != HttpRequest::Method::Get || !checkAddress(target)
        || !hasSameOrigin(m_url, target) || m_hops == kMostHops) {
        settle(failure(ErrorCode::RedirectRefused, {m_url.host(), leads ? shownAddress(target) : QString()}));
        return;
    }
    ++m_hops;
    drop();
    open(target);
}

void HttpExchange::readBody()
{
    readHead();
    if (m_outcome || !m_reply || !m_head)
        return;
    stillAlive();
    if (!m_head->mayHaveBody()) {
        m_reply->skip(m_reply->bytesAvailable());
        return;
    }
    // One byte more than is allowed tells that there are too many.
    m_body += m_reply->read(m_request.limit + 1 - m_body.size());
    if (m_body.size() > m_request.limit) {
        settle(failure(ErrorCode::AnswerTooLarge, {m_url.host(), QString::number(m_request.limit)}));
        return;
    }
    emit progressed(m_body.size(), m_head->length);
}

void HttpExchange::replyFinished()
{
    if (m_outcome || !m_reply)
        return;
    const QPointer<HttpExchange> alive(this);
    readBody();
    if (!alive || m_outcome || !m_reply || !m_reply->isFinished())
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    const QString host = m_url.host();
    if (!m_head || (error != QNetworkReply::NoError && !isStatusError(error))) {
        const bool hasNetwork = isLoopback(host) || m_client->m_surroundings.hasNetwork();
        settle(Failure(errorOf({*m_reply, host, m_certificateTrouble, m_head.has_value(), hasNetwork})));
        return;
    }
    if (m_head->mayHaveBody() && m_head->length >= 0 && m_body.size() != m_head->length) {
        settle(failure(ErrorCode::AnswerCut, {host}));
        return;
    }
    if (m_head->isSuccess() && !m_body.isEmpty() && m_head->mediaType.isEmpty()) {
        settle(failure(ErrorCode::AnswerUnexpected,
                       {host, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason",
                                                               "it does not say what kind it is of"))}));
        return;
    }
    settle(answer());
}

HttpAnswer HttpExchange::answer() const
{
    HttpAnswer answer;
    answer.url = m_url;
    answer.status = m_head->status;
    answer.body = m_body;
    answer.mediaType = m_head->mediaType;
    answer.etag = m_reply->rawHeader("ETag");
    answer.lastModified = m_reply->rawHeader("Last-Modified");
    if (answer.status == 429 || answer.status == 503)
        answer.retryAfter = retryAfter(m_reply->rawHeader("Retry-After"), m_client->m_surroundings.now());
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
        QMetaObject::invokeMethod(this, &HttpExchange::deliver, Qt::QueuedConnection);
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
        m_client->amend(m_number, m_head ? m_head->status : 0, m_body.size());
    m_number = -1;
    if (!m_reply)
        return;
    QNetworkReply *reply = m_reply;
    m_reply.clear();
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

} // namespace viatique
