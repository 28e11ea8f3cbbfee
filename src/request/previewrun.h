// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

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
        Stopped,   ///< it was ended because `take` wants no more
        Cancelled, ///< it was ended because `cancelled` said so
        NotStarted,
    };
    struct Outcome
    {
        End end = End::Done;
        QString complaint;
    };

    QString program;
    QStringList arguments;
    std::chrono::milliseconds timeLimit = std::chrono::seconds(30);
    CancelCheck cancelled;
    /// Gets each piece of what the program prints, as it comes; false when it wants no more.
    std::function<bool(const QByteArray &)> take;

    Outcome run() const;
};

} // namespace viatique
