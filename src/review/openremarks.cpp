// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/openremarks.h"

namespace viatique {

QList<rules::OpenRemark> openRemarks(const QList<ReviewFile> &reviews, const QString &requestId)
{
    QList<rules::OpenRemark> open;
    for (const ReviewFile &file : reviews) {
        const Review &review = file.review;
        if (review.request.id != requestId)
            continue;
        for (const Remark &remark : review.remarks) {
            if (isOpen(review, remark))
                open.append({remark.target, remark.severity == RemarkSeverity::Must, remark.text,
                             review.reviewer.name, review.request.revision});
        }
    }
    return open;
}

QList<rules::OpenRemark> openRemarks(const QList<ReviewFile> &reviews, const RequestInput &input)
{
    return input.verified ? QList<rules::OpenRemark>() : openRemarks(reviews, input.request.id);
}

} // namespace viatique
