// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "limitedrun.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QString>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <system_error>

#include <csignal>
#include <sys/types.h>
#include <unistd.h>

namespace viatique {

/// Whether a process has a file open whose path begins so.
inline bool hasOpen(const std::string &proc, const std::string &path)
{
    std::error_code error;
    std::filesystem::directory_iterator file(proc + "/fd", error);
    for (; !error && file != std::filesystem::directory_iterator(); file.increment(error)) {
        std::error_code closed;
        if (std::filesystem::read_symlink(file->path(), closed).string().rfind(path, 0) == 0)
            return true;
    }
    return false;
}

/// What a process has read of whatever files, in bytes; 0 where the system does not say.
inline qint64 bytesRead(const std::string &proc)
{
    QFile file(QString::fromStdString(proc + "/io"));
    const QByteArray word = "rchar: ";
    const QByteArray line = file.open(QIODevice::ReadOnly) ? file.readLine() : QByteArray();
    return line.startsWith(word) ? line.mid(word.size()).trimmed().toLongLong() : 0;
}

/// Whether each thread of a process stands still or has ended: SIGSTOP reaches them one after the other.
inline bool standsStill(const std::string &proc)
{
    std::error_code error;
    std::filesystem::directory_iterator thread(proc + "/task", error);
    for (; !error && thread != std::filesystem::directory_iterator(); thread.increment(error)) {
        QFile file(QString::fromStdString(thread->path().string() + "/stat"));
        const QByteArray line = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        // The state stands behind the name, which is in brackets and may hold some.
        const qsizetype name = line.lastIndexOf(')');
        if (name >= 0 && !QByteArray("TtZX").contains(line.mid(name + 2, 1)))
            return false;
    }
    return true;
}

/// Lets a process run a little at a time until it has a file open whose path begins so, and has read that
/// much of whatever it reads; it stands still then, until it is sent SIGCONT. False where it ended before, or
/// did not come to it in half a minute: so short a moment may be missed.
inline bool stopWhileReading(qint64 process, const QString &path, qint64 bytes = 0)
{
    const auto id = static_cast<pid_t>(process);
    const std::string proc = "/proc/" + std::to_string(process);
    const QDeadlineTimer deadline(30'000);
    while (!deadline.hasExpired()) {
        ::kill(id, SIGSTOP);
        while (!standsStill(proc) && !deadline.hasExpired())
            ::usleep(50);
        std::error_code ended;
        if (std::filesystem::read_symlink(proc + "/exe", ended).empty())
            return false;
        if (hasOpen(proc, path.toStdString()) && bytesRead(proc) >= bytes)
            return true;
        ::kill(id, SIGCONT);
        ::usleep(200);
    }
    return false;
}

/// How a process ended in the middle of whose reading `act` was done (see stopWhileReading()). Where the
/// moment was missed it is run again, prepared anew; nothing where it was missed three times.
inline std::optional<LimitedRun> runStopped(const std::function<void(QProcess &)> &prepare,
                                            const QString &path, qint64 bytes,
                                            const std::function<void()> &act)
{
    for (int attempt = 0; attempt < 3; ++attempt) {
        QProcess process;
        prepare(process);
        bool wasInTheMiddle = false;
        const LimitedRun run = runPrepared(process, [&](qint64 id) {
            wasInTheMiddle = stopWhileReading(id, path, bytes);
            if (wasInTheMiddle)
                act();
            ::kill(static_cast<pid_t>(id), SIGCONT);
        });
        if (wasInTheMiddle)
            return run;
    }
    return std::nullopt;
}

} // namespace viatique
