// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// What a DraftSession remembers of its draft on this machine.

#include "request/draftstate.h"
#include "session/draftkeeper.h"
#include "session/draftsession.h"

namespace viatique {

DraftState DraftSession::state() const
{
    return readDraftState(m_folder + QStringLiteral("/state.json"));
}

void DraftSession::rememberStep(int step)
{
    if (isReadOnly())
        return;
    m_keeper->run([path = QString(m_folder + QStringLiteral("/state.json")), step] {
        updateDraftState(path, [step](DraftState &state) { state.lastStep = step; });
    });
}

void DraftSession::updateState(const std::function<void(DraftState &)> &change)
{
    const int former = m_exportedRevision;
    updateDraftState(m_folder + QStringLiteral("/state.json"), [&](DraftState &state) {
        change(state);
        m_exportedRevision = state.lastExport ? state.lastExport->revision : 0;
    });
    // Whether this revision is out is part of how it is saved.
    if (m_exportedRevision != former)
        emit saveStateChanged();
}

} // namespace viatique
