// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/draft.h"

#include <QDateTime>
#include <QFuture>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace viatique {

/// What a write, or a look at the disk, came to.
struct DraftOutcome
{
    Result<void> result;
    Request request;                            ///< as the draft holds it now, with its revision and time
    Draft::OnDisk onDisk = Draft::OnDisk::Same; ///< how the file stands against it
};

/// An open draft with a thread of its own, in which it is written while the window goes on. Jobs run one
/// after the other; the draft, and the lock of its folder, are let go with the keeper, which waits for the
/// last job.
class DraftKeeper
{
public:
    explicit DraftKeeper(Draft draft);
    ~DraftKeeper();
    Q_DISABLE_COPY_MOVE(DraftKeeper)

    /// `how` is a member of Draft that writes a request: save, overwrite or writeAgain. `catalogue` is the
    /// one that the request lists.
    using Write = Result<void> (Draft::*)(Request, const QDateTime &);
    QFuture<DraftOutcome> write(Write how, const Request &request, std::shared_ptr<const Catalogue> catalogue,
                                const QDateTime &now);
    /// Reads the file again.
    QFuture<DraftOutcome> reload();
    /// Only looks.
    QFuture<DraftOutcome> look();
    /// Something else, after what was begun before.
    void run(std::function<void()> job);

private:
    template<typename Job>
    QFuture<DraftOutcome> begin(Job job);

    Draft m_draft;
    QThreadPool m_thread;
};

} // namespace viatique
