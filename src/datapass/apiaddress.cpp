// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/apiaddress.h"

#include "datapass/apianswer.h"

namespace viatique::datapass {

namespace {

const QString kApiPath = QStringLiteral("/api/v1");
const QString kHost = QStringLiteral("datapass.api.gouv.fr"); ///< "sandbox." and the like may stand before it

QUrl withoutEnd(const QUrl &given)
{
    QUrl url = given.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    // Of a path that is "/" alone, QUrl would strip nothing.
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path);
    return url;
}

} // namespace

Address::Address(const QUrl &given)
    : m_api(withoutEnd(given))
{
    if (!m_api.path().endsWith(kApiPath))
        m_api.setPath(m_api.path() + kApiPath);
}

Address Address::ofApi(const QUrl &given)
{
    Address address(given);
    if (given.host() != kHost && !given.host().endsWith(QLatin1Char('.') + kHost))
        address.m_api = withoutEnd(given);
    return address;
}

QUrl Address::site() const
{
    QUrl site = m_api.adjusted(QUrl::RemoveUserInfo);
    if (site.path().endsWith(kApiPath))
        site.setPath(site.path().chopped(kApiPath.size()));
    return site;
}

QString Address::server() const
{
    return m_api.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath).toString(QUrl::FullyEncoded);
}

QUrl Address::requestPage(const QString &id) const
{
    const QString number = requestNumber(id);
    if (number.isEmpty())
        return {};
    QUrl page = site();
    page.setPath(page.path() + QStringLiteral("/demandes/") + number);
    return page;
}

} // namespace viatique::datapass
