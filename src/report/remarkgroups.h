// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"
#include "review/review.h"

#include <QHash>
#include <QList>
#include <QString>

namespace viatique {

/// The number of each remark by its id: its place in `review.remarks`, from 1. Window, HTML, PDF and message
/// call a remark by this number alone.
QHash<QString, int> remarkNumbers(const Review &review);

/// Whether the request has the place that a remark names: "" is the whole request, and is always there.
bool hasPlace(const Request &request, const QString &target);

/// The remarks that belong together, in their own order.
struct RemarkGroup
{
    static constexpr int kWhole = 0;
    static constexpr int kElsewhere = 9;

    /// kWhole, a step of the wizard from 1 to 7, or kElsewhere: of a place that the request has not.
    int step = kWhole;
    struct Numbered
    {
        int number = 0;
        Remark remark;
    };
    QList<Numbered> remarks; ///< never empty
};

/// First those on the whole request, then step by step as the wizard goes, then those from elsewhere.
QList<RemarkGroup> remarkGroups(const Review &review, const Request &request);

} // namespace viatique
