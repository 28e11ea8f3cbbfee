// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

#include <optional>

class QSaveFile;

namespace viatique {

/// Owner alone reads and writes: what drafts are kept with.
inline constexpr QFileDevice::Permissions kPrivateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// How a file stood when it was read, to notice that another program has written it since.
struct FileStamp
{
    qint64 size = -1;
    qint64 modifiedMs = 0;
    bool operator==(const FileStamp &) const = default;
};

/// The stamp of a file; an absent one has size -1.
FileStamp fileStamp(const QString &path);

/// The one function that writes a file: a temporary file beside the target, flushed to the disk, then renamed
/// over it, so that the target is always the old or the new content, whole. With `expected`, nothing is
/// written when the target no longer has that stamp (FileChangedOutside). Errors: FileUnwritable, DiskFull,
/// FileChangedOutside.
Result<FileStamp> writeFile(const QString &path, const QByteArray &content,
                            std::optional<QFileDevice::Permissions> permissions = std::nullopt,
                            std::optional<FileStamp> expected = std::nullopt);

/// The error of a failed write of `wanted` bytes. Qt does not tell a full disk from another failure, and a
/// write that was cut short not even that it failed: what is left on the disk decides.
Failure writeFailure(const QString &path, const QFileDevice &file, qint64 wanted);

/// Puts what was written to `file` on the disk, then in the place of its target. The file must have been
/// opened without buffer: QSaveFile forgets an error of its last flush, and would rename a file cut short.
Result<void> commitFile(QSaveFile &file);

/// A whole file, refused above `limit` bytes before it is read. Only regular files are read: a device, a pipe
/// or a folder is NotRegularFile.
Result<QByteArray> readFile(const QString &path, qint64 limit);

/// Flushes a folder's entries to the disk, so that a rename inside it lasts. Does nothing where the system
/// cannot.
void syncFolder(const QString &path);

} // namespace viatique
