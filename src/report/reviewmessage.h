// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "request/request.h"
#include "review/review.h"

#include <QString>

namespace viatique {

/// What the agent can send to the editor with the review: the opinion, then what is to correct, then what is
/// advised, each remark with its number (see `Review::remarks`) and its place, in the order of
/// `remarkGroups`, and the reviewer's name. Plain text; nothing is made up where there is nothing to say.
/// `review.message` is not part of it. French like the paper of the review (`ReviewReportInput`), whatever
/// the program speaks, unless `language` says "en".
QString composeMessage(const Review &review, const Request &request, const Catalogue &catalogue,
                       const QString &language = QStringLiteral("fr"));

} // namespace viatique
