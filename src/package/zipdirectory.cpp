// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/zipdirectory.h"

#include "core/limits.h"
#include "package/zipbytes.h"

#include <algorithm>

namespace viatique {

namespace {

constexpr quint32 kEndSignature = 0x06054b50;
constexpr quint32 kZip64EndSignature = 0x06064b50;
constexpr quint32 kZip64LocatorSignature = 0x07064b50;
constexpr quint32 kCentralSignature = 0x02014b50;
constexpr qsizetype kEndBytes = 22;
constexpr qsizetype kZip64EndBytes = 56;
constexpr qsizetype kZip64LocatorBytes = 20;
constexpr qsizetype kCentralBytes = 46;
constexpr quint16 kZip64Extra = 0x0001;
constexpr quint16 kUnicodePathExtra = 0x7075;
/// Figures that ZIP64 gives elsewhere.
constexpr qint64 kUnknown16 = 0xffff;
constexpr qint64 kUnknown32 = 0xffffffff;
/// Ten times what 10,000 members with names of 200 bytes need.
constexpr qint64 kDirectoryBytes = qint64(32) * 1024 * 1024;

struct EndRecord
{
    qint64 entries = 0;
    qint64 directoryBytes = 0;
    qint64 directoryOffset = 0;
    qint64 position = 0; ///< where the end records begin
};

Failure unreadable(const QFile &file, const QString &reason)
{
    return failure(ErrorCode::ArchiveUnreadable, {file.fileName(), reason});
}

Failure truncated(const QFile &file)
{
    return unreadable(file, ArchiveText::tr("it is damaged or truncated"));
}

/// The end record stands last, behind it only its own comment.
Result<QByteArray> endRecordBytes(QFile &file)
{
    const qint64 tailBytes = std::min<qint64>(file.size(), kEndBytes + 0xffff);
    const QByteArray tail = readAt(file, file.size() - tailBytes, tailBytes);
    bool found = false;
    for (qsizetype i = tail.size() - kEndBytes; i >= 0; --i) {
        if (zipNumber<quint32>(tail, i) != kEndSignature)
            continue;
        found = true;
        if (i + kEndBytes + zipNumber<quint16>(tail, i + 20) == tail.size())
            return tail.mid(i);
    }
    if (found)
        return refusedArchive(file, ArchiveText::tr("it holds bytes behind its end"));
    return unreadable(file, ArchiveText::tr("it is no ZIP archive, or its end is missing"));
}

bool isUnknown(const EndRecord &end)
{
    return end.entries == kUnknown16 || end.directoryBytes == kUnknown32 || end.directoryOffset == kUnknown32;
}

/// The end records of ZIP64 before the plain one, which then either leaves its figures open or repeats them.
Result<EndRecord> zip64Record(QFile &file, const EndRecord &plain, QByteArrayView bytes)
{
    const qint64 recordOffset = plain.position - kZip64EndBytes - kZip64LocatorBytes;
    EndRecord end;
    end.entries = zipNumber<qint64>(bytes, 32);
    end.directoryBytes = zipNumber<qint64>(bytes, 40);
    end.directoryOffset = zipNumber<qint64>(bytes, 48);
    end.position = recordOffset;
    const auto same = [](qint64 open, qint64 figure, qint64 large) {
        return figure == open || figure == large;
    };
    const bool honest = zipNumber<quint32>(bytes, 0) == kZip64EndSignature
                        && zipNumber<qint64>(bytes, 4) == kZip64EndBytes - 12
                        && zipNumber<quint32>(bytes, 16) == 0 && zipNumber<quint32>(bytes, 20) == 0
                        && zipNumber<qint64>(bytes, 24) == end.entries
                        && zipNumber<qint64>(bytes, kZip64EndBytes + 8) == recordOffset
                        && same(kUnknown16, plain.entries, end.entries)
                        && same(kUnknown32, plain.directoryBytes, end.directoryBytes)
                        && same(kUnknown32, plain.directoryOffset, end.directoryOffset);
    if (!honest)
        return refusedArchive(file, ArchiveText::tr("its end records contradict each other"));
    return end;
}

Result<EndRecord> readEndRecord(QFile &file)
{
    if (file.size() < kEndBytes)
        return unreadable(file, ArchiveText::tr("it is no ZIP archive, or its end is missing"));
    const auto bytes = endRecordBytes(file);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    EndRecord end;
    end.position = file.size() - bytes->size();
    end.entries = zipNumber<quint16>(*bytes, 10);
    end.directoryBytes = zipNumber<quint32>(*bytes, 12);
    end.directoryOffset = zipNumber<quint32>(*bytes, 16);
    if (zipNumber<quint16>(*bytes, 4) != 0 || zipNumber<quint16>(*bytes, 6) != 0
        || zipNumber<quint16>(*bytes, 8) != end.entries)
        return refusedArchive(file, ArchiveText::tr("it is one part of several"));

    constexpr qint64 largeBytes = kZip64EndBytes + kZip64LocatorBytes;
    const QByteArray before =
        end.position >= largeBytes ? readAt(file, end.position - largeBytes, largeBytes) : QByteArray();
    if (before.size() == largeBytes && zipNumber<quint32>(before, kZip64EndBytes) == kZip64LocatorSignature)
        return zip64Record(file, end, before);
    return isUnknown(end) ? Result<EndRecord>(truncated(file)) : end;
}

Result<void> checkLimits(const QFile &file, const EndRecord &end)
{
    if (end.entries < 0 || end.entries > limits::kArchiveEntries)
        return refusedArchive(file,
                              ArchiveText::tr("it holds more than %1 members").arg(limits::kArchiveEntries));
    if (end.directoryBytes < 0 || end.directoryBytes > kDirectoryBytes)
        return refusedArchive(file, ArchiveText::tr("its directory is too large"));
    if (end.directoryOffset != end.position - end.directoryBytes)
        return refusedArchive(file, ArchiveText::tr("its directory does not stand where its end says"));
    return {};
}

/// A second name for tools that prefer it: honest archives repeat the first in Unicode.
bool hasOtherName(QByteArrayView extra, const QByteArray &name)
{
    const QByteArrayView unicode = extraField(extra, kUnicodePathExtra);
    return !unicode.isNull() && (unicode.size() < 5 || unicode.sliced(5) != QByteArrayView(name));
}

Result<ZipEntry> parseEntry(const QFile &file, QByteArrayView bytes, qsizetype &position)
{
    if (bytes.size() - position < kCentralBytes || zipNumber<quint32>(bytes, position) != kCentralSignature)
        return truncated(file);
    const QByteArrayView fixed = bytes.sliced(position, kCentralBytes);
    const qsizetype nameBytes = zipNumber<quint16>(fixed, 28);
    const qsizetype extraBytes = zipNumber<quint16>(fixed, 30);
    const qsizetype commentBytes = zipNumber<quint16>(fixed, 32);
    position += kCentralBytes;
    if (bytes.size() - position < nameBytes + extraBytes + commentBytes)
        return truncated(file);
    if (nameBytes > limits::kArchiveNameBytes)
        return refusedArchive(
            file, ArchiveText::tr("a name in it is longer than %1 bytes").arg(limits::kArchiveNameBytes));

    ZipEntry entry;
    entry.name = bytes.sliced(position, nameBytes).toByteArray();
    const QByteArrayView extra = bytes.sliced(position + nameBytes, extraBytes);
    position += nameBytes + extraBytes + commentBytes;
    entry.flags = zipNumber<quint16>(fixed, 8);
    entry.method = zipNumber<quint16>(fixed, 10);
    entry.dosTime = zipNumber<quint16>(fixed, 12);
    entry.dosDate = zipNumber<quint16>(fixed, 14);
    entry.crc = zipNumber<quint32>(fixed, 16);
    entry.compressedSize = zipNumber<quint32>(fixed, 20);
    entry.size = zipNumber<quint32>(fixed, 24);
    entry.externalAttributes = zipNumber<quint32>(fixed, 38);
    entry.headerOffset = zipNumber<quint32>(fixed, 42);
    const bool large =
        entry.size == kUnknown32 || entry.compressedSize == kUnknown32 || entry.headerOffset == kUnknown32;
    if (large && !applyZip64(extra, entry.size, entry.compressedSize, &entry.headerOffset))
        return truncated(file);
    if (zipNumber<quint16>(fixed, 34) != 0)
        return refusedArchive(file, ArchiveText::tr("it is one part of several"));
    if (hasOtherName(extra, entry.name))
        return refusedArchive(file, ArchiveText::tr("a member in it has two names"));
    return entry;
}

} // namespace

Failure refusedArchive(const QFile &file, const QString &reason)
{
    return failure(ErrorCode::ArchiveRefused, {file.fileName(), reason});
}

QByteArrayView extraField(QByteArrayView extra, quint16 id)
{
    qsizetype position = 0;
    while (extra.size() - position >= 4) {
        const qsizetype length = zipNumber<quint16>(extra, position + 2);
        if (extra.size() - position - 4 < length)
            break;
        if (zipNumber<quint16>(extra, position) == id)
            return extra.sliced(position + 4, length);
        position += 4 + length;
    }
    return {};
}

bool applyZip64(QByteArrayView extra, qint64 &size, qint64 &compressedSize, qint64 *headerOffset)
{
    const QByteArrayView field = extraField(extra, kZip64Extra);
    qsizetype position = 0;
    for (qint64 *value : {&size, &compressedSize, headerOffset}) {
        if (!value || *value != kUnknown32)
            continue;
        if (field.size() - position < 8)
            return false;
        *value = zipNumber<qint64>(field, position);
        position += 8;
        if (*value < 0)
            return false;
    }
    return true;
}

Result<ZipDirectory> readZipDirectory(QFile &file)
{
    if (file.size() > limits::kArchiveBytes)
        return refusedArchive(file, ArchiveText::tr("it is larger than 4 GiB"));
    const auto end = readEndRecord(file);
    if (!end)
        return tl::make_unexpected(end.error());
    if (const auto within = checkLimits(file, *end); !within)
        return tl::make_unexpected(within.error());

    const QByteArray bytes = readAt(file, end->directoryOffset, end->directoryBytes);
    if (bytes.size() != end->directoryBytes)
        return truncated(file);
    ZipDirectory directory;
    directory.offset = end->directoryOffset;
    qsizetype position = 0;
    for (qint64 i = 0; i < end->entries; ++i) {
        const auto entry = parseEntry(file, bytes, position);
        if (!entry)
            return tl::make_unexpected(entry.error());
        directory.entries.append(*entry);
    }
    if (position != bytes.size())
        return refusedArchive(file, ArchiveText::tr("its directory holds more than its end says"));
    return directory;
}

} // namespace viatique
