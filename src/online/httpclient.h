// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "online/networkuse.h"
#include "online/outgoing.h"
#include "online/secret.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace viatique {

/// How long an exchange may take. The figures are ours: the State's services answer within a second, or not.
struct HttpTimeouts
{
    std::chrono::milliseconds silence = std::chrono::seconds(15); ///< nothing arrives, connecting included
    std::chrono::milliseconds whole = std::chrono::seconds(60);   ///< from the call to its last byte
};

struct HttpRequest
{
    enum class Method { Get, Post, Patch };
    Purpose purpose = Purpose::CompanyDirectory;
    Method method = Method::Get;
    QUrl url;
    QByteArray accept = "application/json"; ///< the media type wanted; another one is AnswerUnexpected
    QByteArray contentType;                 ///< of the body
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

/// One request under way; owned by whoever its parent is, deleted after `finished`.
class HttpCall : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// `finished` follows with Cancelled, never from within this call. Deleting it cancels without a word.
    virtual void cancel() = 0;

signals:
    /// Bytes of the answer so far; `total` is -1 where the server does not say.
    void progressed(qint64 done, qint64 total);
    /// Once. Errors: NetworkOff, AddressRefused, NetworkOffline, ServerUnreachable, ServerSilent,
    /// CertificateRefused, RedirectRefused, AnswerTooLarge, AnswerCut, AnswerUnexpected (another media type
    /// than asked for in a success, an encoding that was not asked for), Cancelled.
    void finished(const viatique::Result<viatique::HttpAnswer> &answer);
};

/// The one way to the network. https alone, http on loopback; certificates that do not hold are refused, with
/// no way round; redirects of a GET are followed on the same host and port, five at most, others are refused;
/// no cookies, no cache, no authentication by itself, no HTTP compression; the system's proxy. Asynchronous,
/// in the thread that made it. Nothing of Qt Network is touched before the first request.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    explicit HttpClient(NetworkUse use, const HttpTimeouts &timeouts = {}, QObject *parent = nullptr);
    ~HttpClient() override;

    /// Calls under way end with NetworkOff when it is no longer allowed.
    void setUse(NetworkUse use);
    NetworkUse use() const { return m_use; }

    /// `owner` becomes the parent of the call. `finished` is never sent from within this call.
    HttpCall *send(HttpRequest request, QObject *owner);

    /// What left in this run, oldest first; the last hundred.
    const QList<Sent> &sent() const { return m_sent; }

    /// "Viatique/0.1.0 (+https://…)": program, version, and where to learn about it.
    static QByteArray userAgent();

signals:
    void useChanged();
    void sentChanged();

private:
    friend class HttpExchange;
    QNetworkAccessManager &manager();
    void note(const Sent &sent);

    NetworkUse m_use;
    HttpTimeouts m_timeouts;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QList<Sent> m_sent;
};

} // namespace viatique
