// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

namespace viatique {

/// Gives up, for the rest of this process, what reading a hostile document never needs: 1 GiB of address
/// space, 20 s of processor time, 32 open files, and no file or folder changed in any way, no network, no
/// other program started, no signal to another process, no privilege gained, no core dump, and no life after
/// its parent's. What is refused fails with EACCES. Standard output must be a pipe: a redirection to a file
/// cannot be written.
///
/// Best effort: where the system refuses a measure, the others still hold, and the caller keeps its own time
/// limit. Does nothing on systems other than Linux.
void enterSandbox();

/// Gives the process so many seconds of processor time from now on, for work that is asked of it piece by
/// piece. Whoever asks keeps a time limit of his own: a process that is no longer itself could renew its
/// time, too.
void renewProcessorTime(unsigned int seconds = 20);

} // namespace viatique
