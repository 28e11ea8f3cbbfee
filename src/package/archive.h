// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/filetree.h"
#include "package/positionedfile.h"

#include <QHash>
#include <QString>

#include <memory>

namespace viatique {

class ZipHandles;

/// A ZIP archive as hostile input: whatever breaks a limit or a rule (see zipdirectory.h, ziprules.h) is
/// refused before a member is read. Names are relative to the top folder of the bag; what stands outside it
/// is named by outside(). Nothing is ever written or extracted; a member that expands to more, or to other
/// bytes, than it announced ends in an error while it is read. All reading goes through the one file that was
/// opened and checked, whatever takes its place on the disk.
class Archive : public FileTree
{
public:
    /// Errors: FileMissing, NotRegularFile, FileUnreadable, ArchiveUnreadable, ArchiveRefused.
    static Result<std::unique_ptr<Archive>> open(const QString &path);
    ~Archive() override;
    Q_DISABLE_COPY_MOVE(Archive)

    QString topFolder() const { return m_topFolder; }
    bool isArchive() const override { return true; }
    bool hasChanged() const override { return m_file.stamp() != m_stamp; }
    Result<std::unique_ptr<QIODevice>> openFile(const QString &name) const override;
    /// The file that was opened and checked, for who copies members as they stand in it.
    PositionedFile &file() { return m_file; }

private:
    struct Member
    {
        quint64 index = 0; ///< in the directory
        bool stored = false;
        quint32 crc = 0;
        qint64 offset = 0; ///< of its data
    };

    explicit Archive(const QString &path);
    Result<void> readDirectory();
    void addAllOutside(QStringList names);
    Result<void> openZip();

    PositionedFile m_file;
    PositionedFile::Stamp m_stamp;
    QString m_topFolder;
    QHash<QString, Member> m_members;
    std::unique_ptr<ZipHandles> m_handles; ///< read from m_file
};

} // namespace viatique
