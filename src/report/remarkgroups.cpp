// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/remarkgroups.h"

#include "core/jsonpointer.h"
#include "request/requestfield.h"
#include "request/requestjson.h"
#include "rules/rules.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

namespace viatique {

namespace {

/// The element of a list that has that id; nothing where none has.
QJsonValue elementOf(const QJsonArray &list, const QString &id)
{
    for (const QJsonValue &element : list) {
        if (element.toObject().value(QLatin1String("id")).toString() == id)
            return element;
    }
    return QJsonValue(QJsonValue::Undefined);
}

int stepOf(const Remark &remark, const QJsonObject &request)
{
    if (remark.target.isEmpty())
        return RemarkGroup::kWhole;
    QJsonValue place(request);
    const QStringList parts = pointerParts(remark.target);
    for (const QString &part : parts)
        place = place.isArray() ? elementOf(place.toArray(), part) : place.toObject().value(part);
    if (parts.isEmpty() || place.isUndefined())
        return RemarkGroup::kElsewhere;
    Finding finding;
    finding.target = remark.target;
    const int step = rules::step(finding);
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

bool hasPlace(const Request &request, const QString &target)
{
    Remark remark;
    remark.target = target;
    return stepOf(remark, toJson(request)) != RemarkGroup::kElsewhere;
}

QList<RemarkGroup> remarkGroups(const Review &review, const Request &request)
{
    // Once for all remarks: a request may be large.
    const QJsonObject json = toJson(request);
    QMap<int, RemarkGroup> groups;
    int number = 0;
    for (const Remark &remark : review.remarks) {
        const int step = stepOf(remark, json);
        RemarkGroup &group = groups[step];
        group.step = step;
        group.remarks.append({++number, remark});
    }
    return groups.values();
}

} // namespace viatique
