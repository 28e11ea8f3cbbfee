// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../session/samplereview.h"
#include "app/program.h"
#include "session/reviewstore.h"
#include "session/summarymodel.h"
#include "widgets/reviewpage.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
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

QTEST_MAIN(TestReviewWindow)
#include "tst_reviewwindow.moc"
