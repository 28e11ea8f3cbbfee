// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/archive.h"

#include "package/storedmember.h"
#include "package/zipdirectory.h"
#include "package/ziphandles.h"
#include "package/ziprules.h"

#include <QFileInfo>

#include <zip.h>

namespace viatique {

namespace {

constexpr quint16 kStore = 0;

} // namespace

Archive::Archive(const QString &path)
    : FileTree(path)
    , m_file(path)
    , m_handles(std::make_unique<ZipHandles>(m_file))
{
}

Archive::~Archive() = default;

Result<std::unique_ptr<Archive>> Archive::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileMissing, {path});
    if (!info.isFile())
        return failure(ErrorCode::NotRegularFile, {path});
    std::unique_ptr<Archive> archive(new Archive(path));
    if (!archive->m_file.open())
        return failure(ErrorCode::FileUnreadable, {path, archive->m_file.device().errorString()});
    archive->m_stamp = archive->m_file.stamp();
    if (const auto read = archive->readDirectory(); !read)
        return tl::make_unexpected(read.error());
    if (const auto opened = archive->openZip(); !opened)
        return tl::make_unexpected(opened.error());
    return archive;
}

Result<void> Archive::readDirectory()
{
    QFile &file = m_file.device();
    auto directory = readZipDirectory(file);
    if (!directory)
        return tl::make_unexpected(directory.error());
    if (const auto members = checkZipMembers(file, *directory); !members)
        return members;
    const auto top = checkZipNames(file, *directory);
    if (!top)
        return tl::make_unexpected(top.error());
    if (const auto headers = checkLocalHeaders(file, *directory); !headers)
        return headers;

    m_topFolder = *top;
    const QString prefix = m_topFolder + QLatin1Char('/');
    QStringList outside;
    for (qsizetype i = 0; i < directory->entries.size(); ++i) {
        const ZipEntry &entry = directory->entries.at(i);
        const QString whole = QString::fromUtf8(entry.name);
        if (!whole.startsWith(prefix)) {
            outside.append(whole);
            continue;
        }
        const QString name = whole.mid(prefix.size());
        if (name.isEmpty())
            continue; // the top folder itself
        if (name.endsWith(QLatin1Char('/'))) {
            addFolder(name.chopped(1));
        } else {
            addFile(name, entry.size);
            m_members.insert(name,
                             {static_cast<quint64>(i), entry.method == kStore, entry.crc, entry.dataOffset});
        }
    }
    addAllOutside(outside);
    sort();
    return {};
}

void Archive::addAllOutside(QStringList names)
{
    names.sort();
    for (qsizetype i = 0; i < names.size(); ++i) {
        // A folder is named by what it holds, which follows it, and by itself only where it is empty.
        const QString &name = names.at(i);
        if (!name.endsWith(QLatin1Char('/')) || i + 1 == names.size() || !names.at(i + 1).startsWith(name))
            addOutside(name);
    }
}

Result<void> Archive::openZip()
{
    auto handle = m_handles->open(ZipHandles::Check::Consistency);
    if (!handle)
        return failure(ErrorCode::ArchiveUnreadable, {path(), handle.error()});
    // Members are opened by their index in the directory that was checked: libzip must have read the same
    // one.
    for (auto member = m_members.constBegin(); member != m_members.constEnd(); ++member) {
        const char *found = zip_get_name((*handle)->zip(), member->index, ZIP_FL_ENC_RAW);
        if (QStringLiteral("%1/%2").arg(m_topFolder, member.key()) != QString::fromUtf8(found))
            return failure(ErrorCode::ArchiveUnreadable,
                           {path(), ArchiveText::tr("it is damaged or truncated")});
    }
    m_handles->giveBack(std::move(*handle));
    return {};
}

Result<std::unique_ptr<QIODevice>> Archive::openFile(const QString &name) const
{
    const auto member = m_members.constFind(name);
    if (member == m_members.constEnd())
        return failure(ErrorCode::FileMissing, {fullName(name)});
    if (member->stored)
        return std::make_unique<StoredMember>(m_file, member->offset, size(name), member->crc);
    auto opened = m_handles->openMember(member->index, size(name));
    if (!opened)
        return failure(ErrorCode::FileUnreadable, {fullName(name), opened.error()});
    return std::move(*opened);
}

} // namespace viatique
