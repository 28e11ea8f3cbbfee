// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QString>

namespace viatique {

/// The one function that makes a folder of the program's own: with those above it that are absent, for their
/// owner alone (0700) from the first moment. One that is there stays as it is: it may be the user's. Errors:
/// FileUnwritable.
Result<void> makePrivateFolder(const QString &path);

/// Takes from all but its owner what they may do with a folder of the program's own, which an earlier version
/// or a copy may have left open. Nothing is done, or said, where it is no folder, a link, another user's, or
/// one that all share (as `/tmp`), and where the system knows no such rights.
void keepPrivate(const QString &folder);

} // namespace viatique
