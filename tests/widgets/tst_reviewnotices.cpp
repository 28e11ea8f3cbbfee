// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/limits.h"
#include "session/reviewstore.h"
#include "shownreview.h"
#include "widgets/findingspane.h"
#include "widgets/reviewdesk.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// What is said at the desk of what an agent did before, and what becomes of his work where something fails.
class TestReviewNotices : public DeskTest
{
    Q_OBJECT

private slots:
    void alteredAfterItsReview();
    void theCopyWithoutContacts();
    void noRoomForFormerRemarks();
    void notAllExamined();
    void aFailedSaveIsSaidInPlace();
    void anotherWindowChangedIt_data();
    void anotherWindowChangedIt();
    void otherFilesAreNotReplacedUnasked();
    void undoShowsWhatItChanges();
    void theNoteUndoesItself();
    void saidOnce();
    void filesAreNoText();

private:
    /// Gives the package in `folder` another title, and opens it.
    void alter(const QString &folder)
    {
        const QString path = folder + u"/data/request.json"_s;
        QByteArray request = readFile(path, 10'000'000).value_or(QByteArray());
        QVERIFY(request.contains("\"title\": \""));
        request.replace("\"title\": \"", "\"title\": \"Un autre ");
        QVERIFY(writeFile(path, request));
        QVERIFY(listAnew(folder));
        m_page.reset();
        open(folder);
    }
    QString what(const char *notice) const
    {
        return get(notice)->findChild<QLabel *>(u"noticeWhat"_s)->text();
    }
    QPushButton *button(const char *notice) const
    {
        return get(notice)->findChild<QPushButton *>(u"noticeFirstButton"_s);
    }
};

/// The title is another, the lists are made anew, the revision is the same.
void TestReviewNotices::alteredAfterItsReview()
{
    const QString folder = m_own->file(u"package"_s);
    QVERIFY(unpack(m_complete, folder));
    open(folder);
    QVERIFY(!get("formerNotice")->isVisible());
    remark(u"/service/description"_s, u"Un."_s);
    remark(u"/service/title"_s, u"Deux."_s);
    alter(folder);
    QVERIFY(review().remarks.isEmpty());
    QVERIFY(get("formerNotice")->isVisible());
    QVERIFY2(what("formerNotice").startsWith(u"This package was altered after your review of "_s),
             qPrintable(what("formerNotice")));
    QVERIFY(button("formerNotice")->text().contains(u'2'));
    button("formerNotice")->click();
    QCOMPARE(review().remarks.size(), 2);
    QTRY_VERIFY(!button("formerNotice")->isVisible());
    m_page->undo();
    QVERIFY(review().remarks.isEmpty());
    QTRY_VERIFY(button("formerNotice")->isVisible());
}

/// It is lent out: no cause for alarm, and another review.
void TestReviewNotices::theCopyWithoutContacts()
{
    open();
    remark(u"/service/title"_s, u"Un."_s);
    m_page.reset();
    const QString folder = m_own->file(u"lent"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString copy = exportExample(u"complete"_s, folder, true);
    open(copy);
    QVERIFY(review().remarks.isEmpty());
    QVERIFY(get("formerNotice")->isVisible());
    QVERIFY2(what("formerNotice").startsWith(u"This is the copy without contacts of what you reviewed"_s),
             qPrintable(what("formerNotice")));
    QVERIFY(button("formerNotice")->text().contains(u'1'));
    // One that says something else is no copy of it.
    const QString unpacked = m_own->file(u"package"_s);
    QVERIFY(unpack(copy, unpacked));
    alter(unpacked);
    QVERIFY2(what("formerNotice").startsWith(u"This package was altered after your review of "_s),
             qPrintable(what("formerNotice")));
    // Of a review that was kept before its copy was known, the package alone says so.
    m_page.reset();
    const ReviewStore store(m_own->root());
    QList<KeptReview> kept = store.list();
    for (KeptReview &each : kept) {
        each.copySha512.clear();
        QVERIFY(store.save(each));
    }
    open(copy);
    QVERIFY2(what("formerNotice").startsWith(u"This package says that it is a copy without contacts"_s),
             qPrintable(what("formerNotice")));
}

void TestReviewNotices::noRoomForFormerRemarks()
{
    const QString folder = m_own->file(u"package"_s);
    QVERIFY(unpack(m_complete, folder));
    open(folder);
    remark(u"/service/title"_s, u"Un."_s);
    alter(folder);
    remark(u"/service/title"_s, u"Deux."_s);
    QVERIFY(m_page->session()->flush());
    const QString id = review().id;
    m_page.reset();
    const ReviewStore store(m_own->root());
    QList<KeptReview> kept = store.list();
    for (KeptReview &each : kept) {
        QList<Remark> &remarks = each.file.review.remarks;
        if (each.file.review.id != id)
            continue;
        while (remarks.size() < limits::kRemarks) {
            Remark more = remarks.constFirst();
            more.id = u"more-%1"_s.arg(remarks.size());
            remarks.append(more);
        }
        QVERIFY(store.save(each));
    }
    open(folder);
    QCOMPARE(review().remarks.size(), limits::kRemarks);
    QTRY_VERIFY(button("formerNotice")->isVisible());
    button("formerNotice")->click();
    QCOMPARE(review().remarks.size(), limits::kRemarks);
    const auto *said = get<StateLabel>("phrasesLabel");
    QVERIFY(said->isVisible());
    QVERIFY2(said->words().startsWith(u"A review holds 1,000 remarks at most."_s), qPrintable(said->words()));
}

void TestReviewNotices::notAllExamined()
{
    FindingsPane pane;
    pane.show();
    ReviewedPackage package;
    pane.setPackage(package, true, true);
    QVERIFY(!find(pane, "notExaminedNotice")->isVisible());
    pane.setPackage(package, true, false);
    QVERIFY(find(pane, "notExaminedNotice")->isVisible());
    QVERIFY(find<StateLabel>(pane, "noFindingsLabel")->meaning() != Meaning::Fine);
    package.examined = true;
    pane.setPackage(package, true, false);
    QVERIFY(!find(pane, "notExaminedNotice")->isVisible());
    QCOMPARE(find<StateLabel>(pane, "noFindingsLabel")->meaning(), Meaning::Fine);
}

void TestReviewNotices::aFailedSaveIsSaidInPlace()
{
    QVERIFY(writeFile(m_own->root(), "in the way"));
    open();
    remarkOnTheWhole();
    QTRY_VERIFY(get("unsavedNotice")->isVisible());
    QVERIFY(!what("unsavedNotice").isEmpty());
    QVERIFY(!m_page->mayLeave());
    QVERIFY(QFile::remove(m_own->root()));
    QVERIFY(m_page->mayLeave());
    QVERIFY(!get("unsavedNotice")->isVisible());
}

void TestReviewNotices::anotherWindowChangedIt_data()
{
    QTest::addColumn<bool>("keepBoth");
    QTest::newRow("take the other") << false;
    QTest::newRow("keep both") << true;
}

void TestReviewNotices::anotherWindowChangedIt()
{
    QFETCH(bool, keepBoth);
    open();
    remark(u"/service/title"_s, u"Un."_s);
    QVERIFY(m_page->session()->flush());
    const ReviewStore store(m_own->root());
    KeptReview other = store.list().constFirst();
    other.file.review.remarks.first().text = u"Un autre."_s;
    QVERIFY(store.save(other));
    remark(u"/service/description"_s, u"Deux."_s);
    QTRY_VERIFY(get("unsavedNotice")->isVisible());
    QCOMPARE(what("unsavedNotice"), u"Another window has changed this review."_s);
    QVERIFY(!m_page->mayLeave());
    if (keepBoth)
        get("unsavedNotice")->findChild<QPushButton *>(u"noticeSecondButton"_s)->click();
    else
        button("unsavedNotice")->click();
    QTRY_VERIFY(m_page->session() && m_page->mayLeave());
    QTRY_VERIFY(!get("unsavedNotice")->isVisible());
    QCOMPARE(store.list().size(), keepBoth ? 2 : 1);
    QCOMPARE(review().remarks.size(), keepBoth ? 2 : 1);
    QCOMPARE(review().remarks.constFirst().text, keepBoth ? u"Un."_s : u"Un autre."_s);
    // Opened again, it is this one, whichever was changed last.
    const QString id = review().id;
    QList<KeptReview> kept = store.list();
    for (KeptReview &each : kept) {
        if (each.file.review.id == id)
            continue;
        each.file.review.modifiedAt = u"2030-01-01T00:00:00Z"_s;
        QVERIFY(store.save(each));
    }
    emit m_page->findChild<ReviewDesk *>()->againWanted();
    QTRY_VERIFY(!m_page->session());
    QTRY_VERIFY(m_page->session());
    QCOMPARE(review().id, id);
}

void TestReviewNotices::otherFilesAreNotReplacedUnasked()
{
    open();
    m_page->session()->setOpinion(Opinion::Favourable);
    m_page->session()->setText(u"/reviewer/name"_s, u"Camille Relectrice"_s);
    const QString pdf = m_own->file(u"demande.review.pdf"_s);
    QVERIFY(writeFile(m_own->file(u"demande.pdf"_s), "mine"));
    QVERIFY(writeFile(pdf, "mine"));
    m_own->prompts.files = {m_own->file(u"demande.review.json"_s)};
    m_own->prompts.choice = 1;
    m_page->exportReview();
    QTRY_COMPARE(m_own->prompts.title, u"Export the review"_s);
    QVERIFY(!m_page->session()->isExporting());
    QCOMPARE(readFile(pdf, 100).value_or(QByteArray()), QByteArray("mine"));
    m_own->prompts.choice = 0;
    m_page->exportReview();
    QTRY_VERIFY_WITH_TIMEOUT(get("exportedNotice")->isVisible(), 30'000);
    QVERIFY(readFile(pdf, 10'000'000).value_or(QByteArray()).startsWith("%PDF"));
    QCOMPARE(readFile(m_own->file(u"demande.pdf"_s), 100).value_or(QByteArray()), QByteArray("mine"));
}

void TestReviewNotices::undoShowsWhatItChanges()
{
    open();
    remark(u"/service/title"_s, u"Un."_s);
    m_page->session()->setText(u"/reviewer/email"_s, u"camille@dinum.example"_s);
    m_page->session()->setOpinion(Opinion::Favourable);
    m_page->undo();
    QVERIFY(get("opinionBox")->hasFocus());
    m_page->undo();
    QVERIFY(get("reviewerEmail")->hasFocus());
    get<QTabWidget>("reviewTabs")->setCurrentIndex(1);
    m_page->undo();
    QVERIFY(get("remarkList")->isVisible());
    QCOMPARE(get<QTabWidget>("reviewTabs")->currentIndex(), 0);
}

void TestReviewNotices::theNoteUndoesItself()
{
    open();
    remark(u"/service/title"_s, u"Un."_s);
    auto *tabs = get<QTabWidget>("reviewTabs");
    tabs->setCurrentIndex(tabs->count() - 1);
    auto *note = get<QPlainTextEdit>("privateNote");
    note->setFocus();
    QVERIFY(!m_page->canUndo());
    type(note, u"Appeler."_s);
    QVERIFY(m_page->canUndo());
    m_page->undo();
    QCOMPARE(note->toPlainText(), QString());
    QCOMPARE(m_page->session()->note(), QString());
    QCOMPARE(review().remarks.constFirst().text, u"Un."_s);
    QVERIFY(m_page->canRedo());
    m_page->redo();
    QCOMPARE(note->toPlainText(), u"Appeler."_s);
    get("requestView")->setFocus();
    m_page->undo();
    QVERIFY(review().remarks.isEmpty() || review().remarks.constFirst().text != u"Un."_s);
}

void TestReviewNotices::saidOnce()
{
    open(exportExample(u"incomplete"_s, m_dir.path()));
    auto *tabs = get<QTabWidget>("reviewTabs");
    auto *findings = get<QAbstractItemView>("findingsView");
    for (int i = 0; i < 2; ++i) {
        tabs->setCurrentIndex(1);
        findings->setCurrentIndex(findings->model()->index(0, 0));
        get<QPushButton>("makeRemarkButton")->click();
    }
    QCOMPARE(review().remarks.size(), 1);
    QVERIFY(get("remarkText")->hasFocus());
    // A phrase is one step, with the reason and the severity that it brings.
    remarkOnTheWhole();
    const int steps = m_page->undoStack()->index();
    auto *menu = get<QMenu>("phrasesMenu");
    emit menu->aboutToShow();
    menu->actions().constFirst()->trigger();
    QVERIFY(!review().remarks.constLast().text.isEmpty());
    QVERIFY(!get<QPlainTextEdit>("remarkText")->toPlainText().isEmpty());
    QCOMPARE(m_page->undoStack()->index(), steps + 1);
}

void TestReviewNotices::filesAreNoText()
{
    open();
    remarkOnTheWhole();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/avis.review.json"_s)});
    data.setText(u"/tmp/avis.review.json"_s);
    auto *text = get<QPlainTextEdit>("remarkText");
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(text->viewport(), &enter);
    QVERIFY(!enter.isAccepted());
}

QTEST_MAIN(TestReviewNotices)
#include "tst_reviewnotices.moc"
