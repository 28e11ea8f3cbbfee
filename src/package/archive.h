// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/filetree.h"

#include <QFile>
#include <QHash>
#include <QString>

#include <memory>

struct zip;

namespace viatique {

/// A ZIP archive as hostile input: whatever breaks a limit or a rule (see zipdirectory.h, ziprules.h) is
/// refused before a member is read. Names are relative to the top folder of the bag; what stands outside it
/// is named by outside(). Nothing is ever written or extracted; a member that expands to more, or to other
/// bytes, than it announced ends in an error while it is read.
class Archive : public FileTree
{
public:
    /// Errors: FileMissing, NotRegularFile, FileUnreadable, ArchiveUnreadable, ArchiveRefused.
    static Result<std::unique_ptr<Archive>> open(const QString &path);
    ~Archive() override;
    Q_DISABLE_COPY_MOVE(Archive)

    QString topFolder() const { return m_topFolder; }
    bool isArchive() const override { return true; }
    Result<std::unique_ptr<QIODevice>> openFile(const QString &name) const override;

private:
    explicit Archive(const QString &path);
    Result<void> readDirectory();
    void addAllOutside(QStringList names);
    Result<void> openZip();

    QFile m_file;
    QString m_topFolder;
    QHash<QString, quint64> m_indexes;
    struct Close
    {
        void operator()(zip *archive) const;
    };
    std::unique_ptr<zip, Close> m_zip; ///< reads from m_file
};

} // namespace viatique
