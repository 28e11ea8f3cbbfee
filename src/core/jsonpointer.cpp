// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonpointer.h"

namespace viatique {

QString pointerOf(const QStringList &parts)
{
    QString pointer;
    for (QString part : parts) {
        part.replace(QLatin1Char('~'), QLatin1String("~0")).replace(QLatin1Char('/'), QLatin1String("~1"));
        pointer += QLatin1Char('/') + part;
    }
    return pointer;
}

QStringList pointerParts(const QString &pointer)
{
    QStringList parts = pointer.split(QLatin1Char('/'));
    if (!parts.takeFirst().isEmpty())
        return {};
    // "~1" before "~0": "~01" stands for "~1".
    for (QString &part : parts)
        part.replace(QLatin1String("~1"), QLatin1String("/"))
            .replace(QLatin1String("~0"), QLatin1String("~"));
    return parts;
}

} // namespace viatique
