// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <future>

#include <zip.h>

namespace viatique {

/// The new file that libzip writes an archive to, in large pieces, each by another thread while the next one
/// is read and digested. The system is asked to bring a piece to the disk as soon as it is written, so that
/// little is left to wait for at the end. libzip by itself writes 8 KiB at a time, and leaves all of it to
/// the last flush. Memory: two pieces.
class ArchiveSink
{
public:
    /// The file must not exist yet; it is made when the archive is closed (zip_close).
    explicit ArchiveSink(const QString &path);
    ~ArchiveSink();
    Q_DISABLE_COPY_MOVE(ArchiveSink)

    /// For zip_open_from_source, which takes it over; null, and `error` set, when memory is short. The sink
    /// outlives the archive.
    zip_source_t *source(zip_error_t *error);

private:
    static zip_int64_t callback(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command);
    zip_int64_t serve(void *data, zip_uint64_t length, zip_source_cmd_t command);
    bool open();
    zip_int64_t write(const char *data, zip_uint64_t length);
    bool flush();
    bool finishWriting();
    bool commit();
    void fail(int zipError, int systemError);

    QFile m_file;
    QByteArray m_piece; ///< that is being written
    QByteArray m_buffer;
    qint64 m_bufferAt = 0; ///< where in the file the buffer begins
    qint64 m_position = 0;
    qint64 m_size = 0;
    zip_error_t m_error{};
    std::future<int> m_writing; ///< 0, or the system's error
};

} // namespace viatique
