// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/digest.h"
#include "package/filetree.h"
#include "package/progress.h"
#include "package/threadbudget.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace viatique {

/// A file to digest.
struct DigestTask
{
    TreeFile file;
    QList<DigestAlgorithm> algorithms;
    const QByteArray *bytes = nullptr; ///< in memory already: not read again
    qint64 keep = 0;                   ///< its bytes are kept, unless it has more than so many
};

struct DigestResult
{
    QStringList digests; ///< lower-case hexadecimal, in the order of the algorithms; empty after an error
    QByteArray kept;
    std::optional<Error> error; ///< why it could not be read
};

/// Digests files of a tree, each byte read once, the largest files first, in this thread and in as many
/// others as the budget has, which may become more meanwhile. `progress` is called in this thread alone.
/// Results stand in the order of the tasks. Error: Cancelled.
Result<QList<DigestResult>> digestFiles(const FileTree &tree, const QList<DigestTask> &tasks,
                                        const Progress &progress, ThreadBudget &budget);

} // namespace viatique
