// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "legal/knowntext.h"
#include "pagetest.h"
#include "session/modelroles.h"
#include "widgets/coveragetable.h"
#include "widgets/legalpage.h"
#include "widgets/textproposallist.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

using Shown = ShownPage<LegalPage>;

/// The matrix of step 4 by mouse and keyboard.
class TestLegalCoverage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void ticksByMouse();
    void ticksByKeyboard();
    void ticksAllRowsSelected();
    void ticksACategory();
    void tabLeaves();
    void offersMoreByTheMenuKey();
    void buttonsFollowTheColumn();
    void goesToTheRightCell();
    void keepsTheDataInSight();
    void narrowShowsTheTextAtHand();
    void cellsHaveNames();
    void readOnly();
};

namespace {

enum Row { GeneralGroup, Enterprises, FinancialGroup, Turnover, Accounts };
enum { FirstText = CoverageModel::FirstLinkColumn, SecondText, FirstDocument };

Request sample()
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.organisation.kind = BodyKind::LocalAuthority;
    request.service.useCases = QStringList{u"marches_publics"_s};
    request.endpoints = {asked(u"entreprises"_s), asked(u"exercices"_s), asked(u"bilans_entreprises_bdf"_s)};
    return request;
}

Request withTexts()
{
    Request request = sample();
    request.legalFramework.texts = {{u"t1"_s, u"ccp-r2143-13"_s, u"R2143-13 CCP"_s, {}},
                                    {u"t2"_s, u"crpa-l114-8"_s, u"L114-8 CRPA"_s, {}}};
    Document document;
    document.id = u"d1"_s;
    document.kind = DocumentKind::Order;
    document.title = u"Order of 3 March"_s;
    request.documents = {document};
    return request;
}

CoverageTable *tableOf(const Shown &shown)
{
    return shown.find<CoverageTable>("coverageTable");
}

QModelIndex at(const Shown &shown, int row, int column)
{
    return tableOf(shown)->model()->index(row, column);
}

bool isTicked(const Shown &shown, const QString &datum, const QString &text)
{
    return shown.request().endpoint(datum)->legalTexts.contains(text);
}

void click(const Shown &shown, int row, int column, Qt::KeyboardModifiers keys = {})
{
    CoverageTable *table = tableOf(shown);
    const QModelIndex index = at(shown, row, column);
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, keys, table->visualRect(index).center());
}

void key(const Shown &shown, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(tableOf(shown), key, modifiers);
}

int steps(Shown &shown)
{
    return shown.session().undoStack()->count();
}

QMenu *menuOf(const Shown &shown)
{
    const QList<QMenu *> menus = tableOf(shown)->findChildren<QMenu *>(u"coverageMenu"_s);
    return menus.isEmpty() ? nullptr : menus.constLast();
}

void pressMenuKey(const Shown &shown)
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(tableOf(shown)->viewport(), &event);
}

QAction *actionOf(const QMenu *menu, const QString &words)
{
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->text().remove(u'&').startsWith(words))
            return action;
    }
    return nullptr;
}

} // namespace

void TestLegalCoverage::init()
{
    installLanguage(u"en"_s);
}

void TestLegalCoverage::ticksByMouse()
{
    Shown shown(withTexts());
    // Anywhere in the cell; with Control it selects only.
    click(shown, Turnover, FirstText);
    QVERIFY(isTicked(shown, u"exercices"_s, u"t1"_s));
    click(shown, Enterprises, FirstText, Qt::ControlModifier);
    QVERIFY(!isTicked(shown, u"entreprises"_s, u"t1"_s));
    QCOMPARE(tableOf(shown)->selectionModel()->selectedRows().size(), 2);
    click(shown, Turnover, FirstText);
    QVERIFY(!isTicked(shown, u"exercices"_s, u"t1"_s));
    click(shown, Turnover, FirstDocument);
    QCOMPARE(shown.request().endpoint(u"exercices"_s)->documents, QStringList{u"d1"_s});
    // The name of a datum ticks nothing.
    click(shown, Turnover, CoverageModel::DatumColumn);
    QCOMPARE(steps(shown), 3);
}

void TestLegalCoverage::ticksByKeyboard()
{
    Shown shown(withTexts());
    CoverageTable *table = tableOf(shown);
    table->setFocus();
    table->setCurrentIndex(at(shown, Enterprises, FirstText));
    key(shown, Qt::Key_Space);
    QVERIFY(isTicked(shown, u"entreprises"_s, u"t1"_s));
    key(shown, Qt::Key_Right);
    QCOMPARE(table->currentIndex(), at(shown, Enterprises, SecondText));
    key(shown, Qt::Key_Space);
    QVERIFY(isTicked(shown, u"entreprises"_s, u"t2"_s));
    key(shown, Qt::Key_Down);
    key(shown, Qt::Key_Down);
    QCOMPARE(table->currentIndex(), at(shown, Turnover, SecondText));
    key(shown, Qt::Key_Space);
    key(shown, Qt::Key_Space);
    QVERIFY(!isTicked(shown, u"exercices"_s, u"t2"_s));
    shown.session().undoStack()->undo();
    QCOMPARE(table->currentIndex(), at(shown, Turnover, SecondText));
    QVERIFY(isTicked(shown, u"exercices"_s, u"t2"_s));
    // On the name of a datum, Space has no box.
    const int before = steps(shown);
    table->setCurrentIndex(at(shown, Turnover, CoverageModel::DatumColumn));
    key(shown, Qt::Key_Space);
    QCOMPARE(steps(shown), before);
}

void TestLegalCoverage::ticksAllRowsSelected()
{
    Shown shown(withTexts());
    CoverageTable *table = tableOf(shown);
    table->setFocus();
    table->setCurrentIndex(at(shown, Turnover, FirstText));
    key(shown, Qt::Key_Down, Qt::ShiftModifier);
    key(shown, Qt::Key_Space);
    QVERIFY(isTicked(shown, u"exercices"_s, u"t1"_s)
            && isTicked(shown, u"bilans_entreprises_bdf"_s, u"t1"_s));
    QVERIFY(!isTicked(shown, u"entreprises"_s, u"t1"_s));
    QCOMPARE(steps(shown), 1);
    // They stay selected, in another column too.
    key(shown, Qt::Key_Space);
    QVERIFY(!isTicked(shown, u"exercices"_s, u"t1"_s));
    key(shown, Qt::Key_A, Qt::ControlModifier);
    key(shown, Qt::Key_Space);
    QVERIFY(isTicked(shown, u"entreprises"_s, u"t1"_s) && isTicked(shown, u"exercices"_s, u"t1"_s));
    QCOMPARE(steps(shown), 3);
    shown.session().undoStack()->undo();
    QVERIFY(!isTicked(shown, u"entreprises"_s, u"t1"_s));
}

void TestLegalCoverage::ticksACategory()
{
    Shown shown(withTexts());
    click(shown, FinancialGroup, FirstText);
    QVERIFY(isTicked(shown, u"exercices"_s, u"t1"_s)
            && isTicked(shown, u"bilans_entreprises_bdf"_s, u"t1"_s));
    QVERIFY(!isTicked(shown, u"entreprises"_s, u"t1"_s));
    QCOMPARE(steps(shown), 1);
    tableOf(shown)->setFocus();
    key(shown, Qt::Key_Space);
    QVERIFY(!isTicked(shown, u"exercices"_s, u"t1"_s));
}

void TestLegalCoverage::tabLeaves()
{
    Shown shown(withTexts());
    tableOf(shown)->setFocus();
    QTest::keyClick(tableOf(shown), Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != tableOf(shown));
    tableOf(shown)->setFocus();
    QTest::keyClick(tableOf(shown), Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(QApplication::focusWidget() != tableOf(shown));
}

void TestLegalCoverage::offersMoreByTheMenuKey()
{
    Shown shown(withTexts());
    CoverageTable *table = tableOf(shown);
    table->setFocus();
    table->setCurrentIndex(at(shown, Turnover, FirstText));
    pressMenuKey(shown);
    QVERIFY(menuOf(shown));
    QVERIFY(actionOf(menuOf(shown), u"Tick the category “Informations financières”"_s));
    actionOf(menuOf(shown), u"Tick the category"_s)->trigger();
    QVERIFY(isTicked(shown, u"exercices"_s, u"t1"_s)
            && isTicked(shown, u"bilans_entreprises_bdf"_s, u"t1"_s));
    menuOf(shown)->close();
    pressMenuKey(shown);
    QCOMPARE(actionOf(menuOf(shown), u"Tick those still to cover"_s)->text().remove(u'&'),
             u"Tick those still to cover (1)"_s);
    actionOf(menuOf(shown), u"Tick those still to cover"_s)->trigger();
    QVERIFY(isTicked(shown, u"entreprises"_s, u"t1"_s));
    menuOf(shown)->close();
    pressMenuKey(shown);
    actionOf(menuOf(shown), u"Untick the data selected"_s)->trigger();
    QVERIFY(!isTicked(shown, u"exercices"_s, u"t1"_s) && isTicked(shown, u"entreprises"_s, u"t1"_s));
    menuOf(shown)->close();
    pressMenuKey(shown);
    actionOf(menuOf(shown), u"Untick all"_s)->trigger();
    QVERIFY(!isTicked(shown, u"entreprises"_s, u"t1"_s));
    QCOMPARE(steps(shown), 4);
    menuOf(shown)->close();
}

void TestLegalCoverage::buttonsFollowTheColumn()
{
    Shown shown(withTexts());
    auto *lacking = shown.find<QPushButton>("lackingButton");
    auto *name = shown.find<QLabel>("atHandLabel");
    // First the text selected above.
    QCOMPARE(name->text(), u"Article R2143-13:"_s);
    QVERIFY(lacking->text().contains(u"(3)"_s));
    QVERIFY(lacking->accessibleName().contains(u"Article R2143-13"_s));
    tableOf(shown)->setCurrentIndex(at(shown, Turnover, FirstDocument));
    QCOMPARE(name->text(), u"Order of 3 March:"_s);
    QVERIFY(lacking->text().contains(u"(2)"_s));
    // It stays at hand where the current cell has no box.
    tableOf(shown)->setCurrentIndex(at(shown, Turnover, CoverageModel::DatumColumn));
    lacking->click();
    QCOMPARE(shown.request().endpoint(u"exercices"_s)->documents, QStringList{u"d1"_s});
    QVERIFY(shown.request().endpoint(u"entreprises"_s)->documents.isEmpty());
    QVERIFY(!lacking->isEnabled());
    QCOMPARE(QApplication::focusWidget(), tableOf(shown));
    // A text selected above is at hand, and one that is renamed has its new name.
    QVERIFY(shown.page().focusField(u"/legalFramework/texts/t2/title"_s));
    QCOMPARE(name->text(), u"Article L114-8:"_s);
    shown.session().edit(u"/legalFramework/texts/t2"_s, [](Request &request) {
        request.legalFramework.texts[1] = {u"t2"_s, {}, u"Another act"_s, {}};
    });
    QCOMPARE(name->text(), u"Another act:"_s);
    shown.find<QPushButton>("allButton")->click();
    QVERIFY(isTicked(shown, u"entreprises"_s, u"t2"_s) && isTicked(shown, u"exercices"_s, u"t2"_s));
    shown.find<QPushButton>("noneButton")->click();
    QVERIFY(!isTicked(shown, u"entreprises"_s, u"t2"_s));
}

void TestLegalCoverage::goesToTheRightCell()
{
    Request request = withTexts();
    request.endpoints[1].legalTexts = QStringList{u"t2"_s};
    Shown shown(request);
    // A principle is ticked: the text that founds is what lacks.
    QVERIFY(shown.page().focusField(u"/legalFramework/texts/t2"_s));
    QVERIFY(shown.page().focusField(u"/endpoints/exercices/legalTexts"_s));
    QCOMPARE(QApplication::focusWidget(), tableOf(shown));
    QCOMPARE(tableOf(shown)->currentIndex(), at(shown, Turnover, FirstText));
    // From the column of a document to one of a text, and to that at hand where it helps.
    tableOf(shown)->setCurrentIndex(at(shown, Turnover, FirstDocument));
    QVERIFY(shown.page().focusField(u"/endpoints/bilans_entreprises_bdf/legalTexts"_s));
    QCOMPARE(tableOf(shown)->currentIndex(), at(shown, Accounts, FirstText));
    QVERIFY(shown.page().focusField(u"/endpoints/unknown/legalTexts"_s));
    QCOMPARE(QApplication::focusWidget(), shown.find("newTextEdit"));
}

void TestLegalCoverage::keepsTheDataInSight()
{
    Request request = withTexts();
    for (int i = 3; i < 16; ++i)
        request.legalFramework.texts.append({u"t%1"_s.arg(i), {}, u"Act no. %1 of the town"_s.arg(i), {}});
    Shown shown(request);
    CoverageTable *table = tableOf(shown);
    QVERIFY(table->horizontalScrollBar()->maximum() > 0);
    const int last = table->model()->columnCount() - 1;
    // What a datum needs is in sight from the start.
    const QRect coverage = table->visualRect(at(shown, Turnover, last));
    QCOMPARE(coverage.right(), table->viewport()->width() - 1);
    QCOMPARE(table->indexAt(coverage.center()), at(shown, Turnover, last));
    table->setCurrentIndex(at(shown, Turnover, last - 1));
    QCOMPARE(table->horizontalScrollBar()->value(), table->horizontalScrollBar()->maximum());
    const QRect datum = table->visualRect(at(shown, Turnover, 0));
    QCOMPARE(datum.left(), 0);
    QCOMPARE(table->indexAt(datum.center()), at(shown, Turnover, 0));
    // Back from the right: never below the data.
    for (int column = last - 1; column > FirstText; --column)
        key(shown, Qt::Key_Left);
    QCOMPARE(table->currentIndex().column(), int(FirstText));
    for (const int column : {int(FirstText), int(FirstText) + 5, last - 1}) {
        table->setCurrentIndex(at(shown, Turnover, column));
        const QRect cell = table->visualRect(table->currentIndex());
        QVERIFY2(cell.left() >= table->visualRect(at(shown, Turnover, 0)).right(),
                 qPrintable(QString::number(column)));
        QVERIFY(cell.right() < coverage.left());
    }
    // A click on the frozen name does not tick what scrolled below it.
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, datum.center());
    QCOMPARE(steps(shown), 0);
}

void TestLegalCoverage::narrowShowsTheTextAtHand()
{
    Shown shown(withTexts());
    shown.page().setRoom(Width::Narrow);
    QVERIFY(!shown.isShown("coverageTable"));
    QVERIFY(shown.isShown("linkTable"));
    QVERIFY(shown.page().focusField(u"/legalFramework/texts/t2"_s));
    QVERIFY(shown.page().focusField(u"/endpoints/exercices/legalTexts"_s));
    QCOMPARE(QApplication::focusWidget(), shown.find("linkTable"));
    press(Qt::Key_Space, u" "_s);
    QVERIFY(isTicked(shown, u"exercices"_s, u"t2"_s));
    QVERIFY(shown.page().focusField(u"/legalFramework/texts/t1"_s));
    shown.find<QPushButton>("lackingButton")->click();
    QVERIFY(isTicked(shown, u"entreprises"_s, u"t1"_s));
    shown.find<QPushButton>("noneButton")->click();
    QVERIFY(!isTicked(shown, u"entreprises"_s, u"t1"_s) && isTicked(shown, u"exercices"_s, u"t2"_s));
    shown.page().setRoom(Width::Wide);
    QVERIFY(shown.isShown("coverageTable"));
    QVERIFY(!shown.isShown("linkTable"));
}

void TestLegalCoverage::cellsHaveNames()
{
    Shown shown(withTexts());
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(tableOf(shown));
    QVERIFY(table && table->tableInterface());
    const auto name = [&](int row, int column) {
        return table->tableInterface()->cellAt(row, column)->text(QAccessible::Name);
    };
    QVERIFY(name(Turnover, FirstText).contains(u"Chiffre d'affaires"_s));
    QVERIFY(name(Turnover, FirstText).contains(u"R2143-13 CCP"_s));
    QVERIFY(name(Turnover, FirstText).contains(u"not ticked"_s));
    QCOMPARE(name(Turnover, CoverageModel::DatumColumn), u"Chiffre d'affaires"_s);
    QVERIFY(table->tableInterface()->columnDescription(FirstText).contains(u"R2143-13"_s));
    QVERIFY(table->tableInterface()->columnDescription(FirstDocument).contains(u"Order"_s));
}

void TestLegalCoverage::readOnly()
{
    Shown shown(withTexts());
    shown.showReadOnly();
    click(shown, Turnover, FirstText);
    tableOf(shown)->setFocus();
    key(shown, Qt::Key_Space);
    pressMenuKey(shown);
    QVERIFY(!menuOf(shown));
    for (const char *name : {"allButton", "lackingButton", "noneButton"})
        QVERIFY2(!shown.find(name)->isEnabled(), name);
    QVERIFY(!isTicked(shown, u"exercices"_s, u"t1"_s));
    QVERIFY(
        shown.find("proposals")->findChildren<QPushButton *>(QRegularExpression(u"^propose-"_s)).isEmpty());
}

QTEST_MAIN(TestLegalCoverage)
#include "tst_legalcoverage.moc"
