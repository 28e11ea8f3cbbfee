// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/archive.h"

#include "package/zipdirectory.h"
#include "package/ziprules.h"

#include <QFileInfo>

#include <zip.h>

namespace viatique {

namespace {

/// libzip's view of the file that was checked: the same open file, so that no other can take its place in
/// between.
zip_int64_t readFromFile(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto *file = static_cast<QFile *>(self);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return file->seek(0) ? 0 : -1;
    case ZIP_SOURCE_READ:
        return file->read(static_cast<char *>(data), static_cast<qint64>(length));
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_STAT: {
        auto *stat = static_cast<zip_stat_t *>(data);
        zip_stat_init(stat);
        stat->size = static_cast<zip_uint64_t>(file->size());
        stat->valid |= ZIP_STAT_SIZE;
        return sizeof *stat;
    }
    case ZIP_SOURCE_SEEK: {
        const zip_int64_t offset =
            zip_source_seek_compute_offset(static_cast<zip_uint64_t>(file->pos()),
                                           static_cast<zip_uint64_t>(file->size()), data, length, nullptr);
        return offset >= 0 && file->seek(offset) ? 0 : -1;
    }
    case ZIP_SOURCE_TELL:
        return file->pos();
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

/// One member while it is read.
class ArchiveMember : public QIODevice
{
public:
    ArchiveMember(zip_file_t *member, qint64 size)
        : m_member(member)
        , m_size(size)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~ArchiveMember() override { zip_fclose(m_member); }
    Q_DISABLE_COPY_MOVE(ArchiveMember)

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file_t *m_member;
    qint64 m_size;
    qint64 m_read = 0;
};

qint64 ArchiveMember::readData(char *data, qint64 maxSize)
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

void Archive::Close::operator()(zip *archive) const
{
    zip_discard(archive);
}

Archive::Archive(const QString &path)
    : FileTree(path)
    , m_file(path)
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
    if (!archive->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::FileUnreadable, {path, archive->m_file.errorString()});
    if (const auto read = archive->readDirectory(); !read)
        return tl::make_unexpected(read.error());
    if (const auto opened = archive->openZip(); !opened)
        return tl::make_unexpected(opened.error());
    return archive;
}

Result<void> Archive::readDirectory()
{
    const auto directory = readZipDirectory(m_file);
    if (!directory)
        return tl::make_unexpected(directory.error());
    if (const auto members = checkZipMembers(m_file, *directory); !members)
        return members;
    const auto top = checkZipNames(m_file, *directory);
    if (!top)
        return tl::make_unexpected(top.error());
    if (const auto headers = checkLocalHeaders(m_file, *directory); !headers)
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
            m_indexes.insert(name, static_cast<quint64>(i));
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
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_function_create(&readFromFile, &m_file, &error);
    if (source) {
        m_zip.reset(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
        if (!m_zip)
            zip_source_free(source);
    }
    const QString reason = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!m_zip)
        return failure(ErrorCode::ArchiveUnreadable, {path(), reason});
    // Members are opened by their index in the directory that was checked: libzip must have read the same
    // one.
    for (auto name = m_indexes.constBegin(); name != m_indexes.constEnd(); ++name) {
        const char *found = zip_get_name(m_zip.get(), name.value(), ZIP_FL_ENC_RAW);
        if (QStringLiteral("%1/%2").arg(m_topFolder, name.key()) != QString::fromUtf8(found))
            return failure(ErrorCode::ArchiveUnreadable,
                           {path(), ArchiveText::tr("it is damaged or truncated")});
    }
    return {};
}

Result<std::unique_ptr<QIODevice>> Archive::openFile(const QString &name) const
{
    const auto index = m_indexes.constFind(name);
    if (index == m_indexes.constEnd())
        return failure(ErrorCode::FileMissing, {fullName(name)});
    zip_file_t *member = zip_fopen_index(m_zip.get(), *index, 0);
    if (!member) {
        const QString reason = QString::fromUtf8(zip_error_strerror(zip_get_error(m_zip.get())));
        return failure(ErrorCode::FileUnreadable, {fullName(name), reason});
    }
    return std::make_unique<ArchiveMember>(member, size(name));
}

} // namespace viatique
