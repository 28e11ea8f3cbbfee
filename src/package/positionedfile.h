// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QFile>
#include <QString>

#include <mutex>
#include <utility>

namespace viatique {

/// A file that several threads read at once, each at its own place, through the one handle that was opened:
/// what is renamed over it meanwhile is never read.
class PositionedFile
{
public:
    explicit PositionedFile(const QString &path)
        : m_file(path)
    {
    }
    Q_DISABLE_COPY_MOVE(PositionedFile)

    bool open() { return m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    /// The open file, for one thread alone and not while others use readAt().
    QFile &device() { return m_file; }

    /// Reads `count` bytes from `offset` on, fewer only where the file ends. -1 when it cannot be read.
    qint64 readAt(qint64 offset, char *data, qint64 count) const;

    /// Size and time of change of the open file: other ones mean that somebody has written into it.
    using Stamp = std::pair<qint64, qint64>;
    Stamp stamp() const;

private:
    mutable QFile m_file;
    mutable std::mutex m_mutex; ///< where the system has no reading at a position
};

} // namespace viatique
