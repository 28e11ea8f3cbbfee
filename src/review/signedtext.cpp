// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/signedtext.h"

#include "core/digest.h"
#include "review/reviewjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace viatique {

namespace {

// All members are named, so that none is added without a thought for this.

QJsonArray signedText(const Remark &remark)
{
    const auto &[id, target, reason, severity, text, suggestedValue, page, area, documentSha512, answer] =
        remark;
    return {id,   target,   reasonId(reason), severityId(severity), text,          suggestedValue,
            page, area.x(), area.y(),         area.width(),         area.height(), documentSha512};
}

QJsonArray signedText(const ReviewedRequest &request)
{
    const auto &[id, revision, requestSha512, manifestSha512] = request;
    return {id, revision, requestSha512, manifestSha512};
}

QJsonArray signedText(const Reviewer &reviewer)
{
    const auto &[name, organisation, email] = reviewer;
    return {name, organisation, email};
}

QJsonArray signedText(const Review &review)
{
    const auto &[id, createdAt, modifiedAt, request, reviewer, state, opinion, message, remarks] = review;
    QJsonArray texts;
    for (const Remark &remark : remarks)
        texts.append(signedText(remark));
    return {id,
            createdAt,
            modifiedAt,
            signedText(request),
            signedText(reviewer),
            reviewStateId(state),
            opinionId(opinion),
            message,
            texts};
}

} // namespace

QString signedTextSha512(const Review &review)
{
    return sha512Of(QJsonDocument(signedText(review)).toJson(QJsonDocument::Compact));
}

} // namespace viatique
