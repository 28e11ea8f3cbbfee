// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/digest.h"
#include "core/language.h"
#include "session/modelroles.h"
#include "shownreview.h"
#include "widgets/look.h"
#include "widgets/statelabel.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;
using State = PackageReview::State;

class TestReviewPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aPackageAsItWasSent();
    void findingsOfADraft();
    void anAlteredPackage();
    void whatIsNoPackage();
    void contactsLeftOut();
    void interrupted();
    void speaksTheLanguage();
    void standsUprightWhereNarrow();

private:
    std::unique_ptr<ReviewPage> open(const QString &path) { return m_own->open(path); }
    static QString what(const ReviewPage &page) { return find<QLabel>(page, "noticeWhat")->text(); }
    static QString why(const ReviewPage &page) { return find<QLabel>(page, "noticeWhy")->text(); }

    const QTemporaryDir m_dir;
    QString m_complete;
    std::unique_ptr<ReviewSurroundings> m_own;
};

void TestReviewPage::initTestCase()
{
    m_complete = exportExample(u"complete"_s, m_dir.path());
    QVERIFY(!m_complete.isEmpty());
}

void TestReviewPage::init()
{
    m_own = std::make_unique<ReviewSurroundings>();
}

void TestReviewPage::aPackageAsItWasSent()
{
    const auto page = open(m_complete);
    QCOMPARE(page->state(), State::Opened);
    const VerifyReport report = verify(m_complete);
    QVERIFY(what(*page).startsWith(u"Intact: "_s));
    QVERIFY(what(*page).contains(QString::number(report.files)));
    QVERIFY2(why(*page).replace(QChar::Nbsp, u' ').contains(fingerprint(report.requestSha512)),
             qPrintable(why(*page)));
    // Not torn apart where the line ends.
    QVERIFY(!why(*page).contains(fingerprint(report.requestSha512)));
    QVERIFY(!find<QAbstractItemView>(*page, "problemsView")->isVisible());
    QTRY_VERIFY(!find<QWidget>(*page, "workBar")->isVisible());
    QVERIFY(find<QLabel>(*page, "reviewDetails")->text().startsWith(u"Revision 1"_s));

    auto *request = find<QAbstractItemView>(*page, "requestView");
    QVERIFY(request->isVisible());
    QCOMPARE(request->model()->rowCount(), 7);
    QCOMPARE(page->window()->focusWidget(), request);
    QVERIFY(request->currentIndex().isValid());

    QCOMPARE(m_own->received.rowCount(), 1);
    QCOMPARE(m_own->received.rows().constFirst().path, m_complete);
    QCOMPARE(m_own->received.rows().constFirst().verdict, ReceivedRow::Verdict::Valid);

    QSignalSpy home(page.get(), &ReviewPage::homeRequested);
    QTest::mouseClick(find<QToolButton>(*page, "homeButton"), Qt::LeftButton);
    QCOMPARE(home.size(), 1);
    QSignalSpy takeUp(page.get(), &ReviewPage::takeUpRequested);
    QTest::mouseClick(find<QPushButton>(*page, "takeUpButton"), Qt::LeftButton);
    QCOMPARE(takeUp.size(), 1);
    QCOMPARE(takeUp.constFirst().constFirst().toString(), m_complete);
}

void TestReviewPage::findingsOfADraft()
{
    const auto page = open(exportExample(u"incomplete"_s, m_dir.path()));
    auto *tabs = find<QTabWidget>(*page, "reviewTabs");
    auto *findings = find<QAbstractItemView>(*page, "findingsView");
    QVERIFY(findings->model()->rowCount() > 0);
    QVERIFY(tabs->tabText(1).contains(QString::number(findings->model()->rowCount())));
    tabs->setCurrentIndex(1);
    QVERIFY(findings->isVisible());
    QVERIFY(find<QLabel>(*page, "reviewDetails")->text().contains(u"exported as a draft"_s));
}

void TestReviewPage::anAlteredPackage()
{
    const QString folder = m_dir.filePath(u"altered"_s);
    QVERIFY(unpack(m_complete, folder));
    QDirIterator documents(folder + u"/data/documents"_s, QDir::Files);
    QVERIFY(alter(documents.next()));
    const auto page = open(folder);
    QVERIFY(what(*page).startsWith(u"Not as listed"_s));
    auto *problems = find<QAbstractItemView>(*page, "problemsView");
    QVERIFY(problems->isVisible());
    QVERIFY(problems->model()->index(0, 0).data().toString().contains(u"documents/"_s));
    QCOMPARE(page->window()->focusWidget(), problems);
    // Its request can be read, but is not gone on with.
    QVERIFY(find<QAbstractItemView>(*page, "requestView")->isVisible());
    QVERIFY(!find<QPushButton>(*page, "takeUpButton")->isEnabled());
    QVERIFY(!find<QPushButton>(*page, "takeUpButton")->toolTip().isEmpty());
    QCOMPARE(m_own->received.rows().constFirst().verdict, ReceivedRow::Verdict::Altered);
}

void TestReviewPage::whatIsNoPackage()
{
    const QString path = m_dir.filePath(u"garbage.zip"_s);
    QVERIFY(writeFile(path, "not at all a package"));
    const auto page = open(path);
    QVERIFY(what(*page).startsWith(u"This package cannot be read."_s));
    QVERIFY(!why(*page).isEmpty());
    QCOMPARE(find<QLabel>(*page, "reviewTitle")->text(), u"garbage.zip"_s);
    QVERIFY(!page->session());
    QVERIFY(!find<QWidget>(*page, "exportReviewButton")->isVisible());
    QVERIFY(!find<QPushButton>(*page, "takeUpButton")->isEnabled());
    // The file was sent again, under the same name.
    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::copy(m_complete, path));
    auto *again = find<QPushButton>(*page, "noticeFirstButton");
    QCOMPARE(page->window()->focusWidget(), again);
    QTest::keyClick(again, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(page->state(), State::Opened, 30'000);
    QVERIFY(what(*page).startsWith(u"Intact: "_s));
    QTRY_VERIFY(page->session());
    QVERIFY(!again->isVisible());
    QCOMPARE(m_own->received.rowCount(), 1);
}

void TestReviewPage::contactsLeftOut()
{
    const QString expert = m_dir.filePath(u"expert"_s);
    QVERIFY(QDir().mkpath(expert));
    const auto page = open(exportExample(u"complete"_s, expert, true));
    QVERIFY(find<StateLabel>(*page, "contactsNote")->isVisible());
    QVERIFY(find<StateLabel>(*page, "catalogueNote")->words().isEmpty());
}

void TestReviewPage::interrupted()
{
    ReviewPage page(m_complete, m_own->parts());
    page.show();
    QCOMPARE(page.state(), State::Opening);
    QVERIFY(!find<QWidget>(page, "integrityNotice")->isVisible());
    find<QPushButton>(page, "interruptButton")->click();
    QCOMPARE(page.state(), State::Cancelled);
    QCOMPARE(what(page), u"The verification was interrupted."_s);
    QCOMPARE(m_own->received.rowCount(), 0);
    find<QPushButton>(page, "noticeFirstButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(page.state(), State::Opened, 30'000);
    QCOMPARE(m_own->received.rowCount(), 1);
}

void TestReviewPage::speaksTheLanguage()
{
    const auto page = open(m_complete);
    const auto *request = find<QAbstractItemView>(*page, "requestView");
    const QString before = request->model()->index(1, 0).data().toString();
    installLanguage(u"fr"_s);
    QCoreApplication::processEvents();
    QVERIFY(request->model()->index(1, 0).data().toString() != before);
    installLanguage(u"en"_s);
    QCoreApplication::processEvents();
    QCOMPARE(request->model()->index(1, 0).data().toString(), before);
    QVERIFY(what(*page).startsWith(u"Intact: "_s));
    // Nothing was opened anew.
    QCOMPARE(page->state(), State::Opened);
}

void TestReviewPage::standsUprightWhereNarrow()
{
    const auto page = open(m_complete);
    const auto *splitter = find<QSplitter>(*page, "splitter");
    const auto *tabs = find<QTabWidget>(*page, "reviewTabs");
    QCOMPARE(splitter->orientation(), Qt::Horizontal);
    QCOMPARE(splitter->count(), 3);
    QCOMPARE(tabs->count(), 3);
    // Where there is no room for three panes, documents are a tab.
    page->resize(look::em(page.get(), 60), 600);
    QCOMPARE(splitter->orientation(), Qt::Horizontal);
    QCOMPARE(splitter->count(), 2);
    QCOMPARE(tabs->count(), 4);
    page->resize(look::em(page.get(), 40), 600);
    QCOMPARE(splitter->orientation(), Qt::Vertical);
    page->resize(1280, 800);
    QCOMPARE(splitter->count(), 3);
    QCOMPARE(tabs->count(), 3);
}

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
