// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QString>

#include <memory>

class QLockFile;

/// What drafts and their store do with files and folders, below the meaning of their content.
namespace viatique {

/// Makes a folder and those above it that are absent; those made are the owner's alone (0700).
Result<void> makePrivateFolder(const QString &path);

/// Takes the lock of a draft folder without waiting. It is let go when its holder is destroyed, and a holder
/// that died counts no more. Errors: DraftLocked, naming who has it; FileUnwritable.
Result<std::unique_ptr<QLockFile>> lockDraft(const QString &folder);

/// Removes the temporary files that a killed process left in a draft folder. To be called with the lock held.
void removeLeftovers(const QString &folder);

/// What a copy was made of.
struct CopiedFile
{
    qint64 size = 0;
    QString sha512;
};

/// Copies a regular file (links are followed) into a private one that is flushed to the disk, and digests it
/// on the way. Refused above `limit` bytes before anything is read, and if it grows above while it is read.
/// Nothing stands at `target` on an error: FileMissing, NotRegularFile, FileUnreadable, FileTooLarge,
/// DiskFull, FileUnwritable.
Result<CopiedFile> copyFile(const QString &source, const QString &target, qint64 limit);

/// Puts a file in the place of another of the same disk, at once. Errors: FileUnwritable.
Result<void> replaceFile(const QString &source, const QString &target);

/// The name of a file as it may be shown and listed: the last part of its path, composed (NFC), without
/// control characters, line separators and marks of writing direction, of at most 255 bytes with its suffix
/// kept.
QString displayFileName(const QString &path);

} // namespace viatique
