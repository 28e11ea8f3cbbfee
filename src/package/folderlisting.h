// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

#include <functional>

namespace viatique {

/// Something met in a folder or its subfolders.
struct FolderEntry
{
    enum class Kind {
        File,
        Folder,
        Special, ///< a link, a pipe, a device…
        Closed,  ///< a folder that cannot be looked into, or something of which nothing can be known
        Unnamed, ///< its name is not in UTF-8
    };

    QString name; ///< relative to the folder, with slashes; as far as it can be shown
    Kind kind = Kind::File;
    qint64 size = 0; ///< of a file
    qint64 time = 0; ///< when a file was changed, to be compared with another one alone
    QString reason;  ///< of what is closed, by the system
};

/// Meets all that a folder holds, hidden files too, in no order. Links are not followed. Unlike QDirIterator,
/// it leaves out neither names in other encodings nor folders without permission: a file that is not seen is
/// one that nobody misses.
void listFolder(const QString &folder, const std::function<void(const FolderEntry &entry)> &meet);

} // namespace viatique
