// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/zipdirectory.h"

class QFile;

namespace viatique {

/// What is refused in an archive before a member is read. Each is ErrorCode::ArchiveRefused with its reason.

/// Encryption, methods other than store and deflate, symbolic links and special files, sizes that contradict
/// each other, ratios above the limit, for each member and for all of them.
Result<void> checkZipMembers(const QFile &file, const ZipDirectory &directory);

/// Names: UTF-8, safe, no two that one system or another takes for the same, no file that is a folder as
/// well, and one top folder: either all members stand in it, or it alone of the top folders holds a
/// `bagit.txt`. Gives the top folder (empty for an archive without members).
Result<QString> checkZipNames(const QFile &file, const ZipDirectory &directory);

/// Local headers: the first stands at the beginning of the file, each says what the directory says, and the
/// members follow each other without gap or overlap, so that nothing hides between them. Notes where the data
/// of each begin.
Result<void> checkLocalHeaders(QFile &file, ZipDirectory &directory);

} // namespace viatique
