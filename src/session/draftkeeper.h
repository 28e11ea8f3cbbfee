// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/draft.h"
#include "review/reviewjson.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QStringList>
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

/// What is written of a draft.
struct DraftContent
{
    Request request;
    std::shared_ptr<const Catalogue> catalogue; ///< the one that the request lists
    QList<ReviewFile> reviews = {};             ///< those that differ from what is on the disk
    bool isAnswered = false;                    ///< by other answers than those on the disk
    QStringList removed = {};                   ///< ids of reviews that are to go
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

    /// `how` is a member of Draft that writes a request: save, overwrite or writeAgain. The reviews follow
    /// it, so that no answer to an exported revision is on the disk without the next one.
    using Write = Result<void> (Draft::*)(Request, const QDateTime &);
    QFuture<DraftOutcome> write(Write how, const DraftContent &content, const QDateTime &now);
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
