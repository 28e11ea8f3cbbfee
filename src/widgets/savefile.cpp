// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/savefile.h"

#include "core/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace viatique {

QString proposedPath(const Settings &settings, const QString &name)
{
    QString folder = settings.value(setting::kLastFolder);
    if (!QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    return QDir(folder).filePath(name);
}

void rememberFolder(Settings &settings, const QString &path)
{
    settings.set(setting::kLastFolder, QFileInfo(path).absolutePath());
}

} // namespace viatique
