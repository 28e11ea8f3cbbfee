// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QLatin1String>
#include <QString>

namespace viatique {

inline constexpr QLatin1String kLockSuffix(".viatique-lock.json");

/// Who reviews a package, as the lock file beside it says (`docs/formats.md`, "Lock"). What a file says is
/// not trusted: texts are cleaned and cut to a line, moments are for people alone and judge nothing.
struct LockHolder
{
    QString agent; ///< a name for people; may be empty in a file that another program wrote
    QString host;
    QDateTime since;      ///< UTC; null where the file says none
    QDateTime renewedAt;  ///< the same
    qint64 pid = 0;       ///< 0 where it is not said
    QString processStart; ///< tells a process from a later one of its number; empty where nobody knows
    /// One computer that was started once, and one space of process ids of it: only there `pid` means
    /// something. Empty where nobody knows.
    QString system;
    QString token; ///< random: two windows of one agent have two
    bool operator==(const LockHolder &) const = default;
};

/// `<package-name>.viatique-lock.json` beside a package, a file or a folder.
QString lockPath(const QString &packagePath);

/// This process as a holder, with a new token.
LockHolder newHolder(const QString &agent, const QDateTime &now);
/// Whether it is a holder in this very process.
bool isThisProcess(const LockHolder &holder);
/// Whether the process of that holder is known to have ended. False where nothing can be said of it: on
/// another computer, or in another container.
bool hasEnded(const LockHolder &holder);

/// As the file holds it. Two of the same holder that differ by `renewedAt` are equally long, so that one can
/// be written over the other in place.
QByteArray lockBytes(const LockHolder &holder);
/// Errors: those of parseJsonObject, checkFormat and checkSchema.
Result<LockHolder> readHolder(const QByteArray &bytes, const QString &origin);

} // namespace viatique
