// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/colleaguereviews.h"

#include "core/limits.h"
#include "inbox/sharedfile.h"
#include "review/packagename.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace viatique {

namespace {

constexpr int kMostFiles = 100;
constexpr qint64 kMostBytes = limits::kJsonBytes;

/// `<reviewer-slug>-<id8>`: without a point, so that "a.b" is no review of the package "a".
bool isReviewerPart(QStringView part)
{
    return !part.isEmpty() && std::all_of(part.cbegin(), part.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

Result<ReviewFile> readLooked(const FileLook &look, const QString &path)
{
    if (!look.isThere)
        return failure(ErrorCode::FileMissing, {path});
    return look.error ? Result<ReviewFile>(Failure(*look.error)) : readReview(look.bytes, path);
}

BesideReview briefOf(const QString &path, const FileLook &look, const ReviewedRequest &request,
                     const QSet<QString> &ownIds)
{
    BesideReview brief;
    brief.path = path;
    const Result<ReviewFile> file = readLooked(look, path);
    if (!file) {
        brief.error = file.error();
        return brief;
    }
    const Review &review = file->review;
    brief.id = review.id;
    brief.reviewer = review.reviewer;
    brief.state = review.state;
    brief.opinion = review.opinion;
    brief.remarks = int(review.remarks.size());
    brief.remarksToCorrect =
        int(std::count_if(review.remarks.cbegin(), review.remarks.cend(),
                          [](const Remark &remark) { return remark.severity == RemarkSeverity::Must; }));
    brief.modifiedAt = review.modifiedAt;
    brief.fit = fitOf(review.request, request.id, request.revision, request.requestSha512);
    brief.revision = review.request.revision;
    brief.isOwn = ownIds.contains(review.id);
    return brief;
}

/// The newest first, those that cannot be read last.
bool comesBefore(const BesideReview &one, const BesideReview &other)
{
    if (one.error.has_value() != other.error.has_value())
        return !one.error;
    return one.modifiedAt > other.modifiedAt;
}

} // namespace

Result<ReviewFile> readReviewBeside(const QString &path)
{
    return readLooked(lookAt(path, kMostBytes), path);
}

QStringList reviewNamesOf(const QString &package, const QStringList &names)
{
    const QString start = packageNameOf(package) + QLatin1Char('.');
    QStringList found;
    for (const QString &name : names) {
        if (!name.startsWith(start) || !name.endsWith(kReviewSuffix)
            || name.size() <= start.size() + kReviewSuffix.size())
            continue;
        if (isReviewerPart(QStringView(name).mid(start.size()).chopped(kReviewSuffix.size())))
            found.append(name);
    }
    return found;
}

BesideReviews readReviewsBeside(const QString &packagePath, const ReviewedRequest &request,
                                const QSet<QString> &ownIds, const std::optional<QStringList> &names)
{
    const QFileInfo package(QDir::cleanPath(QFileInfo(packagePath).absoluteFilePath()));
    const QDir folder(package.absolutePath());
    const QStringList found = reviewNamesOf(
        package.fileName(), names ? *names : folder.entryList(QDir::Files | QDir::Hidden | QDir::System));
    BesideReviews beside;
    qint64 bytes = 0;
    for (const QString &name : found) {
        const QString path = folder.filePath(name);
        const qint64 room = kMostBytes - bytes;
        if (beside.reviews.size() == kMostFiles || room <= 0) {
            ++beside.left;
            continue;
        }
        const FileLook look = lookAt(path, room);
        if (!look.isThere)
            continue;
        // Too large for what is left of the room, not for a review.
        if (look.error && look.error->code == ErrorCode::FileTooLarge && room < kMostBytes) {
            ++beside.left;
            continue;
        }
        bytes += look.bytes.size();
        beside.reviews.append(briefOf(path, look, request, ownIds));
    }
    std::stable_sort(beside.reviews.begin(), beside.reviews.end(), &comesBefore);
    return beside;
}

} // namespace viatique
