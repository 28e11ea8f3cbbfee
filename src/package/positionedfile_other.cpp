// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/positionedfile.h"

#include <QDateTime>

namespace viatique {

qint64 PositionedFile::readAt(qint64 offset, char *data, qint64 count) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_file.seek(offset))
        return -1;
    qint64 total = 0;
    while (total < count) {
        const qint64 part = m_file.read(data + total, count - total);
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
    const std::lock_guard lock(m_mutex);
    return {m_file.size(), m_file.fileTime(QFileDevice::FileModificationTime).toMSecsSinceEpoch()};
}

} // namespace viatique
