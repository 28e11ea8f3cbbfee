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
/// no network, no other process or program started, no signal to another process and no limit of one changed,
/// no privilege gained, no core dump, and no life after its parent's. What is refused fails with EACCES.
/// Standard output must be a pipe: a redirection to a file cannot be written.
///
/// For `Office`, which holds for the programs that are started too: 4 GiB of address space and 120 s of
/// processor time for each process, files of 512 MiB; no connection to anything, neither to the network nor
/// to a service of this computer (D-Bus, agents, Docker): sockets of its own (AF_UNIX, streams) can only be
/// waited at; no debugging of other processes, no limit of one changed, no privilege gained, no core dump.
/// It does read and write the user's files and can signal the user's processes, as a program of the user's.
///
/// Both leave the session and so the terminal: no character can be typed into it, and Ctrl-C does not reach
/// them. Whoever starts them ends them.
///
/// Best effort: where the system refuses a measure, the others still hold, and the caller keeps its own time
/// limit. Does nothing on systems other than Linux.
void enterSandbox(Sandbox kind = Sandbox::Examining);

/// Gives the process so many seconds of processor time from now on, for work that is asked of it piece by
/// piece. Whoever asks keeps a time limit of his own: a process that is no longer itself could renew its
/// time, too.
void renewProcessorTime(unsigned int seconds = 20);

} // namespace viatique
