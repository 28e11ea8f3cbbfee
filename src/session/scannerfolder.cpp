// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/scannerfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <utility>

namespace viatique {

namespace {

/// From the last change of the folder to the look: a scanner writes page after page.
constexpr std::chrono::milliseconds kDelay{300};
/// Entries that are looked at: the folder of a scanner that nobody empties is long.
constexpr int kMostEntries = 5000;

const QStringList &patterns()
{
    static const QStringList known{
        QStringLiteral("*.pdf"),  QStringLiteral("*.jpg"),  QStringLiteral("*.jpeg"),
        QStringLiteral("*.png"),  QStringLiteral("*.tif"),  QStringLiteral("*.tiff"),
        QStringLiteral("*.heic"), QStringLiteral("*.heif"), QStringLiteral("*.webp")};
    return known;
}

} // namespace

ScannerFolder::ScannerFolder(QObject *parent)
    : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelay);
    connect(&m_delay, &QTimer::timeout, this, &ScannerFolder::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_delay, qOverload<>(&QTimer::start));
}

void ScannerFolder::setPath(const QString &path)
{
    if (path == m_path)
        return;
    const bool following = m_following;
    follow(false);
    m_path = path;
    m_files.clear();
    emit filesChanged();
    follow(following);
}

bool ScannerFolder::isThere() const
{
    const QFileInfo folder(m_path);
    return !m_path.isEmpty() && folder.isDir() && folder.isReadable();
}

void ScannerFolder::follow(bool follow)
{
    m_following = follow;
    const QStringList watched = m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    m_delay.stop();
    if (!follow)
        return;
    if (isThere())
        m_watcher.addPath(m_path);
    look();
}

void ScannerFolder::look()
{
    QList<ScannedFile> found;
    if (isThere()) {
        QDirIterator entries(m_path, patterns(), QDir::Files | QDir::Readable);
        for (int i = 0; i < kMostEntries && entries.hasNext(); ++i) {
            const QFileInfo file(entries.next());
            if (file.size() > 0)
                found.append({file.filePath(), file.size(), file.lastModified()});
        }
    }
    std::sort(found.begin(), found.end(), [](const ScannedFile &one, const ScannedFile &other) {
        return one.modified != other.modified ? one.modified > other.modified : one.path < other.path;
    });
    found = found.mid(0, kMostFiles);
    if (std::exchange(m_files, found) != found)
        emit filesChanged();
}

} // namespace viatique
