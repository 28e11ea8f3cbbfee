// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/heldlocks.h"

#include <utility>

namespace viatique {

void HeldLocks::keep(const QString &packagePath, std::unique_ptr<ReviewLock> lock)
{
    if (lock && lock->isWanted() && lock->state() == ReviewLock::State::Mine)
        m_locks[packagePath] = std::move(lock);
}

std::unique_ptr<ReviewLock> HeldLocks::take(const QString &packagePath)
{
    auto found = m_locks.extract(packagePath);
    return found ? std::move(found.mapped()) : nullptr;
}

} // namespace viatique
