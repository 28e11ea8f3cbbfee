// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

#include <QList>
#include <QString>

namespace viatique {

class Catalogue;

/// One thing that a move to another catalogue does to a datum that the request asks for.
struct DatumChange
{
    enum class Kind {
        // What becomes of it: just one of these for each datum, and before what else is said of it.
        Kept,     ///< under its id
        Renamed,  ///< under another id
        Merged,   ///< one with other data of the request; each of them says so
        Retired,  ///< dropped: it is retired, and the other catalogue has it no more
        Included, ///< dropped: included for everyone, there is nothing to ask for
        Unknown,  ///< dropped: the other catalogue does not have it
        // What else changes for one that is not dropped.
        MarkedRetired, ///< the other catalogue says that it is retired, the former one did not
        RequirementChanged,
        OpennessChanged, ///< that of the datum, or whether its protected part is asked for
    };
    Kind kind = Kind::Kept;
    QString before; ///< id in the former catalogue
    QString after;  ///< id in the other one; empty when Retired or Unknown
    /// When Retired or MarkedRetired: the datum that takes its place, by its id in the other catalogue where
    /// that has it, else in the former one; empty where there is none.
    QString replacedBy;
    bool operator==(const DatumChange &) const = default;
};

struct CatalogueMove
{
    Request request;
    QList<DatumChange> changes; ///< in the order in which the data were asked for
};

/// The request, written with `from`, as it is with `to`. In another version of the same catalogue data keep
/// their ids; in another catalogue a datum becomes that of its DataPass scope, the protected one where its
/// protected part is asked for, else the public one, or the one of the two that there is. Data that become
/// one are merged: purposes that differ are joined with a blank line, texts and documents are united. Data
/// stand in the order of `to`. A use case that `to` does not know takes another of its names, where it knows
/// that. Nothing else of the request changes, but for the catalogue that it lists.
CatalogueMove moveTo(const Request &request, const Catalogue &from, const Catalogue &to);

} // namespace viatique
