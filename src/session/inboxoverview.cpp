// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/inboxoverview.h"

#include "core/language.h"
#include "review/reviewwords.h"
#include "rules/rules.h"
#include "session/inboxwords.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>

namespace viatique {

namespace {

using Kind = OverviewRow::Kind;

constexpr int kMostRules = 6;

Kind kindOf(const InboxRow &row)
{
    switch (row.reading()) {
    case Reading::ToRead:
        return Kind::Waiting;
    case Reading::Started:
        return Kind::Started;
    case Reading::SetAside:
        return Kind::SetAside;
    case Reading::Done:
        break;
    }
    switch (row.opinion()) {
    case Opinion::Favourable:
        return Kind::Favourable;
    case Opinion::ChangesRequested:
        return Kind::ToCorrect;
    case Opinion::Unfavourable:
        return Kind::Unfavourable;
    case Opinion::Unset:
        break;
    }
    return Kind::WithoutOpinion;
}

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Waiting:
        return readingText(Reading::ToRead);
    case Kind::Started:
        return readingText(Reading::Started);
    case Kind::ToCorrect:
        return words::opinion(Opinion::ChangesRequested);
    case Kind::Favourable:
        return words::opinion(Opinion::Favourable);
    case Kind::Unfavourable:
        return words::opinion(Opinion::Unfavourable);
    case Kind::WithoutOpinion:
        return OverviewModel::tr("done, without opinion");
    case Kind::SetAside:
        return readingText(Reading::SetAside);
    case Kind::Rule:
        break;
    }
    return {};
}

Meaning kindMeaning(Kind kind)
{
    switch (kind) {
    case Kind::Waiting:
        return Meaning::ToDo;
    case Kind::Started:
        return Meaning::InProgress;
    case Kind::ToCorrect:
        return Meaning::ToCheck;
    case Kind::Favourable:
        return Meaning::Fine;
    case Kind::Unfavourable:
        return Meaning::ToCorrect;
    case Kind::WithoutOpinion:
    case Kind::SetAside:
        return Meaning::Advice;
    case Kind::Rule:
        break;
    }
    return Meaning::None;
}

} // namespace

QList<OverviewRow> overviewOfReadings(const QList<InboxRow> &newest)
{
    constexpr std::array kKinds{Kind::Waiting,      Kind::Started,        Kind::ToCorrect, Kind::Favourable,
                                Kind::Unfavourable, Kind::WithoutOpinion, Kind::SetAside};
    QHash<Kind, int> counts;
    for (const InboxRow &row : newest)
        ++counts[kindOf(row)];
    QList<OverviewRow> rows;
    for (const Kind kind : kKinds) {
        const bool isAlways = kind == Kind::Waiting || kind == Kind::ToCorrect || kind == Kind::Favourable;
        if (isAlways || counts.value(kind) > 0)
            rows.append({kind, {}, counts.value(kind), static_cast<int>(newest.size())});
    }
    return rows;
}

QList<OverviewRow> overviewOfRules(const QList<InboxRow> &newest, int most)
{
    QHash<QString, int> counts;
    int judged = 0;
    for (const InboxRow &row : newest) {
        judged += row.record.findings ? 1 : 0;
        for (auto rule = row.record.rules.constBegin(); rule != row.record.rules.constEnd(); ++rule)
            ++counts[rule.key()];
    }
    QList<OverviewRow> rows;
    for (auto count = counts.constBegin(); count != counts.constEnd(); ++count)
        rows.append({Kind::Rule, count.key(), count.value(), judged});
    std::sort(rows.begin(), rows.end(), [](const OverviewRow &a, const OverviewRow &b) {
        return a.count != b.count ? a.count > b.count : a.rule < b.rule;
    });
    if (rows.size() > most)
        rows.resize(most);
    return rows;
}

InboxFilter filterOf(const OverviewRow &row)
{
    InboxFilter filter;
    switch (row.kind) {
    case Kind::Waiting:
        filter.reading = Reading::ToRead;
        break;
    case Kind::Started:
        filter.reading = Reading::Started;
        break;
    case Kind::SetAside:
        filter.reading = Reading::SetAside;
        break;
    case Kind::ToCorrect:
        filter.opinion = Opinion::ChangesRequested;
        break;
    case Kind::Favourable:
        filter.opinion = Opinion::Favourable;
        break;
    case Kind::Unfavourable:
        filter.opinion = Opinion::Unfavourable;
        break;
    case Kind::WithoutOpinion:
        filter.reading = Reading::Done;
        filter.opinion = Opinion::Unset;
        break;
    case Kind::Rule:
        filter.rule = row.rule;
        break;
    }
    return filter;
}

OverviewModel::OverviewModel(Subject subject, QObject *parent)
    : TableModel(parent)
    , m_subject(subject)
{
}

void OverviewModel::setNewest(const QList<InboxRow> &newest)
{
    setRows(m_subject == Subject::Readings ? overviewOfReadings(newest)
                                           : overviewOfRules(newest, kMostRules));
}

int OverviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OverviewModel::cell(int column, int role, const OverviewRow &row) const
{
    if (column == CountColumn) {
        if (role == Qt::DisplayRole)
            return currentLocale().toString(row.count);
        if (role == kShareRole)
            return row.outOf > 0 ? static_cast<double>(row.count) / row.outOf : 0.0;
        if (role == MeaningRole)
            return static_cast<int>(kindMeaning(row.kind));
        return {};
    }
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return row.kind == Kind::Rule ? rules::generalMessage(row.rule) : kindText(row.kind);
    if (role == MeaningRole && row.kind != Kind::Rule)
        return static_cast<int>(kindMeaning(row.kind));
    return {};
}

QVariant OverviewModel::heading(int column) const
{
    if (column == CountColumn)
        return tr("Requests", "number of them");
    return m_subject == Subject::Readings ? tr("State") : tr("Most frequent findings");
}

void OverviewModel::retranslate()
{
    allChanged();
}

} // namespace viatique
