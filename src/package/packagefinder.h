// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace viatique {

/// Whether a folder is a bag: it has a `bagit.txt`.
bool isBagFolder(const QString &folder);

struct FoundPackages
{
    QStringList paths; ///< sorted
    /// FileUnreadable, of packages and folders whose names are no text, so that nobody can open them, and of
    /// folders that could not be listed; sorted by path, as far as it can be shown.
    QList<Error> unreadable;

    bool isEmpty() const { return paths.isEmpty() && unreadable.isEmpty(); }
};

/// The packages (`*.zip`) and bag folders in a folder and its subfolders; what lies inside a
/// bag is not searched. Hidden files and links to folders are left out. A folder that cannot be looked into,
/// or lies more than 16 levels down, is listed itself: who verifies it then says why.
FoundPackages findPackages(const QString &folder);

} // namespace viatique
