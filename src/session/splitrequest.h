// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

#include <QList>

namespace viatique {

/// One request for each use case, in their order; the request itself where it has at most one. The first
/// keeps id, revision and dates; the others are new, without any of these, which the store gives.
QList<Request> splitByUseCase(const Request &request);

} // namespace viatique
