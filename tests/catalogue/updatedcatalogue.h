// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/jsonfile.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace viatique {

inline QString firstId()
{
    return bundledCatalogueIds().constFirst();
}

/// The bundled catalogue of that id with other members, and without its first `lost` endpoints.
inline QByteArray changedCatalogue(const QString &id, const QJsonObject &members, int lost = 0)
{
    QJsonObject json = parseJsonObject(bundledCatalogue(id).value().bytes, id).value();
    for (auto member = members.constBegin(); member != members.constEnd(); ++member)
        json.insert(member.key(), member.value());
    QJsonArray endpoints = json.value(QLatin1String("endpoints")).toArray();
    for (int i = 0; i < lost; ++i)
        endpoints.removeFirst();
    json.insert(QStringLiteral("endpoints"), endpoints);
    return jsonBytes(json);
}

/// The first catalogue in a later version, with another title and a member that this program does not know.
inline QByteArray laterCatalogue(const QString &version = QStringLiteral("2099-01-01"), int lost = 0)
{
    return changedCatalogue(firstId(),
                            {{QStringLiteral("version"), version},
                             {QStringLiteral("title"), QStringLiteral("Later")},
                             {QStringLiteral("ofTomorrow"), QJsonArray{1, 2}}},
                            lost);
}

inline Catalogue readAs(const QByteArray &bytes)
{
    return readCatalogue(bytes, QStringLiteral("test")).value();
}

} // namespace viatique
