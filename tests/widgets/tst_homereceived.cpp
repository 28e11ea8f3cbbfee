// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "core/settings.h"
#include "request/draftstore.h"
#include "session/draftlistmodel.h"
#include "session/receivedmodel.h"
#include "session/reviewstore.h"
#include "widgets/homepage.h"
#include "widgets/statelabel.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace viatique;
using namespace Qt::StringLiterals;

/// The packages that were received, on home, and the reviews of them.
class TestHomeReceived : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensAndForgetsAPackage();
    void aReviewIsNotForgottenWithItsPackage();
    void ofTwoCopiesOneIsForgotten();
    void saysWhichReviewsCannotBeRead();

private:
    template<typename Widget>
    Widget *find(const QString &name) const
    {
        auto *found = m_page->findChild<Widget *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<DraftListModel> m_drafts;
    std::unique_ptr<DraftListModel> m_trash;
    std::unique_ptr<ReceivedModel> m_received;
    std::unique_ptr<HomePage> m_page;
};

void TestHomeReceived::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    const DraftStore store(m_dir->path());
    m_settings = std::make_unique<Settings>(m_dir->filePath(u"settings.ini"_s), QString());
    m_drafts = std::make_unique<DraftListModel>(store, DraftListModel::Source::Drafts);
    m_trash = std::make_unique<DraftListModel>(store, DraftListModel::Source::Trash);
    m_received = std::make_unique<ReceivedModel>(*m_settings);
    m_page = std::make_unique<HomePage>(*m_drafts, *m_trash, *m_received);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestHomeReceived::cleanup()
{
    m_page.reset();
    m_received.reset();
    m_settings.reset();
    m_dir.reset();
}

void TestHomeReceived::opensAndForgetsAPackage()
{
    ReceivedRow row;
    row.path = m_dir->filePath(u"demande.zip"_s);
    QVERIFY(writeFile(row.path, "x"));
    row.title = u"Guichet des aides agricoles"_s;
    m_received->remember(row);
    auto *table = find<QTreeView>(u"receivedTable"_s);
    QVERIFY(table->isVisible());
    table->setFocus();
    QSignalSpy opened(m_page.get(), &HomePage::packageRequested);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().constFirst().toString(), row.path);
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY(!table->isVisible());
    QVERIFY(find<QWidget>(u"receivedEmpty"_s)->isVisible());
    QVERIFY2(QFileInfo::exists(row.path), "the package itself is not ours to delete");
    QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
}

void TestHomeReceived::aReviewIsNotForgottenWithItsPackage()
{
    KeptReview kept;
    kept.file.review.id = u"7f3c"_s;
    kept.packagePath = m_dir->filePath(u"gone.zip"_s);
    kept.title = u"Guichet des aides agricoles"_s;
    m_received->setReviews({kept});
    auto *table = find<QTreeView>(u"receivedTable"_s);
    QVERIFY(table->isVisible());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(m_received->rowCount(), 1);
    QSignalSpy asked(m_page.get(), &HomePage::reviewDeleteRequested);
    auto *action = table->findChild<QAction *>(u"deleteReviewAction"_s);
    QVERIFY(action && action->isEnabled());
    action->trigger();
    QCOMPARE(asked.value(0), (QVariantList{u"7f3c"_s, kept.title}));
    m_received->setReviews({});
    QVERIFY(find<QWidget>(u"receivedEmpty"_s)->isVisible());
    QVERIFY(!action->isEnabled());
}

/// The review stays with the other one.
void TestHomeReceived::ofTwoCopiesOneIsForgotten()
{
    ReceivedRow row;
    row.title = u"Guichet des aides agricoles"_s;
    row.requestId = u"request"_s;
    row.requestSha512 = u"digest"_s;
    for (const QString &name : {u"un.zip"_s, u"deux.zip"_s}) {
        row.path = m_dir->filePath(name);
        QVERIFY(writeFile(row.path, "x"));
        m_received->remember(row);
    }
    KeptReview kept;
    kept.file.review.id = u"7f3c"_s;
    kept.file.review.request = {row.requestId, 1, row.requestSha512, {}};
    kept.packagePath = row.path;
    m_received->setReviews({kept});
    QCOMPARE(m_received->rowCount(), 2);
    auto *table = find<QTreeView>(u"receivedTable"_s);
    table->setFocus();
    QSignalSpy opened(m_page.get(), &HomePage::packageRequested);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.value(0).value(1).toString(), u"7f3c"_s);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(m_received->rowCount(), 1);
    QCOMPARE(m_received->index(0, 0).data(ReceivedModel::ReviewRole).toString(), u"7f3c"_s);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(m_received->rowCount(), 1);
}

void TestHomeReceived::saysWhichReviewsCannotBeRead()
{
    const auto *said = find<StateLabel>(u"unreadableReviews"_s);
    QVERIFY(!said->isVisible());
    m_page->setUnreadableReviews(2, u"/of/mine"_s);
    QVERIFY(said->isVisible());
    QVERIFY2(said->words().contains(u"2 review"_s) && said->words().contains(u"“/of/mine”"_s),
             qPrintable(said->words()));
    m_page->setUnreadableReviews(0, u"/of/mine"_s);
    QVERIFY(!said->isVisible());
}

QTEST_MAIN(TestHomeReceived)
#include "tst_homereceived.moc"
