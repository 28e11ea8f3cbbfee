// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogue.h"

#include <QFile>

#include <algorithm>

namespace viatique {

const Endpoint *Catalogue::endpoint(const QString &endpointId) const
{
    const auto found = m_index.constFind(endpointId);
    return found == m_index.cend() ? nullptr : &endpoints.at(*found);
}

const CatalogueCategory *Catalogue::category(const QString &categoryId) const
{
    const auto found = std::find_if(categories.cbegin(), categories.cend(),
                                    [&](const CatalogueCategory &each) { return each.id == categoryId; });
    return found == categories.cend() ? nullptr : &*found;
}

const UseCase *Catalogue::useCase(const QString &useCaseId) const
{
    const auto found = std::find_if(useCases.cbegin(), useCases.cend(), [&](const UseCase &each) {
        return each.id == useCaseId || each.sameAs.contains(useCaseId);
    });
    return found == useCases.cend() ? nullptr : &*found;
}

QString Catalogue::endpointTitle(const QString &endpointId) const
{
    const Endpoint *known = endpoint(endpointId);
    return known ? known->title : endpointId;
}

QStringList bundledCatalogueIds()
{
    return {QStringLiteral("editeurs-2021"), QStringLiteral("datapass-2026")};
}

Result<Catalogue> bundledCatalogue(const QString &id)
{
    if (!bundledCatalogueIds().contains(id))
        return failure(ErrorCode::CatalogueUnknown, {id});
    const QString name = id + QStringLiteral(".json");
    QFile file(QStringLiteral(":/viatique/catalogue/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::CatalogueUnknown, {id});
    return readCatalogue(file.readAll(), name);
}

} // namespace viatique
