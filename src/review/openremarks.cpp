// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/openremarks.h"

namespace viatique {

QList<rules::OpenRemark> openRemarks(const QList<ReviewFile> &reviews)
{
    QList<rules::OpenRemark> open;
    for (const ReviewFile &file : reviews) {
        const Review &review = file.review;
        if (review.state == ReviewState::SetAside)
            continue;
        for (const Remark &remark : review.remarks) {
            if (remark.answer.state == AnswerState::Open)
                open.append({remark.target, remark.severity == RemarkSeverity::Must, remark.text,
                             review.reviewer.name, review.request.revision});
        }
    }
    return open;
}

} // namespace viatique
