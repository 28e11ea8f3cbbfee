// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/httpexchange.h"

#include "online/httpaddress.h"
#include "online/httpfailure.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QPointer>

namespace viatique {

namespace {

constexpr int kMostHops = 5;

/// The system's, which has no business between this computer and itself.
QNetworkProxy proxyFor(const QUrl &url)
{
    if (!isLoopback(url.host())) {
        const QList<QNetworkProxy> all = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
        for (const QNetworkProxy &one : all) {
            if (one.capabilities().testFlag(QNetworkProxy::TunnelingCapability))
                return one;
        }
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

} // namespace

HttpExchange::HttpExchange(HttpClient &client, HttpRequest request, QObject *owner)
    : HttpCall(owner)
    , m_client(&client)
    , m_request(std::move(request))
{
    m_silence.setSingleShot(true);
    m_whole.setSingleShot(true);
    m_telling.setSingleShot(true);
    connect(&m_telling, &QTimer::timeout, this, &HttpExchange::tell);
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
        return Failure(networkOff(m_client->use()));
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
    m_next.clear();
    m_refusal.reset();
    m_told = 0;
    m_silence.start();
    const QNetworkProxy proxy = proxyFor(url);
    m_byProxy = proxy.type() != QNetworkProxy::NoProxy;
    HttpHop::Listener &listener = *this;
    m_hop = std::make_unique<HttpHop>(m_client->multi(), listener, m_request);
    const CURLcode code = m_hop->start(url, proxy, m_client->m_surroundings.authorities);
    if (code != CURLE_OK)
        settle(Failure(failed(code)));
}

void HttpExchange::leaves()
{
    m_hasLeft = true;
    goesOn();
    Sent sent;
    sent.at = m_client->m_surroundings.now().toLocalTime();
    sent.purpose = m_request.purpose;
    sent.method = QString::fromLatin1(methodName(m_request.method));
    sent.host = m_url.host();
    sent.path = m_url.path();
    sent.bytesOut = m_request.body.size() + m_url.query(QUrl::FullyEncoded).size();
    m_number = m_client->note(sent);
}

void HttpExchange::goesOn()
{
    m_silence.start();
    if (m_hop && m_hop->body().size() > m_told)
        m_telling.start(0);
}

bool HttpExchange::takesHead()
{
    if (const Result<void> judged = judgeHead(); !judged)
        m_refusal = judged.error();
    return !m_refusal && m_next.isEmpty();
}

Result<void> HttpExchange::judgeHead()
{
    const HttpHead &head = m_hop->head();
    if (!head.isWellFormed())
        return Failure(brokenAnswer(m_url.host()));
    if (head.isRedirect())
        return follow();
    if (const Result<void> checked = checkHead(head, m_request, m_url.host()); !checked)
        return checked;
    if (head.mayHaveBody() && head.length() > m_request.limit)
        return failure(ErrorCode::AnswerTooLarge, {m_url.host(), QString::number(m_request.limit)});
    return {};
}

Result<void> HttpExchange::follow()
{
    const QByteArray location = m_hop->head().field("location");
    const QUrl target = m_url.resolved(QUrl::fromEncoded(location)).adjusted(QUrl::RemoveFragment);
    const bool leads = !location.isEmpty() && target.isValid();
    if (!leads || m_request.method != HttpRequest::Method::Get || !checkAddress(target)
        || !hasSameOrigin(m_url, target) || m_hops == kMostHops)
        return failure(ErrorCode::RedirectRefused, {m_url.host(), leads ? shownAddress(target) : QString()});
    m_next = target;
    return {};
}

void HttpExchange::ended(CURLcode code)
{
    if (m_refusal) {
        settle(Failure(*m_refusal));
    } else if (!m_next.isEmpty()) {
        ++m_hops;
        drop();
        open(QUrl(m_next)); // which it forgets
    } else if (m_hop->isTooLarge()) {
        settle(failure(ErrorCode::AnswerTooLarge, {m_url.host(), QString::number(m_request.limit)}));
    } else if (code != CURLE_OK) {
        settle(Failure(failed(code)));
    } else if (m_hop->head().status == 0) {
        // The library takes the end of a connection for the end of the head.
        settle(failure(ErrorCode::AnswerCut, {m_url.host()}));
    } else {
        settle(answer());
    }
}

Error HttpExchange::failed(CURLcode code) const
{
    FailedConnection failed;
    failed.code = code;
    failed.words = QString::fromUtf8(m_hop->words());
    failed.host = m_url.host();
    failed.verdict = m_hop->number(CURLINFO_SSL_VERIFYRESULT);
    failed.systemError = int(m_hop->number(CURLINFO_OS_ERRNO));
    failed.byProxy = m_byProxy;
    failed.isAnswering = m_number >= 0;
    failed.hasNetwork = isLoopback(failed.host) || m_client->m_surroundings.hasNetwork();
    return m_hop->isHeadTooLarge() ? brokenAnswer(failed.host) : errorOf(failed);
}

Result<HttpAnswer> HttpExchange::answer() const
{
    const HttpHead &head = m_hop->head();
    if (head.isSuccess() && !m_hop->body().isEmpty() && head.mediaType().isEmpty())
        return failure(ErrorCode::AnswerUnexpected,
                       {m_url.host(), QStringLiteral(QT_TRANSLATE_NOOP(
                                          "viatique::Reason", "it does not say what kind it is of"))});
    HttpAnswer answer;
    answer.url = m_url;
    answer.status = head.status;
    answer.body = m_hop->body();
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
    settle(Failure(networkOff(use)));
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
    if (m_isTold)
        return;
    // A later word, such as a cancellation before the first one was told, stands in its place.
    m_outcome = std::move(outcome);
    drop();
    // Always later: whoever sends, cancels or turns the network off is not called back from within.
    m_telling.start(0);
}

/// One thing at a time: whoever hears it may let this go, or run an event loop of his own.
void HttpExchange::tell()
{
    if (!m_outcome) {
        m_told = m_hop->body().size();
        emit progressed(m_told, m_hop->head().length());
        return;
    }
    m_isTold = true;
    const Result<HttpAnswer> outcome = *m_outcome;
    const QPointer<HttpExchange> alive(this);
    emit finished(outcome);
    if (alive)
        deleteLater();
}

void HttpExchange::drop()
{
    m_silence.stop();
    m_telling.stop();
    if (m_outcome)
        m_whole.stop();
    if (m_number >= 0 && m_client)
        m_client->amend(m_number, m_hop->head().status, m_hop->body().size());
    m_number = -1;
    m_hop.reset();
}

} // namespace viatique
