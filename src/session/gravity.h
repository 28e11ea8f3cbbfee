// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/finding.h"
#include "session/modelroles.h"

namespace viatique {

/// What a finding means where it is shown; one that is missing is to do, not wrong.
Meaning meaningOf(const Finding &finding);

/// The order in which findings are shown, the smaller the graver: what is to correct, what is to check, what
/// is to fill in, advice. Of several findings of one thing, the gravest is said.
int rankOf(const Finding &finding);

} // namespace viatique
