// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/draft.h"

namespace viatique {

/// The state of a draft from its `state.json`; empty where there is none that can be read.
DraftState readDraftState(const QString &path);

/// Writes it, over the members of a later version. A state that cannot be written is lost without a word, and
/// one of a newer format is left alone.
void writeDraftState(const QString &path, const DraftState &state);

} // namespace viatique
