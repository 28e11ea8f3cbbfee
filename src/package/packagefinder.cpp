// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/packagefinder.h"

#include <QDir>
#include <QFileInfo>

namespace viatique {

namespace {

constexpr int kDepth = 16;

void collect(const QString &folder, int depth, QStringList &found)
{
    const QFileInfoList entries =
        QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (entry.isDir()) {
            if (entry.isSymLink())
                continue;
            // One that cannot be looked into is named, so that nobody takes it for empty.
            const bool closed = !entry.isReadable() || !entry.isExecutable() || depth == kDepth;
            if (closed || isBagFolder(entry.filePath()))
                found.append(entry.filePath());
            else
                collect(entry.filePath(), depth + 1, found);
        } else if (entry.suffix().compare(QLatin1String("zip"), Qt::CaseInsensitive) == 0) {
            found.append(entry.filePath());
        }
    }
}

} // namespace

bool isBagFolder(const QString &folder)
{
    return QFileInfo(QDir(folder), QStringLiteral("bagit.txt")).isFile();
}

QStringList findPackages(const QString &folder)
{
    QStringList found;
    collect(folder, 1, found);
    found.sort();
    return found;
}

} // namespace viatique
