// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/positionedfile.h"

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace viatique {

qint64 PositionedFile::readAt(qint64 offset, char *data, qint64 count) const
{
    qint64 total = 0;
    while (total < count) {
        const ssize_t part = ::pread(m_file.handle(), data + total, static_cast<size_t>(count - total),
                                     static_cast<off_t>(offset + total));
        if (part < 0 && errno == EINTR)
            continue;
        if (part < 0)
            return -1;
        if (part == 0)
            break;
        total += part;
    }
    return total;
}

PositionedFile::Stamp PositionedFile::stamp() const
{
    struct stat status
    {
    };
    if (::fstat(m_file.handle(), &status) != 0)
        return {-1, -1};
    constexpr qint64 kNanoseconds = 1'000'000'000;
    return {status.st_size, status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec};
}

} // namespace viatique
