// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "online/httpclient.h"
#include "online/httphop.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace viatique {

/// One request of HttpClient from its checks to its answer, over as many hops as it is led.
class HttpExchange final : public HttpCall, private HttpHop::Listener
{
    Q_OBJECT

public:
    HttpExchange(HttpClient &client, HttpRequest request, QObject *owner);
    ~HttpExchange() override;

    void start();
    void cancel() override;
    bool hasLeft() const override { return m_hasLeft; }
    void turnOff(NetworkUse use);
    /// The client goes: nothing of it is touched from here on.
    void leaveClient();

private:
    void leaves() override;
    bool takesHead() override;
    void goesOn() override;
    void ended(CURLcode code) override;

    Result<void> check() const;
    void open(const QUrl &url);
    Result<void> judgeHead();
    Result<void> follow();
    Error failed(CURLcode code) const;
    Result<HttpAnswer> answer() const;
    void settle(Result<HttpAnswer> outcome);
    void tell();
    void drop();
    void waitedTooLong(std::chrono::milliseconds waited);

    HttpClient *m_client; ///< null once it is gone
    const HttpRequest m_request;
    QUrl m_url; ///< of the present hop
    int m_hops = 0;
    std::unique_ptr<HttpHop> m_hop;
    bool m_byProxy = false;
    QUrl m_next;                    ///< where the head leads; empty: nowhere
    std::optional<Error> m_refusal; ///< what is wrong with the head
    qint64 m_number = -1;           ///< in the client's list of what was sent; -1: nothing was
    bool m_hasLeft = false;         ///< a hop, at least
    qint64 m_told = 0;              ///< bytes that `progressed` said
    QTimer m_silence;
    QTimer m_whole;
    QTimer m_telling;                            ///< as soon as the event loop comes round
    std::optional<Result<HttpAnswer>> m_outcome; ///< settled
    bool m_isTold = false;                       ///< and told
};

} // namespace viatique
