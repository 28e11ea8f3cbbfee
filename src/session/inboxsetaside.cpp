// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How packages are set aside from the list of the inbox: by a review that says nothing else.

#include "session/background.h"
#include "session/inbox.h"

#include <QDir>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// A review that says nothing but that its package is set aside.
bool isEmpty(const Review &review)
{
    return review.remarks.isEmpty() && review.message.isEmpty() && review.opinion == Opinion::Unset;
}

KeptReview newReview(const PackageRecord &record, const QString &path, const Reviewer &reviewer,
                     const QString &now)
{
    KeptReview kept;
    Review &review = kept.file.review;
    review.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    review.createdAt = now;
    review.request = {record.requestId, record.revision, record.requestSha512, record.manifestSha512};
    review.reviewer = reviewer;
    kept.packagePath = path;
    kept.title = record.title;
    kept.organisation = record.organisation;
    kept.stamp = FileStamp();
    return kept;
}

/// Those of this very content, newest change first.
std::optional<KeptReview> reviewOf(const QList<KeptReview> &kept, const PackageRecord &record)
{
    const auto found = std::find_if(kept.cbegin(), kept.cend(), [&record](const KeptReview &each) {
        const ReviewedRequest &about = each.file.review.request;
        return about.id == record.requestId && about.requestSha512 == record.requestSha512;
    });
    return found == kept.cend() ? std::nullopt : std::optional(*found);
}

/// True where something was changed. What somebody has written into a review stays as it is.
Result<bool> setOneAside(const ReviewStore &store, std::optional<KeptReview> kept,
                         const PackageRecord &record, const QString &path, const Reviewer &reviewer,
                         const QString &now, bool aside)
{
    const bool isAside = kept && kept->file.review.state == ReviewState::SetAside;
    if (isAside == aside || (kept && !isEmpty(kept->file.review)))
        return false;
    if (!aside)
        return store.discard(kept->file.review.id).map([] { return true; });
    if (!kept)
        kept = newReview(record, path, reviewer, now);
    kept->file.review.state = ReviewState::SetAside;
    kept->file.review.modifiedAt = now;
    return store.save(*kept).map([](const FileStamp &) { return true; });
}

} // namespace

void Inbox::setAside(const QStringList &paths, bool aside)
{
    QList<PackageRecord> records;
    for (const QString &path : paths) {
        const PackageRecord record = m_records.value(path);
        if (!record.requestId.isEmpty())
            records.append(record);
    }
    using Outcome = std::pair<int, std::optional<Error>>;
    inBackground(
        *QThreadPool::globalInstance(), this,
        [records, aside, store = m_parts.reviews, reviewer = m_parts.reviewer(), folder = folder(),
         now = m_parts.now().toUTC().toString(Qt::ISODate)]() -> Outcome {
            Outcome outcome;
            const QList<KeptReview> kept = store.list();
            for (const PackageRecord &record : records) {
                const Result<bool> set =
                    setOneAside(store, reviewOf(kept, record), record, QDir(folder).filePath(record.path),
                                reviewer, now, aside);
                if (set)
                    outcome.first += *set ? 1 : 0;
                else if (!outcome.second)
                    outcome.second = set.error();
            }
            return outcome;
        },
        [this](const Outcome &outcome) {
            lookBeside();
            emit setAsideDone(outcome.first, outcome.second);
        });
}

} // namespace viatique
