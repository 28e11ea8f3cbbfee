// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/prompts.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace viatique;

namespace {

Prompts::Question trashQuestion(bool destructive)
{
    return {.title = QStringLiteral("Delete"),
            .what = QStringLiteral("Delete this draft?"),
            .why = QStringLiteral("It goes to the trash."),
            .buttons = {QStringLiteral("Delete"), QStringLiteral("Keep")},
            .destructive = destructive};
}

} // namespace

class TestPrompts : public QObject
{
    Q_OBJECT

private slots:
    void eachButtonHasItsNumber();
    void escapeChangesNothing();
    void whatDestroysIsNotTheDefault();
    void nothingIsAnsweredWithoutParent();
    void linesAreFiltered();
    void givingUpAnswersNothing();
    void aFolderThatIsNotThereIsNotShown();
    void printsWhenTheUserAgrees();

private:
    static constexpr int kNone = -1;
};

void TestPrompts::eachButtonHasItsNumber()
{
    for (const int number : {0, 1}) {
        QWidget window;
        int answer = kNone;
        DesktopPrompts().ask(&window, trashQuestion(false), [&answer](int given) { answer = given; });
        QCOMPARE(answer, kNone); // no waiting
        auto *button = window.findChild<QPushButton *>(QStringLiteral("answer%1Button").arg(number));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(answer, number);
    }
}

void TestPrompts::escapeChangesNothing()
{
    QWidget window;
    int answer = kNone;
    DesktopPrompts().ask(&window, trashQuestion(false), [&answer](int given) { answer = given; });
    const QPointer<QDialog> dialog = window.findChild<QDialog *>(QStringLiteral("questionDialog"));
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(answer, 1);
    QTRY_VERIFY(!dialog);
}

void TestPrompts::whatDestroysIsNotTheDefault()
{
    QWidget window;
    DesktopPrompts().ask(&window, trashQuestion(true), [](int) {});
    QVERIFY(!window.findChild<QPushButton *>(QStringLiteral("answer0Button"))->isDefault());
    QVERIFY(window.findChild<QPushButton *>(QStringLiteral("answer1Button"))->isDefault());
}

void TestPrompts::nothingIsAnsweredWithoutParent()
{
    int answer = kNone;
    {
        QWidget window;
        DesktopPrompts().ask(&window, trashQuestion(false), [&answer](int given) { answer = given; });
    }
    QCOMPARE(answer, kNone);
}

void TestPrompts::linesAreFiltered()
{
    QWidget window;
    int answer = kNone;
    DesktopPrompts().choose(&window, QStringLiteral("Address book"),
                            {QStringLiteral("Camille Astier"), QStringLiteral("Hélène Vasquier"),
                             QStringLiteral("Idriss Benmoura")},
                            [&answer](int given) { answer = given; });
    auto *filter = window.findChild<QLineEdit *>(QStringLiteral("filterEdit"));
    auto *list = window.findChild<QListView *>(QStringLiteral("chooseList"));
    auto *take = window.findChild<QPushButton *>(QStringLiteral("chooseButton"));
    QVERIFY(filter && list && take);
    QTest::keyClicks(filter, QStringLiteral("nobody"));
    QVERIFY(!take->isEnabled());
    filter->clear();
    QTest::keyClicks(filter, QStringLiteral("VASQ"));
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(answer, 1);
}

void TestPrompts::givingUpAnswersNothing()
{
    QWidget window;
    int answer = kNone;
    DesktopPrompts().choose(&window, QStringLiteral("Address book"), {QStringLiteral("Camille Astier")},
                            [&answer](int given) { answer = given; });
    QTest::keyClick(window.findChild<QDialog *>(QStringLiteral("chooseDialog")), Qt::Key_Escape);
    QCOMPARE(answer, kNone);
}

void TestPrompts::aFolderThatIsNotThereIsNotShown()
{
    QVERIFY(!DesktopPrompts().showInFolder(QStringLiteral("/no/such/folder/file.zip")));
}

void TestPrompts::printsWhenTheUserAgrees()
{
    QWidget window;
    int drawn = 0;
    const auto print = [&window, &drawn] {
        DesktopPrompts().print(&window, QStringLiteral("List"), [&drawn](QPagedPaintDevice &) { ++drawn; });
        return window.findChild<QDialog *>(QStringLiteral("printDialog"));
    };
    QPointer<QDialog> dialog = print();
    QVERIFY(dialog);
    QCOMPARE(drawn, 0); // no waiting
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QCOMPARE(drawn, 0);
    dialog = print();
    QVERIFY(dialog);
    emit dialog->accepted(); // the dialog itself would ask for a printer
    QCOMPARE(drawn, 1);
}

QTEST_MAIN(TestPrompts)
#include "tst_prompts.moc"
