// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QObject>
#include <QStringList>

class QFileSystemWatcher;
class QThread;

namespace viatique {

/// Watches folders, perhaps thousands on a share: each is looked at once for that, which happens in a thread
/// of its own, so that the caller never waits. Where the system watches no more, nothing is told; of what
/// another computer writes to a share, it often is not.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatch(QObject *parent = nullptr);
    /// Leaves the thread to itself where a share does not answer.
    ~FolderWatch() override;

    /// From now on exactly these.
    void watch(const QStringList &folders);

signals:
    /// Something appeared in that folder, is gone or has another name.
    void changed(const QString &folder);
    /// To its thread.
    void asked(const QStringList &folders);

private:
    QThread *m_thread;
    QFileSystemWatcher *m_watcher; ///< lives in the thread
};

} // namespace viatique
