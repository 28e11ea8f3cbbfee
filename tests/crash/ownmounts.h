// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique::test {

/// Gives this process file systems of its own, and takes from root what lets it write where it may not. To be
/// called before any thread begins. False where the system allows none.
bool beginOwnMounts();

/// A disk of that size at `folder`, of this process alone. False where that is not allowed.
bool mountDisk(const QString &folder, int megabytes);
void unmountDisk(const QString &folder);

/// Whether this process may write into folders whose permissions say no.
bool isAboveItsPermissions();

} // namespace viatique::test
