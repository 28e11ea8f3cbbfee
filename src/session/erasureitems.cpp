// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How what a plan lists is erased.

#include "core/atomicfile.h"
#include "inbox/indexerasure.h"
#include "request/draftstore.h"
#include "session/erasurefiles.h"
#include "session/erasureplan.h"
#include "session/reviewstore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace viatique {

namespace {

using Kind = ErasureItem::Kind;

Result<ErasureEnd> removeFile(const QString &path)
{
    QFile file(path);
    if (!file.remove() && isThere(path) != std::optional(false))
        return Failure(notErased(path, file.errorString()));
    syncFolder(QFileInfo(path).absolutePath());
    return ErasureEnd::Erased;
}

/// By the id of the request that was found there. An error where none was: it may be the copy all the same.
Result<bool> isCopy(const QString &path, const QString &requestId, const Result<QString> &found)
{
    if (!found)
        return Failure(notKnown(path, found.error()));
    return *found == requestId;
}

Result<ErasureEnd> erasePackage(const QString &path, const QString &requestId)
{
    const Result<QString> id =
        packageFacts(path).map([](const PackageFacts &package) { return package.requestId; });
    return isCopy(path, requestId, id).and_then([&path](bool isOurs) {
        return isOurs ? removeFile(path) : Result<ErasureEnd>(ErasureEnd::Left);
    });
}

/// The review last: it says whose the others are.
Result<ErasureEnd> eraseReview(const QString &path, const QString &requestId)
{
    const Result<QString> id =
        reviewedRequest(path).map([](const ReviewedRequest &about) { return about.id; });
    const Result<bool> isOurs = isCopy(path, requestId, id);
    if (!isOurs)
        return Failure(isOurs.error());
    if (!*isOurs)
        return ErasureEnd::Left;
    const QStringList others = writtenWith(path);
    for (const QString &other : others) {
        if (const auto removed = removeFile(other); !removed)
            return removed;
    }
    return removeFile(path);
}

/// Not under the hands of an export that goes on.
Result<ErasureEnd> erasePart(const QString &path)
{
    const QFileInfo info(path);
    const QString name = QStringLiteral(".%1.lock").arg(matchPart(info.fileName()).captured(1));
    QLockFile lock(info.absoluteDir().filePath(name));
    lock.setStaleLockTime(0);
    // One that names nobody belongs to a process that was killed while it made it, unless that is just now.
    constexpr qint64 kSecondsToFill = 10;
    const QFileInfo held(lock.fileName());
    if (held.isFile() && held.size() == 0
        && held.lastModified().secsTo(QDateTime::currentDateTime()) > kSecondsToFill)
        QFile::remove(lock.fileName());
    if (!lock.tryLock(0))
        return Failure(notErased(
            path, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "an export is under way there"))));
    // Letting it go removes it, where it is the lock itself.
    return name == info.fileName() ? Result<ErasureEnd>(ErasureEnd::Erased) : removeFile(path);
}

Result<ErasureEnd> asNotErased(const QString &path, const Result<void> &done)
{
    if (done)
        return ErasureEnd::Erased;
    const Error &error = done.error();
    if (error.code == ErrorCode::DraftLocked || error.code == ErrorCode::CopyNotErased)
        return Failure(error);
    return Failure(error.args.size() > 1 ? notErased(path, error.args.at(1)) : notKnown(path, error));
}

/// The request may be another one by now: what is asked for is the one that was shown.
Result<ErasureEnd> eraseDraft(const DraftStore &store, const QString &requestId, const ErasureItem &item)
{
    if (!requestId.isEmpty()) {
        const Result<QString> id =
            requestIn(item.path).map([](const RequestFile &file) { return file.request.id; });
        const Result<bool> isOurs = isCopy(item.path, requestId, id);
        if (!isOurs)
            return Failure(isOurs.error());
        if (!*isOurs)
            return ErasureEnd::Left;
    }
    return asNotErased(item.path, store.erase(item.path));
}

} // namespace

Result<ErasureEnd> eraseItem(const DraftStore &store, const QString &requestId, const ErasureItem &item)
{
    if (item.held)
        return Failure(*item.held);
    const std::optional<bool> there = isThere(item.path);
    if (!there)
        return Failure(outOfReach(item.path));
    if (!*there)
        return ErasureEnd::Erased;
    if (QFileInfo(item.path).isSymLink())
        return ErasureEnd::Left;
    const ReviewStore reviews(QFileInfo(store.draftsFolder()).absolutePath());
    switch (item.kind) {
    case Kind::Draft:
    case Kind::InTrash:
        return eraseDraft(store, requestId, item);
    case Kind::Package:
        return erasePackage(item.path, requestId);
    case Kind::Part:
        return erasePart(item.path);
    case Kind::Review:
        return asNotErased(item.path,
                           reviews.discard(QFileInfo(item.path).fileName().section(QLatin1Char('.'), 0, 0)));
    case Kind::Exported:
    case Kind::Deleted:
        return eraseReview(item.path, requestId);
    case Kind::Filing:
    case Kind::Note:
        return removeFile(item.path);
    case Kind::Index:
        return asNotErased(item.path, eraseIndex(item.path));
    case Kind::Settings:
    case Kind::People:
        break;
    }
    return ErasureEnd::Erased;
}

} // namespace viatique
