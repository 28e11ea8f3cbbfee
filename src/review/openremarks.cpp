// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/openremarks.h"

#include "package/requestdiff.h"
#include "review/requestplaces.h"

#include <algorithm>

namespace viatique {

namespace {

bool isBelow(const QString &target, const QString &other)
{
    return target == other || other.isEmpty() || target.startsWith(other + QLatin1Char('/'));
}

bool isTouched(const QString &target, const QList<RequestChange> &changes)
{
    return std::any_of(changes.cbegin(), changes.cend(), [&target](const RequestChange &change) {
        return isBelow(change.target, target) || isBelow(target, change.target);
    });
}

/// Those that may be unchanged, whatever the requests say.
QList<std::pair<RemarkRef, QString>> corrected(const QList<ReviewFile> &reviews, const QString &requestId,
                                               const QString &sha512)
{
    QList<std::pair<RemarkRef, QString>> remarks;
    for (const ReviewFile &file : reviews) {
        const ReviewedRequest &about = file.review.request;
        if (about.id != requestId || about.requestSha512.compare(sha512, Qt::CaseInsensitive) != 0)
            continue;
        for (const Remark &remark : file.review.remarks) {
            if (remark.answer.state == AnswerState::Fixed)
                remarks.append({{file.review.id, remark.id}, remark.target});
        }
    }
    return remarks;
}

} // namespace

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

QList<RemarkRef> unchangedRemarks(const QList<ReviewFile> &reviews, const ExportedRequest &exported,
                                  const Request &now)
{
    const auto candidates = corrected(reviews, now.id, exported.sha512);
    // Asked at each keystroke, and there are none as a rule.
    if (candidates.isEmpty())
        return {};
    const RequestPlaces formerPlaces(exported.request);
    const RequestPlaces places(now);
    const QList<RequestChange> changes = compareRequests(exported.request, now);
    QList<RemarkRef> unchanged;
    for (const auto &[ref, target] : candidates) {
        if (formerPlaces.has(target) && places.has(target) && !isTouched(target, changes))
            unchanged.append(ref);
    }
    return unchanged;
}

} // namespace viatique
