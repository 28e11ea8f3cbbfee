// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

namespace viatique {

/// Gives up, for the rest of this process, what reading a hostile document on standard input never needs: 1
/// GiB of address space, 20 s of processor time, 32 open files, and no file or folder changed in any way, no
/// network, no other program started, no signal to another process, no privilege gained, no core dump. What
/// is refused fails with EACCES. Standard output must be a pipe: a redirection to a file cannot be written.
///
/// Best effort: where the system refuses a measure, the others still hold, and the caller keeps its own time
/// limit. Does nothing on systems other than Linux.
void enterSandbox();

} // namespace viatique
