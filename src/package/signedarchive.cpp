// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/signedarchive.h"

#include "core/limits.h"
#include "package/archive.h"
#include "package/exporttarget.h"
#include "package/newarchive.h"
#include "package/signing.h"
#include "package/zipdirectory.h"
#include "package/ziphandles.h"

#include <zip.h>

namespace viatique {

namespace {

/// Between two calls of the progress; more often nobody sees.
constexpr double kPrecision = 0.01;

class SignedArchive
{
public:
    SignedArchive(Archive &archive, const QByteArray &signature, const ExportTarget &target,
                  const Progress &progress)
        : m_archive(archive)
        , m_signature(signature)
        , m_progress(progress)
        , m_source(archive.file())
        , m_signed(target)
    {
    }

    Result<void> write(const QDateTime &now);

private:
    Result<void> copyMember(const ZipEntry &entry, zip_uint64_t index);
    Result<void> addSignature(const QDateTime &now);
    static void tell(zip_t *archive, double share, void *self);
    static int isCancelled(zip_t *archive, void *self);
    QByteArray signatureName() const
    {
        return m_archive.topFolder().toUtf8() + '/' + QByteArray(kSignatureFile.data());
    }

    Archive &m_archive;
    const QByteArray &m_signature;
    const Progress &m_progress;
    bool m_cancelled = false;
    ZipHandle m_source;
    NewArchive m_signed; ///< last, so that it goes before what it reads from
};

Result<void> SignedArchive::write(const QDateTime &now)
{
    const auto directory = readZipDirectory(m_archive.file().device());
    if (!directory)
        return tl::make_unexpected(directory.error());
    if (const QString reason = m_source.open(ZIP_RDONLY); !reason.isEmpty())
        return failure(ErrorCode::ArchiveUnreadable, {m_archive.path(), reason});
    if (const auto opened = m_signed.open(); !opened)
        return opened;
    const QByteArray replaced = signatureName();
    for (qsizetype i = 0; i < directory->entries.size(); ++i) {
        const ZipEntry &entry = directory->entries.at(i);
        if (entry.name == replaced)
            continue;
        if (const auto copied = copyMember(entry, static_cast<zip_uint64_t>(i)); !copied)
            return copied;
    }
    if (const auto added = addSignature(now); !added)
        return added;
    zip_register_progress_callback_with_state(m_signed.zip(), kPrecision, &SignedArchive::tell, nullptr,
                                              this);
    zip_register_cancel_callback_with_state(m_signed.zip(), &SignedArchive::isCancelled, nullptr, this);
    const Result<void> closed = m_signed.close();
    return closed || !m_cancelled ? closed : failure(ErrorCode::Cancelled);
}

Result<void> SignedArchive::copyMember(const ZipEntry &entry, zip_uint64_t index)
{
    MemberLook look;
    look.isStored = entry.method == ZIP_CM_STORE;
    look.dosDate = entry.dosDate;
    look.dosTime = entry.dosTime;
    zip_file_get_external_attributes(m_source.zip(), index, 0, &look.system, &look.attributes);
    if (entry.name.endsWith('/')) {
        look.isStored = true;
        return m_signed.addFolder(entry.name, look);
    }
    return m_signed.add(
        entry.name, zip_source_zip(m_signed.zip(), m_source.zip(), index, ZIP_FL_COMPRESSED, 0, -1), look);
}

Result<void> SignedArchive::addSignature(const QDateTime &now)
{
    const auto size = static_cast<zip_uint64_t>(m_signature.size());
    return m_signed.add(signatureName(), zip_source_buffer(m_signed.zip(), m_signature.constData(), size, 0),
                        MemberLook::at(now, true));
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
    const qint64 most = archive.file().device().size() + signature.size()
                        + NewArchive::recordBytes(limits::kArchiveNameBytes);
    if (most > limits::kArchiveBytes)
        return failure(ErrorCode::FileTooLarge,
                       {target.path(), QString::number(most), QString::number(limits::kArchiveBytes)});
    const auto written = SignedArchive(archive, signature, target, progress).write(now);
    if (written && archive.hasChanged())
        return failure(ErrorCode::FileUnreadable, {archive.path(), changedWhileRead()});
    return written;
}

} // namespace viatique
