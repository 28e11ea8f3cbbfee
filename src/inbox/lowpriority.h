// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

namespace viatique {

/// From now on, this thread, and what it starts, gives way to whatever else wants the processor and the disk.
/// Best effort: where the system knows no such thing for one thread, what Qt sets is all.
void giveWay();

} // namespace viatique
