// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/apiclient.h"

#include "datapass/apicase.h"
#include "datapass/payload.h"
#include "samplerequest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace viatique;
using namespace viatique::datapass;
using namespace viatique::test;

namespace {

/// `object` with another value at `path`; an undefined one takes the member away.
QJsonObject changed(QJsonObject object, QStringList path, const QJsonValue &value)
{
    const QString key = path.takeFirst();
    if (path.isEmpty())
        object.insert(key, value);
    else
        object.insert(key, changed(object.value(key).toObject(), path, value));
    if (path.isEmpty() && value.isUndefined())
        object.remove(key);
    return object;
}

} // namespace

class TestApiClient : public QObject
{
    Q_OBJECT

private slots:
    void creates();
    void updates();
    void sendsWhatTheDocumentDescribes_data();
    void sendsWhatTheDocumentDescribes();
    void meetsAServerThatChecks_data();
    void meetsAServerThatChecks();
    void readsAndFollows();
    void refusesTheAnswerAboutAnotherRequest();
    void keepsTheTokenWhileItLasts();
    void asksAnewForATokenThatEnds_data();
    void asksAnewForATokenThatEnds();
    void renewsTheTokenOnce();
    void forgetsTokensWithTheirCredentials();
    void keepsNoTokenOfFormerCredentials();
    void doesOneThingAtATime();
    void cancels();
    void saysWhatStandsInTheWay();
    void asksNothingForWhatIsNoNumber();
};

void TestApiClient::creates()
{
    ApiCase one;
    one.dataPass.onCreate({FakeDataPass::filed()});
    const ApiAnswer answer = one.create();
    QVERIFY(answer.isOk());
    QVERIFY(!answer.outcome.mayBeDone);
    QCOMPARE(answer.request.id, u"123"_s);
    QCOMPARE(answer.request.publicId, u"ABC-123"_s);
    QCOMPARE(answer.request.state, u"draft"_s);
    QCOMPARE(answer.request.formUid, u"api-entreprise"_s);
    QVERIFY(!one.api.isBusy());

    const QList<TestRequest> requests = one.dataPass.server.requests();
    QCOMPARE(requests.size(), 2);
    const TestRequest &token = requests.first();
    QCOMPARE(token.method, "POST");
    QCOMPARE(token.body, "grant_type=client_credentials&client_id=vendeur-d%27exemple"
                         "&client_secret=s3cret%26of%3Dours%2F%C3%A9%C3%A9%C3%A9&scope=write_authorizations");
    const TestRequest &call = requests.last();
    QCOMPARE(call.path, "/api/v1/demandes");
    QCOMPARE(call.header("authorization"), "Bearer token-Abc.123~-1");
    QCOMPARE(call.header("accept"), "application/json");
    QVERIFY(call.header("cookie").isEmpty());
    QCOMPARE(QJsonDocument::fromJson(call.body).object(), ApiCase::body());
    // What the window lists of it holds no secret.
    QCOMPARE(one.http.sent().size(), 2);
    QCOMPARE(one.http.sent().last().purpose, Purpose::DataPass);
}

void TestApiClient::updates()
{
    ApiCase one;
    one.dataPass.onUpdate({FakeDataPass::filed(200, "changes_requested")});
    const QJsonObject body{{u"demande"_s, QJsonObject{{u"data"_s, QJsonObject{{u"intitule"_s, u"x"_s}}}}}};
    // The pages of DataPass write a letter before the number.
    const ApiAnswer answer = one.ask([&] { one.api.update(u"D123"_s, body); });
    QVERIFY(answer.isOk());
    QCOMPARE(answer.request.state, u"changes_requested"_s);
    QCOMPARE(one.dataPass.calls().constLast().method, "PATCH");
    QCOMPARE(QJsonDocument::fromJson(one.dataPass.calls().constLast().body).object(), body);
}

void TestApiClient::sendsWhatTheDocumentDescribes_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QString>("catalogue");
    const QString now = u"datapass-2026"_s;
    QTest::newRow("example") << sample::example(u"complete"_s) << u"editeurs-2021"_s;
    QTest::newRow("vendor") << sample::vendor() << now;
    QTest::newRow("client") << sample::client() << now;
    Request bare = sample::client();
    bare.service = {};
    bare.contacts = {};
    bare.legalFramework = {};
    bare.personalData = {};
    bare.endpoints.clear();
    QTest::newRow("bare") << bare << now;
}

/// Both bodies of a request, as the server had them.
void TestApiClient::sendsWhatTheDocumentDescribes()
{
    QFETCH(const Request, request);
    QFETCH(const QString, catalogue);
    const Mapped mapped = mapRequest(request, sample::catalogue(catalogue));
    ApiCase one;
    one.dataPass.onCreate({FakeDataPass::filed()});
    one.dataPass.onUpdate({FakeDataPass::filed(200)});
    QVERIFY(one.ask([&] { one.api.create(payload(mapped)); }).isOk());
    QVERIFY(one.ask([&] { one.api.update(u"123"_s, patchPayload(mapped)); }).isOk());
    const QList<TestRequest> calls = one.dataPass.calls();
    QCOMPARE(calls.size(), 2);
    for (const TestRequest &call : calls) {
        const QJsonObject body = QJsonDocument::fromJson(call.body).object();
        QCOMPARE(FakeDataPass::violationOf(call.method, body), QString());
        for (const char *reserved :
             {"terms_of_service_accepted", "data_protection_officer_informed", "_type\""})
            QVERIFY2(!call.body.contains(reserved), reserved);
    }
}

void TestApiClient::meetsAServerThatChecks_data()
{
    QTest::addColumn<QString>("pointer"); ///< of what is changed in a body that is fine
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QString &pointer, const QJsonValue &value, int status) {
        QTest::newRow(name) << pointer << value << status;
    };
    const QString data = u"/demande/data/"_s;
    row("nothing else", data + u"intitule"_s, u"Titre"_s, 0);
    row("a box", data + u"terms_of_service_accepted"_s, u"1"_s, 422);
    row("the other box", data + u"data_protection_officer_informed"_s, true, 422);
    row("a box beside the data", u"/demande/terms_of_service_accepted"_s, true, 422);
    row("the type of a contact", data + u"contact_metier_type"_s, u"person"_s, 422);
    row("an unknown key", data + u"maquette_projet"_s, u"x"_s, 422);
    row("data as a text", u"/demande/data"_s, u"x"_s, 400);
    row("no SIRET", u"/demande/organization"_s, QJsonObject(), 400);
    row("a number for a SIRET", u"/demande/organization/siret"_s, 21350238800019.0, 400);
    row("no applicant", u"/demande/applicant"_s, QJsonValue(QJsonValue::Undefined), 400);
    row("a form that is none", u"/demande/form_uid"_s, QJsonArray(), 400);
}

void TestApiClient::meetsAServerThatChecks()
{
    QFETCH(const QString, pointer);
    QFETCH(const QJsonValue, value);
    QFETCH(const int, status);
    ApiCase one;
    one.dataPass.onCreate({FakeDataPass::filed()});
    const QJsonObject body = changed(ApiCase::body(), pointer.mid(1).split(u'/'), value);
    QCOMPARE(one.ask([&] { one.api.create(body); }).status(), status);
}

void TestApiClient::readsAndFollows()
{
    ApiCase one;
    one.dataPass.onRead("/demandes/123", {FakeDataPass::filed(200, "validated")});
    one.dataPass.onRead(
        "/demandes/123/events",
        {TestAnswer::json(R"([{"id":1,"name":"create_by_api","created_at":"2026-03-02T09:00:00Z"},
                                              {"id":2,"name":"submit","created_at":"2026-03-03T09:00:00Z"},
                                              {"id":3}, "submit"])")});
    one.dataPass.onRead("/definitions/api_entreprise", {TestAnswer::json(R"({"id":"api_entreprise"})")});

    QCOMPARE(one.ask([&] { one.api.read(u"123"_s); }).request.state, u"validated"_s);
    const ApiAnswer events = one.ask([&] { one.api.readEvents(u"123"_s); });
    QVERIFY(events.isOk());
    QCOMPARE(events.events.size(), 2);
    QCOMPARE(events.events.first().name, u"create_by_api"_s);
    QCOMPARE(events.events.last().at, u"2026-03-03T09:00:00Z"_s);
    const ApiAnswer definition = one.ask([&] { one.api.readDefinition(u"api_entreprise"_s); });
    QVERIFY(definition.isOk());
    QCOMPARE(definition.definition, R"({"id":"api_entreprise"})");
    // One token for all three, which may only read.
    QCOMPARE(one.dataPass.tokensAsked(), 1);
    QVERIFY(one.dataPass.server.requests().constFirst().body.endsWith("&scope=read_authorizations"));
}

void TestApiClient::refusesTheAnswerAboutAnotherRequest()
{
    ApiCase one;
    one.dataPass.onUpdate({FakeDataPass::filed(200, "draft", "124")});
    const ApiAnswer answer = one.ask([&] { one.api.update(u"123"_s, ApiCase::body()); });
    QVERIFY(answer.outcome.error);
    QCOMPARE(answer.outcome.error->code, ErrorCode::AnswerUnexpected);
}

void TestApiClient::keepsTheTokenWhileItLasts()
{
    ApiCase one;
    one.dataPass.onCreate({FakeDataPass::filed()});
    one.dataPass.onUpdate({FakeDataPass::filed(200)});
    one.dataPass.onRead("/demandes/123", {FakeDataPass::filed(200)});
    QVERIFY(one.create().isOk());
    QVERIFY(one.ask([&] { one.api.update(u"123"_s, ApiCase::body()); }).isOk());
    QCOMPARE(one.dataPass.tokensAsked(), 1);
    // What may write is not used to read.
    QVERIFY(one.ask([&] { one.api.read(u"123"_s); }).isOk());
    QCOMPARE(one.dataPass.tokensAsked(), 2);
}

void TestApiClient::asksAnewForATokenThatEnds_data()
{
    QTest::addColumn<QByteArray>("lasts");
    QTest::addColumn<int>("asked");
    QTest::newRow("an hour") << QByteArray("3600") << 1;
    QTest::newRow("less than the margin") << QByteArray("59") << 2;
    QTest::newRow("nothing") << QByteArray("0") << 2;
    QTest::newRow("before now") << QByteArray("-5") << 2;
    QTest::newRow("a text") << QByteArray("\"3600\"") << 2;
    QTest::newRow("for ever") << QByteArray("1e300") << 1;
}

void TestApiClient::asksAnewForATokenThatEnds()
{
    QFETCH(const QByteArray, lasts);
    QFETCH(const int, asked);
    ApiCase one;
    one.dataPass.giveTokens({FakeDataPass::token(1, lasts), FakeDataPass::token(2, lasts)});
    one.dataPass.onCreate({FakeDataPass::filed()});
    QVERIFY(one.create().isOk());
    QVERIFY(one.create().isOk());
    QCOMPARE(one.dataPass.tokensAsked(), asked);
}

void TestApiClient::renewsTheTokenOnce()
{
    const TestAnswer expired = FakeDataPass::errors(401, {{"headers/Authorization", "Jeton expiré"}});
    ApiCase one;
    one.dataPass.onCreate({expired, FakeDataPass::filed()});
    QVERIFY(one.create().isOk());
    QCOMPARE(one.dataPass.tokensAsked(), 2);
    QCOMPARE(one.dataPass.calls().size(), 2);
    QCOMPARE(one.dataPass.calls().constLast().header("authorization"), "Bearer token-Abc.123~-2");
    QCOMPARE(one.dataPass.calls().constLast().body, one.dataPass.calls().constFirst().body);

    one.dataPass.server.forget();
    one.dataPass.onCreate({expired});
    const ApiAnswer answer = one.create();
    QCOMPARE(answer.count, 1);
    QCOMPARE(answer.status(), 401);
    QVERIFY(!answer.outcome.mayBeDone);
    QCOMPARE(one.dataPass.tokensAsked(), 1);
    QCOMPARE(one.dataPass.calls().size(), 2);
}

void TestApiClient::forgetsTokensWithTheirCredentials()
{
    ApiCase one;
    one.dataPass.onCreate({FakeDataPass::filed()});
    QVERIFY(one.create().isOk());
    one.api.setCredentials({u"somebody else"_s, Secret("another secret")});
    const ApiAnswer answer = one.create();
    QCOMPARE(answer.status(), 401);
    QVERIFY(answer.outcome.refusal->ofCredentials);
    QCOMPARE(one.dataPass.calls().size(), 1);
}

/// A token that is asked for by some and comes when there are others is of no use to these.
void TestApiClient::keepsNoTokenOfFormerCredentials()
{
    ApiCase one;
    one.dataPass.onCreate({FakeDataPass::filed()});
    const ApiAnswer first = one.ask([&] {
        one.api.create(ApiCase::body());
        one.api.setCredentials({u"somebody else"_s, Secret("another secret")});
    });
    QVERIFY(first.isOk());
    QCOMPARE(one.create().status(), 401);
    QCOMPARE(one.dataPass.calls().size(), 1);
}

void TestApiClient::doesOneThingAtATime()
{
    ApiCase one;
    one.dataPass.onCreate({FakeDataPass::filed()});
    const ApiAnswer answer = one.ask([&] {
        one.api.create(ApiCase::body());
        QVERIFY(one.api.isBusy());
        one.api.create(ApiCase::body());
        one.api.read(u"123"_s);
    });
    QVERIFY(answer.isOk());
    QCOMPARE(one.dataPass.calls().size(), 1);
}

void TestApiClient::cancels()
{
    ApiCase one;
    one.dataPass.onCreate({TestAnswer::misbehaving(TestAnswer::How::Silence)});
    const ApiAnswer answer = one.ask([&] {
        one.api.create(ApiCase::body());
        QTRY_COMPARE(one.dataPass.calls().size(), 1);
        one.api.cancel();
        QVERIFY(one.api.isBusy()); // never from within
    });
    QVERIFY(answer.outcome.error);
    QCOMPARE(answer.outcome.error->code, ErrorCode::Cancelled);
    // It had left.
    QVERIFY(answer.outcome.mayBeDone);

    one.dataPass.giveTokens({TestAnswer::misbehaving(TestAnswer::How::Silence)});
    one.api.setCredentials(ApiCase::credentials());
    one.dataPass.server.forget();
    const ApiAnswer early = one.ask([&] {
        one.api.create(ApiCase::body());
        QTRY_COMPARE(one.dataPass.tokensAsked(), 1);
        one.api.cancel();
    });
    QCOMPARE(early.outcome.error->code, ErrorCode::Cancelled);
    QVERIFY(!early.outcome.mayBeDone);
}

void TestApiClient::saysWhatStandsInTheWay()
{
    ApiCase off(NetworkUse::Forbidden);
    const ApiAnswer forbidden = off.create();
    QCOMPARE(forbidden.outcome.error->code, ErrorCode::NetworkOff);
    QVERIFY(!forbidden.outcome.mayBeDone);
    QCOMPARE(off.dataPass.server.connections(), 0);

    ApiCase nobody;
    nobody.api.setCredentials({u"only an identifier"_s, Secret()});
    QVERIFY(!nobody.api.hasCredentials());
    const ApiAnswer missing = nobody.create();
    QCOMPARE(missing.count, 1);
    QCOMPARE(missing.outcome.error->code, ErrorCode::CredentialsMissing);
    QCOMPARE(nobody.dataPass.server.connections(), 0);
}

void TestApiClient::asksNothingForWhatIsNoNumber()
{
    ApiCase one;
    for (const QString &id : {u""_s, u"D"_s, u"12/../../me"_s, u"1?x=1"_s, u"1234567890123456789"_s}) {
        const ApiAnswer answer = one.ask([&] { one.api.update(id, ApiCase::body()); });
        QCOMPARE(answer.count, 1);
        QCOMPARE(answer.status(), 404);
    }
    QCOMPARE(one.dataPass.server.connections(), 0);
}

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_apiclient.moc"
