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
#include <utility>

namespace viatique {

struct TreeFile
{
    QString name; ///< relative to the tree, with slashes
    qint64 size = 0;
};

/// Called with the next bytes of a file; false ends the reading. A sink may keep the array: it is not written
/// to as long as somebody else holds it.
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
    const QSet<QString> &folders() const { return m_folders; }
    /// What is neither a file nor a folder (links, pipes…), never read.
    const QStringList &specials() const { return m_specials; }
    /// Folders that could not be looked into, so that nobody knows what they hold, each with the reason.
    const QList<std::pair<QString, QString>> &closed() const { return m_closed; }
    /// Files whose names are not in UTF-8, as far as they can be shown: they cannot be opened.
    const QStringList &unnamed() const { return m_unnamed; }
    /// What an archive holds outside the top folder of the bag, never read; folders end with a slash.
    const QStringList &outside() const { return m_outside; }
    /// Whether this is an archive, which is judged more strictly.
    virtual bool isArchive() const = 0;

    /// Whether it is no longer what was opened: another program writes in the archive, or has added, removed
    /// or changed files of the folder. An archive that was only replaced by another one has not changed: the
    /// one that was opened is read to its end.
    virtual bool hasChanged() const = 0;

    /// One file, opened for reading from its beginning to its end (sequential). The device must not outlive
    /// the tree. Several threads may open and read files of one tree at once, each its own device. Its read()
    /// gives -1, with the reason in errorString(), where the bytes are not what the archive announced.
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
    void addClosed(const QString &name, const QString &reason);
    void addUnnamed(const QString &name);
    void addOutside(const QString &name);
    void sort();

private:
    QString m_path;
    QList<TreeFile> m_files;
    QHash<QString, qint64> m_sizes;
    QSet<QString> m_folders;
    QStringList m_specials;
    QList<std::pair<QString, QString>> m_closed;
    QStringList m_unnamed;
    QStringList m_outside;
};

/// The reason of an error about what hasChanged().
QString changedWhileRead();

/// A folder on the disk with all that it holds, hidden files too. Links are not followed. Errors:
/// FileMissing, FileUnreadable.
Result<std::unique_ptr<FileTree>> openFolder(const QString &path);

} // namespace viatique
