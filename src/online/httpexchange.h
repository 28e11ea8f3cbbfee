// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "online/httpanswer.h"
#include "online/httpclient.h"

#include <QPointer>
#include <QTimer>

#include <optional>

class QNetworkReply;
class QNetworkRequest;

namespace viatique {

/// One request of HttpClient from its checks to its answer, over as many hops as it is led.
class HttpExchange final : public HttpCall
{
    Q_OBJECT

public:
    HttpExchange(HttpClient &client, HttpRequest request, QObject *owner);
    ~HttpExchange() override;

    void start();
    void cancel() override;
    void turnOff(NetworkUse use);
    /// The client goes: nothing of it is touched from here on.
    void leaveClient();

private:
    Result<void> check() const;
    void open(const QUrl &url);
    QNetworkRequest question() const;
    void stillAlive();
    void readHead();
    void readBody();
    void replyFinished();
    void follow(const HttpHead &head);
    HttpAnswer answer() const;
    void settle(Result<HttpAnswer> outcome);
    void deliver();
    void drop();
    void waitedTooLong(std::chrono::milliseconds waited);

    HttpClient *m_client; ///< null once it is gone
    HttpRequest m_request;
    QUrl m_url; ///< of the present hop
    int m_hops = 0;
    QPointer<QNetworkReply> m_reply;
    std::optional<HttpHead> m_head;
    QByteArray m_body;
    QString m_certificateTrouble; ///< what TLS says is wrong with the certificate
    qint64 m_number = -1;         ///< in the client's list of what was sent
    QTimer m_silence;
    QTimer m_whole;
    std::optional<Result<HttpAnswer>> m_outcome; ///< settled, and to be told
};

} // namespace viatique
