// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/requestinput.h"
#include "review/packagedreviews.h"
#include "shownreview.h"
#include "testreview.h"
#include "widgets/pageview.h"
#include "widgets/pdfview.h"

#include <QAbstractButton>
#include <QListView>
#include <QTabWidget>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// A part of a page at the review desk: placed by keys, and that of a former remark.
class TestPlacedArea : public DeskTest
{
    Q_OBJECT

private slots:
    void placedByKeys();
    void staysOnThePage();
    void droppedAgain();
    void fromTheMenu();
    void whereDocumentsAreATab();
    void ofAFormerRemark();

private:
    PageView &pages() const { return get<PdfView>("documentView")->view(); }
    void openPages()
    {
        open();
        QTRY_VERIFY(get<QAbstractButton>("annotateButton")->isEnabled());
        pages().setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(&pages(), key, modifiers);
    }
    QImage seen() const { return pages().viewport()->grab().toImage(); }
    /// The next revision of the example, with a remark on the first document, answered.
    QString nextRevision(const QString &sha512);
};

void TestPlacedArea::placedByKeys()
{
    openPages();
    QTRY_VERIFY(pages().isDrawn(0));
    const QImage before = seen();
    press(Qt::Key_Return);
    QVERIFY(pages().isPlacing());
    QVERIFY(seen() != before);
    // Said where it is, and what the keys do.
    const QString begun = pages().accessibleDescription();
    QVERIFY2(begun.startsWith(u"Page 1, in the middle: 10 % from the left, 46 % from the top, 80 % wide"_s),
             qPrintable(begun));
    QVERIFY(begun.contains(u"Escape"_s));
    for (int i = 0; i < 10; ++i)
        press(Qt::Key_Up);
    press(Qt::Key_Left);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Up, Qt::ShiftModifier);
    const QString moved = pages().accessibleDescription();
    QCOMPARE(moved, u"Page 1, at the top: 8 % from the left, 26 % from the top, 82 % wide, 6 % high."_s);
    press(Qt::Key_Return);
    QVERIFY(!pages().isPlacing());
    QCOMPARE(review().remarks.size(), 1);
    const Remark remark = review().remarks.constFirst();
    QCOMPARE(remark.page, 1);
    QCOMPARE(qRound(remark.area.x() * 100), 8);
    QCOMPARE(qRound(remark.area.y() * 100), 26);
    QCOMPARE(qRound(remark.area.width() * 100), 82);
    QCOMPARE(qRound(remark.area.height() * 100), 6);
    QVERIFY(get("remarkText")->hasFocus());
}

void TestPlacedArea::staysOnThePage()
{
    openPages();
    press(Qt::Key_Enter);
    for (int i = 0; i < 60; ++i) {
        press(Qt::Key_Right);
        press(Qt::Key_Down);
        press(Qt::Key_Right, Qt::ShiftModifier);
    }
    for (int i = 0; i < 60; ++i) {
        press(Qt::Key_Left, Qt::ShiftModifier);
        press(Qt::Key_Up, Qt::ShiftModifier);
    }
    for (int i = 0; i < 60; ++i)
        press(Qt::Key_Down);
    press(Qt::Key_Enter);
    QCOMPARE(review().remarks.size(), 1);
    const QRectF area = review().remarks.constFirst().area;
    QVERIFY(QRectF(0, 0, 1, 1).contains(area));
    QVERIFY(area.width() > 0 && area.height() > 0);
    QCOMPARE(area.bottom(), 1.0);
}

void TestPlacedArea::droppedAgain()
{
    openPages();
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    QVERIFY(!pages().isPlacing());
    QTRY_VERIFY(!pages().accessibleDescription().contains(u"wide"_s));
    // Whoever leaves drops it, too, and so does the mouse.
    press(Qt::Key_Return);
    get("requestView")->setFocus();
    QVERIFY(!pages().isPlacing());
    pages().setFocus();
    press(Qt::Key_Return);
    QTest::mouseClick(pages().viewport(), Qt::LeftButton, {}, pages().viewport()->rect().center());
    QVERIFY(!pages().isPlacing());
    QVERIFY(review().remarks.isEmpty());
    // The arrows scroll again.
    press(Qt::Key_Down);
    QVERIFY(review().remarks.isEmpty());
}

void TestPlacedArea::fromTheMenu()
{
    openPages();
    get("requestView")->setFocus();
    auto *menu = get<QMenu>("newRemarkMenu");
    emit menu->aboutToShow();
    const QList<QAction *> actions = menu->actions();
    actions.at(actions.size() - 2)->trigger();
    QVERIFY(pages().isPlacing());
    QVERIFY(pages().hasFocus());
    // Without pages there is no such place.
    press(Qt::Key_Escape);
    get<PdfView>("documentView")->clear(QString());
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), actions.size() - 2);
}

void TestPlacedArea::whereDocumentsAreATab()
{
    openPages();
    m_page->resize(800, 600);
    auto *tabs = get<QTabWidget>("reviewTabs");
    QTRY_COMPARE(tabs->count(), 4);
    tabs->setCurrentIndex(0);
    QTRY_VERIFY(get<QAbstractButton>("annotateButton")->isEnabled());
    tabs->setCurrentIndex(1);
    auto *menu = get<QMenu>("newRemarkMenu");
    emit menu->aboutToShow();
    menu->actions().at(menu->actions().size() - 2)->trigger();
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(pages().isPlacing() && pages().hasFocus());
    press(Qt::Key_Return);
    QCOMPARE(review().remarks.size(), 1);
    QCOMPARE(tabs->currentIndex(), 1);
}

QString TestPlacedArea::nextRevision(const QString &sha512)
{
    const QTemporaryDir dir(m_dir.filePath(u"next-XXXXXX"_s));
    const QString folder = dir.filePath(u"draft"_s);
    copyExample(u"complete"_s, folder);
    const QString path = folder + u"/request.json"_s;
    QByteArray bytes = readFile(path, 1'000'000).value_or(QByteArray());
    if (!writeFile(path, bytes.replace("\"revision\": 1", "\"revision\": 2")))
        return {};
    Result<Draft> draft = Draft::open(folder, Draft::Access::Edit);
    if (!draft)
        return {};
    ReviewFile file;
    file.review = reviewOf(draft->request().id);
    Remark remark =
        remarkOn(u"p"_s, u"/documents/"_s + draft->request().documents.constFirst().id, u"Illisible."_s);
    remark.page = 1;
    remark.area = {0.2, 0.1, 0.3, 0.1};
    remark.documentSha512 = sha512.isEmpty() ? draft->request().documents.constFirst().sha512 : sha512;
    remark.answer = {AnswerState::Kept, u"C’est lisible."_s};
    file.review.remarks = {remark};
    if (!writeDraftReview(folder, file))
        return {};
    ExportOptions options;
    options.today = exampleDay().date();
    const QString to = m_dir.filePath(sha512.isEmpty() ? u"same"_s : u"other"_s);
    QDir().mkpath(to);
    const auto exported = exportDraft(*draft, exampleOptions().inspector, to, options);
    return exported ? exported->package.path : QString();
}

void TestPlacedArea::ofAFormerRemark()
{
    for (const bool isSame : {true, false}) {
        m_page.reset();
        open(nextRevision(isSame ? QString() : u"00"_s));
        QTRY_VERIFY(get<QAbstractButton>("annotateButton")->isEnabled());
        QTRY_VERIFY(pages().isDrawn(0));
        const QImage before = seen();
        auto *answered = get<QListView>("answeredView");
        QCOMPARE(answered->model()->rowCount(), 1);
        get<QTabWidget>("reviewTabs")->setCurrentWidget(answered->parentWidget());
        answered->setFocus();
        answered->setCurrentIndex(answered->model()->index(0, 0));
        // A frame, for its number is of another review.
        QCOMPARE(seen() != before, isSame);
        QVERIFY(pages().marks().isEmpty());
        // Until another place is shown.
        chooseRow(u"/documents/d2"_s);
        chooseRow(u"/documents/d1"_s);
        QTRY_VERIFY(pages().isDrawn(0));
        QCOMPARE(seen(), before);
    }
}

QTEST_MAIN(TestPlacedArea)
#include "tst_placedarea.moc"
