// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

class QProcess;

namespace viatique {

#if defined(__SANITIZE_ADDRESS__)
/// The system's limit counts what the sanitizer reserves, some terabytes. Its own counts what is in use: with
/// its marks and what it keeps of freed memory three times as much; and it makes all slower.
inline constexpr qint64 kMemoryLimit = qint64(1000) * 1024 * 1024;
inline constexpr int kProcessorSeconds = 20;
#else
inline constexpr qint64 kMemoryLimit = qint64(300) * 1024 * 1024;
inline constexpr int kProcessorSeconds = 5;
#endif

/// `viatique-cli` as a process that is held to so much memory and time of the processor, with nothing but
/// empty folders around it.
struct LimitedRun
{
    int status = -1; ///< -1 for one that crashed, was killed for its limits or by a sanitizer, or did not end
    QByteArray said; ///< on both outputs
    qint64 milliseconds = 0;
};

/// Runs it in `folder`, where `home` and `tmp` are.
LimitedRun runLimited(const QStringList &arguments, const QString &folder);

/// The same in two steps, for another program or surroundings: nothing is started, `viatique-cli` is set and
/// may be set anew. The limits are those of the child alone.
void prepareLimited(QProcess &process, const QString &folder);
/// Starts it and waits for its end. `meanwhile` is called with its number once it runs.
LimitedRun runPrepared(QProcess &process, const std::function<void(qint64)> &meanwhile = {});

/// The most memory in bytes that any process held that this one has started and that has ended.
qint64 mostMemory();

/// Whatever lies in a folder, hidden or not, with its kind, size and time of change, sorted: two that are
/// equal mean that nothing was written.
QStringList stateOf(const QString &folder);

/// Runs `verify`, `check` and `review` on a hostile package in `folder`. Empty where each ends with status 1
/// or 2 and says something, within 5 seconds and 300 MB, and nothing was written anywhere; else what went
/// otherwise. `whole` for one whose files are as listed, whatever they hold: `verify` may say so.
QString refusedByAll(const QString &folder, const QString &package, bool whole = false);

/// Runs the program once for each list of arguments. Empty where each run ends by itself within its limits
/// with status 0, 1 or 2, and says something, and where it failed wrote nothing in `folder` outside of `tmp`;
/// else what went otherwise. `refused`: 0 will not do.
QString heldByAll(const QString &folder, const QList<QStringList> &runs, bool refused = false);

} // namespace viatique
