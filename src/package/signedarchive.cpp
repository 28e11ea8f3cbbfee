// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/signedarchive.h"

#include "core/limits.h"
#include "package/archive.h"
#include "package/exporttarget.h"
#include "package/signing.h"
#include "package/zipdirectory.h"
#include "package/ziphandles.h"

#include <QFile>

#include <memory>

#include <zip.h>

namespace viatique {

namespace {

constexpr zip_uint32_t kPlainFile = 0100644U << 16U;
/// Local header, entry of the directory, and the name in both.
constexpr qint64 kMemberOverhead = 30 + 46 + 2 * qint64(limits::kArchiveNameBytes);
/// Between two calls of the progress; more often nobody sees.
constexpr double kPrecision = 0.01;

struct Discard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};

struct Time
{
    zip_uint16_t date = 0;
    zip_uint16_t time = 0;
};

Time dosTime(const QDateTime &moment)
{
    const QDate date = moment.toUTC().date();
    const QTime time = moment.toUTC().time();
    return {static_cast<zip_uint16_t>((date.year() - 1980) * 512 + date.month() * 32 + date.day()),
            static_cast<zip_uint16_t>(time.hour() * 2048 + time.minute() * 32 + time.second() / 2)};
}

class SignedArchive
{
public:
    SignedArchive(Archive &archive, const QByteArray &signature, const ExportTarget &target,
                  const Progress &progress)
        : m_archive(archive)
        , m_signature(signature)
        , m_target(target)
        , m_progress(progress)
        , m_source(archive.file())
    {
    }

    Result<void> write(const QDateTime &now);

private:
    Result<void> copyMember(const ZipEntry &entry, zip_uint64_t index);
    Result<void> addSignature(const QDateTime &now);
    Result<void> describe(zip_int64_t index, bool store, Time time, zip_uint8_t system,
                          zip_uint32_t attributes);
    Failure zipFailure(zip_error_t *error) const;
    static void tell(zip_t *archive, double share, void *self);
    static int isCancelled(zip_t *archive, void *self);

    Archive &m_archive;
    const QByteArray &m_signature;
    const ExportTarget &m_target;
    const Progress &m_progress;
    bool m_cancelled = false;
    ZipHandle m_source;
    std::unique_ptr<zip_t, Discard> m_zip; ///< last, so that it goes before what it reads from
};

Result<void> SignedArchive::write(const QDateTime &now)
{
    const auto directory = readZipDirectory(m_archive.file().device());
    if (!directory)
        return tl::make_unexpected(directory.error());
    if (const QString reason = m_source.open(ZIP_RDONLY); !reason.isEmpty())
        return failure(ErrorCode::ArchiveUnreadable, {m_archive.path(), reason});
    int code = ZIP_ER_OK;
    m_zip.reset(zip_open(QFile::encodeName(m_target.partPath()).constData(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!m_zip) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const Failure failed = zipFailure(&error);
        zip_error_fini(&error);
        return failed;
    }
    const QByteArray replaced = m_archive.topFolder().toUtf8() + '/' + QByteArray(kSignatureFile.data());
    for (qsizetype i = 0; i < directory->entries.size(); ++i) {
        const ZipEntry &entry = directory->entries.at(i);
        if (entry.name == replaced)
            continue;
        if (const auto copied = copyMember(entry, static_cast<zip_uint64_t>(i)); !copied)
            return copied;
    }
    if (const auto added = addSignature(now); !added)
        return added;
    zip_register_progress_callback_with_state(m_zip.get(), kPrecision, &SignedArchive::tell, nullptr, this);
    zip_register_cancel_callback_with_state(m_zip.get(), &SignedArchive::isCancelled, nullptr, this);
    // Everything is read and written here.
    if (zip_close(m_zip.get()) != 0)
        return m_cancelled ? failure(ErrorCode::Cancelled) : zipFailure(zip_get_error(m_zip.get()));
    static_cast<void>(m_zip.release());
    return {};
}

Result<void> SignedArchive::copyMember(const ZipEntry &entry, zip_uint64_t index)
{
    zip_uint8_t system = ZIP_OPSYS_UNIX;
    zip_uint32_t attributes = kPlainFile;
    zip_file_get_external_attributes(m_source.zip(), index, 0, &system, &attributes);
    const Time time{entry.dosDate, entry.dosTime};
    if (entry.name.endsWith('/')) {
        const zip_int64_t folder = zip_dir_add(m_zip.get(), entry.name.constData(), ZIP_FL_ENC_UTF_8);
        return describe(folder, true, time, system, attributes);
    }
    zip_source_t *source = zip_source_zip(m_zip.get(), m_source.zip(), index, ZIP_FL_COMPRESSED, 0, -1);
    const zip_int64_t added =
        source ? zip_file_add(m_zip.get(), entry.name.constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (added < 0)
        zip_source_free(source);
    return describe(added, entry.method == ZIP_CM_STORE, time, system, attributes);
}

Result<void> SignedArchive::addSignature(const QDateTime &now)
{
    const QByteArray name = m_archive.topFolder().toUtf8() + '/' + QByteArray(kSignatureFile.data());
    zip_source_t *source = zip_source_buffer(m_zip.get(), m_signature.constData(),
                                             static_cast<zip_uint64_t>(m_signature.size()), 0);
    const zip_int64_t added =
        source ? zip_file_add(m_zip.get(), name.constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (added < 0)
        zip_source_free(source);
    return describe(added, true, dosTime(now), ZIP_OPSYS_UNIX, kPlainFile);
}

Result<void> SignedArchive::describe(zip_int64_t index, bool store, Time time, zip_uint8_t system,
                                     zip_uint32_t attributes)
{
    const auto place = static_cast<zip_uint64_t>(index);
    const int method = store ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (index < 0 || zip_set_file_compression(m_zip.get(), place, method, 0) != 0
        || zip_file_set_dostime(m_zip.get(), place, time.time, time.date, 0) != 0
        || zip_file_set_external_attributes(m_zip.get(), place, 0, system, attributes) != 0)
        return zipFailure(zip_get_error(m_zip.get()));
    return {};
}

Failure SignedArchive::zipFailure(zip_error_t *error) const
{
    if (zip_error_system_type(error) == ZIP_ET_SYS && zip_error_code_system(error) != 0)
        return m_target.systemFailure(zip_error_code_system(error));
    return failure(ErrorCode::ArchiveUnwritable,
                   {m_target.path(), QString::fromUtf8(zip_error_strerror(error))});
}

void SignedArchive::tell(zip_t *, double share, void *self)
{
    auto *archive = static_cast<SignedArchive *>(self);
    constexpr qint64 whole = 1000;
    if (archive->m_progress && !archive->m_progress(static_cast<qint64>(share * double(whole)), whole))
        archive->m_cancelled = true;
}

int SignedArchive::isCancelled(zip_t *, void *self)
{
    return static_cast<SignedArchive *>(self)->m_cancelled ? 1 : 0;
}

} // namespace

Result<void> writeSigned(Archive &archive, const QByteArray &signature, const QDateTime &now,
                         const ExportTarget &target, const Progress &progress)
{
    const qint64 most = archive.file().device().size() + signature.size() + kMemberOverhead;
    if (most > limits::kArchiveBytes)
        return failure(ErrorCode::FileTooLarge,
                       {target.path(), QString::number(most), QString::number(limits::kArchiveBytes)});
    const auto written = SignedArchive(archive, signature, target, progress).write(now);
    if (written && archive.hasChanged())
        return failure(ErrorCode::FileUnreadable, {archive.path(), changedWhileRead()});
    return written;
}

} // namespace viatique
