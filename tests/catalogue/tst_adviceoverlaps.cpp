// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/advice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

/// A catalogue of the data "a", "b", "c"…, all useful, that say of each other what `members` hold.
Catalogue data(const QList<QJsonObject> &members)
{
    QJsonArray endpoints;
    const QJsonObject common{{u"category"_s, u"c"_s}, {u"title"_s, u"T"_s}};
    for (const QJsonObject &more : members) {
        QJsonObject endpoint = common;
        endpoint[u"id"_s] = QString(QChar(char16_t(u'a' + endpoints.size())));
        endpoint[u"usefulness"_s] = QJsonObject{{u"u"_s, QJsonObject{{u"level"_s, u"useful"_s}}}};
        for (auto member = more.constBegin(); member != more.constEnd(); ++member)
            endpoint[member.key()] = member.value();
        endpoints.append(endpoint);
    }
    const QJsonObject object{
        {u"format"_s, u"viatique-catalogue"_s},
        {u"formatVersion"_s, 1},
        {u"id"_s, u"small"_s},
        {u"version"_s, u"1"_s},
        {u"categories"_s, QJsonArray{QJsonObject{{u"id"_s, u"c"_s}, {u"title"_s, u"C"_s}}}},
        {u"useCases"_s, QJsonArray{QJsonObject{{u"id"_s, u"u"_s}, {u"title"_s, u"U"_s}}}},
        {u"endpoints"_s, endpoints}};
    return readCatalogue(QJsonDocument(object).toJson(), u"small"_s).value();
}

QJsonObject overlap(const QString &id, const QString &code)
{
    return {{u"overlaps"_s, QJsonArray{QJsonObject{{u"id"_s, id}, {u"code"_s, code}}}}};
}

} // namespace

/// Data that give the same: one is enough.
class TestAdviceOverlaps : public QObject
{
    Q_OBJECT

private slots:
    void overlaps_data();
    void overlaps();
};

void TestAdviceOverlaps::overlaps_data()
{
    QTest::addColumn<QList<QJsonObject>>("members");
    QTest::addColumn<QStringList>("kept");
    const QStringList both{u"a"_s, u"b"_s};
    QTest::newRow("nothing in common") << QList<QJsonObject>{QJsonObject(), QJsonObject()} << both;
    QTest::newRow("covered by the second")
        << QList<QJsonObject>{overlap(u"b"_s, u"covered-by"_s), QJsonObject()} << QStringList{u"b"_s};
    QTest::newRow("covered by the first")
        << QList<QJsonObject>{QJsonObject(), overlap(u"a"_s, u"covered-by"_s)} << QStringList{u"a"_s};
    QTest::newRow("folded") << QList<QJsonObject>{overlap(u"b"_s, u"folded-into"_s), QJsonObject()}
                            << QStringList{u"b"_s};
    QTest::newRow("covered by what is not there")
        << QList<QJsonObject>{overlap(u"none"_s, u"covered-by"_s), QJsonObject()} << both;
    // Of two that do the same the one that is open stays, else the first.
    QJsonObject open = overlap(u"a"_s, u"alternative"_s);
    open[u"openness"_s] = QJsonArray{u"public"_s};
    QTest::newRow("alternatives") << QList<QJsonObject>{overlap(u"b"_s, u"alternative"_s),
                                                        overlap(u"a"_s, u"alternative"_s)}
                                  << QStringList{u"a"_s};
    QTest::newRow("alternatives, the second is open")
        << QList<QJsonObject>{overlap(u"b"_s, u"alternative"_s), open} << QStringList{u"b"_s};
    // What makes way for one that makes way itself stays: nothing else gives what it does.
    QTest::newRow("a chain") << QList<QJsonObject>{overlap(u"b"_s, u"covered-by"_s),
                                                   overlap(u"c"_s, u"covered-by"_s), QJsonObject()}
                             << QStringList{u"a"_s, u"c"_s};
    QTest::newRow("a chain, the last first")
        << QList<QJsonObject>{QJsonObject(), overlap(u"a"_s, u"covered-by"_s),
                              overlap(u"b"_s, u"covered-by"_s)}
        << QStringList{u"a"_s, u"c"_s};
    QTest::newRow("two for one") << QList<QJsonObject>{overlap(u"c"_s, u"covered-by"_s),
                                                       overlap(u"c"_s, u"covered-by"_s), QJsonObject()}
                                 << QStringList{u"c"_s};
    QTest::newRow("a ring") << QList<QJsonObject>{overlap(u"b"_s, u"covered-by"_s),
                                                  overlap(u"c"_s, u"covered-by"_s),
                                                  overlap(u"a"_s, u"covered-by"_s)}
                            << QStringList{u"b"_s, u"c"_s};
}

void TestAdviceOverlaps::overlaps()
{
    QFETCH(QList<QJsonObject>, members);
    QFETCH(QStringList, kept);
    Need need;
    need.useCase = u"u"_s;
    QStringList found;
    const QList<Advice> advice = advise(data(members), need);
    for (const Advice &one : advice) {
        if (one.decision == Decision::Keep)
            found.append(one.endpoint);
    }
    QCOMPARE(found, kept);
}

QTEST_GUILESS_MAIN(TestAdviceOverlaps)
#include "tst_adviceoverlaps.moc"
