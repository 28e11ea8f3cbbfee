// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/documentsource.h"

#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace viatique {

namespace {

/// libzip asks for 8 KiB at a time; the disk and the digest are given more at once.
constexpr qsizetype kChunkBytes = 256 * 1024;

} // namespace

bool ExportState::advance(qint64 bytes)
{
    doneBytes += bytes;
    if (!progress || progress(doneBytes, totalBytes))
        return true;
    error = Error(ErrorCode::Cancelled);
    return false;
}

DocumentSource::DocumentSource(const PackagePlan::File &file, ExportState &state)
    : m_file(file)
    , m_state(state)
    , m_device(file.sourcePath)
{
}

Result<void> DocumentSource::check() const
{
    const QFileInfo info(m_file.sourcePath);
    if (!info.isFile())
        return failure(ErrorCode::DocumentMissing, {m_file.label, m_file.sourcePath});
    if (info.size() != m_file.size)
        return failure(ErrorCode::DocumentChanged, {m_file.label, m_file.sourcePath});
    return {};
}

zip_int64_t DocumentSource::callback(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto *source = static_cast<DocumentSource *>(self);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return source->open() ? 0 : -1;
    case ZIP_SOURCE_READ:
        return source->read(static_cast<char *>(data), length);
    case ZIP_SOURCE_CLOSE:
        source->m_device.close();
        return 0;
    case ZIP_SOURCE_STAT: {
        auto *stat = static_cast<zip_stat_t *>(data);
        zip_stat_init(stat);
        stat->size = static_cast<zip_uint64_t>(source->m_file.size);
        stat->valid |= ZIP_STAT_SIZE;
        return sizeof *stat;
    }
    case ZIP_SOURCE_ERROR: {
        // The true error is in ExportState.
        auto *codes = static_cast<int *>(data);
        codes[0] = ZIP_ER_READ;
        codes[1] = 0;
        return 2 * sizeof(int);
    }
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_READABLE;
    default:
        return -1;
    }
}

bool DocumentSource::open()
{
    if (const auto checked = check(); !checked) {
        m_state.error = checked.error();
        return false;
    }
    if (!m_device.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::FileUnreadable);
    m_digest = std::make_unique<OverlappedDigest>();
    return true;
}

zip_int64_t DocumentSource::read(char *data, zip_uint64_t length)
{
    if (m_position == m_chunk.size() && !m_atEnd && !readChunk())
        return -1;
    const auto count = std::min(static_cast<qsizetype>(length), m_chunk.size() - m_position);
    std::memcpy(data, m_chunk.constData() + m_position, static_cast<size_t>(count));
    m_position += count;
    return count;
}

bool DocumentSource::readChunk()
{
    // A new array each time: the digest's thread may still hold the one before.
    QByteArray chunk(kChunkBytes, Qt::Uninitialized);
    const qint64 count = m_device.read(chunk.data(), chunk.size());
    if (count < 0)
        return fail(ErrorCode::FileUnreadable);
    chunk.truncate(count);
    m_chunk = chunk;
    m_position = 0;
    m_read += count;
    m_atEnd = count == 0;
    if (m_atEnd)
        return checkDigest();
    if (m_read > m_file.size)
        return fail(ErrorCode::DocumentChanged);
    m_digest->add(m_chunk);
    return m_state.advance(count);
}

bool DocumentSource::checkDigest()
{
    const bool same = m_read == m_file.size && m_digest->results().constFirst() == m_file.sha512;
    return same || fail(ErrorCode::DocumentChanged);
}

bool DocumentSource::fail(ErrorCode code)
{
    if (code == ErrorCode::FileUnreadable)
        m_state.error = Error(code, {m_file.sourcePath, m_device.errorString()});
    else
        m_state.error = Error(code, {m_file.label, m_file.sourcePath});
    return false;
}

} // namespace viatique
