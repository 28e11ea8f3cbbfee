// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/finding.h"
#include "request/request.h"
#include "review/review.h"

namespace viatique {

/// A finding as a remark, to be edited: at its place, "to correct" where it blocks, with its own sentence in
/// the language of the installed translators (see `LanguageScope`) and the reason that its rule suggests. The
/// id is left to whoever adds it to a review.
Remark remarkOf(const Finding &finding, const Request &request, const Catalogue &catalogue);

/// The reason that a rule suggests.
RemarkReason reasonOf(const Finding &finding);

} // namespace viatique
