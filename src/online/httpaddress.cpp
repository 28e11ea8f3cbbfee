// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/httpaddress.h"

#include <QHostAddress>

namespace viatique {

namespace {

constexpr int kMostShown = 200;

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

} // namespace

bool isLoopback(const QString &host)
{
    // QUrl has made host names lower-case already.
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

Result<void> checkAddress(const QUrl &url)
{
    const bool isSecure = url.scheme() == QLatin1String("https");
    const bool isOwn = url.scheme() == QLatin1String("http") && isLoopback(url.host());
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || portOf(url) == 0
        || !(isSecure || isOwn))
        return failure(ErrorCode::AddressRefused, {shownAddress(url)});
    return {};
}

QString shownAddress(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .left(kMostShown);
}

bool hasSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

} // namespace viatique
