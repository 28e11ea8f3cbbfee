// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/curlmulti.h"

namespace viatique {

void CurlMulti::Free::operator()(CURLM *multi) const
{
    libcurl()->multiCleanup(multi);
}

void CurlMulti::Retire::operator()(QSocketNotifier *notifier) const
{
    notifier->setEnabled(false);
    notifier->deleteLater();
}

CurlMulti::CurlMulti()
    : m_multi(libcurl() ? libcurl()->multiInit() : nullptr)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
    if (!m_multi)
        return;
    libcurl()->multiSetOption(m_multi.get(), CURLMOPT_SOCKETFUNCTION, &CurlMulti::watch);
    libcurl()->multiSetOption(m_multi.get(), CURLMOPT_SOCKETDATA, this);
    libcurl()->multiSetOption(m_multi.get(), CURLMOPT_TIMERFUNCTION, &CurlMulti::schedule);
    libcurl()->multiSetOption(m_multi.get(), CURLMOPT_TIMERDATA, this);
}

CurlMulti::~CurlMulti() = default;

CURLcode CurlMulti::add(CURL *easy, const Ended &ended)
{
    if (!m_multi || libcurl()->multiAddHandle(m_multi.get(), easy) != CURLM_OK)
        return CURLE_FAILED_INIT;
    m_running.insert(easy, ended);
    return CURLE_OK;
}

void CurlMulti::remove(CURL *easy)
{
    if (m_running.remove(easy) > 0)
        libcurl()->multiRemoveHandle(m_multi.get(), easy);
}

/// The library says which sockets it waits for.
int CurlMulti::watch(CURL * /*easy*/, curl_socket_t socket, int what, void *self, void * /*ours*/)
{
    auto *multi = static_cast<CurlMulti *>(self);
    if (what == CURL_POLL_REMOVE) {
        multi->m_watched.erase(socket);
        return 0;
    }
    Watch &watch = multi->m_watched[socket];
    const auto keep = [multi, socket](Notifier &notifier, bool wanted, QSocketNotifier::Type type) {
        if (!wanted)
            notifier.reset();
        else if (!notifier)
            notifier = multi->notifier(socket, type);
    };
    keep(watch.reads, what != CURL_POLL_OUT, QSocketNotifier::Read);
    keep(watch.writes, what != CURL_POLL_IN, QSocketNotifier::Write);
    return 0;
}

int CurlMulti::schedule(CURLM * /*multi*/, long milliseconds, void *self)
{
    QTimer &timer = static_cast<CurlMulti *>(self)->m_timer;
    if (milliseconds < 0)
        timer.stop();
    else
        timer.start(std::chrono::milliseconds(milliseconds));
    return 0;
}

CurlMulti::Notifier CurlMulti::notifier(curl_socket_t socket, QSocketNotifier::Type type)
{
    Notifier made(new QSocketNotifier(socket, type, this));
    const int event = type == QSocketNotifier::Read ? CURL_CSELECT_IN : CURL_CSELECT_OUT;
    connect(made.get(), &QSocketNotifier::activated, this, [this, socket, event] { act(socket, event); });
    return made;
}

void CurlMulti::act(curl_socket_t socket, int events)
{
    int running = 0;
    libcurl()->multiSocketAction(m_multi.get(), socket, events, &running);
    int left = 0;
    while (const CURLMsg *message = libcurl()->multiInfoRead(m_multi.get(), &left)) {
        // Copied: the message goes with its transfer.
        CURL *easy = message->easy_handle;
        const CURLcode code = message->data.result;
        const Ended ended = m_running.take(easy);
        libcurl()->multiRemoveHandle(m_multi.get(), easy);
        if (ended)
            ended(code);
    }
}

} // namespace viatique
