// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

namespace viatique {

/// Whether two requests are alike in all that texts, documents and the coverage of the data depend on. Costs
/// next to nothing, where judging the coverage again would be felt at each key.
bool haveSameLinks(const Request &one, const Request &other);

} // namespace viatique
