// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What a DraftSession does about what happens to its folder outside.

#include "session/draftkeeper.h"
#include "session/draftsession.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>

#include <utility>

namespace viatique {

/// A file that is replaced is no longer watched: to be called after each write.
void DraftSession::watch()
{
    const QString documents = m_folder + QStringLiteral("/documents");
    QStringList paths{m_folder, m_folder + QStringLiteral("/request.json"), documents};
    for (const Document &document : std::as_const(m_request.documents))
        paths.append(documentPath(document));
    const QStringList watched = m_watcher->files() + m_watcher->directories();
    paths.removeIf([&watched](const QString &path) {
        return path.isEmpty() || watched.contains(path) || !QFileInfo::exists(path);
    });
    if (!paths.isEmpty())
        m_watcher->addPaths(paths);
}

void DraftSession::lookOutside()
{
    watch();
    if (documentsMoved())
        examineDocuments();
    // A write finds out by itself.
    if (m_writing || m_saveState == SaveState::ReadOnly)
        return;
    m_lookIsStale = false;
    m_look->setFuture(m_keeper->look());
}

void DraftSession::finishLook()
{
    const Draft::OnDisk onDisk = m_look->result().onDisk;
    // What was written since knows better.
    if (m_lookIsStale)
        return;
    if (onDisk == Draft::OnDisk::Gone && m_saveState == SaveState::Deleted)
        m_lookTimer->start(m_options.retryDelay);
    else if (onDisk == Draft::OnDisk::Gone)
        setSaveState(SaveState::Deleted);
    else if (onDisk == Draft::OnDisk::Changed)
        setSaveState(SaveState::ChangedOutside);
    else if (m_saveState == SaveState::Deleted || m_saveState == SaveState::ChangedOutside) {
        // It is back as it was: go on as before.
        setSaveState(SaveState::Unsaved);
        scheduleSave();
    }
}

} // namespace viatique
