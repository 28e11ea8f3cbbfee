// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QStringList>

namespace viatique {

/// Whether a folder is a bag: it has a `bagit.txt`.
bool isBagFolder(const QString &folder);

/// The packages (`*.zip`) and bag folders in a folder and its subfolders, sorted by path; what lies inside a
/// bag is not searched. Hidden files and links to folders are left out. A folder that cannot be looked into,
/// or lies more than 16 levels down, is listed itself: who verifies it then says why.
QStringList findPackages(const QString &folder);

} // namespace viatique
