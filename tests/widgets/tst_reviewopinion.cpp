// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "shownreview.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// What becomes of a review: its message, its opinion, its export; and the note that stays.
class TestReviewOpinion : public DeskTest
{
    Q_OBJECT

private slots:
    void theMessage();
    void exportNeedsItsParts();
    void exportedAndSigned();
    void theNoteIsPrivate();
};

void TestReviewOpinion::theMessage()
{
    open();
    remark(u"/service/description"_s, u"Dites qui lit."_s);
    QVERIFY2(said().startsWith(u"Composed from"_s), qPrintable(said()));
    get<QAbstractButton>("messageButton")->click();
    auto *message = get<QPlainTextEdit>("messageText");
    QVERIFY(message->isVisible());
    QVERIFY(message->toPlainText().contains(u"Dites qui lit."_s));
    get<QAbstractButton>("copyMessageButton")->click();
    // With the no-break spaces of French, which the control's plain text has not.
    QCOMPARE(QGuiApplication::clipboard()->text(), m_page->session()->message());
    message->moveCursor(QTextCursor::End);
    type(message, u"!"_s);
    QVERIFY(!m_page->session()->isMessageComposed());
    QVERIFY(get<QAbstractButton>("composeButton")->isEnabled());
    get<QAbstractButton>("composeButton")->click();
    QVERIFY(m_page->session()->isMessageComposed());
    get<QAbstractButton>("backToRemarksButton")->click();
    QVERIFY(!message->isVisible());
    QVERIFY(!get<QAbstractButton>("messageButton")->isChecked());
}

void TestReviewOpinion::exportNeedsItsParts()
{
    open();
    auto *exports = get<QAbstractButton>("exportReviewButton");
    exports->click();
    QCOMPARE(said(), u"Choose an opinion to export the review."_s);
    QVERIFY(get("opinionBox")->hasFocus());
    QTest::keyClick(get("opinionBox"), Qt::Key_End);
    QCOMPARE(review().opinion, Opinion::Unfavourable);
    QVERIFY(said().isEmpty());
    exports->click();
    QVERIFY(said().startsWith(u"This opinion needs a message"_s));
    QVERIFY(get("messageText")->hasFocus());
    type(get("messageText"), u"Non."_s);
    exports->click();
    // At its field, and as long as it is so.
    const auto *name = get<StateLabel>("reviewerNameState");
    QVERIFY(name->isVisible() && name->words().startsWith(u"Write your name"_s));
    QCOMPARE(name->meaning(), Meaning::ToCorrect);
    QVERIFY(!said().contains(u"name"_s));
    QVERIFY(get("reviewerName")->hasFocus());
    type(get("reviewerName"), u"C"_s);
    QVERIFY(name->words().isEmpty() && get("reviewerName")->accessibleDescription().isEmpty());
    m_page->undo();
    // An empty remark is gone to.
    remarkOnTheWhole();
    exports->click();
    QVERIFY2(said().startsWith(u"Remark 1 says nothing yet"_s), qPrintable(said()));
    QVERIFY(get("remarkText")->hasFocus());
    // Nothing was asked in a window of its own.
    QVERIFY(m_own->prompts.askedFiles.title.isEmpty());
}

void TestReviewOpinion::exportedAndSigned()
{
    open();
    remark(u"/service/description"_s, u"Dites qui lit."_s);
    m_page->session()->setOpinion(Opinion::ChangesRequested);
    get<QAbstractButton>("messageButton")->click();
    for (const auto &[name, text] :
         {std::pair("reviewerName", u"Camille Relectrice"_s), std::pair("reviewerOrganisation", u"DINUM"_s),
          std::pair("reviewerEmail", u"camille@dinum.example"_s)})
        type(get(name), text);
    m_own->prompts.files = {m_own->file(u"avis.review.json"_s)};
    get<QAbstractButton>("exportReviewButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(get("exportedNotice")->isVisible(), 30'000);
    QVERIFY(m_own->prompts.askedFiles.folder.endsWith(m_page->session()->suggestedFileName()));
    const Result<ReviewFile> file = readReviewFile(m_own->file(u"avis.review.json"_s));
    QVERIFY(file);
    QCOMPARE(file->review.reviewer.email, u"camille@dinum.example"_s);
    QCOMPARE(file->review.opinion, Opinion::ChangesRequested);
    QVERIFY(file->review.message.contains(u"Dites qui lit."_s));
    QVERIFY(QFile::exists(m_own->file(u"avis.review.html"_s)));
    QVERIFY(QFile::exists(m_own->file(u"avis.review.pdf"_s)));
    get("exportedNotice")->findChild<QAbstractButton *>(u"noticeFirstButton"_s)->click();
    QCOMPARE(m_own->prompts.inFolder, m_own->file(u"avis.review.json"_s));
    // Who signed once need not say it again.
    m_page.reset();
    open(exportExample(u"incomplete"_s, m_dir.path()));
    QCOMPARE(review().reviewer.name, u"Camille Relectrice"_s);
    QCOMPARE(review().reviewer.organisation, u"DINUM"_s);
    // Where it cannot be written, it is said in place.
    m_page->session()->setOpinion(Opinion::Favourable);
    m_own->prompts.files = {m_own->file(u"nowhere/avis.review.json"_s)};
    m_page->exportReview();
    QTRY_VERIFY_WITH_TIMEOUT(get("exportedNotice")->isVisible(), 30'000);
    QCOMPARE(get("exportedNotice")->accessibleName(), u"The review is not exported."_s);
    // In the language of the window, as long as it is there.
    installLanguage(u"fr"_s);
    QTRY_COMPARE(get("exportedNotice")->accessibleName(), u"La revue n’est pas exportée."_s);
    get("exportedNotice")->findChild<QAbstractButton *>(u"noticeSecondButton"_s)->click();
    installLanguage(u"en"_s);
    QCoreApplication::processEvents();
    QVERIFY(!get("exportedNotice")->isVisible());
}

void TestReviewOpinion::theNoteIsPrivate()
{
    open();
    get<QTabWidget>("reviewTabs")->setCurrentIndex(2);
    type(get("privateNote"), u"Appeler."_s);
    QVERIFY(!m_page->undoStack()->canUndo());
    m_page.reset();
    open();
    QCOMPARE(get<QPlainTextEdit>("privateNote")->toPlainText(), u"Appeler."_s);
    QVERIFY(review().message.isEmpty());
}

QTEST_MAIN(TestReviewOpinion)
#include "tst_reviewopinion.moc"
