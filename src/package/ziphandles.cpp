// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/ziphandles.h"

#include "package/positionedfile.h"
#include "package/zipdirectory.h"

#include <zip.h>

namespace viatique {

namespace {

/// One member while it is read.
class ZipMember : public QIODevice
{
public:
    ZipMember(const ZipHandles &handles, std::unique_ptr<ZipHandle> handle, zip_file_t *member, qint64 size)
        : m_handles(handles)
        , m_handle(std::move(handle))
        , m_member(member)
        , m_size(size)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~ZipMember() override
    {
        zip_fclose(m_member);
        m_handles.giveBack(std::move(m_handle));
    }
    Q_DISABLE_COPY_MOVE(ZipMember)

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const ZipHandles &m_handles;
    std::unique_ptr<ZipHandle> m_handle;
    zip_file_t *m_member;
    qint64 m_size;
    qint64 m_read = 0;
};

qint64 ZipMember::readData(char *data, qint64 maxSize)
{
    const zip_int64_t count = zip_fread(m_member, data, static_cast<zip_uint64_t>(maxSize));
    if (count < 0) {
        const int code = zip_error_code_zip(zip_file_get_error(m_member));
        setErrorString(code == ZIP_ER_CRC ? ArchiveText::tr("its bytes do not match their checksum")
                                          : QString::fromUtf8(zip_file_strerror(m_member)));
        return -1;
    }
    m_read += count;
    if (m_read > m_size || (count == 0 && maxSize > 0 && m_read < m_size)) {
        setErrorString(ArchiveText::tr("it has another size than the archive announces"));
        return -1;
    }
    return count;
}

} // namespace

ZipHandle::~ZipHandle()
{
    if (m_zip)
        zip_discard(m_zip);
}

zip_int64_t ZipHandle::read(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto *handle = static_cast<ZipHandle *>(self);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        handle->m_position = 0;
        return 0;
    case ZIP_SOURCE_READ: {
        const qint64 count =
            handle->m_file.readAt(handle->m_position, static_cast<char *>(data), static_cast<qint64>(length));
        handle->m_position += std::max<qint64>(count, 0);
        return count;
    }
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_STAT: {
        auto *stat = static_cast<zip_stat_t *>(data);
        zip_stat_init(stat);
        stat->size = static_cast<zip_uint64_t>(handle->m_file.stamp().first);
        stat->valid |= ZIP_STAT_SIZE;
        return sizeof *stat;
    }
    case ZIP_SOURCE_SEEK: {
        const zip_int64_t offset = zip_source_seek_compute_offset(
            static_cast<zip_uint64_t>(handle->m_position),
            static_cast<zip_uint64_t>(handle->m_file.stamp().first), data, length, nullptr);
        if (offset < 0)
            return -1;
        handle->m_position = offset;
        return 0;
    }
    case ZIP_SOURCE_TELL:
        return handle->m_position;
    case ZIP_SOURCE_ERROR: {
        auto *codes = static_cast<int *>(data);
        codes[0] = ZIP_ER_READ;
        codes[1] = 0;
        return 2 * sizeof(int);
    }
    case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_SEEKABLE;
    default:
        return -1;
    }
}

QString ZipHandle::open(int flags)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_function_create(&ZipHandle::read, this, &error);
    if (source) {
        m_zip = zip_open_from_source(source, flags, &error);
        if (!m_zip)
            zip_source_free(source);
    }
    const QString reason = m_zip ? QString() : QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return reason;
}

tl::expected<std::unique_ptr<ZipHandle>, QString> ZipHandles::open(Check check) const
{
    auto handle = std::make_unique<ZipHandle>(m_file);
    const QString reason = handle->open(ZIP_RDONLY | (check == Check::Consistency ? ZIP_CHECKCONS : 0));
    if (!reason.isEmpty())
        return tl::make_unexpected(reason);
    return handle;
}

void ZipHandles::giveBack(std::unique_ptr<ZipHandle> handle) const
{
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(handle));
}

tl::expected<std::unique_ptr<ZipHandle>, QString> ZipHandles::take() const
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            auto handle = std::move(m_idle.back());
            m_idle.pop_back();
            return handle;
        }
    }
    return open(Check::None);
}

tl::expected<std::unique_ptr<QIODevice>, QString> ZipHandles::openMember(quint64 index, qint64 size) const
{
    auto handle = take();
    if (!handle)
        return tl::make_unexpected(handle.error());
    zip_file_t *member = zip_fopen_index((*handle)->zip(), index, 0);
    if (!member) {
        const QString reason = QString::fromUtf8(zip_error_strerror(zip_get_error((*handle)->zip())));
        giveBack(std::move(*handle));
        return tl::make_unexpected(reason);
    }
    return std::make_unique<ZipMember>(*this, std::move(*handle), member, size);
}

} // namespace viatique
