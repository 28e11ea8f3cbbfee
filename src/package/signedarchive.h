// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/progress.h"

#include <QByteArray>
#include <QDateTime>

namespace viatique {

class Archive;
class ExportTarget;

/// Writes the partial file of `target`: the members of the archive as they stand in it, compressed or not,
/// and the signature behind them, in the place of one that is there. Errors: FileTooLarge, FileUnreadable
/// where the archive has changed meanwhile, ArchiveUnwritable, DiskFull, FileUnwritable, Cancelled.
Result<void> writeSigned(Archive &archive, const QByteArray &signature, const QDateTime &now,
                         const ExportTarget &target, const Progress &progress);

} // namespace viatique
