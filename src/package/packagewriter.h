// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/packageplan.h"
#include "package/progress.h"

#include <QString>

namespace viatique {

struct WrittenPackage
{
    QString path;          ///< absolute
    QString requestSha512; ///< of the packaged `request.json`: what the fingerprint is made of
    int files = 0;         ///< members of the archive, those of the bag itself included
    qint64 bytes = 0;      ///< size of the archive
};

/// Writes a package to `target`, in one pass: each document is copied, digested and stored at once. The same
/// plan always gives the same bytes. The target is the former file or the whole new one at every moment,
/// whatever happens (see ExportTarget); after an error nothing is left behind. Every error names a path:
/// DocumentMissing, DocumentChanged, FileUnreadable (a document), NotRegularFile, FileUnwritable, DiskFull,
/// ExportRunning, FileTooLarge (a package above the limit that readers check), ArchiveUnwritable, Cancelled.
Result<WrittenPackage> writePackage(const PackagePlan &plan, const QString &target,
                                    const Progress &progress = {});

} // namespace viatique
