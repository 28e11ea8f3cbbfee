// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/hiddeninput.h"

namespace viatique::cli {

std::optional<Secret> askHidden(const QString &)
{
    return std::nullopt;
}

} // namespace viatique::cli
