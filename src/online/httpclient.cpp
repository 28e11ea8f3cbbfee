// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/httpclient.h"

#include "online/curlmulti.h"
#include "online/httpexchange.h"

#include <QNetworkInterface>

#include <algorithm>

namespace viatique {

namespace {

constexpr qsizetype kMostSent = 100;

/// Asked of the interfaces, and not of QNetworkInformation: that needs a plugin, and D-Bus, and is wrong
/// where another program than NetworkManager looks after them.
bool hasInterface()
{
    const QList<QNetworkInterface> all = QNetworkInterface::allInterfaces();
    return std::any_of(all.begin(), all.end(), [](const QNetworkInterface &one) {
        return one.flags().testFlag(QNetworkInterface::IsUp)
               && one.flags().testFlag(QNetworkInterface::IsRunning)
               && !one.flags().testFlag(QNetworkInterface::IsLoopBack) && !one.addressEntries().isEmpty();
    });
}

} // namespace

HttpSurroundings HttpSurroundings::machine()
{
    return {[] { return QDateTime::currentDateTimeUtc(); }, &hasInterface};
}

HttpClient::HttpClient(NetworkUse use, const HttpTimeouts &timeouts, QObject *parent)
    : QObject(parent)
    , m_use(use)
    , m_timeouts(timeouts)
{
}

HttpClient::~HttpClient()
{
    for (const QPointer<HttpExchange> &call : std::as_const(m_calls)) {
        if (call)
            call->leaveClient();
    }
}

void HttpClient::setUse(NetworkUse use)
{
    if (use == m_use)
        return;
    m_use = use;
    if (m_use != NetworkUse::Allowed) {
        for (const QPointer<HttpExchange> &call : std::as_const(m_calls)) {
            if (call)
                call->turnOff(m_use);
        }
        m_calls.clear();
    }
    emit useChanged();
}

HttpCall *HttpClient::send(HttpRequest request, QObject *owner)
{
    m_calls.removeAll(nullptr);
    auto *call = new HttpExchange(*this, std::move(request), owner);
    m_calls.append(call);
    call->start();
    return call;
}

CurlMulti &HttpClient::multi()
{
    if (!m_multi)
        m_multi = std::make_unique<CurlMulti>();
    return *m_multi;
}

QByteArray HttpClient::userAgent()
{
    return QByteArrayLiteral("Viatique/" VIATIQUE_VERSION " (+https://github.com/viatique/viatique)");
}

qint64 HttpClient::note(const Sent &sent)
{
    m_sent.append(sent);
    while (m_sent.size() > kMostSent) {
        m_sent.removeFirst();
        ++m_forgotten;
    }
    tellSent();
    return m_forgotten + m_sent.size() - 1;
}

void HttpClient::amend(qint64 number, int status, qint64 bytesIn)
{
    const qint64 at = number - m_forgotten;
    if (at < 0 || at >= m_sent.size())
        return;
    m_sent[at].status = status;
    m_sent[at].bytesIn = bytesIn;
    tellSent();
}

void HttpClient::tellSent()
{
    // Later: whoever hears it may delete the call that is just being served.
    QMetaObject::invokeMethod(this, "sentChanged", Qt::QueuedConnection);
}

} // namespace viatique
