// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique {

class Settings;

/// Where a file of that name is proposed to be saved: the folder of the last file dialog, else the user's
/// documents.
QString proposedPath(const Settings &settings, const QString &name);
/// Remembers the folder of what was chosen.
void rememberFolder(Settings &settings, const QString &path);

} // namespace viatique
