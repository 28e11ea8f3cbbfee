// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/leftovers.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace viatique {

namespace {

constexpr qint64 kOldSeconds = 60;

} // namespace

void removeLeftoversOf(const QString &path)
{
    static const QRegularExpression temporary(QStringLiteral("\\A\\.[A-Za-z](?=[a-z]*[A-Z])[A-Za-z]{5}\\z"));
    const QFileInfo file(path);
    const QString name = file.fileName();
    const QFileInfoList beside = file.dir().entryInfoList({name + QLatin1String(".??????")},
                                                          QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &each : beside) {
        if (temporary.match(each.fileName().mid(name.size())).hasMatch()
            && each.lastModified().secsTo(file.lastModified()) > kOldSeconds)
            QFile::remove(each.filePath());
    }
}

} // namespace viatique
