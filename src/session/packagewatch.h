// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"

#include <QFileSystemWatcher>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

namespace viatique {

/// Notices that a package, a file or an unpacked folder, is no longer what it was when it was opened: written
/// in place, replaced by another (a rename over it), or gone. Of a folder, its list and its request are
/// looked at. Where the system says nothing, as of a share that another computer writes to, `hasChanged`
/// still sees it.
class PackageWatch : public QObject
{
    Q_OBJECT

public:
    explicit PackageWatch(QObject *parent = nullptr);

    /// From now on, in the place of what was watched before.
    void watch(const QString &path);
    void stop();
    /// Looks at the disk.
    bool hasChanged() const;

signals:
    /// A moment after the last of several writes; again for each other state that it is found in.
    void changed();

private:
    QList<FileStamp> stamps() const;
    void watchPaths();
    void look();

    QFileSystemWatcher m_watcher;
    QTimer m_delay;
    QStringList m_files;      ///< whose stamps count
    QList<FileStamp> m_first; ///< as it was opened
    QList<FileStamp> m_told;
};

} // namespace viatique
