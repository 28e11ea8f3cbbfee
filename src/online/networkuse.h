// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"
#include "core/settings.h"

#include <optional>

namespace viatique {

/// Whether the program may use the network at all, and who said no.
enum class NetworkUse {
    Allowed,
    TurnedOff, ///< by the user, in the settings
    Forbidden, ///< by the policy of the system, which the user cannot change
    Unclear,   ///< off: the settings are lost, and who knows what they said; the user may turn it on
};

/// What the settings, under the system's policy, allow. A policy comes first; one that is damaged, or has no
/// clear word for it, forbids. Where the settings cannot be read, or could not before, it is off until the
/// user turns it on.
NetworkUse networkUse(const Settings &settings);
/// Why it is off: NetworkOff. Not for Allowed.
Error networkOff(NetworkUse use);

/// Why nothing may be sent, as an error to show: NetworkOff; none where it may.
std::optional<Error> hindranceOf(NetworkUse use);

} // namespace viatique
