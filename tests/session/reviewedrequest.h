// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"
#include "session/draftreviews.h"
#include "testreview.h"

#include <QString>

namespace viatique::test {

/// The request that `reviewOf(kReviewedId)` is about.
inline const QString kReviewedId = QStringLiteral("0b8e0000-0000-4000-8000-000000000000");

inline Request reviewedRequest()
{
    Request request;
    request.id = kReviewedId;
    request.service.title = QStringLiteral("Marchés");
    request.service.description = QStringLiteral("Le portail.");
    return request;
}

/// A remark of that review.
inline RemarkRef ref(const QString &remark)
{
    return {reviewOf(kReviewedId).id, remark};
}

} // namespace viatique::test
