// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "samplecomparison.h"
#include "session/answeredmodel.h"
#include "shownreview.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// A second revision at the desk: the first one to compare with, and what became of its remarks.
class TestFormerRevision : public DeskTest
{
    Q_OBJECT

private slots:
    void offersTheComparison();
    void saysSoBesideAReview();
    void answersStandAtTheirFields();
    void remarksOnAPart();

private:
    QPushButton *compare() const
    {
        return get("formerNotice")->findChild<QPushButton *>(u"noticeSecondButton"_s);
    }

    QString package(int revision)
    {
        if (m_packages.isEmpty() && QDir(m_dir.path()).mkpath(u"revisions"_s))
            m_packages = exportTwoRevisions(m_dir.filePath(u"revisions"_s));
        return m_packages.at(revision - 1);
    }

    QStringList m_packages;
};

void TestFormerRevision::offersTheComparison()
{
    open(package(2));
    QTRY_VERIFY(get("formerNotice")->isVisible());
    QCOMPARE(get("formerNotice")->findChild<QLabel *>(u"noticeWhat"_s)->text(),
             u"Revision 1 of this request is on this computer."_s);
    QCOMPARE(compare()->text(), u"Compare with revision 1"_s);
    QSignalSpy wanted(m_page.get(), &ReviewPage::compareWithRequested);
    compare()->click();
    QCOMPARE(wanted.value(0).value(0).toString(), package(1));
    // What became of its remarks leads there, too.
    get<QTabWidget>("reviewTabs")->setCurrentWidget(get("changesSinceButton")->parentWidget());
    QVERIFY(get("changesSinceButton")->isVisible());
    get<QPushButton>("changesSinceButton")->click();
    QCOMPARE(wanted.size(), 2);
    // Where it stands alone there is nothing to offer.
    const QString lone = m_own->file(u"lone.zip"_s);
    QVERIFY(QFile::copy(package(2), lone));
    m_page.reset();
    m_own->received.forget(package(2));
    open(lone);
    QTest::qWait(50);
    QVERIFY(!get("formerNotice")->isVisible());
    QVERIFY(!get("changesSinceButton")->isVisibleTo(m_page.get()));
}

void TestFormerRevision::saysSoBesideAReview()
{
    open(package(1));
    remark(u"/service/title"_s, u"Un."_s);
    m_page.reset();
    open(package(2));
    QTRY_COMPARE(compare()->text(), u"Compare with revision 1"_s);
    QCOMPARE(get("formerNotice")->findChild<QLabel *>(u"noticeWhat"_s)->text(),
             u"You reviewed revision 1 of this request."_s);
    QVERIFY(get("formerNotice")->findChild<QPushButton *>(u"noticeFirstButton"_s)->isVisible());
}

void TestFormerRevision::answersStandAtTheirFields()
{
    open(package(2));
    auto *tree = get<QTreeView>("requestView");
    const auto *model = qobject_cast<SummaryModel *>(tree->model());
    const QModelIndex kept =
        model->rowOf(u"/personalData/retentionMonths"_s).siblingAtColumn(SummaryModel::RemarksColumn);
    QCOMPARE(kept.data(Qt::ToolTipRole).toString(),
             u"Remark of revision 1: kept: “Le contentieux peut durer.”"_s);
    QCOMPARE(kept.data(MeaningRole).toInt(), int(Meaning::Advice));
    auto *answers = get<QListView>("answeredView");
    QVERIFY(!answers->isVisible());
    // The row that is chosen is chosen among the answers, too, without another tab.
    chooseRow(u"/service/description"_s);
    QCOMPARE(answers->currentIndex().data(TargetRole).toString(), u"/service/description"_s);
    QVERIFY(!answers->isVisible());
    tree->scrollTo(kept);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(kept).center());
    QVERIFY(answers->isVisible());
    QCOMPARE(answers->currentIndex().data(TargetRole).toString(), u"/personalData/retentionMonths"_s);
    QVERIFY(answers->hasFocus());
}

void TestFormerRevision::remarksOnAPart()
{
    open();
    chooseRow(u"/contacts/dataProtectionOfficer"_s);
    auto *menu = get<QMenu>("newRemarkMenu");
    emit menu->aboutToShow();
    auto *parts = menu->findChild<QMenu *>(u"partsMenu"_s);
    QVERIFY(parts);
    QCOMPARE(parts->actions().at(3)->text(), u"E-mail"_s);
    parts->actions().at(3)->trigger();
    QCOMPARE(review().remarks.constLast().target, u"/contacts/dataProtectionOfficer/email"_s);
    QVERIFY(get("remarkText")->hasFocus());
    // It stands at the row of its contact.
    const auto *model = qobject_cast<SummaryModel *>(get<QTreeView>("requestView")->model());
    QCOMPARE(model->rowOf(u"/contacts/dataProtectionOfficer"_s)
                 .siblingAtColumn(SummaryModel::RemarksColumn)
                 .data()
                 .toString(),
             u"1"_s);
    chooseRow(u"/service/title"_s);
    emit menu->aboutToShow();
    QTest::qWait(0);
    const QList<QAction *> actions = menu->actions();
    QVERIFY(actions.size() > 1);
    for (const QAction *action : actions)
        QVERIFY(!action->menu());
}

QTEST_MAIN(TestFormerRevision)
#include "tst_formerrevision.moc"
