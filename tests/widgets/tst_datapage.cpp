// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "pagetest.h"
#include "session/modelroles.h"
#include "widgets/datapage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

using Shown = ShownPage<DataPage>;

class TestDataPage : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void byKeyboardAlone();
    void searchesAndShowsAllAgain();
    void filters();
    void theCardSaysItInWords();
    void asksForADatumFromItsCard();
    void eachDatumKeepsItsPurpose();
    void asksForOnePart();
    void countsWhatIsTicked();
    void goesToFields();
    void undoesAndRedoes();
    void unknownDatum();
    void readOnly();
    void speaksFrench();
    void arrangesItself();
    void keepsTheReasonInSight();
    void explainsItsSigns();
};

static QString currentId(const Shown &shown)
{
    return shown.find<QTreeView>("tree")->currentIndex().data(IdRole).toString();
}

static int rowsShown(const Shown &shown)
{
    const QAbstractItemModel *model = shown.find<QTreeView>("tree")->model();
    int rows = 0;
    for (int group = 0; group < model->rowCount(); ++group)
        rows += model->rowCount(model->index(group, 0));
    return rows;
}

static Request withExercices(const QString &purpose = {})
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.endpoints = {asked(u"exercices"_s, purpose)};
    return request;
}

void TestDataPage::cleanup()
{
    installLanguage(u"en"_s);
}

void TestDataPage::byKeyboardAlone()
{
    Shown shown;
    shown.page().focusFirst();
    shown.type("searchEdit", u"affaires"_s);
    QCOMPARE(rowsShown(shown), 1);
    press(Qt::Key_Down);
    QCOMPARE(currentId(shown), u"exercices"_s);
    press(Qt::Key_Space, u" "_s);
    QCOMPARE(shown.request().endpoints.size(), 1);
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), shown.find("purposeEdit"));
    const QString purpose = u"Compare"_s;
    for (const QChar c : purpose)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), static_cast<Qt::Key>(0), QString(c),
                            Qt::NoModifier);
    QCOMPARE(shown.request().endpoint(u"exercices"_s)->purpose, u"Compare"_s);
    shown.find("tree")->setFocus();
    press(Qt::Key_Space, u" "_s);
    QVERIFY(shown.request().endpoints.isEmpty());
}

void TestDataPage::searchesAndShowsAllAgain()
{
    Shown shown;
    const int all = rowsShown(shown);
    shown.type("searchEdit", u"donnees de reference"_s);
    QVERIFY(rowsShown(shown) > 0 && rowsShown(shown) < all);
    shown.find<QLineEdit>("searchEdit")->setText(u"nothing has this"_s);
    QVERIFY(!shown.isShown("tree"));
    QVERIFY(shown.isShown("nothingFound"));
    shown.find<QPushButton>("emptyButton")->click();
    QCOMPARE(rowsShown(shown), all);
    QVERIFY(shown.isShown("tree"));
    // Groups that come back are open.
    auto *tree = shown.find<QTreeView>("tree");
    QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
    shown.type("searchEdit", u"zzz"_s);
    press(Qt::Key_Escape);
    QCOMPARE(rowsShown(shown), all);
}

void TestDataPage::filters()
{
    Shown shown(withExercices());
    shown.page().setRoom(Width::Wide);
    const int all = rowsShown(shown);
    auto *producer = shown.find<QComboBox>("producerBox");
    producer->setCurrentIndex(producer->findText(u"DGFIP"_s));
    QVERIFY(rowsShown(shown) > 0 && rowsShown(shown) < all);
    shown.find<QComboBox>("requirementBox")->setCurrentIndex(1);
    const int fewer = rowsShown(shown);
    producer->setCurrentIndex(0);
    QVERIFY(rowsShown(shown) > fewer);
    shown.find<QComboBox>("requirementBox")->setCurrentIndex(0);
    shown.find<QCheckBox>("askedOnlyBox")->setChecked(true);
    QCOMPARE(rowsShown(shown), 1);
    // In little room the same filters stand in a menu.
    shown.page().setRoom(Width::Middle);
    QVERIFY(!shown.isShown("producerBox"));
    QMenu *menu = shown.find<QPushButton>("filtersButton")->menu();
    QMetaObject::invokeMethod(menu, "aboutToShow");
    const QList<QAction *> actions = menu->actions();
    QCOMPARE(actions.size(), 6);
    QVERIFY(actions.at(3)->isChecked());
    actions.last()->trigger();
    QCOMPARE(rowsShown(shown), all);
    actions.at(2)->menu()->actions().at(2)->trigger();
    QVERIFY(rowsShown(shown) < all);
    QCOMPARE(shown.find<QComboBox>("requirementBox")->currentIndex(), 2);
}

void TestDataPage::theCardSaysItInWords()
{
    Shown shown;
    shown.page().focusField(u"/endpoints/exercices"_s);
    QCOMPARE(shown.find<QLabel>("titleLabel")->text(), u"Chiffre d'affaires"_s);
    QCOMPARE(shown.find<QLabel>("idLabel")->text(), u"exercices"_s);
    QCOMPARE(shown.find<QLabel>("producerValue")->text(), u"DGFIP"_s);
    QVERIFY(shown.find<QLabel>("requirementLabel")->text().contains(u"attach"_s));
    QVERIFY(shown.isShown("requirementCard"));
    shown.find<QPushButton>("documentationButton")->click();
    QCOMPARE(shown.own().prompts.opened, QUrl(u"https://entreprise.api.gouv.fr/catalogue/#exercices"_s));
    shown.page().focusField(u"/endpoints/entreprises"_s);
    QVERIFY(shown.find<QLabel>("requirementLabel")->text().startsWith(u"Explain precisely"_s));
    // The kinds that are usual for the client.
    QVERIFY(!shown.isShown("kindsLabel"));
    shown.session().edit(u"/organisation/kind"_s,
                         [](Request &request) { request.organisation.kind = BodyKind::LocalAuthority; });
    shown.page().focusField(u"/endpoints/exercices"_s);
    QVERIFY(shown.isShown("kindsLabel"));
}

void TestDataPage::asksForADatumFromItsCard()
{
    Shown shown;
    shown.page().focusField(u"/endpoints/exercices"_s);
    QVERIFY(!shown.isShown("purposeEdit"));
    shown.find<QPushButton>("askButton")->click();
    QVERIFY(shown.request().endpoint(u"exercices"_s));
    QVERIFY(!shown.isShown("askButton"));
    QCOMPARE(QApplication::focusWidget(), shown.find("purposeEdit"));
}

void TestDataPage::eachDatumKeepsItsPurpose()
{
    Request request = withExercices(u"Compare"_s);
    request.endpoints.prepend(asked(u"entreprises"_s, u"Identify"_s));
    Shown shown(request);
    auto *purpose = shown.find<QPlainTextEdit>("purposeEdit");
    QVERIFY(shown.page().focusField(u"/endpoints/exercices/purpose"_s));
    QCOMPARE(purpose->toPlainText(), u"Compare"_s);
    purpose->moveCursor(QTextCursor::End);
    shown.type("purposeEdit", u" it"_s);
    QVERIFY(shown.page().focusField(u"/endpoints/entreprises/purpose"_s));
    QCOMPARE(purpose->toPlainText(), u"Identify"_s);
    purpose->moveCursor(QTextCursor::End);
    shown.type("purposeEdit", u" them"_s);
    QCOMPARE(shown.request().endpoint(u"exercices"_s)->purpose, u"Compare it"_s);
    QCOMPARE(shown.request().endpoint(u"entreprises"_s)->purpose, u"Identify them"_s);
}

void TestDataPage::asksForOnePart()
{
    Request request;
    request.endpoints = {asked(u"entreprises"_s), asked(u"exercices"_s)};
    Shown shown(request);
    shown.page().focusField(u"/endpoints/exercices"_s);
    QVERIFY(!shown.isShown("partBox"));
    QVERIFY(shown.page().focusField(u"/endpoints/entreprises/openness"_s));
    QCOMPARE(QApplication::focusWidget(), shown.find("partBox"));
    press(Qt::Key_Down);
    QCOMPARE(shown.request().endpoint(u"entreprises"_s)->openness, QStringList{u"public"_s});
    shown.session().undoStack()->undo();
    QVERIFY(shown.request().endpoint(u"entreprises"_s)->openness.isEmpty());
    QCOMPARE(shown.find<QComboBox>("partBox")->currentIndex(), 0);
}

void TestDataPage::countsWhatIsTicked()
{
    Shown shown;
    auto *counter = shown.find<QLabel>("counterLabel");
    const QString none = counter->text();
    shown.session().edit(u"/endpoints"_s, [](Request &request) {
        request.endpoints = {asked(u"entreprises"_s), asked(u"exercices"_s)};
    });
    QCOMPARE(counter->text(), u"2 data · 2 protected · 1 with supporting documents"_s);
    QVERIFY(shown.find<QLabel>("documentsLabel")->text().contains(u"step 5"_s));
    shown.session().undoStack()->undo();
    QCOMPARE(counter->text(), none);
    QVERIFY(shown.find<QLabel>("documentsLabel")->text().isEmpty());
}

void TestDataPage::goesToFields()
{
    Shown shown(withExercices());
    // A filter that hides the datum gives way.
    shown.find<QLineEdit>("searchEdit")->setText(u"nothing has this"_s);
    QVERIFY(shown.page().focusField(u"/endpoints/exercices/purpose"_s));
    QCOMPARE(QApplication::focusWidget(), shown.find("purposeEdit"));
    QCOMPARE(currentId(shown), u"exercices"_s);
    QVERIFY(shown.page().focusField(u"/endpoints"_s));
    QCOMPARE(QApplication::focusWidget(), shown.find("tree"));
    QVERIFY(!shown.page().focusField(u"/endpoints/exercices/legalTexts"_s));
    QVERIFY(!shown.page().focusField(u"/endpoints/no_such_datum/purpose"_s));
    QVERIFY(!shown.page().focusField(u"/service/title"_s));
}

void TestDataPage::undoesAndRedoes()
{
    Shown shown(withExercices(u"Compare the turnover with the notice"_s));
    shown.page().focusField(u"/endpoints/exercices"_s);
    press(Qt::Key_Space, u" "_s);
    QVERIFY(!shown.isShown("purposeEdit"));
    shown.session().undoStack()->undo();
    QVERIFY(shown.isShown("purposeEdit"));
    QCOMPARE(shown.find<QPlainTextEdit>("purposeEdit")->toPlainText(),
             u"Compare the turnover with the notice"_s);
    shown.session().undoStack()->redo();
    QVERIFY(shown.request().endpoints.isEmpty());
}

void TestDataPage::unknownDatum()
{
    Request request;
    request.endpoints = {asked(u"of_another_list"_s, u"Kept"_s)};
    Shown shown(request);
    QVERIFY(shown.page().focusField(u"/endpoints/of_another_list"_s));
    QCOMPARE(shown.find<QLabel>("titleLabel")->text(), u"of_another_list"_s);
    QVERIFY(shown.isShown("findingLabel"));
    press(Qt::Key_Space, u" "_s);
    QVERIFY(shown.request().endpoints.isEmpty());
}

void TestDataPage::readOnly()
{
    Shown shown(withExercices(u"Compare"_s));
    shown.showReadOnly();
    QVERIFY(shown.page().focusField(u"/endpoints/exercices/purpose"_s));
    QVERIFY(shown.find<QPlainTextEdit>("purposeEdit")->isReadOnly());
    shown.find("tree")->setFocus();
    press(Qt::Key_Space, u" "_s);
    QCOMPARE(shown.request().endpoints.size(), 1);
    shown.page().focusField(u"/endpoints/entreprises"_s);
    QVERIFY(!shown.find("askButton")->isEnabled());
    // Searching is free.
    shown.type("searchEdit", u"affaires"_s);
    QCOMPARE(rowsShown(shown), 1);
}

void TestDataPage::speaksFrench()
{
    Shown shown(withExercices());
    auto *producer = shown.find<QComboBox>("producerBox");
    producer->setCurrentIndex(producer->findText(u"DGFIP"_s));
    const int rows = rowsShown(shown);
    const QString english = shown.find<QLabel>("requirementLabel")->text();
    installLanguage(u"fr"_s);
    QCoreApplication::processEvents();
    QCOMPARE(producer->currentText(), u"DGFIP"_s);
    QCOMPARE(rowsShown(shown), rows);
    QCOMPARE(shown.find<QTreeView>("tree")->currentIndex().data(IdRole).toString(), u"exercices"_s);
    QCOMPARE(shown.find<QComboBox>("partBox")->count(), 3);
    installLanguage(u"en"_s);
    QCoreApplication::processEvents();
    QCOMPARE(shown.find<QLabel>("requirementLabel")->text(), english);
}

void TestDataPage::arrangesItself()
{
    Shown shown(withExercices());
    auto *tree = shown.find<QTreeView>("tree");
    shown.page().setRoom(Width::Wide);
    QVERIFY(!tree->isColumnHidden(EndpointModel::ProducerColumn));
    QVERIFY(!shown.isShown("filtersButton"));
    shown.page().setRoom(Width::Middle);
    QVERIFY(tree->isColumnHidden(EndpointModel::ProducerColumn));
    QVERIFY(!tree->isColumnHidden(EndpointModel::RequirementColumn));
    QVERIFY(shown.isShown("filtersButton"));
    QCOMPARE(shown.find<QSplitter>("splitter")->orientation(), Qt::Horizontal);
    shown.page().setRoom(Width::Narrow);
    QCOMPARE(shown.find<QSplitter>("splitter")->orientation(), Qt::Vertical);
    QVERIFY(shown.isShown("counterLabel"));
    QVERIFY(shown.isShown("purposeEdit"));
}

void TestDataPage::keepsTheReasonInSight()
{
    Shown shown(withExercices(u"Compare the turnover"_s));
    QVERIFY(shown.page().focusField(u"/endpoints/exercices/purpose"_s));
    shown.page().setRoom(Width::Wide);
    QVERIFY(shown.isShown("requirementCard"));
    shown.page().setRoom(Width::Middle);
    // The frame goes, what it held stays.
    QVERIFY(!shown.isShown("requirementCard"));
    QVERIFY(shown.isShown("requirementTag"));
    QVERIFY(shown.isShown("requirementLabel"));
    // Only facts scroll.
    QVERIFY(!shown.find("factsArea")->isAncestorOf(shown.find("purposeEdit")));
    auto *purpose = shown.find<QPlainTextEdit>("purposeEdit");
    QVERIFY(purpose->minimumSizeHint().height() >= 3 * purpose->fontMetrics().lineSpacing());
    // The legend's button stands with the filters here, and comes back.
    QCOMPARE(shown.find("legendButton")->parentWidget(), shown.find("filtersButton")->parentWidget());
    shown.page().setRoom(Width::Wide);
    QVERIFY(shown.find("legendButton")->parentWidget() != shown.find("filtersButton")->parentWidget());
    QVERIFY(shown.isShown("requirementCard"));
}

void TestDataPage::explainsItsSigns()
{
    Shown shown;
    QVERIFY(!shown.isShown("legend"));
    shown.find<QPushButton>("legendButton")->click();
    QVERIFY(shown.isShown("legend"));
    shown.find<QPushButton>("legendButton")->click();
    QVERIFY(!shown.isShown("legend"));
}

QTEST_MAIN(TestDataPage)
#include "tst_datapage.moc"
