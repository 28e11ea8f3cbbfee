// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/newarchive.h"

#include "package/exporttarget.h"

namespace viatique {

MemberLook MemberLook::at(const QDateTime &moment, bool isStored)
{
    const QDate date = moment.toUTC().date();
    const QTime time = moment.toUTC().time();
    MemberLook look;
    look.isStored = isStored;
    look.dosDate = static_cast<quint16>((date.year() - 1980) * 512 + date.month() * 32 + date.day());
    look.dosTime = static_cast<quint16>(time.hour() * 2048 + time.minute() * 32 + time.second() / 2);
    return look;
}

NewArchive::NewArchive(const ExportTarget &target)
    : m_target(target)
    , m_sink(target.partPath())
{
}

NewArchive::~NewArchive() = default;

Result<void> NewArchive::open()
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *sink = m_sink.source(&error);
    m_zip.reset(sink ? zip_open_from_source(sink, ZIP_CREATE | ZIP_EXCL, &error) : nullptr);
    Result<void> opened;
    if (!m_zip) {
        opened = failed(&error);
        zip_source_free(sink);
    }
    zip_error_fini(&error);
    return opened;
}

Result<void> NewArchive::add(const QByteArray &name, zip_source_t *source, const MemberLook &look)
{
    const zip_int64_t added =
        source ? zip_file_add(m_zip.get(), name.constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (added < 0)
        zip_source_free(source);
    return describe(added, look);
}

Result<void> NewArchive::addFolder(const QByteArray &name, const MemberLook &look)
{
    return describe(zip_dir_add(m_zip.get(), name.constData(), ZIP_FL_ENC_UTF_8), look);
}

Result<void> NewArchive::describe(zip_int64_t index, const MemberLook &look)
{
    const auto place = static_cast<zip_uint64_t>(index);
    const int method = look.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (index < 0 || zip_set_file_compression(m_zip.get(), place, method, 0) != 0
        || zip_file_set_dostime(m_zip.get(), place, look.dosTime, look.dosDate, 0) != 0
        || zip_file_set_external_attributes(m_zip.get(), place, 0, look.system, look.attributes) != 0)
        return failed(zip_get_error(m_zip.get()));
    return {};
}

Result<void> NewArchive::close()
{
    if (zip_close(m_zip.get()) != 0)
        return failed(zip_get_error(m_zip.get()));
    static_cast<void>(m_zip.release());
    return {};
}

Failure NewArchive::failed(zip_error_t *error) const
{
    if (zip_error_system_type(error) == ZIP_ET_SYS && zip_error_code_system(error) != 0)
        return m_target.systemFailure(zip_error_code_system(error));
    return failure(ErrorCode::ArchiveUnwritable,
                   {m_target.path(), QString::fromUtf8(zip_error_strerror(error))});
}

} // namespace viatique
