// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/scannerfolder.h"

#include "session/background.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QThreadPool>

#include <algorithm>
#include <chrono>
#include <utility>

namespace viatique {

namespace {

/// From one look to the next: a share tells nobody what another computer writes there.
constexpr std::chrono::seconds kInterval{2};
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

struct Look
{
    bool isThere = false;
    QList<ScannedFile> files;
};

/// In a thread of its own: a share that does not answer must not hold the window.
Look lookInto(const QString &path)
{
    Look look;
    const QFileInfo folder(path);
    look.isThere = !path.isEmpty() && folder.isDir() && folder.isReadable();
    if (!look.isThere)
        return look;
    QDirIterator entries(path, patterns(), QDir::Files | QDir::Readable);
    for (int i = 0; i < kMostEntries && entries.hasNext(); ++i) {
        const QFileInfo file(entries.next());
        if (file.size() > 0)
            look.files.append({file.filePath(), file.size(), file.lastModified()});
    }
    std::sort(look.files.begin(), look.files.end(), [](const ScannedFile &one, const ScannedFile &other) {
        return one.modified != other.modified ? one.modified > other.modified : one.path < other.path;
    });
    look.files = look.files.mid(0, ScannerFolder::kMostFiles);
    return look;
}

} // namespace

ScannerFolder::ScannerFolder(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(kInterval);
    connect(&m_timer, &QTimer::timeout, this, &ScannerFolder::look);
}

void ScannerFolder::setPath(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_isThere = false;
    m_files.clear();
    emit filesChanged();
    if (m_timer.isActive())
        look();
}

void ScannerFolder::follow(bool follow)
{
    if (!follow)
        return m_timer.stop();
    m_timer.start();
    look();
}

void ScannerFolder::look()
{
    // One look at a time: a share may take minutes for each.
    if (std::exchange(m_looking, true))
        return;
    inBackground(
        *QThreadPool::globalInstance(), this, [path = m_path] { return lookInto(path); },
        [this, path = m_path](const Look &seen) {
            m_looking = false;
            if (path != m_path)
                return look();
            const bool changed = seen.isThere != m_isThere || seen.files != m_files;
            m_isThere = seen.isThere;
            m_files = seen.files;
            if (changed)
                emit filesChanged();
        });
}

} // namespace viatique
