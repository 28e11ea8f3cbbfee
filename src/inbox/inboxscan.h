// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"
#include "core/result.h"
#include "request/previewrun.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace viatique {

/// A file that stands beside a package, in its folder.
struct SideFile
{
    QString name;
    FileStamp stamp;
    bool operator==(const SideFile &) const = default;
};

/// A package or bag folder as it stands on the disk; nothing of it was opened.
struct ScannedPackage
{
    QString path; ///< relative to the folder of the inbox, with slashes
    /// Of the file. Of a bag folder, made of names, sizes and times of all files in it, so that one that is
    /// written anew, one more or one less give another one; of a bag of more than 10,000 files, of its tag
    /// files and of 10,000 others. Its time is no moment then.
    FileStamp stamp;
    QList<SideFile> reviews;      ///< `<package-name>.*.review.json`, sorted by name
    std::optional<SideFile> lock; ///< `<package-name>.viatique-lock.json`
    bool operator==(const ScannedPackage &) const = default;
};

struct InboxScan
{
    QList<ScannedPackage> packages; ///< sorted by path
    QString volume;                 ///< that it lies on: a device or a share, and where it is mounted
    QStringList folders;            ///< looked into, absolute, the inbox first: what to watch
    /// What could not be looked into: FileMissing, FileUnreadable (also of a name that is no text, and of
    /// folders more than 16 levels down).
    QList<Error> unreadable;
    /// Folders among those, relative: what is known of packages below them is neither confirmed nor refuted.
    QStringList closedFolders;

    /// Whether that path lies below a folder that could not be looked into.
    bool isUncertain(const QString &path) const;
};

/// The name that files beside a package begin with: that of its file without ".zip", that of its folder.
QString packageName(const QString &path);

/// The stamp of a package, a file or a bag folder; size -1 where there is none.
FileStamp packageStamp(const QString &path);
/// Whether it still has that stamp. Errors: FileMissing where it is gone, FileChanging where it does not.
Result<void> checkPackageStamp(const QString &path, const FileStamp &stamp);

/// All packages (`*.zip`) and bag folders in a folder and its subfolders, with one listing of each folder and
/// one look at each package, and at each file of a bag folder. As with findPackages, what lies inside a bag,
/// hidden files (the temporary ones of this program among them) and links to folders are left out, here those
/// to other files than regular ones, too. From any thread. Errors: FileMissing, FileUnreadable of the folder
/// itself, also where it is gone, or another volume, when all was looked at; Cancelled.
Result<InboxScan> scanInbox(const QString &folder, const CancelCheck &cancelled = {});

} // namespace viatique
