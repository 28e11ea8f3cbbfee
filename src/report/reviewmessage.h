// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "request/request.h"
#include "review/review.h"

#include <QString>

namespace viatique {

/// What the agent can send to the editor with the review, in the current language: the opinion, then what is
/// to correct, then what is advised, each remark with its number (`remarkNumbers`) and its place, in the
/// order of `remarkGroups`, and the reviewer's name. Plain text; nothing is made up where there is nothing to
/// say. `review.message` is not part of it.
QString composeMessage(const Review &review, const Request &request, const Catalogue &catalogue);

} // namespace viatique
