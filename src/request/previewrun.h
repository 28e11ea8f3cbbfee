// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace viatique {

/// Asked now and then, in the thread that works; true stops the work. Null where nothing stops it.
using CancelCheck = std::function<bool()>;

inline bool isCancelled(const CancelCheck &cancelled)
{
    return cancelled && cancelled();
}

/// One run of `viatique-preview` from any QThread, without an event loop. It never outlives the call.
struct PreviewRun
{
    enum class End {
        Done,      ///< it gave all that it was asked for
        Failed,    ///< it said why not: `complaint`, one line, perhaps empty
        BrokeOff,  ///< it crashed, or was ended by the limits of its sandbox
        TimedOut,  ///< it was ended at the limit of time
        Stopped,   ///< it was ended because `take` wants no more, or `give` has no more to give
        Cancelled, ///< it was ended because `cancelled` said so
        NotStarted,
    };
    struct Outcome
    {
        End end = End::Done;
        QString complaint;
    };

    QString program;
    QStringList arguments = {};
    std::chrono::milliseconds timeLimit = std::chrono::seconds(30);
    CancelCheck cancelled = {};
    /// Gets each piece of what the program prints, as it comes; false when it wants no more.
    std::function<bool(const QByteArray &)> take = {};

    /// A file that stands on its standard input; nothing does where it is empty and there is no `give`.
    QString input = {};
    /// What stands on its standard input, piece by piece; empty at its end, none where it cannot go on. It
    /// need not be asked to its end: a program that ends early wants no more.
    std::function<std::optional<QByteArray>()> give = {};
    /// It may have others to end, so it is asked to end, with a time to do so, before it is killed.
    bool hasChildren = false;

    Outcome run() const;
};

} // namespace viatique
