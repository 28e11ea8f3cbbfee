// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QMap>
#include <QString>

namespace viatique {

/// What DataPass has of a draft, from the member `datapass` of its `state.json`.
struct DraftFiling
{
    QString id;     ///< the number that the request has there; empty: there is none
    QString at;     ///< ISO 8601, UTC: when it was last sent from here; empty: the draft was made from it
    QString server; ///< "https://datapass.api.gouv.fr": another one has other numbers; empty: not known
    /// By server, ISO 8601, UTC: when a creation began of which nobody knows whether DataPass did it.
    QMap<QString, QString> begun;

    /// The number counts on this server.
    bool isOf(const QString &one) const { return !id.isEmpty() && (server.isEmpty() || server == one); }
};

/// Nothing where `path`, a `state.json`, cannot be read.
DraftFiling readDraftFiling(const QString &path);

// Unlike the other members of the state this is no convenience: what is not remembered is sent twice. All
// that follows reads, decides and writes under the lock of the file, which other programs wait for, and is on
// the disk when it returns. Errors: those of writeFile, and of reading a file that is there and cannot be
// read, or is of a newer version, also where it was put aside since (see `updateDraftState`) and nothing was
// noted after; FileUnwritable where the lock cannot be had.

/// Notes the number that DataPass gave; what began on its server is done then.
Result<void> noteFiling(const QString &path, const QString &id, const QString &at, const QString &server);

enum class Beginning {
    Begun,     ///< noted, before anything leaves: `withdrawFiling` if DataPass did not do it
    Uncertain, ///< another one began before, and stays uncertain whatever becomes of this one
    Overtaken, ///< it has a number there, or is uncertain, and `anew` was not said: nothing was noted
};
/// Says that a creation begins.
Result<Beginning> beginFiling(const QString &path, const QString &server, const QString &at, bool anew);
/// DataPass did not do what Begun.
Result<void> withdrawFiling(const QString &path, const QString &server);

} // namespace viatique
