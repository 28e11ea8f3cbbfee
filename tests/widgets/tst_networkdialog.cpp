// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/settings.h"
#include "inspectdialog.h"
#include "online/httpclient.h"
#include "online/testserver.h"
#include "session/networkmodels.h"
#include "widgets/networkdialog.h"
#include "widgets/statelabel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestNetworkDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void turnsTheNetworkOff();
    void cannotTurnOnWhatThePolicyForbids();
    void saysThatTheSettingsAreLost();
    void isOffUnderADamagedPolicy();
    void saysAllThatLeaves();
    void listsWhatWasSent();
    void takesAddresses_data();
    void takesAddresses();
    void losesNoAddressInSilence();
    void cannotChangeALockedAddress();
    void escapeCloses();
    void canBeReadAndReached();

private:
    void open(const QByteArray &policy = {});
    template<typename W = QWidget>
    W *find(const char *name) const
    {
        W *widget = m_dialog->findChild<W *>(QLatin1String(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<NetworkDialog> m_dialog;
};

void TestNetworkDialog::init()
{
    installLanguage(u"en"_s);
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestNetworkDialog::cleanup()
{
    m_dialog.reset();
    m_http.reset();
    m_settings.reset();
}

void TestNetworkDialog::open(const QByteArray &policy)
{
    const QString path = m_dir->filePath(u"policy.conf"_s);
    if (!policy.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(policy), policy.size());
    }
    m_settings = std::make_unique<Settings>(m_dir->filePath(u"viatique.conf"_s), path);
    m_http = std::make_unique<HttpClient>(networkUse(*m_settings));
    m_dialog = std::make_unique<NetworkDialog>(*m_settings, *m_http);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestNetworkDialog::turnsTheNetworkOff()
{
    open();
    auto *use = find<QCheckBox>("useCheck");
    QVERIFY(use->isChecked());
    QVERIFY(use->isEnabled());
    use->setFocus();
    QTest::keyClick(use, Qt::Key_Space);
    QCOMPARE(networkUse(*m_settings), NetworkUse::TurnedOff);
    QVERIFY(find<QLabel>("useHint")->text().startsWith(u"Nothing leaves this computer."_s));
    // What another dialog sets is shown here.
    m_settings->set(setting::kNetwork, true);
    QVERIFY(use->isChecked());
}

void TestNetworkDialog::cannotTurnOnWhatThePolicyForbids()
{
    open("[network]\nuse=false\n");
    auto *use = find<QCheckBox>("useCheck");
    QVERIFY(!use->isChecked());
    QVERIFY(!use->isEnabled());
    QVERIFY(find<QLabel>("useHint")->text().contains(u"organisation"_s));
    QCOMPARE(use->accessibleDescription(), find<QLabel>("useHint")->text());
    QVERIFY(!use->toolTip().isEmpty());
}

void TestNetworkDialog::saysThatTheSettingsAreLost()
{
    QFile file(m_dir->filePath(u"viatique.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("noise\n") > 0);
    file.close();
    open();
    auto *use = find<QCheckBox>("useCheck");
    QVERIFY(!use->isChecked() && use->isEnabled());
    QVERIFY(find<QLabel>("useHint")->text().startsWith(u"The settings could not be read"_s));
    // Looking at it decides nothing.
    QCOMPARE(networkUse(*m_settings), NetworkUse::Unclear);
    use->setFocus();
    QTest::keyClick(use, Qt::Key_Space);
    QCOMPARE(networkUse(*m_settings), NetworkUse::Allowed);
    QVERIFY(find<QLabel>("useHint")->text().startsWith(u"Nothing leaves this computer by itself"_s));
}

void TestNetworkDialog::isOffUnderADamagedPolicy()
{
    open("noise\n");
    const auto *use = find<QCheckBox>("useCheck");
    QVERIFY(!use->isChecked() && !use->isEnabled());
    QVERIFY(find<QLabel>("useHint")->text().contains(u"policy.conf"_s));
}

void TestNetworkDialog::saysAllThatLeaves()
{
    open();
    const QAbstractItemModel *model = find<QTreeView>("purposeView")->model();
    const QAbstractItemModelTester tester(const_cast<QAbstractItemModel *>(model),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), purposes().size());
    for (int row = 0; row < model->rowCount(); ++row) {
        const PurposeWords words = purposeWords(purposes().at(row));
        QCOMPARE(model->index(row, PurposeModel::TitleColumn).data().toString(), words.title);
        QCOMPARE(model->index(row, PurposeModel::SendsColumn).data().toString(), words.sends);
        QCOMPARE(model->index(row, PurposeModel::WhenColumn).data().toString(), words.when);
    }
    const auto host = [model](Purpose purpose) {
        return model->index(int(purposes().indexOf(purpose)), PurposeModel::HostColumn).data().toString();
    };
    QCOMPARE(host(Purpose::CompanyDirectory), u"recherche-entreprises.api.gouv.fr"_s);
    QCOMPARE(host(Purpose::CatalogueUpdate), u"to nobody: no address is set"_s);
    m_settings->set(setting::kCatalogueUrl, u"https://catalogues.example/editeurs.json"_s);
    QCOMPARE(host(Purpose::CatalogueUpdate), u"catalogues.example"_s);
}

void TestNetworkDialog::listsWhatWasSent()
{
    open();
    QVERIFY(find("nothingSentLabel")->isVisible());
    QVERIFY(!find("sentView")->isVisible());
    TestServer server;
    server.answer("GET", "/search", TestAnswer::json("{}"));
    HttpRequest request;
    request.url = server.url(u"/search"_s);
    request.url.setQuery(u"q=a-secret-name"_s);
    bool isDone = false;
    connect(m_http->send(std::move(request), m_dialog.get()), &HttpCall::finished, this,
            [&isDone] { isDone = true; });
    QTRY_VERIFY(isDone);
    QTRY_VERIFY(find("sentView")->isVisible());
    QVERIFY(!find("nothingSentLabel")->isVisible());
    const QAbstractItemModel *model = find<QTreeView>("sentView")->model();
    const QAbstractItemModelTester tester(const_cast<QAbstractItemModel *>(model),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, SentModel::PurposeColumn).data().toString(), u"Company directory"_s);
    QCOMPARE(model->index(0, SentModel::HostColumn).data().toString(), u"127.0.0.1"_s);
    QVERIFY(model->index(0, SentModel::AnswerColumn).data().toString().startsWith(u"200, "_s));
    // That it left, and not what.
    for (int column = 0; column < model->columnCount(); ++column) {
        const QMap<int, QVariant> data = model->itemData(model->index(0, column));
        for (const QVariant &value : data)
            QVERIFY(!value.toString().contains(u"a-secret-name"_s));
    }
}

void TestNetworkDialog::takesAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("taken");
    QTest::newRow("secure") << u" https://catalogues.example/editeurs.json "_s << true;
    QTest::newRow("this computer") << u"http://127.0.0.1:8080/c.json"_s << true;
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("not secure") << u"http://catalogues.example/editeurs.json"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("no host") << u"https:///editeurs.json"_s << false;
    QTest::newRow("words") << u"our catalogue"_s << false;
}

void TestNetworkDialog::takesAddresses()
{
    QFETCH(QString, typed);
    QFETCH(bool, taken);
    open();
    const QString before = u"https://before.example/"_s;
    m_settings->set(setting::kCatalogueUrl, before);
    auto *edit = find<QLineEdit>("addressEdit");
    m_dialog->focusAddress();
    edit->setText(QString());
    QTest::keyClicks(edit, typed);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_settings->value(setting::kCatalogueUrl), taken ? typed.trimmed() : before);
    auto *message = find<StateLabel>("addressMessage");
    QCOMPARE(message->meaning(), taken ? Meaning::None : Meaning::ToCorrect);
    QVERIFY(taken || edit->accessibleDescription() == message->words());
    QVERIFY(m_dialog->isVisible());
    // Typing on, nothing is wrong until it is done.
    QTest::keyClicks(edit, u"x"_s);
    QCOMPARE(message->meaning(), Meaning::None);
}

/// Closing says what it would drop, and drops it where it is told so again.
void TestNetworkDialog::losesNoAddressInSilence()
{
    open();
    const QString before = u"https://before.example/"_s;
    m_settings->set(setting::kCatalogueUrl, before);
    auto *edit = find<QLineEdit>("addressEdit");
    const auto *message = find<StateLabel>("addressMessage");
    const auto type = [this, edit](const QString &text) {
        m_dialog->focusAddress();
        edit->clear();
        QTest::keyClicks(edit, text);
        find("useCheck")->setFocus();
    };
    type(u"catalogues.example"_s);
    m_dialog->close();
    QVERIFY(m_dialog->isVisible());
    QVERIFY(edit->hasFocus());
    QVERIFY(message->isVisible());
    QVERIFY(isInSight(message));
    QVERIFY2(message->words().contains(u"it is not kept"_s), qPrintable(message->words()));
    QCOMPARE(edit->text(), u"catalogues.example"_s);
    // Another that is none: that is said anew.
    type(u"catalogues"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    // Put right, it is taken.
    type(u"https://catalogues.example"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_settings->value(setting::kCatalogueUrl), u"https://catalogues.example"_s);
    m_dialog->show();
    type(u"catalogues"_s);
    find<QPushButton>("closeButton")->click();
    QVERIFY(m_dialog->isVisible());
    find<QPushButton>("closeButton")->click();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_settings->value(setting::kCatalogueUrl), u"https://catalogues.example"_s);
}

void TestNetworkDialog::cannotChangeALockedAddress()
{
    open("[network]\ncatalogueUrl=https://ours.example/c.json\n");
    auto *edit = find<QLineEdit>("addressEdit");
    QVERIFY(edit->isReadOnly());
    QCOMPARE(edit->text(), u"https://ours.example/c.json"_s);
    QVERIFY(find<QLabel>("addressHint")->text().contains(u"organisation"_s));
}

void TestNetworkDialog::escapeCloses()
{
    open();
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestNetworkDialog::canBeReadAndReached()
{
    open();
    inspect(*m_dialog);
    TestServer server;
    HttpRequest request;
    request.url = server.url();
    m_http->send(std::move(request), m_dialog.get());
    QTRY_VERIFY(find("sentView")->isVisible());
    find<QLineEdit>("addressEdit")->setText(u"nowhere"_s);
    m_dialog->close();
    inspect(*m_dialog);
}

QTEST_MAIN(TestNetworkDialog)
#include "tst_networkdialog.moc"
