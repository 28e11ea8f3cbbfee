// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/packagedreviews.h"

#include "core/atomicfile.h"
#include "core/digest.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "core/slug.h"
#include "request/draftfiles.h"

#include <QDir>

#include <algorithm>

namespace viatique {

namespace {

constexpr QLatin1String kFolder("reviews");

void add(ReviewList &list, const Result<ReviewFile> &file)
{
    if (file)
        list.reviews.append(*file);
    else
        list.unreadable.append(file.error());
}

void sortByAge(QList<ReviewFile> &reviews)
{
    std::stable_sort(reviews.begin(), reviews.end(), [](const ReviewFile &a, const ReviewFile &b) {
        return std::pair(a.review.createdAt, a.review.id) < std::pair(b.review.createdAt, b.review.id);
    });
}

/// The id as it is where it can name a file, as a UUID can; else its digest, for an id comes from outside.
QString fileName(const QString &reviewId)
{
    const bool isPlain = !reviewId.isEmpty() && slug(reviewId) == reviewId;
    const QString name = isPlain ? reviewId : sha512Of(reviewId.toUtf8()).left(32);
    return name + kReviewSuffix;
}

} // namespace

ReviewList readPackagedReviews(const QList<GeneratedMember> &members)
{
    ReviewList list;
    for (const GeneratedMember &member : members)
        add(list, readReview(member.bytes, member.name));
    sortByAge(list.reviews);
    return list;
}

GeneratedMember packagedReview(const ReviewFile &review)
{
    return {kFolder + QLatin1Char('/') + fileName(review.review.id),
            jsonBytes(toJson(review.review, review.source))};
}

ReviewList readDraftReviews(const QString &draftFolder)
{
    ReviewList list;
    const QDir folder(draftFolder + QLatin1Char('/') + kFolder);
    const QStringList names = folder.entryList({QLatin1Char('*') + kReviewSuffix}, QDir::Files, QDir::Name)
                                  .mid(0, limits::kPackagedReviews);
    for (const QString &name : names)
        add(list, readReviewFile(folder.filePath(name)));
    sortByAge(list.reviews);
    return list;
}

Result<void> writeDraftReview(const QString &draftFolder, const ReviewFile &review)
{
    const QString folder = draftFolder + QLatin1Char('/') + kFolder;
    if (const auto made = makePrivateFolder(folder); !made)
        return made;
    const auto written = writeFile(folder + QLatin1Char('/') + fileName(review.review.id),
                                   jsonBytes(toJson(review.review, review.source)), kPrivateFile);
    if (!written)
        return tl::make_unexpected(written.error());
    return {};
}

} // namespace viatique
