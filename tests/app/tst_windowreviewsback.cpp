// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/digest.h"
#include "package/exportedrequest.h"
#include "package/packageplan.h"
#include "request/requestjson.h"
#include "reviewwindow.h"
#include "widgets/comparepage.h"
#include "widgets/statelabel.h"

#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// What the real window says of a review that comes back, and how it is taken out again.
class TestWindowReviewsBack : public ReviewWindow
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void alterationIsSaid();
    void neverExportedIsSaid();
    void unfinishedIsSaid();
    void spoiltReviewIsImported();
    void importIsUndone();
    void removedFromTheList();
    void removedOnTheLastStep();
    void oneGoesAtATime();
    void countsAgree();
    void correctedWithoutAChange();
    void comparesWithWhatTheDraftKeeps();

private:
    QString digest(const QString &folder, bool keep = false) const
    {
        const auto draft = Draft::open(folder, Draft::Access::ReadOnly);
        const QByteArray bytes = packagedRequestBytes(toJson(draft->request()), {});
        if (keep && !keepExportedRequest(folder, bytes))
            return {};
        m_window->session()->updateState([&](DraftState &state) {
            state.lastExport = {1, sha512Of(bytes), QString()};
        });
        return sha512Of(bytes);
    }
    QPushButton *offer() const
    {
        return find<>("windowNotice")->findChild<QPushButton *>(u"noticeSecondButton"_s);
    }
    DraftSession &session() const { return *m_window->session(); }
};

void TestWindowReviewsBack::alterationIsSaid()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    digest(folder);
    give(reviewFile(folder, [](Review &review) { review.request.requestSha512 = QString(128, u'0'); }));
    QVERIFY2(notice().contains(u"The request that was reviewed is not the one that you exported as revision "
                               "1: it was changed on the way, or exported again."),
             qPrintable(notice()));
    QCOMPARE(session().reviews().remarkCount(), 3);
}

void TestWindowReviewsBack::neverExportedIsSaid()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder, [](Review &review) { review.request.requestSha512 = QString(128, u'0'); }));
    QVERIFY2(notice().contains(
                 u"Revision 1 is not known to have been exported from here: whether the request was changed "
                 "before it was reviewed cannot be told."),
             qPrintable(notice()));
}

void TestWindowReviewsBack::unfinishedIsSaid()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    digest(folder);
    give(reviewFile(folder, [](Review &review) { review.state = ReviewState::Started; }));
    QVERIFY2(notice().contains(u"The review is not finished."), qPrintable(notice()));
    QVERIFY2(notice().contains(u"does not say which content it is about"), qPrintable(notice()));
}

void TestWindowReviewsBack::spoiltReviewIsImported()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    const QString path = reviewFile(folder);
    QByteArray bytes = readFile(path, 1'000'000).value_or(QByteArray());
    QVERIFY(writeFile(path, bytes.replace("\"must\"", "\"grave\"")));
    give(path);
    QVERIFY2(notice().contains(u"cannot be understood, and count as not filled in."), qPrintable(notice()));
    QCOMPARE(session().reviews().openCount().must, 2);
}

void TestWindowReviewsBack::importIsUndone()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder));
    QCOMPARE(offer()->text(), u"Undo"_s);
    QVERIFY(offer()->isVisible());
    m_window->wizard()->setStep(2);
    QVERIFY(card(u"a"_s));
    offer()->click();
    QVERIFY(session().reviews().isEmpty());
    QVERIFY2(notice().contains(u"The import is undone."), qPrintable(notice()));
    QVERIFY(!offer()->isVisible());
    QVERIFY(!find<>("remarksView")->isVisible());
    QTRY_VERIFY(!card(u"a"_s));
    find<QAction>("undoAction")->trigger();
    QCOMPARE(session().reviews().remarkCount(), 3);
    QTRY_VERIFY(card(u"a"_s));
}

void TestWindowReviewsBack::removedFromTheList()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder));
    session().answerRemark(ref(u"a"_s), {AnswerState::Kept, u"Vu."_s});
    auto *view = find<QTreeView>("remarksView");
    auto *remove = find<QAction>("removeReviewAction");
    QCOMPARE(remove->text(), u"Remove this review"_s);
    view->setFocus();
    // A remark is the agent's.
    view->setCurrentIndex(view->model()->index(1, 0));
    QVERIFY(!remove->isEnabled());
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(session().reviews().remarkCount(), 3);
    view->setCurrentIndex(view->model()->index(0, 0));
    QVERIFY(remove->isEnabled());
    QTest::keyClick(view, Qt::Key_Delete);
    QVERIFY(session().reviews().isEmpty());
    QVERIFY(!view->isVisible() && !find<>("remarksButton")->isVisible());
    QVERIFY(QApplication::focusWidget() && QApplication::focusWidget() != view);
    find<QAction>("undoAction")->trigger();
    QCOMPARE(state(u"a"_s), AnswerState::Kept);
    QVERIFY(find<>("remarksButton")->isVisible());
}

void TestWindowReviewsBack::removedOnTheLastStep()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder));
    m_window->wizard()->goToRemark({reviewOf({}).id, {}});
    auto *message = find<>("reviewMessage");
    auto *remove = message->findChild<QPushButton *>(u"noticeFirstButton"_s);
    QVERIFY(remove && remove->isVisible());
    QCOMPARE(remove->text(), u"Remove this review"_s);
    QVERIFY2(remove->accessibleName().contains(u"Jeanne Orsini"), qPrintable(remove->accessibleName()));
    remove->click();
    QVERIFY(session().reviews().isEmpty());
    QTRY_VERIFY(!m_window->findChild<QWidget *>(u"reviewMessage"_s));
    find<QAction>("undoAction")->trigger();
    QTRY_VERIFY(m_window->findChild<QWidget *>(u"reviewMessage"_s));
}

/// Not even where a key is held, or a button clicked twice.
void TestWindowReviewsBack::oneGoesAtATime()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder));
    const QString second = u"5a1e0000-0000-4000-8000-000000000002"_s;
    QVERIFY(session().importReview(reviewFile(folder, [&second](Review &review) {
        review.id = second;
        review.reviewer.name = u"Camille Relectrice"_s;
    })));
    const auto left = [this] { return session().reviews().list().size(); };
    QCOMPARE(left(), 2);
    auto *view = find<QTreeView>("remarksView");
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Delete);
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(left(), 1);
    QVERIFY(view->hasFocus());
    QVERIFY(!find<QAction>("removeReviewAction")->isEnabled());
    QVERIFY2(notice().startsWith(u"The review is removed. From: Jeanne Orsini"_s), qPrintable(notice()));
    QCOMPARE(offer()->text(), u"Undo"_s);
    offer()->click();
    QCOMPARE(left(), 2);
    QVERIFY(notice().isEmpty());

    m_window->wizard()->goToRemark({second, {}});
    auto *remove = find<>("reviewMessage")->findChild<QPushButton *>(u"noticeFirstButton"_s);
    QTRY_VERIFY(remove->isVisible());
    QTest::mouseClick(remove, Qt::LeftButton);
    QCOMPARE(left(), 1);
    QVERIFY(!remove->hasFocus());
    QVERIFY2(notice().startsWith(u"The review is removed. From: "_s), qPrintable(notice()));
    // The other one has come into its place.
    QTRY_COMPARE(m_window->findChildren<QWidget *>(u"reviewMessage"_s).size(), 1);
    QTest::mouseDClick(remove, Qt::LeftButton);
    QTest::mouseRelease(remove, Qt::LeftButton);
    QCOMPARE(left(), 1);
    // What is said is so until the next step.
    session().setText(u"/service/title"_s, u"Autre titre"_s);
    QVERIFY(notice().isEmpty());
    QTest::mouseClick(remove, Qt::LeftButton);
    QCOMPARE(left(), 0);
}

/// Nobody reads "nothing to correct" beside remarks that ask for corrections: those are no findings.
void TestWindowReviewsBack::countsAgree()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    auto *findings = find<QPushButton>("findingsButton");
    QCOMPARE(findings->text(), u"Nothing to correct"_s);
    give(reviewFile(folder));
    QCOMPARE(findings->text(), u"No finding to correct"_s);
    session().answerRemark(ref(u"a"_s), {AnswerState::Kept, u"Vu."_s});
    QCOMPARE(findings->text(), u"No finding to correct"_s);
    session().answerRemark(ref(u"c"_s), {AnswerState::Kept, u"Vu."_s});
    QCOMPARE(findings->text(), u"Nothing to correct"_s);
}

void TestWindowReviewsBack::correctedWithoutAChange()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    const QString sha512 = digest(folder, true);
    give(reviewFile(folder, [&](Review &review) { review.request.requestSha512 = sha512; }));
    m_window->wizard()->setStep(2);
    card(u"b"_s)->findChild<QPushButton *>(u"fixedButton"_s)->click();
    auto *answer = card(u"b"_s)->findChild<StateLabel *>(u"remarkAnswer"_s);
    const QString said = u"Said to be corrected, but nothing changed here since revision 1."_s;
    QCOMPARE(answer->words(), said);
    QCOMPARE(answer->meaning(), Meaning::ToCheck);
    QVERIFY(card(u"b"_s)->accessibleDescription().contains(said));
    session().setText(u"/service/title"_s, u"Autre titre"_s);
    QCOMPARE(answer->words(), u"Your answer: corrected."_s);
    QCOMPARE(answer->meaning(), Meaning::Fine);
}

void TestWindowReviewsBack::comparesWithWhatTheDraftKeeps()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    digest(folder, true);
    session().setText(u"/service/title"_s, u"Autre titre"_s);
    QVERIFY(session().flush());
    QCOMPARE(session().request().revision, 2);
    give(reviewFile(folder, [](Review &review) { review.request.revision = 1; }));
    QCOMPARE(offer()->text(), u"What changed since"_s);
    offer()->click();
    auto *page = m_window->findChild<ComparePage *>();
    QVERIFY(page);
    QTRY_COMPARE(page->state(), Comparison::State::Compared);
    QVERIFY(m_answers->askedFiles.title != u"The package of revision 1"_s);
}

QTEST_MAIN(TestWindowReviewsBack)
#include "tst_windowreviewsback.moc"
