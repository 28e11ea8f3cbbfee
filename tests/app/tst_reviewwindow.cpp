// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../session/samplereview.h"
#include "app/program.h"
#include "core/atomicfile.h"
#include "session/receivedmodel.h"
#include "session/reviewstore.h"
#include "session/summarymodel.h"
#include "widgets/comparepage.h"
#include "widgets/reviewpage.h"
#include "widgets/statelabel.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The window around a review: its menus, and what is left behind when it is left.
class TestReviewWindow : public QObject
{
    Q_OBJECT

private slots:
    void undoOfTheMenu();
    void isSavedOnLeaving();
    void anotherPackageTakesItsPlace();
    void titleAndStatusSayWhatIsShown();
    void aDeletedReviewComesBack();
    void aSpoiltReviewIsSaid();
    void setsAside();
    void aComparisonLeadsBack_data();
    void aComparisonLeadsBack();
    void aComparisonLeadsBackToTheDraft();

private:
    static ProgramFiles filesIn(const QTemporaryDir &dir)
    {
        return {dir.path(), dir.filePath(u"addressbook.json"_s), dir.filePath(u"viatique.conf"_s), QString()};
    }
    static ReviewPage *open(Program &program, const QString &package)
    {
        program.setLanguage(u"en"_s);
        program.window().show();
        program.window().openPackage(package);
        // The page before goes later.
        auto *page = program.window().findChildren<ReviewPage *>().constLast();
        (void)QTest::qWaitFor([page] { return page->session() != nullptr; }, 30'000);
        return page;
    }
};

void TestReviewWindow::undoOfTheMenu()
{
    const QTemporaryDir dir;
    Program program(*qApp, filesIn(dir));
    const ReviewPage *page = open(program, exportExample(u"complete"_s, dir.path()));
    QVERIFY(page->session());
    auto *undo = program.window().findChild<QAction *>(u"undoAction"_s);
    auto *redo = program.window().findChild<QAction *>(u"redoAction"_s);
    QVERIFY(!undo->isEnabled());
    QTest::keyClick(page->findChild<QTreeView *>(u"requestView"_s), Qt::Key_Return);
    QCOMPARE(page->session()->review().remarks.size(), 1);
    QVERIFY(undo->isEnabled());
    undo->trigger();
    QVERIFY(page->session()->review().remarks.isEmpty());
    QVERIFY(!undo->isEnabled());
    QVERIFY(redo->isEnabled());
    redo->trigger();
    QCOMPARE(page->session()->review().remarks.size(), 1);
    program.window().showHome();
    QVERIFY(!undo->isEnabled());
}

void TestReviewWindow::isSavedOnLeaving()
{
    const QTemporaryDir dir;
    {
        Program program(*qApp, filesIn(dir));
        const ReviewPage *page = open(program, exportExample(u"complete"_s, dir.path()));
        page->session()->addRemark(u"/service/title"_s);
        program.window().close();
    }
    QCOMPARE(ReviewStore(dir.path()).list().size(), 1);
    QCOMPARE(ReviewStore(dir.path()).list().constFirst().file.review.remarks.size(), 1);
}

void TestReviewWindow::anotherPackageTakesItsPlace()
{
    const QTemporaryDir dir;
    Program program(*qApp, filesIn(dir));
    const ReviewPage *first = open(program, exportExample(u"complete"_s, dir.path()));
    const QString title = first->session()->input().request.service.title;
    first->session()->addRemark(QString());
    const ReviewPage *second = open(program, exportExample(u"incomplete"_s, dir.path()));
    QVERIFY(second != first);
    QVERIFY(second->session()->input().request.service.title != title);
    QVERIFY(second->session()->review().remarks.isEmpty());
    QTRY_COMPARE(ReviewStore(dir.path()).list().size(), 1);
}

void TestReviewWindow::titleAndStatusSayWhatIsShown()
{
    const QTemporaryDir dir;
    Program program(*qApp, filesIn(dir));
    const QString package = exportExample(u"complete"_s, dir.path());
    const ReviewPage *page = open(program, package);
    const QString title = page->session()->input().request.service.title + u" – Viatique"_s;
    QCOMPARE(program.window().windowTitle(), title);
    page->session()->setText(u"/reviewer/name"_s, u"Jeanne Orsini"_s);
    const auto *status = program.window().statusBar()->findChild<QLabel *>();
    QVERIFY2(status->text().startsWith(u"Reviewed by: Jeanne Orsini · Catalogue: "_s),
             qPrintable(status->text()));
    program.window().compare(package, package);
    QTRY_VERIFY_WITH_TIMEOUT(status->text().startsWith(u"Catalogue: "_s), 10'000);
    QCOMPARE(program.window().windowTitle(), title);
    program.window().showHome();
    QCOMPARE(program.window().windowTitle(), u"Viatique"_s);
    QVERIFY(!status->text().contains(u"Catalogue"_s));
}

void TestReviewWindow::aDeletedReviewComesBack()
{
    const QTemporaryDir dir;
    Program program(*qApp, filesIn(dir));
    const ReviewPage *page = open(program, exportExample(u"complete"_s, dir.path()));
    page->session()->addRemark(u"/service/title"_s);
    QVERIFY(page->session()->flush());
    const QString id = page->session()->review().id;
    program.window().showHome();
    auto *table = program.window().findChild<QTreeView *>(u"receivedTable"_s);
    auto *remove = table->findChild<QAction *>(u"deleteReviewAction"_s);
    const ReviewStore store(dir.path());
    const auto words = [table] {
        return table->model()->index(0, ReceivedModel::ReviewColumn).data().toString();
    };
    QTRY_COMPARE(words(), u"in progress, 1 remark"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    remove->trigger();
    QTRY_COMPARE(words(), QString());
    QVERIFY(store.list().isEmpty());
    auto *notice = program.window().findChild<QWidget *>(u"notice"_s);
    QVERIFY(notice->isVisible());
    auto *undo = notice->findChild<QPushButton *>(u"noticeFirstButton"_s);
    const QString title = notice->findChild<QLabel *>(u"noticeWhat"_s)->text();
    QVERIFY2(title.contains(table->model()->index(0, 0).data().toString()), qPrintable(title));
    // Where it cannot come back now, it still can later.
    const QString inTheWay = store.reviewsFolder() + u'/' + id + u".review.json"_s;
    QVERIFY(QDir().mkpath(inTheWay));
    undo->click();
    const auto *said = program.window().findChild<QWidget *>(u"windowNotice"_s);
    QVERIFY(said->isVisible());
    QVERIFY(notice->isVisible() && undo->isEnabled());
    QCOMPARE(notice->findChild<QLabel *>(u"noticeWhat"_s)->text(), title);
    QVERIFY(QDir().rmdir(inTheWay));
    undo->click();
    QVERIFY(!notice->isVisible());
    QVERIFY(!said->isVisible());
    QTRY_COMPARE(words(), u"in progress, 1 remark"_s);
    QCOMPARE(store.list().constFirst().file.review.remarks.size(), 1);
}

/// What cannot be read is listed nowhere, and not passed over in silence.
void TestReviewWindow::aSpoiltReviewIsSaid()
{
    const QTemporaryDir dir;
    Program program(*qApp, filesIn(dir));
    program.setLanguage(u"en"_s);
    program.window().show();
    program.window().showHome();
    const auto *said = program.window().findChild<StateLabel *>(u"unreadableReviews"_s);
    QTest::qWait(50);
    QVERIFY(!said->isVisible());
    const QString folder = ReviewStore(dir.path()).reviewsFolder();
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(writeFile(folder + u"/spoilt.review.json"_s, "{"));
    program.window().showHome();
    QTRY_VERIFY(said->isVisible());
    QVERIFY2(said->words().startsWith(u"1 review"_s) && said->words().contains(folder),
             qPrintable(said->words()));
    QVERIFY(QFile::remove(folder + u"/spoilt.review.json"_s));
    program.window().showHome();
    QTRY_VERIFY(!said->isVisible());
}

void TestReviewWindow::setsAside()
{
    const QTemporaryDir dir;
    Program program(*qApp, filesIn(dir));
    auto *aside = program.window().findChild<QAction *>(u"setAsideAction"_s);
    QVERIFY(!aside->isEnabled());
    const ReviewPage *page = open(program, exportExample(u"complete"_s, dir.path()));
    QVERIFY(aside->isEnabled());
    QVERIFY(!aside->isChecked());
    aside->trigger();
    QVERIFY(page->session()->isSetAside());
    QVERIFY(aside->isChecked());
    page->session()->addRemark(QString());
    QVERIFY(!aside->isChecked());
    aside->trigger();
    QVERIFY(page->session()->flush());
    program.window().showHome();
    QVERIFY(!aside->isEnabled());
    const auto *table = program.window().findChild<QTreeView *>(u"receivedTable"_s);
    QTRY_COMPARE(table->model()->index(0, ReceivedModel::ReviewColumn).data().toString(),
                 u"set aside, 1 remark"_s);
}

void TestReviewWindow::aComparisonLeadsBack_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("button") << 0;
    QTest::newRow("Escape") << 1;
    QTest::newRow("Alt+Left") << 2;
    QTest::newRow("review it") << 3;
}

/// Its undo, its place and its focus are as they were.
void TestReviewWindow::aComparisonLeadsBack()
{
    QFETCH(int, way);
    const QTemporaryDir dir;
    Program program(*qApp, filesIn(dir));
    MainWindow &window = program.window();
    const QString package = exportExample(u"complete"_s, dir.path());
    ReviewPage *page = open(program, package);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QString remark = page->session()->addRemark(u"/service/title"_s);
    auto *tree = page->findChild<QTreeView *>(u"requestView"_s);
    tree->setFocus();
    auto *undo = window.findChild<QAction *>(u"undoAction"_s);
    auto *exportReview = window.findChild<QAction *>(u"exportReviewAction"_s);
    window.compare(package, package);
    auto *comparison = window.findChild<ComparePage *>();
    QVERIFY(comparison && comparison->isVisible());
    QVERIFY(!page->isVisible());
    // What stays beneath is not acted on.
    QVERIFY(!undo->isEnabled());
    QVERIFY(!exportReview->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(comparison->state(), Comparison::State::Compared, 30'000);
    auto *back = comparison->findChild<QToolButton *>(u"backButton"_s);
    QVERIFY(back->isVisible());
    if (way == 0)
        back->click();
    else if (way == 1)
        QTest::keyClick(&window, Qt::Key_Escape);
    else if (way == 2)
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    else
        comparison->findChild<QPushButton *>(u"reviewButton"_s)->click();
    QTRY_VERIFY(page->isVisible());
    QVERIFY(tree->hasFocus());
    QVERIFY(page->session()->review().remark(remark));
    QVERIFY(exportReview->isEnabled());
    QVERIFY(undo->isEnabled());
    undo->trigger();
    QVERIFY(page->session()->review().remarks.isEmpty());
    // The comparison is gone.
    QTRY_VERIFY(!window.findChild<ComparePage *>());
}

void TestReviewWindow::aComparisonLeadsBackToTheDraft()
{
    const QTemporaryDir dir;
    Program program(*qApp, filesIn(dir));
    program.setLanguage(u"en"_s);
    MainWindow &window = program.window();
    const QString folder = dir.filePath(u"drafts/one"_s);
    copyExample(u"complete"_s, folder);
    window.show();
    QVERIFY(window.openDraft(folder));
    window.wizard()->setStep(2);
    DraftSession *session = window.session();
    session->setText(u"/service/title"_s, u"Un autre titre"_s);
    window.compare(folder, folder);
    QVERIFY(!window.wizard()->isVisible());
    auto *undo = window.findChild<QAction *>(u"undoAction"_s);
    QVERIFY(!undo->isEnabled());
    // What is compared is what stands here.
    auto *comparison = window.findChild<ComparePage *>();
    QTRY_COMPARE_WITH_TIMEOUT(comparison->state(), Comparison::State::Compared, 30'000);
    QCOMPARE(comparison->shownInput()->request.service.title, u"Un autre titre"_s);
    comparison->findChild<QToolButton *>(u"backButton"_s)->click();
    QVERIFY(window.wizard()->isVisible());
    QCOMPARE(window.session(), session);
    QCOMPARE(window.wizard()->step(), 2);
    undo->trigger();
    QVERIFY(session->request().service.title != u"Un autre titre"_s);
    // From home there is no way back but home.
    window.showHome();
    window.compare(folder, folder);
    QTRY_COMPARE(window.findChildren<ComparePage *>().size(), 1);
    comparison = window.findChild<ComparePage *>();
    QVERIFY(!comparison->findChild<QToolButton *>(u"backButton"_s)->isVisible());
    comparison->findChild<QToolButton *>(u"homeButton"_s)->click();
    QVERIFY(!comparison->isVisible());
}

QTEST_MAIN(TestReviewWindow)
#include "tst_reviewwindow.moc"
