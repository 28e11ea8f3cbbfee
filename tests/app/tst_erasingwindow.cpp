// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/drafttraces.h"
#include "reviewwindow.h"
#include "session/modelroles.h"
#include "widgets/erasedialog.h"

#include <QComboBox>
#include <QFile>
#include <QSignalSpy>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// What the window erases for good, and how it asks.
class TestErasingWindow : public ReviewWindow
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void asksByName();
    void emptiesTheTrash();
    void keepsTheTime();
    void asksForAShorterTime();
    void erasesADraftAndItsCopies();
    void goesToTheNextRow_data();
    void goesToTheNextRow();

private:
    QString trashed() const { return m_library->moveToTrash(draft()).value_or(QString()); }
    void showTrash()
    {
        m_window->showHome();
        find<QPushButton>("trashButton")->click();
    }
};

void TestErasingWindow::asksByName()
{
    const QString folder = trashed();
    showTrash();
    for (const int kept : {-1, 2}) {
        m_answers->choice = kept;
        find<QPushButton>("eraseButton")->click();
        QVERIFY2(m_answers->askedQuestion.what.contains(u"Candidatures"),
                 qPrintable(m_answers->askedQuestion.what));
        QVERIFY(m_answers->askedQuestion.destructive);
        QVERIFY(QFile::exists(folder));
    }
    m_answers->choice = 0;
    find<QPushButton>("eraseButton")->click();
    QTRY_VERIFY(!QFile::exists(folder));
    QTRY_VERIFY(notice().contains(u"erased"_s));
    QTRY_COMPARE(find<QPushButton>("trashButton")->text(), u"Trash"_s);
}

void TestErasingWindow::emptiesTheTrash()
{
    QStringList folders;
    for (int i = 0; i < 7; ++i)
        folders.append(trashed());
    showTrash();
    const Result<Draft> inUse = Draft::open(folders.constLast(), Draft::Access::Edit);
    m_answers->choice = 0;
    find<QPushButton>("emptyTrashButton")->click();
    const QString asked = m_answers->askedQuestion.what;
    QVERIFY2(asked.startsWith(u"7 draft"_s) && asked.contains(u"2 more"_s), qPrintable(asked));
    // One that is in use stays, and is said.
    QTRY_VERIFY(!notice().isEmpty());
    QVERIFY2(notice().contains(folders.constLast()), qPrintable(notice()));
    for (const QString &folder : std::as_const(folders))
        QCOMPARE(QFile::exists(folder), folder == folders.constLast());
}

void TestErasingWindow::keepsTheTime()
{
    QVERIFY(!trashed().isEmpty());
    showTrash();
    auto *combo = find<QComboBox>("trashDaysCombo");
    QCOMPARE(combo->currentData().toInt(), 30);
    emit combo->activated(combo->findData(90));
    QCOMPARE(m_settings->value(setting::kTrashDays), 90);
    QCOMPARE(combo->currentData().toInt(), 90);
}

/// What a shorter time would erase is asked about by name.
void TestErasingWindow::asksForAShorterTime()
{
    const QString folder = trashed();
    const QString recent = trashed();
    QVERIFY(noteTrashed(folder + u"/state.json"_s, exampleDay().addDays(-10).toString(Qt::ISODate)));
    m_window->showHome();
    showTrash();
    auto *combo = find<QComboBox>("trashDaysCombo");
    m_answers->choice = 1;
    emit combo->activated(combo->findData(7));
    const QString asked = m_answers->askedQuestion.what;
    QVERIFY2(asked.startsWith(u"1 draft"_s) && asked.contains(u"Candidatures"_s), qPrintable(asked));
    QCOMPARE(m_settings->value(setting::kTrashDays), 30);
    QCOMPARE(combo->currentData().toInt(), 30);
    m_answers->choice = 0;
    emit combo->activated(combo->findData(7));
    QCOMPARE(m_settings->value(setting::kTrashDays), 7);
    QTRY_VERIFY(!QFile::exists(folder));
    QVERIFY(QFile::exists(recent));
}

void TestErasingWindow::erasesADraftAndItsCopies()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    find<QAction>("eraseAction")->trigger();
    QVERIFY(!m_window->session());
    auto *dialog = find<EraseDialog>("eraseDialog");
    auto *button = dialog->findChild<QPushButton *>(u"eraseTickedButton"_s);
    QTRY_VERIFY(button->isEnabled());
    button->click();
    QTRY_VERIFY(!QFile::exists(folder));
    QTRY_VERIFY(!find<>("draftsTable")->isVisible());
    QVERIFY2(notice().contains(u"erased"_s), qPrintable(notice()));
    // The menu acts on a draft that is open, or is selected at home.
    QVERIFY(!find<QAction>("eraseAction")->isEnabled());
}

void TestErasingWindow::goesToTheNextRow_data()
{
    QTest::addColumn<int>("erased");
    QTest::addColumn<int>("next");
    QTest::newRow("first") << 0 << 1;
    QTest::newRow("between") << 1 << 2;
    QTest::newRow("last") << 2 << 1;
}

/// Of the list as it is shown; from the menu, at home or of the draft itself.
void TestErasingWindow::goesToTheNextRow()
{
    QFETCH(int, erased);
    QFETCH(int, next);
    const QString first = draft();
    QVERIFY(!cloneOf(first).isEmpty() && !cloneOf(first).isEmpty());
    m_window->showHome();
    auto *table = find<QTreeView>("draftsTable");
    QStringList folders;
    for (int row = 0; row < 3; ++row)
        folders.append(table->model()->index(row, 0).data(IdRole).toString());
    QVERIFY(find<QAction>("eraseAction")->isEnabled());
    if (erased == 1)
        table->setCurrentIndex(table->model()->index(erased, 0));
    else
        QVERIFY(m_window->openDraft(folders.at(erased)));
    find<QAction>("eraseAction")->trigger();
    QCOMPARE(table->currentIndex().data(IdRole).toString(), folders.at(erased));
    auto *dialog = find<EraseDialog>("eraseDialog");
    auto *button = dialog->findChild<QPushButton *>(u"eraseTickedButton"_s);
    QTRY_VERIFY(button->isEnabled());
    QSignalSpy done(dialog, &EraseDialog::erased);
    button->click();
    QVERIFY(done.wait());
    dialog->close();
    QCOMPARE(table->currentIndex().data(IdRole).toString(), folders.at(next));
    QCOMPARE(m_window->focusWidget(), static_cast<QWidget *>(table));
}

QTEST_MAIN(TestErasingWindow)
#include "tst_erasingwindow.moc"
