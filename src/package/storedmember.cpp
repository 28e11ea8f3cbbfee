// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/storedmember.h"

#include "package/zipdirectory.h"

#include <algorithm>

// Four times as fast as the one of zlib, which would cost as much as the digest.
#include <libdeflate.h>

namespace viatique {

StoredMember::StoredMember(const PositionedFile &file, qint64 offset, qint64 size, quint32 crc)
    : m_file(file)
    , m_position(offset)
    , m_left(size)
    , m_listedCrc(crc)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 StoredMember::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, m_left);
    if (m_file.readAt(m_position, data, count) != count) {
        setErrorString(ArchiveText::tr("it has another size than the archive announces"));
        return -1;
    }
    m_crc = libdeflate_crc32(m_crc, data, static_cast<size_t>(count));
    m_position += count;
    m_left -= count;
    if (m_left == 0 && m_crc != m_listedCrc) {
        setErrorString(ArchiveText::tr("its bytes do not match their checksum"));
        return -1;
    }
    return count;
}

} // namespace viatique
