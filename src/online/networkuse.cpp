// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/networkuse.h"

namespace viatique {

NetworkUse networkUse(const Settings &settings)
{
    const std::optional<bool> chosen = settings.chosen(setting::kNetwork);
    const bool isLocked = settings.isLocked(setting::kNetwork);
    if (settings.isPolicyDamaged() || (isLocked && !chosen.value_or(false)))
        return NetworkUse::Forbidden;
    if (chosen)
        return *chosen ? NetworkUse::Allowed : NetworkUse::TurnedOff;
    // Only where nobody ever said anything the default holds.
    return settings.isForgetful() || settings.isStored(setting::kNetwork) ? NetworkUse::Unclear
                                                                          : NetworkUse::Allowed;
}

Error networkOff(NetworkUse use)
{
    switch (use) {
    case NetworkUse::Allowed:
    case NetworkUse::TurnedOff:
        break;
    case NetworkUse::Forbidden:
        return {ErrorCode::NetworkOff, {QStringLiteral("policy")}};
    case NetworkUse::Unclear:
        return {ErrorCode::NetworkOff, {QStringLiteral("settings")}};
    }
    return {ErrorCode::NetworkOff, {QString()}};
}

std::optional<Error> hindranceOf(NetworkUse use)
{
    return use == NetworkUse::Allowed ? std::nullopt : std::optional(networkOff(use));
}

} // namespace viatique
