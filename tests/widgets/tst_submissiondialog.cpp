// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "submissiondialogtest.h"
#include "widgets/statelabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace viatique;
using namespace viatique::test;

class TestSubmissionDialog : public SubmissionDialogTest
{
    Q_OBJECT

private slots:
    void init() { beginWithServer(); }
    void cleanup() { endWithServer(); }
    void showsTheBody();
    void copiesTheVeryBody();
    void sends();
    void keepsNothingUnasked();
    void remembersWhereAsked();
    void comparesTheDataOffered();
    void asksBeforeUpdating();
    void showsWhatBecameOfIt();
    void canBeInterrupted();
    void isOffWithTheNetwork();
    void takesAnAddress();
    void canBeReadAndReached();
};

void TestSubmissionDialog::showsTheBody()
{
    const SubmissionDialog *dialog = show();
    const auto *body = find<QPlainTextEdit>(dialog, "bodyEdit");
    QVERIFY(body->isReadOnly());
    QCOMPARE(body->toPlainText().toUtf8(), m_offer->handover().body());
    find<QPushButton>(dialog, "copyBodyButton")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), body->toPlainText());
    m_answers.files = {m_dir->filePath(u"corps.json"_s)};
    find<QPushButton>(dialog, "saveBodyButton")->click();
    QFile file(m_answers.files.constFirst());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), m_offer->handover().body());
    m_session->setText(u"/service/title"_s, u"Autre titre"_s);
    QTRY_VERIFY(body->toPlainText().contains(u"Autre titre"_s));
    // Looking at it asks neither the network nor the key store.
    QCOMPARE(m_server->connections(), 0);
    QCOMPARE(m_keys.reads, 0);
}

/// A field of text makes other characters of some, which the API is not to be given.
void TestSubmissionDialog::copiesTheVeryBody()
{
    // Not typed, which would make line ends of it, but from a file.
    m_session->edit(
        {}, [](Request &request) { request.service.description = u"Aides\u00a0: l’été\u2028et l’hiver"_s; });
    const SubmissionDialog *dialog = show();
    const QString body = QString::fromUtf8(m_offer->handover().body());
    QVERIFY(body.contains(u'\u00a0') && body.contains(u'\u2028'));
    find<QPushButton>(dialog, "copyBodyButton")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), body);
    // What stays the same is not shown anew, under the hand of who selects in it.
    auto *edit = find<QPlainTextEdit>(dialog, "bodyEdit");
    edit->selectAll();
    QSignalSpy changed(&m_offer->handover(), &Handover::changed);
    m_settings->set(setting::kDataPassUrl, u"https://autre.example"_s);
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(edit->textCursor().hasSelection());
}

void TestSubmissionDialog::sends()
{
    const SubmissionDialog *dialog = show();
    QCOMPARE(find<QLineEdit>(dialog, "secretEdit")->echoMode(), QLineEdit::Password);
    send(dialog);
    QTRY_VERIFY(said(dialog, "submissionNotice").startsWith(u"DataPass has the request, as no. 4711."_s));
    QCOMPARE(posts(), 1);
    const QByteArray sent = m_server->lastRequest().body;
    QCOMPARE(QJsonDocument::fromJson(sent).object(),
             QJsonDocument::fromJson(m_offer->handover().body()).object());
    QVERIFY(find<QPushButton>(dialog, "filedPageButton")->isVisible());
    find(dialog, "submissionNotice")->findChild<QPushButton *>(u"noticeFirstButton"_s)->click();
    QVERIFY2(m_answers.opened.path().endsWith(u"/4711"_s), qPrintable(m_answers.opened.toString()));
}

/// The secret is typed, handed on, and gone.
void TestSubmissionDialog::keepsNothingUnasked()
{
    const SubmissionDialog *dialog = show();
    send(dialog);
    QCOMPARE(find<QLineEdit>(dialog, "secretEdit")->text(), QString());
    QTRY_VERIFY(!said(dialog, "submissionNotice").isEmpty());
    QCOMPARE(m_keys.writes, 0);
    QVERIFY(!find<QPlainTextEdit>(dialog, "bodyEdit")->toPlainText().contains(u"sesame"_s));
    m_session->flush();
    m_offer.reset();
    const QDir folder(m_dir->path());
    QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("sesame-1234"), qPrintable(file.fileName()));
    }
}

void TestSubmissionDialog::remembersWhereAsked()
{
    const SubmissionDialog *dialog = show();
    find<QCheckBox>(dialog, "rememberCheck")->click();
    send(dialog);
    QTRY_COMPARE(m_keys.writes, 1);
    QTRY_VERIFY(!said(dialog, "submissionNotice").isEmpty());
    QCOMPARE(m_keys.kept.begin()->second.clientId, u"editeur"_s);
    QCOMPARE(m_keys.kept.begin()->second.clientSecret.reveal(), QByteArray("sesame-1234"));
    auto *forget = find<QPushButton>(dialog, "forgetButton");
    QVERIFY(forget->isVisible());
    forget->click();
    QTRY_VERIFY(m_keys.kept.empty());
}

void TestSubmissionDialog::comparesTheDataOffered()
{
    m_server->answer("GET", "/api/v1/definitions/api_entreprise",
                     TestAnswer::json(R"({"id": "api_entreprise", "scopes": [{"name": "Toute neuve",
                         "value": "toute_neuve", "included": false, "disabled": false}]})"));
    const SubmissionDialog *dialog = show();
    type(dialog, "clientEdit", u"editeur"_s);
    type(dialog, "secretEdit", u"sesame-1234"_s);
    find<QPushButton>(dialog, "compareDataButton")->click();
    QTRY_VERIFY2(said(dialog, "submissionNotice").startsWith(u"DataPass' data differ from the catalogue"_s),
                 qPrintable(said(dialog, "submissionNotice")));
    QVERIFY(said(dialog, "submissionNotice").contains(u"“Toute neuve”"_s));
    QCOMPARE(posts(), 0);
}

void TestSubmissionDialog::asksBeforeUpdating()
{
    m_server->answer("PATCH", "/api/v1/demandes/4711", TestAnswer::json(kFiled, 200));
    const SubmissionDialog *dialog = show();
    send(dialog);
    QTRY_VERIFY(said(dialog, "submissionNotice").startsWith(u"DataPass has"_s));
    m_session->setText(u"/service/title"_s, u"Autre titre"_s);
    auto *again = find<QPushButton>(dialog, "sendButton");
    QVERIFY(again->text().endsWith(u"…"_s));
    const auto patches = [this] {
        int count = 0;
        const QList<TestRequest> requests = m_server->requests();
        for (const TestRequest &request : requests)
            count += request.method == "PATCH" ? 1 : 0;
        return count;
    };
    // The last button changes nothing.
    m_answers.choice = 2;
    again->click();
    QCOMPARE(m_answers.title, u"Send to DataPass"_s);
    QVERIFY(!m_offer->submission().isBusy());
    m_answers.choice = 0;
    again->click();
    QTRY_VERIFY(!m_offer->submission().isBusy());
    QCOMPARE(patches(), 1);
    QCOMPARE(posts(), 1);
    QVERIFY(m_server->lastRequest().body.contains("Autre titre"));
    m_answers.choice = 1;
    again->click();
    QTRY_COMPARE(posts(), 2);
}

void TestSubmissionDialog::showsWhatBecameOfIt()
{
    m_server->answer("GET", "/api/v1/demandes/4711", TestAnswer::json(kFiled));
    m_server->answer("GET", "/api/v1/demandes/4711/events", TestAnswer::json(R"([
        {"name":"create_by_api","created_at":"2026-10-05T08:42:00Z"},
        {"name":"submit","created_at":"2026-10-06T10:00:00+02:00"},
        {"name":"gardening","created_at":"soon"}])"));
    const SubmissionDialog *dialog = show();
    const auto *history = find<QLabel>(dialog, "historyLabel");
    QVERIFY(!history->isVisible());
    send(dialog);
    QTRY_VERIFY(find<QPushButton>(dialog, "refreshButton")->isVisible());
    QTRY_VERIFY(find<QPushButton>(dialog, "refreshButton")->isEnabled());
    find<QPushButton>(dialog, "refreshButton")->click();
    QTRY_VERIFY(history->isVisible());
    const QStringList lines = history->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.at(0).endsWith(u": Submitted"_s) && lines.at(0).contains(u"2026"_s),
             qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).endsWith(u": Created by the API"_s), qPrintable(lines.at(1)));
    QCOMPARE(lines.at(2), u"gardening"_s);
}

void TestSubmissionDialog::canBeInterrupted()
{
    m_server->answer("POST", "/api/v1/demandes", TestAnswer::misbehaving(TestAnswer::How::Silence));
    const SubmissionDialog *dialog = show();
    send(dialog);
    QVERIFY(!m_offer->unfinished().isEmpty());
    QVERIFY(!find<QPushButton>(dialog, "sendButton")->isEnabled());
    auto *interrupt = find<QPushButton>(dialog, "interruptButton");
    QTRY_VERIFY(interrupt->isVisible());
    interrupt->click();
    QTRY_VERIFY(!m_offer->submission().isBusy());
    QVERIFY(m_offer->unfinished().isEmpty());
    QVERIFY(!said(dialog, "submissionNotice").isEmpty());
}

void TestSubmissionDialog::isOffWithTheNetwork()
{
    m_http->setUse(NetworkUse::TurnedOff);
    const SubmissionDialog *dialog = show();
    const auto *button = find<QPushButton>(dialog, "sendButton");
    QVERIFY(!button->isEnabled() && button->toolTip().contains(u"settings"_s));
    QVERIFY(said(dialog, "networkNotice").startsWith(u"Nothing can be sent now.|"_s));
    QVERIFY(find<QPushButton>(dialog, "copyBodyButton")->isEnabled());
    m_http->setUse(NetworkUse::Forbidden);
    QVERIFY(button->toolTip().contains(u"organisation"_s));
    m_http->setUse(NetworkUse::Allowed);
    QVERIFY(button->isEnabled() && button->toolTip().isEmpty());
    QVERIFY(said(dialog, "networkNotice").isEmpty());
}

void TestSubmissionDialog::takesAnAddress()
{
    const SubmissionDialog *dialog = show();
    auto *address = find<QLineEdit>(dialog, "datapassAddressEdit");
    address->setFocus();
    type(dialog, "datapassAddressEdit", u"nulle part"_s);
    QTest::keyClick(address, Qt::Key_Tab);
    // It stays, with what is wrong below it, and nothing is sent meanwhile.
    const auto *message = find<StateLabel>(dialog, "addressMessage");
    QCOMPARE(address->text(), u"nulle part"_s);
    QCOMPARE(message->meaning(), Meaning::ToCorrect);
    QCOMPARE(address->accessibleDescription(), message->words());
    send(dialog);
    QVERIFY(address->hasFocus());
    QCOMPARE(m_server->connections(), 0);
    QCOMPARE(m_settings->value(setting::kDataPassUrl), m_server->url(QString()).toString());
    // Nor does it go with the window without a word.
    m_offer->submissionDialog()->close();
    QVERIFY(dialog->isVisible());
    QVERIFY(message->words().contains(u"it is not kept"_s));
    address->setFocus();
    type(dialog, "datapassAddressEdit", u"https://essai.example"_s);
    address->clearFocus();
    QCOMPARE(m_settings->value(setting::kDataPassUrl), u"https://essai.example"_s);
}

void TestSubmissionDialog::canBeReadAndReached()
{
    m_server->answer("POST", "/api/v1/demandes", TestAnswer::json(kRefused, 422));
    SubmissionDialog *dialog = show();
    inspect(*dialog);
    send(dialog);
    QTRY_VERIFY(!said(dialog, "submissionNotice").isEmpty());
    inspect(*dialog);
}

QTEST_MAIN(TestSubmissionDialog)
#include "tst_submissiondialog.moc"
