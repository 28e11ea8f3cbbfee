// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/draftkeeper.h"

#include <QtConcurrentRun>

#include <utility>

namespace viatique {

DraftKeeper::DraftKeeper(Draft draft)
    : m_draft(std::move(draft))
{
    m_thread.setMaxThreadCount(1);
}

DraftKeeper::~DraftKeeper()
{
    m_thread.waitForDone();
}

template<typename Job>
QFuture<DraftOutcome> DraftKeeper::begin(Job job)
{
    return QtConcurrent::run(&m_thread, [this, job = std::move(job)] {
        DraftOutcome outcome{job(m_draft), {}, Draft::OnDisk::Same};
        outcome.request = m_draft.request();
        outcome.onDisk = m_draft.onDisk();
        return outcome;
    });
}

QFuture<DraftOutcome> DraftKeeper::write(Write how, const Request &request,
                                         std::shared_ptr<const Catalogue> catalogue, const QDateTime &now)
{
    return begin([how, request, catalogue = std::move(catalogue), now](Draft &draft) {
        draft.setCatalogue(*catalogue);
        return (draft.*how)(request, now);
    });
}

QFuture<DraftOutcome> DraftKeeper::reload()
{
    return begin([](Draft &draft) { return draft.reload(); });
}

void DraftKeeper::run(std::function<void()> job)
{
    m_thread.start(std::move(job));
}

QFuture<DraftOutcome> DraftKeeper::look()
{
    return begin([](Draft &) { return Result<void>(); });
}

} // namespace viatique
