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

std::optional<Error> hindranceOf(NetworkUse use)
{
    switch (use) {
    case NetworkUse::TurnedOff:
        return Error{ErrorCode::NetworkOff, {QString()}};
    case NetworkUse::Forbidden:
        return Error{ErrorCode::NetworkOff, {QStringLiteral("policy")}};
    case NetworkUse::Allowed:
        break;
    }
    return std::nullopt;
}

} // namespace viatique
