// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>

namespace viatique {

class Catalogue;

/// One difference between two catalogues.
struct CatalogueChange
{
    enum class Kind { Added, Removed, Changed, Renamed };
    Kind kind = Kind::Changed;
    /// What changed, as a JSON pointer, elements by their id: "/version", "/categories/certificats_pro",
    /// "/endpoints/exercices/openness", "/endpoints/exercices/usefulness/aides_publiques". A producer that
    /// has another name wherever it stands is one change of "/producers/<former name>", Renamed.
    QString target;
    QJsonValue before; ///< the member, or the whole element; undefined where it was not there
    QJsonValue after;
    bool operator==(const CatalogueChange &) const = default;
};

/// What leads from one catalogue to another, in the order of their members and elements, what was removed
/// before what was added. Elements are paired by `id`, whatever their order, lists inside of them are sets,
/// and a member that is empty is as good as absent. Members that this version does not know are compared too.
QList<CatalogueChange> compareCatalogues(const Catalogue &before, const Catalogue &after);

/// How many endpoints of `before` are not in `after`.
int endpointsLost(const Catalogue &before, const Catalogue &after);

} // namespace viatique
