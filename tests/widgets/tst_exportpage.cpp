// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/digest.h"
#include "package/packagereader.h"
#include "pagetest.h"
#include "sampledraft.h"
#include "widgets/exportpage.h"
#include "widgets/linkmeter.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/pdfview.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestExportPage : public DocumentTest<ExportPage>
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void exportsACompletePackage();
    void exportsWithoutContacts();
    void exportsADraft();
    void tellsWhatStandsInTheWay();
    void goesToAFinding();
    void saysErrorsInPlace();
    void previewsWhenItIsSeen();
    void keepsPageAndZoom();
    void readOnly();
    void keepsTheExportInSight();
    void bringsTheOutcomeIntoSight();
    void languageAndWidth();
    void offersTheWaysIntoDataPass();
    void measuresTheLink();

private:
    void open(const QString &example);
    void show();
    QString what(const QString &notice) const
    {
        return find(notice)->findChild<QLabel *>(u"noticeWhat"_s)->text();
    }
    QString why(const QString &notice) const
    {
        return find(notice)->findChild<QLabel *>(u"noticeWhy"_s)->text();
    }
    QPushButton *button(const QString &notice, const QString &which) const
    {
        return find(notice)->findChild<QPushButton *>(which);
    }
};

void TestExportPage::open(const QString &example)
{
    m_session = openExample(example, m_dir->filePath(u"draft"_s));
    QVERIFY(m_session);
    show();
}

void TestExportPage::show()
{
    m_own = std::make_unique<PageSurroundings>(*m_session);
    m_own->steps().openLastStep();
    showPage();
}

void TestExportPage::exportsACompletePackage()
{
    open(u"complete"_s);
    QCOMPARE(what(u"stateNotice"_s), u"Nothing stands in the way."_s);
    QVERIFY(!find(u"outcomeNotice"_s)->isVisibleTo(m_page));
    const QString target = m_dir->filePath(u"package.zip"_s);
    m_own->prompts.files = {target};
    m_area->resize(look::em(m_page, 90), look::em(m_page, 44));
    QCoreApplication::processEvents();
    const int list = find(u"findingTree"_s)->height();
    m_page->focusFirst();
    auto *exporting = find<QPushButton>(u"exportButton"_s);
    QVERIFY(exporting->hasFocus());
    QVERIFY(exporting->text().contains(u"package"_s));
    QTest::keyClick(exporting, Qt::Key_Space);
    QVERIFY(!exporting->isEnabled());
    QVERIFY(m_own->prompts.askedFiles.folder.endsWith(u".zip"_s));
    QTRY_VERIFY_WITH_TIMEOUT(find(u"outcomeNotice"_s)->isVisibleTo(m_page), 30'000);
    QCOMPARE(what(u"outcomeNotice"_s), u"The package is written and complete."_s);
    QVERIFY(exporting->isEnabled());
    // The page is longer, and the list no shorter.
    QCoreApplication::processEvents();
    QVERIFY(find(u"findingTree"_s)->height() >= std::min(list, look::em(m_page, 14)));

    const Result<ReceivedPackage> received = readPackage(target);
    QVERIFY(received);
    QVERIFY(received->report().valid);
    QCOMPARE(received->completeness(), u"complete"_s);
    QVERIFY(why(u"outcomeNotice"_s).contains(target));
    const QString print = fingerprint(received->report().requestSha512);
    QVERIFY2(why(u"outcomeNotice"_s).replace(QChar::Nbsp, u' ').contains(print),
             qPrintable(why(u"outcomeNotice"_s)));
    auto *inFolder = button(u"outcomeNotice"_s, u"noticeFirstButton"_s);
    QVERIFY(inFolder->hasFocus());
    inFolder->click();
    QCOMPARE(m_own->prompts.inFolder, target);
    button(u"outcomeNotice"_s, u"noticeSecondButton"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), print);
    // The folder is proposed the next time.
    m_own->prompts.files.clear();
    exporting->click();
    QVERIFY(m_own->prompts.askedFiles.folder.startsWith(m_dir->path()));
}

void TestExportPage::exportsWithoutContacts()
{
    open(u"complete"_s);
    const QString target = m_dir->filePath(u"lent.zip"_s);
    m_own->prompts.files = {target};
    auto *lending = find<QPushButton>(u"withoutContactsButton"_s);
    QVERIFY(lending->toolTip().contains(u"applicant and contacts"));
    lending->click();
    QVERIFY(m_own->prompts.askedFiles.folder.endsWith(u"-sans-contacts.zip"_s));
    QVERIFY(!lending->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(find(u"outcomeNotice"_s)->isVisibleTo(m_page), 30'000);
    QCOMPARE(what(u"outcomeNotice"_s), u"The package is written, without contacts."_s);
    QVERIFY(why(u"outcomeNotice"_s).contains(u"may name people"));
    const Result<ReceivedPackage> received = readPackage(target);
    QVERIFY(received && received->report().valid);
    QVERIFY(received->report().redacted);
    // Not what others compare with.
    QVERIFY(!QFile::exists(m_session->folder() + u"/exported.json"_s));
}

void TestExportPage::exportsADraft()
{
    open(u"incomplete"_s);
    auto *exporting = find<QPushButton>(u"exportButton"_s);
    QVERIFY(exporting->text().contains(u"draft"_s));
    m_own->prompts.files = {m_dir->filePath(u"draft.zip"_s)};
    exporting->click();
    QTRY_VERIFY_WITH_TIMEOUT(find(u"outcomeNotice"_s)->isVisibleTo(m_page), 30'000);
    QCOMPARE(what(u"outcomeNotice"_s), u"The package is written, as a draft."_s);
    const Result<ReceivedPackage> received = readPackage(m_own->prompts.files.constFirst());
    QVERIFY(received && received->report().valid);
    QCOMPARE(received->completeness(), u"draft"_s);
    // A copy for an expert is no more than that either.
    m_own->prompts.files = {m_dir->filePath(u"lent.zip"_s)};
    find<QPushButton>(u"withoutContactsButton"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(what(u"outcomeNotice"_s),
                              u"The package is written as a draft, without contacts."_s, 30'000);
}

void TestExportPage::tellsWhatStandsInTheWay()
{
    open(u"complete"_s);
    m_session->edit({}, [](Request &request) {
        request.organisation.siret = u"12345678901234"_s;
        request.service.title.clear();
        request.contacts.technical = {};
    });
    const FindingModel &findings = m_own->context().findings;
    QVERIFY(findings.toCorrect() > 0 && findings.toFillIn() > 1);
    QVERIFY2(what(u"stateNotice"_s).startsWith(QString::number(findings.toCorrect())),
             qPrintable(what(u"stateNotice"_s)));
    QVERIFY(what(u"stateNotice"_s).contains(QString::number(findings.toFillIn())));
    QSignalSpy asked(m_page, &Page::targetRequested);
    button(u"stateNotice"_s, u"noticeFirstButton"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), u"/organisation/siret"_s);
    m_session->edit({}, [](Request &request) { request.organisation.siret = u"13002526500013"_s; });
    button(u"stateNotice"_s, u"noticeFirstButton"_s)->click();
    QCOMPARE(asked.size(), 2);
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QCOMPARE(what(u"stateNotice"_s), u"Nothing stands in the way."_s);
    QTRY_VERIFY(!button(u"stateNotice"_s, u"noticeFirstButton"_s)->isVisibleTo(m_page));
}

void TestExportPage::goesToAFinding()
{
    open(u"complete"_s);
    m_session->setText(u"/organisation/siret"_s, u"123"_s);
    auto *tree = find<QTreeView>(u"findingTree"_s);
    const QModelIndex step = tree->model()->index(0, 0);
    QVERIFY(tree->isExpanded(step));
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0, step));
    QSignalSpy asked(m_page, &Page::targetRequested);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), u"/organisation/siret"_s);
    QSignalSpy steps(m_page, &Page::stepRequested);
    tree->setCurrentIndex(tree->model()->index(5, 0));
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(steps.constFirst().constFirst().toInt(), 6);
}

void TestExportPage::saysErrorsInPlace()
{
    open(u"complete"_s);
    const QString target = m_dir->filePath(u"gone/package.zip"_s);
    m_own->prompts.files = {target};
    find<QPushButton>(u"exportButton"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(find(u"outcomeNotice"_s)->isVisibleTo(m_page), 30'000);
    QCOMPARE(what(u"outcomeNotice"_s), u"The package was not written."_s);
    QVERIFY2(why(u"outcomeNotice"_s).contains(target), qPrintable(why(u"outcomeNotice"_s)));
    QVERIFY(find(u"exportButton"_s)->hasFocus());
    // And again, to another place.
    m_own->prompts.files = {m_dir->filePath(u"package.zip"_s)};
    button(u"outcomeNotice"_s, u"noticeFirstButton"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(what(u"outcomeNotice"_s), u"The package is written and complete."_s, 30'000);
}

void TestExportPage::previewsWhenItIsSeen()
{
    open(u"complete"_s);
    QVERIFY(!m_page->findChild<PdfView *>());
    m_page->shown();
    auto *preview = find<PdfView>(u"preview"_s);
    QTRY_VERIFY_WITH_TIMEOUT(preview->pageCount() > 1, 20'000);
    QCOMPARE(preview->findChild<QLabel *>(u"pageLabel"_s)->text(),
             u"page 1 of %1"_s.arg(preview->pageCount()));
    QVERIFY(!find(u"previewLabel"_s)->isVisibleTo(m_page));
    // Without the data it is shorter.
    const int pages = preview->pageCount();
    m_session->edit({}, [](Request &request) { request = Request(); });
    QTRY_VERIFY_WITH_TIMEOUT(preview->pageCount() != pages, 20'000);
    m_page->left();
}

void TestExportPage::keepsPageAndZoom()
{
    open(u"complete"_s);
    m_page->shown();
    auto *preview = find<PdfView>(u"preview"_s);
    QTRY_VERIFY_WITH_TIMEOUT(preview->pageCount() > 2, 20'000);
    auto *next = preview->findChild<QToolButton *>(u"nextPageButton"_s);
    auto *before = preview->findChild<QToolButton *>(u"previousPageButton"_s);
    auto *zoom = preview->findChild<QComboBox *>(u"zoomBox"_s);
    QVERIFY(!before->isEnabled());
    preview->findChild<QToolButton *>(u"zoomInButton"_s)->click();
    QCOMPARE(zoom->currentIndex(), 2);
    const QString percent = zoom->currentText();
    next->click();
    QTRY_COMPARE(preview->currentPage(), 1);
    QVERIFY(before->isEnabled());
    QTest::qWait(50);
    QSignalSpy drawn(m_page->findChild<ReportPreview *>(), &ReportPreview::rendered);
    m_session->setText(u"/service/title"_s, u"Marchés publics de voirie"_s);
    QTRY_COMPARE_WITH_TIMEOUT(drawn.size(), 1, 20'000);
    QTest::qWait(50);
    QCOMPARE(preview->currentPage(), 1);
    QCOMPARE(zoom->currentText(), percent);
}

void TestExportPage::readOnly()
{
    const auto first = openExample(u"complete"_s, m_dir->filePath(u"draft"_s));
    auto second = DraftSession::open(first->folder(), exampleOptions());
    QVERIFY(second && (*second)->isReadOnly());
    m_session = *std::move(second);
    show();
    m_own->prompts.files = {m_dir->filePath(u"package.zip"_s)};
    find<QPushButton>(u"exportButton"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(what(u"outcomeNotice"_s), u"The package is written and complete."_s, 30'000);
    QVERIFY(readPackage(m_own->prompts.files.constFirst())->report().valid);
}

void TestExportPage::keepsTheExportInSight()
{
    open(u"incomplete"_s);
    m_page->shown();
    // What a window of 800 by 600 at the usual size of text has for a page.
    const auto em = [this](qreal count) { return look::em(m_page, count); };
    m_area->resize(em(65), em(34));
    m_page->setRoom(Width::Middle);
    QCoreApplication::processEvents();
    const auto *button = find<QPushButton>(u"exportButton"_s);
    const auto isInSight = [&] {
        const QRect place(button->mapTo(m_area->viewport(), QPoint()), button->size());
        return m_area->viewport()->rect().contains(place);
    };
    auto *side = find<QWidget>(u"previewSide"_s);
    auto *preview = find<QPushButton>(u"previewButton"_s);
    QVERIFY(!side->isVisible());
    QTRY_VERIFY(isInSight());
    preview->click();
    QVERIFY(side->isVisible());
    QCoreApplication::processEvents();
    QVERIFY(side->width() <= em(23));
    QTRY_VERIFY(isInSight());
    m_page->setRoom(Width::Wide);
    QVERIFY(!preview->isVisible());
    QVERIFY(side->isVisible());
}

void TestExportPage::bringsTheOutcomeIntoSight()
{
    open(u"incomplete"_s);
    m_page->shown();
    m_area->resize(look::em(m_page, 60), look::em(m_page, 24));
    m_page->setRoom(Width::Middle);
    m_page->focusFirst();
    m_area->ensureWidgetVisible(find<QPushButton>(u"exportButton"_s));
    m_own->prompts.files = {m_dir->filePath(u"package.zip"_s)};
    press(Qt::Key_Space);
    QWidget *outcome = find(u"outcomeNotice"_s);
    QTRY_VERIFY_WITH_TIMEOUT(outcome->isVisible(), 30'000);
    QTRY_COMPARE(outcome->visibleRegion().boundingRect(), outcome->rect());
}

void TestExportPage::languageAndWidth()
{
    open(u"complete"_s);
    m_page->shown();
    auto *tree = find<QTreeView>(u"findingTree"_s);
    installLanguage(u"fr"_s);
    QCoreApplication::processEvents();
    QVERIFY2(tree->model()->index(6, 0).data().toString().startsWith(u"7. "_s),
             qPrintable(tree->model()->index(6, 0).data().toString()));
    m_page->setRoom(Width::Narrow);
    m_area->resize(420, 600);
    QCoreApplication::processEvents();
    QCOMPARE(find<QSplitter>(u"splitter"_s)->orientation(), Qt::Vertical);
    QVERIFY2(m_page->minimumSizeHint().width() <= 420,
             qPrintable(QString::number(m_page->minimumSizeHint().width())));
    m_page->setRoom(Width::Middle);
    QCOMPARE(find<QSplitter>(u"splitter"_s)->orientation(), Qt::Horizontal);
    installLanguage(u"en"_s);
    QTRY_COMPARE(what(u"stateNotice"_s), u"Nothing stands in the way."_s);
}

void TestExportPage::offersTheWaysIntoDataPass()
{
    open(u"complete"_s);
    const HandoverOffer &offer = m_own->handover;
    QVERIFY(!offer.linkDialog() && !offer.sheetDialog() && !offer.submissionDialog());
    find<QPushButton>(u"linkButton"_s)->click();
    QVERIFY(offer.linkDialog());
    find<QPushButton>(u"sheetButton"_s)->click();
    QVERIFY(offer.sheetDialog());
    find<QPushButton>(u"bodyButton"_s)->click();
    QVERIFY(offer.submissionDialog());
    // Beside the page, and nothing left the computer.
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(m_own->http.sent().isEmpty());
    // The words begin in one column.
    QCOMPARE(find(u"linkButton"_s)->width(), find(u"exportButton"_s)->width());
    QCOMPARE(find(u"bodyButton"_s)->width(), find(u"exportButton"_s)->width());
}

void TestExportPage::measuresTheLink()
{
    open(u"complete"_s);
    m_page->shown();
    const auto *meter = find<LinkMeter>(u"linkMeter"_s);
    const auto *bar = meter->findChild<QProgressBar *>(u"linkSizeBar"_s);
    QCOMPARE(meter->words(), linkSizeText(m_own->handover.handover().link()));
    QCOMPARE(bar->value(), m_own->handover.handover().link().bytes);
    QVERIFY(!bar->accessibleName().isEmpty());
    QCOMPARE(bar->accessibleDescription(), meter->words());
    const auto *leftOut = find<QLabel>(u"leftOutLabel"_s);
    QVERIFY2(leftOut->text().contains(u"the contacts"_s), qPrintable(leftOut->text()));
    QVERIFY(find(u"linkButton"_s)->accessibleDescription().contains(leftOut->text()));
    const int before = bar->value();
    m_session->setText(u"/service/title"_s, u"Titre"_s);
    QTRY_VERIFY(bar->value() != before);
    m_session->setText(u"/service/title"_s, u"é"_s.repeated(400));
    QTRY_COMPARE(bar->value(), bar->maximum());
    QVERIFY(meter->words().startsWith(u"Link too long"_s));
    QVERIFY(leftOut->text().contains(u"copy sheet"_s));
    // Out of sight, nothing of it is made.
    m_page->left();
    m_session->setText(u"/service/title"_s, u"Court"_s);
    QTest::qWait(400);
    QCOMPARE(bar->value(), bar->maximum());
    m_page->shown();
    QVERIFY(bar->value() < bar->maximum());
}

QTEST_MAIN(TestExportPage)
#include "tst_exportpage.moc"
