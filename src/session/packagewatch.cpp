// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/packagewatch.h"

#include "package/requestbinding.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>

namespace viatique {

namespace {

/// Whoever writes a package writes often; once it is quiet is soon enough.
constexpr std::chrono::milliseconds kDelay{300};

} // namespace

PackageWatch::PackageWatch(QObject *parent)
    : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelay);
    connect(&m_delay, &QTimer::timeout, this, &PackageWatch::look);
    const auto startDelay = qOverload<>(&QTimer::start);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_delay, startDelay);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_delay, startDelay);
}

void PackageWatch::watch(const QString &path)
{
    stop();
    if (QFileInfo(path).isDir())
        m_files = {path + QLatin1String("/manifest-sha512.txt"), path + QLatin1Char('/') + kRequestMember};
    else
        m_files = QStringList(path);
    m_first = stamps();
    m_told = m_first;
    watchPaths();
}

void PackageWatch::stop()
{
    m_delay.stop();
    m_files.clear();
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
}

bool PackageWatch::hasChanged() const
{
    return !m_files.isEmpty() && stamps() != m_first;
}

QList<FileStamp> PackageWatch::stamps() const
{
    QList<FileStamp> all;
    for (const QString &file : m_files)
        all.append(fileStamp(file));
    return all;
}

/// A file that is replaced is no longer watched, and its folder says that there is another.
void PackageWatch::watchPaths()
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList missing;
    for (const QString &file : std::as_const(m_files)) {
        for (const QString &path : {file, QFileInfo(file).absolutePath()}) {
            if (!watched.contains(path) && !missing.contains(path) && QFileInfo::exists(path))
                missing.append(path);
        }
    }
    if (!missing.isEmpty())
        m_watcher.addPaths(missing);
}

void PackageWatch::look()
{
    watchPaths();
    const QList<FileStamp> now = stamps();
    if (now == m_told)
        return;
    m_told = now;
    if (now != m_first)
        emit changed();
}

} // namespace viatique
