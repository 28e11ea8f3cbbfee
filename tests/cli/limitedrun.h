// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace viatique {

/// `viatique-cli` as a process that is held to 300 MB of memory and 5 seconds of processor time, with nothing
/// but empty folders around it.
struct LimitedRun
{
    int status = -1; ///< -1 for one that crashed, was killed for its limits, or did not end
    QByteArray said; ///< on both outputs
    qint64 milliseconds = 0;
};

/// Runs it in `folder`, where `home` and `tmp` are made. `umask`, user and limits are set in the child alone.
LimitedRun runLimited(const QStringList &arguments, const QString &folder);

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
