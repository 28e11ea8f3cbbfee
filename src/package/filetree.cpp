// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/filetree.h"

#include "package/folderlisting.h"
#include "package/regularfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace viatique {

namespace {

constexpr qsizetype kChunkBytes = 256 * 1024;
/// A name that is too long to be shown is shown as far as this.
constexpr qsizetype kQuotedName = 200;

struct FileTreeText
{
    Q_DECLARE_TR_FUNCTIONS(viatique::FileTree)
};

class FolderTree : public FileTree
{
public:
    explicit FolderTree(const QString &path);
    bool isArchive() const override { return false; }
    bool hasChanged() const override;
    Result<std::unique_ptr<QIODevice>> openFile(const QString &name) const override;

private:
    void meet(const FolderEntry &entry);

    /// What there was, by its name: kind, size and time of change.
    using Stamps = QHash<QString, std::tuple<FolderEntry::Kind, qint64, qint64>>;
    static void note(Stamps &stamps, const FolderEntry &entry)
    {
        stamps.insert(entry.name, {entry.kind, entry.size, entry.time});
    }
    Stamps m_stamps;
};

FolderTree::FolderTree(const QString &path)
    : FileTree(path)
{
    listFolder(path, [this](const FolderEntry &entry) {
        note(m_stamps, entry);
        meet(entry);
    });
    sort();
}

bool FolderTree::hasChanged() const
{
    Stamps now;
    listFolder(path(), [&now](const FolderEntry &entry) { note(now, entry); });
    return now != m_stamps;
}

void FolderTree::meet(const FolderEntry &entry)
{
    switch (entry.kind) {
    case FolderEntry::Kind::File:
        addFile(entry.name, entry.size);
        break;
    case FolderEntry::Kind::Folder:
        addFolder(entry.name);
        break;
    case FolderEntry::Kind::Special:
        addSpecial(entry.name);
        break;
    case FolderEntry::Kind::Closed:
        addClosed(entry.name.left(kQuotedName), entry.reason);
        break;
    case FolderEntry::Kind::Unnamed:
        addUnnamed(entry.name);
        break;
    }
}

Result<std::unique_ptr<QIODevice>> FolderTree::openFile(const QString &name) const
{
    if (!contains(name))
        return failure(ErrorCode::FileMissing, {fullName(name)});
    RegularFile opened = openRegularFile(fullName(name));
    if (!opened.file)
        return failure(ErrorCode::FileUnreadable, {fullName(name), opened.error});
    return std::move(opened.file);
}

} // namespace

FileTree::FileTree(const QString &path)
    : m_path(path)
{
}

FileTree::~FileTree() = default;

Result<qint64> FileTree::stream(const QString &name, const ByteSink &sink) const
{
    const auto device = openFile(name);
    if (!device)
        return tl::make_unexpected(device.error());
    const auto chunkBytes = static_cast<qsizetype>(std::clamp<qint64>(size(name) + 1, 1, kChunkBytes));
    qint64 total = 0;
    QByteArray chunk;
    for (;;) {
        if (chunk.isDetached())
            chunk.resize(chunkBytes);
        else // the first one, or the sink holds the last one
            chunk = QByteArray(chunkBytes, Qt::Uninitialized);
        const qint64 count = (*device)->read(chunk.data(), chunk.size());
        if (count < 0)
            return failure(ErrorCode::FileUnreadable, {fullName(name), (*device)->errorString()});
        if (count == 0)
            return total;
        chunk.truncate(count);
        total += count;
        if (!sink(chunk))
            return failure(ErrorCode::Cancelled);
    }
}

Result<QByteArray> FileTree::read(const QString &name, qint64 limit) const
{
    if (size(name) > limit) {
        return failure(ErrorCode::FileTooLarge,
                       {fullName(name), QString::number(size(name)), QString::number(limit)});
    }
    QByteArray bytes;
    const auto count = stream(name, [&bytes, limit](const QByteArray &chunk) {
        bytes += chunk;
        return bytes.size() <= limit;
    });
    if (!count && count.error().code == ErrorCode::Cancelled) { // a file that grew since it was listed
        return failure(ErrorCode::FileTooLarge,
                       {fullName(name), QString::number(bytes.size()), QString::number(limit)});
    }
    if (!count)
        return tl::make_unexpected(count.error());
    return bytes;
}

QString FileTree::fullName(const QString &name) const
{
    return QStringLiteral("%1/%2").arg(m_path, name);
}

void FileTree::addFile(const QString &name, qint64 size)
{
    m_files.append({name, size});
    m_sizes.insert(name, size);
    const qsizetype slash = name.lastIndexOf(QLatin1Char('/'));
    if (slash > 0)
        addFolder(name.left(slash));
}

void FileTree::addFolder(const QString &name)
{
    QString folder = name;
    while (!folder.isEmpty() && !m_folders.contains(folder)) {
        m_folders.insert(folder);
        folder.truncate(std::max<qsizetype>(folder.lastIndexOf(QLatin1Char('/')), 0));
    }
}

void FileTree::addSpecial(const QString &name)
{
    m_specials.append(name);
}

void FileTree::addClosed(const QString &name, const QString &reason)
{
    m_closed.append({name, reason});
}

void FileTree::addUnnamed(const QString &name)
{
    m_unnamed.append(name);
}

void FileTree::addOutside(const QString &name)
{
    m_outside.append(name);
}

void FileTree::sort()
{
    std::sort(m_files.begin(), m_files.end(),
              [](const TreeFile &a, const TreeFile &b) { return a.name < b.name; });
    m_specials.sort();
    m_unnamed.sort();
    std::sort(m_closed.begin(), m_closed.end());
    m_outside.sort();
}

QString changedWhileRead()
{
    return FileTreeText::tr("it was changed while it was being read");
}

Result<std::unique_ptr<FileTree>> openFolder(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isDir())
        return failure(ErrorCode::FileMissing, {path});
    if (!info.isReadable() || !info.isExecutable())
        return failure(ErrorCode::FileUnreadable, {path, FileTreeText::tr("permission denied")});
    return std::make_unique<FolderTree>(path);
}

} // namespace viatique
