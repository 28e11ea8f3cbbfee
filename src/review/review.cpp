// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/review.h"

#include <algorithm>

namespace viatique {

const Remark *Review::remark(const QString &remarkId) const
{
    const auto found = std::find_if(remarks.cbegin(), remarks.cend(),
                                    [&remarkId](const Remark &each) { return each.id == remarkId; });
    return found == remarks.cend() ? nullptr : &*found;
}

Remark *Review::remark(const QString &remarkId)
{
    const auto found = std::find_if(remarks.begin(), remarks.end(),
                                    [&remarkId](const Remark &each) { return each.id == remarkId; });
    return found == remarks.end() ? nullptr : &*found;
}

bool isOpen(const Review &review, const Remark &remark)
{
    return review.state != ReviewState::SetAside && remark.answer.state == AnswerState::Open;
}

OpenRemarks countOpen(const Review &review)
{
    OpenRemarks open;
    for (const Remark &remark : review.remarks) {
        if (isOpen(review, remark))
            ++(remark.severity == RemarkSeverity::Must ? open.must : open.should);
    }
    return open;
}

ReviewFit fitOf(const ReviewedRequest &reviewed, const QString &requestId, int revision,
                const QString &requestSha512)
{
    if (reviewed.id != requestId)
        return ReviewFit::OtherRequest;
    if (reviewed.revision != revision)
        return ReviewFit::OtherRevision;
    const bool differs = !requestSha512.isEmpty() && !reviewed.requestSha512.isEmpty()
                         && reviewed.requestSha512.compare(requestSha512, Qt::CaseInsensitive) != 0;
    return differs ? ReviewFit::Altered : ReviewFit::Same;
}

} // namespace viatique
