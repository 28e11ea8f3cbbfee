// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/digest.h"
#include "inbox/sharedfile.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace viatique {

namespace {

/// Closes what was opened.
class Handle
{
public:
    explicit Handle(int handle)
        : m_handle(handle)
    {
    }
    ~Handle() { close(); }
    Q_DISABLE_COPY_MOVE(Handle)
    bool isOpen() const { return m_handle >= 0; }
    int number() const { return m_handle; }
    /// Over a network, what was not written is told here at last.
    bool close()
    {
        const int handle = std::exchange(m_handle, -1);
        return handle < 0 || ::close(handle) == 0 || errno == EINTR;
    }

private:
    int m_handle;
};

QByteArray nameOf(const QString &path)
{
    return QFile::encodeName(path);
}

QString systemReason(int number)
{
    return qt_error_string(number);
}

bool isDenial(int number)
{
    return number == EACCES || number == EPERM || number == EROFS;
}

FileRefusal refusal(const QString &path, int number)
{
    if (number == EEXIST)
        return {FileRefusal::Why::Exists, Error(ErrorCode::FileExists, {path})};
    if (number == ENOSPC || number == EDQUOT)
        return {FileRefusal::Why::Failed, Error(ErrorCode::DiskFull, {path})};
    return {isDenial(number) ? FileRefusal::Why::Denied : FileRefusal::Why::Failed,
            Error(ErrorCode::FileUnwritable, {path, systemReason(number)})};
}

tl::unexpected<FileRefusal> refuse(const QString &path, int number)
{
    return tl::make_unexpected(refusal(path, number));
}

qint64 nanoseconds(const struct stat &facts)
{
#ifdef Q_OS_DARWIN
    const timespec &time = facts.st_mtimespec;
#else
    const timespec &time = facts.st_mtim;
#endif
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

QDateTime timeOf(const struct stat &facts)
{
    return QDateTime::fromMSecsSinceEpoch(nanoseconds(facts) / 1'000'000, Qt::UTC);
}

QByteArray markOf(const struct stat &facts, const QByteArray &bytes)
{
    constexpr int kDigits = 32;
    QByteArray state = QByteArray::number(facts.st_mode & S_IFMT) + ' '
                       + QByteArray::number(qint64(facts.st_size)) + ' '
                       + QByteArray::number(nanoseconds(facts)) + '\n';
    return sha512Of(QByteArray(state + bytes)).left(kDigits).toLatin1();
}

/// Nothing where the system fails, which `errno` then tells.
std::optional<QByteArray> readAll(int handle, qint64 limit)
{
    QByteArray bytes;
    char part[8192];
    // One byte more than allowed, in case the file grows while it is read.
    while (bytes.size() <= limit) {
        const ssize_t count = ::pread(handle, part, sizeof part, bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return std::nullopt;
        if (count == 0)
            break;
        bytes.append(part, count);
    }
    return bytes;
}

bool writeAll(int handle, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::pwrite(handle, bytes.constData() + done, size_t(bytes.size() - done), done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        done += count;
    }
    // Some file systems of user space cannot, and say so.
    return ::fsync(handle) == 0 || errno == EINVAL || errno == ENOTSUP;
}

Error tooLarge(const QString &path, qint64 size, qint64 limit)
{
    return Error(ErrorCode::FileTooLarge, {path, QString::number(size), QString::number(limit)});
}

/// Why the opened file is not read; nothing where it is.
std::optional<Error> obstacle(const QString &path, const struct stat &facts, qint64 limit)
{
    if (!S_ISREG(facts.st_mode))
        return Error(ErrorCode::NotRegularFile, {path});
    if (facts.st_size > limit)
        return tooLarge(path, facts.st_size, limit);
    return std::nullopt;
}

bool isSameFile(const QByteArray &one, const QByteArray &other)
{
    struct stat first = {};
    struct stat second = {};
    return ::lstat(one.constData(), &first) == 0 && ::lstat(other.constData(), &second) == 0
           && first.st_ino == second.st_ino && first.st_dev == second.st_dev;
}

/// 0, or the system's number.
int linkTo(const QByteArray &from, const QByteArray &to)
{
    if (::link(from.constData(), to.constData()) == 0)
        return 0;
    const int number = errno;
    // Over NFS the answer may be lost and the call repeated: it then says that the name is taken, by us.
    return isSameFile(from, to) ? 0 : number;
}

int renameTo(const QByteArray &from, const QByteArray &to)
{
#ifdef RENAME_NOREPLACE
    return ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0 ? 0
                                                                                                    : errno;
#else
    Q_UNUSED(from)
    Q_UNUSED(to)
    return ENOTSUP;
#endif
}

/// Whether the file system answered that it cannot, so that another means is to be tried.
bool isUnable(int number)
{
#if ENOTSUP != EOPNOTSUPP // one number on Linux
    if (number == ENOTSUP)
        return true;
#endif
    return number == EPERM || number == EOPNOTSUPP || number == ENOSYS || number == EINVAL || number == EMLINK
           || number == ENOTTY;
}

} // namespace

FileLook lookAt(const QString &path, qint64 limit)
{
    FileLook look;
    struct stat facts = {};
    const QByteArray name = nameOf(path);
    if (::lstat(name.constData(), &facts) != 0) {
        if (errno != ENOENT && errno != ENOTDIR) {
            look.isThere = true;
            look.error = Error(ErrorCode::FileUnreadable, {path, systemReason(errno)});
        }
        return look;
    }
    look.isThere = true;
    look.modifiedAt = timeOf(facts);
    look.mark = markOf(facts, {});
    look.error = obstacle(path, facts, limit);
    if (look.error)
        return look;
    const Handle file(::open(name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen() && errno == ENOENT)
        return {};
    // Of the file that was opened: over NFS, opening asks the server.
    if (!file.isOpen() || ::fstat(file.number(), &facts) != 0) {
        look.error = Error(ErrorCode::FileUnreadable, {path, systemReason(errno)});
        return look;
    }
    look.modifiedAt = timeOf(facts);
    look.error = obstacle(path, facts, limit);
    if (look.error)
        return look;
    const std::optional<QByteArray> bytes = readAll(file.number(), limit);
    if (!bytes)
        look.error = Error(ErrorCode::FileUnreadable, {path, systemReason(errno)});
    else if (bytes->size() > limit)
        look.error = tooLarge(path, bytes->size(), limit);
    else
        look.bytes = *bytes;
    look.mark = markOf(facts, look.bytes);
    return look;
}

FileOutcome<QDateTime> writeNew(const QString &path, const QByteArray &bytes)
{
    constexpr mode_t kForAllToRead = S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;
    const QByteArray name = nameOf(path);
    Handle file(
        ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kForAllToRead));
    if (!file.isOpen())
        return refuse(path, errno);
    // What a private umask would take away; a share that knows no modes refuses, and gives its own.
    (void)::fchmod(file.number(), kForAllToRead);
    struct stat facts = {};
    if (!writeAll(file.number(), bytes) || ::fstat(file.number(), &facts) != 0 || !file.close()) {
        const int number = errno;
        ::unlink(name.constData());
        return refuse(path, number == 0 ? EIO : number);
    }
    // A client may tell its own time as long as it has the file open; opening it again asks the server.
    const Handle again(::open(name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (again.isOpen())
        (void)::fstat(again.number(), &facts);
    return timeOf(facts);
}

FileOutcome<void> publish(const QString &from, const QString &to, Means first)
{
    const QByteArray source = nameOf(from);
    const QByteArray target = nameOf(to);
    int number = ENOTSUP;
    if (first == Means::Link) {
        number = linkTo(source, target);
        if (number == 0)
            ::unlink(source.constData());
    }
    if (first != Means::Create && isUnable(number))
        number = renameTo(source, target);
    if (number == 0)
        return {};
    if (!isUnable(number))
        return refuse(to, number);
    const FileLook look = lookAt(from, kMostPublished);
    if (!look.isThere || look.error)
        return refuse(to, number);
    return writeNew(to, look.bytes).map([&source](const QDateTime &) { ::unlink(source.constData()); });
}

FileOutcome<void> moveAside(const QString &from, const QString &to)
{
    if (::rename(nameOf(from).constData(), nameOf(to).constData()) != 0)
        return refuse(from, errno);
    return {};
}

Result<bool> rewrite(const QString &path, qint64 limit,
                     const std::function<std::optional<QByteArray>(const QByteArray &)> &change)
{
    Handle file(::open(nameOf(path).constData(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen() && (errno == ENOENT || errno == ENOTDIR))
        return failure(ErrorCode::FileMissing, {path});
    if (!file.isOpen() && (errno == ELOOP || errno == EISDIR || errno == ENXIO))
        return failure(ErrorCode::NotRegularFile, {path});
    struct stat facts = {};
    if (!file.isOpen() || ::fstat(file.number(), &facts) != 0)
        return failure(ErrorCode::FileUnreadable, {path, systemReason(errno)});
    if (const std::optional<Error> error = obstacle(path, facts, limit))
        return Failure(*error);
    const std::optional<QByteArray> bytes = readAll(file.number(), limit);
    if (!bytes)
        return failure(ErrorCode::FileUnreadable, {path, systemReason(errno)});
    const std::optional<QByteArray> changed = change(*bytes);
    if (!changed || changed->size() != bytes->size())
        return false;
    if (!writeAll(file.number(), *changed) || !file.close())
        return Failure(refusal(path, errno).error);
    return true;
}

void discard(const QString &path)
{
    const QByteArray name = nameOf(path);
    if (::unlink(name.constData()) != 0)
        ::rmdir(name.constData());
}

} // namespace viatique
