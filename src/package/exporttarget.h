// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace viatique {

/// The file that an export writes, safe at every moment: the bytes go to a hidden partial file beside it,
/// which takes its place in one step once it is whole and on the disk. A lock file `.<name>.lock` guards the
/// target, and whoever holds it removes the partial files that a killed export has left; also those of other
/// archives in the folder, where their lock can be had. Who reads the target to write it anew, as who signs
/// does, takes the lock before reading. All that depends on the system is here.
class ExportTarget
{
public:
    /// Takes the lock and clears stale partial files. Errors: NotRegularFile for a folder or a device,
    /// FileUnwritable, DiskFull, ExportRunning when another living export has the lock.
    static Result<std::unique_ptr<ExportTarget>> open(const QString &path);

    /// Removes what was not committed, and the lock.
    ~ExportTarget();
    Q_DISABLE_COPY_MOVE(ExportTarget)

    /// The absolute path of the target; of the file that it points to where it is a symbolic link.
    QString path() const { return m_path; }
    /// Where to write. It does not exist yet; names that begin with this one are cleared away too.
    QString partPath() const { return m_partPath; }

    /// Flushes the partial file to the disk and puts it in the place of the target. Errors: DiskFull,
    /// FileUnwritable.
    Result<void> commit();

    /// What a system error (errno) means for the target: DiskFull, or FileUnwritable with its reason.
    Failure systemFailure(int systemError) const;

private:
    explicit ExportTarget(const QString &path);
    Result<void> lock();
    void removePartials() const;
    void removePartialsOfOthers() const;

    QString m_path;
    QString m_folder;
    QString m_name;
    QString m_partPath;
    QLockFile m_lock;
};

} // namespace viatique
