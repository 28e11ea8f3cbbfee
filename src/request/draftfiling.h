// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QString>

namespace viatique {

/// What DataPass has of a draft, from the member `datapass` of its `state.json`.
struct DraftFiling
{
    QString id;     ///< the number that the request has there; empty: there is none
    QString at;     ///< ISO 8601, UTC: when it was last sent from here; empty: the draft was made from it
    QString server; ///< "https://datapass.api.gouv.fr": another one has other numbers; empty: not known
    /// ISO 8601, UTC: when a creation began of which nobody knows yet whether DataPass did it; empty: none.
    QString begunAt;
    QString begunServer; ///< where it began
};

/// Nothing where `path`, a `state.json`, cannot be read.
DraftFiling readDraftFiling(const QString &path);

/// Unlike the other members of the state this is no convenience: what is not remembered is sent twice. It is
/// on the disk when this returns, and says so where it is not. Errors: those of writeFile, and of reading a
/// file that is there and cannot be read, or is of a newer version.
Result<void> writeDraftFiling(const QString &path, const DraftFiling &filing);

} // namespace viatique
