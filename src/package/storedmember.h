// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/positionedfile.h"

#include <QIODevice>

namespace viatique {

/// A member of an archive that stands in it as it is, read from its place. Its checksum is held against the
/// one of the directory with its last bytes.
class StoredMember : public QIODevice
{
public:
    /// The file must outlive the device.
    StoredMember(const PositionedFile &file, qint64 offset, qint64 size, quint32 crc);
    Q_DISABLE_COPY_MOVE(StoredMember)

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const PositionedFile &m_file;
    qint64 m_position;
    qint64 m_left;
    quint32 m_listedCrc;
    quint32 m_crc = 0;
};

} // namespace viatique
