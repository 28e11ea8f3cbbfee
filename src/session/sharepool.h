// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

class QThreadPool;

namespace viatique {

/// Threads for what reads a share, which may not answer for ever: no other work of the program waits with
/// them. When the program ends, what is being done there gets two seconds, and is left to itself then.
QThreadPool &sharePool();

} // namespace viatique
