// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/phrases.h"
#include "session/modelroles.h"
#include "shownreview.h"
#include "widgets/pageview.h"
#include "widgets/pdfview.h"
#include "widgets/statelabel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeView>
#include <QUndoStack>
#include <QWheelEvent>

#include <algorithm>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// A review, written through the window.
class TestReviewDesk : public DeskTest
{
    Q_OBJECT

private slots:
    void fiveRemarksOfFiveKinds();
    void theWheelChoosesNothing();
    void onlyByKeyboard();
    void undoneAndTakenUpAgain();
    void whatIsChosenShowsEverywhere();
    void drawnOnAPage();
    void aWiderWindowDrawsThePageAnew();
    void severalRemarksAtOneRow();
    void aFindingBecomesARemark();
    void phrases();
    void anAlteredPackageCanBeReviewed();
};

/// Whether something dark is drawn there.
static bool hasInk(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 80)
                return true;
        }
    }
    return false;
}

void TestReviewDesk::fiveRemarksOfFiveKinds()
{
    open();
    const Request request = m_page->session()->input().request;
    const QString datum = u"/endpoints/"_s + request.endpoints.constFirst().id;
    const QString document = u"/documents/"_s + request.documents.constFirst().id;
    remark(u"/service/description"_s, u"Dites qui lit les données."_s);
    type(get("suggestedValue"), u"Les agents."_s);
    remark(datum, u"Citez un texte."_s);
    QTest::mouseClick(get("shouldRadio"), Qt::LeftButton);
    remark(document, u"Il manque une page."_s);
    auto *reason = get<QComboBox>("reasonBox");
    reason->setFocus();
    QTest::keyClick(reason, Qt::Key_Down);
    QTRY_VERIFY(get<QAbstractButton>("annotateButton")->isEnabled());
    QTest::mouseClick(get("annotateButton"), Qt::LeftButton);
    type(get("remarkText"), u"Article 2."_s);
    remarkOnTheWhole();
    type(get("remarkText"), u"Un dossier soigné."_s);

    const QList<Remark> remarks = review().remarks;
    QCOMPARE(remarks.size(), 5);
    // In the order of the request, that on the whole before all.
    QCOMPARE(remarks.at(0).target, QString());
    QCOMPARE(remarks.at(1).target, u"/service/description"_s);
    QCOMPARE(remarks.at(1).text, u"Dites qui lit les données."_s);
    QCOMPARE(remarks.at(1).suggestedValue, u"Les agents."_s);
    QCOMPARE(remarks.at(2).target, datum);
    QCOMPARE(remarks.at(2).severity, RemarkSeverity::Should);
    QCOMPARE(remarks.at(3).target, document);
    QCOMPARE(remarks.at(3).reason, RemarkReason::Missing);
    QCOMPARE(remarks.at(4).target, document);
    QCOMPARE(remarks.at(4).page, 1);
    QVERIFY(get<QTabWidget>("reviewTabs")->tabText(0).contains(u'5'));
    // A value can only be put in the place of a text.
    get<QListView>("remarkList")->setCurrentIndex(get<QListView>("remarkList")->model()->index(2, 0));
    QVERIFY(!get("suggestedValue")->isVisible());
    QCOMPARE(get<QPlainTextEdit>("remarkText")->toPlainText(), u"Citez un texte."_s);
}

void TestReviewDesk::theWheelChoosesNothing()
{
    open();
    remark(u"/service/title"_s, u"Un mot."_s);
    for (const char *name : {"reasonBox", "opinionBox"}) {
        auto *box = get<QComboBox>(name);
        box->setFocus();
        QWheelEvent wheel(box->rect().center(), box->mapToGlobal(box->rect().center()), {}, {0, -120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(box, &wheel);
        QCOMPARE(box->currentIndex(), 0);
    }
    QCOMPARE(review().opinion, Opinion::Unset);
    QCOMPARE(review().remarks.constFirst().reason, RemarkReason::Unset);
}

void TestReviewDesk::onlyByKeyboard()
{
    open();
    QCOMPARE(m_page->window()->focusWidget(), get("requestView"));
    QTRY_VERIFY(get<QAbstractButton>("annotateButton")->isEnabled());
    const auto press = [this](Qt::Key key) { QTest::keyClick(m_page->window()->focusWidget(), key); };
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_page->window()->focusWidget(), get("remarkText"));
    type(m_page->window()->focusWidget(), u"Un mot."_s);
    // Tab reaches all that belongs to the remark, the opinion and the export.
    QSet<QString> reached;
    for (int i = 0; i < 60; ++i) {
        press(Qt::Key_Tab);
        if (const QWidget *focus = m_page->window()->focusWidget())
            reached.insert(focus->objectName());
    }
    for (const QString &name :
         {u"requestView"_s, u"documentBox"_s, u"annotateButton"_s, u"remarkList"_s, u"reasonBox"_s,
          u"mustRadio"_s, u"remarkText"_s, u"newRemarkButton"_s, u"phrasesButton"_s, u"removeRemarkButton"_s,
          u"opinionBox"_s, u"messageButton"_s, u"exportReviewButton"_s, u"takeUpButton"_s, u"homeButton"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
    auto *list = get<QListView>("remarkList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(review().remarks.isEmpty());
    QCOMPARE(m_page->window()->focusWidget(), get("newRemarkButton"));
}

void TestReviewDesk::undoneAndTakenUpAgain()
{
    open();
    QVERIFY(!m_page->undoStack()->canUndo());
    QSignalSpy told(m_page.get(), &ReviewPage::undoChanged);
    remark(u"/service/title"_s, u"un deux"_s);
    QVERIFY(!told.isEmpty());
    // From within the field too.
    QTest::keyClick(get("remarkText"), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(get<QPlainTextEdit>("remarkText")->toPlainText(), u"un "_s);
    m_page->undo();
    m_page->undo();
    QVERIFY(review().remarks.isEmpty());
    QVERIFY(!get("remarkText")->isVisible());
    m_page->redo();
    m_page->redo();
    QCOMPARE(get<QPlainTextEdit>("remarkText")->toPlainText(), u"un "_s);
    QTRY_VERIFY(get<StateLabel>("reviewSaveState")->words().startsWith(u"Review saved at "_s));
    const Review written = review();
    m_page.reset();
    open();
    QCOMPARE(review().remarks, written.remarks);
    QVERIFY(get("takenUpNote")->isVisible());
    QCOMPARE(get<QPlainTextEdit>("remarkText")->toPlainText(), u"un "_s);
}

void TestReviewDesk::whatIsChosenShowsEverywhere()
{
    open();
    remark(u"/service/description"_s, u"Un."_s);
    remark(u"/personalData/recipients"_s, u"Deux."_s);
    auto *list = get<QListView>("remarkList");
    auto *tree = get<QTreeView>("requestView");
    list->setCurrentIndex(list->model()->index(0, 0));
    QCOMPARE(tree->currentIndex().data(TargetRole).toString(), u"/service/description"_s);
    chooseRow(u"/personalData/recipients"_s);
    QCOMPARE(list->currentIndex().row(), 1);
    // A row without one leaves what is chosen.
    chooseRow(u"/service/title"_s);
    QCOMPARE(list->currentIndex().row(), 1);
    // Enter on a row whose remark says nothing yet goes there, and adds none.
    QTest::keyClick(tree, Qt::Key_Return);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(review().remarks.size(), 3);
}

void TestReviewDesk::drawnOnAPage()
{
    open();
    QTRY_VERIFY(get<QAbstractButton>("annotateButton")->isEnabled());
    PageView &view = get<PdfView>("documentView")->view();
    QWidget *paper = view.viewport();
    const QPoint middle = paper->rect().center();
    const auto inDrawn = [paper, middle] {
        return paper->grab(QRect(middle + QPoint(0, 60), QSize(40, 30))).toImage();
    };
    // Until the page itself is there.
    QTRY_VERIFY(hasInk(paper->grab().toImage()));
    QTest::mousePress(paper, Qt::LeftButton, {}, middle);
    QTest::mouseMove(paper, middle + QPoint(60, 40));
    QTest::mouseRelease(paper, Qt::LeftButton, {}, middle + QPoint(60, 40));
    QCOMPARE(review().remarks.size(), 1);
    const Remark drawn = review().remarks.constFirst();
    QCOMPARE(drawn.page, 1);
    QVERIFY(QRectF(0, 0, 1, 1).contains(drawn.area));
    QVERIFY(drawn.area.width() > 0.05 && drawn.area.height() > 0.02);
    // Drawn again before anything is written, it is the same remark at another place.
    QTest::mousePress(paper, Qt::LeftButton, {}, middle + QPoint(0, 60));
    QTest::mouseRelease(paper, Qt::LeftButton, {}, middle + QPoint(40, 90));
    // A click is no rectangle.
    QTest::mouseClick(paper, Qt::LeftButton, {}, middle);
    QCOMPARE(review().remarks.size(), 1);
    QVERIFY(review().remarks.constFirst().area.top() > drawn.area.top());
    // What was drawn is painted.
    const QImage marked = inDrawn();
    while (m_page->undoStack()->canUndo())
        m_page->undo();
    QVERIFY(review().remarks.isEmpty());
    QVERIFY(inDrawn() != marked);
}

void TestReviewDesk::aWiderWindowDrawsThePageAnew()
{
    // Where there is little room the documents are a tab that nobody has seen yet.
    m_page = std::make_unique<ReviewPage>(m_complete, m_own->parts());
    m_page->resize(800, 600);
    m_page->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->session() != nullptr, 30'000);
    QVERIFY(!get<PdfView>("documentView")->isVisible());
    m_page->resize(1280, 800);
    const PageView &view = get<PdfView>("documentView")->view();
    QTRY_VERIFY(view.isVisible());
    QTRY_VERIFY(view.isDrawn(0));
}

void TestReviewDesk::severalRemarksAtOneRow()
{
    open();
    const QString place = u"/service/description"_s;
    auto *tree = get<QTreeView>("requestView");
    const int column = SummaryModel::RemarksColumn;
    const int least = tree->columnWidth(column);
    QStyleOptionViewItem option;
    option.initFrom(tree);
    option.widget = tree;
    const auto cell = [tree, &place] {
        return qobject_cast<SummaryModel *>(tree->model())->rowOf(place).siblingAtColumn(column);
    };
    QAbstractItemDelegate *delegate = tree->itemDelegateForColumn(column);
    remark(place, u"Un."_s);
    QCOMPARE(tree->columnWidth(column), least);
    for (int i = 0; i < 2; ++i)
        remark(place, u"Encore."_s);
    QVERIFY(tree->columnWidth(column) > least);
    QVERIFY(tree->columnWidth(column) >= delegate->sizeHint(option, cell()).width());
    for (int i = 0; i < 6; ++i)
        remark(place, u"Encore."_s);
    QVERIFY(tree->columnWidth(column) < delegate->sizeHint(option, cell()).width());
    QCOMPARE(cell().data(Qt::ToolTipRole).toString(), u"Remarks here: 1, 2, 3, 4, 5, 6, 7, 8, 9"_s);
    // Nothing is painted over the value beside it.
    QImage image(400, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    option.rect = QRect(300, 0, tree->columnWidth(column), 60);
    delegate->paint(&painter, option, cell());
    painter.end();
    QImage blank(300, 60, QImage::Format_RGB32);
    blank.fill(Qt::white);
    QCOMPARE(image.copy(blank.rect()), blank);
    QVERIFY(hasInk(image));
}

void TestReviewDesk::aFindingBecomesARemark()
{
    open(exportExample(u"incomplete"_s, m_dir.path()));
    get<QTabWidget>("reviewTabs")->setCurrentIndex(1);
    auto *findings = get<QAbstractItemView>("findingsView");
    findings->setFocus();
    findings->setCurrentIndex(findings->model()->index(0, 0));
    const QString words = findings->model()->index(0, 1).data().toString();
    QTest::mouseClick(get("makeRemarkButton"), Qt::LeftButton);
    QCOMPARE(review().remarks.size(), 1);
    QCOMPARE(review().remarks.constFirst().text, words);
    QCOMPARE(get<QTabWidget>("reviewTabs")->currentIndex(), 0);
    QVERIFY(get("remarkText")->hasFocus());
    m_page->undo();
    QVERIFY(review().remarks.isEmpty());
}

void TestReviewDesk::phrases()
{
    open();
    remark(u"/service/description"_s, QString());
    auto *menu = get<QMenu>("phrasesMenu");
    emit menu->aboutToShow();
    QVERIFY(menu->actions().size() > 3);
    menu->actions().constFirst()->trigger();
    const QString inserted = review().remarks.constFirst().text;
    QVERIFY(!inserted.isEmpty());
    QVERIFY2(!inserted.contains(u'{'), qPrintable(inserted));
    // One's own sentence, kept and offered.
    type(get("remarkText"), u" À moi."_s);
    emit menu->aboutToShow();
    menu->findChild<QAction *>(u"keepPhraseAction"_s)->trigger();
    QCOMPARE(get<StateLabel>("phrasesLabel")->words(), u"The text is kept as a phrase."_s);
    QVERIFY(QFile::exists(m_own->root() + u"/phrases.json"_s));
    m_own->prompts.files = {m_own->file(u"phrases.json"_s)};
    emit menu->aboutToShow();
    menu->findChild<QAction *>(u"sharePhrasesAction"_s)->trigger();
    const auto shared = readPhraseFile(m_own->file(u"phrases.json"_s));
    QVERIFY(shared && shared->phrases.size() > 3);
    // A colleague's, with one that is new.
    const QString colleague = u"Citez l’article qui vous y autorise."_s;
    QVERIFY(sharePhrases(m_own->file(u"phrases.json"_s),
                         shared->phrases.mid(0, 2)
                             + QList{newPhrase(colleague, RemarkReason::Unset, RemarkSeverity::Must)}));
    emit menu->aboutToShow();
    menu->findChild<QAction *>(u"importPhrasesAction"_s)->trigger();
    QCOMPARE(get<StateLabel>("phrasesLabel")->meaning(), Meaning::Fine);
    QVERIFY2(get<StateLabel>("phrasesLabel")->words().startsWith(u'1'),
             qPrintable(get<StateLabel>("phrasesLabel")->words()));
    const auto own = readPhraseFile(m_own->root() + u"/phrases.json"_s);
    QVERIFY(own && std::any_of(own->phrases.cbegin(), own->phrases.cend(), [&colleague](const Phrase &each) {
                return each.text == colleague;
            }));
    QCOMPARE(own->phrases.size(), shared->phrases.size() + 1);
    // What is no bank says so.
    QVERIFY(writeFile(m_own->file(u"phrases.json"_s), "no bank"));
    emit menu->aboutToShow();
    menu->findChild<QAction *>(u"importPhrasesAction"_s)->trigger();
    QCOMPARE(get<StateLabel>("phrasesLabel")->meaning(), Meaning::ToCorrect);
}

void TestReviewDesk::anAlteredPackageCanBeReviewed()
{
    const QString folder = m_own->file(u"altered"_s);
    QVERIFY(unpack(m_complete, folder));
    QDirIterator documents(folder + u"/data/documents"_s, QDir::Files);
    while (documents.hasNext())
        QVERIFY(alter(documents.next()));
    open(folder);
    QVERIFY(m_page->session());
    QVERIFY(get("problemsView")->isVisible());
    remark(u"/service/title"_s, u"Altéré."_s);
    QCOMPARE(review().remarks.size(), 1);
    // A document that is not the listed one is not shown.
    const auto *nothing = get("documentView")->findChild<QWidget *>(u"noPages"_s);
    QTRY_VERIFY(nothing->isVisible() && nothing->accessibleName().contains(u"not the one"_s));
    QVERIFY(!get<QAbstractButton>("annotateButton")->isEnabled());
    // Nor is it for good: changed back, it can be read.
    auto *again = get<QAbstractButton>("readAgainButton");
    QVERIFY(again->isVisible());
    QDirIterator changed(folder + u"/data/documents"_s, QDir::Files);
    while (changed.hasNext())
        QVERIFY(alter(changed.next()));
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space);
    QTRY_VERIFY(get<QAbstractButton>("annotateButton")->isEnabled());
    QVERIFY(!again->isVisible());
    QCOMPARE(m_page->window()->focusWidget(), get("documentBox"));
}

QTEST_MAIN(TestReviewDesk)
#include "tst_reviewdesk.moc"
