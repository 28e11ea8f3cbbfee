// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "troublewindow.h"

#include "package/bag.h"
#include "request/draftstate.h"
#include "session/reviewsession.h"
#include "widgets/reviewpage.h"

#include <QPlainTextEdit>
#include <QTreeView>

/// The disk fails under the window while somebody works: the window says so, what was on the disk stays, and
/// what was typed meanwhile is saved by itself once the trouble is over.
class TestTrouble : public TroubleWindow
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void whileEditing_data() { troubles(); }
    void whileEditing();
    void whileReviewing_data() { troubles(); }
    void whileReviewing();
    void whileExporting_data() { troubles(); }
    void whileExporting();
    void filesThatMayNotGrow();
    void clockJumps_data();
    void clockJumps();
};

void TestTrouble::whileEditing()
{
    QFETCH(Trouble, trouble);
    if (!isPossible(trouble))
        QSKIP("the system allows no disk of our own, or root cannot be kept out");
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    DraftSession *session = m_window->session();
    typeInto(u"before"_s);
    QTRY_COMPARE(session->saveState(), DraftSession::SaveState::Saved);
    QVERIFY(descriptionOn(folder).contains(u"before"_s));

    enter(trouble, folder);
    typeInto(u"during"_s);
    QTRY_VERIFY(session->saveState() == DraftSession::SaveState::Failed
                || session->saveState() == DraftSession::SaveState::Deleted);
    const QString said = shownNotice("saveNotice");
    QVERIFY2(!said.trimmed().isEmpty(), "the window says nothing");
    // A step of undo stays possible, and the text in sight.
    QVERIFY(session->request().service.description.contains(u"during"_s));
    if (trouble != Trouble::Vanished)
        QVERIFY(descriptionOn(folder).contains(u"before"_s));

    leave(trouble, folder);
    QTRY_COMPARE_WITH_TIMEOUT(session->saveState(), DraftSession::SaveState::Saved, 10'000);
    QVERIFY(descriptionOn(folder).contains(u"during"_s));
    QTRY_VERIFY(shownNotice("saveNotice").isEmpty());
    QCOMPARE(leftovers(folder), QStringList());
}

void TestTrouble::whileReviewing()
{
    QFETCH(Trouble, trouble);
    if (!isPossible(trouble))
        QSKIP("the system allows no disk of our own, or root cannot be kept out");
    m_window->openPackage(package());
    auto *page = m_window->findChild<ReviewPage *>();
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->session() != nullptr, 10'000);
    ReviewSession *session = page->session();
    QTest::keyClick(page->findChild<QTreeView *>(u"requestView"_s), Qt::Key_Return);
    auto *text = page->findChild<QPlainTextEdit *>(u"remarkText"_s);
    QTest::keyClicks(text, u"before"_s);
    QTRY_COMPARE(session->saveState(), ReviewSession::SaveState::Saved);

    const QString folder = m_disk + u"/data/reviews"_s;
    enter(trouble, folder);
    QTest::keyClicks(text, u" during"_s);
    if (trouble == Trouble::Vanished) {
        // Made anew with what is in memory: nothing to say.
        QTRY_COMPARE(session->saveState(), ReviewSession::SaveState::Saved);
        QCOMPARE(keptRemark(), u"before during"_s);
        return;
    }
    QTRY_COMPARE(session->saveState(), ReviewSession::SaveState::Failed);
    QVERIFY2(!shownNotice("unsavedNotice").trimmed().isEmpty(), "the window says nothing");
    QCOMPARE(keptRemark(), u"before"_s);
    leave(trouble, folder);
    QTRY_COMPARE_WITH_TIMEOUT(session->saveState(), ReviewSession::SaveState::Saved, 10'000);
    QCOMPARE(keptRemark(), u"before during"_s);
    QTRY_VERIFY(shownNotice("unsavedNotice").isEmpty());
    QCOMPARE(leftovers(folder), QStringList());
}

void TestTrouble::whileExporting()
{
    QFETCH(Trouble, trouble);
    if (!isPossible(trouble))
        QSKIP("the system allows no disk of our own, or root cannot be kept out");
    const QString own = draft();
    QVERIFY(m_window->openDraft(own));
    const auto noted = [&own] { return readDraftState(own + u"/state.json"_s).lastExport; };
    const QString folder = m_disk + u"/exports"_s;
    exportTo(folder + u"/demande.zip"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->exportedRevision(), 1, 15'000);
    const auto former = sha512OfFile(folder + u"/demande.zip"_s);
    QVERIFY(former);
    // Another revision, which takes the place of the first.
    typeInto(u"another"_s);
    QTRY_COMPARE(m_window->session()->saveState(), DraftSession::SaveState::Saved);

    // The draft stands elsewhere: only the export finds its disk in trouble.
    const auto notedBefore = noted();
    enter(trouble, folder);
    const QString before = shownNotice("outcomeNotice");
    exportTo(folder + u"/demande.zip"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        !shownNotice("outcomeNotice").isEmpty() && shownNotice("outcomeNotice") != before, 15'000);
    QCOMPARE(m_window->session()->exportedRevision(), 1);
    // Nor does the disk say that the second revision is out.
    QVERIFY(notedBefore && notedBefore->revision == 1);
    QVERIFY(noted() == notedBefore);
    leave(trouble, folder);
    QCOMPARE(sha512OfFile(folder + u"/demande.zip"_s).value_or(QString()), *former);
    QCOMPARE(leftovers(folder), QStringList());

    exportTo(folder + u"/demande.zip"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->exportedRevision(), 2, 15'000);
    QVERIFY(verify(folder + u"/demande.zip"_s).valid);
    QCOMPARE(leftovers(folder), QStringList());
}

/// A second way to a full disk, which needs no rights: the system refuses files above a size.
void TestTrouble::filesThatMayNotGrow()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    DraftSession *session = m_window->session();
    const FileSizeLimit limit(64);
    typeInto(u"during"_s);
    QTRY_COMPARE(session->saveState(), DraftSession::SaveState::Failed);
    QVERIFY(!shownNotice("saveNotice").trimmed().isEmpty());
    QVERIFY(!descriptionOn(folder).isEmpty());
    limit.lift();
    QTRY_COMPARE_WITH_TIMEOUT(session->saveState(), DraftSession::SaveState::Saved, 10'000);
    QVERIFY(descriptionOn(folder).contains(u"during"_s));
}

void TestTrouble::clockJumps_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("forwards a day") << qint64(86'400);
    QTest::newRow("back a year") << qint64(-365) * 86'400;
    QTest::newRow("before the epoch") << -QDateTime::currentSecsSinceEpoch() - 3600;
}

/// Draft, review, export and the lock of a program that was killed: none asks the clock whether it may go on.
void TestTrouble::clockJumps()
{
    QFETCH(qint64, seconds);
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    typeInto(u"before"_s);
    QTRY_COMPARE(m_window->session()->saveState(), DraftSession::SaveState::Saved);
    faults::setClockOffset(seconds);
    const auto back = qScopeGuard([] { faults::setClockOffset(0); });
    typeInto(u"after"_s);
    QTRY_COMPARE(m_window->session()->saveState(), DraftSession::SaveState::Saved);
    QVERIFY(descriptionOn(folder).contains(u"after"_s));
    const QString target = m_disk + u"/exports/demande.zip"_s;
    exportTo(target);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->exportedRevision(), 1, 15'000);
    QVERIFY(verify(target).valid);
    typeInto(u" again"_s);
    QTRY_COMPARE(m_window->session()->request().revision, 2);
    // What a killed program leaves names nobody, or somebody who is gone.
    m_window->showHome();
    for (const QByteArray &lock : {QByteArray(), QByteArray("999999999\nviatique\n")}) {
        QVERIFY(writeFile(folder + u"/lock"_s,
                          lock.isEmpty() ? lock : lock + QSysInfo::machineHostName().toUtf8() + '\n'));
        QVERIFY(m_window->openDraft(folder));
        QVERIFY(!m_window->session()->isReadOnly());
        m_window->showHome();
    }
}

int main(int argc, char **argv)
{
    TroubleWindow::s_hasDisks = beginOwnMounts();
    QApplication application(argc, argv);
    TestTrouble test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_trouble.moc"
