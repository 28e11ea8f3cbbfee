// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/archivesink.h"

#include <QByteArray>
#include <QDateTime>

#include <memory>

#include <zip.h>

namespace viatique {

class ExportTarget;

/// What the entries of a member say of it beside its name: at first, a plain file that stands as it is.
struct MemberLook
{
    bool isStored = true; ///< else it is deflated
    quint16 dosDate = 0;
    quint16 dosTime = 0;
    quint8 system = ZIP_OPSYS_UNIX;
    quint32 attributes = 0100644U << 16U;

    static MemberLook at(const QDateTime &moment, bool isStored);
};

/// An archive that becomes the partial file of a target. libzip keeps pointers to what it is given until the
/// archive is closed or gone: what sources read from outlives this.
class NewArchive
{
public:
    /// What the records of a member take at the most: local header, entry of the directory, the name in both.
    static constexpr qint64 recordBytes(qint64 nameBytes) { return 30 + 46 + 2 * nameBytes; }

    explicit NewArchive(const ExportTarget &target);
    ~NewArchive();
    Q_DISABLE_COPY_MOVE(NewArchive)

    /// To be called first. Errors, here and below: ArchiveUnwritable, DiskFull, FileUnwritable.
    Result<void> open();
    /// For the sources of members, and what is called while it is closed; null before `open`.
    zip_t *zip() const { return m_zip.get(); }
    /// Takes the source over; null is an error that libzip has set.
    Result<void> add(const QByteArray &name, zip_source_t *source, const MemberLook &look);
    Result<void> addFolder(const QByteArray &name, const MemberLook &look);
    /// Everything is read and written here.
    Result<void> close();

private:
    struct Discard
    {
        void operator()(zip_t *archive) const { zip_discard(archive); }
    };
    Result<void> describe(zip_int64_t index, const MemberLook &look);
    Failure failed(zip_error_t *error) const;

    const ExportTarget &m_target;
    ArchiveSink m_sink;
    std::unique_ptr<zip_t, Discard> m_zip; ///< last, so that it goes before what it writes to
};

} // namespace viatique
