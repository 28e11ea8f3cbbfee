// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/pageview.h"
#include "widgets/pdfview.h"
#include "widgets/statelabel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <csignal>
#include <memory>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestPdfView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void showsPages();
    void turnsPages();
    void zooms();
    void goesAboutByKeyboard();
    void searches();
    void searchClosesWithEscape();
    void keepsLittleOfALongDocument();
    void settlesAtEachHeight();
    void aLateDrawingTakesNoPlace();
    void searchesAnewInANewState();
    void saysThatItBrokeOff();
    void saysWhyThereAreNoPages();
    void readsThePageAloud();

private:
    template<typename T>
    T *find(const QString &name)
    {
        return m_view->findChild<T *>(name);
    }
    PageView *pages() { return find<PageView>(u"pages"_s); }
    void show(int count);

    QTemporaryDir m_dir;
    std::unique_ptr<PdfView> m_view;
};

/// A document of pages that say their number; the last one is landscape.
static void write(const QString &path, int pages)
{
    QPdfWriter writer(path);
    writer.setResolution(72);
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1) {
            writer.setPageOrientation(page == pages ? QPageLayout::Landscape : QPageLayout::Portrait);
            writer.newPage();
        }
        painter.drawText(50, 100, u"Délibération, page %1"_s.arg(page));
        painter.drawText(50, 500, u"Fin de la page %1"_s.arg(page));
    }
}

void TestPdfView::initTestCase()
{
    for (const int pages : {1, 3, 300})
        write(m_dir.filePath(u"%1.pdf"_s.arg(pages)), pages);
}

void TestPdfView::init()
{
    m_view = std::make_unique<PdfView>(nullptr, QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview"));
    m_view->resize(400, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestPdfView::show(int count)
{
    m_view->setFile(m_dir.filePath(u"%1.pdf"_s.arg(count)));
    QTRY_VERIFY(pages()->isDrawn(0));
    QCOMPARE(m_view->pageCount(), count);
    pages()->setFocus();
}

void TestPdfView::showsPages()
{
    show(3);
    QCOMPARE(find<QLabel>(u"pageLabel"_s)->text(), u"page 1 of 3"_s);
    // White paper on a darker desk, as wide as the room.
    const QImage seen = pages()->viewport()->grab().toImage();
    QCOMPARE(seen.pixelColor(seen.width() / 2, 100), QColor(Qt::white));
    QVERIFY(seen.pixelColor(1, 100) != QColor(Qt::white));
    QVERIFY(!pages()->horizontalScrollBar()->isVisible());
}

void TestPdfView::turnsPages()
{
    show(3);
    auto *back = find<QToolButton>(u"previousPageButton"_s);
    auto *forward = find<QToolButton>(u"nextPageButton"_s);
    QVERIFY(!back->isEnabled());
    forward->click();
    QCOMPARE(m_view->currentPage(), 1);
    QTRY_VERIFY(pages()->isDrawn(1));
    forward->click();
    // A short last page does not reach the top.
    QCOMPARE(find<QLabel>(u"pageLabel"_s)->text(), u"page 3 of 3"_s);
    QVERIFY(!forward->isEnabled());
    back->click();
    QCOMPARE(m_view->currentPage(), 1);
}

void TestPdfView::zooms()
{
    show(3);
    auto *zoom = find<QComboBox>(u"zoomBox"_s);
    const qreal width = pages()->factor();
    find<QToolButton>(u"zoomInButton"_s)->click();
    QCOMPARE(zoom->currentIndex(), 2);
    QVERIFY(qAbs(pages()->factor() - width * 1.25) < 0.01);
    QTRY_VERIFY(pages()->isDrawn(0));
    QVERIFY(pages()->horizontalScrollBar()->maximum() > 0);
    for (int i = 0; i < 20; ++i)
        find<QToolButton>(u"zoomInButton"_s)->click();
    QCOMPARE(pages()->factor(), 4.0);
    QVERIFY(!find<QToolButton>(u"zoomInButton"_s)->isEnabled());
    QTest::keyClick(pages(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(pages()->factor(), width);
    // The whole page, of which the room shows the upper part.
    show(1);
    const qreal wide = pages()->factor();
    emit zoom->activated(1);
    QVERIFY(pages()->factor() < wide);
    QCOMPARE(pages()->verticalScrollBar()->maximum(), 0);
}

void TestPdfView::goesAboutByKeyboard()
{
    show(3);
    QScrollBar *bar = pages()->verticalScrollBar();
    QTest::keyClick(pages(), Qt::Key_PageDown);
    QVERIFY(bar->value() > 0);
    QTest::keyClick(pages(), Qt::Key_End);
    QCOMPARE(bar->value(), bar->maximum());
    QTest::keyClick(pages(), Qt::Key_Home);
    QCOMPARE(bar->value(), 0);
    QTest::keyClick(pages(), Qt::Key_Space);
    const int down = bar->value();
    QVERIFY(down > 0);
    QTest::keyClick(pages(), Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(bar->value(), 0);
    QTest::keyClick(pages(), Qt::Key_Down);
    QVERIFY(bar->value() > 0);
}

void TestPdfView::searches()
{
    show(3);
    QTest::keyClick(pages(), Qt::Key_F, Qt::ControlModifier);
    auto *words = find<QLineEdit>(u"findEdit"_s);
    auto *count = find<QLabel>(u"findLabel"_s);
    QTRY_VERIFY(words->hasFocus());
    QTest::keyClicks(words, u"fin de la page"_s);
    QTRY_COMPARE(count->text(), u"1 of 3"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(count->text(), u"2 of 3"_s);
    QTRY_COMPARE(m_view->currentPage(), 1);
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count->text(), u"3 of 3"_s);
    // The place is marked on the page.
    const auto colours = [this] {
        QSet<QRgb> seen;
        const QImage image = pages()->viewport()->grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                seen.insert(image.pixel(x, y));
        }
        return seen;
    };
    QTRY_VERIFY(pages()->isDrawn(2));
    QVERIFY(colours().contains(QColor(0x0F, 0x5C, 0x6E).rgb()));
    words->setText(u"arrêté"_s);
    QTRY_COMPARE(count->text(), u"not found"_s);
    QVERIFY(!colours().contains(QColor(0x0F, 0x5C, 0x6E).rgb()));
    QVERIFY(!find<QToolButton>(u"nextPlaceButton"_s)->isEnabled());
}

void TestPdfView::searchClosesWithEscape()
{
    show(3);
    auto *open = find<QToolButton>(u"findButton"_s);
    open->click();
    auto *words = find<QLineEdit>(u"findEdit"_s);
    QTRY_VERIFY(words->hasFocus());
    QTest::keyClicks(words, u"page"_s);
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(!words->isVisible());
    QVERIFY(!open->isChecked());
    QTRY_VERIFY(pages()->hasFocus());
}

void TestPdfView::keepsLittleOfALongDocument()
{
    show(300);
    pages()->setZoom(PageView::Zoom::Factor, 2);
    for (int page = 0; page < 300; page += 7) {
        m_view->goToPage(page);
        QTRY_VERIFY(pages()->isDrawn(page));
    }
    constexpr qint64 kMost = 120 * 1024 * 1024;
    QVERIFY2(pages()->keptBytes() < kMost, qPrintable(QString::number(pages()->keptBytes())));
    // What was let go is drawn again.
    QVERIFY(!pages()->isDrawn(0));
    m_view->goToPage(0);
    QTRY_VERIFY(pages()->isDrawn(0));
}

/// At no height does the width of a page come to depend on a scroll bar that depends on it.
void TestPdfView::settlesAtEachHeight()
{
    show(1);
    for (int height = 500; height < 640; height += 2) {
        m_view->resize(400, height);
        QCoreApplication::processEvents();
        const QSize room = pages()->viewport()->size();
        QTest::qWait(2);
        QCOMPARE(pages()->viewport()->size(), room);
    }
}

/// What was found in the state before is past.
/// A page that was asked for at a size that lasted a moment, as while a window changes its shape.
void TestPdfView::aLateDrawingTakesNoPlace()
{
    show(1);
    // Nothing is under way.
    QTRY_VERIFY(!pages()->accessibleDescription().isEmpty());
    pages()->setZoom(PageView::Zoom::Factor, PageView::kLeastFactor);
    QVERIFY(!pages()->isDrawn(0));
    pages()->setZoom(PageView::Zoom::Width);
    QVERIFY(pages()->isDrawn(0));
    // It is read after the drawing that is under way.
    pages()->goToPage(0);
    QTRY_VERIFY(!pages()->accessibleDescription().isEmpty());
    QVERIFY(pages()->isDrawn(0));
}

void TestPdfView::searchesAnewInANewState()
{
    show(3);
    QTest::keyClick(pages(), Qt::Key_F, Qt::ControlModifier);
    auto *words = find<QLineEdit>(u"findEdit"_s);
    auto *count = find<QLabel>(u"findLabel"_s);
    QTest::keyClicks(words, u"fin de la page"_s);
    QTRY_COMPARE(count->text(), u"1 of 3"_s);
    m_view->setFile(m_dir.filePath(u"1.pdf"_s));
    QTRY_COMPARE(count->text(), u"1 of 1"_s);
}

void TestPdfView::saysThatItBrokeOff()
{
    show(3);
    QCOMPARE(::kill(pid_t(m_view->pages().processId()), SIGKILL), 0);
    auto *said = m_view->findChild<StateLabel *>();
    QTRY_COMPARE(said->words(), u"The drawing of the pages broke off and was started again."_s);
    QVERIFY(said->isVisible());
    m_view->goToPage(2);
    QTRY_VERIFY(pages()->isDrawn(2));
    // Another document has nothing to do with it.
    show(1);
    QCOMPARE(said->words(), QString());
}

void TestPdfView::saysWhyThereAreNoPages()
{
    QFile file(m_dir.filePath(u"broken.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.7 and nothing more") > 0);
    file.close();
    show(1);
    m_view->setFile(file.fileName());
    auto *nothing = find<QWidget>(u"noPages"_s);
    QTRY_VERIFY(nothing->isVisible());
    QVERIFY(!pages()->isVisible());
    QVERIFY(nothing->findChild<QLabel *>()->text().contains(u"cannot be shown"_s));
    // And again, when it was mended.
    write(file.fileName(), 2);
    nothing->findChild<QPushButton *>()->click();
    QTRY_VERIFY(pages()->isDrawn(0));
    m_view->clear(u"Nothing here."_s);
    QVERIFY(nothing->isVisible());
    QCOMPARE(nothing->findChild<QLabel *>()->text(), u"Nothing here."_s);
}

void TestPdfView::readsThePageAloud()
{
    show(3);
    QTRY_VERIFY(pages()->accessibleDescription().contains(u"Délibération, page 1"_s));
    m_view->goToPage(1);
    QTRY_VERIFY(pages()->accessibleDescription().contains(u"Délibération, page 2"_s));
}

QTEST_MAIN(TestPdfView)
#include "tst_pdfview.moc"
