// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <Qt>

namespace viatique {

/// bool: the cell says that there is nothing, so its words are in the secondary colour. It stands beside the
/// roles of `session/modelroles.h`, well after the last of them.
inline constexpr int kMutedRole = Qt::UserRole + 64;

} // namespace viatique
