// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

namespace viatique {

/// What a process is confined for.
enum class Sandbox {
    Examining,  ///< 20 s of processor time, which can be renewed for the next piece of work
    Converting, ///< 120 s of it: many pictures, or many pages
    Office,     ///< a foreign program is started, which writes files: see below
};

/// Gives up, for the rest of this process, what reading a hostile document never needs: 1
/// GiB of address space, the processor time above, 32 open files, and no file or folder changed in any way,
/// no network, no other program started, no signal to another process, no privilege gained, no core dump, and
/// no life after its parent's. What is refused fails with EACCES. Standard output must be a pipe: a
/// redirection to a file cannot be written.
///
/// For `Office`, which holds for the programs that are started too: 4 GiB of address space, 120 s of
/// processor time, files of 512 MiB; no socket but those of the computer itself (AF_UNIX), no debugging of
/// other processes, no privilege gained, no core dump.
///
/// Best effort: where the system refuses a measure, the others still hold, and the caller keeps its own time
/// limit. Does nothing on systems other than Linux.
void enterSandbox(Sandbox kind = Sandbox::Examining);

/// Gives the process so many seconds of processor time from now on, for work that is asked of it piece by
/// piece. Whoever asks keeps a time limit of his own: a process that is no longer itself could renew its
/// time, too.
void renewProcessorTime(unsigned int seconds = 20);

} // namespace viatique
