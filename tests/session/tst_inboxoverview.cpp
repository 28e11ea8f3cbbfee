// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/rules.h"
#include "rules/ruletable.h"
#include "sampleinboxrow.h"
#include "session/inboxmodel.h"
#include "session/inboxoverview.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

using Kind = OverviewRow::Kind;

namespace {

InboxRow reviewed(const QString &id, ReviewState state, Opinion opinion)
{
    InboxRow row = sampleRow(id);
    row.reviews = {sampleReview(row, state, opinion)};
    return row;
}

/// One of each kind, and a second one that waits.
QList<InboxRow> allKinds()
{
    return {sampleRow(u"a"_s),
            sampleRow(u"b"_s),
            reviewed(u"c"_s, ReviewState::Started, Opinion::Favourable),
            reviewed(u"d"_s, ReviewState::Done, Opinion::ChangesRequested),
            reviewed(u"e"_s, ReviewState::Done, Opinion::Favourable),
            reviewed(u"f"_s, ReviewState::Done, Opinion::Unfavourable),
            reviewed(u"g"_s, ReviewState::Done, Opinion::Unset),
            reviewed(u"h"_s, ReviewState::SetAside, Opinion::Favourable)};
}

} // namespace

class TestInboxOverview : public QObject
{
    Q_OBJECT

private slots:
    void countsEachRequestOnce();
    void keepsWhatIsLookedFor();
    void filtersShowWhatWasCounted();
    void mostFrequentRules();
    void rulesHaveAGeneralSentence();
    void isATable();
};

void TestInboxOverview::countsEachRequestOnce()
{
    const QList<InboxRow> rows = allKinds();
    int counted = 0;
    const QList<OverviewRow> overview = overviewOfReadings(rows);
    for (const OverviewRow &row : overview) {
        counted += row.count;
        QCOMPARE(row.count, row.kind == Kind::Waiting ? 2 : 1);
        QCOMPARE(row.outOf, rows.size());
    }
    QCOMPARE(overview.size(), 7);
    QCOMPARE(counted, rows.size());
}

void TestInboxOverview::keepsWhatIsLookedFor()
{
    QList<Kind> kinds;
    const QList<OverviewRow> overview = overviewOfReadings({});
    for (const OverviewRow &row : overview)
        kinds.append(row.kind);
    QCOMPARE(kinds, (QList<Kind>{Kind::Waiting, Kind::ToCorrect, Kind::Favourable}));
}

void TestInboxOverview::filtersShowWhatWasCounted()
{
    QList<InboxRow> rows = allKinds();
    rows[1].record.rules.insert(u"siret-key"_s, 1);
    QList<OverviewRow> lines = overviewOfReadings(rows) + overviewOfRules(rows, 5);
    InboxModel model;
    model.setRows(rows);
    for (const OverviewRow &line : std::as_const(lines)) {
        model.setFilter(filterOf(line));
        QCOMPARE(model.rowCount(), line.count);
    }
}

void TestInboxOverview::mostFrequentRules()
{
    QList<InboxRow> rows{sampleRow(u"a"_s), sampleRow(u"b"_s), sampleRow(u"c"_s)};
    // Five times in one request is one request.
    rows[0].record.rules = {{u"title-missing"_s, 5}, {u"siret-key"_s, 1}, {u"applicant-missing"_s, 1}};
    rows[1].record.rules = {{u"siret-key"_s, 1}};
    rows[2].record.findings.reset();
    const QList<OverviewRow> overview = overviewOfRules(rows, 2);
    QCOMPARE(overview.size(), 2);
    QCOMPARE(overview.at(0), (OverviewRow{Kind::Rule, u"siret-key"_s, 2, 2}));
    QCOMPARE(overview.at(1), (OverviewRow{Kind::Rule, u"applicant-missing"_s, 1, 2}));
}

void TestInboxOverview::rulesHaveAGeneralSentence()
{
    const QList<rules::RuleInfo> &table = rules::ruleTable();
    for (const rules::RuleInfo &rule : table) {
        const QString sentence = rules::generalMessage(QString::fromLatin1(rule.id));
        QVERIFY2(!sentence.isEmpty() && !sentence.contains(u'{') && !sentence.contains(u'%')
                     && !sentence.contains(u"1000"_s),
                 qPrintable(sentence));
    }
    QCOMPARE(rules::generalMessage(u"no-such-rule"_s), u"no-such-rule"_s);
    QCOMPARE(rules::generalMessage(u"siret-form"_s),
             u"A SIRET has 14 digits; this one has … character(s)."_s);
}

void TestInboxOverview::isATable()
{
    OverviewModel readings(OverviewModel::Subject::Readings);
    OverviewModel rules(OverviewModel::Subject::Rules);
    QAbstractItemModelTester readingsTester(&readings);
    QAbstractItemModelTester rulesTester(&rules);
    readings.setNewest(allKinds());
    rules.setNewest(allKinds());
    QCOMPARE(rules.rowCount(), 0);
    const QModelIndex waiting = readings.index(0, OverviewModel::CountColumn);
    QCOMPARE(waiting.data().toString(), u"2"_s);
    QCOMPARE(waiting.data(kShareRole).toDouble(), 0.25);
    for (int row = 0; row < readings.rowCount(); ++row)
        QVERIFY(!readings.index(row, OverviewModel::WhatColumn).data().toString().isEmpty());
    readings.setNewest({});
    QCOMPARE(readings.index(0, OverviewModel::CountColumn).data(kShareRole).toDouble(), 0.0);
}

QTEST_GUILESS_MAIN(TestInboxOverview)
#include "tst_inboxoverview.moc"
