// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "online/libcurl.h"

#include <QHash>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <functional>
#include <memory>
#include <unordered_map>

namespace viatique {

/// libcurl's transfers, driven by the event loop of the thread that made this. The library is loaded
/// with the first of them.
class CurlMulti : public QObject
{
public:
    /// Called once, after the transfer was taken out again; it may add, remove and clean up transfers.
    using Ended = std::function<void(CURLcode)>;

    CurlMulti();
    ~CurlMulti() override;
    Q_DISABLE_COPY_MOVE(CurlMulti)

    /// Begins when the event loop comes round. `easy` stays with its owner, who removes it before he cleans
    /// it up. CURLE_FAILED_INIT where the library does not take it; `ended` is then not called.
    CURLcode add(CURL *easy, const Ended &ended);
    /// Breaks off what is not ended; not from within the transfer's own callbacks.
    void remove(CURL *easy);

private:
    struct Free
    {
        void operator()(CURLM *multi) const;
    };
    /// It may be its own signal that lets it go.
    struct Retire
    {
        void operator()(QSocketNotifier *notifier) const;
    };
    using Notifier = std::unique_ptr<QSocketNotifier, Retire>;
    struct Watch
    {
        Notifier reads;
        Notifier writes;
    };
    static int watch(CURL *easy, curl_socket_t socket, int what, void *self, void *);
    static int schedule(CURLM *multi, long milliseconds, void *self);
    Notifier notifier(curl_socket_t socket, QSocketNotifier::Type type);
    void act(curl_socket_t socket, int events);

    QTimer m_timer;
    std::unordered_map<curl_socket_t, Watch> m_watched;
    QHash<CURL *, Ended> m_running;
    std::unique_ptr<CURLM, Free> m_multi; ///< the first to go: it tells of the sockets that it closes
};

} // namespace viatique
