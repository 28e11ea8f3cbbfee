// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/valuestep.h"

namespace viatique {

bool beginsStep(const QString &before, const QString &after)
{
    const qsizetype more = after.size() - before.size();
    if (more > 1 || more < -1)
        return true;
    if (more < 1)
        return false;
    qsizetype at = 0;
    while (at < before.size() && before.at(at) == after.at(at))
        ++at;
    return at > 0 && after.at(at - 1).isSpace() && !after.at(at).isSpace();
}

} // namespace viatique
