// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "pagetest.h"
#include "sampledraft.h"
#include "session/expectedmodel.h"
#include "widgets/documentspage.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// What step 5 says of the documents that are expected, and its check-list.
class TestExpectedList : public DocumentTest<DocumentsPage>
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void saysWhatIsExpected();
    void goesFromWhatIsExpected();
    void asksForNoFileWhereNoneIsTaken();
    void printsTheList();
    void savesTheList();

private:
    void open(const QString &example);
    QTreeView *table() const { return find<QTreeView>(u"documentTable"_s); }
    QTreeView *expected() const { return find<QTreeView>(u"expectedTable"_s); }
    QString expectedCell(int row, int column) const
    {
        return expected()->model()->index(row, column).data().toString();
    }
    void enter(int row) const
    {
        expected()->setFocus();
        expected()->setCurrentIndex(expected()->model()->index(row, 0));
        QTest::keyClick(expected(), Qt::Key_Return);
    }
    static QString words(const QWidget *notice, const char *part)
    {
        return notice->findChild<QLabel *>(QLatin1String(part))->text();
    }
};

void TestExpectedList::open(const QString &example)
{
    const QString folder = m_dir->filePath(u"draft"_s);
    m_session = example.isEmpty() ? openEmpty(folder) : openExample(example, folder);
    QVERIFY(m_session);
    showPage();
}

void TestExpectedList::saysWhatIsExpected()
{
    open(u"complete"_s);
    const auto *state = find<StateLabel>(u"expectedState"_s);
    QCOMPARE(state->words(), u"All data that need a document have one."_s);
    QCOMPARE(expected()->model()->rowCount(), 3);
    QCOMPARE(expectedCell(0, ExpectedModel::StateColumn), u"supplied"_s);
    // For which data is in sight for the current row, not in a tool tip alone.
    expected()->setCurrentIndex(expected()->model()->index(0, 0));
    const auto *data = find<QLabel>(u"expectedData"_s);
    QVERIFY(data->isVisibleTo(m_page));
    QVERIFY2(data->text().contains(u"Chiffre d'affaires"_s), qPrintable(data->text()));
    m_session->edit(u"/endpoints"_s, [](Request &request) {
        for (RequestedEndpoint &endpoint : request.endpoints)
            endpoint.documents.clear();
    });
    QVERIFY2(state->words().contains(u"a supporting document"_s), qPrintable(state->words()));
    QCOMPARE(expected()->model()->rowCount(), 2);
    QCOMPARE(expectedCell(0, ExpectedModel::StateColumn), u"to supply"_s);
    // A town decides by deliberation.
    QVERIFY(expectedCell(0, ExpectedModel::DocumentColumn).startsWith(u"Deliberation"_s));
    const auto *notice = find(u"noDataNotice"_s);
    QVERIFY(!notice->isVisibleTo(m_page));
    m_session->edit(u"/endpoints"_s, [](Request &request) { request.endpoints.clear(); });
    QVERIFY(notice->isVisibleTo(m_page));
    QVERIFY(!expected()->isVisibleTo(m_page));
    QVERIFY(!data->isVisibleTo(m_page));
    QVERIFY(!state->isVisibleTo(m_page));
    QCOMPARE(words(notice, "noticeWhat"), u"No data ticked yet."_s);
    QSignalSpy asked(m_page, &Page::stepRequested);
    notice->findChild<QPushButton *>(u"noticeFirstButton"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toInt(), 3);
}

void TestExpectedList::goesFromWhatIsExpected()
{
    open(u"complete"_s);
    // To the document that supplies it,
    enter(1);
    QVERIFY(table()->hasFocus());
    QCOMPARE(table()->currentIndex().row(), 1);
    // or to the choice of a file.
    QVERIFY(m_own->prompts.askedFiles.title.isEmpty());
    enter(2);
    QVERIFY(!m_own->prompts.askedFiles.title.isEmpty());
}

void TestExpectedList::asksForNoFileWhereNoneIsTaken()
{
    const QString folder = m_dir->filePath(u"draft"_s);
    const auto first = openExample(u"complete"_s, folder);
    auto second = DraftSession::open(folder, exampleOptions());
    QVERIFY(second && (*second)->isReadOnly());
    m_session = *std::move(second);
    showPage();
    enter(2);
    QVERIFY(m_own->prompts.askedFiles.title.isEmpty());
    // The list can be had all the same.
    find<QPushButton>(u"printListButton"_s)->click();
    QVERIFY(m_own->prompts.printed.startsWith("%PDF"));
}

void TestExpectedList::printsTheList()
{
    open({});
    find<QPushButton>(u"printListButton"_s)->click();
    QVERIFY(m_own->prompts.printed.startsWith("%PDF"));
    // Given up.
    m_own->prompts.prints = false;
    m_own->prompts.printed.clear();
    find<QPushButton>(u"printListButton"_s)->click();
    QVERIFY(m_own->prompts.printed.isEmpty());
    QVERIFY(!find(u"listNotice"_s)->isVisibleTo(m_page));
}

void TestExpectedList::savesTheList()
{
    open(u"complete"_s);
    const auto *notice = find(u"listNotice"_s);
    QVERIFY(!notice->isVisibleTo(m_page));
    const QString path = m_dir->filePath(u"liste.pdf"_s);
    m_own->prompts.files = {path};
    find<QPushButton>(u"saveListButton"_s)->click();
    QVERIFY(m_own->prompts.askedFiles.folder.endsWith(u".pdf"_s));
    QTRY_VERIFY(notice->isVisibleTo(m_page));
    QVERIFY(QFile::exists(path));
    QVERIFY(words(notice, "noticeWhy").contains(u"liste.pdf"_s));
    notice->findChild<QPushButton *>(u"noticeFirstButton"_s)->click();
    QCOMPARE(m_own->prompts.inFolder, path);
    notice->findChild<QPushButton *>(u"noticeSecondButton"_s)->click();
    QVERIFY(!notice->isVisibleTo(m_page));
    QVERIFY(find(u"saveListButton"_s)->hasFocus());
    // What fails says why, and offers to try again.
    m_own->prompts.files = {m_dir->filePath(u"nowhere/liste.pdf"_s)};
    find<QPushButton>(u"saveListButton"_s)->click();
    QTRY_VERIFY(notice->isVisibleTo(m_page));
    QCOMPARE(words(notice, "noticeWhat"), u"The list was not written."_s);
}

QTEST_MAIN(TestExpectedList)
#include "tst_expectedlist.moc"
