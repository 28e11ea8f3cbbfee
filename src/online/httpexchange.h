// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "online/httpclient.h"
#include "online/httpfailure.h"
#include "online/httpwire.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QSslSocket>
#include <QTimer>

#include <optional>

namespace viatique {

/// One request of HttpClient from its checks to its answer, over as many hops as it is led; each hop is one
/// connection. Written on a socket and not on QNetworkAccessManager, which in Qt 6.4 (measured against the
/// test server) sends a POST four times where the server closes early, reads heads and the bodies of 401
/// without any limit, takes a body whose last chunk never came for a whole one, and reads on after its reply
/// is gone.
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
    QNetworkProxy proxy() const;
    void connectSocket();
    void write();
    void read();
    void connectionFailed(QAbstractSocket::SocketError error);
    void connectionClosed();
    void stillAlive();
    void headRead();
    void follow();
    void bodyRead();
    HttpAnswer answer() const;
    void settle(Result<HttpAnswer> outcome);
    void deliver();
    void drop();
    void waitedTooLong(std::chrono::milliseconds waited);

    HttpClient *m_client; ///< null once it is gone
    HttpRequest m_request;
    QUrl m_url; ///< of the present hop
    int m_hops = 0;
    QPointer<QSslSocket> m_socket;
    QList<QAbstractSocket::NetworkLayerProtocol> m_ways; ///< that are still to be tried
    std::optional<FailedConnection> m_failed;            ///< the first way that did not lead there
    HttpReader m_reader;
    bool m_hasHead = false;       ///< it was looked at
    QString m_certificateTrouble; ///< what TLS says is wrong with the certificate
    qint64 m_number = -1;         ///< in the client's list of what was sent; -1: nothing was
    QTimer m_silence;
    QTimer m_whole;
    QTimer m_telling;                            ///< as soon as the event loop comes round
    std::optional<Result<HttpAnswer>> m_outcome; ///< settled, and to be told
};

} // namespace viatique
