// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "pagetest.h"
#include "testpage.h"

#include "core/limits.h"
#include "widgets/fieldbinder.h"
#include "widgets/styledlabel.h"
#include "widgets/textedit.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>

using namespace viatique;
using namespace viatique::test;

namespace {

void paste(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    data->setHtml(QStringLiteral("<b>bold</b> and more"));
    QApplication::clipboard()->setMimeData(data);
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste);
    QCoreApplication::processEvents();
}

} // namespace

class TestFieldBinder : public QObject
{
    Q_OBJECT

private slots:
    void typesIntoTheRequest();
    void showsWhatTheSessionCleaned();
    void keepsTheCursorWhereItWas();
    void leavesUndoToTheSession();
    void undoIsOneStepForWhatWasTyped();
    void pastesPlainTextAndCutsIt_data();
    void pastesPlainTextAndCutsIt();
    void refusesToTypeIntoAFullText();
    void groupsASiretWhenItIsLeft_data();
    void groupsASiretWhenItIsLeft();
    void saysWhatIsWrongUnderTheField();
    void saysWhatIsMissingOnlyOnceBegun();
    void saysTheHintMeanwhile();
    void saysWhatIsFine();
    void findsTheControlOfATarget();
    void bindsAnotherControl();
    void bindsAgain();
    void keepsTabOrderAndBuddy();
    void hidesTheRowWithItsControl();
    void isReadOnlyWithTheSession();
    void hasNoUndoOfItsOwnInTheMenu();
};

void TestFieldBinder::typesIntoTheRequest()
{
    ShownPage<TestPage> shown;
    shown.type("titleEdit", QStringLiteral("Marchés de Montrouvel"));
    QCOMPARE(shown.request().service.title, QStringLiteral("Marchés de Montrouvel"));
    QTest::keyClick(shown.find("titleEdit"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), shown.find("descriptionEdit"));
    shown.type("descriptionEdit", QStringLiteral("Les agents lisent."));
    QCOMPARE(shown.request().service.description, QStringLiteral("Les agents lisent."));
    QTest::keyClick(shown.find("descriptionEdit"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), shown.find("siretEdit"));
}

void TestFieldBinder::showsWhatTheSessionCleaned()
{
    ShownPage<TestPage> shown;
    shown.page().title->setFocus();
    paste(QStringLiteral("a\u0007b\u202ec\nd"));
    QCOMPARE(shown.request().service.title, QStringLiteral("abc d"));
    QCOMPARE(shown.page().title->text(), QStringLiteral("abc d"));
    shown.page().description->setFocus();
    paste(QStringLiteral("e\u0007f\ng"));
    QCOMPARE(shown.request().service.description, QStringLiteral("ef\ng"));
    QCOMPARE(shown.page().description->toPlainText(), QStringLiteral("ef\ng"));
}

void TestFieldBinder::keepsTheCursorWhereItWas()
{
    ShownPage<TestPage> shown;
    shown.type("titleEdit", QStringLiteral("abcd"));
    shown.page().title->setCursorPosition(2);
    paste(QStringLiteral("X\u200bY"));
    QCOMPARE(shown.page().title->text(), QStringLiteral("abXYcd"));
    QCOMPARE(shown.page().title->cursorPosition(), 4);
    shown.type("descriptionEdit", QStringLiteral("abcd"));
    QTextCursor cursor = shown.page().description->textCursor();
    cursor.setPosition(2);
    shown.page().description->setTextCursor(cursor);
    paste(QStringLiteral("X\u200bY"));
    QCOMPARE(shown.page().description->toPlainText(), QStringLiteral("abXYcd"));
    QCOMPARE(shown.page().description->textCursor().position(), 4);
}

void TestFieldBinder::leavesUndoToTheSession()
{
    ShownPage<TestPage> shown;
    // A shortcut of the window gets the key.
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    QSignalSpy triggered(&undo, &QAction::triggered);
    shown.page().window()->addAction(&undo);
    for (const char *name : {"titleEdit", "descriptionEdit"}) {
        triggered.clear();
        shown.type(name, QStringLiteral("word"));
        QTest::keyClick(shown.find(name), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(triggered.count(), 1);
    }
    shown.page().window()->removeAction(&undo);
    // Where there is none, the session undoes all the same.
    QTest::keyClick(shown.find("descriptionEdit"), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown.request().service.description, QString());
    QTest::keyClick(shown.find("descriptionEdit"), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown.request().service.description, QStringLiteral("word"));
    QTest::keyClick(shown.find("titleEdit"), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(shown.find("titleEdit"), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(shown.page().description->toPlainText(), QStringLiteral("word"));
}

void TestFieldBinder::undoIsOneStepForWhatWasTyped()
{
    ShownPage<TestPage> shown;
    shown.type("titleEdit", QStringLiteral("Marchés"));
    shown.leaveField();
    shown.type("titleEdit", QStringLiteral("X"));
    shown.session().undoStack()->undo();
    QCOMPARE(shown.page().title->text(), QStringLiteral("Marchés"));
    shown.session().undoStack()->undo();
    QCOMPARE(shown.page().title->text(), QString());
    QVERIFY(!shown.session().undoStack()->canUndo());
}

void TestFieldBinder::pastesPlainTextAndCutsIt_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("limit");
    QTest::newRow("line") << QByteArray("titleEdit") << limits::kLineCharacters;
    QTest::newRow("text") << QByteArray("descriptionEdit") << limits::kTextCharacters;
}

void TestFieldBinder::pastesPlainTextAndCutsIt()
{
    QFETCH(QByteArray, name);
    QFETCH(int, limit);
    ShownPage<TestPage> shown;
    shown.find(name.constData())->setFocus();
    QElapsedTimer timer;
    timer.start();
    paste(QString(10'000'000, QLatin1Char('x')));
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    const Service &service = shown.request().service;
    QCOMPARE(service.title.size() + service.description.size(), limit);
    const QString said = shown.message(name.constData())->words();
    QVERIFY2(said.contains(QLocale(QLocale::English, QLocale::UnitedKingdom).toString(limit)),
             qPrintable(said));
    // Said until the text is another one.
    QTest::keyClick(shown.find(name.constData()), Qt::Key_Backspace);
    QVERIFY(shown.message(name.constData())->words() != said);
}

void TestFieldBinder::refusesToTypeIntoAFullText()
{
    Request request;
    request.service.description = QString(limits::kTextCharacters - 1, QLatin1Char('x')) + QLatin1Char('z');
    ShownPage<TestPage> shown(request);
    shown.page().description->moveCursor(QTextCursor::Start);
    shown.type("descriptionEdit", QStringLiteral("y"));
    QCoreApplication::processEvents();
    QCOMPARE(shown.request().service.description, request.service.description);
    QVERIFY(!shown.message("descriptionEdit")->words().isEmpty());
}

void TestFieldBinder::groupsASiretWhenItIsLeft_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("digits") << QStringLiteral("13002526500013");
    QTest::newRow("blanks") << QStringLiteral(" 130 025 265 00013 ");
    QTest::newRow("no-break blanks") << QStringLiteral("130\u00a0025\u00a0265\u00a000013");
    QTest::newRow("URL") << QStringLiteral(
        "https://annuaire-entreprises.data.gouv.fr/etablissement/13002526500013");
    QTest::newRow("URL with a query")
        << QStringLiteral("https://directory.example/?siret=13002526500013&p=1");
}

void TestFieldBinder::groupsASiretWhenItIsLeft()
{
    QFETCH(QString, pasted);
    ShownPage<TestPage> shown;
    shown.page().siret->setFocus();
    paste(pasted);
    QTest::keyClick(shown.page().siret, Qt::Key_Tab);
    QCOMPARE(shown.request().organisation.siret, QStringLiteral("13002526500013"));
    QCOMPARE(shown.page().siret->text(), QStringLiteral("130\u00a0025\u00a0265\u00a000013"));
    QCOMPARE(shown.message("siretEdit")->words(), QString());
    shown.session().undoStack()->undo();
    QCOMPARE(shown.page().siret->text(), QString());
}

void TestFieldBinder::saysWhatIsWrongUnderTheField()
{
    ShownPage<TestPage> shown;
    shown.type("siretEdit", QStringLiteral("13002526500014"));
    StateLabel *message = shown.message("siretEdit");
    QCOMPARE(message->meaning(), Meaning::ToCorrect);
    QVERIFY(message->words().contains(QLatin1String("SIRET")));
    QVERIFY(message->isVisible());
    QCOMPARE(shown.page().siret->accessibleDescription(), message->words());
    QCOMPARE(shown.page().siret->property("viatiqueMeaning").toInt(), static_cast<int>(Meaning::ToCorrect));
    QTest::keyClick(shown.page().siret, Qt::Key_Backspace);
    QVERIFY(message->words().contains(QLatin1String("13")));
    shown.type("siretEdit", QStringLiteral("3"));
    QCOMPARE(message->words(), QString());
    QVERIFY(!message->isVisible());
    QCOMPARE(shown.page().siret->property("viatiqueMeaning").toInt(), static_cast<int>(Meaning::None));
}

void TestFieldBinder::saysWhatIsMissingOnlyOnceBegun()
{
    ShownPage<TestPage> shown;
    shown.leaveField();
    QCOMPARE(shown.message("descriptionEdit")->words(), QString());
    shown.type("titleEdit", QStringLiteral("Marchés"));
    QCOMPARE(shown.message("descriptionEdit")->meaning(), Meaning::ToDo);
    QVERIFY(!shown.message("descriptionEdit")->words().isEmpty());
    // Not while somebody is about to fill it in.
    shown.page().description->setFocus();
    QCOMPARE(shown.message("descriptionEdit")->words(), QString());
    shown.leaveField();
    QVERIFY(!shown.message("descriptionEdit")->words().isEmpty());
}

void TestFieldBinder::saysTheHintMeanwhile()
{
    ShownPage<TestPage> shown;
    auto *hint = shown.find<StyledLabel>("titleEditHint");
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->text(), QStringLiteral("It becomes public."));
    QCOMPARE(shown.page().title->accessibleDescription(), hint->text());
    shown.own().steps().openLastStep();
    shown.leaveField();
    QVERIFY(!hint->isVisible());
    QVERIFY(!shown.message("titleEdit")->words().isEmpty());
    // A translation may come later.
    shown.page().title->setFocus();
    shown.page().title->setProperty("hint", QStringLiteral("Il devient public."));
    QCOMPARE(hint->text(), QStringLiteral("Il devient public."));
}

void TestFieldBinder::saysWhatIsFine()
{
    ShownPage<TestPage> shown;
    shown.page().binder().setFine(shown.page().siret, [](const Request &) { return QStringLiteral("good"); });
    QCOMPARE(shown.message("siretEdit")->words(), QString());
    shown.type("siretEdit", QStringLiteral("13002526500013"));
    QCOMPARE(shown.message("siretEdit")->words(), QStringLiteral("good"));
    QCOMPARE(shown.message("siretEdit")->meaning(), Meaning::Fine);
}

void TestFieldBinder::findsTheControlOfATarget()
{
    ShownPage<TestPage> shown;
    QCOMPARE(shown.page().binder().controlFor(QStringLiteral("/service/title")), shown.page().title);
    QCOMPARE(shown.page().binder().controlFor(QStringLiteral("/service/audiences/0")), shown.page().box);
    QCOMPARE(shown.page().binder().controlFor(QStringLiteral("/service/titles")), nullptr);
    QVERIFY(shown.page().focusField(QStringLiteral("/service/description")));
    QCOMPARE(QApplication::focusWidget(), shown.page().description);
    QVERIFY(!shown.page().focusField(QStringLiteral("/nowhere")));
    shown.page().focusFirst();
    QCOMPARE(QApplication::focusWidget(), shown.page().title);
    shown.page().binder().addTarget(shown.page().box, QStringLiteral("/endpoints"));
    QCOMPARE(shown.page().binder().controlFor(QStringLiteral("/endpoints/a/purpose")), shown.page().box);
}

void TestFieldBinder::bindsAnotherControl()
{
    ShownPage<TestPage> shown;
    shown.page().box->setFocus();
    QTest::keyClick(shown.page().box, Qt::Key_Space);
    QCOMPARE(shown.request().service.audiences, QStringList{QStringLiteral("companies")});
    shown.session().undoStack()->undo();
    QVERIFY(!shown.page().box->isChecked());
    // Showing is not changing.
    QVERIFY(shown.session().undoStack()->canRedo());
}

void TestFieldBinder::bindsAgain()
{
    ShownPage<TestPage> shown;
    shown.type("titleEdit", QStringLiteral("One"));
    shown.page().binder().bindText(shown.page().title, QStringLiteral("/service/expectedVolume"));
    QCOMPARE(shown.page().title->text(), QString());
    shown.type("titleEdit", QStringLiteral("Two"));
    QCOMPARE(shown.request().service.title, QStringLiteral("One"));
    QCOMPARE(shown.request().service.expectedVolume, QStringLiteral("Two"));
    QCOMPARE(shown.page().findChildren<StateLabel *>(QStringLiteral("titleEditMessage")).size(), 1);
}

void TestFieldBinder::keepsTabOrderAndBuddy()
{
    ShownPage<TestPage> shown;
    QCOMPARE(shown.page().label->buddy(), shown.page().title);
    QStringList order;
    shown.page().title->setFocus();
    for (int i = 0; i < 4; ++i) {
        order.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected{QStringLiteral("titleEdit"), QStringLiteral("descriptionEdit"),
                               QStringLiteral("siretEdit"), QStringLiteral("companiesCheck")};
    QCOMPARE(order, expected);
}

void TestFieldBinder::hidesTheRowWithItsControl()
{
    ShownPage<TestPage> shown;
    shown.page().title->hide();
    QVERIFY(!FieldBinder::rowOf(shown.page().title)->isVisible());
    shown.page().title->show();
    QVERIFY(FieldBinder::rowOf(shown.page().title)->isVisible());
}

void TestFieldBinder::isReadOnlyWithTheSession()
{
    Request request;
    request.service.title = QStringLiteral("Marchés");
    ShownPage<TestPage> shown(request);
    shown.showReadOnly();
    QVERIFY(shown.page().title->isReadOnly());
    QVERIFY(shown.page().description->isReadOnly());
    QVERIFY(!shown.page().box->isEnabled());
    shown.page().title->setFocus();
    QCOMPARE(QApplication::focusWidget(), shown.page().title);
    QTest::keyClicks(shown.page().title, QStringLiteral("x"));
    QCOMPARE(shown.page().title->text(), QStringLiteral("Marchés"));
}

void TestFieldBinder::hasNoUndoOfItsOwnInTheMenu()
{
    ShownPage<TestPage> shown;
    for (QWidget *field :
         {static_cast<QWidget *>(shown.page().title), shown.page().description->viewport()}) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(3, 3), field->mapToGlobal(QPoint(3, 3)));
        QApplication::sendEvent(field, &event);
        QWidget *menu = QApplication::activePopupWidget();
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        QVERIFY(!actions.isEmpty());
        for (const QAction *action : actions)
            QVERIFY2(!action->text().remove(QLatin1Char('&')).contains(QLatin1String("do\t")),
                     qPrintable(action->text()));
        QVERIFY(actions.constFirst()->text().remove(QLatin1Char('&')).startsWith(QLatin1String("Cut")));
        menu->close();
    }
}

QTEST_MAIN(TestFieldBinder)
#include "tst_fieldbinder.moc"
