// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What a ReviewSession takes over from the review of a former revision.

#include "review/reviewcheck.h"
#include "session/reviewsession.h"

#include <algorithm>

namespace viatique {

QString ReviewSession::remarkLike(const Remark &remark) const
{
    const QList<Remark> &remarks = m_written.review.remarks;
    const auto found = std::find_if(remarks.cbegin(), remarks.cend(), [&remark](const Remark &each) {
        return each.target == remark.target && each.page == remark.page && each.area == remark.area
               && each.text == remark.text && each.suggestedValue == remark.suggestedValue;
    });
    return found == remarks.cend() ? QString() : found->id;
}

ReviewFit ReviewSession::formerFit() const
{
    if (!m_former)
        return ReviewFit::OtherRequest;
    const ReviewedRequest &about = m_written.review.request;
    return fitOf(m_former->file.review.request, about.id, about.revision, about.requestSha512);
}

ReviewSession::FormerCopy ReviewSession::formerCopy() const
{
    if (formerFit() != ReviewFit::Altered)
        return FormerCopy::Neither;
    const QString own = m_written.review.request.requestSha512.toLower();
    if (!own.isEmpty() && m_former->copySha512 == own)
        return FormerCopy::This;
    if (m_kept.copySha512 == m_former->file.review.request.requestSha512.toLower())
        return FormerCopy::Reviewed;
    const bool isCopy = m_input.verified && isWithoutContacts(m_input.request, m_input.verified->redacted);
    return isCopy && m_former->copySha512.isEmpty() ? FormerCopy::Unknown : FormerCopy::Neither;
}

QList<Remark> ReviewSession::formerRemarks() const
{
    QList<Remark> remarks = m_formerRemarks;
    remarks.removeIf([this](const Remark &remark) { return !remarkLike(remark).isEmpty(); });
    return remarks;
}

QString ReviewSession::takeFormerRemarks()
{
    return add(formerRemarks());
}

} // namespace viatique
