// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/reviewwords.h"

#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestReviewWords : public QObject
{
    Q_OBJECT

private slots:
    void placesOnAPage_data();
    void placesOnAPage();
    void placesOfRemarks();
};

void TestReviewWords::placesOnAPage_data()
{
    QTest::addColumn<QRectF>("area");
    QTest::addColumn<QString>("words");
    const auto row = [](const QRectF &area, const char *words) {
        QTest::addRow("%s, %g by %g", words, area.width(), area.height())
            << area << QString::fromLatin1(words);
    };
    row({0.1, 0.1, 0.2, 0.1}, "at the top left");
    row({0.4, 0.1, 0.2, 0.1}, "at the top");
    row({0.7, 0.1, 0.2, 0.1}, "at the top right");
    row({0, 0.4, 0.2, 0.1}, "on the left");
    row({0.4, 0.4, 0.2, 0.1}, "in the middle");
    row({0.8, 0.4, 0.2, 0.1}, "on the right");
    row({0.1, 0.9, 0.2, 0.1}, "at the bottom left");
    row({0.4, 0.9, 0.2, 0.1}, "at the bottom");
    row({0.7, 0.9, 0.2, 0.1}, "at the bottom right");
    // By its middle.
    row({0.2, 0.3, 0.5, 0.2}, "in the middle");
    // A line, a margin, a page.
    row({0.05, 0.1, 0.9, 0.05}, "at the top");
    row({0.05, 0.8, 0.7, 0.05}, "at the bottom");
    row({0.05, 0.5, 0.9, 0.05}, "in the middle");
    row({0, 0.1, 0.1, 0.9}, "on the left");
    row({0, 0, 1, 1}, "");
    row({}, "");
}

void TestReviewWords::placesOnAPage()
{
    QFETCH(const QRectF, area);
    QFETCH(const QString, words);
    QCOMPARE(words::placeOnPage(area), words);
}

void TestReviewWords::placesOfRemarks()
{
    Remark remark;
    // Without a page there is nothing to add, whatever the file says.
    remark.area = {0.1, 0.1, 0.2, 0.1};
    QCOMPARE(words::remarkPlace(u"D1 %2"_s, remark), u"D1 %2"_s);
    remark.page = 1'200;
    QCOMPARE(words::remarkPlace(u"D1 %2"_s, remark), u"D1 %2, page 1,200, at the top left"_s);
    remark.area = {};
    QCOMPARE(words::remarkPlace(u"D1"_s, remark), u"D1, page 1,200"_s);
}

QTEST_GUILESS_MAIN(TestReviewWords)
#include "tst_reviewwords.moc"
