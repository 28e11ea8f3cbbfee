// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

class QLockFile;

namespace viatique {

/// Takes a lock that `tryLock` refused (LockFailedError), where its file was left by a process of this
/// computer that is gone. Neither the age of the file tells, for a clock can be set, nor the number in it,
/// which another process may have by now (in a container often this very one): a living holder has the file
/// itself locked, and the system lets go of that with the process. A file that names nobody may be about to
/// be filled, and is given half a second. False where the holder lives, is on another computer, or cannot be
/// told from one that lives.
bool takeFromDead(QLockFile &lock);

} // namespace viatique
