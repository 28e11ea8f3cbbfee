// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How draft folders go for good.

#include "core/atomicfile.h"
#include "request/draftfiles.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

Failure notErased(const QString &path, const QString &reason)
{
    return failure(ErrorCode::CopyNotErased, {path, reason});
}

Result<void> eraseEntry(const QFileInfo &entry)
{
    if (entry.isDir() && !entry.isSymLink()) {
        if (!QDir(entry.filePath()).removeRecursively())
            return notErased(entry.filePath(), QStringLiteral(QT_TRANSLATE_NOOP(
                                                   "viatique::Reason", "not all of it could be removed")));
        return {};
    }
    QFile file(entry.filePath());
    // A temporary file may be gone already, with whoever wrote it.
    if (!file.remove() && (file.exists() || QFileInfo(entry.filePath()).isSymLink()))
        return notErased(entry.filePath(), file.errorString());
    return {};
}

/// All but these, which stand in the folder.
Result<void> eraseOthers(const QString &folder, const QStringList &kept)
{
    Result<void> outcome;
    const QFileInfoList entries =
        QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (kept.contains(entry.fileName()))
            continue;
        if (const auto erased = eraseEntry(entry); !erased && outcome)
            outcome = erased;
    }
    return outcome;
}

constexpr QLatin1String kErasing(".erasing");

/// Where a folder is erased: beside it, hidden, and not there yet.
QString erasingPath(const QFileInfo &folder)
{
    QString name = folder.fileName();
    if (!name.startsWith(QLatin1Char('.')))
        name.prepend(QLatin1Char('.'));
    const QDir parent = folder.dir();
    QString path = parent.filePath(name + kErasing);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = parent.filePath(QStringLiteral("%1-%2").arg(name, QString::number(number)) + kErasing);
    return path;
}

/// All that is in a folder, request and state last, in this order, and the folder itself. Its lock is let go
/// in the end.
Result<void> eraseAll(const QString &folder, std::unique_ptr<QLockFile> lock)
{
    const QString request = QString::fromLatin1(kRequestFile);
    const QString state = QString::fromLatin1(kStateFile);
    const QString ownLock = QStringLiteral("lock");
    // The state holds since when it lies in the trash: as long as this is a draft, it is as due as it was.
    for (const QStringList &kept :
         {QStringList{request, state, ownLock}, QStringList{state, ownLock}, QStringList{ownLock}}) {
        if (const auto erased = eraseOthers(folder, kept); !erased)
            return erased;
    }
    lock.reset();
    // A file that was being written as the folder was renamed may appear once more.
    constexpr int kMostRounds = 5;
    for (int round = 0; round < kMostRounds; ++round) {
        if (QDir().rmdir(folder) || !QFileInfo::exists(folder))
            return {};
        if (const auto erased = eraseOthers(folder, {}); !erased)
            return erased;
    }
    return notErased(
        folder, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "something was put into it meanwhile")));
}

} // namespace

Result<void> eraseDraftFolder(const QString &folder)
{
    const QFileInfo info(QDir::cleanPath(folder));
    if (info.isSymLink() || !info.isDir())
        return failure(ErrorCode::DraftMissing, {folder});
    if (const auto there = requireDraft(folder); !there)
        return there;
    // The lock is a file in the folder, and is let go before that is renamed. Who takes it in that instant is
    // found afterwards, and gets the folder back.
    const auto notLocked = [&folder](const Error &error) -> Failure {
        if (error.code == ErrorCode::DraftLocked)
            return failure(ErrorCode::DraftLocked, QStringList{folder} + error.args.mid(1));
        return notErased(folder, error.args.value(1));
    };
    if (const auto lock = lockDraft(folder); !lock)
        return notLocked(lock.error());
    const QString hidden = erasingPath(info);
    if (!QDir().rename(folder, hidden))
        return notErased(
            folder, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "the folder could not be moved")));
    auto lock = lockDraft(hidden);
    if (!lock) {
        QDir().rename(hidden, folder);
        return notLocked(lock.error());
    }
    syncFolder(info.absolutePath());
    Result<void> erased = eraseAll(hidden, *std::move(lock));
    if (!erased && requireDraft(hidden) && QDir().rename(hidden, folder)) {
        QString &path = erased.error().args.first();
        if (path.startsWith(hidden))
            path.replace(0, hidden.size(), folder);
    }
    syncFolder(info.absolutePath());
    return erased;
}

void removeErasedFolders(const QString &parent)
{
    const QDir dir(parent);
    const QStringList names =
        dir.entryList({QStringLiteral(".*") + kErasing}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QString &name : names) {
        if (auto lock = lockDraft(dir.filePath(name)))
            static_cast<void>(eraseAll(dir.filePath(name), *std::move(lock)));
    }
}

namespace {

/// The newest of a folder and of all that is in it.
QDateTime lastChange(const QString &folder)
{
    QDateTime newest = QFileInfo(folder).lastModified();
    QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        each.next();
        newest = std::max(newest, each.fileInfo().lastModified());
    }
    return newest;
}

} // namespace

void removeUnfinishedDrafts(const QString &parent, const QDateTime &now)
{
    const QDir dir(parent);
    const QStringList names = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &name : names) {
        const QString folder = dir.filePath(name);
        const auto there = requireDraft(folder);
        // Links are nothing that the program makes.
        if (there || there.error().code != ErrorCode::DraftMissing || QUuid::fromString(name).isNull()
            || QFileInfo::exists(folder + QLatin1Char('/') + QLatin1String(kExportedFile))
            || QFileInfo(folder + QStringLiteral("/documents")).isSymLink()
            || QFileInfo(folder + QStringLiteral("/reviews")).isSymLink()
            || lastChange(folder).addDays(1) > now)
            continue;
        auto lock = lockDraft(folder);
        if (!lock)
            continue;
        removeDraftFiles(folder);
        removeLeftovers(folder);
        lock->reset();
        // What somebody else put there keeps it.
        QDir().rmdir(folder);
    }
}

} // namespace viatique
