// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/reviewstore.h"

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "core/jsonmembers.h"
#include "core/leftovers.h"
#include "core/limits.h"
#include "request/draftfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

constexpr QLatin1String kLocalFormat("viatique-review-local");
constexpr int kLocalVersion = 1;
constexpr QLatin1String kLocalSuffix(".local.json");
/// Behind the names of what was removed, and may come back.
constexpr QLatin1String kRemoved(".removed");

constexpr auto describeLocal = [](auto &json, auto &review) {
    json.member(QLatin1String("packagePath"), review.packagePath);
    json.member(QLatin1String("title"), review.title);
    json.member(QLatin1String("organisation"), review.organisation);
    json.member(QLatin1String("exportedPath"), review.exportedPath);
    json.member(QLatin1String("exportedAt"), review.exportedAt);
    json.member(QLatin1String("lastExportedAt"), review.lastExportedAt);
    json.member(QLatin1String("copySha512"), review.copySha512);
};

/// A review without what is known of it here is still one.
void readLocal(const QString &path, KeptReview &review)
{
    const Result<QJsonObject> object = readJsonObject(path);
    if (!object || !checkFormat(*object, kLocalFormat, kLocalVersion, path))
        return;
    const JsonReader reader(*object);
    describeLocal(reader, review);
    // As earlier versions kept it.
    if (review.lastExportedAt.isEmpty())
        review.lastExportedAt = review.exportedAt;
}

QByteArray localBytes(const KeptReview &review)
{
    JsonWriter writer;
    writer.member(QLatin1String("format"), QString(kLocalFormat));
    writer.member(QLatin1String("formatVersion"), kLocalVersion);
    describeLocal(writer, review);
    return jsonBytes(writer.result());
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    return writeFile(path, bytes, kPrivateFile).map([&path](const FileStamp &) { removeLeftoversOf(path); });
}

/// All that was removed but what stands at `path` without suffix.
void forgetOthers(const QString &path)
{
    const QFileInfoList files =
        QFileInfo(path).dir().entryInfoList({QLatin1Char('*') + kRemoved}, QDir::Files | QDir::System);
    for (const QFileInfo &file : files) {
        if (file.filePath() != path + kReviewSuffix + kRemoved
            && file.filePath() != path + kLocalSuffix + kRemoved)
            QFile::remove(file.filePath());
    }
}

} // namespace

ReviewStore::ReviewStore(QString root)
    : m_root(std::move(root))
{
}

QString ReviewStore::defaultRoot()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString ReviewStore::reviewsFolder() const
{
    return m_root + QStringLiteral("/reviews");
}

QList<KeptReview> ReviewStore::list(int *unreadable) const
{
    QList<KeptReview> reviews;
    const QDir folder(reviewsFolder());
    const QStringList names = folder.entryList({QLatin1Char('*') + kReviewSuffix}, QDir::Files);
    for (const QString &name : names) {
        // What changes while it is being read has changed.
        const FileStamp stamp = fileStamp(folder.filePath(name));
        Result<ReviewFile> file = readReviewFile(folder.filePath(name));
        // What cannot be read of it would be gone with the next saving: it is left as it is.
        if (!file || !file->isWhole()) {
            if (unreadable)
                ++*unreadable;
            continue;
        }
        KeptReview review;
        review.file = *std::move(file);
        review.stamp = stamp;
        readLocal(folder.filePath(name.chopped(kReviewSuffix.size()) + kLocalSuffix), review);
        reviews.append(std::move(review));
    }
    std::stable_sort(reviews.begin(), reviews.end(), [](const KeptReview &a, const KeptReview &b) {
        return a.file.review.modifiedAt > b.file.review.modifiedAt;
    });
    return reviews;
}

std::optional<KeptReview> ReviewStore::find(const QString &requestId, const QString &requestSha512,
                                            const QString &preferred) const
{
    const QList<KeptReview> reviews = list();
    const KeptReview *newest = nullptr;
    for (const KeptReview &review : reviews) {
        const ReviewedRequest &about = review.file.review.request;
        if (about.id != requestId || about.requestSha512 != requestSha512)
            continue;
        if (review.file.review.id == preferred)
            return review;
        newest = newest ? newest : &review;
    }
    return newest ? std::optional(*newest) : std::nullopt;
}

std::optional<KeptReview> ReviewStore::findFormer(const QString &requestId, const QString &requestSha512,
                                                  int revision) const
{
    const QList<KeptReview> reviews = list();
    const KeptReview *newest = nullptr;
    for (const KeptReview &review : reviews) {
        const ReviewedRequest &about = review.file.review.request;
        if (about.id != requestId || about.requestSha512 == requestSha512)
            continue;
        if (about.revision == revision)
            return review;
        newest = newest ? newest : &review;
    }
    return newest ? std::optional(*newest) : std::nullopt;
}

Result<FileStamp> ReviewStore::save(const KeptReview &review) const
{
    if (const auto made = makePrivateFolder(reviewsFolder()); !made)
        return Failure(made.error());
    const QString path = reviewsFolder() + QLatin1Char('/') + reviewFileStem(review.file.review.id);
    const QString file = path + kReviewSuffix;
    const FileStamp present = fileStamp(file);
    const bool isThere = present != FileStamp();
    if (review.stamp && isThere && present != *review.stamp)
        return failure(ErrorCode::FileChangedOutside, {file});
    // The review last: what failed before it can be tried again with the same stamp.
    return write(path + kLocalSuffix, localBytes(review)).and_then([&] {
        return writeFile(file, jsonBytes(toJson(review.file.review, review.file.source)), kPrivateFile,
                         review.stamp ? std::optional(present) : std::nullopt)
            .map([&](const FileStamp &stamp) {
                QFile::remove(file + kRemoved);
                QFile::remove(path + kLocalSuffix + kRemoved);
                removeLeftoversOf(file);
                return stamp;
            });
    });
}

Result<void> ReviewStore::remove(const QString &reviewId) const
{
    const QString path = reviewsFolder() + QLatin1Char('/') + reviewFileStem(reviewId);
    if (!QFileInfo::exists(path + kReviewSuffix))
        return {};
    return replaceFile(path + kReviewSuffix, path + kReviewSuffix + kRemoved).map([&path] {
        // Where that fails, it comes back with the review all the same.
        (void)replaceFile(path + kLocalSuffix, path + kLocalSuffix + kRemoved);
        forgetOthers(path);
    });
}

Result<void> ReviewStore::discard(const QString &reviewId) const
{
    const QString path = reviewsFolder() + QLatin1Char('/') + reviewFileStem(reviewId);
    for (const QLatin1String suffix : {kReviewSuffix, kLocalSuffix}) {
        QFile file(path + suffix);
        if (file.exists() && !file.remove())
            return failure(ErrorCode::FileUnwritable, {file.fileName(), file.errorString()});
    }
    return {};
}

Result<void> ReviewStore::restore(const QString &reviewId) const
{
    const QString path = reviewsFolder() + QLatin1Char('/') + reviewFileStem(reviewId);
    const QString file = path + kReviewSuffix;
    const QString local = path + kLocalSuffix;
    if (!QFileInfo::exists(file + kRemoved))
        return failure(ErrorCode::FileMissing, {file + kRemoved});
    if (QFileInfo::exists(file))
        return failure(ErrorCode::FileChangedOutside, {file});
    // The review last: without what is known of it here, no list would show it.
    const bool hasLocal = QFileInfo::exists(local + kRemoved) && !QFileInfo::exists(local);
    const Result<void> first = hasLocal ? replaceFile(local + kRemoved, local) : Result<void>();
    return first.and_then([&file] { return replaceFile(file + kRemoved, file); });
}

QString ReviewStore::note(const QString &requestId) const
{
    const auto bytes = readFile(QStringLiteral("%1/notes/%2.txt").arg(m_root, reviewFileStem(requestId)),
                                limits::kJsonBytes);
    return bytes ? QString::fromUtf8(*bytes) : QString();
}

Result<void> ReviewStore::setNote(const QString &requestId, const QString &note) const
{
    const QString folder = m_root + QStringLiteral("/notes");
    const QString path = QStringLiteral("%1/%2.txt").arg(folder, reviewFileStem(requestId));
    if (note.isEmpty()) {
        QFile file(path);
        if (file.exists() && !file.remove())
            return failure(ErrorCode::FileUnwritable, {path, file.errorString()});
        return {};
    }
    return makePrivateFolder(folder).and_then([&] { return write(path, note.toUtf8()); });
}

} // namespace viatique
