// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "pagetest.h"
#include "request/pdfs.h"
#include "sampledraft.h"
#include "session/expectedmodel.h"
#include "widgets/documentspage.h"
#include "widgets/droparea.h"
#include "widgets/notice.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestDocumentsPage : public DocumentTest<DocumentsPage>
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void takesChosenFiles();
    void takesWhatIsDropped();
    void pastesFiles();
    void refusesKindly();
    void aHundredFiles();
    void bindsTheDocumentAtHand();
    void isACopyOfTexts();
    void linksData();
    void removesAndBringsBack();
    void replaces();
    void whatIsLost();
    void goesToFindings();
    void readOnly();
    void languageAndWidth();

private:
    void open(const QString &example);
    QString write(const QString &name, const QByteArray &bytes) const;
    QTreeView *table() const { return find<QTreeView>(u"documentTable"_s); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QTreeView *expected() const { return find<QTreeView>(u"expectedTable"_s); }
    QString expectedCell(int row, int column) const
    {
        return expected()->model()->index(row, column).data().toString();
    }
    const Request &request() const { return m_session->request(); }
    void drop(const QStringList &paths) const;
    static QString words(const QWidget *notice, const char *part)
    {
        return notice->findChild<QLabel *>(QLatin1String(part))->text();
    }
};

void TestDocumentsPage::open(const QString &example)
{
    const QString folder = m_dir->filePath(u"draft"_s);
    m_session = example.isEmpty() ? openEmpty(folder) : openExample(example, folder);
    QVERIFY(m_session);
    showPage();
}

QString TestDocumentsPage::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("not written");
    return file.fileName();
}

void TestDocumentsPage::drop(const QStringList &paths) const
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    auto *area = find<DropArea>(u"dropArea"_s);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(area, &enter);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(area, &event);
}

void TestDocumentsPage::takesChosenFiles()
{
    open({});
    QVERIFY(!table()->isVisibleTo(m_page));
    m_own->prompts.files = {write(u"two.pdf"_s, pdfs::withPages(2)),
                            write(u"five.pdf"_s, pdfs::withPages(5))};
    find<QPushButton>(u"chooseButton"_s)->click();
    QVERIFY(m_own->prompts.askedFiles.several);
    QTRY_COMPARE(request().documents.size(), 2);
    QVERIFY(table()->isVisibleTo(m_page));
    QCOMPARE(cell(0, DocumentModel::NameColumn), u"two.pdf"_s);
    QCOMPARE(cell(1, DocumentModel::PagesColumn), u"5"_s);
    // The last one is at hand.
    QCOMPARE(table()->currentIndex().row(), 1);
    QVERIFY(!find(u"refusedNotice"_s)->isVisibleTo(m_page));
    QTRY_VERIFY(!find(u"importBar"_s)->isVisibleTo(m_page));
    // The folder is proposed the next time.
    m_own->prompts.files.clear();
    find<QPushButton>(u"chooseButton"_s)->click();
    QCOMPARE(m_own->prompts.askedFiles.folder, m_dir->path());
}

void TestDocumentsPage::takesWhatIsDropped()
{
    open({});
    drop({write(u"two.pdf"_s, pdfs::withPages(2))});
    QTRY_COMPARE(request().documents.size(), 1);
    QCOMPARE(request().documents.constFirst().fileName, u"two.pdf"_s);
}

void TestDocumentsPage::pastesFiles()
{
    open({});
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(write(u"two.pdf"_s, pdfs::withPages(2)))});
    QGuiApplication::clipboard()->setMimeData(data);
    find(u"chooseButton"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(request().documents.size(), 1);

    QGuiApplication::clipboard()->setText(u"words"_s);
    find<QPushButton>(u"pasteButton"_s)->click();
    auto *notice = find(u"refusedNotice"_s);
    QVERIFY(notice->isVisibleTo(m_page));
    QCOMPARE(words(notice, "noticeWhat"), u"The clipboard holds neither a file nor a picture."_s);
    notice->findChild<QPushButton *>(u"noticeFirstButton"_s)->click();
    QVERIFY(!notice->isVisibleTo(m_page));
    QVERIFY(find(u"chooseButton"_s)->hasFocus());
}

void TestDocumentsPage::refusesKindly()
{
    open({});
    QVERIFY(QDir(m_dir->path()).mkpath(u"folder"_s));
    QFile huge(m_dir->filePath(u"huge.pdf"_s));
    QVERIFY(huge.open(QIODevice::WriteOnly));
    QVERIFY(huge.resize(qint64(3) * 1024 * 1024 * 1024)); // nothing of it is written
    huge.close();
    drop({m_dir->filePath(u"folder"_s), u"/dev/zero"_s, huge.fileName(), write(u"text.pdf"_s, "not a PDF"),
          write(u"good.pdf"_s, pdfs::withPages(1))});
    QTRY_COMPARE_WITH_TIMEOUT(m_session->importsLeft(), 0, 20'000);
    QCOMPARE(request().documents.size(), 1);
    QCOMPARE(request().documents.constFirst().fileName, u"good.pdf"_s);
    const auto *notice = find(u"refusedNotice"_s);
    QVERIFY(notice->isVisibleTo(m_page));
    QVERIFY(words(notice, "noticeWhat").startsWith(u"4 "_s));
    const QString why = words(notice, "noticeWhy");
    QCOMPARE(why.count(u'\n'), 3);
    for (const QString &path : {u"/folder"_s, u"/dev/zero"_s, u"huge.pdf"_s, u"text.pdf"_s})
        QVERIFY2(why.contains(path), qPrintable(why));
}

void TestDocumentsPage::aHundredFiles()
{
    open({});
    QStringList paths;
    for (int i = 0; i < 100; ++i)
        paths.append(write(u"%1.txt"_s.arg(i), "words"));
    drop(paths);
    QVERIFY(m_session->importsLeft() <= DocumentsPage::kMostFiles);
    auto *notice = find(u"refusedNotice"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->importsLeft(), 0, 60'000);
    QVERIFY2(words(notice, "noticeWhat").startsWith(u"50 "_s), qPrintable(words(notice, "noticeWhat")));
    const QString why = words(notice, "noticeWhy");
    QVERIFY2(why.contains(u"45"_s) && why.contains(u"50"_s), qPrintable(why));
    QVERIFY(why.count(u'\n') < 10);
}

void TestDocumentsPage::bindsTheDocumentAtHand()
{
    open(u"complete"_s);
    auto *title = find<QLineEdit>(u"titleEdit"_s);
    QCOMPARE(title->text(), request().documents.at(0).title);
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QCOMPARE(title->text(), request().documents.at(1).title);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, u"Article"_s);
    QCOMPARE(request().documents.at(1).title, u"Article"_s);
    QCOMPARE(cell(1, DocumentModel::NameColumn), u"Article"_s);
    QVERIFY(request().documents.at(0).title.startsWith(u"Délibération"_s));

    auto *kind = find<QComboBox>(u"kindBox"_s);
    QCOMPARE(kind->currentText(), u"printed legal text"_s);
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(request().documents.at(1).kind, DocumentKind::Agreement);
    m_session->undoStack()->undo();
    QCOMPARE(kind->currentText(), u"printed legal text"_s);
}

void TestDocumentsPage::isACopyOfTexts()
{
    open(u"complete"_s);
    m_session->edit(u"/endpoints"_s, [](Request &request) {
        for (RequestedEndpoint &endpoint : request.endpoints)
            endpoint.documents.clear();
        for (Document &document : request.documents)
            document.legalTexts.clear();
    });
    table()->setCurrentIndex(table()->model()->index(0, 0));
    const QString text = request().endpoints.constFirst().legalTexts.constFirst();
    auto *box = find<QCheckBox>(u"copyOf_"_s + text);
    QVERIFY(!box->isChecked());
    box->click();
    QCOMPARE(request().documents.constFirst().legalTexts, QStringList{text});
    for (const RequestedEndpoint &endpoint : request().endpoints)
        QCOMPARE(endpoint.documents.contains(u"d1"_s), endpoint.legalTexts.contains(text));
    m_session->undoStack()->undo();
    QVERIFY(!box->isChecked());
    QVERIFY(request().endpoints.constFirst().documents.isEmpty());
}

void TestDocumentsPage::linksData()
{
    open(u"complete"_s);
    m_session->edit(u"/endpoints"_s, [](Request &request) {
        for (RequestedEndpoint &endpoint : request.endpoints)
            endpoint.documents.clear();
    });
    const auto linked = [this] {
        return std::count_if(request().endpoints.cbegin(), request().endpoints.cend(),
                             [](const RequestedEndpoint &one) { return one.documents.contains(u"d1"_s); });
    };
    auto *notice = find(u"linkNotice"_s);
    QVERIFY(notice->isVisibleTo(m_page));
    notice->findChild<QPushButton *>(u"noticeFirstButton"_s)->click();
    const auto needed = linked();
    QVERIFY(needed > 0 && needed < request().endpoints.size());
    QVERIFY(!notice->isVisibleTo(m_page));
    find<QPushButton>(u"allButton"_s)->click();
    QCOMPARE(linked(), request().endpoints.size());
    find<QPushButton>(u"noneButton"_s)->click();
    QCOMPARE(linked(), 0);
    find<QPushButton>(u"neededButton"_s)->click();
    QCOMPARE(linked(), needed);

    auto *links = find<QTreeView>(u"linkTable"_s);
    links->setFocus();
    links->setCurrentIndex(links->model()->index(0, 0));
    const bool before = request().endpoints.constFirst().documents.contains(u"d1"_s);
    QTest::keyClick(links, Qt::Key_Space);
    QCOMPARE(request().endpoints.constFirst().documents.contains(u"d1"_s), !before);
}

void TestDocumentsPage::removesAndBringsBack()
{
    open(u"complete"_s);
    const Request before = request();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(request().documents.size(), 1);
    for (const RequestedEndpoint &endpoint : request().endpoints)
        QVERIFY(!endpoint.documents.contains(u"d1"_s));
    QCOMPARE(find<QLineEdit>(u"titleEdit"_s)->text(), before.documents.at(1).title);
    m_session->undoStack()->undo();
    QCOMPARE(request().documents, before.documents);
    QCOMPARE(request().endpoints, before.endpoints);
    find<QPushButton>(u"removeButton"_s)->click();
    find<QPushButton>(u"removeButton"_s)->click();
    QVERIFY(request().documents.isEmpty());
    QVERIFY(!find(u"titleEdit"_s)->isVisibleTo(m_page));
    QVERIFY(find(u"chooseButton"_s)->hasFocus());
}

void TestDocumentsPage::replaces()
{
    open(u"complete"_s);
    const Document before = request().documents.constFirst();
    m_own->prompts.files = {write(u"seven.pdf"_s, pdfs::withPages(7))};
    find<QPushButton>(u"replaceButton"_s)->click();
    QTRY_COMPARE(request().documents.constFirst().fileName, u"seven.pdf"_s);
    QCOMPARE(request().documents.size(), 2);
    QCOMPARE(request().documents.constFirst().title, before.title);
    QCOMPARE(request().documents.constFirst().kind, before.kind);
    QCOMPARE(cell(0, DocumentModel::PagesColumn), u"7"_s);
}

void TestDocumentsPage::whatIsLost()
{
    open(u"complete"_s);
    auto *notice = find(u"findingNotice"_s);
    QTRY_COMPARE(cell(0, DocumentModel::ChecksColumn), u"as it should be"_s);
    QVERIFY(!notice->isVisibleTo(m_page));
    QVERIFY(QFile::remove(m_session->documentPath(request().documents.constFirst())));
    QTRY_COMPARE(cell(0, DocumentModel::ChecksColumn), u"lost"_s);
    QVERIFY(notice->isVisibleTo(m_page));
    QVERIFY(words(notice, "noticeWhat").contains(u"lost"_s));
    // Not all is well while one is missing.
    const auto *state = find<StateLabel>(u"expectedState"_s);
    QVERIFY2(state->words().contains(u"can no longer be found"_s), qPrintable(state->words()));
    QCOMPARE(expectedCell(0, ExpectedModel::StateColumn), u"to replace: lost"_s);
    // Mended by another file.
    m_own->prompts.files = {write(u"again.pdf"_s, pdfs::withPages(2))};
    notice->findChild<QPushButton *>(u"noticeFirstButton"_s)->click();
    QTRY_COMPARE(cell(0, DocumentModel::ChecksColumn), u"as it should be"_s);
    QVERIFY(!notice->isVisibleTo(m_page));
    QCOMPARE(state->words(), u"All data that need a document have one."_s);
}

void TestDocumentsPage::goesToFindings()
{
    open(u"complete"_s);
    QVERIFY(m_page->focusField(u"/documents/d2/kind"_s));
    QVERIFY(find(u"kindBox"_s)->hasFocus());
    QCOMPARE(table()->currentIndex().row(), 1);
    QVERIFY(m_page->focusField(u"/documents/d1"_s));
    QVERIFY(table()->hasFocus());
    QCOMPARE(table()->currentIndex().row(), 0);
    const QString last = request().endpoints.constLast().id;
    QVERIFY(m_page->focusField(u"/endpoints/%1/documents"_s.arg(last)));
    auto *links = find<QTreeView>(u"linkTable"_s);
    QVERIFY(links->hasFocus());
    QCOMPARE(links->currentIndex().data(IdRole).toString(), last);
    QVERIFY(!m_page->focusField(u"/service/title"_s));
    m_page->focusFirst();
    QVERIFY(find(u"chooseButton"_s)->hasFocus());
}

void TestDocumentsPage::readOnly()
{
    const QString folder = m_dir->filePath(u"draft"_s);
    const auto first = openExample(u"complete"_s, folder);
    auto second = DraftSession::open(folder, exampleOptions());
    QVERIFY(second && (*second)->isReadOnly());
    m_session = *std::move(second);
    m_own = std::make_unique<PageSurroundings>(*m_session);
    m_area = std::make_unique<QScrollArea>();
    m_page = new DocumentsPage(m_own->context());
    m_area->setWidget(m_page);
    m_area->show();
    for (const QString &name : {u"chooseButton"_s, u"pasteButton"_s, u"replaceButton"_s, u"removeButton"_s,
                                u"allButton"_s, u"neededButton"_s, u"noneButton"_s, u"kindBox"_s})
        QVERIFY2(!find(name)->isEnabled(), qPrintable(name));
    QVERIFY(find<QLineEdit>(u"titleEdit"_s)->isReadOnly());
    emit find<DropArea>(u"dropArea"_s)->filesDropped({write(u"one.pdf"_s, pdfs::withPages(1))});
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(m_session->importsLeft(), 0);
    QCOMPARE(request().documents.size(), 2);
}

void TestDocumentsPage::languageAndWidth()
{
    open(u"complete"_s);
    installLanguage(u"fr"_s);
    QTRY_COMPARE(find<QComboBox>(u"kindBox"_s)->currentText(), u"délibération"_s);
    QCOMPARE(cell(0, DocumentModel::KindColumn), u"délibération"_s);
    QCOMPARE(find<QComboBox>(u"kindBox"_s)->count(), 8);
    m_page->setRoom(Width::Narrow);
    m_area->resize(420, 600);
    QCoreApplication::processEvents();
    // Splitter and card hand on what they need from one turn of the loop to the next.
    QTRY_VERIFY2(m_page->minimumSizeHint().width() <= 420,
                 qPrintable(QString::number(m_page->minimumSizeHint().width())));
    QVERIFY(table()->isColumnHidden(DocumentModel::PagesColumn));
    QVERIFY(!table()->isColumnHidden(DocumentModel::ChecksColumn));
    installLanguage(u"en"_s);
    m_page->setRoom(Width::Wide);
    QVERIFY(!table()->isColumnHidden(DocumentModel::PagesColumn));
    QTRY_COMPARE(find<QComboBox>(u"kindBox"_s)->currentText(), u"deliberation"_s);
}

QTEST_MAIN(TestDocumentsPage)
#include "tst_documentspage.moc"
