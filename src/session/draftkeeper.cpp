// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/draftkeeper.h"

#include "review/packagedreviews.h"

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

QFuture<DraftOutcome> DraftKeeper::write(Write how, const DraftContent &content, const QDateTime &now)
{
    return begin([how, content, now](Draft &draft) {
        draft.setCatalogue(*content.catalogue);
        draft.setChangedBeside(content.isAnswered);
        Result<void> written = (draft.*how)(content.request, now);
        for (const ReviewFile &review : content.reviews) {
            if (written)
                written = writeDraftReview(draft.folder(), review);
        }
        for (const QString &id : content.removed) {
            if (written)
                written = removeDraftReview(draft.folder(), id);
        }
        return written;
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
