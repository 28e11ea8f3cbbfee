// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "reviewwindow.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The editor's side of a review, through the real window.
class TestWindowReviews : public ReviewWindow
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void importsAndAnswersByKeyboard();
    void reasonsAreNotLost();
    void takesTheSuggestedValue();
    void listLeadsToEachPlace();
    void exportPageCallsForAnswers();
    void answersSurviveARestart();
    void everythingHasANameOfItsOwn();
};

void TestWindowReviews::importsAndAnswersByKeyboard()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    QVERIFY(!find<>("remarksButton")->isVisible());
    give(reviewFile(folder));
    QVERIFY2(notice().contains(u"Jeanne Orsini"), qPrintable(notice()));
    QVERIFY2(notice().contains(u"no longer holds"), qPrintable(notice()));
    QVERIFY(m_answers->askedFiles.filter.contains(u".review.json"));
    QVERIFY(find<QTreeView>("remarksView")->isVisible());
    QCOMPARE(find<QPushButton>("remarksButton")->text(), u"Remarks: 3 of 3 without answer"_s);

    m_window->wizard()->setStep(2);
    RemarkCard *description = card(u"a"_s);
    QVERIFY(description && description->isVisible());
    auto *field = m_window->wizard()->page()->findChild<QPlainTextEdit *>(u"descriptionEdit"_s);
    QVERIFY(field);
    // Right below its field, and next in the order of the focus.
    QCOMPARE(description->parentWidget(), field->parentWidget());
    QVERIFY(description->accessibleName().contains(u"Remark 1"));
    QVERIFY(description->accessibleDescription().contains(u"to correct: missing"));
    QVERIFY(description->accessibleDescription().contains(u"dans quel écran"));
    field->setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Fixed, remark 1"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    QCOMPARE(focusName(), u"reasonEdit"_s);
    // A reason is needed; Escape gives up.
    press(Qt::Key_Return);
    QCOMPARE(state(u"a"_s), AnswerState::Open);
    press(Qt::Key_Escape);
    QCOMPARE(focusName(), u"keptButton"_s);
    press(Qt::Key_Space);
    QTest::keyClicks(QApplication::focusWidget(), u"la maquette le montre."_s);
    press(Qt::Key_Return);
    QCOMPARE(state(u"a"_s), AnswerState::Kept);
    QCOMPARE(focusName(), u"againButton"_s);
    QVERIFY(description->accessibleDescription().contains(u"kept, because la maquette le montre."));
    QCOMPARE(find<QPushButton>("remarksButton")->text(), u"Remarks: 2 of 3 without answer"_s);

    find<QAction>("undoAction")->trigger();
    QCOMPARE(state(u"a"_s), AnswerState::Open);
    description->focusFirst();
    press(Qt::Key_Space);
    QCOMPARE(state(u"a"_s), AnswerState::Fixed);
    press(Qt::Key_Space);
    QCOMPARE(state(u"a"_s), AnswerState::Open);
}

void TestWindowReviews::reasonsAreNotLost()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder));
    m_window->wizard()->setStep(2);
    RemarkCard *description = card(u"a"_s);
    const auto button = [description](const char *name) {
        return description->findChild<QPushButton *>(QLatin1String(name));
    };
    auto *reason = description->findChild<QLineEdit *>(u"reasonEdit"_s);
    button("keptButton")->click();
    QTest::keyClicks(reason, u"la maquette le montre."_s);
    press(Qt::Key_Return);
    // Answered again, it begins with what was said.
    button("againButton")->click();
    QCOMPARE(state(u"a"_s), AnswerState::Open);
    button("keptButton")->click();
    QCOMPARE(reason->text(), u"la maquette le montre."_s);
    reason->end(false);
    QTest::keyClicks(reason, u" Voyez la page 3."_s);
    // What is half typed stands in the draft when the page is left, and the window.
    m_window->wizard()->setStep(3);
    const Answer answer = m_window->session()->reviews().remark(ref(u"a"_s))->answer;
    QCOMPARE(answer.state, AnswerState::Kept);
    QCOMPARE(answer.text, u"la maquette le montre. Voyez la page 3."_s);
    m_window->wizard()->setStep(2);
    card(u"b"_s)->findChild<QPushButton *>(u"keptButton"_s)->click();
    QTest::keyClicks(card(u"b"_s)->findChild<QLineEdit *>(u"reasonEdit"_s), u"Le reste"_s);
    m_window->close();
    m_window->showHome();
    QVERIFY(m_window->openDraft(folder));
    QCOMPARE(m_window->session()->reviews().remark(ref(u"b"_s))->answer.text, u"Le reste"_s);
}

void TestWindowReviews::takesTheSuggestedValue()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder));
    m_window->wizard()->setStep(2);
    auto *title = m_window->wizard()->page()->findChild<QLineEdit *>(u"titleEdit"_s);
    QVERIFY(title);
    const QString before = title->text();
    card(u"b"_s)->findChild<QPushButton *>(u"takeButton"_s)->click();
    QCOMPARE(title->text(), u"Candidature aux marchés de travaux"_s);
    QCOMPARE(state(u"b"_s), AnswerState::Fixed);
    QCOMPARE(m_window->session()->undoField(), u"/service/title"_s);
    find<QAction>("undoAction")->trigger();
    QCOMPARE(title->text(), before);
    QCOMPARE(state(u"b"_s), AnswerState::Open);
    QVERIFY(card(u"b"_s)->findChild<QPushButton *>(u"takeButton"_s)->isVisible());
}

void TestWindowReviews::listLeadsToEachPlace()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder, [](Review &review) {
        review.remarks.append(remarkOn(u"w"_s, QString(), u"Combien de dossiers ?"_s));
        review.remarks.append(remarkOn(u"e"_s, u"/endpoints/entreprises"_s, u"Pourquoi ?"_s));
    }));
    auto *view = find<QTreeView>("remarksView");
    // What is said of the whole stands below the review.
    const QList<int> steps{8, 8, 2, 2, 3, 5};
    QCOMPARE(view->model()->rowCount(), steps.size());
    for (int row = 0; row < steps.size(); ++row) {
        view->setFocus();
        view->setCurrentIndex(view->model()->index(row, 0));
        press(Qt::Key_Return);
        QTRY_COMPARE(m_window->wizard()->step(), steps.at(row));
        QTRY_VERIFY(m_window->wizard()->page()->isAncestorOf(QApplication::focusWidget()));
        if (row == 0)
            QVERIFY(find<>("reviewMessage")->isVisible());
        if (row == 2)
            QCOMPARE(focusName(), u"descriptionEdit"_s);
        if (row == 5)
            QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Fixed, remark 3"_s);
    }
    // The findings take the panel back.
    find<QPushButton>("findingsButton")->click();
    QVERIFY(find<>("findingsView")->isVisible());
    QVERIFY(!view->isVisible());
    find<QPushButton>("remarksButton")->click();
    QVERIFY(view->isVisible());
}

void TestWindowReviews::exportPageCallsForAnswers()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder));
    m_window->wizard()->setStep(8);
    auto *call = find<>("remarksNotice");
    QVERIFY(call->isVisible());
    QVERIFY(call->findChild<QLabel *>(u"noticeWhat"_s)->text().startsWith(u"2 remark"));
    call->findChild<QPushButton *>(u"noticeFirstButton"_s)->click();
    QCOMPARE(m_window->wizard()->step(), 2);
    QCOMPARE(focusName(), u"descriptionEdit"_s);
    for (const QString &remark : {u"a"_s, u"c"_s})
        m_window->session()->answerRemark(ref(remark), {AnswerState::Fixed, {}});
    m_window->wizard()->setStep(8);
    QVERIFY(!call->isVisible());
}

void TestWindowReviews::answersSurviveARestart()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder));
    m_window->session()->answerRemark(ref(u"a"_s), {AnswerState::Kept, u"Vu."_s});
    m_window->showHome();
    QVERIFY(m_window->openDraft(folder));
    QCOMPARE(state(u"a"_s), AnswerState::Kept);
    QCOMPARE(find<QPushButton>("remarksButton")->text(), u"Remarks: 2 of 3 without answer"_s);
    // The same once more.
    give(reviewFile(folder));
    QVERIFY2(notice().contains(u"here already"), qPrintable(notice()));
    QCOMPARE(m_window->session()->reviews().list().size(), 1);
    QCOMPARE(state(u"a"_s), AnswerState::Kept);
}

void TestWindowReviews::everythingHasANameOfItsOwn()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder, [](Review &review) {
        review.remarks.append(remarkOn(u"d"_s, u"/service/description"_s, u"Et quand ?"_s));
        review.remarks.append(remarkOn(u"w"_s, QString(), QString()));
    }));
    m_window->resize(look::em(62), look::em(46));
    for (const int step : {2, 5, 8}) {
        m_window->wizard()->setStep(step);
        m_window->wizard()->goToRemark(ref(step == 2 ? u"a"_s : step == 5 ? u"c"_s : u"w"_s));
        const QList<RemarkCard *> cards = m_window->wizard()->page()->findChildren<RemarkCard *>();
        QVERIFY(!cards.isEmpty());
        QStringList names;
        for (RemarkCard *each : cards) {
            QVERIFY(each->isVisible() && !each->accessibleDescription().isEmpty());
            names.append(each->accessibleName());
            const QList<QPushButton *> buttons = each->findChildren<QPushButton *>();
            for (QPushButton *button : buttons) {
                names.append(button->accessibleName());
                // Nothing is cut.
                if (button->isVisible())
                    QVERIFY(each->rect().contains(QRect(button->mapTo(each, QPoint()), button->size())));
            }
        }
        QVERIFY(!names.contains(QString()));
        QCOMPARE(names.removeDuplicates(), 0);
    }
    QVERIFY(!find<QPushButton>("remarksButton")->accessibleName().isEmpty());
    QVERIFY(!find<QTreeView>("remarksView")->accessibleName().isEmpty());
}

QTEST_MAIN(TestWindowReviews)
#include "tst_windowreviews.moc"
