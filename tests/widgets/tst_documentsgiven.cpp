// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "pagetest.h"
#include "request/pdfs.h"
#include "sampledraft.h"
#include "session/documentmodel.h"
#include "widgets/documentspage.h"
#include "widgets/droparea.h"
#include "widgets/notice.h"
#include "widgets/pageview.h"
#include "widgets/pdfview.h"
#include "widgets/workbar.h"

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// Step 5 with what is more than a PDF that fits: pictures, the scanner, heavy files, files that take the
/// place of others; and their pages beside them.
class TestDocumentsGiven : public DocumentTest<DocumentsPage>
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void pastesAPicture();
    void picturesTogetherAreOneDocument();
    void saysNothingUntrueWhenInterrupted();
    void saysWhatIsAttachedAlready();
    void takesWhatTheScannerLeft();
    void proposesTheKind();
    void splitsWhatWeighsTooMuch();
    void saysWhyNothingBecomesLighter();
    void takesTheFormerBack();
    void showsThePages();
    void showsThePagesOnDemandWhereThereIsNoRoom();

private:
    void open();
    QString write(const QString &name, const QByteArray &bytes) const;
    void drop(const QStringList &paths) const { emit find<DropArea>(u"dropArea"_s)->filesDropped(paths); }
    QTreeView *table() const { return find<QTreeView>(u"documentTable"_s); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    const QList<Document> &documents() const { return m_session->request().documents; }
    static QString words(const QWidget *notice, const char *part)
    {
        return notice->findChild<QLabel *>(QLatin1String(part))->text();
    }
};

void TestDocumentsGiven::open()
{
    m_session = openEmpty(m_dir->filePath(u"draft"_s));
    QVERIFY(m_session);
    showPage();
}

QString TestDocumentsGiven::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("not written");
    return file.fileName();
}

static QImage picture(Qt::GlobalColor colour)
{
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

static QByteArray saying(const QString &words)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(1000, 1000, words);
    painter.end();
    return bytes;
}

void TestDocumentsGiven::pastesAPicture()
{
    open();
    QGuiApplication::clipboard()->setImage(picture(Qt::blue));
    find<QPushButton>(u"pasteButton"_s)->click();
    QTRY_COMPARE(documents().size(), 1);
    QVERIFY(documents().constFirst().fileName.endsWith(u".pdf"_s));
    QTRY_COMPARE(cell(0, DocumentModel::PagesColumn), u"1"_s);
    QVERIFY(!find(u"refusedNotice"_s)->isVisibleTo(m_page));
    QTRY_VERIFY(!find(u"importBar"_s)->isVisibleTo(m_page));
}

void TestDocumentsGiven::picturesTogetherAreOneDocument()
{
    open();
    QStringList paths;
    for (const auto colour : {Qt::red, Qt::green, Qt::blue}) {
        paths.append(m_dir->filePath(u"page%1.png"_s.arg(paths.size() + 1)));
        QVERIFY(picture(colour).save(paths.constLast()));
    }
    drop(paths);
    QTRY_COMPARE(documents().size(), 1);
    QTRY_COMPARE(cell(0, DocumentModel::PagesColumn), u"3"_s);
    QCOMPARE(documents().constFirst().fileName, u"page1.pdf"_s);
    QTRY_COMPARE(
        find<StateLabel>(u"outcome"_s)->words(),
        u"3 pictures are the pages of one document. Undo, and give them one by one for a document each."_s);
}

/// What was interrupted did not become one document.
void TestDocumentsGiven::saysNothingUntrueWhenInterrupted()
{
    open();
    connect(m_session.get(), &DraftSession::documentImported, m_page,
            [this] { emit find<WorkBar>(u"importBar"_s)->interrupted(); });
    drop({write(u"one.pdf"_s, pdfs::withPages(1)), write(u"two.pdf"_s, pdfs::withPages(2)),
          write(u"three.pdf"_s, pdfs::withPages(3))});
    QTRY_COMPARE(documents().size(), 1);
    QTRY_COMPARE(m_session->importsLeft(), 0);
    QCOMPARE(find<StateLabel>(u"outcome"_s)->words(), QString());
}

void TestDocumentsGiven::saysWhatIsAttachedAlready()
{
    open();
    const QString path = write(u"one.pdf"_s, pdfs::withPages(1));
    drop({path});
    QTRY_COMPARE(documents().size(), 1);
    QTRY_COMPARE(m_session->importsLeft(), 0);
    drop({path});
    QTRY_COMPARE(find<StateLabel>(u"outcome"_s)->words(), u"“one.pdf” is attached already."_s);
    QCOMPARE(documents().size(), 1);
}

void TestDocumentsGiven::takesWhatTheScannerLeft()
{
    open();
    auto *menu = find<QPushButton>(u"scannerButton"_s)->menu();
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().constFirst()->text(), u"No folder chosen yet."_s);
    QVERIFY(!menu->actions().constFirst()->isEnabled());
    QVERIFY(QDir(m_dir->path()).mkdir(u"scans"_s));
    write(u"scans/scan & co.pdf"_s, pdfs::withPages(2));
    m_own->prompts.files = {m_dir->filePath(u"scans"_s)};
    m_page->shown();
    // The menu opens by itself when the folder was chosen.
    QTimer::singleShot(0, menu, [menu] { menu->close(); });
    menu->actions().constLast()->trigger();
    const auto first = [menu] {
        emit menu->aboutToShow();
        return menu->actions().constFirst();
    };
    QTRY_VERIFY(first()->text().startsWith(u"scan && co.pdf ("_s));
    first()->trigger();
    QTRY_COMPARE(documents().size(), 1);
    QCOMPARE(documents().constFirst().fileName, u"scan & co.pdf"_s);
}

void TestDocumentsGiven::proposesTheKind()
{
    open();
    drop({write(u"acte.pdf"_s, saying(u"DÉLIBÉRATION n° 2026-03-17"_s))});
    QTRY_COMPARE(documents().size(), 1);
    // A proposal: nothing is chosen for the user.
    QCOMPARE(documents().constFirst().kind, DocumentKind::Unset);
    auto *choose = find<QPushButton>(u"proposalButton"_s);
    QTRY_VERIFY(choose->isVisibleTo(m_page));
    choose->click();
    QCOMPARE(documents().constFirst().kind, DocumentKind::Deliberation);
    QVERIFY(!choose->isVisibleTo(m_page));
    m_session->undoStack()->undo();
    QCOMPARE(documents().constFirst().kind, DocumentKind::Unset);
    QVERIFY(choose->isVisibleTo(m_page));
}

void TestDocumentsGiven::splitsWhatWeighsTooMuch()
{
    open();
    drop({write(u"heavy.pdf"_s, pdfs::ofPages(4, 4 * 1024 * 1024))});
    QTRY_COMPARE(documents().size(), 1);
    auto *notice = find(u"findingNotice"_s);
    QTRY_VERIFY(notice->isVisibleTo(m_page));
    auto *lighter = notice->findChild<QPushButton *>(u"noticeFirstButton"_s);
    auto *split = notice->findChild<QPushButton *>(u"noticeSecondButton"_s);
    QCOMPARE(lighter->text(), u"Use a lighter copy"_s);
    QVERIFY(split->isVisibleTo(m_page));
    split->click();
    QTRY_COMPARE_WITH_TIMEOUT(documents().size(), 2, 20'000);
    QVERIFY(!notice->isVisibleTo(m_page));
    QCOMPARE(find<StateLabel>(u"outcome"_s)->words(), u"Split into 2 parts, linked as the whole was."_s);
    QVERIFY(table()->hasFocus());
    m_session->undoStack()->undo();
    QCOMPARE(documents().size(), 1);
    QVERIFY(notice->isVisibleTo(m_page));
}

void TestDocumentsGiven::saysWhyNothingBecomesLighter()
{
    open();
    drop({write(u"heavy.pdf"_s, pdfs::ofSize(11 * 1024 * 1024))});
    QTRY_COMPARE(documents().size(), 1);
    QTRY_VERIFY(find(u"findingNotice"_s)->isVisibleTo(m_page));
    find(u"findingNotice"_s)->findChild<QPushButton *>(u"noticeFirstButton"_s)->click();
    const auto *refused = find(u"refusedNotice"_s);
    QTRY_VERIFY_WITH_TIMEOUT(refused->isVisibleTo(m_page), 20'000);
    QVERIFY2(words(refused, "noticeWhy").contains(u"heavy.pdf"_s), qPrintable(words(refused, "noticeWhy")));
    QCOMPARE(documents().size(), 1);
}

void TestDocumentsGiven::takesTheFormerBack()
{
    open();
    drop({write(u"first.pdf"_s, pdfs::withPages(1))});
    QTRY_COMPARE(documents().size(), 1);
    const QString first = documents().constFirst().sha512;
    auto *former = find(u"former"_s);
    QVERIFY(!former->isVisibleTo(m_page));
    m_own->prompts.files = {write(u"second.pdf"_s, pdfs::withPages(2))};
    find<QPushButton>(u"replaceButton"_s)->click();
    QTRY_COMPARE(documents().constFirst().fileName, u"second.pdf"_s);
    QTRY_VERIFY(former->isVisibleTo(m_page));
    QVERIFY(find<QLabel>(u"formerLabel"_s)->text().contains(u"first.pdf"_s));
    find<QPushButton>(u"formerButton"_s)->click();
    QCOMPARE(documents().constFirst().sha512, first);
    QVERIFY(QFile::exists(m_session->documentPath(documents().constFirst())));
}

void TestDocumentsGiven::showsThePages()
{
    open();
    m_page->setRoom(Width::Wide);
    m_page->shown();
    const auto *preview = find<PdfView>(u"preview"_s);
    QVERIFY(preview->findChild<QWidget *>(u"noPages"_s)->isVisibleTo(m_page));
    drop({write(u"one.pdf"_s, pdfs::withPages(1)), write(u"five.pdf"_s, pdfs::withPages(5))});
    QTRY_COMPARE(documents().size(), 2);
    QTRY_COMPARE(preview->pageCount(), 5);
    QTRY_VERIFY(preview->findChild<PageView *>()->isDrawn(0));
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QTRY_COMPARE(preview->pageCount(), 1);
    QVERIFY(preview->findChild<PageView *>()->accessibleName().contains(u"one.pdf"_s));
    // Words about the document are no reason to open it again.
    const qint64 process = find<PdfView>(u"preview"_s)->pages().processId();
    m_session->setText(u"/documents/d1/title"_s, u"Another title"_s);
    QCoreApplication::processEvents();
    QCOMPARE(find<PdfView>(u"preview"_s)->pages().processId(), process);
}

void TestDocumentsGiven::showsThePagesOnDemandWhereThereIsNoRoom()
{
    open();
    m_page->setRoom(Width::Middle);
    m_page->shown();
    QVERIFY(!m_page->findChild<PdfView *>());
    auto *button = find<QPushButton>(u"previewButton"_s);
    QVERIFY(button->isVisibleTo(m_page));
    button->click();
    QVERIFY(find<PdfView>(u"preview"_s)->isVisibleTo(m_page));
    button->click();
    QVERIFY(!find<PdfView>(u"preview"_s)->isVisibleTo(m_page));
}

QTEST_MAIN(TestDocumentsGiven)
#include "tst_documentsgiven.moc"
