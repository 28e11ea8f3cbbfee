// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "answers.h"
#include "core/language.h"
#include "core/settings.h"
#include "inbox/sampleinboxfolder.h"
#include "widgets/inboxpage.h"
#include "widgets/look.h"
#include "widgets/statelabel.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestInboxPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void asksForAFolder();
    void listsRequests();
    void searches();
    void filters();
    void overview();
    void keys();
    void opensAndCompares();
    void keepsItsPlace();
    void saysWhatIsWrong();
    void exportsTheList();
    void exportsSummaries();
    void fitsTheRoom_data();
    void fitsTheRoom();
    void everyControlHasAName();
    void speaksTheLanguage();

private:
    template<typename T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QTreeView *list() const { return find<QTreeView>("inboxTable"); }
    InboxModel &model() const { return m_page->inbox().model(); }
    void select(const QString &path) const
    {
        QModelIndex index = model().at(path);
        if (index.parent().isValid())
            list()->expand(index.parent());
        list()->setCurrentIndex(index);
    }
    void open(const QString &folder)
    {
        if (!folder.isEmpty())
            m_settings->set(setting::kInboxFolder, folder);
        InboxParts parts;
        parts.work.cacheRoot = m_folder->beside(u"cache"_s);
        parts.work.today = [] { return QDate(2026, 11, 20); };
        parts.work.examineDocuments = false;
        parts.reviews = ReviewStore(m_folder->beside(u"data"_s));
        m_page = std::make_unique<InboxPage>(std::move(parts), *m_settings, m_answers);
        m_page->resize(look::em(98), look::em(55));
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void openSample()
    {
        open(m_folder->path());
        QTRY_COMPARE(m_page->inbox().state(), Inbox::State::UpToDate);
    }

    std::unique_ptr<SampleInboxFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    Answers m_answers;
    std::unique_ptr<InboxPage> m_page;
};

void TestInboxPage::initTestCase()
{
    installLanguage(u"en"_s);
    look::install(*qApp, look::Appearance::Light);
}

void TestInboxPage::init()
{
    m_answers = Answers();
    m_folder = std::make_unique<SampleInboxFolder>();
    m_settings = std::make_unique<Settings>(m_folder->beside(u"viatique.conf"_s), QString());
    const QString digest = m_folder->add(u"a-r1.zip"_s, u"request-a"_s, 1);
    m_folder->addReview(u"a-r1.zip"_s, u"request-a"_s, digest, Opinion::ChangesRequested);
    m_folder->add(u"a-r2.zip"_s, u"request-a"_s, 2);
    const QString other = m_folder->add(u"b.zip"_s, u"request-b"_s, 1, [](Request &request) {
        request.service.useCases = {u"aides_publiques"_s};
    });
    m_folder->addReview(u"b.zip"_s, u"request-b"_s, other, Opinion::Favourable);
}

void TestInboxPage::cleanup()
{
    m_page.reset();
    m_settings.reset();
    m_folder.reset();
    installLanguage(u"en"_s);
}

void TestInboxPage::asksForAFolder()
{
    open({});
    auto *button = find<QPushButton>("emptyButton");
    QVERIFY(button->isVisible());
    QVERIFY(!list()->isVisible());
    m_answers.files = {m_folder->path()};
    button->click();
    QTRY_COMPARE(model().packages(), 3);
    QCOMPARE(m_settings->value(setting::kInboxFolder), m_folder->path());
    QVERIFY(list()->isVisible());
}

void TestInboxPage::listsRequests()
{
    openSample();
    QCOMPARE(list()->model()->rowCount(), 2);
    QCOMPARE(find<QLabel>("inboxCount")->text(), u"3 packages, 2 requests"_s);
    // Whoever comes stands on a row.
    QVERIFY(list()->currentIndex().isValid());
    QVERIFY(find<QWidget>("reviewSaveState")->isVisible());
    QTRY_VERIFY(!find<QWidget>("verification")->isVisible());
}

void TestInboxPage::searches()
{
    openSample();
    auto *search = find<QLineEdit>("inboxSearch");
    QTest::keyClicks(search, u"request-b"_s);
    QTRY_COMPARE(model().rowCount(), 1);
    QTRY_VERIFY(find<StateLabel>("inboxDetail")->words().startsWith(u"Found:"_s));
    QTest::keyClicks(search, u" nowhere"_s);
    QTRY_COMPARE(model().rowCount(), 0);
    auto *showAll = find<QPushButton>("emptyButton");
    QVERIFY(showAll->isVisible());
    showAll->click();
    QCOMPARE(search->text(), QString());
    QTRY_COMPARE(model().rowCount(), 2);
}

void TestInboxPage::filters()
{
    openSample();
    auto *reading = find<QComboBox>("readingBox");
    reading->setCurrentIndex(reading->findText(u"done"_s));
    QCOMPARE(model().rowCount(), 1);
    QCOMPARE(find<QLabel>("inboxCount")->text(), u"1 request shown, of 2"_s);
    auto *opinion = find<QComboBox>("opinionBox");
    opinion->setCurrentIndex(opinion->findText(u"favourable"_s));
    QCOMPARE(model().rowCount(), 1);
    auto *useCase = find<QComboBox>("useCaseBox");
    QCOMPARE(useCase->count(), 2);
    useCase->setCurrentIndex(1);
    QCOMPARE(model().rowCount(), 1);
    find<QCheckBox>("mineOnlyBox")->click();
    QCOMPARE(model().rowCount(), 0);
    find<QPushButton>("emptyButton")->click();
    QCOMPARE(model().rowCount(), 2);
    QCOMPARE(reading->currentIndex(), 0);
}

void TestInboxPage::overview()
{
    openSample();
    QVERIFY(!find<QWidget>("overviewPane")->isVisible());
    find<QAction>("overview")->trigger();
    auto *readings = find<QTreeView>("overviewReadings");
    QVERIFY(readings->isVisible());
    QVERIFY(!readings->accessibleName().isEmpty());
    // One waits, one is favourable; a line shows what it counts.
    const QModelIndex first = readings->model()->index(0, 0);
    QCOMPARE(first.siblingAtColumn(1).data().toString(), u"1"_s);
    readings->setFocus();
    readings->setCurrentIndex(first);
    QTest::keyClick(readings, Qt::Key_Return);
    QCOMPARE(model().rowCount(), 1);
    QCOMPARE(model().filter().reading, std::optional(Reading::ToRead));
    auto *rules = find<QTreeView>("overviewRules");
    QVERIFY(rules->model()->rowCount() > 0);
    rules->setCurrentIndex(rules->model()->index(0, 0));
    QTest::keyClick(rules, Qt::Key_Return);
    QVERIFY(!model().filter().rule.isEmpty());
    QVERIFY(find<QWidget>("ruleFilter")->isVisible());
    find<QToolButton>("ruleFilterEnd")->click();
    QVERIFY(model().filter().rule.isEmpty());
}

void TestInboxPage::keys()
{
    openSample();
    auto *search = find<QLineEdit>("inboxSearch");
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), list());
    QSignalSpy opened(m_page.get(), &InboxPage::reviewRequested);
    select(u"b.zip"_s);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).toString(), m_folder->filePath(u"b.zip"_s));
    select(u"a-r2.zip"_s);
    list()->collapseAll();
    QTest::keyClick(list(), Qt::Key_Right);
    QVERIFY(list()->isExpanded(model().at(u"a-r2.zip"_s)));
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(list()->currentIndex(), model().at(u"a-r1.zip"_s));
}

void TestInboxPage::opensAndCompares()
{
    openSample();
    QSignalSpy compared(m_page.get(), &InboxPage::compareRequested);
    select(u"b.zip"_s);
    auto *compare = find<QPushButton>("inboxCompareButton");
    QVERIFY(!compare->isEnabled());
    select(u"a-r2.zip"_s);
    QVERIFY(compare->text().contains(u'1'));
    compare->click();
    QCOMPARE(compared.count(), 1);
    QCOMPARE(compared.at(0).at(0).toString(), m_folder->filePath(u"a-r1.zip"_s));
    QCOMPARE(compared.at(0).at(1).toString(), m_folder->filePath(u"a-r2.zip"_s));
    QCOMPARE(m_page->statusText(), u"1 request selected, revision 2, 10 files"_s);
    list()->expandAll();
    list()->selectAll();
    QCOMPARE(m_page->statusText(), u"3 packages selected"_s);
    QVERIFY(!find<QPushButton>("inboxReviewButton")->isEnabled());
}

void TestInboxPage::keepsItsPlace()
{
    openSample();
    select(u"a-r1.zip"_s);
    QVERIFY(list()->isExpanded(model().at(u"a-r2.zip"_s)));
    m_folder->add(u"c.zip"_s, u"request-c"_s);
    QTRY_COMPARE(model().requests(), 3);
    QCOMPARE(list()->currentIndex(), model().at(u"a-r1.zip"_s));
    QVERIFY(list()->isExpanded(model().at(u"a-r2.zip"_s)));
    list()->header()->setSortIndicator(InboxModel::RequestColumn, Qt::DescendingOrder);
    QCOMPARE(list()->currentIndex(), model().at(u"a-r1.zip"_s));
    QCOMPARE(list()->selectionModel()->selectedRows().size(), 1);
}

void TestInboxPage::saysWhatIsWrong()
{
    QVERIFY(writeFile(m_folder->filePath(u"noise.zip"_s), "no archive"));
    openSample();
    select(u"noise.zip"_s);
    QVERIFY2(find<StateLabel>("inboxDetail")->words().contains(u"noise.zip"_s),
             qPrintable(find<StateLabel>("inboxDetail")->words()));
    QCOMPARE(find<StateLabel>("inboxDetail")->meaning(), Meaning::ToCheck);
}

void TestInboxPage::exportsTheList()
{
    openSample();
    m_answers.files = {m_folder->beside(u"list.csv"_s)};
    find<QAction>("exportList")->trigger();
    QTRY_VERIFY(find<QWidget>("inboxNotice")->isVisible());
    QFile file(m_folder->beside(u"list.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
    QCOMPARE(bytes.count("\r\n"), 4);
    QVERIFY(bytes.contains("a-r1.zip"));
}

void TestInboxPage::exportsSummaries()
{
    openSample();
    list()->selectAll();
    m_answers.files = {m_folder->beside(u"out"_s)};
    QVERIFY(QDir().mkpath(m_folder->beside(u"out"_s)));
    find<QAction>("summaryAction")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("inboxNotice")->isVisible(), 20000);
    // Of the two requests that are selected, as HTML and PDF.
    QCOMPARE(QDir(m_folder->beside(u"out"_s)).entryList(QDir::Files).size(), 4);
}

void TestInboxPage::fitsTheRoom_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("columns");
    QTest::newRow("wide") << 98 << 9;
    QTest::newRow("middle") << 61 << 5;
    QTest::newRow("narrow") << 40 << 3;
}

void TestInboxPage::fitsTheRoom()
{
    QFETCH(int, width);
    QFETCH(int, columns);
    openSample();
    m_page->resize(look::em(m_page.get(), width), look::em(m_page.get(), 46));
    QCoreApplication::processEvents();
    int shown = 0;
    int taken = 0;
    for (int column = 0; column < model().columnCount(); ++column) {
        shown += list()->isColumnHidden(column) ? 0 : 1;
        taken += list()->columnWidth(column);
    }
    QCOMPARE(shown, columns);
    QVERIFY2(taken <= list()->viewport()->width(), qPrintable(QString::number(taken)));
    // No page scrolls sideways, and nothing lies beyond its edge.
    for (const auto *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QVERIFY2(m_page->rect().contains(QRect(button->mapTo(m_page.get(), QPoint()), button->size())),
                     qPrintable(button->objectName()));
    }
    QCOMPARE(find<QPushButton>("inboxFiltersButton")->isVisible(), width < 78);
}

void TestInboxPage::everyControlHasAName()
{
    openSample();
    find<QAction>("overview")->trigger();
    for (const auto *widget : m_page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *interface =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY(interface);
        const bool hasLabel = !interface->relations(QAccessible::Label).isEmpty();
        QVERIFY2(hasLabel || !interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestInboxPage::speaksTheLanguage()
{
    openSample();
    installLanguage(u"fr"_s);
    QCoreApplication::processEvents();
    QVERIFY(find<QPushButton>("inboxReviewButton")->text() != u"Review"_s);
    QCOMPARE(model().headerData(InboxModel::AgentColumn, Qt::Horizontal).toString(), u"Agent"_s);
    QVERIFY(find<QLabel>("inboxCount")->text().startsWith(u"3 paquets"_s));
}

QTEST_MAIN(TestInboxPage)
#include "tst_inboxpage.moc"
