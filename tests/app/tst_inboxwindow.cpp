// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The folder of received packages in the real window: to it, from it to a package or a comparison, and back.

#include "cli/hostilebag.h"
#include "core/atomicfile.h"
#include "core/limits.h"
#include "inbox/lockholder.h"
#include "inbox/sampleinboxfolder.h"
#include "reviewwindow.h"
#include "widgets/comparepage.h"
#include "widgets/inboxpage.h"
#include "widgets/reviewpage.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestInboxWindow : public ReviewWindow
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { end(); }
    void fromHomeAndBack();
    void aPackageIsReadAndComesBack();
    void revisionsAreComparedAndComeBack();
    void aFolderIsOpened();
    void anEmptyFolderIsDropped();
    void aDraftIsLeftFirst();
    void aShareGoesAndComesBack_data();
    void aShareGoesAndComesBack();

private:
    InboxPage *page() const { return m_window->findChild<InboxPage *>(); }
    QWidget *shown() const
    {
        return page() ? qobject_cast<QStackedWidget *>(page()->parentWidget())->currentWidget() : nullptr;
    }
    void select(const QString &path) const
    {
        auto *list = find<QTreeView>("inboxTable");
        const QModelIndex index = page()->inbox().model().at(path);
        QVERIFY(index.isValid());
        if (index.parent().isValid())
            list->expand(index.parent());
        list->setCurrentIndex(index);
    }

    std::unique_ptr<SampleInboxFolder> m_folder;
};

void TestInboxWindow::init()
{
    begin();
    m_folder = std::make_unique<SampleInboxFolder>();
    m_folder->add(u"a-r1.zip"_s, u"request-a"_s, 1);
    m_folder->add(u"a-r2.zip"_s, u"request-a"_s, 2);
    m_settings->set(setting::kInboxFolder, m_folder->path());
}

void TestInboxWindow::fromHomeAndBack()
{
    // Nothing is looked into before it is asked for.
    QVERIFY(!page());
    find<QPushButton>("inboxButton")->click();
    QCOMPARE(shown(), page());
    QVERIFY(m_window->windowTitle().startsWith(u"Received packages"_s));
    QVERIFY(!find<QAction>("inboxAction")->isEnabled());
    QTRY_COMPARE(page()->inbox().model().packages(), 2);
    find<QAction>("homeAction")->trigger();
    QVERIFY(find<QWidget>("HomePage")->isVisible());
    find<QAction>("inboxAction")->trigger();
    QCOMPARE(shown(), page());
    QCOMPARE(page()->inbox().model().packages(), 2);
}

void TestInboxWindow::aPackageIsReadAndComesBack()
{
    m_window->showInbox();
    QTRY_COMPARE(page()->inbox().state(), Inbox::State::UpToDate);
    select(u"a-r1.zip"_s);
    find<QPushButton>("inboxReviewButton")->click();
    auto *review = m_window->findChild<ReviewPage *>();
    QVERIFY(review);
    QCOMPARE(shown(), review);
    QTRY_VERIFY(review->session());
    review->session()->setOpinion(Opinion::Favourable);
    QTRY_VERIFY(QFile::exists(lockPath(m_folder->filePath(u"a-r1.zip"_s))));
    auto *back = review->findChild<QToolButton *>(u"backButton"_s);
    QVERIFY(back->isVisible());
    back->click();
    QCOMPARE(shown(), page());
    // Colleagues see that it is in hand, until it is done or the program ends.
    QTRY_VERIFY(QFile::exists(lockPath(m_folder->filePath(u"a-r1.zip"_s))));
    // What was written is there, and the list stands where it was left.
    QTRY_COMPARE(page()->inbox().model().row(u"a-r1.zip"_s)->reading(), Reading::Started);
    QVERIFY(page()->inbox().model().row(u"a-r1.zip"_s)->isMine());
    QCOMPARE(find<QTreeView>("inboxTable")->currentIndex(), page()->inbox().model().at(u"a-r1.zip"_s));
    QVERIFY(QFile::exists(lockPath(m_folder->filePath(u"a-r1.zip"_s))));
    m_window.reset();
    QTRY_VERIFY(!QFile::exists(lockPath(m_folder->filePath(u"a-r1.zip"_s))));
}

void TestInboxWindow::revisionsAreComparedAndComeBack()
{
    m_window->showInbox();
    QTRY_COMPARE(page()->inbox().state(), Inbox::State::UpToDate);
    select(u"a-r2.zip"_s);
    find<QPushButton>("inboxCompareButton")->click();
    auto *comparison = m_window->findChild<ComparePage *>();
    QVERIFY(comparison);
    QCOMPARE(shown(), comparison);
    QCOMPARE(comparison->before(), m_folder->filePath(u"a-r1.zip"_s));
    QCOMPARE(comparison->after(), m_folder->filePath(u"a-r2.zip"_s));
    comparison->findChild<QToolButton *>(u"backButton"_s)->click();
    QCOMPARE(shown(), page());
    find<QAction>("homeAction")->trigger();
    QVERIFY(find<QWidget>("HomePage")->isVisible());
}

/// A folder that is neither a draft nor a bag is one of packages, wherever it comes from.
void TestInboxWindow::aFolderIsOpened()
{
    SampleInboxFolder other;
    other.add(u"b.zip"_s, u"request-b"_s);
    // Not by mistake in the place of the one that there is.
    m_answers->choice = 1;
    m_window->openPath(other.path());
    QCOMPARE(m_answers->title, u"Received packages"_s);
    QVERIFY(!page());
    QCOMPARE(m_settings->value(setting::kInboxFolder), m_folder->path());
    m_answers->choice = 0;
    m_window->openPath(other.path() + u"/../inbox/"_s);
    QTRY_COMPARE(page()->inbox().model().packages(), 1);
    QCOMPARE(m_settings->value(setting::kInboxFolder), other.path());
    m_window->openPath(m_folder->path());
    QTRY_COMPARE(page()->inbox().model().packages(), 2);
}

/// In which there may be packages one day.
void TestInboxWindow::anEmptyFolderIsDropped()
{
    m_settings->set(setting::kInboxFolder, QString());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_folder->beside(u"empty"_s))});
    QVERIFY(QDir().mkdir(m_folder->beside(u"empty"_s)));
    // Qt delivers a drop to what took the entering.
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
    QVERIFY(page());
    QTRY_COMPARE(page()->inbox().state(), Inbox::State::UpToDate);
    QCOMPARE(shown(), page());
    QCOMPARE(page()->inbox().model().packages(), 0);
}

void TestInboxWindow::aDraftIsLeftFirst()
{
    QVERIFY(m_window->openDraft(draft()));
    find<QAction>("inboxAction")->trigger();
    QVERIFY(!m_window->session());
    QCOMPARE(shown(), page());
}

void TestInboxWindow::aShareGoesAndComesBack_data()
{
    QTest::addColumn<bool>("isArchive");
    QTest::newRow("ZIPs") << true;
    QTest::newRow("bag folders") << false;
}

/// While its package is read: nothing hangs, and no verdict stays that only the loss has made.
void TestInboxWindow::aShareGoesAndComesBack()
{
    QFETCH(bool, isArchive);
    const QString share = m_folder->beside(u"share"_s);
    const QString away = m_folder->beside(u"away"_s);
    const QString name = isArchive ? u"a.zip"_s : u"a"_s;
    const QDir example(QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/incomplete"));
    HostileFiles payload{{u"data/a"_s, QByteArray(16'000'000, 'a')}};
    for (const QString &known : {u"request.json"_s, u"catalogue.json"_s})
        payload[u"data/"_s + known] = readFile(example.filePath(known), limits::kJsonBytes).value();
    const HostileFiles files = bagWith(payload);
    if (isArchive)
        writeHostile(QDir(share).filePath(name), archiveOf(files).build());
    else
        writeHostileFolder(QDir(share).filePath(name), files);
    m_settings->set(setting::kInboxFolder, share);
    m_window->showInbox();
    Inbox &inbox = page()->inbox();
    bool isGone = false;
    const QObject meanwhile;
    connect(&inbox, &Inbox::stateChanged, &meanwhile, [&] {
        if (!isGone && inbox.state() == Inbox::State::Verifying)
            isGone = QDir().rename(share, away);
    });
    QTRY_VERIFY_WITH_TIMEOUT(isGone, 10'000);
    inbox.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(inbox.state(), Inbox::State::Unreachable, 10'000);
    QVERIFY(inbox.error());
    QVERIFY(QDir().rename(away, share));
    inbox.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(inbox.state(), Inbox::State::UpToDate, 10'000);
    const InboxRow *row = inbox.model().row(name);
    QVERIFY(row);
    QCOMPARE(row->record.integrity, Integrity::Valid);
}

QTEST_MAIN(TestInboxWindow)
#include "tst_inboxwindow.moc"
