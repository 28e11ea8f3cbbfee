// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>

class QFile;

namespace viatique {

/// Where the reasons of refusals are translated.
struct ArchiveText
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Archive)
};

/// "The archive was refused, because…": ErrorCode::ArchiveRefused.
Failure refusedArchive(const QFile &file, const QString &reason);

/// One member as the central directory of a ZIP describes it (APPNOTE 6.3, section 4.3.12).
struct ZipEntry
{
    QByteArray name; ///< as its bytes stand in the archive
    quint16 flags = 0;
    quint16 method = 0;
    quint32 crc = 0;
    qint64 compressedSize = 0;
    qint64 size = 0;
    qint64 headerOffset = 0; ///< of the local header
    qint64 dataOffset = -1;  ///< known once the local header was checked
    quint32 externalAttributes = 0;
    quint16 dosTime = 0; ///< of the last change, as its bits stand in the archive
    quint16 dosDate = 0;
};

struct ZipDirectory
{
    QList<ZipEntry> entries;
    qint64 offset = 0; ///< where the directory begins, which is where the members end
};

/// General purpose flags.
inline constexpr quint16 kZipEncrypted = 0x0001;
inline constexpr quint16 kZipDataDescriptor = 0x0008;
inline constexpr quint16 kZipStrongEncryption = 0x0040;
inline constexpr quint16 kZipUtf8 = 0x0800;
inline constexpr quint16 kZipMaskedHeader = 0x2000;

/// Sizes and offset that an extra field of ZIP64 gives in the place of 0xffffffff; each is replaced only if
/// it holds that value. False when the field is not there or too short.
bool applyZip64(QByteArrayView extra, qint64 &size, qint64 &compressedSize, qint64 *headerOffset);

/// The payload of the extra field `id`, null when there is none. Malformed fields end the search.
QByteArrayView extraField(QByteArrayView extra, quint16 id);

/// Reads the end record and the central directory, and nothing else, with the limits of core/limits.h checked
/// before anything large is read or kept. Errors: ArchiveUnreadable where this is no ZIP, ArchiveRefused for
/// what breaks a limit or hides something (bytes behind the end record, another directory than announced).
Result<ZipDirectory> readZipDirectory(QFile &file);

} // namespace viatique
