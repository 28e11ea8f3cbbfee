// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "ownmounts.h"

#include <QFile>
#include <QTemporaryDir>

#include <linux/capability.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace viatique::test {

namespace {

bool writeLine(const char *path, const QByteArray &line)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(line) == line.size();
}

/// Root of a namespace of its own, for whoever is none.
bool becomeRoot()
{
    const QByteArray user = QByteArray::number(::getuid());
    const QByteArray group = QByteArray::number(::getgid());
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && writeLine("/proc/self/setgroups", "deny")
           && writeLine("/proc/self/uid_map", "0 " + user + " 1")
           && writeLine("/proc/self/gid_map", "0 " + group + " 1");
}

/// Permissions hold for this process as they do for a user.
void obeyPermissions()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[2];
    if (::syscall(SYS_capget, &header, data) != 0)
        return;
    for (const int capability : {CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH}) {
        data[0].effective &= ~(1U << capability);
        data[0].permitted &= ~(1U << capability);
    }
    ::syscall(SYS_capset, &header, data);
}

} // namespace

bool beginOwnMounts()
{
    const bool own = (::geteuid() == 0 && ::unshare(CLONE_NEWNS) == 0) || becomeRoot();
    // What is mounted here is seen nowhere else.
    const bool isPrivate = own && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    obeyPermissions();
    return isPrivate;
}

bool mountDisk(const QString &folder, int megabytes)
{
    const QByteArray options = "size=" + QByteArray::number(megabytes) + "m,mode=0700";
    return ::mount("disk", QFile::encodeName(folder).constData(), "tmpfs", 0, options.constData()) == 0;
}

void unmountDisk(const QString &folder)
{
    ::umount2(QFile::encodeName(folder).constData(), MNT_DETACH);
}

bool isAboveItsPermissions()
{
    const QTemporaryDir dir;
    QFile::setPermissions(dir.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    QFile file(dir.filePath(QStringLiteral("file")));
    const bool written = file.open(QIODevice::WriteOnly);
    QFile::setPermissions(dir.path(),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return written;
}

} // namespace viatique::test
