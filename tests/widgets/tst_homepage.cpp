// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "core/settings.h"
#include "request/draftstore.h"
#include "session/draftlistmodel.h"
#include "session/modelroles.h"
#include "session/receivedmodel.h"
#include "widgets/homepage.h"
#include "widgets/look.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

QDateTime morning()
{
    return QDateTime(QDate(2026, 11, 16), QTime(10, 42), Qt::UTC);
}

} // namespace

class TestHomePage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysWhatBelongsThere();
    void opensTheEntrancesByKeyboard();
    void opensADraftByKeyboard();
    void searches();
    void putsADraftInTheTrashAndBack();
    void showsTheTrash();
    void offersToErase();
    void offersATimeForTheTrash();
    void deletesTheLastDraft();
    void offersNoCloneOfADamagedDraft();
    void namesAllThatCanBeFocused();
    void fitsASmallWindow_data();
    void fitsASmallWindow();

private:
    QString add(const QString &title, int minutes)
    {
        const Catalogue catalogue = *bundledCatalogue(bundledCatalogueIds().constFirst());
        const QDateTime at = morning().addSecs(60 * minutes);
        Request request = newRequest(catalogue, at);
        request.service.title = title;
        const QString folder = m_store->draftsFolder() + u'/' + request.id;
        if (!Draft::create(folder, request, catalogue, at))
            qFatal("no draft");
        return folder;
    }
    /// As the window does it.
    void show()
    {
        m_drafts =
            std::make_unique<DraftListModel>(*m_store, DraftListModel::Source::Drafts, nullptr, &morning);
        m_trash =
            std::make_unique<DraftListModel>(*m_store, DraftListModel::Source::Trash, nullptr, &morning);
        m_received = std::make_unique<ReceivedModel>(*m_settings);
        m_page = std::make_unique<HomePage>(*m_drafts, *m_trash, *m_received);
        connect(m_page.get(), &HomePage::deleteRequested, this, [this](const QString &folder) {
            const QString moved = m_store->moveToTrash(folder).value_or(QString());
            m_drafts->refresh();
            m_trash->refresh();
            m_page->sayDeleted(moved);
        });
        connect(m_page.get(), &HomePage::restoreRequested, this, [this](const QString &folder) {
            QVERIFY(m_store->restore(folder));
            m_drafts->refresh();
            m_trash->refresh();
        });
        m_page->resize(look::em(98), look::em(60));
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    template<typename Widget>
    Widget *find(const QString &name) const
    {
        auto *found = m_page->findChild<Widget *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QTreeView *drafts() const { return find<QTreeView>(u"draftsTable"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DraftStore> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<DraftListModel> m_drafts;
    std::unique_ptr<DraftListModel> m_trash;
    std::unique_ptr<ReceivedModel> m_received;
    std::unique_ptr<HomePage> m_page;
};

void TestHomePage::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<DraftStore>(m_dir->path());
    m_settings = std::make_unique<Settings>(m_dir->filePath(u"settings.ini"_s), QString());
}

void TestHomePage::cleanup()
{
    m_page.reset();
    m_drafts.reset();
    m_trash.reset();
    m_received.reset();
    m_settings.reset();
    m_dir.reset();
}

void TestHomePage::saysWhatBelongsThere()
{
    show();
    QVERIFY(!drafts()->isVisible());
    QVERIFY(find<QWidget>(u"draftsEmpty"_s)->isVisible());
    QVERIFY(find<QWidget>(u"receivedEmpty"_s)->isVisible());
    QCOMPARE(find<QPushButton>(u"trashButton"_s)->text(), u"Trash"_s);
    QVERIFY(!find<QWidget>(u"notice"_s)->isVisible());
    QSignalSpy asked(m_page.get(), &HomePage::newRequested);
    QTest::mouseClick(find<QWidget>(u"draftsEmpty"_s)->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QSignalSpy review(m_page.get(), &HomePage::reviewRequested);
    QTest::mouseClick(find<QWidget>(u"receivedEmpty"_s)->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(review.size(), 1);
    QSignalSpy import(m_page.get(), &HomePage::importPackageRequested);
    find<QPushButton>(u"importButton"_s)->click();
    QCOMPARE(import.size(), 1);
    // A draft that appears takes the place of the words.
    add(u"Un"_s, 0);
    m_drafts->refresh();
    QVERIFY(drafts()->isVisible());
    QVERIFY(!find<QWidget>(u"draftsEmpty"_s)->isVisible());
}

void TestHomePage::opensTheEntrancesByKeyboard()
{
    show();
    m_page->focusFirst();
    QCOMPARE(QApplication::focusWidget(), find<QWidget>(u"prepareButton"_s));
    QSignalSpy prepared(m_page.get(), &HomePage::newRequested);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(prepared.size(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>(u"reviewButton"_s));
    QSignalSpy reviewed(m_page.get(), &HomePage::reviewRequested);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter);
    QCOMPARE(reviewed.size(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>(u"prepareButton"_s));
}

void TestHomePage::opensADraftByKeyboard()
{
    const QString older = add(u"Ancien"_s, 0);
    const QString newer = add(u"Nouveau"_s, 5);
    show();
    QCOMPARE(m_page->currentDraft(), newer);
    QSignalSpy opened(m_page.get(), &HomePage::draftRequested);
    QSignalSpy cloned(m_page.get(), &HomePage::cloneRequested);
    drafts()->setFocus();
    QTest::keyClick(drafts(), Qt::Key_Down);
    QTest::keyClick(drafts(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().constFirst().toString(), older);
    find<QPushButton>(u"openButton"_s)->click();
    QCOMPARE(opened.constLast().constFirst().toString(), older);
    find<QPushButton>(u"cloneButton"_s)->click();
    QCOMPARE(cloned.constFirst().constFirst().toString(), older);
    QSignalSpy deleted(m_page.get(), &HomePage::deleteRequested);
    find<QPushButton>(u"deleteButton"_s)->click();
    QCOMPARE(deleted.constFirst().constFirst().toString(), older);
    // Tab leaves the table at once.
    drafts()->setFocus();
    QTest::keyClick(drafts(), Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != drafts());
}

void TestHomePage::searches()
{
    add(u"Aides à la rénovation"_s, 0);
    const QString wanted = add(u"Marchés publics"_s, 5);
    add(u"Portail"_s, 10);
    show();
    auto *search = find<QLineEdit>(u"searchEdit"_s);
    search->setFocus();
    QTest::keyClicks(search, u"marches"_s);
    QCOMPARE(drafts()->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), drafts());
    QCOMPARE(m_page->currentDraft(), wanted);
    search->setFocus();
    QTest::keyClicks(search, u"xyz"_s);
    QVERIFY(find<QWidget>(u"nothingFound"_s)->isVisible());
    QVERIFY(!find<QPushButton>(u"openButton"_s)->isEnabled());
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(drafts()->model()->rowCount(), 3);
    QVERIFY(find<QPushButton>(u"openButton"_s)->isEnabled());
}

void TestHomePage::putsADraftInTheTrashAndBack()
{
    add(u"Reste"_s, 0);
    const QString folder = add(u"Part"_s, 5);
    show();
    drafts()->setFocus();
    QTest::keyClick(drafts(), Qt::Key_Delete);
    QCOMPARE(drafts()->model()->rowCount(), 1);
    auto *notice = find<QWidget>(u"notice"_s);
    QVERIFY(notice->isVisible());
    QVERIFY(notice->findChild<QLabel *>(u"noticeWhat"_s)->text().contains(u"Part"_s));
    m_page->setTrashDays(30, false);
    QVERIFY(notice->findChild<QLabel *>(u"noticeWhy"_s)->text().contains(u"30 day"_s));
    m_page->setTrashDays(0, false);
    QVERIFY(notice->findChild<QLabel *>(u"noticeWhy"_s)->text().contains(u"until you"_s));
    QVERIFY(find<QPushButton>(u"trashButton"_s)->text().contains(u'1'));
    QCOMPARE(QApplication::focusWidget(), drafts());
    auto *undo = notice->findChild<QPushButton *>(u"noticeFirstButton"_s);
    undo->setFocus();
    QTest::keyClick(undo, Qt::Key_Space);
    QCOMPARE(drafts()->model()->rowCount(), 2);
    QVERIFY(m_drafts->rowOf(folder) >= 0);
    QVERIFY(!notice->isVisible());
    QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
}

void TestHomePage::showsTheTrash()
{
    add(u"Reste"_s, 0);
    QVERIFY(m_store->moveToTrash(add(u"Un"_s, 5)));
    QVERIFY(m_store->moveToTrash(add(u"Deux"_s, 10)));
    show();
    auto *button = find<QPushButton>(u"trashButton"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *trash = find<QTreeView>(u"trashTable"_s);
    QVERIFY(trash->isVisible());
    QVERIFY(!drafts()->isVisible());
    QVERIFY(!find<QWidget>(u"openButton"_s)->isVisible());
    QCOMPARE(m_page->currentDraft(), QString());
    QCOMPARE(QApplication::focusWidget(), trash);
    find<QPushButton>(u"restoreButton"_s)->click();
    QCOMPARE(trash->model()->rowCount(), 1);
    QTest::keyClick(trash, Qt::Key_Return);
    // Nothing is left there: the drafts come back by themselves, all three.
    QVERIFY(!trash->isVisible());
    QVERIFY(drafts()->isVisible());
    QCOMPARE(drafts()->model()->rowCount(), 3);
    // It may be looked into all the same, and its time be chosen.
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(find<QWidget>(u"trashEmpty"_s)->isVisible());
    QVERIFY(find<QWidget>(u"trashDaysCombo"_s)->isVisible());
    QVERIFY(!trash->isVisible() && !find<QWidget>(u"emptyTrashButton"_s)->isVisible());
}

void TestHomePage::offersToErase()
{
    const QString kept = add(u"Kept"_s, 1);
    const QString folder = m_store->moveToTrash(add(u"Gone"_s, 2)).value();
    show();
    QSignalSpy erased(m_page.get(), &HomePage::eraseRequested);
    QSignalSpy emptied(m_page.get(), &HomePage::emptyTrashRequested);
    QSignalSpy copies(m_page.get(), &HomePage::eraseCopiesRequested);
    QVERIFY(!find<QPushButton>(u"eraseButton"_s)->isVisible());
    find<QAction>(u"eraseDraftAction"_s)->trigger();
    QCOMPARE(copies.takeFirst().constFirst().toString(), kept);
    find<QPushButton>(u"trashButton"_s)->click();
    for (const auto *name : {"eraseButton", "emptyTrashButton", "trashDaysCombo"})
        QVERIFY2(find<QWidget>(QLatin1String(name))->isVisible(), name);
    find<QPushButton>(u"eraseButton"_s)->click();
    QCOMPARE(erased.takeFirst().constFirst().toString(), folder);
    QTest::keyClick(find<QTreeView>(u"trashTable"_s), Qt::Key_Delete);
    QCOMPARE(erased.size(), 1);
    find<QPushButton>(u"emptyTrashButton"_s)->click();
    QCOMPARE(emptied.size(), 1);
    find<QAction>(u"eraseCopiesAction"_s)->trigger();
    QCOMPARE(copies.takeFirst().constFirst().toString(), folder);
}

void TestHomePage::offersATimeForTheTrash()
{
    QVERIFY(m_store->moveToTrash(add(u"Gone"_s, 2), morning()));
    show();
    find<QPushButton>(u"trashButton"_s)->click();
    auto *combo = find<QComboBox>(u"trashDaysCombo"_s);
    m_page->setTrashDays(30, false);
    QCOMPARE(combo->currentData().toInt(), 30);
    const QModelIndex when = m_trash->index(0, DraftListModel::StateColumn);
    QVERIFY2(when.data().toString().startsWith(u"in 30 day"), qPrintable(when.data().toString()));
    QSignalSpy chosen(m_page.get(), &HomePage::trashDaysChosen);
    // Never by accident: a key opens the list.
    QTest::keyClick(combo, Qt::Key_Down);
    QVERIFY(chosen.isEmpty());
    QCOMPARE(combo->currentData().toInt(), 30);
    combo->hidePopup();
    emit combo->activated(combo->findData(90));
    QCOMPARE(chosen.takeFirst().constFirst().toInt(), 90);
    // What nobody offers here is kept all the same.
    m_page->setTrashDays(45, true);
    QCOMPARE(combo->currentData().toInt(), 45);
    QVERIFY(!combo->isEnabled() && !combo->toolTip().isEmpty());
    m_page->setTrashDays(0, false);
    QCOMPARE(when.data().toString(), u"never"_s);
    QCOMPARE(combo->currentText(), u"never"_s);
}

void TestHomePage::deletesTheLastDraft()
{
    add(u"Seul"_s, 0);
    show();
    drafts()->setFocus();
    QTest::keyClick(drafts(), Qt::Key_Delete);
    QVERIFY(find<QWidget>(u"draftsEmpty"_s)->isVisible());
    // The focus is where it can be undone.
    QCOMPARE(QApplication::focusWidget()->objectName(), u"noticeFirstButton"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(QApplication::focusWidget(), drafts());
}

void TestHomePage::offersNoCloneOfADamagedDraft()
{
    const QString folder = add(u"Cassé"_s, 0);
    QVERIFY(writeFile(folder + u"/request.json"_s, "{"));
    show();
    QCOMPARE(m_page->currentDraft(), folder);
    QVERIFY(find<QPushButton>(u"openButton"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"cloneButton"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"cloneButton"_s)->toolTip().isEmpty());
}

void TestHomePage::namesAllThatCanBeFocused()
{
    add(u"Un"_s, 0);
    show();
    int focusable = 0;
    const QList<QWidget *> widgets = m_page->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        ++focusable;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(focusable >= 7);
    const auto *entrance = find<QPushButton>(u"prepareButton"_s);
    QVERIFY(!entrance->accessibleDescription().isEmpty());
}

void TestHomePage::fitsASmallWindow_data()
{
    QTest::addColumn<int>("width"); // em
    QTest::addColumn<bool>("useCase");
    QTest::addColumn<bool>("client");
    QTest::newRow("wide") << 98 << true << true;
    QTest::newRow("middle") << 61 << false << true;
    QTest::newRow("narrow") << 31 << false << false;
}

void TestHomePage::fitsASmallWindow()
{
    QFETCH(int, width);
    QFETCH(bool, useCase);
    QFETCH(bool, client);
    add(u"Un"_s, 0);
    show();
    m_page->resize(look::em(width), look::em(44));
    QTRY_COMPARE(!drafts()->isColumnHidden(DraftListModel::UseCaseColumn), useCase);
    QCOMPARE(!drafts()->isColumnHidden(DraftListModel::StateColumn), useCase);
    QCOMPARE(!drafts()->isColumnHidden(DraftListModel::ClientColumn), client);
    QVERIFY(!drafts()->isColumnHidden(DraftListModel::BlockingColumn));
    // Nothing is cut at the right: the contents are no wider than what is seen of them.
    const auto *area = find<QScrollArea>(u"area"_s);
    QVERIFY(area->widget()->minimumSizeHint().width() <= area->viewport()->width());
}

QTEST_MAIN(TestHomePage)
#include "tst_homepage.moc"
