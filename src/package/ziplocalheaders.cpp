// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/zipbytes.h"
#include "package/ziprules.h"

#include <algorithm>
#include <vector>

namespace viatique {

namespace {

constexpr quint32 kLocalSignature = 0x04034b50;
constexpr quint32 kDescriptorSignature = 0x08074b50;
constexpr qsizetype kLocalBytes = 30;
/// Flags that change how a member is read.
constexpr quint16 kReadingFlags =
    kZipEncrypted | kZipDataDescriptor | kZipStrongEncryption | kZipUtf8 | kZipMaskedHeader;

/// With a data descriptor the header may leave checksum and sizes open (0).
bool agrees(qint64 local, qint64 central, const ZipEntry &entry)
{
    return local == central || (local == 0 && (entry.flags & kZipDataDescriptor) != 0);
}

/// Where the data of the member begin, or -1 when its local header says something else than the directory.
qint64 beginOfData(QFile &file, const ZipEntry &entry)
{
    const QByteArray fixed = readAt(file, entry.headerOffset, kLocalBytes);
    if (fixed.size() != kLocalBytes || zipNumber<quint32>(fixed, 0) != kLocalSignature)
        return -1;
    const qsizetype nameBytes = zipNumber<quint16>(fixed, 26);
    const qsizetype extraBytes = zipNumber<quint16>(fixed, 28);
    const QByteArray variable = file.read(nameBytes + extraBytes);
    if (variable.size() != nameBytes + extraBytes || variable.left(nameBytes) != entry.name)
        return -1;
    qint64 compressedSize = zipNumber<quint32>(fixed, 18);
    qint64 size = zipNumber<quint32>(fixed, 22);
    if (!applyZip64(QByteArrayView(variable).sliced(nameBytes), size, compressedSize, nullptr))
        return -1;
    const bool same = ((zipNumber<quint16>(fixed, 6) ^ entry.flags) & kReadingFlags) == 0
                      && zipNumber<quint16>(fixed, 8) == entry.method
                      && agrees(zipNumber<quint32>(fixed, 14), entry.crc, entry)
                      && agrees(compressedSize, entry.compressedSize, entry)
                      && agrees(size, entry.size, entry);
    return same ? entry.headerOffset + kLocalBytes + nameBytes + extraBytes : -1;
}

/// Whether the bytes between the data and the next member are the data descriptor: an optional signature,
/// then checksum and both sizes, of four or eight bytes.
bool isDescriptor(QByteArrayView bytes, const ZipEntry &entry)
{
    if (bytes.size() == 16 || bytes.size() == 24) {
        if (zipNumber<quint32>(bytes, 0) != kDescriptorSignature)
            return false;
        bytes = bytes.sliced(4);
    }
    if (bytes.size() == 12)
        return zipNumber<quint32>(bytes, 0) == entry.crc
               && zipNumber<quint32>(bytes, 4) == entry.compressedSize
               && zipNumber<quint32>(bytes, 8) == entry.size;
    return bytes.size() == 20 && zipNumber<quint32>(bytes, 0) == entry.crc
           && zipNumber<qint64>(bytes, 4) == entry.compressedSize
           && zipNumber<qint64>(bytes, 12) == entry.size;
}

} // namespace

Result<void> checkLocalHeaders(QFile &file, ZipDirectory &directory)
{
    std::vector<ZipEntry *> entries;
    for (ZipEntry &entry : directory.entries)
        entries.push_back(&entry);
    std::sort(entries.begin(), entries.end(),
              [](const ZipEntry *a, const ZipEntry *b) { return a->headerOffset < b->headerOffset; });
    if ((entries.empty() ? directory.offset : entries.front()->headerOffset) != 0)
        return refusedArchive(file, ArchiveText::tr("it holds bytes before its first member"));
    for (size_t i = 0; i < entries.size(); ++i) {
        ZipEntry &entry = *entries[i];
        entry.dataOffset = beginOfData(file, entry);
        if (entry.dataOffset < 0)
            return refusedArchive(file, ArchiveText::tr("the two headers of “%1” contradict each other")
                                            .arg(QString::fromUtf8(entry.name)));
        const qint64 end = entry.dataOffset + entry.compressedSize;
        const qint64 next = i + 1 < entries.size() ? entries[i + 1]->headerOffset : directory.offset;
        const qint64 gap = next - end;
        const bool described = (entry.flags & kZipDataDescriptor) != 0;
        const bool honest =
            described ? gap >= 12 && gap <= 24 && isDescriptor(readAt(file, end, gap), entry) : gap == 0;
        if (!honest)
            return refusedArchive(
                file,
                ArchiveText::tr("what follows “%1” is listed nowhere").arg(QString::fromUtf8(entry.name)));
    }
    return {};
}

} // namespace viatique
