// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/exporttarget.h"

#include "core/atomicfile.h"
#include "core/deadholder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace viatique {

namespace {

/// The lock of a dead process of this computer is stale at once. One of another computer, on a shared disk,
/// cannot be looked up: no export lasts as long as this.
constexpr std::chrono::milliseconds kForeignLockLife = std::chrono::hours(6);
/// An export that clears the folder holds the locks of others, for a moment each. And a lock that stays empty
/// for so long belongs to a process that was killed before it could write who it is.
constexpr int kLockPatienceMs = 500;

struct ExportTargetText
{
    Q_DECLARE_TR_FUNCTIONS(viatique::ExportTarget)
};

/// 0, or the system's error.
int flushToDisk(const QString &path)
{
#ifdef Q_OS_UNIX
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno;
    const int error = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    return error;
#else
    Q_UNUSED(path)
    return 0;
#endif
}

QString lockPath(const QString &folder, const QString &name)
{
    return QStringLiteral("%1/.%2.lock").arg(folder, name);
}

QStringList hiddenFiles(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral(".*")}, QDir::Files | QDir::Hidden | QDir::System);
}

/// The lock files that do not say whose they are, with their time.
QHash<QString, QDateTime> emptyLocks(const QString &lock)
{
    QHash<QString, QDateTime> empty;
    // The second guards the removal of the first (QLockFile).
    for (const QString &path : {lock, QString(lock + QLatin1String(".rmlock"))}) {
        const QFileInfo info(path);
        if (info.isFile() && info.size() == 0)
            empty.insert(path, info.lastModified());
    }
    return empty;
}

bool isNamed(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&pid, &host, &program);
}

QString resolved(const QString &path)
{
    const QFileInfo info(path);
    const QString target = info.isSymLink() ? info.canonicalFilePath() : QString();
    return target.isEmpty() ? info.absoluteFilePath() : target;
}

} // namespace

ExportTarget::ExportTarget(const QString &path)
    : m_path(path)
    , m_folder(QFileInfo(path).absolutePath())
    , m_name(QFileInfo(path).fileName())
    , m_partPath(QStringLiteral("%1/.%2.%3.part")
                     .arg(m_folder, m_name)
                     .arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0')))
    , m_lock(lockPath(m_folder, m_name))
{
    m_lock.setStaleLockTime(kForeignLockLife);
}

Result<std::unique_ptr<ExportTarget>> ExportTarget::open(const QString &path)
{
    std::unique_ptr<ExportTarget> target(new ExportTarget(resolved(path)));
    const QFileInfo existing(target->m_path);
    if (existing.exists() && !existing.isFile())
        return failure(ErrorCode::NotRegularFile, {path});
    if (target->m_name.isEmpty() || !QFileInfo(target->m_folder).isDir())
        return failure(ErrorCode::FileUnwritable, {path, ExportTargetText::tr("the folder does not exist")});
    if (existing.exists() && !existing.isWritable())
        return target->systemFailure(EACCES);
    if (const auto locked = target->lock(); !locked)
        return tl::make_unexpected(locked.error());
    target->removePartials();
    target->removePartialsOfOthers();
    return target;
}

ExportTarget::~ExportTarget()
{
    if (m_lock.isLocked())
        removePartials();
}

Result<void> ExportTarget::lock()
{
    const QHash<QString, QDateTime> before = emptyLocks(m_lock.fileName());
    errno = 0;
    if (m_lock.tryLock(kLockPatienceMs))
        return {};
    // Qt does not say more than that it failed, but the system's last word is still there.
    const int systemError = errno;
    const QHash<QString, QDateTime> after = emptyLocks(m_lock.fileName());
    for (auto empty = after.constBegin(); empty != after.constEnd(); ++empty) {
        if (before.value(empty.key()) == empty.value())
            QFile::remove(empty.key());
    }
    if (!before.isEmpty() && m_lock.tryLock())
        return {};
    if (m_lock.error() == QLockFile::LockFailedError && takeFromDead(m_lock))
        return {};
    switch (m_lock.error()) {
    case QLockFile::LockFailedError:
        return failure(ErrorCode::ExportRunning, {m_path});
    case QLockFile::PermissionError:
        return systemFailure(EACCES);
    case QLockFile::NoError:
    case QLockFile::UnknownError:
        break;
    }
    return systemFailure(systemError != 0 ? systemError : EIO);
}

Result<void> ExportTarget::commit()
{
    if (const int error = flushToDisk(m_partPath); error != 0)
        return systemFailure(error);
    std::error_code error;
    std::filesystem::rename(QFile(m_partPath).filesystemFileName(), QFile(m_path).filesystemFileName(),
                            error);
    if (error)
        return systemFailure(error.value());
    syncFolder(m_folder);
    return {};
}

Failure ExportTarget::systemFailure(int systemError) const
{
    switch (systemError) {
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return failure(ErrorCode::DiskFull, {m_path});
    default:
        return failure(ErrorCode::FileUnwritable,
                       {m_path, QString::fromStdString(std::generic_category().message(systemError))});
    }
}

void ExportTarget::removePartials() const
{
    // Partial files, the temporary ones that libzip makes of them, and what QLockFile may leave when it is
    // killed.
    static const QRegularExpression partial(QStringLiteral("^([0-9a-f]{8}\\.part(\\..+)?|lock\\.rmlock)$"));
    const QString prefix = QStringLiteral(".%1.").arg(m_name);
    const QStringList hidden = hiddenFiles(m_folder);
    for (const QString &name : hidden) {
        if (name.startsWith(prefix) && partial.match(name.mid(prefix.size())).hasMatch())
            QFile::remove(QStringLiteral("%1/%2").arg(m_folder, name));
    }
}

void ExportTarget::removePartialsOfOthers() const
{
    // Nothing but archives here: the name alone tells that a file is an export's, and must not err.
    static const QRegularExpression ours(
        QStringLiteral("^\\.(.+\\.zip)\\.(lock|[0-9a-f]{8}\\.part(\\.[A-Za-z0-9]{6})?)$"));
    QHash<QString, QStringList> partials; // by the name of their target
    const QStringList hidden = hiddenFiles(m_folder);
    for (const QString &name : hidden) {
        const QRegularExpressionMatch match = ours.match(name);
        if (!match.hasMatch() || match.captured(1) == m_name)
            continue;
        QStringList &ofTarget = partials[match.captured(1)];
        if (match.captured(2) != QLatin1String("lock"))
            ofTarget.append(name);
    }
    for (auto target = partials.constBegin(); target != partials.constEnd(); ++target) {
        QLockFile lock(lockPath(m_folder, target.key()));
        lock.setStaleLockTime(kForeignLockLife);
        // A lock alone goes only where it says that it is one of ours.
        if (target->isEmpty() && !isNamed(lock))
            continue;
        if (!lock.tryLock())
            continue; // an export that lives
        for (const QString &name : *target)
            QFile::remove(QStringLiteral("%1/%2").arg(m_folder, name));
    }
}

} // namespace viatique
