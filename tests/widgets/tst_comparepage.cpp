// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "answers.h"
#include "core/language.h"
#include "samplecomparison.h"
#include "session/modelroles.h"
#include "widgets/comparepage.h"
#include "widgets/look.h"
#include "widgets/statelabel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QWheelEvent>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;
using State = Comparison::State;

class TestComparePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void showsWhatChanged();
    void goesFromChangeToChange();
    void stepsLead();
    void aStepWithoutAnything();
    void boxesOpenBeforeTheyChoose();
    void remarksLead();
    void allFields();
    void copiesTheList();
    void nothingChanged();
    void packagesAreReviewed();
    void anotherFileIsChosen();
    void anUnreadableSide();
    void twoDifferentRequests();
    void interrupted();
    void fitsTheRoom_data();
    void fitsTheRoom();
    void everyControlHasAName();
    void speaksTheLanguage();

private:
    std::unique_ptr<ComparePage> open(const QString &before, const QString &after)
    {
        auto page = std::make_unique<ComparePage>(before, after, m_answers, nullptr, reviewOptions());
        page->resize(1280, 800);
        page->show();
        (void)QTest::qWaitFor([&page] { return page->state() != State::Comparing; }, 30'000);
        return page;
    }
    template<typename T>
    static T *find(const ComparePage &page, const char *name)
    {
        T *found = page.findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

    const QTemporaryDir m_dir;
    QString m_before;
    QString m_after;
    Answers m_answers;
};

void TestComparePage::initTestCase()
{
    look::install(*qApp, look::Appearance::Light);
    std::tie(m_before, m_after) = twoRevisions(m_dir.path());
}

void TestComparePage::showsWhatChanged()
{
    const auto page = open(m_before, m_after);
    QCOMPARE(page->state(), State::Compared);
    const auto *view = find<QTreeView>(*page, "changesView");
    QVERIFY(view->isVisible());
    QCOMPARE(view->model()->rowCount(), 5);
    QCOMPARE(page->window()->focusWidget(), view);
    QCOMPARE(find<QLabel>(*page, "changePosition")->text(), u"1 of 7"_s);
    QCOMPARE(find<QListView>(*page, "compareSteps")->model()->rowCount(), 7);
    QVERIFY(find<QListView>(*page, "compareSteps")->isVisible());
    QCOMPARE(find<QComboBox>(*page, "beforeCombo")->currentText().section(u',', 0, 0), u"revision 1"_s);
    QCOMPARE(find<QComboBox>(*page, "afterCombo")->currentText().section(u',', 0, 0), u"revision 2"_s);
    QCOMPARE(find<StateLabel>(*page, "beforeVerdict")->words(), u"draft"_s);
    QVERIFY(
        find<QLabel>(*page, "reviewDetails")->text().startsWith(u"Comparison of two revisions · Client: "_s));
    QCOMPARE(find<QListView>(*page, "remarksView")->model()->rowCount(), 4);
    QVERIFY(find<QLabel>(*page, "answeredCount")->text().startsWith(u'3'));

    QSignalSpy home(page.get(), &ComparePage::homeRequested);
    QTest::mouseClick(find<QToolButton>(*page, "homeButton"), Qt::LeftButton);
    QCOMPARE(home.size(), 1);
}

void TestComparePage::goesFromChangeToChange()
{
    const auto page = open(m_before, m_after);
    auto *next = find<QPushButton>(*page, "nextChangeButton");
    auto *previous = find<QPushButton>(*page, "previousChangeButton");
    auto *view = find<QTreeView>(*page, "changesView");
    QVERIFY(!previous->isEnabled());
    QVERIFY(!previous->toolTip().isEmpty());
    for (int change = 1; change < 7; ++change) {
        QTest::keyClick(next, Qt::Key_Space);
        QCOMPARE(view->currentIndex().siblingAtColumn(0).data(kChangeRole).toInt(), change);
    }
    QVERIFY(!next->isEnabled());
    QCOMPARE(find<QLabel>(*page, "changePosition")->text(), u"7 of 7"_s);
    QTest::keyClick(previous, Qt::Key_Space);
    QCOMPARE(find<QLabel>(*page, "changePosition")->text(), u"6 of 7"_s);
    // By the keys of the table, too.
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(find<QLabel>(*page, "changePosition")->text(), u"1 of 7"_s);
}

void TestComparePage::stepsLead()
{
    const auto page = open(m_before, m_after);
    auto *steps = find<QListView>(*page, "compareSteps");
    auto *view = find<QTreeView>(*page, "changesView");
    QCOMPARE(steps->currentIndex().row(), 1);
    steps->setCurrentIndex(steps->model()->index(6, 0));
    QCOMPARE(view->currentIndex().data(TargetRole).toString(), u"/contacts/dataProtectionOfficer/email"_s);
    // Where nothing changed there is nothing to go to, and what is shown stays as it was chosen.
    steps->setCurrentIndex(steps->model()->index(5, 0));
    QVERIFY(find<QCheckBox>(*page, "changesOnlyBox")->isChecked());
    QCOMPARE(view->currentIndex().data(TargetRole).toString(), u"/contacts/dataProtectionOfficer/email"_s);
    QCOMPARE(steps->currentIndex().row(), 5);
    QCOMPARE(steps->currentIndex().data(DetailRole).toString(), u"identical"_s);
    // With all the rest, there is.
    find<QCheckBox>(*page, "changesOnlyBox")->setChecked(false);
    steps->setCurrentIndex(steps->model()->index(5, 0));
    QVERIFY(view->currentIndex().data(TargetRole).toString().startsWith(u"/personalData/"_s));
    QCOMPARE(steps->currentIndex().row(), 5);
}

void TestComparePage::aStepWithoutAnything()
{
    const QString draft = m_dir.filePath(u"nothing"_s);
    copyExample(u"incomplete"_s, draft);
    editRequest(draft, [](Request &request) {
        request.documents.clear();
        request.personalData = {};
    });
    const auto page = open(draft, draft);
    auto *steps = find<QListView>(*page, "compareSteps");
    auto *view = find<QTreeView>(*page, "changesView");
    for (const bool only : {true, false}) {
        find<QCheckBox>(*page, "changesOnlyBox")->setChecked(only);
        for (int step = 0; step < 7; ++step) {
            steps->setCurrentIndex(steps->model()->index(step, 0));
            QCOMPARE(steps->currentIndex().row(), step);
            QCOMPARE(find<QCheckBox>(*page, "changesOnlyBox")->isChecked(), only);
        }
    }
    steps->setCurrentIndex(steps->model()->index(4, 0));
    QCOMPARE(view->currentIndex().siblingAtColumn(0).data().toString(), u"Nothing is entered in this step"_s);
}

void TestComparePage::boxesOpenBeforeTheyChoose()
{
    const auto page = open(m_before, m_after);
    auto *combo = find<QComboBox>(*page, "beforeCombo");
    QSignalSpy chosen(combo, &QComboBox::activated);
    combo->setFocus();
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_End, Qt::Key_R}) {
        QTest::keyClick(combo, key);
        QVERIFY(combo->view()->isVisible());
        combo->hidePopup();
    }
    QWheelEvent wheel(combo->rect().center(), combo->mapToGlobal(combo->rect().center()), {}, {0, -120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(combo, &wheel);
    QCOMPARE(chosen.size(), 0);
    QCOMPARE(page->state(), State::Compared);
    QCOMPARE(combo->currentData().toString(), m_before);
}

void TestComparePage::remarksLead()
{
    const auto page = open(m_before, m_after);
    auto *remarks = find<QListView>(*page, "remarksView");
    auto *view = find<QTreeView>(*page, "changesView");
    remarks->setFocus();
    remarks->setCurrentIndex(remarks->model()->index(2, 0));
    QTest::keyClick(remarks, Qt::Key_Return);
    QCOMPARE(view->currentIndex().data(TargetRole).toString(), u"/documents/d1"_s);
}

void TestComparePage::allFields()
{
    const auto page = open(m_before, m_after);
    auto *view = find<QTreeView>(*page, "changesView");
    find<QCheckBox>(*page, "changesOnlyBox")->setChecked(false);
    QCOMPARE(view->model()->rowCount(), 7);
    QVERIFY(view->isExpanded(view->model()->index(0, 0)));
    find<QCheckBox>(*page, "changesOnlyBox")->setChecked(true);
    QCOMPARE(view->model()->rowCount(), 5);
}

void TestComparePage::copiesTheList()
{
    const auto page = open(m_before, m_after);
    QTest::mouseClick(find<QPushButton>(*page, "copyChangesButton"), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"[-400-]{+1200+}"_s));
    QCOMPARE(find<StateLabel>(*page, "copiedNote")->words(), u"Copied"_s);
}

void TestComparePage::nothingChanged()
{
    const auto page = open(m_before, m_before);
    QVERIFY(find<StateLabel>(*page, "nothingChanged")->isVisible());
    QVERIFY(!find<QTreeView>(*page, "changesView")->isVisible());
    QVERIFY(!find<QListView>(*page, "remarksView")->isVisible());
    QVERIFY(!find<QPushButton>(*page, "copyChangesButton")->isEnabled());
    QCOMPARE(find<QLabel>(*page, "changePosition")->text(), QString());
}

void TestComparePage::packagesAreReviewed()
{
    const QString package = exportExample(u"complete"_s, m_dir.path());
    const auto page = open(m_before, package);
    QCOMPARE(find<StateLabel>(*page, "afterVerdict")->words(), u"intact"_s);
    auto *review = find<QPushButton>(*page, "reviewButton");
    QVERIFY(review->isEnabled());
    QVERIFY(review->text().endsWith(u"revi&sion 1"_s));
    QSignalSpy asked(page.get(), &ComparePage::reviewRequested);
    QTest::mouseClick(review, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), package);
    // A draft is nobody's to review.
    const auto drafts = open(m_before, m_after);
    QVERIFY(!find<QPushButton>(*drafts, "reviewButton")->isEnabled());
    QVERIFY(!find<QPushButton>(*drafts, "reviewButton")->toolTip().isEmpty());
}

void TestComparePage::anotherFileIsChosen()
{
    const auto page = open(m_before, m_before);
    auto *combo = find<QComboBox>(*page, "afterCombo");
    const auto activate = [combo](int index) {
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    };
    // Given up: all stays.
    m_answers.files.clear();
    activate(combo->count() - 1);
    QCOMPARE(page->after(), m_before);
    QCOMPARE(combo->currentData().toString(), m_before);
    m_answers.files = {m_after};
    activate(combo->count() - 1);
    QTRY_COMPARE_WITH_TIMEOUT(page->state(), State::Compared, 30'000);
    QCOMPARE(page->after(), m_after);
    QCOMPARE(combo->currentData().toString(), m_after);
    QVERIFY(find<QTreeView>(*page, "changesView")->isVisible());
    // Back to what was there.
    activate(combo->findData(m_before));
    QTRY_COMPARE_WITH_TIMEOUT(page->state(), State::Compared, 30'000);
    QVERIFY(find<StateLabel>(*page, "nothingChanged")->isVisible());
    m_answers.files.clear();
}

void TestComparePage::anUnreadableSide()
{
    const QString broken = m_dir.filePath(u"broken.zip"_s);
    QVERIFY(writeFile(broken, "no package"));
    const auto page = open(m_before, broken);
    QVERIFY(find<QLabel>(*page, "noticeWhat")->text().contains(u"broken.zip"_s));
    QCOMPARE(find<StateLabel>(*page, "afterVerdict")->words(), u"not readable"_s);
    QVERIFY(!find<QTreeView>(*page, "changesView")->isVisible());
    QVERIFY(QFile::remove(broken));
    QVERIFY(QFile::copy(exportExample(u"complete"_s, m_dir.path()), broken));
    QTest::mouseClick(find<QPushButton>(*page, "noticeFirstButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(page->state(), State::Compared, 30'000);
    QCOMPARE(find<StateLabel>(*page, "afterVerdict")->words(), u"intact"_s);
}

void TestComparePage::twoDifferentRequests()
{
    const QString other = m_dir.filePath(u"other"_s);
    copyExample(u"incomplete"_s, other);
    editRequest(other, [](Request &request) { request.id = u"11111111-0000-4000-8000-000000000001"_s; });
    const auto page = open(m_before, other);
    QVERIFY(find<StateLabel>(*page, "otherRequestNote")->isVisible());
    QVERIFY(find<QLabel>(*page, "reviewDetails")->text().startsWith(u"Comparison of two requests"_s));
    QVERIFY(find<QTreeView>(*page, "changesView")->isVisible());
}

void TestComparePage::interrupted()
{
    ComparePage page(m_before, m_after, m_answers, nullptr, reviewOptions());
    page.show();
    find<QPushButton>(page, "interruptButton")->click();
    QCOMPARE(page.state(), State::Cancelled);
    QCOMPARE(find<QLabel>(page, "noticeWhat")->text(), u"The comparison was interrupted."_s);
    find<QPushButton>(page, "noticeFirstButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(page.state(), State::Compared, 30'000);
}

void TestComparePage::fitsTheRoom_data()
{
    QTest::addColumn<int>("width"); // em
    QTest::addColumn<bool>("hasList");
    QTest::addColumn<Qt::Orientation>("orientation");
    QTest::newRow("wide") << 98 << true << Qt::Horizontal;
    QTest::newRow("middle") << 61 << false << Qt::Horizontal;
    QTest::newRow("narrow") << 40 << false << Qt::Vertical;
}

void TestComparePage::fitsTheRoom()
{
    QFETCH(int, width);
    QFETCH(bool, hasList);
    const auto page = open(m_before, m_after);
    // Once more, for a window is no smaller than the bars of its former width.
    for (int i = 0; i < 2; ++i) {
        page->resize(look::em(page.get(), width), look::em(page.get(), 46));
        QCoreApplication::processEvents();
    }
    QVERIFY2(page->width() <= look::em(page.get(), width), qPrintable(QString::number(page->width())));
    QCOMPARE(find<QListView>(*page, "compareSteps")->isVisible(), hasList);
    QCOMPARE(find<QComboBox>(*page, "compareStepCombo")->isVisible(), !hasList);
    QTEST(page->findChild<QSplitter *>()->orientation(), "orientation");
    for (const auto *button : page->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QVERIFY2(button->mapTo(page.get(), QPoint(button->width(), 0)).x() <= page->width(),
                     qPrintable(button->text()));
    }
}

void TestComparePage::everyControlHasAName()
{
    const auto page = open(m_before, m_after);
    for (const auto *widget : page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasName = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
                             || widget->objectName().startsWith(u"qt_"_s);
        QVERIFY2(hasName, qPrintable(widget->objectName() + u' '
                                     + QString::fromLatin1(widget->metaObject()->className())));
    }
}

void TestComparePage::speaksTheLanguage()
{
    const auto page = open(m_before, m_after);
    const auto *view = find<QTreeView>(*page, "changesView");
    const QString before = view->model()->index(0, 0).data().toString();
    installLanguage(u"fr"_s);
    QCoreApplication::processEvents();
    QTRY_VERIFY(view->model()->index(0, 0).data().toString() != before);
    installLanguage(u"en"_s);
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
