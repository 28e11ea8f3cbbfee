// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/privatefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace viatique {

namespace {

constexpr QFileDevice::Permissions kOwner =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

} // namespace

Result<void> makePrivateFolder(const QString &path)
{
    const QString clean = QDir::cleanPath(QDir().absoluteFilePath(path));
    if (QFileInfo(clean).isDir())
        return {};
    const QString parent = QFileInfo(clean).path();
    if (parent != clean) {
        Result<void> made = makePrivateFolder(parent);
        if (!made)
            return made;
    }
    // Another thread or process may have made it in this instant.
    if (!QDir().mkdir(clean, kOwner) && !QFileInfo(clean).isDir())
        return failure(
            ErrorCode::FileUnwritable,
            {clean, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "the folder could not be made"))});
    return {};
}

void keepPrivate(const QString &folder)
{
#ifdef Q_OS_UNIX
    // Looked at once it is open, so that nothing can take its place in between.
    const int handle =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (handle < 0)
        return;
    struct stat status
    {
    };
    constexpr mode_t kOthers = S_IRWXG | S_IRWXO;
    const bool isOwn = ::fstat(handle, &status) == 0 && status.st_uid == ::geteuid();
    if (isOwn && (status.st_mode & S_ISVTX) == 0 && (status.st_mode & kOthers) != 0)
        static_cast<void>(::fchmod(handle, status.st_mode & static_cast<mode_t>(~kOthers) & 07777));
    ::close(handle);
#else
    Q_UNUSED(folder)
#endif
}

} // namespace viatique
