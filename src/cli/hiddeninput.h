// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/secret.h"

#include <QString>

#include <optional>

namespace viatique::cli {

/// Asks on standard error for a line of the terminal that standard input is, unseen while it is typed.
/// Nothing where the system cannot hide it, the input has ended, or the user breaks off; the terminal is then
/// as it was.
std::optional<Secret> askHidden(const QString &question);

} // namespace viatique::cli
