// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "answers.h"
#include "core/atomicfile.h"
#include "core/language.h"
#include "core/settings.h"
#include "inspectdialog.h"
#include "online/httpclient.h"
#include "online/testserver.h"
#include "session/cataloguemodels.h"
#include "session/modelroles.h"
#include "widgets/cataloguedialog.h"
#include "widgets/notice.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

namespace {

/// A later version of the bundled catalogue: one datum has another title, and `lost` are gone.
QByteArray laterCatalogue(int lost, const QString &version = u"2099-01-15"_s)
{
    const auto bundled = bundledCatalogue(bundledCatalogueIds().constFirst());
    QJsonObject json = QJsonDocument::fromJson(bundled->bytes).object();
    json.insert(u"version"_s, version);
    QJsonArray endpoints = json.value(u"endpoints"_s).toArray();
    QJsonObject first = endpoints.at(0).toObject();
    first.insert(u"title"_s, u"Un autre titre"_s);
    endpoints.replace(0, first);
    for (int i = 0; i < lost; ++i)
        endpoints.removeLast();
    json.insert(u"endpoints"_s, endpoints);
    return QJsonDocument(json).toJson();
}

} // namespace

class TestCatalogueDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void leadsToTheAddress();
    void asksForNothingByItself();
    void showsBeforeItTakes();
    void leavesAsItIs();
    void asksBeforeDataAreLost();
    void goesBack();
    void countsWhatGoesWithTheUpdate();
    void saysWhatCannotBeRead();
    void saysWhatIsSo();
    void saysWhatWentWrong();
    void isUpToDate();
    void isHinderedByTheSettings();
    void showsTheShelfWhole();
    void canBeReadAndReached();

private:
    void open(const QString &address);
    void look();
    template<typename W = QWidget>
    W *find(const char *name) const
    {
        W *widget = m_dialog->findChild<W *>(QLatin1String(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    QString outcome() const
    {
        const auto *notice = find<Notice>("outcomeNotice");
        return notice->isVisible() ? notice->accessibleName() : QString();
    }
    QString file(const QString &name) const { return m_dir->filePath(u"catalogues/"_s + name); }
    QString present() const { return m_shelf->newest(bundledCatalogueIds().constFirst())->version; }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<CatalogueShelf> m_shelf;
    Answers m_answers;
    std::unique_ptr<CatalogueDialog> m_dialog;
};

void TestCatalogueDialog::init()
{
    installLanguage(u"en"_s);
    m_dir = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<TestServer>();
    m_settings = std::make_unique<Settings>(m_dir->filePath(u"viatique.conf"_s), QString());
    m_http = std::make_unique<HttpClient>(NetworkUse::Allowed);
    m_shelf = std::make_unique<CatalogueShelf>(m_dir->filePath(u"catalogues"_s));
    m_answers = Answers();
}

void TestCatalogueDialog::cleanup()
{
    m_dialog.reset();
    m_http.reset();
    m_server.reset();
}

void TestCatalogueDialog::open(const QString &address)
{
    m_settings->set(setting::kCatalogueUrl, address);
    m_dialog = std::make_unique<CatalogueDialog>(CatalogueParts{*m_settings, *m_http, *m_shelf, m_answers});
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestCatalogueDialog::look()
{
    auto *button = find<QPushButton>("lookButton");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

void TestCatalogueDialog::leadsToTheAddress()
{
    open({});
    QVERIFY(!find("lookButton")->isEnabled());
    QVERIFY(!find("lookButton")->toolTip().isEmpty());
    QCOMPARE(outcome(), u"No address of updates is set."_s);
    QSignalSpy asked(m_dialog.get(), &CatalogueDialog::addressRequested);
    QTest::mouseClick(find<Notice>("outcomeNotice")->button(0), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    m_settings->set(setting::kCatalogueUrl, m_server->url(u"/c.json"_s).toString());
    QVERIFY(find("lookButton")->isEnabled());
    QCOMPARE(outcome(), QString());
}

void TestCatalogueDialog::asksForNothingByItself()
{
    open(m_server->url(u"/c.json"_s).toString());
    const QAbstractItemModel *model = find<QTreeView>("shelfView")->model();
    const QAbstractItemModelTester tester(const_cast<QAbstractItemModel *>(model),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), bundledCatalogueIds().size());
    QCOMPARE(model->index(0, ShelfModel::OriginColumn).data().toString(), u"comes with the program"_s);
    QVERIFY(!find("offerBlock")->isVisible());
    QVERIFY(!find("backButton")->isEnabled());
    QVERIFY(find<QLabel>("lookHint")->text().contains(u"127.0.0.1"_s));
    QCOMPARE(m_server->connections(), 0);
    QVERIFY(m_http->sent().isEmpty());
}

void TestCatalogueDialog::showsBeforeItTakes()
{
    m_server->answer("GET", "/c.json", TestAnswer::json(laterCatalogue(0)));
    open(m_server->url(u"/c.json"_s).toString());
    const QString before = present();
    look();
    QTRY_VERIFY(find("offerBlock")->isVisible());
    QCOMPARE(present(), before);
    QVERIFY(find<QLabel>("offerSummary")->text().contains(u"0 added, 0 removed, 1 changed"_s));
    QVERIFY(!find("warningNotice")->isVisible());
    auto *view = find<QTreeView>("changeView");
    const QAbstractItemModelTester tester(view->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QModelIndexList found =
        view->model()->match(view->model()->index(0, CatalogueChangeModel::WhatColumn), Qt::DisplayRole,
                             u"title"_s, 1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().siblingAtColumn(CatalogueChangeModel::AfterColumn).data().toString(),
             u"Un autre titre"_s);
    QVERIFY(view->hasFocus());
    QSignalSpy changed(m_dialog.get(), &CatalogueDialog::shelfChanged);
    auto *accept = find<QPushButton>("acceptButton");
    accept->setFocus();
    QTest::keyClick(accept, Qt::Key_Space);
    QCOMPARE(present(), u"2099-01-15"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_answers.title, QString()); // nothing is lost: nothing more is asked
    QVERIFY(!find("offerBlock")->isVisible());
    QCOMPARE(outcome(), u"The new catalogue is in use."_s);
    QCOMPARE(find<QTreeView>("shelfView")->model()->index(0, ShelfModel::OriginColumn).data().toString(),
             u"127.0.0.1"_s);
}

void TestCatalogueDialog::leavesAsItIs()
{
    m_server->answer("GET", "/c.json", TestAnswer::json(laterCatalogue(0)));
    open(m_server->url(u"/c.json"_s).toString());
    const QString before = present();
    look();
    QTRY_VERIFY(find("offerBlock")->isVisible());
    QTest::mouseClick(find("leaveButton"), Qt::LeftButton);
    QVERIFY(!find("offerBlock")->isVisible());
    QCOMPARE(present(), before);
    QVERIFY(find("lookButton")->hasFocus());
}

void TestCatalogueDialog::asksBeforeDataAreLost()
{
    m_server->answer("GET", "/c.json", TestAnswer::json(laterCatalogue(2)));
    open(m_server->url(u"/c.json"_s).toString());
    const QString before = present();
    look();
    QTRY_VERIFY(find("offerBlock")->isVisible());
    QVERIFY(find("warningNotice")->isVisible());
    QCOMPARE(find<Notice>("warningNotice")->accessibleName(), u"2 of the data would no longer be there."_s);
    const QAbstractItemModel *model = find<QTreeView>("changeView")->model();
    const QModelIndex lost = model->index(0, 0);
    QCOMPARE(lost.data().toString(), u"No longer there"_s);
    QCOMPARE(model->rowCount(lost), 2);
    QCOMPARE(model->index(0, 0, lost).data(MeaningRole).toInt(), int(Meaning::ToCheck));
    m_answers.choice = 1;
    QTest::mouseClick(find("acceptButton"), Qt::LeftButton);
    QCOMPARE(m_answers.title, u"Accept this catalogue?"_s);
    QCOMPARE(present(), before);
    QVERIFY(find("offerBlock")->isVisible());
    m_answers.choice = 0;
    QTest::mouseClick(find("acceptButton"), Qt::LeftButton);
    QCOMPARE(present(), u"2099-01-15"_s);
}

void TestCatalogueDialog::goesBack()
{
    const QString bundled = present();
    const auto later = readCatalogue(laterCatalogue(0), u"c.json"_s);
    QVERIFY(later);
    QVERIFY(
        m_shelf->accept(*later, {u"https://catalogues.example/c.json"_s, {}, {}, u"2026-11-20T08:00:00Z"_s}));
    open({});
    const QAbstractItemModel *model = find<QTreeView>("shelfView")->model();
    QCOMPARE(model->index(0, ShelfModel::OriginColumn).data().toString(), u"catalogues.example"_s);
    QVERIFY(find("backButton")->isEnabled());
    m_answers.choice = 1;
    QTest::mouseClick(find("backButton"), Qt::LeftButton);
    QCOMPARE(present(), u"2099-01-15"_s);
    m_answers.choice = 0;
    QTest::mouseClick(find("backButton"), Qt::LeftButton);
    QCOMPARE(present(), bundled);
    QVERIFY(!find("backButton")->isEnabled());
    QCOMPARE(model->index(0, ShelfModel::OriginColumn).data().toString(), u"comes with the program"_s);
}

void TestCatalogueDialog::countsWhatGoesWithTheUpdate()
{
    QJsonObject json = QJsonDocument::fromJson(laterCatalogue(0)).object();
    QJsonArray endpoints = json.value(u"endpoints"_s).toArray();
    QJsonObject more = endpoints.at(0).toObject();
    more.insert(u"id"_s, u"of_tomorrow"_s);
    endpoints.append(more);
    json.insert(u"endpoints"_s, endpoints);
    QVERIFY(m_shelf->accept(readCatalogue(QJsonDocument(json).toJson(), u"c.json"_s).value(), {}));
    open({});
    QTest::mouseClick(find("backButton"), Qt::LeftButton);
    QCOMPARE(m_answers.askedQuestion.what, u"1 of the data would no longer be there."_s);
    QVERIFY(m_answers.askedQuestion.destructive);
    QCOMPARE(present(), u"2099-01-15"_s);
}

/// The bundled one in its place, but not in silence.
void TestCatalogueDialog::saysWhatCannotBeRead()
{
    const QString id = bundledCatalogueIds().constFirst();
    QVERIFY(m_shelf->accept(readCatalogue(laterCatalogue(0), u"c.json"_s).value(), {}));
    QVERIFY(writeFile(file(id + u".json"_s), "{\"format\":"));
    open(m_server->url(u"/c.json"_s).toString());
    QCOMPARE(outcome(), u"An accepted update cannot be read: the bundled catalogue is in use."_s);
    QVERIFY(find<Notice>("outcomeNotice")->accessibleDescription().contains(id));
    const QModelIndex origin = find<QTreeView>("shelfView")->model()->index(0, ShelfModel::OriginColumn);
    QCOMPARE(origin.data().toString(), u"comes with the program"_s);
    QCOMPARE(origin.data(DetailRole).toString(), u"the update cannot be read"_s);
    QCOMPARE(origin.data(MeaningRole).toInt(), int(Meaning::ToCheck));
    auto *remove = find<QPushButton>("backButton");
    QVERIFY(remove->isEnabled());
    QCOMPARE(remove->text(), u"&Remove the update…"_s);
    m_answers.choice = 0;
    QTest::mouseClick(remove, Qt::LeftButton);
    QCOMPARE(m_answers.title, u"Remove the update?"_s);
    QVERIFY(!QFile::exists(file(id + u".json"_s)));
    QCOMPARE(outcome(), u"The bundled catalogue is in use."_s);
    QCOMPARE(remove->text(), u"&Back to the bundled one…"_s);
    QVERIFY(!remove->isEnabled());
    QCOMPARE(
        find<QTreeView>("shelfView")->model()->index(0, ShelfModel::OriginColumn).data(DetailRole).toString(),
        QString());
}

/// Where something fails, what is said and shown is what is there.
void TestCatalogueDialog::saysWhatIsSo()
{
    const QString id = bundledCatalogueIds().constFirst();
    m_server->answer("GET", "/c.json", TestAnswer::json(laterCatalogue(0)));
    open(m_server->url(u"/c.json"_s).toString());
    // Where it comes from cannot be noted: that is no failure.
    QVERIFY(QDir().mkpath(file(id + u".origin.json/x"_s)));
    look();
    QTRY_VERIFY(find("offerBlock")->isVisible());
    QTest::mouseClick(find("acceptButton"), Qt::LeftButton);
    QCOMPARE(present(), u"2099-01-15"_s);
    QCOMPARE(outcome(), u"The new catalogue is in use."_s);
    // Meanwhile something else takes its place, which cannot be removed.
    QVERIFY(QFile::remove(file(id + u".json"_s)));
    QVERIFY(QDir().mkpath(file(id + u".json/x"_s)));
    QSignalSpy changed(m_dialog.get(), &CatalogueDialog::shelfChanged);
    m_answers.choice = 0;
    QTest::mouseClick(find("backButton"), Qt::LeftButton);
    QCOMPARE(outcome(), u"The catalogue stays as it is."_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(
        find<QTreeView>("shelfView")->model()->index(0, ShelfModel::OriginColumn).data(DetailRole).toString(),
        u"the update cannot be read"_s);
}

void TestCatalogueDialog::saysWhatWentWrong()
{
    m_server->answer("GET", "/c.json", TestAnswer::json("{\"format\": \"something\"}"));
    open(m_server->url(u"/c.json"_s).toString());
    const QString before = present();
    look();
    QTRY_COMPARE(outcome(), u"The catalogue stays as it is."_s);
    QVERIFY(!find<Notice>("outcomeNotice")->accessibleDescription().isEmpty());
    QVERIFY(find("lookButton")->accessibleDescription().contains(outcome()));
    QVERIFY(!find("offerBlock")->isVisible());
    QCOMPARE(present(), before);
}

void TestCatalogueDialog::isUpToDate()
{
    TestAnswer answer = TestAnswer::json(laterCatalogue(0)).with("ETag", "\"1\"");
    m_server->answer("GET", "/c.json", {answer, TestAnswer::json({}, 304)});
    open(m_server->url(u"/c.json"_s).toString());
    look();
    QTRY_VERIFY(find("offerBlock")->isVisible());
    QTest::mouseClick(find("acceptButton"), Qt::LeftButton);
    QCOMPARE(present(), u"2099-01-15"_s);
    look();
    QTRY_COMPARE(outcome(), u"There is nothing newer than what is here."_s);
}

void TestCatalogueDialog::isHinderedByTheSettings()
{
    open(m_server->url(u"/c.json"_s).toString());
    m_http->setUse(NetworkUse::TurnedOff);
    QVERIFY(!find("lookButton")->isEnabled());
    QVERIFY(find("lookButton")->toolTip().contains(u"settings"_s));
    QCOMPARE(find<QLabel>("lookHint")->text(), find("lookButton")->toolTip());
    m_http->setUse(NetworkUse::Forbidden);
    QVERIFY(find("lookButton")->toolTip().contains(u"organisation"_s));
    m_http->setUse(NetworkUse::Allowed);
    QVERIFY(find("lookButton")->isEnabled());
}

/// Beside an offer, too; and what decides on that one stays in sight.
void TestCatalogueDialog::showsTheShelfWhole()
{
    m_server->answer("GET", "/c.json", TestAnswer::json(laterCatalogue(1)));
    open(m_server->url(u"/c.json"_s).toString());
    m_dialog->resize(740, 540);
    look();
    QTRY_VERIFY(find("changeView")->isVisible());
    const auto *shelf = find<QTreeView>("shelfView");
    const auto isWhole = [shelf] {
        const QAbstractItemModel *model = shelf->model();
        const QRect last = shelf->visualRect(model->index(model->rowCount() - 1, model->columnCount() - 1));
        return shelf->viewport()->rect().contains(last) && !shelf->verticalScrollBar()->maximum()
               && !shelf->horizontalScrollBar()->maximum();
    };
    QTRY_VERIFY(isWhole());
    QVERIFY(find("changeView")->hasFocus());
    QTRY_VERIFY(isInSight(find("warningNotice")));
    QVERIFY(isInSight(find("acceptButton")));
    QVERIFY(isInSight(find("leaveButton")));
}

void TestCatalogueDialog::canBeReadAndReached()
{
    m_server->answer("GET", "/c.json", TestAnswer::json(laterCatalogue(1)));
    open(m_server->url(u"/c.json"_s).toString());
    inspect(*m_dialog);
    look();
    QTRY_VERIFY(find("changeView")->isVisible());
    inspect(*m_dialog);
}

QTEST_MAIN(TestCatalogueDialog)
#include "tst_cataloguedialog.moc"
