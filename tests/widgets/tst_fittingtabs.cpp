// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/fittingtabs.h"

#include <QTabBar>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace viatique;

class TestFittingTabs : public QObject
{
    Q_OBJECT

private slots:
    void saysAsMuchAsThereIsRoomFor();
    void aTabComesAndGoes();
};

void TestFittingTabs::saysAsMuchAsThereIsRoomFor()
{
    FittingTabs tabs;
    auto *first = new QWidget;
    auto *second = new QWidget;
    tabs.addTab(first, {});
    tabs.addTab(second, {});
    tabs.setWords(first, {u"Remarks of this review (12)"_s, u"Remarks (12)"_s, u"Remarks"_s});
    tabs.setWords(second, {u"The private note"_s, u"Note"_s});
    tabs.resize(1000, 300);
    tabs.show();
    QCOMPARE(tabs.tabText(0), u"Remarks of this review (12)"_s);
    QCOMPARE(tabs.tabText(1), u"The private note"_s);
    QCOMPARE(tabs.tabToolTip(0), QString());
    // Always as many words as fit, and never a tab that is cut as long as the fewest do.
    QString said = tabs.tabText(0);
    QStringList seen{said};
    for (int width = 1000; width >= tabs.leastBarWidth(); --width) {
        tabs.resize(width, 300);
        QVERIFY2(tabs.tabBar()->tabRect(1).right() < width, qPrintable(QString::number(width)));
        if (tabs.tabText(0) != said)
            seen.append(said = tabs.tabText(0));
    }
    QCOMPARE(seen, (QStringList{u"Remarks of this review (12)"_s, u"Remarks (12)"_s, u"Remarks"_s}));
    QCOMPARE(tabs.tabText(1), u"Note"_s);
    QCOMPARE(tabs.tabToolTip(0), u"Remarks of this review (12)"_s);
    tabs.resize(1000, 300);
    QCOMPARE(tabs.tabText(0), u"Remarks of this review (12)"_s);
    // A larger text takes more room.
    tabs.resize(tabs.tabBar()->tabRect(1).right() + 4, 300);
    QCOMPARE(tabs.tabText(0), u"Remarks of this review (12)"_s);
    QFont large = tabs.font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    tabs.setFont(large);
    QVERIFY(tabs.tabText(0) != u"Remarks of this review (12)"_s);
}

void TestFittingTabs::aTabComesAndGoes()
{
    FittingTabs tabs;
    QWidget first;
    auto *second = new QWidget;
    tabs.setWords(&first, {u"Early"_s});
    tabs.addTab(second, {});
    tabs.setWords(second, {u"Remarks (12)"_s, u"Remarks"_s});
    tabs.resize(tabs.leastBarWidth() + 60, 300);
    tabs.show();
    const QString alone = tabs.tabText(0);
    tabs.addTab(&first, {});
    QCOMPARE(tabs.tabText(1), QString());
    tabs.setWords(&first, {u"A tab of many words"_s});
    QCOMPARE(tabs.tabText(0), u"Remarks"_s);
    QCOMPARE(tabs.tabText(1), u"A tab of many words"_s);
    tabs.removeTab(1);
    QCOMPARE(tabs.tabText(0), alone);
    first.setParent(nullptr);
}

QTEST_MAIN(TestFittingTabs)
#include "tst_fittingtabs.moc"
