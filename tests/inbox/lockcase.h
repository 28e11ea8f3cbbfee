// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"
#include "inbox/packagelock.h"

#include <QDateTime>
#include <QFile>

namespace viatique::test {

inline QDateTime lockDay()
{
    return QDateTime(QDate(2026, 3, 5), QTime(9, 42), Qt::UTC);
}

inline LockOptions lockOptions(const QString &agent = QStringLiteral("Camille Relectrice"))
{
    LockOptions options;
    options.agent = agent;
    options.now = &lockDay;
    return options;
}

/// As a colleague's program on another computer wrote it.
inline LockHolder colleague(const QString &agent = QStringLiteral("Jeanne Orsini"))
{
    LockHolder holder = newHolder(agent, lockDay());
    holder.host = QStringLiteral("poste-12.example");
    holder.system = QStringLiteral("0123456789abcdef0123456789abcdef");
    return holder;
}

/// Puts a lock there, last renewed that long ago by the clock of the file system. Negative: in the future.
inline bool putLock(const QString &package, const LockHolder &holder, qint64 secondsAgo = 0)
{
    const QString path = lockPath(package);
    if (!writeFile(path, lockBytes(holder)))
        return false;
    QFile file(path);
    return file.open(QIODevice::ReadWrite)
           && file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-secondsAgo),
                               QFileDevice::FileModificationTime);
}

} // namespace viatique::test
