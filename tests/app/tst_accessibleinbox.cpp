// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "accessibletree.h"
#include "inbox/packagelock.h"
#include "inbox/sampleinboxfolder.h"
#include "widgets/inboxpage.h"
#include "widgets/reviewpage.h"

#include <QAction>
#include <QApplication>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;

/// The same of the folder of received packages, and of one that a colleague has in hand.
class TestAccessibleInbox : public QObject
{
    Q_OBJECT

private slots:
    void withoutFolder_data() { languages(); }
    void withoutFolder();
    void list_data() { languages(); }
    void list();
    void heldByAColleague_data() { languages(); }
    void heldByAColleague();
};

namespace {

void lookAtAllSizes(Program &program)
{
    for (const QSize &size : {QSize(1280, 800), QSize(800, 600), QSize(500, 600)}) {
        program.window().resize(size);
        QApplication::processEvents();
        QCOMPARE(nameless(program.window()), QString());
        QCOMPARE(clashes(program.window()), QString());
    }
}

} // namespace

void TestAccessibleInbox::withoutFolder()
{
    QFETCH(QString, language);
    const QTemporaryDir dir;
    Program program(*qApp, filesIn(dir));
    program.setLanguage(language);
    program.window().show();
    program.window().showInbox();
    lookAtAllSizes(program);
}

void TestAccessibleInbox::list()
{
    QFETCH(QString, language);
    const QTemporaryDir dir;
    SampleInboxFolder folder;
    for (int i = 0; i < 8; ++i)
        folder.add(u"%1.zip"_s.arg(i), u"request-%1"_s.arg(i / 2), 1 + i % 2);
    Program program(*qApp, filesIn(dir));
    program.setLanguage(language);
    program.window().show();
    program.window().openInbox(folder.path());
    auto *page = program.window().findChild<InboxPage *>();
    QTRY_COMPARE(page->inbox().state(), Inbox::State::UpToDate);
    page->findChild<QAction *>(u"overview"_s)->trigger();
    lookAtAllSizes(program);
    // With what ends a filter by rule, and a list that is interrupted.
    InboxFilter filter;
    filter.rule = u"siret-missing"_s;
    page->inbox().model().setFilter(filter);
    page->inbox().verifyAgain({u"0.zip"_s, u"1.zip"_s, u"2.zip"_s});
    page->inbox().cancel();
    QTRY_COMPARE(page->inbox().state(), Inbox::State::Interrupted);
    lookAtAllSizes(program);
}

void TestAccessibleInbox::heldByAColleague()
{
    QFETCH(QString, language);
    const QTemporaryDir dir;
    SampleInboxFolder folder;
    const QString digest = folder.add(u"a.zip"_s, u"request-a"_s);
    folder.addReview(u"a.zip"_s, u"request-a"_s, digest, Opinion::Favourable);
    // On another computer.
    LockHolder holder = newHolder(u"Jeanne Orsini"_s, QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC));
    holder.system = u"elsewhere"_s;
    QVERIFY(writeFile(lockPath(folder.filePath(u"a.zip"_s)), lockBytes(holder)));
    Program program(*qApp, filesIn(dir));
    program.setLanguage(language);
    program.window().show();
    program.window().openPackage(folder.filePath(u"a.zip"_s));
    auto *page = program.window().findChild<ReviewPage *>();
    QTRY_VERIFY(page->session());
    QTRY_VERIFY(page->findChild<QWidget *>(u"lockNotice"_s)->isVisible());
    QTRY_VERIFY(page->findChild<QWidget *>(u"colleaguesNotice"_s)->isVisible());
    lookAtAllSizes(program);
}

QTEST_MAIN(TestAccessibleInbox)
#include "tst_accessibleinbox.moc"
