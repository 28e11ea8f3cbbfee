// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "sampleinboxrow.h"
#include "session/inboxmodel.h"
#include "session/modelroles.h"
#include "session/mutedrole.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

using Column = InboxModel::Column;

namespace {

/// Paths as they are listed, those of earlier revisions after a blank.
QStringList listed(const InboxModel &model)
{
    QStringList paths;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex top = model.index(row, 0);
        paths.append(top.data(IdRole).toString());
        for (int below = 0; below < model.rowCount(top); ++below)
            paths.append(u' ' + model.index(below, 0, top).data(IdRole).toString());
    }
    return paths;
}

QString shown(const InboxModel &model, const QString &path, int column)
{
    return model.at(path).siblingAtColumn(column).data().toString();
}

} // namespace

class TestInboxModel : public QObject
{
    Q_OBJECT

private slots:
    void revisionsStandTogether();
    void copiesOfOneRevision();
    void rowsKeepTheirPlace();
    void standsStillWhileItIsRead();
    void filterFollowsTheRows();
    void comesAndGoes();
    void sorts_data();
    void sorts();
    void filtersTheNewest();
    void findsInAllRevisions();
    void says();
    void progress();
    void carriesASignature();
    void toolTipsArePlain();
};

void TestInboxModel::revisionsStandTogether()
{
    InboxModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows({sampleRow(u"a"_s, 1), sampleRow(u"b"_s), sampleRow(u"a"_s, 3), sampleRow(u"a"_s, 2)});
    QCOMPARE(listed(model), (QStringList{u"a-r3.zip"_s, u" a-r2.zip"_s, u" a-r1.zip"_s, u"b-r1.zip"_s}));
    QCOMPARE(model.packages(), 4);
    QCOMPARE(model.requests(), 2);
    QCOMPARE(model.revisions(u"a-r2.zip"_s), (QStringList{u"a-r1.zip"_s, u"a-r2.zip"_s, u"a-r3.zip"_s}));
    QCOMPARE(model.newest().size(), 2);
    const QModelIndex earlier = model.at(u"a-r1.zip"_s);
    QCOMPARE(earlier.parent(), model.at(u"a-r3.zip"_s));
    QVERIFY(earlier.data(kMutedRole).toBool());
    QVERIFY(!earlier.parent().data(kMutedRole).toBool());
    QVERIFY(!model.at(u"none.zip"_s).isValid());
    QVERIFY(model.revisions(u"none.zip"_s).isEmpty());
}

void TestInboxModel::copiesOfOneRevision()
{
    InboxRow first = sampleRow(u"a"_s);
    InboxRow copy = first;
    copy.record.path = u"copy.zip"_s;
    copy.record.stamp.modifiedMs += 1;
    InboxModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows({first, copy});
    QCOMPARE(listed(model), (QStringList{u"copy.zip"_s, u" a-r1.zip"_s}));
    QCOMPARE(shown(model, u"a-r1.zip"_s, Column::RequestColumn), u"copy: a-r1.zip"_s);
    QCOMPARE(model.contradictionOf(u"a-r1.zip"_s), QString());
    // Of one revision, but not the same.
    copy.record.requestSha512 = u"another"_s;
    model.setRows({first, copy});
    QCOMPARE(shown(model, u"a-r1.zip"_s, Column::RequestColumn), u"same revision, other content: a-r1.zip"_s);
    QCOMPARE(model.contradictionOf(u"a-r1.zip"_s), u"copy.zip"_s);
    QCOMPARE(model.contradictionOf(u"copy.zip"_s), u"a-r1.zip"_s);
    QCOMPARE(model.at(u"a-r1.zip"_s).data(MeaningRole).toInt(), int(Meaning::ToCheck));
    // One that says that contacts are left out differs by that.
    first.record.redacted = true;
    model.setRows({first, copy});
    QCOMPARE(shown(model, u"a-r1.zip"_s, Column::RequestColumn),
             u"copy without contacts, as it says: a-r1.zip"_s);
    QCOMPARE(model.contradictionOf(u"copy.zip"_s), QString());
    QVERIFY(!model.at(u"a-r1.zip"_s).data(MeaningRole).isValid());
}

void TestInboxModel::rowsKeepTheirPlace()
{
    InboxModel model;
    QAbstractItemModelTester tester(&model);
    QList<InboxRow> rows{sampleRow(u"a"_s), sampleRow(u"b"_s), sampleRow(u"a"_s, 2)};
    model.setRows(rows);
    model.sort(Column::RequestColumn, Qt::AscendingOrder);
    const QPersistentModelIndex kept = model.at(u"b-r1.zip"_s);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    rows[1].record.title = u"An earlier title"_s;
    rows[0].record.integrity = Integrity::Altered;
    std::swap(rows[0], rows[2]);
    model.setRows(rows);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changes.count(), 2);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.row(), 1);
    QCOMPARE(kept.data().toString(), u"An earlier title"_s);
    QCOMPARE(shown(model, u"a-r1.zip"_s, Column::IntegrityColumn), u"altered"_s);
    changes.clear();
    QSignalSpy changed(&model, &InboxModel::changed);
    model.setRows(rows);
    QCOMPARE(changes.count() + changed.count(), 0);
}

/// Packages that were not read yet get title and request one by one, and the list does not move.
void TestInboxModel::standsStillWhileItIsRead()
{
    InboxModel model;
    QAbstractItemModelTester tester(&model);
    model.sort(Column::RequestColumn, Qt::AscendingOrder);
    QList<InboxRow> read{sampleRow(u"c"_s), sampleRow(u"b"_s), sampleRow(u"a"_s)};
    QList<InboxRow> rows = read;
    for (InboxRow &row : rows) {
        const QString path = row.record.path;
        row = {};
        row.record.path = path;
    }
    model.setRows(rows);
    const QStringList before = listed(model);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        rows[i] = read.at(i);
        rows[i].record.title = u"Z%1"_s.arg(9 - i);
        model.setRows(rows);
        QCOMPARE(listed(model), before);
    }
    QCOMPARE(resets.count(), 0);
    QCOMPARE(model.revisions(u"a-r1.zip"_s), QStringList(u"a-r1.zip"_s));
    // Another revision joins its request: that one alone has another place.
    rows.append(sampleRow(u"d"_s));
    rows.last().record.title = u"Z5"_s;
    rows.append(sampleRow(u"b"_s, 2));
    rows.last().record.title = u"A"_s;
    model.setRows(rows);
    QCOMPARE(listed(model),
             (QStringList{u"a-r1.zip"_s, u"b-r2.zip"_s, u" b-r1.zip"_s, u"d-r1.zip"_s, u"c-r1.zip"_s}));
    model.arrangeAnew();
    QCOMPARE(listed(model).constFirst(), u"b-r2.zip"_s);
}

/// What comes to be looked for appears; what no longer is stays until the list is put in order.
void TestInboxModel::filterFollowsTheRows()
{
    InboxModel model;
    QAbstractItemModelTester tester(&model);
    QList<InboxRow> rows{sampleRow(u"a"_s), sampleRow(u"b"_s)};
    model.setRows(rows);
    InboxFilter filter;
    filter.integrity = Integrity::Altered;
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 0);
    rows[1].record.integrity = Integrity::Altered;
    model.setRows(rows);
    QCOMPARE(listed(model), QStringList(u"b-r1.zip"_s));
    rows[1].record.integrity = Integrity::Valid;
    model.setRows(rows);
    QCOMPARE(model.rowCount(), 1);
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 0);
}

void TestInboxModel::comesAndGoes()
{
    InboxModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows({sampleRow(u"a"_s), sampleRow(u"b"_s)});
    QSignalSpy changed(&model, &InboxModel::changed);
    model.setRows({sampleRow(u"b"_s), sampleRow(u"b"_s, 2)});
    QCOMPARE(listed(model), (QStringList{u"b-r2.zip"_s, u" b-r1.zip"_s}));
    QCOMPARE(changed.count(), 1);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.row(u"b-r1.zip"_s));
}

void TestInboxModel::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QString>("expected");
    constexpr auto up = Qt::AscendingOrder;
    constexpr auto down = Qt::DescendingOrder;
    QTest::newRow("by arrival") << int(InboxModel::kByArrival) << up << u"dcba"_s;
    QTest::newRow("by arrival, whatever the order") << int(InboxModel::kByArrival) << down << u"dcba"_s;
    QTest::newRow("by title") << int(Column::RequestColumn) << up << u"bacd"_s;
    QTest::newRow("by title, down") << int(Column::RequestColumn) << down << u"dcab"_s;
    QTest::newRow("by organisation, empty last") << int(Column::OrganisationColumn) << up << u"dabc"_s;
    QTest::newRow("by organisation, down, empty last")
        << int(Column::OrganisationColumn) << down << u"badc"_s;
    QTest::newRow("by revision") << int(Column::RevisionColumn) << up << u"dbac"_s;
    QTest::newRow("by integrity") << int(Column::IntegrityColumn) << up << u"bdac"_s;
    QTest::newRow("by points, unknown last") << int(Column::BlockingColumn) << up << u"dcab"_s;
    QTest::newRow("by points, down, unknown last") << int(Column::BlockingColumn) << down << u"acdb"_s;
    QTest::newRow("by review") << int(Column::ReviewColumn) << up << u"dcba"_s;
}

void TestInboxModel::sorts()
{
    QFETCH(int, column);
    QFETCH(Qt::SortOrder, order);
    QFETCH(QString, expected);
    QList<InboxRow> rows;
    int arrival = 0;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
        rows.append(sampleRow(id));
        rows.last().record.stamp.modifiedMs = ++arrival;
    }
    rows[0].record.title = u"Étude 2"_s;
    rows[1].record.title = u"école"_s;
    rows[2].record.title = u"étude 10"_s;
    rows[3].record.title = u"Zones"_s;
    rows[0].record.organisation = u"Lormeray"_s;
    rows[1].record.organisation = u"Montrouvel"_s;
    rows[2].record.organisation.clear();
    rows[3].record.organisation = u"Aubrevoye"_s;
    rows[0].record.revision = 2;
    rows[2].record.revision = 10;
    rows[0].record.integrity = Integrity::Altered;
    rows[1].record.integrity = Integrity::Waiting;
    rows[2].record.integrity = Integrity::Unreadable;
    rows[0].record.findings->blocking = 12;
    rows[1].record.findings.reset();
    rows[2].record.findings->blocking = 2;
    rows[0].reviews = {sampleReview(rows[0], ReviewState::Done, Opinion::Favourable)};
    rows[1].holder = InboxHolder{u"J. Orsini"_s, false};
    InboxModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows(rows);
    model.sort(column, order);
    QString found;
    for (int row = 0; row < model.rowCount(); ++row)
        found += model.row(model.index(row, 0))->record.requestId;
    QCOMPARE(found, expected);
}

void TestInboxModel::filtersTheNewest()
{
    InboxRow earlier = sampleRow(u"a"_s, 1);
    InboxRow newest = sampleRow(u"a"_s, 2);
    earlier.reviews = {sampleReview(earlier, ReviewState::Done, Opinion::ChangesRequested)};
    InboxModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows({earlier, newest, sampleRow(u"b"_s)});
    InboxFilter filter;
    filter.reading = Reading::Done;
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.requests(), 2);
    QVERIFY(!model.at(u"a-r1.zip"_s).isValid());
    filter.reading = Reading::ToRead;
    model.setFilter(filter);
    QCOMPARE(listed(model).size(), 3);
    model.setFilter({});
    QCOMPARE(listed(model).size(), 3);
}

void TestInboxModel::findsInAllRevisions()
{
    InboxModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows({sampleRow(u"a"_s, 1), sampleRow(u"a"_s, 2), sampleRow(u"b"_s)});
    model.setFound(QSet<QString>{u"a-r1.zip"_s});
    QCOMPARE(listed(model), (QStringList{u"a-r2.zip"_s, u" a-r1.zip"_s}));
    model.setFound(QSet<QString>());
    QCOMPARE(model.rowCount(), 0);
    model.setFound(std::nullopt);
    QCOMPARE(model.rowCount(), 2);
}

void TestInboxModel::says()
{
    InboxRow row = sampleRow(u"a"_s, 2);
    row.record.findings->blocking = 3;
    row.reviews = {sampleReview(row, ReviewState::Done, Opinion::ChangesRequested)};
    InboxRow untitled = sampleRow(u"b"_s);
    untitled.record.path = u"folder/b.zip"_s;
    untitled.record.title.clear();
    untitled.record.findings.reset();
    untitled.record.integrity = Integrity::Unreadable;
    InboxModel model;
    model.setRows({sampleRow(u"a"_s, 1), row, untitled});
    const QString path = row.record.path;
    QCOMPARE(shown(model, path, Column::RequestColumn), u"Request a"_s);
    QCOMPARE(shown(model, u"a-r1.zip"_s, Column::RequestColumn), u"revision of 4 November 2026"_s);
    QCOMPARE(shown(model, u"a-r1.zip"_s, Column::OrganisationColumn), QString());
    QCOMPARE(shown(model, u"folder/b.zip"_s, Column::RequestColumn), u"b.zip"_s);
    QCOMPARE(shown(model, path, Column::RevisionColumn), u"2"_s);
    QCOMPARE(shown(model, path, Column::BlockingColumn), u"3 to correct"_s);
    QCOMPARE(shown(model, u"a-r1.zip"_s, Column::BlockingColumn), u"none"_s);
    QCOMPARE(shown(model, u"folder/b.zip"_s, Column::BlockingColumn), u"unknown"_s);
    QCOMPARE(shown(model, path, Column::ReviewColumn), u"done"_s);
    QCOMPARE(shown(model, path, Column::AgentColumn), u"J. Orsini"_s);
    const auto meaning = [&model](const QString &of, int column) {
        return static_cast<Meaning>(model.at(of).siblingAtColumn(column).data(MeaningRole).toInt());
    };
    QCOMPARE(meaning(path, Column::BlockingColumn), Meaning::ToCorrect);
    QCOMPARE(meaning(u"a-r1.zip"_s, Column::BlockingColumn), Meaning::Fine);
    QCOMPARE(meaning(u"folder/b.zip"_s, Column::BlockingColumn), Meaning::None);
    QCOMPARE(meaning(path, Column::IntegrityColumn), Meaning::Fine);
    QCOMPARE(meaning(u"folder/b.zip"_s, Column::IntegrityColumn), Meaning::ToCheck);
    // Each column has its heading.
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestInboxModel::progress()
{
    InboxModel model;
    QAbstractItemModelTester tester(&model);
    InboxRow row = sampleRow(u"a"_s);
    row.record.integrity = Integrity::Waiting;
    model.setRows({row});
    QCOMPARE(shown(model, row.record.path, Column::IntegrityColumn), u"waiting"_s);
    model.setVerified(row.record.path, 40);
    QCOMPARE(shown(model, row.record.path, Column::IntegrityColumn), u"in progress, 40 %"_s);
    model.setVerified(u"none.zip"_s, 40);
    row.record.integrity = Integrity::Valid;
    model.setRows({row});
    QCOMPARE(shown(model, row.record.path, Column::IntegrityColumn), u"intact"_s);
}

/// That there is one, never whose; and not where it would but reassure.
void TestInboxModel::carriesASignature()
{
    InboxRow row = sampleRow(u"a"_s);
    row.record.hasSignature = true;
    InboxRow copy = row;
    copy.record.path = u"copy.zip"_s;
    copy.record.hasSignature = false;
    copy.record.stamp.modifiedMs += 1;
    InboxRow altered = sampleRow(u"b"_s);
    altered.record.hasSignature = true;
    altered.record.integrity = Integrity::Altered;
    InboxModel model;
    model.setRows({row, copy, altered});
    QCOMPARE(shown(model, row.record.path, Column::IntegrityColumn), u"intact · signed"_s);
    QCOMPARE(shown(model, copy.record.path, Column::IntegrityColumn), u"intact"_s);
    QCOMPARE(shown(model, altered.record.path, Column::IntegrityColumn), u"altered"_s);
    const auto tip = [&model](const QString &path) {
        return model.at(path).siblingAtColumn(Column::IntegrityColumn).data(Qt::ToolTipRole).toString();
    };
    QVERIFY2(tip(row.record.path).contains(u"carries a signature"_s), qPrintable(tip(row.record.path)));
    QVERIFY(tip(copy.record.path).isEmpty());
    // It leads before a copy that came later, as what is intact does before what is altered.
    QCOMPARE(listed(model).mid(0, 2), (QStringList{row.record.path, u" copy.zip"_s}));
    row.record.integrity = Integrity::Altered;
    model.setRows({row, copy});
    QCOMPARE(listed(model), (QStringList{u"copy.zip"_s, u' ' + row.record.path}));
}

/// What strangers wrote is never taken for HTML.
void TestInboxModel::toolTipsArePlain()
{
    InboxRow row = sampleRow(u"a"_s);
    row.record.title = u"<img src='x'>"_s;
    row.record.integrity = Integrity::Altered;
    row.record.problems = {u"“<b>x</b>” is missing."_s};
    InboxModel model;
    model.setRows({row});
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString tip =
            model.at(row.record.path).siblingAtColumn(column).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(u"<img"_s) && !tip.contains(u"<b>"_s), qPrintable(tip));
    }
}

QTEST_GUILESS_MAIN(TestInboxModel)
#include "tst_inboxmodel.moc"
