// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "online/networkuse.h"
#include "online/outgoing.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace viatique {

class CurlMulti;
class HttpExchange;

/// How long an exchange may take. The figures are ours: the State's services answer within a second, or not.
struct HttpTimeouts
{
    std::chrono::milliseconds silence = std::chrono::seconds(15); ///< nothing arrives, connecting included
    std::chrono::milliseconds whole = std::chrono::seconds(60);   ///< from the call to its last byte
};

/// What a client asks the machine; a test puts its own in their place.
struct HttpSurroundings
{
    std::function<QDateTime()> now;   ///< UTC; for a date in `Retry-After`, and for `Sent`
    std::function<bool()> hasNetwork; ///< whether anything but loopback is connected
    QByteArray authorities = {};      ///< PEM of those who vouch for servers; empty: the system's
    static HttpSurroundings machine();
};

struct HttpRequest
{
    enum class Method { Get, Post, Patch };
    Purpose purpose = Purpose::CompanyDirectory;
    Method method = Method::Get;
    QUrl url;
    /// The media type wanted, or several with commas between; another one in a success is AnswerUnexpected.
    /// "application/json" stands for "application/…+json" too.
    QByteArray accept = "application/json";
    QByteArray contentType; ///< of the body
    QByteArray body;
    Secret bearer; ///< goes into the header Authorization; empty: none
    QByteArray ifNoneMatch;
    QByteArray ifModifiedSince;
    qint64 limit = 4 * 1024 * 1024; ///< bytes of the answer's body that are taken; more is AnswerTooLarge
};

/// What came back whole, whatever its status: that of the service is for its caller to judge.
struct HttpAnswer
{
    QUrl url; ///< after redirects
    int status = 0;
    QByteArray body; ///< empty where the status has none (204, 304)
    QByteArray mediaType;
    QByteArray etag;
    QByteArray lastModified;
    /// Of 429 and 503, from seconds or a date of the answer; at most an hour.
    std::optional<std::chrono::seconds> retryAfter;
    bool isSuccess() const { return status >= 200 && status < 300; }
};

/// Answers are not compared. Said aloud, because moc would else instantiate the comparison of `expected`,
/// which errors do not have.
bool operator==(const Result<HttpAnswer> &, const Result<HttpAnswer> &) = delete;

/// One request under way; owned by whoever its parent is, deleted after `finished`.
class HttpCall : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// `finished` follows with Cancelled, never from within this call. Deleting it cancels without a word.
    virtual void cancel() = 0;
    /// Whether a server may have read the request, or begun to, whatever came of it.
    virtual bool hasLeft() const = 0;

signals:
    /// Bytes of the answer so far; `total` is -1 where the server does not say.
    void progressed(qint64 done, qint64 total);
    /// Once, and nothing after it. Errors: NetworkOff, AddressRefused, NetworkOffline, ServerUnreachable,
    /// ServerSilent, CertificateRefused, RedirectRefused, AnswerTooLarge, AnswerCut, AnswerUnexpected
    /// (another media type than asked for in a success, an encoding that was not asked for, what breaks HTTP,
    /// a header that cannot be sent), Cancelled.
    void finished(const viatique::Result<viatique::HttpAnswer> &answer);
};

/// The one way to the network. https alone, http on loopback; certificates that do not hold are refused, with
/// no way round; redirects of a GET are followed on the same scheme, host and port, five at most, others are
/// refused; no cookies, no cache, no authentication by itself, no HTTP compression, no HTTP/2; the system's
/// proxy, but not for loopback; one connection a request, closed after it; a body is sent once at most.
/// Asynchronous, in the thread that made it. Nothing of the network library (libcurl) is initialised before
/// the first request. It may go at any time: calls under way then end with Cancelled.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    explicit HttpClient(NetworkUse use, const HttpTimeouts &timeouts = {}, QObject *parent = nullptr);
    ~HttpClient() override;

    void setSurroundings(const HttpSurroundings &surroundings) { m_surroundings = surroundings; }

    /// Calls under way end with NetworkOff when it is no longer allowed.
    void setUse(NetworkUse use);
    NetworkUse use() const { return m_use; }

    /// `owner` becomes the parent of the call, which may be deleted at any time. `finished` is never sent
    /// from within this function.
    HttpCall *send(HttpRequest request, QObject *owner);

    /// What left in this run, oldest first; the last hundred. A redirect that is followed is one more.
    const QList<Sent> &sent() const { return m_sent; }

    /// "Viatique/0.1.0 (+https://…)": program, version, and where to learn about it.
    static QByteArray userAgent();

signals:
    void useChanged();
    void sentChanged();

private:
    friend class HttpExchange;
    CurlMulti &multi();
    /// Gives a number by which `amend` finds it again.
    qint64 note(const Sent &sent);
    void amend(qint64 number, int status, qint64 bytesIn);
    void tellSent();

    NetworkUse m_use;
    HttpTimeouts m_timeouts;
    HttpSurroundings m_surroundings = HttpSurroundings::machine();
    std::unique_ptr<CurlMulti> m_multi; ///< from the first request on
    QList<QPointer<HttpExchange>> m_calls;
    QList<Sent> m_sent;
    qint64 m_forgotten = 0; ///< entries that fell out of the list
};

} // namespace viatique
