// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique {

/// Removes the temporary files that processes which were killed have left beside a file that `writeFile` or
/// QSettings writes: `<name>.AbCdEf`, older by a minute than the file itself, so that a writing that is under
/// way in another window keeps its own, whatever the clock says. To be called after writing. Names without a
/// capital behind the first letter may be the user's and stay, one in thirty.
void removeLeftoversOf(const QString &path);

} // namespace viatique
