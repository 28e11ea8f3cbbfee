// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

#include <QList>

namespace viatique {

class Catalogue;

/// One request for each use case, in their order; the request itself where it has at most one. Each asks for
/// the data that are useful in its use case or to be studied there, and keeps the plain questions of that use
/// case; a use case that the catalogue does not know keeps all. What is for none of them stays in the first:
/// nothing is lost. All share organisation, contacts, legal texts and documents. The first keeps id, revision
/// and dates; the others are new, without any of these, which the store gives.
QList<Request> splitByUseCase(const Request &request, const Catalogue &catalogue);

} // namespace viatique
