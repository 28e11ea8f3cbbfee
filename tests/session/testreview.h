// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "review/reviewjson.h"

#include <QString>

namespace viatique::test {

inline Remark remarkOn(const QString &id, const QString &target, const QString &text,
                       RemarkSeverity severity = RemarkSeverity::Must, const QString &suggested = {})
{
    Remark remark;
    remark.id = id;
    remark.target = target;
    remark.reason = RemarkReason::Missing;
    remark.severity = severity;
    remark.text = text;
    remark.suggestedValue = suggested;
    return remark;
}

/// A review of a request, with three remarks: on its description, its title (with a value), and a document
/// that it does not hold.
inline Review reviewOf(const QString &requestId, int revision = 1)
{
    Review review;
    review.id = QStringLiteral("5a1e0000-0000-4000-8000-000000000001");
    review.createdAt = QStringLiteral("2026-03-05T10:00:00Z");
    review.modifiedAt = QStringLiteral("2026-03-05T11:00:00Z");
    review.request = {requestId, revision, {}, {}};
    review.reviewer = {QStringLiteral("Jeanne Orsini"), QStringLiteral("DINUM"), {}};
    review.state = ReviewState::Done;
    review.opinion = Opinion::ChangesRequested;
    review.message = QStringLiteral("Trois points à revoir.");
    review.remarks = {
        remarkOn(QStringLiteral("a"), QStringLiteral("/service/description"),
                 QStringLiteral("Dites qui lit les données, et dans quel écran.")),
        remarkOn(QStringLiteral("b"), QStringLiteral("/service/title"), QStringLiteral("Nommez la démarche."),
                 RemarkSeverity::Should, QStringLiteral("Candidature aux marchés de travaux")),
        remarkOn(QStringLiteral("c"), QStringLiteral("/documents/d99"),
                 QStringLiteral("L’arrêté n’est pas joint.")),
    };
    return review;
}

/// Writes it; the path.
inline QString writeReviewFile(const QString &path, const Review &review)
{
    const auto written = writeFile(path, jsonBytes(toJson(review)));
    return written ? path : QString();
}

} // namespace viatique::test
