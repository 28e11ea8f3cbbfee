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
};

/// What the settings, under the system's policy, allow.
NetworkUse networkUse(const Settings &settings);

/// Why nothing may be sent, as an error to show: NetworkOff; none where it may.
std::optional<Error> hindranceOf(NetworkUse use);

} // namespace viatique
