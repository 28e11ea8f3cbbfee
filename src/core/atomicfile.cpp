// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace viatique {

namespace {

/// commit() would ignore a disk that refuses the bytes at this moment.
bool syncFile(const QFileDevice &file)
{
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    Q_UNUSED(file)
    return true;
#endif
}

} // namespace

Failure writeFailure(const QString &path, const QFileDevice &file, qint64 wanted)
{
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    if (storage.isValid() && storage.bytesAvailable() < wanted)
        return failure(ErrorCode::DiskFull, {path});
    return failure(ErrorCode::FileUnwritable, {path, file.errorString()});
}

Result<void> commitFile(QSaveFile &file)
{
    if (!syncFile(file) || !file.commit())
        return writeFailure(file.fileName(), file, 1);
    return {};
}

FileStamp fileStamp(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return {};
    return {info.size(), info.lastModified().toMSecsSinceEpoch()};
}

Result<FileStamp> writeFile(const QString &path, const QByteArray &content,
                            std::optional<QFileDevice::Permissions> permissions,
                            std::optional<FileStamp> expected)
{
    if (expected && fileStamp(path) != *expected)
        return failure(ErrorCode::FileChangedOutside, {path});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return writeFailure(path, file, content.size());
    if (permissions && !file.setPermissions(*permissions))
        return writeFailure(path, file, content.size());
    if (file.write(content) != content.size())
        return writeFailure(path, file, content.size());
    if (const auto committed = commitFile(file); !committed)
        return tl::make_unexpected(committed.error());
    syncFolder(QFileInfo(path).absolutePath());
    return fileStamp(path);
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileMissing, {path});
    if (!info.isFile())
        return failure(ErrorCode::NotRegularFile, {path});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, {path, file.errorString()});
    const qint64 size = file.size();
    if (size > limit)
        return failure(ErrorCode::FileTooLarge, {path, QString::number(size), QString::number(limit)});
    // `read` reserves what it is asked for, and the content would hold on to it: so not all that is allowed,
    // but what there is, and one byte more in case the file grows meanwhile.
    QByteArray content = file.read(size + 1);
    if (content.size() > size)
        content += file.read(limit + 1 - content.size());
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, {path, file.errorString()});
    if (content.size() > limit)
        return failure(ErrorCode::FileTooLarge,
                       {path, QString::number(content.size()), QString::number(limit)});
    return content;
}

void syncFolder(const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
#else
    Q_UNUSED(path)
#endif
}

} // namespace viatique
