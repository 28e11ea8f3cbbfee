// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "review/review.h"

#include <QString>

namespace viatique {

/// The digest of what a reviewer says in a review, by which what is said of its signature is kept. Answers
/// are not part of it: they are given by others, later. Frozen: the same review has the same digest in every
/// later version, or all that was kept would be void. A member that is added to a review joins it at the end,
/// and only where it is filled in.
QString signedTextSha512(const Review &review);

} // namespace viatique
