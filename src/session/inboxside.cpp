// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/inboxside.h"

#include "inbox/packagelock.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace viatique {

namespace {

constexpr qsizetype kMostReviews = 100;

InboxReview briefOf(const Review &review, bool isOwn)
{
    return {review.id,
            review.reviewer.name,
            review.state,
            review.opinion,
            static_cast<int>(review.remarks.size()),
            review.request.requestSha512,
            review.modifiedAt,
            isOwn};
}

InboxSides::ReadFile readSide(const QString &path, const FileStamp &stamp, const InboxSides &before)
{
    const auto known = before.read.constFind(path);
    if (known != before.read.constEnd() && known->stamp == stamp)
        return *known;
    const Result<ReviewFile> file = readReviewFile(path);
    return {stamp, file ? std::optional(briefOf(file->review, false)) : std::nullopt};
}

/// The time of the server of each folder, asked for once.
using FolderTimes = QHash<QString, std::optional<QDateTime>>;

/// Without `times`, its age is not judged.
void lookAtLock(const QString &path, const QString &name, const InboxSides &before, FolderTimes *times,
                InboxSides &sides)
{
    LockState lock = readLock(path);
    const InboxSides::SeenLock known = before.locks.value(name);
    const bool isSame = known.mark == lock.mark;
    bool isStale = lock.isStale() || (isSame && known.isStale);
    const bool isSuspect = isSame || before.locks.isEmpty();
    if (lock.kind == LockState::Kind::Held && !isStale && !lock.mine && times && isSuspect) {
        const QString beside = QFileInfo(path).absolutePath();
        if (!times->contains(beside)) {
            const Result<QDateTime> time = folderTime(beside);
            times->insert(beside, time ? std::optional(*time) : std::nullopt);
        }
        lock = readLock(path, times->value(beside));
        isStale = lock.isStale();
    }
    sides.locks.insert(name, {lock.mark, isStale});
    if (lock.kind == LockState::Kind::Held && !isStale)
        sides.holders.insert(name, {lock.holder.agent, lock.mine});
}

} // namespace

InboxSides lookBeside(const QString &folder, const QList<ScannedPackage> &packages, const ReviewStore &store,
                      const InboxSides &before, bool judgesAge)
{
    InboxSides sides;
    QSet<QString> ownIds;
    const QList<KeptReview> kept = store.list();
    for (const KeptReview &each : kept) {
        const Review &review = each.file.review;
        ownIds.insert(review.id);
        sides.own[review.request.id].append(briefOf(review, true));
    }
    FolderTimes times;
    const QDir root(folder);
    for (const ScannedPackage &package : packages) {
        const QString path = root.filePath(package.path);
        const QString beside = QFileInfo(path).absolutePath();
        for (const SideFile &file : package.reviews.mid(0, kMostReviews)) {
            const QString filePath = QDir(beside).filePath(file.name);
            const InboxSides::ReadFile read = readSide(filePath, file.stamp, before);
            sides.read.insert(filePath, read);
            // What this agent has exported says no more than what he keeps.
            if (read.review && !ownIds.contains(read.review->id))
                sides.colleagues[package.path].append(*read.review);
        }
        if (package.lock)
            lookAtLock(path, package.path, before, judgesAge ? &times : nullptr, sides);
    }
    return sides;
}

} // namespace viatique
