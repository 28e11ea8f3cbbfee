// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// The addresses of DataPass, its API and its pages.

#include "datapass/apianswer.h"
#include "datapass/apiclient.h"

namespace viatique::datapass {

namespace {

QUrl withoutSlash(QUrl url)
{
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path);
    return url;
}

} // namespace

QUrl apiBase(const QUrl &given)
{
    const QString api = QStringLiteral("/api/v1");
    QUrl base = withoutSlash(given.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment));
    if (!base.path().endsWith(api))
        base.setPath(base.path() + api);
    return base;
}

QString serverOf(const QUrl &base)
{
    QUrl server =
        base.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return server.toString(QUrl::FullyEncoded);
}

QUrl requestPage(const QUrl &base, const QString &id)
{
    const QString number = requestNumber(id);
    if (number.isEmpty())
        return {};
    QUrl page(serverOf(base), QUrl::StrictMode);
    page.setPath(QStringLiteral("/demandes/") + number);
    return page;
}

} // namespace viatique::datapass
