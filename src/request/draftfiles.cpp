// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/draftfiles.h"

#include "core/atomicfile.h"
#include "core/deadholder.h"
#include "core/digest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace viatique {

namespace {

QString permissionDenied()
{
    return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "permission denied"));
}

/// `systemError` is the system's last word: Qt knows no full disk.
Failure lockFailure(const QString &folder, const QLockFile &lock, int systemError)
{
    if (lock.error() == QLockFile::UnknownError && systemError == ENOSPC)
        return failure(ErrorCode::DiskFull, {folder});
    if (lock.error() == QLockFile::PermissionError)
        return failure(ErrorCode::FileUnwritable, {lock.fileName(), permissionDenied()});
    if (lock.error() != QLockFile::LockFailedError)
        return failure(ErrorCode::FileUnwritable,
                       {lock.fileName(),
                        QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "no lock could be taken"))});
    qint64 pid = 0;
    QString host;
    QString program;
    lock.getLockInfo(&pid, &host, &program);
    return failure(ErrorCode::DraftLocked, {folder, program, host, QString::number(pid)});
}

bool isHiddenMark(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    // Marks, embeddings, overrides and isolates of direction, and the byte order mark.
    const char16_t code = c.unicode();
    return code == 0x061c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e)
           || (code >= 0x2066 && code <= 0x2069) || code == 0xfeff;
}

/// At most `most` bytes of UTF-8, no character cut.
QString cutToBytes(QString text, qsizetype most)
{
    while (text.toUtf8().size() > most)
        text.chop(text.size() >= 2 && text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

/// Says what the user knows, the document or the folder, not the temporary file.
Failure copyFailure(Error error, const QString &name, const QString &target)
{
    error.args.first() = error.code == ErrorCode::DiskFull ? name : QFileInfo(target).absolutePath();
    return Failure(std::move(error));
}

} // namespace

Result<std::unique_ptr<QLockFile>> lockDraft(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(QStringLiteral("lock")));
    // A draft may stay open for weeks: only the death of its process ends a lock.
    lock->setStaleLockTime(0);
    errno = 0;
    bool locked = lock->tryLock(0);
    const int systemError = errno;
    if (!locked && lock->error() == QLockFile::LockFailedError)
        locked = takeFromDead(*lock);
    if (!locked)
        return lockFailure(folder, *lock, systemError);
    QFile::setPermissions(lock->fileName(), kPrivateFile);
    return lock;
}

bool isOwnLock(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&pid, &host, &program) && pid == QCoreApplication::applicationPid()
           && host == QSysInfo::machineHostName();
}

Result<void> requireDraft(const QString &folder)
{
    // Not QFileInfo, which takes a file that it may not see for one that is not there.
    std::error_code error;
    const QFileInfo request(QDir(folder).filePath(QStringLiteral("request.json")));
    if (std::filesystem::exists(request.filesystemAbsoluteFilePath(), error))
        return {};
    if (error == std::errc::permission_denied)
        return failure(ErrorCode::FileUnreadable, {folder, permissionDenied()});
    return failure(ErrorCode::DraftMissing, {folder});
}

void removeDraftFiles(const QString &folder)
{
    const QDir dir(folder);
    for (const char *name :
         {kRequestFile, kCatalogueFile, kNextCatalogueFile, kStateFile, kExportedFile, kFactsFile})
        QFile::remove(dir.filePath(QLatin1String(name)));
    for (const char *name : {"documents", "reviews"})
        QDir(dir.filePath(QLatin1String(name))).removeRecursively();
}

void removeLeftovers(const QString &folder)
{
    // QSaveFile adds a full stop and six letters of either case. A capital is asked for behind the first, so
    // that a copy of the user's own ("request.json.backup") never goes; one name in thirty stays behind,
    // harmless.
    static const QRegularExpression temporary(
        QStringLiteral("\\A(request|catalogue|exported|facts|state|[0-9a-z-]+\\.review)\\.json(\\.next)?\\."
                       "[A-Za-z](?=[a-z]*[A-Z])[A-Za-z]{5}\\z"));
    static const QRegularExpression part(QStringLiteral("\\Aimport-[0-9a-f]{32}\\.part(\\.[A-Za-z]{6})?\\z"));
    const auto clean = [](const QDir &dir, const QRegularExpression &names) {
        const QStringList files = dir.entryList(QDir::Files | QDir::Hidden | QDir::NoSymLinks);
        for (const QString &name : files) {
            if (names.match(name).hasMatch())
                QFile::remove(dir.filePath(name));
        }
    };
    const QDir dir(folder);
    clean(dir, temporary);
    clean(QDir(dir.filePath(QStringLiteral("documents"))), part);
    clean(QDir(dir.filePath(QStringLiteral("reviews"))), temporary);
    // Only if its holder died.
    QLockFile(dir.filePath(QStringLiteral("state.json.lock"))).removeStaleLockFile();
}

#ifdef Q_OS_UNIX

namespace {

/// Looked at once it is open, so that nothing can take its place in between. A pipe is opened without waiting
/// for whoever writes into it.
Result<int> openRegular(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (handle < 0) {
        const int reason = errno;
        if (reason == ENOENT || reason == ENOTDIR)
            return failure(ErrorCode::FileMissing, {path});
        // A socket, or a device without its driver.
        if (reason == ENXIO || reason == ENODEV)
            return failure(ErrorCode::NotRegularFile, {path});
        return failure(ErrorCode::FileUnreadable,
                       {path, reason == EACCES ? permissionDenied() : qt_error_string(reason)});
    }
    struct stat status
    {
    };
    if (fstat(handle, &status) == 0 && S_ISREG(status.st_mode))
        return handle;
    ::close(handle);
    return failure(ErrorCode::NotRegularFile, {path});
}

} // namespace

#endif

Result<std::unique_ptr<QFile>> openSource(const QString &path, qint64 limit)
{
    auto file = std::make_unique<QFile>(path);
    constexpr QIODevice::OpenMode kMode = QIODevice::ReadOnly | QIODevice::Unbuffered;
#ifdef Q_OS_UNIX
    const Result<int> handle = openRegular(path);
    if (!handle)
        return Failure(handle.error());
    const bool opened = file->open(*handle, kMode, QFileDevice::AutoCloseHandle);
#else
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileMissing, {path});
    if (!info.isFile())
        return failure(ErrorCode::NotRegularFile, {path});
    const bool opened = file->open(kMode);
#endif
    if (!opened)
        return failure(ErrorCode::FileUnreadable, {path, file->errorString()});
    if (file->size() > limit)
        return failure(ErrorCode::FileTooLarge,
                       {path, QString::number(file->size()), QString::number(limit)});
    return file;
}

Result<CopiedFile> copyBytes(QIODevice &from, const QString &name, const QString &target, qint64 limit,
                             const CancelCheck &cancelled)
{
    QSaveFile to(target);
    if (!to.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || !to.setPermissions(kPrivateFile))
        return copyFailure(writeFailure(target, to, 1).value(), name, target);
    Digest digest;
    CopiedFile copied;
    QByteArray buffer(256 * 1024, Qt::Uninitialized);
    for (;;) {
        if (isCancelled(cancelled))
            return failure(ErrorCode::Cancelled);
        const qint64 count = from.read(buffer.data(), buffer.size());
        if (count < 0)
            return failure(ErrorCode::FileUnreadable, {name, from.errorString()});
        if (count == 0)
            break;
        copied.size += count;
        if (copied.size > limit)
            return failure(ErrorCode::FileTooLarge,
                           {name, QString::number(copied.size), QString::number(limit)});
        digest.add(QByteArrayView(buffer.constData(), count));
        if (to.write(buffer.constData(), count) != count)
            return copyFailure(writeFailure(target, to, count).value(), name, target);
    }
    if (const auto committed = commitFile(to); !committed)
        return copyFailure(committed.error(), name, target);
    copied.sha512 = digest.result();
    return copied;
}

Result<void> replaceFile(const QString &source, const QString &target)
{
    // Not QFile::rename, which refuses a target that exists.
    std::error_code error;
    std::filesystem::rename(QFileInfo(source).filesystemFilePath(), QFileInfo(target).filesystemFilePath(),
                            error);
    if (error)
        return failure(ErrorCode::FileUnwritable,
                       {QFileInfo(target).absolutePath(), QString::fromStdString(error.message())});
    syncFolder(QFileInfo(target).absolutePath());
    return {};
}

QString displayFileName(const QString &path)
{
    constexpr qsizetype kMostBytes = 255;
    QString name = QFileInfo(path).fileName().normalized(QString::NormalizationForm_C);
    name.removeIf(isHiddenMark);
    const QString suffix = QFileInfo(name).suffix();
    const QString end =
        suffix.isEmpty() || suffix.toUtf8().size() > 16 ? QString() : QLatin1Char('.') + suffix;
    name.chop(end.size());
    name = cutToBytes(name, kMostBytes - end.toUtf8().size());
    return name.trimmed().isEmpty() ? QStringLiteral("document.pdf") : QString(name + end);
}

QString pdfFileName(const QString &path)
{
    const QString base = QFileInfo(QFileInfo(path).fileName()).completeBaseName();
    return displayFileName(base.trimmed().isEmpty() ? QStringLiteral("document.pdf")
                                                    : QString(base + QStringLiteral(".pdf")));
}

} // namespace viatique
