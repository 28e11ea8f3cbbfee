// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../online/testserver.h"
#include "pagetest.h"
#include "sampledraft.h"
#include "session/refusalmodel.h"
#include "session/refusedfields.h"
#include "widgets/datapage.h"
#include "widgets/needpage.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kToken = R"({"access_token": "jeton", "token_type": "Bearer", "expires_in": 7200})";
constexpr auto kRefused = R"({"errors": [
    {"status": "422", "title": "Champ invalide", "detail": "Description est trop courte",
     "source": {"pointer": "/data/description"}},
    {"status": "422", "title": "Champ invalide", "detail": "Une donnée n’est pas permise",
     "source": {"pointer": "/data/scopes"}}]})";

} // namespace

/// What DataPass refuses stands at its field until the field is another.
class TestRefusedFields : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void standsUnderItsField();
    void standsOnItsPageWithoutAField();
    void endsWithTheNextSending();
    void isAModel();

private:
    void refuse();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<DraftSession> m_session;
    std::unique_ptr<PageSurroundings> m_own;
};

void TestRefusedFields::init()
{
    installLanguage(u"en"_s);
    m_dir = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<TestServer>();
    m_server->answer("POST", "/api/v1/oauth/token", TestAnswer::json(kToken));
    m_server->answer("POST", "/api/v1/demandes", TestAnswer::json(kRefused, 422));
    m_session = openExample(u"complete"_s, m_dir->filePath(u"draft"_s));
    QVERIFY(m_session);
    m_own = std::make_unique<PageSurroundings>(*m_session);
    m_own->settings().set(setting::kDataPassUrl, m_server->url(QString()).toString());
}

void TestRefusedFields::cleanup()
{
    m_own.reset();
    m_session.reset();
}

void TestRefusedFields::refuse()
{
    Submission &submission = m_own->handover.submission();
    submission.setCredentials(u"editeur"_s, Secret("sesame"), false);
    submission.send();
    QTRY_COMPARE(submission.state(), Submission::State::Refused);
    QCOMPARE(m_own->handover.refused().list().size(), 2);
}

void TestRefusedFields::standsUnderItsField()
{
    NeedPage page(m_own->context());
    page.show();
    auto *message = page.findChild<StateLabel *>(u"descriptionEditMessage"_s);
    auto *field = page.findChild<QPlainTextEdit *>(u"descriptionEdit"_s);
    QVERIFY(message && field);
    const QString before = message->words();
    refuse();
    QVERIFY2(message->words().contains(u"trop courte"_s), qPrintable(message->words()));
    QCOMPARE(message->meaning(), Meaning::ToCorrect);
    QCOMPARE(field->accessibleDescription(), message->words());
    // Another field does not end it; this one does, and undo does not bring it back.
    m_session->setText(u"/service/title"_s, u"Autre titre"_s);
    QVERIFY(message->words().contains(u"trop courte"_s));
    m_session->setText(u"/service/description"_s, m_session->request().service.description + u" Voilà."_s);
    QCOMPARE(message->words(), before);
    m_session->undoStack()->undo();
    QCOMPARE(message->words(), before);
    // A page that is made later says what still stands.
    DataPage data(m_own->context());
    data.show();
    QVERIFY(data.findChild<QWidget *>(u"refusedByDataPass"_s)->isVisible());
}

void TestRefusedFields::standsOnItsPageWithoutAField()
{
    DataPage page(m_own->context());
    page.show();
    const QWidget *notice = page.findChild<QWidget *>(u"refusedByDataPass"_s);
    QVERIFY(notice && !notice->isVisible());
    refuse();
    QVERIFY(notice->isVisible());
    QVERIFY(notice->findChild<QLabel *>(u"noticeWhat"_s)->text().startsWith(u"DataPass refuses 1 point"_s));
    QVERIFY(notice->findChild<QLabel *>(u"noticeWhy"_s)->text().contains(u"pas permise"_s));
    m_session->edit(u"/endpoints"_s, [](Request &request) { request.endpoints.removeLast(); });
    QVERIFY(!notice->isVisible());
}

void TestRefusedFields::endsWithTheNextSending()
{
    refuse();
    m_server->answer("POST", "/api/v1/demandes", TestAnswer::misbehaving(TestAnswer::How::Silence));
    QSignalSpy changed(&m_own->handover.refused(), &RefusedFields::changed);
    m_own->handover.submission().send();
    QTRY_VERIFY(m_own->handover.refused().isEmpty());
    QVERIFY(changed.size() > 0);
    m_own->handover.submission().cancel();
}

void TestRefusedFields::isAModel()
{
    RefusalModel model(m_own->handover.refused(), *m_session);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    refuse();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, RefusalModel::TextColumn).data(TargetRole).toString(), u"/service/description"_s);
    QCOMPARE(model.index(0, RefusalModel::FieldColumn).data().toString(), u"The need › Description"_s);
    m_session->setText(u"/service/description"_s, u"Autre"_s);
    QCOMPARE(model.rowCount(), 1);
}

QTEST_MAIN(TestRefusedFields)
#include "tst_refusedfields.moc"
