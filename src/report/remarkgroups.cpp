// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/remarkgroups.h"

#include "review/requestplaces.h"
#include "rules/rules.h"

#include <QMap>

namespace viatique {

namespace {

int stepOf(const Remark &remark, const RequestPlaces &places)
{
    if (remark.target.isEmpty())
        return RemarkGroup::kWhole;
    if (!places.has(remark.target))
        return RemarkGroup::kElsewhere;
    const int step = rules::stepOf(remark.target);
    // What belongs to no step, as the revision, belongs to the whole.
    constexpr int kSteps = 7;
    return step <= kSteps ? step : RemarkGroup::kWhole;
}

} // namespace

QHash<QString, int> remarkNumbers(const Review &review)
{
    QHash<QString, int> numbers;
    for (qsizetype i = 0; i < review.remarks.size(); ++i)
        numbers.insert(review.remarks.at(i).id, int(i + 1));
    return numbers;
}

QList<RemarkGroup> remarkGroups(const Review &review, const Request &request)
{
    // Once for all remarks: a request may be large.
    const RequestPlaces places(request);
    QMap<int, RemarkGroup> groups;
    int number = 0;
    for (const Remark &remark : review.remarks) {
        const int step = stepOf(remark, places);
        RemarkGroup &group = groups[step];
        group.step = step;
        group.remarks.append({++number, remark});
    }
    return groups.values();
}

} // namespace viatique
