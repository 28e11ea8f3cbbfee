// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace viatique {

/// The files of the indexes in `cacheRoot` that hold a package of the request `requestId`; with those that
/// cannot be read, which may: they are caches, and losing one costs no more than time. Nothing is written.
QStringList indexesHolding(const QString &requestId, const QString &cacheRoot);

/// Removes the file of an index, and what SQLite has put beside it; who has it open goes on without. The next
/// look at its folder makes it anew. Errors: FileUnwritable.
Result<void> eraseIndex(const QString &path);

} // namespace viatique
