// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/reviewlock.h"

#include <QString>

#include <map>
#include <memory>

namespace viatique {

/// Locks of packages whose review is under way and is not in sight at this moment: an agent who looks at
/// another package, or at the list, has the first one still in hand, and colleagues see it. They are renewed
/// as others are, and released with this object, at the latest when the program ends.
class HeldLocks
{
public:
    /// Where it is held and wanted; else it is released.
    void keep(const QString &packagePath, std::unique_ptr<ReviewLock> lock);
    /// Null where there is none.
    std::unique_ptr<ReviewLock> take(const QString &packagePath);

private:
    std::map<QString, std::unique_ptr<ReviewLock>> m_locks;
};

} // namespace viatique
