// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/networkuse.h"

namespace viatique {

NetworkUse networkUse(const Settings &settings)
{
    if (settings.value(setting::kNetwork))
        return NetworkUse::Allowed;
    return settings.isLocked(setting::kNetwork) ? NetworkUse::Forbidden : NetworkUse::TurnedOff;
}

} // namespace viatique
