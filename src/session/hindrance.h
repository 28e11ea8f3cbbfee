// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"

namespace viatique {

class DraftSession;

/// Why the draft on the disk is not what the window shows, after its saving failed.
Error hindrance(const DraftSession &session);

} // namespace viatique
