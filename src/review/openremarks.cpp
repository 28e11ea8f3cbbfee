// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/openremarks.h"

#include "core/jsonpointer.h"
#include "package/requestdiff.h"
#include "request/requestfield.h"
#include "review/requestplaces.h"

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

bool isBelow(const QString &target, const QString &other)
{
    return target == other || other.isEmpty() || target.startsWith(other + QLatin1Char('/'));
}

/// The documents and texts that a datum, or its list of them, is judged by: they stand elsewhere.
QStringList placesBehind(const QString &target, const Request &request)
{
    const QStringList parts = pointerParts(target);
    if (parts.size() < 2 || parts.constFirst() != QLatin1String("endpoints"))
        return {};
    const RequestedEndpoint *endpoint = request.endpoint(parts.at(1));
    if (!endpoint)
        return {};
    const QString member = parts.value(2);
    QStringList places;
    if (member.isEmpty() || member == QLatin1String("documents")) {
        for (const QString &id : endpoint->documents)
            places.append(pointerOf({QStringLiteral("documents"), id}));
    }
    if (member.isEmpty() || member == QLatin1String("legalTexts")) {
        for (const QString &id : endpoint->legalTexts)
            places.append(pointerOf({QStringLiteral("legalFramework"), QStringLiteral("texts"), id}));
    }
    return places;
}

/// Those of the very content that was reviewed that were answered as corrected.
QList<std::pair<RemarkRef, const Remark *>> corrected(const QList<ReviewFile> &reviews,
                                                      const QString &requestId, const QString &sha512)
{
    QList<std::pair<RemarkRef, const Remark *>> remarks;
    for (const ReviewFile &file : reviews) {
        const ReviewedRequest &about = file.review.request;
        if (about.id != requestId || about.requestSha512.compare(sha512, Qt::CaseInsensitive) != 0)
            continue;
        for (const Remark &remark : file.review.remarks) {
            if (remark.answer.state == AnswerState::Fixed)
                remarks.append({{file.review.id, remark.id}, &remark});
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
    if (candidates.isEmpty())
        return {};
    QStringList changed;
    const QList<RequestChange> changes = compareRequests(exported.request, now);
    for (const RequestChange &change : changes)
        changed.append(change.target);
    const RequestPlaces places(now);
    QList<RemarkRef> unchanged;
    for (const auto &[ref, remark] : candidates) {
        if (places.has(remark->target) && isUnchanged(*remark, changed, now))
            unchanged.append(ref);
    }
    return unchanged;
}

bool isTouched(const QString &target, const QStringList &changed, const Request &now)
{
    const QStringList places = QStringList(target) + placesBehind(target, now);
    return std::any_of(changed.cbegin(), changed.cend(), [&places](const QString &change) {
        return std::any_of(places.cbegin(), places.cend(), [&change](const QString &place) {
            return isBelow(change, place) || isBelow(place, change);
        });
    });
}

bool isUnchanged(const Remark &remark, const QStringList &changed, const Request &now)
{
    if (remark.answer.state != AnswerState::Fixed || isTouched(remark.target, changed, now))
        return false;
    const QString *says = textField(now, remark.target);
    return remark.suggestedValue.isEmpty() || !says || *says != remark.suggestedValue;
}

} // namespace viatique
