// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogueshelf.h"
#include "request/request.h"

#include <QList>
#include <QString>

#include <optional>

namespace viatique {

/// What the newest catalogue (`CatalogueShelf::successorOf`) changes for the data that a request asks for.
struct CatalogueNews
{
    struct Retired
    {
        QString id;         ///< in the catalogue of the request
        QString title;      ///< as that catalogue calls it
        QString since;      ///< a year or a day; empty where it is not known
        QString replacedBy; ///< the title of the datum in its place; empty where there is none
    };
    QString title; ///< of the newest catalogue
    QString version;
    QList<Retired> retired;    ///< and those that it no longer knows
    QStringList requirements;  ///< ids of the data whose legal requirement is another
    QStringList withoutAsking; ///< ids of the data that are included for everyone there
    QStringList otherNames;    ///< ids of the data that have another id there
    bool isEmpty() const
    {
        return retired.isEmpty() && requirements.isEmpty() && withoutAsking.isEmpty() && otherNames.isEmpty();
    }
};

/// Nothing where there is no newer catalogue than `catalogue`, with which the request was written.
std::optional<CatalogueNews> catalogueNews(const Request &request, const Catalogue &catalogue,
                                           const CatalogueShelf &shelf = CatalogueShelf());

/// "2 of the data asked for are no longer offered: … · 1 with another requirement"; empty where nothing
/// changes. In the current language.
QString newsText(const CatalogueNews &news);

} // namespace viatique
