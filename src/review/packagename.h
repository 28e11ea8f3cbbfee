// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique {

/// The `<package-name>` that the names of all files beside a package begin with: that of its file or folder
/// without ".zip".
inline QString packageNameOf(const QString &fileName)
{
    const bool isZip = fileName.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
    return isZip ? fileName.chopped(4) : fileName;
}

} // namespace viatique
