// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogue.h"

#include <QFile>
#include <QHash>
#include <QMutex>

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
        return failure(ErrorCode::CatalogueUnknown, {id, bundledCatalogueIds().join(QStringLiteral(", "))});
    // It is asked for at every turn, is the same for ever, and its schema takes a while to check.
    static QMutex mutex;
    static QHash<QString, Catalogue> read;
    const QMutexLocker lock(&mutex);
    if (const auto known = read.constFind(id); known != read.cend())
        return *known;
    const QString name = id + QStringLiteral(".json");
    QFile file(QStringLiteral(":/viatique/catalogue/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::CatalogueUnknown, {id, bundledCatalogueIds().join(QStringLiteral(", "))});
    Result<Catalogue> catalogue = readCatalogue(file.readAll(), name);
    if (catalogue)
        read.insert(id, *catalogue);
    return catalogue;
}

int compareVersions(const QString &one, const QString &other)
{
    const QStringList parts = one.split(QLatin1Char('.'));
    const QStringList others = other.split(QLatin1Char('.'));
    for (qsizetype i = 0; i < std::max(parts.size(), others.size()); ++i) {
        const QString part = parts.value(i);
        const QString another = others.value(i);
        // Numbers are not compared as words: 10 comes after 9. Dates of one length may be.
        if (part.size() != another.size() && i > 0)
            return part.toInt() < another.toInt() ? -1 : 1;
        if (const int order = part.compare(another); order != 0)
            return order;
    }
    return 0;
}

} // namespace viatique
