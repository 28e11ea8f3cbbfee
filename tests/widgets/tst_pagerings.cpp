// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "pagetest.h"
#include "request/pdfs.h"
#include "sampledraft.h"
#include "testreview.h"
#include "widgets/documentspage.h"
#include "widgets/pageview.h"
#include "widgets/pdfview.h"
#include "widgets/remarkcard.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The editor sees the part of a page that a remark is about, in the preview of step 5.
class TestPageRings : public DocumentTest<DocumentsPage>
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { end(); }
    void standInThePreview();
    void areGoneTo();
    void areGoneToWhereThePreviewIsOnDemand();
    void noneOnAReplacedDocument();
    void noneOnAPageThatIsGone();

private:
    void replace(int pages);
    Remark onPage(int page) const;
    void import(const QList<Remark> &remarks);
    RemarkCard *card(int number) const;
    PageView &pages() const { return find<PdfView>(u"preview"_s)->view(); }
    const Document &document() const { return m_session->request().documents.constFirst(); }
};

void TestPageRings::init()
{
    begin();
    m_session = openExample(u"complete"_s, m_dir->filePath(u"draft"_s));
    QVERIFY(m_session);
    showPage();
    m_page->setRoom(Width::Wide);
    m_page->shown();
    replace(3);
}

void TestPageRings::replace(int pages)
{
    QFile file(m_dir->filePath(u"%1.pdf"_s.arg(pages)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pdfs::withPages(pages));
    file.close();
    m_own->prompts.files = {file.fileName()};
    find<QTreeView>(u"documentTable"_s)
        ->setCurrentIndex(find<QTreeView>(u"documentTable"_s)->model()->index(0, 0));
    find<QPushButton>(u"replaceButton"_s)->click();
    QTRY_COMPARE(document().fileName, u"%1.pdf"_s.arg(pages));
    QTRY_COMPARE_WITH_TIMEOUT(find<PdfView>(u"preview"_s)->pageCount(), pages, 30'000);
}

Remark TestPageRings::onPage(int page) const
{
    Remark remark = remarkOn(u"p%1"_s.arg(page), u"/documents/"_s + document().id, u"Illisible."_s);
    remark.page = page;
    remark.area = {0.1, 0.8, 0.3, 0.1};
    remark.documentSha512 = document().sha512;
    return remark;
}

void TestPageRings::import(const QList<Remark> &remarks)
{
    Review review = reviewOf(m_session->request().id);
    review.remarks = remarks;
    QVERIFY(m_session->importReview(writeReviewFile(m_dir->filePath(u"r.review.json"_s), review)));
    // Cards are placed a moment later.
    QTRY_VERIFY(card(int(remarks.size())));
}

RemarkCard *TestPageRings::card(int number) const
{
    const QList<RemarkCard *> cards = m_page->findChildren<RemarkCard *>();
    for (RemarkCard *each : cards) {
        if (each->accessibleName().startsWith(u"Remark %1,"_s.arg(number)))
            return each;
    }
    return nullptr;
}

void TestPageRings::standInThePreview()
{
    import({remarkOn(u"a"_s, u"/documents/"_s + document().id, u"Tout."_s), onPage(1), onPage(3)});
    // With their numbers, on their pages; that on the whole document has no place on one.
    QCOMPARE(pages().marks().size(), 2);
    QCOMPARE(pages().marks().at(0).number, 2);
    QCOMPARE(pages().marks().at(0).page, 0);
    QCOMPARE(pages().marks().at(1).number, 3);
    QCOMPARE(pages().marks().at(1).page, 2);
    QCOMPARE(pages().marks().at(1).area, QRectF(0.1, 0.8, 0.3, 0.1));
    // Those of the document at hand alone.
    auto *table = find<QTreeView>(u"documentTable"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    QVERIFY(pages().marks().isEmpty());
    table->setCurrentIndex(table->model()->index(0, 0));
    QCOMPARE(pages().marks().size(), 2);
}

void TestPageRings::areGoneTo()
{
    import({onPage(1), onPage(3)});
    auto *table = find<QTreeView>(u"documentTable"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    card(2)->findChild<QPushButton *>(u"goButton"_s)->click();
    QCOMPARE(table->currentIndex().row(), 0);
    QTRY_COMPARE(pages().currentPage(), 2);
    QVERIFY(pages().marks().at(1).isCurrent);
    QVERIFY(!pages().marks().at(0).isCurrent);
    // From the list of remarks, too, where the focus goes to the remark.
    QVERIFY(m_page->focusRemark({reviewOf({}).id, u"p1"_s}));
    QTRY_COMPARE(pages().currentPage(), 0);
    QVERIFY(pages().marks().at(0).isCurrent);
    QVERIFY(!pages().hasFocus());
    // Only read: neither drawn on, nor taken away by an answer.
    pages().setFocus();
    QTest::keyClick(&pages(), Qt::Key_Return);
    QVERIFY(!pages().isPlacing());
    QVERIFY(m_session->answerRemark({reviewOf({}).id, u"p1"_s}, {AnswerState::Fixed, {}}));
    QCOMPARE(pages().marks().size(), 2);
}

void TestPageRings::areGoneToWhereThePreviewIsOnDemand()
{
    import({onPage(3)});
    m_page->setRoom(Width::Middle);
    QVERIFY(!pages().isVisible());
    card(1)->findChild<QPushButton *>(u"goButton"_s)->click();
    QTRY_VERIFY(pages().isVisible());
    QTRY_COMPARE(pages().currentPage(), 2);
}

void TestPageRings::noneOnAReplacedDocument()
{
    import({onPage(2)});
    QCOMPARE(pages().marks().size(), 1);
    replace(4);
    QVERIFY(pages().marks().isEmpty());
    auto *place = card(1)->findChild<QLabel *>(u"remarkPlace"_s);
    QTRY_VERIFY2(place->text().contains(u"(the document was replaced since)"_s), qPrintable(place->text()));
    // The remark still leads to its document.
    card(1)->findChild<QPushButton *>(u"goButton"_s)->click();
    QCOMPARE(find<QTreeView>(u"documentTable"_s)->currentIndex().row(), 0);
    QCOMPARE(pages().currentPage(), 0);
    // Brought back by undo, it is what it was.
    m_session->undoStack()->undo();
    QTRY_COMPARE(pages().marks().size(), 1);
}

void TestPageRings::noneOnAPageThatIsGone()
{
    import({onPage(9)});
    card(1)->findChild<QPushButton *>(u"goButton"_s)->click();
    QCOMPARE(pages().currentPage(), 0);
    // Nothing takes clicks for it either.
    QTest::mouseClick(pages().viewport(), Qt::LeftButton, {}, QPoint(2, 2));
    QVERIFY(!pages().viewport()->grab().isNull());
}

QTEST_MAIN(TestPageRings)
#include "tst_pagerings.moc"
