// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

#include <array>
#include <optional>

namespace viatique {

inline quint32 crc32Of(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> crcs{};
        for (quint32 i = 0; i < crcs.size(); ++i) {
            crcs[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                crcs[i] = (crcs[i] >> 1U) ^ ((crcs[i] & 1U) != 0 ? 0xedb88320U : 0U);
        }
        return crcs;
    }();
    quint32 crc = 0xffffffff;
    for (const char c : bytes)
        crc = (crc >> 8U) ^ table[(crc ^ static_cast<unsigned char>(c)) & 0xffU];
    return ~crc;
}

/// Raw deflate, out of the zlib stream that Qt makes.
inline QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes, 9).mid(4 + 2).chopped(4);
}

/// A member with everything that a hostile archive may lie about.
struct ZipMember
{
    QByteArray name;
    QByteArray data;
    bool deflate = false;
    quint16 flags = 0;
    quint32 externalAttributes = 0;
    QByteArray extra;
    QByteArray localExtra;
    QByteArray gap; ///< between the data and the next member
    std::optional<quint16> method;
    std::optional<QByteArray> localName;
    std::optional<quint32> size;
    std::optional<quint32> localSize;
    std::optional<quint32> compressedSize;
    std::optional<quint32> crc;
    std::optional<quint32> offset;
    bool openHeader = false; ///< checksum and sizes only follow the data
    bool unlisted = false;   ///< without an entry in the directory
};

/// A ZIP made byte by byte.
class ZipArchiveBuilder
{
public:
    QList<ZipMember> members;
    QByteArray prefix;
    QByteArray suffix;
    QByteArray comment;
    std::optional<quint16> entries;
    quint16 disk = 0;
    std::optional<quint64> zip64; ///< adds ZIP64 end records that announce so many entries

    void add(const QByteArray &name, const QByteArray &data = "x")
    {
        ZipMember member;
        member.name = name;
        member.data = data;
        members.append(member);
    }

    QByteArray build() const
    {
        QByteArray archive = prefix;
        QByteArray directory;
        quint16 listed = 0;
        for (const ZipMember &member : members) {
            const auto offset = static_cast<quint32>(archive.size());
            archive += localHeader(member);
            if (!member.unlisted) {
                directory += centralHeader(member, offset);
                ++listed;
            }
        }
        const auto start = static_cast<quint32>(archive.size());
        const auto size = static_cast<quint32>(directory.size());
        const quint16 count = entries.value_or(listed);
        const QByteArray large = zip64 ? largeEnd(*zip64, size, start) : QByteArray();
        return archive + directory + large + "PK\5\6" + number(disk) + number(disk) + number(count)
               + number(count) + number(size) + number(start) + number(static_cast<quint16>(comment.size()))
               + comment + suffix;
    }

private:
    template<typename Integer>
    static QByteArray number(Integer value)
    {
        QByteArray bytes(sizeof(Integer), Qt::Uninitialized);
        qToLittleEndian(value, bytes.data());
        return bytes;
    }

    static QByteArray largeEnd(quint64 count, quint64 size, quint64 start)
    {
        const QByteArray record = "PK\6\6" + number(quint64(44)) + number(quint16(45)) + number(quint16(45))
                                  + number(quint32(0)) + number(quint32(0)) + number(count) + number(count)
                                  + number(size) + number(start);
        return record + "PK\6\7" + number(quint32(0)) + number(start + size) + number(quint32(1));
    }

    static QByteArray content(const ZipMember &member)
    {
        return member.deflate ? deflated(member.data) : member.data;
    }

    /// From the flags to the length of the name, the same in both headers.
    static QByteArray common(const ZipMember &member, quint32 size, const QByteArray &name)
    {
        const quint16 method = member.method.value_or(member.deflate ? 8 : 0);
        const auto compressed = static_cast<quint32>(content(member).size());
        return number(member.flags) + number(method) + number(quint16(0)) + number(quint16(0x21))
               + number(member.crc.value_or(crc32Of(member.data)))
               + number(member.compressedSize.value_or(compressed)) + number(size)
               + number(static_cast<quint16>(name.size()));
    }

    static QByteArray localHeader(const ZipMember &member)
    {
        const QByteArray name = member.localName.value_or(member.name);
        const auto trueSize = static_cast<quint32>(member.data.size());
        const quint32 size = member.localSize.value_or(member.size.value_or(trueSize));
        QByteArray fields = common(member, size, name);
        if (member.openHeader)
            fields.replace(8, 12, QByteArray(12, '\0'));
        return "PK\3\4" + number(quint16(20)) + fields
               + number(static_cast<quint16>(member.localExtra.size())) + name + member.localExtra
               + content(member) + member.gap;
    }

    static QByteArray centralHeader(const ZipMember &member, quint32 offset)
    {
        const auto trueSize = static_cast<quint32>(member.data.size());
        return "PK\1\2" + number(quint16(0x0314)) + number(quint16(20))
               + common(member, member.size.value_or(trueSize), member.name)
               + number(static_cast<quint16>(member.extra.size())) + number(quint16(0)) + number(quint16(0))
               + number(quint16(0)) + number(member.externalAttributes)
               + number(member.offset.value_or(offset)) + member.name + member.extra;
    }
};

} // namespace viatique
