// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/limits.h"
#include "reviewwindow.h"
#include "widgets/comparepage.h"
#include "widgets/reviewpage.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// Reviews of every kind that are given to the real window.
class TestWindowReviewImports : public ReviewWindow
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void dropOnHomeFindsTheDraft();
    void refusals_data();
    void refusals();
    void otherRequestOffersItsDraft();
    void otherRevisionOffersTheComparison();
    void whatIsOpenAtTheDeskStays();
    void readOnlyShowsAndRefuses();
    void manyRemarksStayUsable();
};

void TestWindowReviewImports::dropOnHomeFindsTheDraft()
{
    draft();
    const QString folder = cloneOf(draft());
    const QString path = reviewFile(folder);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QTRY_VERIFY(m_window->session());
    QCOMPARE(m_window->session()->folder(), folder);
    QCOMPARE(m_window->session()->reviews().remarkCount(), 3);
    QVERIFY(notice().contains(u"imported"));
}

void TestWindowReviewImports::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QJsonObject newer = toJson(reviewOf(u"x"_s));
    newer.insert(u"formatVersion"_s, 9);
    QTest::newRow("no draft") << jsonBytes(toJson(reviewOf(u"0b8e-unknown"_s))) << u"0b8e-unknown"_s;
    QTest::newRow("newer") << jsonBytes(newer) << u"newer version of this program"_s;
    QTest::newRow("no review") << QByteArray(R"({"format": "viatique-request", "formatVersion": 1})")
                               << u"is not a review"_s;
    QTest::newRow("no JSON") << QByteArray("once upon a time") << u"review.json"_s;
}

void TestWindowReviewImports::refusals()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    draft();
    const QString path = m_dir->filePath(u"some.review.json"_s);
    QVERIFY(writeFile(path, bytes));
    m_window->openPath(path);
    QTRY_VERIFY(!notice().isEmpty());
    QVERIFY2(notice().contains(says), qPrintable(notice()));
    QVERIFY(!m_window->session());
}

void TestWindowReviewImports::otherRequestOffersItsDraft()
{
    const QString here = draft();
    const QString other = cloneOf(here);
    QVERIFY(m_window->openDraft(here));
    give(reviewFile(other));
    QVERIFY2(notice().contains(u"another request"), qPrintable(notice()));
    QVERIFY(m_window->session()->reviews().isEmpty());
    find<>("windowNotice")->findChild<QPushButton *>(u"noticeSecondButton"_s)->click();
    QTRY_COMPARE(m_window->session()->folder(), other);
    QCOMPARE(m_window->session()->reviews().remarkCount(), 3);
}

void TestWindowReviewImports::otherRevisionOffersTheComparison()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder, [](Review &review) { review.request.revision += 4; }));
    QVERIFY2(notice().contains(
                 u"It is about revision 5, which is not known to have been exported from here; this draft is "
                 "revision 1."),
             qPrintable(notice()));
    auto *button = find<>("windowNotice")->findChild<QPushButton *>(u"noticeSecondButton"_s);
    QVERIFY(button->isVisible());
    // Its package is nowhere that is known: it is asked for.
    m_answers->files.clear();
    button->click();
    QCOMPARE(m_answers->askedFiles.title, u"The package of revision 5"_s);
    QVERIFY(m_window->session());
    m_answers->files = {folder};
    button->click();
    QVERIFY(m_window->findChild<ComparePage *>());
    // The draft stays beneath.
    QVERIFY(m_window->session());
    QVERIFY(!m_window->wizard()->isVisible());
}

/// A review or a draft that arrives while an agent reviews, or compares, waits for him.
void TestWindowReviewImports::whatIsOpenAtTheDeskStays()
{
    const QString folder = draft();
    const QString path = reviewFile(folder);
    m_window->openPackage(folder);
    QVERIFY(m_window->findChild<ReviewPage *>());
    m_window->importReview(path);
    QTRY_VERIFY(!notice().isEmpty());
    QVERIFY2(notice().contains(u"review of one of your drafts"), qPrintable(notice()));
    QVERIFY(m_window->findChild<ReviewPage *>());
    QVERIFY(!m_window->session());
    emit m_library->ready(cloneOf(folder));
    QVERIFY2(notice().contains(u"The new draft is ready."), qPrintable(notice()));
    QVERIFY(!m_window->session());
    m_window->compare(folder, folder);
    m_window->importReview(path);
    QTRY_VERIFY(notice().contains(u"review of one of your drafts"));
    QVERIFY(m_window->findChild<ComparePage *>());
    find<>("windowNotice")->findChild<QPushButton *>(u"noticeSecondButton"_s)->click();
    QTRY_VERIFY(m_window->session());
    QCOMPARE(m_window->session()->folder(), folder);
    QCOMPARE(m_window->session()->reviews().remarkCount(), 3);
}

void TestWindowReviewImports::readOnlyShowsAndRefuses()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder));
    QVERIFY(m_window->session()->flush());
    // Kept open by somebody else.
    m_window->showHome();
    const auto held = Draft::open(folder, Draft::Access::Edit);
    QVERIFY(held);
    QVERIFY(m_window->openDraft(folder));
    QVERIFY(m_window->session()->isReadOnly());
    m_window->wizard()->setStep(2);
    RemarkCard *shown = card(u"b"_s);
    QVERIFY(shown && shown->isVisible());
    for (const char *name : {"takeButton", "fixedButton", "keptButton", "againButton"})
        QVERIFY(!shown->findChild<QPushButton *>(QLatin1String(name))->isVisible());
    give(reviewFile(folder));
    QVERIFY2(notice().contains(u"reading only"), qPrintable(notice()));
}

void TestWindowReviewImports::manyRemarksStayUsable()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder, [](Review &review) {
        for (int i = 0; i < 500; ++i) {
            review.remarks.append(remarkOn(u"f%1"_s.arg(i), u"/service/title"_s, QString(5000, u'x')));
            review.remarks.append(remarkOn(u"g%1"_s.arg(i), u"/service"_s, u"Revoyez tout."_s));
        }
    }));
    m_window->wizard()->setStep(2);
    QCoreApplication::processEvents();
    QVERIFY(m_window->wizard()->page()->findChildren<RemarkCard *>().size() <= 30);
    // The review itself has a row; of remarks no more are read.
    QCOMPARE(find<QTreeView>("remarksView")->model()->rowCount(), limits::kRemarks + 1);
    QElapsedTimer timer;
    timer.start();
    m_window->session()->answerRemark(ref(u"f400"_s), {AnswerState::Fixed, {}});
    QCoreApplication::processEvents();
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(TestWindowReviewImports)
#include "tst_windowreviewimports.moc"
