// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/remarkgroups.h"

#include "report/reportmodel.h"
#include "rules/rules.h"

#include <QMap>

#include <algorithm>
#include <tuple>
#include <utility>
#include <variant>

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

/// The places that a report tells, in its order.
class ToldPlaces
{
public:
    explicit ToldPlaces(const report::Model &model)
    {
        (*this)(model.identity);
        for (const report::Section &section : model.sections) {
            add(section.target);
            for (const report::Block &block : section.blocks)
                std::visit(*this, block);
        }
    }

    void operator()(const report::Paragraph &paragraph) { add(paragraph.target); }
    void operator()(const report::SubHeading &) {}
    void operator()(const report::Fields &fields)
    {
        for (const report::Field &field : fields.fields)
            add(field.target);
    }
    void operator()(const report::Table &table)
    {
        for (const QString &target : table.targets)
            add(target);
    }

    const QHash<QString, int> &ranks() const { return m_ranks; }

private:
    void add(const QString &target)
    {
        if (!target.isEmpty() && !m_ranks.contains(target))
            m_ranks.insert(target, int(m_ranks.size()) + 1);
    }

    QHash<QString, int> m_ranks;
};

QHash<QString, int> ranksOf(const Request &request, const Catalogue &catalogue)
{
    const QList<Finding> none;
    return ToldPlaces(report::buildModel({request, catalogue, none, true, false, {}, {}, {}})).ranks();
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

RemarkOrder::RemarkOrder(const Request &request, const Catalogue &catalogue)
    : m_places(request)
    , m_ranks(ranksOf(request, catalogue))
{
}

/// What is not told by itself stands with what is around it.
int RemarkOrder::rankOf(QString target) const
{
    while (!target.isEmpty() && !m_ranks.contains(target))
        target.truncate(std::max<qsizetype>(0, target.lastIndexOf(u'/')));
    return m_ranks.value(target);
}

QList<Remark> RemarkOrder::ordered(QList<Remark> remarks) const
{
    using Key = std::tuple<int, int, int, qreal, qreal>;
    QList<std::pair<Key, Remark>> keyed;
    keyed.reserve(remarks.size());
    for (Remark &remark : remarks) {
        const Key key(stepOf(remark, m_places), rankOf(remark.target), remark.page, remark.area.top(),
                      remark.area.left());
        keyed.append({key, std::move(remark)});
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto &one, const auto &other) { return one.first < other.first; });
    QList<Remark> result;
    result.reserve(keyed.size());
    for (auto &each : keyed)
        result.append(std::move(each.second));
    return result;
}

} // namespace viatique
