// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "hostilebag.h"

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QString>

namespace viatique {

inline const QString kExample = QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/complete");

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The example, without what the program may have left in it.
inline QString copyOfExample(const QString &folder, const QString &name = QStringLiteral("draft"))
{
    const QString target = folder + QLatin1Char('/') + name;
    QDirIterator files(kExample, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.endsWith(QLatin1String("/state.json")) && !path.endsWith(QLatin1String("/facts.json")))
            writeHostile(target + path.mid(kExample.size()), contentOf(path));
    }
    return target;
}

} // namespace viatique
