// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/runningprocess.h"

#include <QFile>
#include <QList>

#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <limits>

namespace viatique {

namespace {

/// Of `/proc/<pid>/stat`, see proc(5), from the third one on: the second is a name that may hold anything.
QList<QByteArray> factsOf(qint64 pid)
{
    constexpr qint64 kMost = 4096;
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.read(kMost);
    return line.mid(line.lastIndexOf(')') + 2).split(' ');
}

} // namespace

QString processStart(qint64 pid)
{
    constexpr int kStartTime = 22;
    const QList<QByteArray> facts = factsOf(pid);
    return QString::fromLatin1(facts.value(kStartTime - 3));
}

QString processSpace()
{
    char space[64];
    const ssize_t length = ::readlink("/proc/self/ns/pid", space, sizeof space);
    return length > 0 ? QString::fromLatin1(space, qsizetype(length)) : QString();
}

bool isProcessGone(qint64 pid, const QString &start)
{
    // Of a group, or of all, kill() would say something else.
    if (pid <= 0 || pid > std::numeric_limits<pid_t>::max())
        return false;
    if (::kill(static_cast<pid_t>(pid), 0) != 0 && errno == ESRCH)
        return true;
    const QList<QByteArray> facts = factsOf(pid);
    // Ended, and its parent has not looked yet.
    const QByteArray state = facts.value(0);
    if (state == "Z" || state == "X")
        return true;
    const QString now = processStart(pid);
    return !start.isEmpty() && !now.isEmpty() && now != start;
}

} // namespace viatique
