// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "request/request.h"
#include "review/requestplaces.h"
#include "review/review.h"

#include <QHash>
#include <QList>
#include <QString>

namespace viatique {

/// The number of each remark by its id (see `Review::remarks`).
QHash<QString, int> remarkNumbers(const Review &review);

/// The remarks that belong together, in their own order.
struct RemarkGroup
{
    static constexpr int kWhole = 0;
    static constexpr int kElsewhere = 9;

    /// kWhole, a step of the wizard from 1 to 7, or kElsewhere: of a place that the request does not have
    /// (`RequestPlaces`).
    int step = kWhole;
    struct Numbered
    {
        int number = 0;
        Remark remark;
    };
    QList<Numbered> remarks; ///< never empty
};

/// First those on the whole request, then step by step as the wizard goes, then those from elsewhere. The
/// numbers run on from group to group where the review has its remarks in the order of `RemarkOrder`.
QList<RemarkGroup> remarkGroups(const Review &review, const Request &request);

/// The order of a request's places, in which a review that is written has its remarks: as `remarkGroups` has
/// their groups, there as the report tells the places from top to bottom, and of a document page by page and
/// down each page. Made once for many questions.
class RemarkOrder
{
public:
    RemarkOrder(const Request &request, const Catalogue &catalogue);

    /// Remarks on one place keep the order that they have.
    QList<Remark> ordered(QList<Remark> remarks) const;

private:
    int rankOf(QString target) const;

    RequestPlaces m_places;
    QHash<QString, int> m_ranks; ///< of the places that the report tells
};

} // namespace viatique
