// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace viatique {

/// Where a draft was written to, and since when it lies in the trash: the members `packages`, `trashedAt` and
/// `dueAt` of its `state.json`.
struct DraftTraces
{
    /// Absolute paths that packages of it were written to, the last one last, 100 at most. What stands there
    /// now may be anything.
    QStringList packages;
    QString trashedAt; ///< ISO 8601, UTC; empty: not put in the trash, or not known
    QString dueAt;     ///< ISO 8601, UTC: when its time was first found to be over; empty: it was not yet
};

/// Empty where `path`, a `state.json`, cannot be read.
DraftTraces readDraftTraces(const QString &path);

// What follows reads and writes under the lock of the file, as `updateDraftState` does. Nothing is written
// over a state that cannot be read, or is of a newer version; a damaged one is put aside.

/// A convenience: what cannot be written is lost without a word.
void notePackage(const QString &path, const QString &package);
/// An empty moment takes it away. `dueAt` goes in either case. Errors: those of reading a state that is
/// there, and of writeFile.
Result<void> noteTrashed(const QString &path, const QString &trashedAt);
/// The same of `dueAt` alone.
Result<void> noteDue(const QString &path, const QString &dueAt);

} // namespace viatique
