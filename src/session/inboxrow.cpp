// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/inboxrow.h"

namespace viatique {

const InboxReview *InboxRow::review() const
{
    const InboxReview *best = nullptr;
    for (const InboxReview &each : reviews) {
        if (each.requestSha512.isEmpty() || each.requestSha512 != record.requestSha512)
            continue;
        const bool isBetter = !best || (each.isOwn && !best->isOwn)
                              || (each.isOwn == best->isOwn && each.modifiedAt > best->modifiedAt);
        if (isBetter)
            best = &each;
    }
    return best;
}

Reading InboxRow::reading() const
{
    if (const InboxReview *best = review()) {
        switch (best->state) {
        case ReviewState::SetAside:
            return Reading::SetAside;
        case ReviewState::Done:
            return Reading::Done;
        case ReviewState::Started:
            return Reading::Started;
        }
    }
    return holder ? Reading::Started : Reading::ToRead;
}

Opinion InboxRow::opinion() const
{
    const InboxReview *best = review();
    return best && best->state == ReviewState::Done ? best->opinion : Opinion::Unset;
}

QString InboxRow::agent() const
{
    // Whoever has it in hand now, before who was done with it.
    if (holder)
        return holder->agent;
    const InboxReview *best = review();
    return best ? best->reviewer : QString();
}

bool InboxRow::isMine() const
{
    if (holder)
        return holder->isMine;
    const InboxReview *best = review();
    return best && best->isOwn;
}

QString InboxRow::group() const
{
    // No id begins with a slash, no relative path does: neither can be taken for the other.
    return record.requestId.isEmpty() ? QLatin1Char('/') + record.path : record.requestId;
}

bool InboxFilter::accepts(const InboxRow &row) const
{
    return (!integrity || row.record.integrity == *integrity) && (!reading || row.reading() == *reading)
           && (!opinion || row.opinion() == *opinion)
           && (useCase.isEmpty() || row.record.useCases.contains(useCase))
           && (rule.isEmpty() || row.record.rules.contains(rule)) && (!mineOnly || row.isMine());
}

} // namespace viatique
