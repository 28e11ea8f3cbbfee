// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../session/samplecomparison.h"
#include "../session/testreview.h"
#include "accessibletree.h"
#include "app/program.h"
#include "core/language.h"
#include "session/stepmodel.h"
#include "widgets/comparepage.h"
#include "widgets/remarkcard.h"
#include "widgets/reviewpage.h"
#include "widgets/wizard.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QMenuBar>
#include <QMultiMap>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// What a screen reader finds on home and on every page: no control that can have the focus is without a
/// name, and no two things share a letter with Alt.
class TestAccessibility : public QObject
{
    Q_OBJECT

private slots:
    void home_data();
    void home();
    void pages_data();
    void pages();
    void headingOfEachPage();
    void review_data();
    void review();
    void importedReview_data();
    void importedReview();
    void comparison_data();
    void comparison();
};

void TestAccessibility::home_data()
{
    languages();
}

void TestAccessibility::home()
{
    QFETCH(QString, language);
    const QTemporaryDir dir;
    Program program(*qApp, filesIn(dir));
    program.setLanguage(language);
    program.window().show();
    program.window().showHome();
    QVERIFY(treeOf(program.window()).size() > 20);
    QCOMPARE(nameless(program.window()), QString());
    QCOMPARE(clashes(program.window()), QString());
    copyExample(u"complete"_s, dir.filePath(u"drafts/draft"_s));
    program.window().showHome();
    QCOMPARE(nameless(program.window()), QString());
    QCOMPARE(clashes(program.window()), QString());
}

void TestAccessibility::pages_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<QString>("language");
    QTest::newRow("complete, English") << u"complete"_s << u"en"_s;
    QTest::newRow("complete, French") << u"complete"_s << u"fr"_s;
    QTest::newRow("incomplete, French") << u"incomplete"_s << u"fr"_s;
}

void TestAccessibility::pages()
{
    QFETCH(QString, example);
    QFETCH(QString, language);
    const QTemporaryDir dir;
    copyExample(example, dir.filePath(u"drafts/draft"_s));
    Program program(*qApp, filesIn(dir));
    program.setLanguage(language);
    program.settings().set(setting::kShowFindings, true);
    program.window().show();
    QVERIFY(program.window().openDraft(dir.filePath(u"drafts/draft"_s)));
    // Wide, and small: other controls are there.
    for (const QSize &size : {QSize(1280, 800), QSize(800, 600), QSize(500, 600)}) {
        program.window().resize(size);
        for (int step = 1; step <= StepModel::kSteps; ++step) {
            program.window().wizard()->setStep(step);
            QApplication::processEvents();
            QVERIFY(treeOf(*program.window().wizard()->page()).size() > 5);
            QCOMPARE(nameless(program.window()), QString());
            QCOMPARE(clashes(program.window()), QString());
        }
    }
    // What only a vendor's own request shows.
    program.window().wizard()->setStep(1);
    program.window().findChild<QAbstractButton *>(u"vendorRadio"_s)->click();
    for (int step = 1; step <= StepModel::kSteps; ++step) {
        program.window().wizard()->setStep(step);
        QApplication::processEvents();
        QCOMPARE(nameless(program.window()), QString());
        QCOMPARE(clashes(program.window()), QString());
    }
}

void TestAccessibility::headingOfEachPage()
{
    const QTemporaryDir dir;
    copyExample(u"complete"_s, dir.filePath(u"drafts/draft"_s));
    Program program(*qApp, filesIn(dir));
    program.window().show();
    QVERIFY(QTest::qWaitForWindowActive(&program.window()));
    QVERIFY(program.window().openDraft(dir.filePath(u"drafts/draft"_s)));
    for (int step = 1; step <= StepModel::kSteps; ++step) {
        program.window().wizard()->setStep(step);
        QStringList headings;
        for (const QAccessibleInterface *interface : treeOf(*program.window().wizard()->page())) {
            if (interface->role() == QAccessible::Heading)
                headings.append(interface->text(QAccessible::Name));
        }
        QCOMPARE(headings, QStringList(StepModel::heading(step)));
        // And the focus is somewhere that can be worked with.
        QVERIFY(QApplication::focusWidget());
        QVERIFY(program.window().wizard()->page()->isAncestorOf(QApplication::focusWidget()));
    }
}

void TestAccessibility::review_data()
{
    languages();
}

void TestAccessibility::review()
{
    QFETCH(QString, language);
    const QTemporaryDir dir;
    const QString package = exportExample(u"incomplete"_s, dir.path());
    Program program(*qApp, filesIn(dir));
    program.setLanguage(language);
    program.window().show();
    program.window().openPackage(package);
    auto *page = program.window().findChild<ReviewPage *>();
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->session(), 30'000);
    const auto check = [&program](QTabWidget &tabs) {
        for (int tab = 0; tab < tabs.count(); ++tab) {
            tabs.setCurrentIndex(tab);
            QApplication::processEvents();
            QCOMPARE(nameless(program.window()), QString());
            QCOMPARE(clashes(program.window()), QString());
        }
    };
    auto *tabs = page->findChild<QTabWidget *>();
    for (const QSize &size : {QSize(1280, 800), QSize(800, 600), QSize(500, 600)}) {
        program.window().resize(size);
        check(*tabs);
    }
    // A remark on a text has everything that a remark can have.
    page->session()->addRemark(u"/service/description"_s);
    for (const QSize &size : {QSize(1280, 800), QSize(800, 600)}) {
        program.window().resize(size);
        check(*tabs);
    }
    page->findChild<QAbstractButton *>(u"messageButton"_s)->click();
    QApplication::processEvents();
    QCOMPARE(nameless(program.window()), QString());
    QCOMPARE(clashes(program.window()), QString());
}

void TestAccessibility::importedReview_data()
{
    languages();
}

void TestAccessibility::importedReview()
{
    QFETCH(QString, language);
    const QTemporaryDir dir;
    const QString draft = dir.filePath(u"drafts/draft"_s);
    copyExample(u"complete"_s, draft);
    QString id;
    editRequest(draft, [&id](Request &request) { id = request.id; });
    Program program(*qApp, filesIn(dir));
    program.setLanguage(language);
    program.window().show();
    QVERIFY(program.window().openDraft(draft));
    program.window().importReview(writeReviewFile(dir.filePath(u"a.review.json"_s), reviewOf(id)));
    QTRY_VERIFY_WITH_TIMEOUT(!program.window().session()->reviews().isEmpty(), 10'000);
    const auto check = [&program] {
        for (int step = 1; step <= StepModel::kSteps; ++step) {
            program.window().wizard()->setStep(step);
            QApplication::processEvents();
            QCOMPARE(nameless(program.window()), QString());
            QCOMPARE(clashes(program.window()), QString());
        }
    };
    for (const QSize &size : {QSize(1280, 800), QSize(800, 600)}) {
        program.window().resize(size);
        check();
    }
    // With the line for a reason open.
    program.window().wizard()->setStep(2);
    QApplication::processEvents();
    auto *card = program.window().wizard()->page()->findChild<RemarkCard *>();
    QVERIFY(card);
    card->findChild<QAbstractButton *>(u"keptButton"_s)->click();
    QCOMPARE(nameless(program.window()), QString());
    QCOMPARE(clashes(program.window()), QString());
}

void TestAccessibility::comparison_data()
{
    languages();
}

void TestAccessibility::comparison()
{
    QFETCH(QString, language);
    const QTemporaryDir dir;
    const auto [before, after] = twoRevisions(dir.path());
    const QString package = exportExample(u"complete"_s, dir.path());
    Program program(*qApp, filesIn(dir));
    program.setLanguage(language);
    program.window().show();
    const QString broken = dir.filePath(u"broken.zip"_s);
    QVERIFY(writeFile(broken, "no package"));
    // Two revisions with remarks, one that can be reviewed, one that cannot be read.
    for (const auto &[former, later] :
         {std::pair(before, after), std::pair(before, package), std::pair(before, broken)}) {
        program.window().compare(former, later);
        const QList<ComparePage *> pages = program.window().findChildren<ComparePage *>();
        ComparePage *page = pages.constLast();
        QTRY_COMPARE_WITH_TIMEOUT(page->state(), Comparison::State::Compared, 30'000);
        for (const QSize &size : {QSize(1280, 800), QSize(800, 600), QSize(500, 600)}) {
            program.window().resize(size);
            QApplication::processEvents();
            QVERIFY(treeOf(*page).size() > 5);
            QCOMPARE(nameless(program.window()), QString());
            QCOMPARE(clashes(program.window()), QString());
        }
    }
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
