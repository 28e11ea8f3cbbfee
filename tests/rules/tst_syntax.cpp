// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/syntax.h"

#include <QTest>

#include <limits>

using namespace viatique;
using namespace Qt::StringLiterals;

/// What rules and DataPass' mapping agree on.
class TestSyntax : public QObject
{
    Q_OBJECT

private slots:
    void day_data();
    void day();
    void months_data();
    void months();
};

void TestSyntax::day_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("day") << u"2027-03-01"_s << QDate(2027, 3, 1);
    QTest::newRow("leap day") << u"2028-02-29"_s << QDate(2028, 2, 29);
    QTest::newRow("no such day") << u"2027-02-29"_s << QDate();
    QTest::newRow("slashes") << u"2027/03/01"_s << QDate();
    QTest::newRow("dots") << u"2027.03.01"_s << QDate();
    QTest::newRow("French") << u"01-03-2027"_s << QDate();
    QTest::newRow("short") << u"2027-3-1"_s << QDate();
    QTest::newRow("with the time") << u"2027-03-01T00:00:00"_s << QDate();
    QTest::newRow("line end") << u"2027-03-01\n"_s << QDate();
    QTest::newRow("other digits") << u"٢٠٢٧-٠٣-٠١"_s << QDate();
    QTest::newRow("empty") << QString() << QDate();
}

void TestSyntax::day()
{
    QFETCH(QString, text);
    QTEST(rules::isoDay(text), "date");
}

void TestSyntax::months_data()
{
    using Limits = std::numeric_limits<double>;
    QTest::addColumn<double>("months");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("one") << 1.0 << true;
    QTest::newRow("many") << 600.0 << true;
    QTest::newRow("none") << 0.0 << false;
    QTest::newRow("half") << 36.5 << false;
    QTest::newRow("negative") << -12.0 << false;
    QTest::newRow("beyond all") << 1e18 << false;
    QTest::newRow("infinite") << Limits::infinity() << false;
    QTest::newRow("no number") << Limits::quiet_NaN() << false;
}

void TestSyntax::months()
{
    QFETCH(double, months);
    QTEST(rules::isWholeMonths(months), "isTaken");
}

QTEST_GUILESS_MAIN(TestSyntax)
#include "tst_syntax.moc"
