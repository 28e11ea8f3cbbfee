// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/folderwatch.h"

#include <QFileSystemWatcher>
#include <QSet>
#include <QThread>

namespace viatique {

namespace {

constexpr unsigned long kLastMilliseconds = 500;

/// In the thread of the watcher.
void setWatched(QFileSystemWatcher &watcher, const QStringList &folders)
{
    const QStringList present = watcher.directories();
    QSet<QString> wanted(folders.cbegin(), folders.cend());
    QStringList gone;
    for (const QString &each : present) {
        if (!wanted.remove(each))
            gone.append(each);
    }
    if (!gone.isEmpty())
        watcher.removePaths(gone);
    if (!wanted.isEmpty())
        watcher.addPaths(wanted.values());
}

} // namespace

FolderWatch::FolderWatch(QObject *parent)
    : QObject(parent)
    , m_thread(new QThread)
    , m_watcher(new QFileSystemWatcher)
{
    m_watcher->moveToThread(m_thread);
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatch::changed);
    connect(this, &FolderWatch::asked, m_watcher,
            [watcher = m_watcher](const QStringList &folders) { setWatched(*watcher, folders); });
    connect(m_thread, &QThread::finished, m_watcher, &QObject::deleteLater);
    m_thread->start();
}

FolderWatch::~FolderWatch()
{
    m_watcher->disconnect(this);
    m_thread->quit();
    if (m_thread->wait(kLastMilliseconds))
        delete m_thread;
}

void FolderWatch::watch(const QStringList &folders)
{
    emit asked(folders);
}

} // namespace viatique
