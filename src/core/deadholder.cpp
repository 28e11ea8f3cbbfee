// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/deadholder.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>
#include <QThread>

namespace viatique {

namespace {

constexpr qint64 kPatienceMs = 500;
constexpr unsigned long kPauseMs = 10;

bool isForeign(const QString &host)
{
    return !host.isEmpty() && host != QSysInfo::machineHostName();
}

} // namespace

bool takeFromDead(QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    QElapsedTimer waited;
    waited.start();
    bool isNamed = lock.getLockInfo(&pid, &host, &program);
    while (!isNamed && QFileInfo::exists(lock.fileName()) && waited.elapsed() < kPatienceMs) {
        QThread::msleep(kPauseMs);
        isNamed = lock.getLockInfo(&pid, &host, &program);
    }
    if (isNamed && isForeign(host))
        return false;
    // What Qt removes only under a lock of the system on that file.
    return (!QFileInfo::exists(lock.fileName()) || lock.removeStaleLockFile()) && lock.tryLock(0);
}

} // namespace viatique
