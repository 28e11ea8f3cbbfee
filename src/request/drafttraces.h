// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QStringList>

namespace viatique {

/// Where a draft was written to, and since when it lies in the trash: the members `packages` and `trashedAt`
/// of its `state.json`.
struct DraftTraces
{
    /// Absolute paths that packages of it were written to, the last one last, 100 at most. What stands there
    /// now may be anything.
    QStringList packages;
    QString trashedAt; ///< ISO 8601, UTC; empty: not put in the trash, or not known
};

/// Empty where `path`, a `state.json`, cannot be read.
DraftTraces readDraftTraces(const QString &path);

// What follows reads and writes under the lock of the file, as `updateDraftState` does, and like it has no
// effect where the state cannot be written or is of a newer version.

void notePackage(const QString &path, const QString &package);
/// An empty moment takes it away.
void noteTrashed(const QString &path, const QString &trashedAt);

} // namespace viatique
