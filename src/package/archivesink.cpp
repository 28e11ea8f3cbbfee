// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/archivesink.h"

#include "package/writeback.h"

#include <algorithm>
#include <cerrno>
#include <exception>
#include <system_error>
#include <utility>

namespace viatique {

namespace {

constexpr qsizetype kPieceBytes = qsizetype(2) * 1024 * 1024;

/// The reason that the system gave last, which is what the user is told.
int systemError()
{
    return errno != 0 ? errno : EIO;
}

/// 0, or the system's error.
int writePiece(QFile &file, qint64 at, const QByteArray &piece)
{
    errno = 0;
    if (!file.seek(at) || file.write(piece) != piece.size())
        return systemError();
    beginWriteBack(file.handle(), at, piece.size());
    return 0;
}

} // namespace

ArchiveSink::ArchiveSink(const QString &path)
    : m_file(path)
{
    zip_error_init(&m_error);
}

ArchiveSink::~ArchiveSink()
{
    if (m_writing.valid())
        m_writing.wait();
    zip_error_fini(&m_error);
}

zip_source_t *ArchiveSink::source(zip_error_t *error)
{
    return zip_source_function_create(&ArchiveSink::callback, this, error);
}

zip_int64_t ArchiveSink::callback(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto *sink = static_cast<ArchiveSink *>(self);
    // What is thrown may not pass through libzip, which is C.
    try {
        return sink->serve(data, length, command);
    } catch (const std::exception &) {
        sink->fail(ZIP_ER_MEMORY, ENOMEM);
        return -1;
    }
}

zip_int64_t ArchiveSink::serve(void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_WRITABLE;
    case ZIP_SOURCE_STAT:
        // There is no file yet: this is how libzip knows it.
        zip_error_set(&m_error, ZIP_ER_READ, ENOENT);
        return -1;
    case ZIP_SOURCE_BEGIN_WRITE:
        return open() ? 0 : -1;
    case ZIP_SOURCE_WRITE:
        return write(static_cast<const char *>(data), length);
    case ZIP_SOURCE_SEEK_WRITE: {
        const zip_int64_t position = zip_source_seek_compute_offset(
            static_cast<zip_uint64_t>(m_position), static_cast<zip_uint64_t>(m_size), data, length, &m_error);
        if (position < 0)
            return -1;
        m_position = position;
        return 0;
    }
    case ZIP_SOURCE_TELL_WRITE:
        return m_position;
    case ZIP_SOURCE_COMMIT_WRITE:
        return commit() ? 0 : -1;
    case ZIP_SOURCE_ROLLBACK_WRITE:
        static_cast<void>(finishWriting());
        m_file.close();
        return 0;
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&m_error, data, length);
    case ZIP_SOURCE_REMOVE:
    case ZIP_SOURCE_FREE:
        return 0;
    default:
        // Nothing is read back.
        zip_error_set(&m_error, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

bool ArchiveSink::open()
{
    m_buffer.reserve(kPieceBytes);
    m_piece.reserve(kPieceBytes);
    errno = 0;
    if (m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return true;
    fail(ZIP_ER_TMPOPEN, systemError());
    return false;
}

zip_int64_t ArchiveSink::write(const char *data, zip_uint64_t length)
{
    const auto count = static_cast<qsizetype>(length);
    qsizetype at = m_position - m_bufferAt;
    // libzip goes back to the header of a member once it knows its checksum.
    if (at < 0 || at > m_buffer.size()) {
        if (!flush())
            return -1;
        m_bufferAt = m_position;
        at = 0;
    }
    m_buffer.replace(at, std::min(count, m_buffer.size() - at), data, count);
    m_position += count;
    m_size = std::max(m_size, m_position);
    if (m_buffer.size() >= kPieceBytes && !flush())
        return -1;
    return count;
}

bool ArchiveSink::flush()
{
    if (!finishWriting())
        return false;
    // Two pieces in turn, whose memory stays.
    std::swap(m_piece, m_buffer);
    m_buffer.resize(0);
    const qint64 at = std::exchange(m_bufferAt, m_bufferAt + m_piece.size());
    try {
        m_writing = std::async(std::launch::async, [this, at] { return writePiece(m_file, at, m_piece); });
    } catch (const std::system_error &) {
        // No thread to be had: slower, not wrong.
        if (const int error = writePiece(m_file, at, m_piece); error != 0) {
            fail(ZIP_ER_WRITE, error);
            return false;
        }
    }
    return true;
}

bool ArchiveSink::finishWriting()
{
    const int error = m_writing.valid() ? m_writing.get() : 0;
    if (error != 0)
        fail(ZIP_ER_WRITE, error);
    return error == 0;
}

bool ArchiveSink::commit()
{
    if (!flush() || !finishWriting())
        return false;
    errno = 0;
    m_file.close();
    if (m_file.error() == QFileDevice::NoError)
        return true;
    fail(ZIP_ER_CLOSE, systemError());
    return false;
}

void ArchiveSink::fail(int zipError, int systemError)
{
    zip_error_set(&m_error, zipError, systemError);
}

} // namespace viatique
