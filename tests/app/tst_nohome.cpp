// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../session/samplereview.h"
#include "app/program.h"
#include "core/language.h"
#include "inbox/sampleinboxfolder.h"
#include "widgets/inboxpage.h"
#include "widgets/reviewpage.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The whole program of somebody who has no home folder: it says what it cannot keep, and does the rest.
class TestNoHome : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void settingsAreSaidToBeLost();
    void newRequestSaysWhereNothingCanBeWritten();
    void reviewIsSaidToBeUnsaved();
    void inboxDoesWithoutItsIndex();

private:
    MainWindow &window() const { return m_program->window(); }
    /// What a notice in sight says; empty while it is hidden.
    QString shownNotice(const char *name) const
    {
        const QList<QWidget *> notices = window().findChildren<QWidget *>(QLatin1String(name));
        for (const QWidget *notice : notices) {
            const auto *what = notice->findChild<QLabel *>(u"noticeWhat"_s);
            if (notice->isVisible() && what)
                return what->text();
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Program> m_program;
};

void TestNoHome::init()
{
    m_program.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    // Below a file nothing can be made, by nobody.
    const QString home = m_dir->filePath(u"file"_s);
    QVERIFY(writeFile(home, "x"));
    const ProgramFiles files{home + u"/data"_s, home + u"/data/addressbook.json"_s,
                             home + u"/viatique.conf"_s, QString(), home + u"/cache"_s};
    m_program = std::make_unique<Program>(*qApp, files);
    m_program->setLanguage(u"en"_s);
    window().resize(1200, 800);
    window().show();
    window().resume();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void TestNoHome::settingsAreSaidToBeLost()
{
    QTRY_VERIFY2(shownNotice("windowNotice").contains(u"viatique.conf"_s),
                 qPrintable(shownNotice("windowNotice")));
}

void TestNoHome::newRequestSaysWhereNothingCanBeWritten()
{
    window().findChild<QAction *>(u"newRequestAction"_s)->trigger();
    QVERIFY(!window().session());
    const QString said = shownNotice("windowNotice");
    QVERIFY2(said.contains(m_dir->filePath(u"file"_s)) && said.contains(u"cannot be written"_s),
             qPrintable(said));
}

void TestNoHome::reviewIsSaidToBeUnsaved()
{
    window().openPackage(exportExample(u"complete"_s, m_dir->filePath(u"received"_s)));
    auto *page = window().findChild<ReviewPage *>();
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->session() != nullptr, 10'000);
    QTest::keyClick(page->findChild<QTreeView *>(u"requestView"_s), Qt::Key_Return);
    QTest::keyClicks(page->findChild<QPlainTextEdit *>(u"remarkText"_s), u"kept in memory"_s);
    QTRY_COMPARE(page->session()->saveState(), ReviewSession::SaveState::Failed);
    QVERIFY(!shownNotice("unsavedNotice").trimmed().isEmpty());
    QCOMPARE(page->session()->review().remarks.constLast().text, u"kept in memory"_s);
}

void TestNoHome::inboxDoesWithoutItsIndex()
{
    SampleInboxFolder folder;
    folder.add(u"a.zip"_s, u"request-a"_s, 1);
    window().openInbox(folder.path());
    auto *page = window().findChild<InboxPage *>();
    QVERIFY(page);
    QTRY_COMPARE_WITH_TIMEOUT(page->inbox().state(), Inbox::State::UpToDate, 10'000);
    QCOMPARE(page->inbox().model().packages(), 1);
}

QTEST_MAIN(TestNoHome)
#include "tst_nohome.moc"
