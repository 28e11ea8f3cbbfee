// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>

namespace viatique {

/// Small files in a folder that others write to at the same moment, perhaps over NFS or SMB. Nothing here
/// follows a link, waits for a pipe, or replaces a file that is there. QFile does not do: its `rename` falls
/// back to copying, and to a rename that replaces, where the file system can do no better.

/// What stands at a name.
struct FileLook
{
    bool isThere = false;
    /// Of its content, size and time: another for each state of it. Empty where nothing is there.
    QByteArray mark;
    QDateTime modifiedAt; ///< as the file system, or its server, has it
    QByteArray bytes;
    /// NotRegularFile, FileTooLarge, FileUnreadable: `bytes` are empty then.
    std::optional<Error> error = std::nullopt;
};

/// Reads `limit` bytes at most.
FileLook lookAt(const QString &path, qint64 limit);

struct FileRefusal
{
    enum class Why {
        Exists,
        Denied, ///< this user has not the right, or nobody has
        Failed
    };
    Why why = Why::Failed;
    Error error = Error(ErrorCode::FileUnwritable);
};

template<typename T>
using FileOutcome = tl::expected<T, FileRefusal>;

/// Writes a new file and flushes it to the disk; colleagues may read it. The time that the file system gave
/// it.
FileOutcome<QDateTime> writeNew(const QString &path, const QByteArray &bytes);

/// How a name is given without replacing what has it.
enum class Means {
    Link,   ///< what every NFS can
    Rename, ///< where there are no hard links, as on SMB or FAT
    Create  ///< where there is neither: the name is made first, and the content follows
};

/// What `publish` copies at most, where there is no other means.
inline constexpr qint64 kMostPublished = qint64(64) * 1024 * 1024;

/// Gives `from` the name `to`, by the first of the means from `first` on that this file system has. Its
/// former name is gone then. Where another file has that name already: Exists, and both stay.
FileOutcome<void> publish(const QString &from, const QString &to, Means first = Means::Link);

/// Renames: nothing else may have the name `to`. Of several who move one file, one succeeds.
FileOutcome<void> moveAside(const QString &from, const QString &to);

/// Writes into the very file that is opened, whatever has its name meanwhile: what `change` makes of its
/// content, of the same length. Where it gives nothing, the file stays as it is. Whether it was written.
/// Errors: FileMissing, NotRegularFile, FileTooLarge, FileUnreadable, FileUnwritable, DiskFull.
Result<bool> rewrite(const QString &path, qint64 limit,
                     const std::function<std::optional<QByteArray>(const QByteArray &)> &change);

/// Removes a file, a link or an empty folder of that name.
void discard(const QString &path);

} // namespace viatique
