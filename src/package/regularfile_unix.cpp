// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/filetree.h"
#include "package/regularfile.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace viatique {

RegularFile openRegularFile(const QString &path)
{
    const int handle =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat facts
    {
    };
    // What was listed as a file and is a link, a pipe or a socket was replaced.
    if (handle < 0 && (errno == ELOOP || errno == ENXIO))
        return {nullptr, changedWhileRead()};
    if (handle < 0)
        return {nullptr, qt_error_string(errno)};
    auto file = std::make_unique<QFile>(path);
    if (!file->open(handle, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(handle);
        return {nullptr, file->errorString()};
    }
    if (::fstat(handle, &facts) != 0)
        return {nullptr, qt_error_string(errno)};
    if (!S_ISREG(facts.st_mode))
        return {nullptr, changedWhileRead()};
    return {std::move(file), {}};
}

} // namespace viatique
