// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The network as the whole window has it: nothing leaves by itself, what left is said, and its dialogs can be
// worked with by keyboard and screen reader.

#include "accessibletree.h"
#include "online/testserver.h"
#include "request/draftfiling.h"
#include "reviewwindow.h"
#include "session/stepmodel.h"

#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestNetworkWindow : public ReviewWindow
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void nothingLeavesByItself();
    void saysWhatLeft();
    void importsFromDataPass();
    void saysWhatCannotBeImported();
    void goesFromCataloguesToTheAddress();
    void standsInTheMenus();
    void dialogs_data();
    void dialogs();

private:
    static QDialog *windowNamed(const char *name)
    {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (window->objectName() == QLatin1String(name))
                return qobject_cast<QDialog *>(window);
        }
        return nullptr;
    }
    QDialog *open(const char *action) const
    {
        find<QAction>(action)->trigger();
        QCoreApplication::processEvents();
        const QList<QDialog *> dialogs = m_window->findChildren<QDialog *>();
        return dialogs.isEmpty() ? nullptr : dialogs.constLast();
    }
    QString file(const QByteArray &json) const
    {
        QFile file(m_dir->filePath(u"demande.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            qFatal("not written");
        return file.fileName();
    }
};

void TestNetworkWindow::nothingLeavesByItself()
{
    // Whoever asks is told: each address is one of ours.
    TestServer server;
    for (const auto *setting : {&setting::kDirectoryUrl, &setting::kCatalogueUrl, &setting::kDataPassUrl})
        m_settings->set(*setting, server.url().toString());
    QVERIFY(m_window->openDraft(draft()));
    for (int step = 1; step <= StepModel::kSteps; ++step) {
        m_window->wizard()->setStep(step);
        QCoreApplication::processEvents();
    }
    for (const char *action : {"networkAction", "cataloguesAction"}) {
        QDialog *dialog = open(action);
        QVERIFY(dialog);
        dialog->close();
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
    }
    // The ways into DataPass, as well: each shows what it would send, and sends nothing.
    for (const auto &[action, dialog] :
         {std::pair("openInDataPassAction", "linkDialog"), std::pair("copySheetAction", "sheetDialog"),
          std::pair("apiBodyAction", "submissionDialog")}) {
        find<QAction>(action)->trigger();
        QDialog *opened = windowNamed(dialog);
        QVERIFY2(opened, dialog);
        QVERIFY(QTest::qWaitForWindowExposed(opened));
    }
    // What is put off is given its time.
    QVERIFY(!QTest::qWaitFor([&] { return server.connections() > 0; }, 1000));
    QVERIFY(m_http->sent().isEmpty());
    m_window->showHome();
    QCoreApplication::processEvents();
    QCOMPARE(server.connections(), 0);
    QCOMPARE(find<QLabel>("networkState")->text(), u"Nothing was sent from here"_s);
}

void TestNetworkWindow::saysWhatLeft()
{
    TestServer server;
    server.answer("GET", "/", TestAnswer::json("{}"));
    HttpRequest request;
    request.url = server.url();
    bool isDone = false;
    connect(m_http->send(std::move(request), this), &HttpCall::finished, this, [&isDone] { isDone = true; });
    QTRY_VERIFY(isDone);
    QTRY_VERIFY(!m_http->sent().isEmpty());
    const QString said = find<QLabel>("networkState")->text();
    QVERIFY2(said.startsWith(u"Last sent at "_s) && said.endsWith(u" to 127.0.0.1"_s), qPrintable(said));
    m_http->setUse(NetworkUse::TurnedOff);
    QCOMPARE(find<QLabel>("networkState")->text(), u"Network turned off"_s);
    m_http->setUse(NetworkUse::Forbidden);
    QCOMPARE(find<QLabel>("networkState")->text(), u"Network turned off by your organisation"_s);
    m_http->setUse(NetworkUse::Allowed);
    QCOMPARE(find<QLabel>("networkState")->text(), said);
}

void TestNetworkWindow::importsFromDataPass()
{
    QVERIFY(m_window->openDraft(draft()));
    m_answers->files = {file(R"({"id": 4711, "state": "draft", "form_uid": "api-entreprise",
        "organisation": {"siret": "13002526500013"},
        "data": {"intitule": "Aides à la rénovation", "scopes": [], "autre_chose": "inconnu"}})")};
    find<QAction>("importFromDataPassAction")->trigger();
    QTRY_VERIFY2(notice().startsWith(u"This is request no. 4711 of DataPass, as a draft."_s),
                 qPrintable(notice()));
    QVERIFY2(notice().contains(u"autre_chose"_s), qPrintable(notice()));
    // What was open stays open until the user goes on to the new one.
    QCOMPARE(m_window->session()->request().service.title, u"Candidatures aux marchés publics de Valbrume"_s);
    find<>("windowNotice")->findChild<QPushButton *>(u"noticeSecondButton"_s)->click();
    QTRY_COMPARE(m_window->session()->request().service.title, u"Aides à la rénovation"_s);
    // It is that request, should it be sent.
    QCOMPARE(readDraftFiling(m_window->session()->folder() + u"/state.json"_s).id, u"4711"_s);
    QVERIFY(m_http->sent().isEmpty());
}

void TestNetworkWindow::saysWhatCannotBeImported()
{
    QVERIFY(m_window->openDraft(draft()));
    m_answers->files = {file("<html>")};
    find<QAction>("importFromDataPassAction")->trigger();
    QTRY_VERIFY2(notice().contains(u"demande.json"_s), qPrintable(notice()));
    QVERIFY(m_window->session()); // what was open still is
    QCOMPARE(m_library->store().list().size(), 1);
}

/// Whoever has no address of updates is led to where it is set.
void TestNetworkWindow::goesFromCataloguesToTheAddress()
{
    QDialog *catalogues = open("cataloguesAction");
    QVERIFY(catalogues);
    QTRY_VERIFY(catalogues->isVisible());
    const auto *notice = catalogues->findChild<QWidget *>(u"outcomeNotice"_s);
    QVERIFY(notice);
    auto *set = notice->findChild<QPushButton *>(u"noticeFirstButton"_s);
    QVERIFY(set && set->isVisible());
    set->click();
    auto *address = catalogues->findChild<QLineEdit *>(u"addressEdit"_s);
    QVERIFY(address);
    QTRY_VERIFY(address->hasFocus());
    QTest::keyClicks(address, u"https://catalogues.example/editeurs.json"_s);
    QTest::keyClick(address, Qt::Key_Return);
    QCOMPARE(m_settings->value(setting::kCatalogueUrl), u"https://catalogues.example/editeurs.json"_s);
    QVERIFY(m_http->sent().isEmpty());
}

void TestNetworkWindow::standsInTheMenus()
{
    for (const char *name : {"networkAction", "cataloguesAction", "importFromDataPassAction"}) {
        auto *action = find<QAction>(name);
        const QList<QMenu *> menus = m_window->menuBar()->findChildren<QMenu *>();
        const bool isThere = std::any_of(menus.cbegin(), menus.cend(), [action](const QMenu *menu) {
            return menu->actions().contains(action);
        });
        QVERIFY2(isThere, name);
        QVERIFY2(action->isEnabled() && action->text().contains(u'&') && action->text().endsWith(u'…'), name);
    }
}

void TestNetworkWindow::dialogs_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("action");
    for (const auto *language : {"en", "fr"}) {
        for (const auto *action : {"networkAction", "cataloguesAction"})
            QTest::addRow("%s, %s", action, language) << QString::fromLatin1(language) << QByteArray(action);
    }
}

void TestNetworkWindow::dialogs()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, action);
    installLanguage(language);
    QDialog *dialog = open(action.constData());
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(treeOf(*dialog).size() > 5);
    QCOMPARE(nameless(*dialog), QString());
    // No larger than the window that it belongs to.
    QVERIFY(dialog->width() <= m_window->width() && dialog->height() <= m_window->height());
    QSet<QString> keys;
    const QList<QWidget *> all = dialog->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const QString text = button ? button->text() : label && label->buddy() ? label->text() : QString();
        const QString key = QKeySequence::mnemonic(text).toString();
        if (!widget->isVisible() || key.isEmpty())
            continue;
        QVERIFY2(!keys.contains(key), qPrintable(text));
        keys.insert(key);
    }
    QVERIFY(!keys.isEmpty());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

QTEST_MAIN(TestNetworkWindow)
#include "tst_networkwindow.moc"
