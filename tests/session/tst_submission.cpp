// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/submission.h"

#include "request/draftfiling.h"
#include "request/draftstate.h"
#include "submissiondesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viatique;
using namespace viatique::test;

namespace {

using State = Submission::State;
using From = Submission::CredentialsFrom;

QJsonObject bodyOf(const TestRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

class TestSubmission : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asksNothingBeforehand();
    void createsOnce();
    void sendsWhatTheWindowShows();
    void updatesAfterAsking();
    void createsAnewWhereItIsGone();
    void knowsServersApart();
    void placesRefusalsAtTheirFields();
    void isCancelled();
    void followsWhatWasSent();
    void saysAtOnceThatTheNetworkIsOff();
    void readsOnlyWhatItMayNotWrite();
    void takesCredentials();
    void keepsCredentialsWhereItIsTold();
    void saysThatThereAreNoCredentials();
    void writesNoSecret();
};

void TestSubmission::init()
{
    qunsetenv("VIATIQUE_DATAPASS_CLIENT_ID");
    qunsetenv("VIATIQUE_DATAPASS_CLIENT_SECRET");
}

void TestSubmission::asksNothingBeforehand()
{
    SubmissionDesk desk;
    QCOMPARE(desk.submission->state(), State::Idle);
    QCOMPARE(desk.submission->credentialsFrom(), From::Unknown);
    QVERIFY(!desk.submission->filed().isSent());
    QVERIFY(!desk.submission->sendWouldUpdate());
    desk.submission->update();
    desk.submission->refresh();
    desk.submission->cancel();
    QCoreApplication::processEvents();
    QCOMPARE(desk.submission->state(), State::Idle);
    QCOMPARE(desk.store.reads, 0);
    QCOMPARE(desk.dataPass.server.connections(), 0);
}

void TestSubmission::createsOnce()
{
    SubmissionDesk desk;
    QSignalSpy states(desk.submission.get(), &Submission::stateChanged);
    desk.dataPass.onCreate({FakeDataPass::filed()});
    desk.submission->send();
    QCOMPARE(desk.submission->state(), State::ReadingCredentials);
    desk.submission->send(); // without effect
    QTRY_COMPARE(desk.submission->state(), State::Sent);
    QCOMPARE(states.size(), 3);
    QCOMPARE(desk.submission->credentialsFrom(), From::KeyStore);
    QCOMPARE(desk.dataPass.calls().size(), 1);

    const Filed filed = desk.submission->filed();
    QCOMPARE(filed.id, u"123"_s);
    QCOMPARE(filed.publicId, u"ABC-123"_s);
    QCOMPARE(filed.state, u"draft"_s);
    QCOMPARE(filed.page, desk.dataPass.server.url(u"/demandes/123"_s));
    QVERIFY(!desk.submission->error());
    // On the disk already, and kept by whoever writes the rest of the state.
    QCOMPARE(readDraftFiling(desk.stateFile()).id, u"123"_s);
    QCOMPARE(readDraftFiling(desk.stateFile()).at, u"2026-10-05T08:42:00Z"_s);
    updateDraftState(desk.stateFile(), [](DraftState &state) { state.lastStep = 5; });
    QCOMPARE(readDraftFiling(desk.stateFile()).server, desk.server());
    QCOMPARE(readDraftState(desk.stateFile()).lastStep, 5);
    QCOMPARE(readDraftFiling(desk.stateFile()).id, u"123"_s);

    // Not a second time without a word, in this run or in the next.
    QVERIFY(desk.submission->sendWouldUpdate());
    desk.submission->send();
    QCOMPARE(desk.submission->state(), State::Sent);
    QVERIFY(desk.begin()->sendWouldUpdate());
    QCOMPARE(desk.begin()->filed().page, filed.page);
}

void TestSubmission::sendsWhatTheWindowShows()
{
    SubmissionDesk desk;
    desk.session->setText(u"/service/title"_s, u"Un autre titre"_s);
    QVERIFY(desk.session->hasUnsaved());
    desk.createOne();
    QVERIFY(!desk.session->hasUnsaved());
    const QJsonObject data =
        bodyOf(desk.dataPass.calls().constFirst()).value(u"demande"_s).toObject().value(u"data"_s).toObject();
    QCOMPARE(data.value(u"intitule"_s).toString(), u"Un autre titre"_s);
    QVERIFY(desk.disk().contains("Un autre titre"));
}

void TestSubmission::updatesAfterAsking()
{
    SubmissionDesk desk;
    desk.createOne();
    desk.dataPass.onUpdate({FakeDataPass::filed(200, "changes_requested")});
    desk.submission->update();
    QTRY_COMPARE(desk.submission->state(), State::Sent);
    QCOMPARE(desk.submission->filed().state, u"changes_requested"_s);
    const TestRequest patch = desk.dataPass.calls().constLast();
    QCOMPARE(patch.method, "PATCH");
    QCOMPARE(bodyOf(patch).value(u"demande"_s).toObject().keys(), QStringList{u"data"_s});
    // The token is of use again, and so are the credentials.
    QCOMPARE(desk.dataPass.tokensAsked(), 1);
    QCOMPARE(desk.store.reads, 1);
}

void TestSubmission::createsAnewWhereItIsGone()
{
    SubmissionDesk desk;
    desk.createOne();
    desk.dataPass.onUpdate({FakeDataPass::errors(404, {{"", "Introuvable"}})});
    desk.submission->update();
    QTRY_COMPARE(desk.submission->state(), State::Refused);
    QVERIFY(desk.submission->isGone());
    QCOMPARE(desk.submission->filed().id, u"123"_s);
    desk.dataPass.onCreate({FakeDataPass::filed(201, "draft", "124")});
    desk.submission->createAnew();
    QTRY_COMPARE(desk.submission->state(), State::Sent);
    QVERIFY(!desk.submission->isGone());
    QCOMPARE(desk.submission->filed().id, u"124"_s);
    QCOMPARE(readDraftFiling(desk.stateFile()).id, u"124"_s);
}

void TestSubmission::knowsServersApart()
{
    SubmissionDesk desk;
    desk.createOne();
    QSignalSpy changes(desk.submission.get(), &Submission::filedChanged);
    FakeDataPass other;
    desk.settings.set(setting::kDataPassUrl, other.base().toString());
    QCOMPARE(changes.size(), 1);
    // Number 123 there is somebody else's.
    QVERIFY(!desk.submission->filed().isSent());
    QVERIFY(!desk.submission->sendWouldUpdate());
    desk.submission->update();
    QCOMPARE(other.server.connections(), 0);
    other.onCreate({FakeDataPass::filed(201, "draft", "7")});
    // Nor has it to know the secret that is for the first one.
    desk.submission->send();
    QTRY_COMPARE(desk.submission->state(), State::Failed);
    QCOMPARE(desk.submission->error()->code, ErrorCode::CredentialsMissing);
    QCOMPARE(other.server.connections(), 0);
    desk.submission->setCredentials(QString::fromUtf8(FakeDataPass::kClientId),
                                    Secret(QByteArray(FakeDataPass::kSecret)), false);
    desk.submission->send();
    QTRY_COMPARE(desk.submission->state(), State::Sent);
    QCOMPARE(desk.submission->filed().page, other.server.url(u"/demandes/7"_s));
}

void TestSubmission::placesRefusalsAtTheirFields()
{
    SubmissionDesk desk;
    desk.dataPass.onCreate({FakeDataPass::errors(422,
                                                 {{"/data/intitule", "L'intitulé est trop long"},
                                                  {"/applicant/email", "L'adresse n'est pas valide"},
                                                  {"/data/scopes", "Un scope est inconnu"},
                                                  {"", "Autre chose"}},
                                                 "")});
    desk.submission->send();
    QTRY_COMPARE(desk.submission->state(), State::Refused);
    const QList<SubmissionRemark> remarks = desk.submission->remarks();
    QCOMPARE(remarks.size(), 4);
    QCOMPARE(remarks.at(0).target, u"/service/title"_s);
    QCOMPARE(remarks.at(0).text, u"DataPass refuses this: L'intitulé est trop long."_s);
    QCOMPARE(remarks.at(1).target, u"/applicant/email"_s);
    QCOMPARE(remarks.at(2).target, u"/endpoints"_s);
    QCOMPARE(remarks.at(3).target, QString());
    QVERIFY(!desk.submission->filed().isSent());
    QVERIFY(readDraftFiling(desk.stateFile()).id.isEmpty());

    desk.dataPass.onCreate({TestAnswer::json("{}", 429).with("Retry-After", "30")});
    desk.submission->send();
    QTRY_VERIFY(desk.submission->retryAfter());
    const std::chrono::seconds wait = *desk.submission->retryAfter();
    QVERIFY(wait <= std::chrono::seconds(30) && wait > std::chrono::seconds(20));
    // DataPass is not asked before.
    desk.dataPass.server.forget();
    desk.submission->send();
    QCOMPARE(desk.submission->state(), State::Refused);
    QVERIFY(desk.dataPass.calls().isEmpty());
}

void TestSubmission::isCancelled()
{
    SubmissionDesk desk;
    desk.store.isSilent = true;
    desk.submission->send();
    desk.submission->cancel();
    QCOMPARE(desk.submission->state(), State::Failed);
    QCOMPARE(desk.submission->error()->code, ErrorCode::Cancelled);
    QVERIFY(!desk.submission->isUncertain());

    desk.store.speak();
    QCOMPARE(desk.submission->state(), State::Failed); // too late
    desk.dataPass.onCreate({TestAnswer::misbehaving(TestAnswer::How::Silence)});
    desk.submission->send();
    QTRY_COMPARE(desk.dataPass.calls().size(), 1);
    desk.submission->cancel();
    QTRY_COMPARE(desk.submission->state(), State::Failed);
    QCOMPARE(desk.submission->error()->code, ErrorCode::Cancelled);
    QVERIFY(desk.submission->isUncertain());

    // And when the window goes, nothing goes on.
    desk.dataPass.server.forget();
    desk.submission->createAnew();
    QTRY_COMPARE(desk.dataPass.calls().size(), 1);
    desk.submission.reset();
    QTRY_COMPARE(desk.dataPass.server.open(), 0);
}

void TestSubmission::followsWhatWasSent()
{
    SubmissionDesk desk;
    desk.createOne();
    desk.dataPass.onRead("/demandes/123", {FakeDataPass::filed(200, "validated")});
    desk.dataPass.onRead(
        "/demandes/123/events",
        {TestAnswer::json(R"([{"id":1,"name":"approve","created_at":"2026-10-20T09:00:00Z"}])")});
    desk.submission->refresh();
    QCOMPARE(desk.submission->state(), State::Refreshing);
    QTRY_COMPARE(desk.submission->state(), State::Idle);
    QCOMPARE(desk.submission->filed().state, u"validated"_s);
    QCOMPARE(desk.submission->filed().events.size(), 1);
    QCOMPARE(desk.submission->filed().at, u"2026-10-05T08:42:00Z"_s);
    // Its history is not all.
    desk.dataPass.onRead("/demandes/123", {FakeDataPass::filed(200, "archived")});
    desk.dataPass.onRead("/demandes/123/events", {FakeDataPass::errors(500, {})});
    desk.submission->refresh();
    QTRY_COMPARE(desk.submission->state(), State::Idle);
    QCOMPARE(desk.submission->filed().state, u"archived"_s);
    QCOMPARE(desk.submission->filed().events.size(), 1);
    QVERIFY(!desk.submission->error());
    QVERIFY(desk.submission->remarks().isEmpty());
    desk.dataPass.onRead("/demandes/123", {FakeDataPass::errors(404, {{"", "Introuvable"}})});
    desk.submission->refresh();
    QTRY_COMPARE(desk.submission->state(), State::Refused);
    QVERIFY(desk.submission->isGone());
}

void TestSubmission::saysAtOnceThatTheNetworkIsOff()
{
    SubmissionDesk desk;
    desk.http.setUse(NetworkUse::Forbidden);
    desk.submission->send();
    QCOMPARE(desk.submission->state(), State::Failed);
    QCOMPARE(desk.submission->error()->code, ErrorCode::NetworkOff);
    QCOMPARE(desk.submission->error()->args, QStringList{u"policy"_s});
    QCOMPARE(desk.store.reads, 0);
}

void TestSubmission::readsOnlyWhatItMayNotWrite()
{
    SubmissionDesk desk;
    auto second = DraftSession::open(desk.folder(), exampleOptions());
    QVERIFY(second && (*second)->isReadOnly());
    Submission submission(**second, desk.http, desk.store, desk.settings);
    submission.send();
    QTRY_COMPARE(submission.state(), State::Failed);
    QCOMPARE(submission.error()->code, ErrorCode::DraftLocked);
    QCOMPARE(desk.dataPass.server.connections(), 0);
}

void TestSubmission::takesCredentials()
{
    qputenv("VIATIQUE_DATAPASS_CLIENT_ID", FakeDataPass::kClientId);
    qputenv("VIATIQUE_DATAPASS_CLIENT_SECRET", FakeDataPass::kSecret);
    SubmissionDesk desk;
    QCOMPARE(desk.submission->credentialsFrom(), From::Environment);
    QCOMPARE(desk.submission->clientId(), QString::fromUtf8(FakeDataPass::kClientId));
    desk.createOne();
    QCOMPARE(desk.store.reads, 0);
    desk.submission->setCredentials(u"somebody"_s, Secret("something else"), false);
    QCOMPARE(desk.submission->credentialsFrom(), From::Memory);
    desk.submission->update();
    QTRY_COMPARE(desk.submission->state(), State::Refused);
    QVERIFY(!desk.submission->isGone());
    QCOMPARE(desk.store.kept[desk.server()].clientId, QString::fromUtf8(FakeDataPass::kClientId));
    desk.submission->forgetCredentials();
    QCOMPARE(desk.submission->credentialsFrom(), From::Environment);
}

void TestSubmission::keepsCredentialsWhereItIsTold()
{
    SubmissionDesk desk;
    QSignalSpy changes(desk.submission.get(), &Submission::credentialsChanged);
    desk.submission->setCredentials(u"somebody"_s, Secret("something else"), true);
    QTRY_COMPARE(desk.submission->credentialsFrom(), From::KeyStore);
    QCOMPARE(desk.store.kept[desk.server()].clientId, u"somebody"_s);
    QCOMPARE(desk.store.kept[desk.server()].clientSecret.reveal(), "something else");
    desk.submission->forgetCredentials();
    QCOMPARE(desk.submission->credentialsFrom(), From::Nowhere);
    QVERIFY(desk.store.kept.empty());

    desk.store.error = Error(ErrorCode::KeyStoreFailed, {u"no bus"_s});
    desk.submission->setCredentials(QString::fromUtf8(FakeDataPass::kClientId),
                                    Secret(QByteArray(FakeDataPass::kSecret)), true);
    QTRY_VERIFY(desk.submission->keyStoreError());
    QCOMPARE(desk.submission->credentialsFrom(), From::Memory);
    desk.createOne();
}

void TestSubmission::saysThatThereAreNoCredentials()
{
    SubmissionDesk desk;
    desk.store.kept.clear();
    desk.submission->readCredentials();
    QTRY_COMPARE(desk.submission->state(), State::Idle);
    QCOMPARE(desk.submission->credentialsFrom(), From::Nowhere);
    desk.submission->send();
    QTRY_COMPARE(desk.submission->state(), State::Failed);
    QCOMPARE(desk.submission->error()->code, ErrorCode::CredentialsMissing);
    desk.store.error = Error(ErrorCode::KeyStoreFailed, {u"no bus"_s});
    desk.submission->send();
    QTRY_COMPARE(desk.submission->error()->code, ErrorCode::KeyStoreFailed);
    QCOMPARE(desk.dataPass.server.connections(), 0);
}

void TestSubmission::writesNoSecret()
{
    SubmissionDesk desk;
    desk.submission->setCredentials(QString::fromUtf8(FakeDataPass::kClientId),
                                    Secret(QByteArray(FakeDataPass::kSecret)), true);
    desk.createOne();
    desk.session.reset();
    const QByteArray disk = desk.disk();
    QVERIFY(disk.contains("\"123\""));
    for (const QByteArray &word : {QByteArray(FakeDataPass::kSecret), QByteArray(FakeDataPass::kToken),
                                   QByteArray(FakeDataPass::kSecret).toPercentEncoding()})
        QVERIFY(!disk.contains(word));
}

QTEST_GUILESS_MAIN(TestSubmission)
#include "tst_submission.moc"
