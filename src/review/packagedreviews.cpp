// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/packagedreviews.h"

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "package/takeup.h"
#include "request/draftfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QScopeGuard>

#include <algorithm>

namespace viatique {

namespace {

constexpr QLatin1String kFolder("reviews");
/// Behind the name of one that was taken out of its draft.
constexpr QLatin1String kRemoved(".removed");

QString reviewPath(const QString &draftFolder, const QString &reviewId)
{
    return draftFolder + QLatin1Char('/') + kFolder + QLatin1Char('/') + reviewFileStem(reviewId)
           + kReviewSuffix;
}

/// Why no more than a part of it was read.
Error spoilt(const ReviewFile &file, const QString &origin)
{
    const qsizetype parts = file.unread.size() + file.remarksUnreadable.size() + file.remarksLeft
                            + file.placesLeft + file.shortened;
    return Error(ErrorCode::SchemaViolation,
                 {origin, QString::number(parts), QString(), QStringLiteral("viatique-review-part")});
}

/// Why it was not read at all: it names the first part that cannot be.
Error notWhole(const ReviewFile &file, const QString &path)
{
    const QString part = file.unread.isEmpty() ? QStringLiteral("remarks") : file.unread.constFirst();
    return Error(ErrorCode::SchemaViolation,
                 {path, QLatin1Char('/') + part, QString(), QStringLiteral("viatique-review")});
}

void sortByAge(QList<ReviewFile> &reviews)
{
    std::stable_sort(reviews.begin(), reviews.end(), [](const ReviewFile &a, const ReviewFile &b) {
        return std::pair(a.review.createdAt, a.review.id) < std::pair(b.review.createdAt, b.review.id);
    });
}

bool isAboutPeople(const Remark &remark)
{
    return remark.target.startsWith(QLatin1String("/contacts"))
           || remark.target.startsWith(QLatin1String("/applicant"));
}

/// The message quotes the remarks, and members of a later version may name people as well.
ReviewFile withoutPeople(const ReviewFile &file)
{
    Review review = file.review;
    review.reviewer = {};
    review.message.clear();
    review.remarks.removeIf(&isAboutPeople);
    return {review, {}};
}

bool hasAnswer(const Review &review)
{
    return std::any_of(review.remarks.cbegin(), review.remarks.cend(),
                       [](const Remark &remark) { return remark.answer.state != AnswerState::Open; });
}

/// The answered reviews of earlier revisions, by the name of their member, which is compared without regard
/// to case. Counts those of this revision, or of later ones.
QMap<QString, ReviewFile> earlierReviews(const QList<ReviewFile> &reviews, const Request &request,
                                         int &toCome)
{
    QMap<QString, ReviewFile> earlier;
    for (const ReviewFile &file : reviews) {
        const ReviewedRequest &about = file.review.request;
        if (about.id != request.id || !hasAnswer(file.review))
            continue;
        if (about.revision >= request.revision) {
            ++toCome;
            continue;
        }
        const QString name = reviewFileStem(file.review.id).toLower();
        const auto other = earlier.constFind(name);
        if (other == earlier.cend() || other->review.modifiedAt < file.review.modifiedAt)
            earlier.insert(name, file);
    }
    return earlier;
}

} // namespace

ReviewList readPackagedReviews(const QList<GeneratedMember> &members)
{
    ReviewList list;
    for (const GeneratedMember &member : members) {
        const Result<ReviewFile> file = readReview(member.bytes, member.name);
        if (!file) {
            list.unreadable.append(file.error());
            continue;
        }
        list.reviews.append(*file);
        if (!file->isWhole())
            list.unreadable.append(spoilt(*file, member.name));
    }
    sortByAge(list.reviews);
    return list;
}

GeneratedMember packagedReview(const ReviewFile &review)
{
    // All names in a package are in lower case.
    return {kFolder + QLatin1Char('/') + reviewFileStem(review.review.id).toLower() + kReviewSuffix,
            jsonBytes(toJson(review.review, review.source))};
}

ReviewList readDraftReviews(const QString &draftFolder)
{
    ReviewList list;
    const QDir folder(draftFolder + QLatin1Char('/') + kFolder);
    const QStringList names = folder.entryList({QLatin1Char('*') + kReviewSuffix}, QDir::Files, QDir::Name)
                                  .mid(0, limits::kPackagedReviews);
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        const Result<ReviewFile> file = readReviewFile(path);
        // It is written anew with each answer: one that is spoilt would lose what cannot be read of it.
        if (file && file->isWhole())
            list.reviews.append(*file);
        else
            list.unreadable.append(file ? notWhole(*file, path) : file.error());
    }
    sortByAge(list.reviews);
    return list;
}

ReviewList reviewsOf(const RequestInput &input, const QString &path)
{
    const bool isDraft = !input.verified && QFileInfo(path).isDir();
    return isDraft ? readDraftReviews(path) : readPackagedReviews(input.reviews);
}

QList<Review> reviewsAbout(const RequestInput &former, const ReviewList &reviews)
{
    const QString sha512 = former.verified ? former.verified->requestSha512 : QString();
    QList<Review> about;
    for (const ReviewFile &file : reviews.reviews) {
        const ReviewFit fit = fitOf(file.review.request, former.request.id, former.request.revision, sha512);
        if (fit == ReviewFit::Same || fit == ReviewFit::Altered)
            about.append(file.review);
    }
    return about;
}

Result<void> writeDraftReview(const QString &draftFolder, const ReviewFile &review)
{
    const QString folder = draftFolder + QLatin1Char('/') + kFolder;
    if (const auto made = makePrivateFolder(folder); !made)
        return made;
    const QString path = reviewPath(draftFolder, review.review.id);
    const auto written = writeFile(path, jsonBytes(toJson(review.review, review.source)), kPrivateFile);
    if (!written)
        return tl::make_unexpected(written.error());
    QFile::remove(path + kRemoved);
    return {};
}

Result<void> removeDraftReview(const QString &draftFolder, const QString &reviewId)
{
    const QString path = reviewPath(draftFolder, reviewId);
    return QFileInfo::exists(path) ? replaceFile(path, path + kRemoved) : Result<void>();
}

void forgetRemovedReviews(const QString &draftFolder)
{
    const QDir folder(draftFolder + QLatin1Char('/') + kFolder);
    const QStringList names =
        folder.entryList({QLatin1Char('*') + kReviewSuffix + kRemoved}, QDir::Files | QDir::NoSymLinks);
    for (const QString &name : names)
        QFile::remove(folder.filePath(name));
}

ReviewsToPackage reviewsToPackage(const QString &draftFolder, const Request &request, bool withoutContacts)
{
    ReviewList list = readDraftReviews(draftFolder);
    if (withoutContacts)
        std::transform(list.reviews.cbegin(), list.reviews.cend(), list.reviews.begin(), &withoutPeople);
    ReviewsToPackage result{{}, list.unreadable};
    QList<ReviewFile> reviews = earlierReviews(list.reviews, request, result.toCome).values();
    sortByAge(reviews);
    qint64 left = limits::kJsonBytes;
    for (auto file = reviews.crbegin(); file != reviews.crend(); ++file) {
        const GeneratedMember member = packagedReview(*file);
        const qint64 size = member.bytes.size();
        if (size > left) {
            result.leftOut.append(
                Error(ErrorCode::FileTooLarge, {member.name, QString::number(size), QString::number(left)}));
            continue;
        }
        left -= size;
        result.members.prepend(member);
    }
    return result;
}

Result<Draft> takeUpWithReviews(const ReceivedPackage &package, const QString &folder,
                                const DocumentInspector &inspector, const QDateTime &now)
{
    Result<Draft> draft = takeUp(package, folder, inspector, now);
    if (!draft)
        return draft;
    auto undo = qScopeGuard([&draft] {
        QDir(draft->folder() + QLatin1Char('/') + kFolder).removeRecursively();
        std::move(*draft).discard();
    });
    const QList<ReviewFile> reviews = readPackagedReviews(package.reviews()).reviews;
    for (const ReviewFile &review : reviews) {
        if (review.review.request.id != draft->request().id)
            continue;
        if (const auto written = writeDraftReview(draft->folder(), review); !written)
            return tl::make_unexpected(written.error());
    }
    undo.dismiss();
    return draft;
}

} // namespace viatique
