// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// With Qt alone, where the system has no calls of POSIX: a name is made exclusively, and its content follows.

#include "core/atomicfile.h"
#include "core/digest.h"
#include "inbox/sharedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace viatique {

namespace {

tl::unexpected<FileRefusal> refuse(const QString &path, const QFile &file)
{
    if (QFileInfo::exists(path))
        return tl::make_unexpected(
            FileRefusal{FileRefusal::Why::Exists, Error(ErrorCode::FileExists, {path})});
    const bool isDenied = file.error() == QFileDevice::PermissionsError
                          || !QFileInfo(QFileInfo(path).absolutePath()).isWritable();
    return tl::make_unexpected(FileRefusal{isDenied ? FileRefusal::Why::Denied : FileRefusal::Why::Failed,
                                           Error(ErrorCode::FileUnwritable, {path, file.errorString()})});
}

} // namespace

FileLook lookAt(const QString &path, qint64 limit)
{
    constexpr int kDigits = 32;
    const QFileInfo info(path);
    FileLook look;
    look.isThere = info.exists() || info.isSymLink();
    if (!look.isThere)
        return look;
    look.modifiedAt = info.lastModified().toUTC();
    if (info.isSymLink()) {
        look.error = Error(ErrorCode::NotRegularFile, {path});
    } else if (const Result<QByteArray> bytes = readFile(path, limit); bytes) {
        look.bytes = *bytes;
    } else {
        look.error = bytes.error();
    }
    const QByteArray state = QByteArray::number(info.size()) + ' '
                             + QByteArray::number(look.modifiedAt.toMSecsSinceEpoch()) + '\n';
    look.mark = sha512Of(QByteArray(state + look.bytes)).left(kDigits).toLatin1();
    return look;
}

FileOutcome<QDateTime> writeNew(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return refuse(path, file);
    if (file.write(bytes) != bytes.size()) {
        const FileRefusal refusal{FileRefusal::Why::Failed, writeFailure(path, file, bytes.size()).value()};
        file.remove();
        return tl::make_unexpected(refusal);
    }
    file.close();
    return QFileInfo(path).lastModified().toUTC();
}

FileOutcome<void> publish(const QString &from, const QString &to, Means)
{
    const FileLook look = lookAt(from, kMostPublished);
    if (!look.isThere || look.error)
        return tl::make_unexpected(
            FileRefusal{FileRefusal::Why::Failed, Error(ErrorCode::FileMissing, {from})});
    return writeNew(to, look.bytes).map([&from](const QDateTime &) { QFile::remove(from); });
}

FileOutcome<void> moveAside(const QString &from, const QString &to)
{
    // The name is random: QFile does not replace what has it.
    QFile file(from);
    if (!file.rename(to))
        return tl::make_unexpected(FileRefusal{FileRefusal::Why::Failed,
                                               Error(ErrorCode::FileUnwritable, {from, file.errorString()})});
    return {};
}

Result<bool> rewrite(const QString &path, qint64 limit,
                     const std::function<std::optional<QByteArray>(const QByteArray &)> &change)
{
    const FileLook look = lookAt(path, limit);
    if (!look.isThere)
        return failure(ErrorCode::FileMissing, {path});
    if (look.error)
        return Failure(*look.error);
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::FileUnreadable, {path, file.errorString()});
    const QByteArray bytes = file.read(limit + 1);
    const std::optional<QByteArray> changed = change(bytes);
    if (!changed || changed->size() != bytes.size())
        return false;
    if (!file.seek(0) || file.write(*changed) != changed->size())
        return failure(ErrorCode::FileUnwritable, {path, file.errorString()});
    return true;
}

void discard(const QString &path)
{
    if (!QFile::remove(path))
        QDir().rmdir(path);
}

} // namespace viatique
