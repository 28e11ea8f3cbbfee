// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/draft.h"

#include <functional>

namespace viatique {

/// The state of a draft from its `state.json`; empty where there is none that can be read.
DraftState readDraftState(const QString &path);

/// Has `change` applied to the state as it now is on the disk, and writes the outcome over the members of a
/// later version. Two processes that do so wait for each other, by a lock of its own beside the file: neither
/// loses what the other changed. A state that cannot be written is lost without a word. One that is there and
/// cannot be read, or is of a newer format, is left alone; one that is damaged is put aside
/// (`state.json.damaged`), for only a person may find in it whether the draft was sent.
void updateDraftState(const QString &path, const std::function<void(DraftState &)> &change);

/// The greatest number of an id under which former contents are remembered; 0 where there is none. A new
/// document of that id would have the former contents of another.
int lastDocumentNumber(const QMap<QString, QList<Document>> &formers);

} // namespace viatique
