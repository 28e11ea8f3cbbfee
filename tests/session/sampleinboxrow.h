// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/inboxrow.h"

namespace viatique {

/// A package that was verified, of a request of its own; tests change what they are about.
inline InboxRow sampleRow(const QString &request, int revision = 1)
{
    InboxRow row;
    row.record.path = QStringLiteral("%1-r%2.zip").arg(request).arg(revision);
    row.record.stamp = {1000, 1'000'000 + revision};
    row.record.integrity = Integrity::Valid;
    row.record.files = 14;
    row.record.requestId = request;
    row.record.requestSha512 = QStringLiteral("digest of %1, %2").arg(request).arg(revision);
    row.record.revision = revision;
    row.record.title = QStringLiteral("Request %1").arg(request);
    row.record.organisation = QStringLiteral("Ville de %1").arg(request);
    row.record.useCases = {QStringLiteral("marches_publics")};
    row.record.useCaseTitle = QStringLiteral("Marchés publics");
    row.record.modifiedAt = QStringLiteral("2026-11-04T10:00:00Z");
    row.record.findings = FindingTally();
    return row;
}

inline InboxReview sampleReview(const InboxRow &row, ReviewState state, Opinion opinion = Opinion::Unset,
                                bool isOwn = false)
{
    InboxReview review;
    review.id = QStringLiteral("review of %1").arg(row.record.path);
    review.reviewer = isOwn ? QStringLiteral("Claude Aubin") : QStringLiteral("J. Orsini");
    review.state = state;
    review.opinion = opinion;
    review.requestSha512 = row.record.requestSha512;
    review.modifiedAt = QStringLiteral("2026-11-05T10:00:00Z");
    review.isOwn = isOwn;
    return review;
}

} // namespace viatique
