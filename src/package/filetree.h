// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QIODevice>
#include <QList>
#include <QSet>
#include <QString>

#include <functional>
#include <memory>

namespace viatique {

struct TreeFile
{
    QString name; ///< relative to the tree, with slashes
    qint64 size = 0;
};

/// Called with the next bytes of a file, an array of its own each time; false ends the reading.
using ByteSink = std::function<bool(const QByteArray &chunk)>;

/// The files of a bag, whether it is a folder or an archive. Reading only.
class FileTree
{
public:
    virtual ~FileTree();
    Q_DISABLE_COPY_MOVE(FileTree)

    /// The folder or the archive.
    QString path() const { return m_path; }
    /// Sorted by name.
    const QList<TreeFile> &files() const { return m_files; }
    bool contains(const QString &name) const { return m_sizes.contains(name); }
    /// -1 when there is no such file.
    qint64 size(const QString &name) const { return m_sizes.value(name, -1); }
    bool hasFolder(const QString &name) const { return m_folders.contains(name); }
    /// What is neither a file nor a folder (links, pipes…), never read.
    const QStringList &specials() const { return m_specials; }
    /// What an archive holds outside the top folder of the bag, never read; folders end with a slash.
    const QStringList &outside() const { return m_outside; }
    /// Whether this is an archive, which is judged more strictly.
    virtual bool isArchive() const = 0;

    /// One file, opened for reading from its beginning to its end (sequential). The device must not outlive
    /// the tree. Its read() gives -1, with the reason in errorString(), where the bytes are not what the
    /// archive announced.
    virtual Result<std::unique_ptr<QIODevice>> openFile(const QString &name) const = 0;

    /// All bytes of a file in pieces; gives their number. Errors: FileMissing, FileUnreadable, Cancelled when
    /// the sink ends it. They name the file as "<tree>/<name>".
    Result<qint64> stream(const QString &name, const ByteSink &sink) const;

    /// A whole file, refused above `limit` before it is read: FileTooLarge, else as stream().
    Result<QByteArray> read(const QString &name, qint64 limit) const;

    /// "<tree>/<name>": how errors call a file.
    QString fullName(const QString &name) const;

protected:
    explicit FileTree(const QString &path);
    void addFile(const QString &name, qint64 size);
    /// And the folders above it.
    void addFolder(const QString &name);
    void addSpecial(const QString &name);
    void addOutside(const QString &name);
    void sort();

private:
    QString m_path;
    QList<TreeFile> m_files;
    QHash<QString, qint64> m_sizes;
    QSet<QString> m_folders;
    QStringList m_specials;
    QStringList m_outside;
};

/// A folder on the disk with all that it holds, hidden files too. Links are not followed. Errors:
/// FileMissing, FileUnreadable.
Result<std::unique_ptr<FileTree>> openFolder(const QString &path);

} // namespace viatique
