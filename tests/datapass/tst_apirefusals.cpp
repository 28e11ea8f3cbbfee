// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/apiclient.h"

#include "datapass/apicase.h"

#include <QMutex>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viatique;
using namespace viatique::datapass;
using namespace viatique::test;

namespace {

/// Everything that was logged, by whomever.
QStringList logged;
QMutex logMutex;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    const QMutexLocker lock(&logMutex);
    logged.append(text);
}

/// Long enough for a token on a busy computer.
constexpr HttpTimeouts kImpatient{std::chrono::milliseconds(1500), std::chrono::seconds(15)};

TestAnswer htmlPage(int status)
{
    return TestAnswer::text("<html><body>Something went wrong</body></html>", "text/html", status);
}

TestAnswer how(TestAnswer answer, TestAnswer::How misbehaviour)
{
    answer.how = misbehaviour;
    return answer;
}

} // namespace

Q_DECLARE_METATYPE(viatique::test::TestAnswer)

class TestApiRefusals : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatDataPassRefuses_data();
    void saysWhatDataPassRefuses();
    void saysEachErrorWithItsPlace();
    void passesOnHowLongToWait();
    void saysWhatIsWrongWithCredentials_data();
    void saysWhatIsWrongWithCredentials();
    void takesNoAnswerForAnother_data();
    void takesNoAnswerForAnother();
    void takesNoTokenForAnother_data();
    void takesNoTokenForAnother();
    void sendsNothingElsewhere();
    void showsServersWordsHarmlessly();
    void keepsSecretsToItself();
    void namesStatesAndEvents();
};

void TestApiRefusals::saysWhatDataPassRefuses_data()
{
    QTest::addColumn<TestAnswer>("answer");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("mayBeDone");
    const auto row = [](const char *name, const TestAnswer &answer, const QString &text, bool done = false) {
        QTest::newRow(name) << answer << text << done;
    };
    row("400", FakeDataPass::errors(400, {{"/applicant", "Le paramètre applicant manque."}}, "Manquant"),
        u"Something is missing for DataPass: Manquant: Le paramètre applicant manque."_s);
    row("400 of a proxy", htmlPage(400),
        u"DataPass does not understand what was sent. Look for a later version of this program."_s);
    row("401", FakeDataPass::errors(401, {{"headers/Authorization", "Jeton expiré"}}),
        u"DataPass does not accept the access that it gave just now. Check identifier and secret, or try again later."_s);
    row("403", FakeDataPass::errors(403, {{"", "Interdit"}}, "Non autorisé"),
        u"DataPass does not let this identifier work with requests for API Entreprise. Ask it for the role of developer."_s);
    row("404", FakeDataPass::errors(404, {{"", "Introuvable"}}, "Non trouvé"),
        u"DataPass has no such request any more, or this identifier may not see it. Look for it in DataPass, or create it anew."_s);
    row("422", FakeDataPass::errors(422, {{"/data/intitule", "L'intitulé est trop court"}}, ""),
        u"DataPass refuses this: L'intitulé est trop court."_s);
    row("422 without a word", TestAnswer::json("{}", 422),
        u"DataPass refuses the request and does not say why. Enter it by hand there."_s);
    row("422 for the right to write",
        FakeDataPass::errors(422, {{"", "Le scope write_authorizations est requis"}}),
        u"This identifier may not do that by the API of DataPass. Ask DataPass for the role of developer and the right to write requests."_s);
    row("422 at the end", FakeDataPass::errors(422, {{"", "La demande est validée"}}, "État non modifiable"),
        u"This request can no longer be changed in DataPass (État non modifiable: La demande est validée). Reopen it there, or create another one."_s);
    row("429", TestAnswer::json("{}", 429),
        u"DataPass is receiving too many requests. Try again in some minutes."_s);
    row("418", TestAnswer::json("{\"error\":\"teapot\"}", 418),
        u"DataPass answers with the error 418: teapot."_s);
    row("500", htmlPage(500), u"DataPass had an internal error (500). Try again later."_s, true);
    row("503", htmlPage(503), u"DataPass had an internal error (503). Try again later."_s);
    row("504", htmlPage(504), u"DataPass had an internal error (504). Try again later."_s, true);
}

void TestApiRefusals::saysWhatDataPassRefuses()
{
    QFETCH(const TestAnswer, answer);
    ApiCase one;
    one.dataPass.onCreate({answer});
    const ApiAnswer said = one.create();
    QCOMPARE(said.count, 1);
    QVERIFY(!said.outcome.error);
    QCOMPARE(said.status(), answer.status);
    QCOMPARE(said.texts().size(), 1);
    QTEST(said.texts().constFirst(), "text");
    QTEST(said.outcome.mayBeDone, "mayBeDone");
    // Nothing was repeated, but for the one time that a token is renewed.
    QCOMPARE(one.dataPass.calls().size(), answer.status == 401 ? 2 : 1);

    // What changes nothing but data can be repeated.
    one.dataPass.onUpdate({answer});
    QVERIFY(!one.ask([&] { one.api.update(u"123"_s, ApiCase::body()); }).outcome.mayBeDone);
}

void TestApiRefusals::saysEachErrorWithItsPlace()
{
    ApiCase one;
    QJsonObject body = ApiCase::body();
    QJsonObject demande = body.value(u"demande"_s).toObject();
    demande.insert(u"data"_s, QJsonObject{{u"terms_of_service_accepted"_s, true}, {u"unknown"_s, 1}});
    body.insert(u"demande"_s, demande);
    const ApiAnswer answer = one.ask([&] { one.api.create(body); });
    QCOMPARE(answer.status(), 422);
    const QList<ApiError> errors = answer.outcome.refusal->errors;
    QCOMPARE(errors.size(), 2);
    QCOMPARE(errors.first().pointer, u"/data/terms_of_service_accepted"_s);
    QCOMPARE(errors.first().status, 422);
    QCOMPARE(errors.last().pointer, u"/data/unknown"_s);
    QCOMPARE(answer.texts().size(), 2);
    QCOMPARE(answer.texts().constLast(),
             u"DataPass refuses this: Clé invalide: La clé n'est pas reconnue."_s);
}

void TestApiRefusals::passesOnHowLongToWait()
{
    ApiCase one;
    one.dataPass.onCreate({TestAnswer::json("{}", 429).with("Retry-After", "90"),
                           TestAnswer::json("{}", 429).with("Retry-After", "600")});
    const ApiAnswer seconds = one.create();
    QCOMPARE(seconds.outcome.refusal->retryAfter, std::chrono::seconds(90));
    QVERIFY(seconds.texts().constFirst().contains(u"90 "_s));
    QVERIFY(one.create().texts().constFirst().contains(u"10 "_s));
}

void TestApiRefusals::saysWhatIsWrongWithCredentials_data()
{
    QTest::addColumn<TestAnswer>("token");
    QTest::addColumn<QString>("text");
    const QString unknown = u"DataPass does not know this identifier with this secret. "
                            "Check both on your page of developers in DataPass."_s;
    QTest::newRow("401") << TestAnswer::json("{\"error\":\"invalid_client\"}", 401) << unknown;
    QTest::newRow("401 as the document says")
        << FakeDataPass::errors(401, {{"", "Client inconnu"}}) << unknown;
    QTest::newRow("400") << TestAnswer::json("{\"error\":\"invalid_request\"}", 400) << unknown;
    QTest::newRow("scope") << TestAnswer::json("{\"error\":\"invalid_scope\"}", 400)
                           << u"This identifier may not do that by the API of DataPass. Ask DataPass for the "
                              "role of developer and the right to write requests."_s;
    QTest::newRow("404") << htmlPage(404)
                         << u"There is no API of DataPass at this address. Check the address in the "
                            "settings."_s;
    QTest::newRow("500") << htmlPage(500) << u"DataPass had an internal error (500). Try again later."_s;
}

void TestApiRefusals::saysWhatIsWrongWithCredentials()
{
    QFETCH(const TestAnswer, token);
    ApiCase one;
    one.dataPass.giveTokens({token});
    const ApiAnswer answer = one.create();
    QVERIFY(answer.outcome.refusal);
    QVERIFY(answer.outcome.refusal->ofCredentials);
    QVERIFY(!answer.outcome.mayBeDone);
    QTEST(answer.texts().constFirst(), "text");
    QCOMPARE(one.dataPass.server.requests().size(), 1);
}

void TestApiRefusals::takesNoAnswerForAnother_data()
{
    using How = TestAnswer::How;
    QTest::addColumn<TestAnswer>("answer");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const TestAnswer &answer, ErrorCode code) {
        QTest::newRow(name) << answer << code;
    };
    row("no number", TestAnswer::json("{\"public_id\":\"ABC\"}", 201), ErrorCode::AnswerUnexpected);
    row("a word for a number", FakeDataPass::filed(201, "draft", "\"abc\""), ErrorCode::AnswerUnexpected);
    row("below zero", FakeDataPass::filed(201, "draft", "-3"), ErrorCode::AnswerUnexpected);
    row("a fraction", FakeDataPass::filed(201, "draft", "1.5"), ErrorCode::AnswerUnexpected);
    row("a list", TestAnswer::json("[]", 201), ErrorCode::AnswerUnexpected);
    row("nothing", TestAnswer::json("", 201), ErrorCode::AnswerUnexpected);
    row("a page", htmlPage(200), ErrorCode::AnswerUnexpected);
    row("a page that calls itself JSON", TestAnswer::json("<html></html>", 200), ErrorCode::AnswerUnexpected);
    row("a million deep",
        TestAnswer::json("{\"id\":1,\"data\":" + QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']')
                         + '}'),
        ErrorCode::AnswerUnexpected);
    TestAnswer cut = FakeDataPass::filed();
    cut.saysLength = cut.body.size() + 100;
    row("cut", cut, ErrorCode::AnswerCut);
    row("endless", how(TestAnswer::json(QByteArray(100'000, ' ')), How::Endless), ErrorCode::AnswerTooLarge);
    TestAnswer huge = FakeDataPass::filed();
    huge.saysLength = qint64(1024) * 1024 * 1024;
    row("a gigabyte", huge, ErrorCode::AnswerTooLarge);
    row("silence", TestAnswer::misbehaving(How::Silence), ErrorCode::ServerSilent);
}

void TestApiRefusals::takesNoAnswerForAnother()
{
    QFETCH(const TestAnswer, answer);
    QFETCH(const ErrorCode, code);
    ApiCase one(NetworkUse::Allowed, code == ErrorCode::ServerSilent ? kImpatient : HttpTimeouts());
    one.dataPass.onCreate({answer});
    const ApiAnswer said = one.create();
    QCOMPARE(said.count, 1);
    QVERIFY(said.outcome.error);
    QCOMPARE(said.outcome.error->code, code);
    QCOMPARE(said.request.id, QString());
    // It left, and may have been done: that is said, and it is not sent again.
    QVERIFY(said.outcome.mayBeDone);
    QCOMPARE(one.dataPass.calls().size(), 1);
    QVERIFY(!one.api.isBusy());
}

void TestApiRefusals::takesNoTokenForAnother_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto word = [](const QByteArray &token, const QByteArray &type = "Bearer") -> QByteArray {
        return "{\"access_token\":" + token + ",\"token_type\":\"" + type + "\",\"expires_in\":7200}";
    };
    QTest::newRow("a line end") << word("\"abc\\r\\nX-Evil: 1\"");
    QTest::newRow("a blank") << word("\"abc def\"");
    QTest::newRow("a letter of no token") << word("\"abcé\"");
    QTest::newRow("nothing") << word("\"\"");
    QTest::newRow("a number") << word("12");
    QTest::newRow("an object") << word("{\"a\":\"b\"}");
    QTest::newRow("too long") << word('"' + QByteArray(5'000, 'a') + '"');
    QTest::newRow("of another kind") << word("\"abc\"", "mac");
    QTest::newRow("no JSON") << QByteArray("abc");
    QTest::newRow("deep") << QByteArray(30'000, '[');
}

void TestApiRefusals::takesNoTokenForAnother()
{
    QFETCH(const QByteArray, body);
    ApiCase one;
    one.dataPass.giveTokens({TestAnswer::json(body)});
    const ApiAnswer answer = one.create();
    QVERIFY(answer.outcome.error);
    QCOMPARE(answer.outcome.error->code, ErrorCode::AnswerUnexpected);
    QVERIFY(!answer.outcome.mayBeDone);
    QCOMPARE(one.dataPass.calls().size(), 0);
}

void TestApiRefusals::sendsNothingElsewhere()
{
    TestServer elsewhere;
    const QByteArray there = elsewhere.url(u"/api/v1/demandes"_s).toEncoded();
    ApiCase one;
    one.dataPass.onCreate({TestAnswer::redirect(there, 307)});
    one.dataPass.onRead("/demandes/123", {TestAnswer::redirect(there, 302)});
    const ApiAnswer created = one.create();
    QCOMPARE(created.outcome.error->code, ErrorCode::RedirectRefused);
    // Whoever creates leads elsewhere afterwards: what came of it is not known.
    QVERIFY(created.outcome.mayBeDone);
    const ApiAnswer read = one.ask([&] { one.api.read(u"123"_s); });
    QCOMPARE(read.outcome.error->code, ErrorCode::RedirectRefused);
    QCOMPARE(elsewhere.connections(), 0);
}

void TestApiRefusals::showsServersWordsHarmlessly()
{
    ApiCase one;
    const QByteArray detail =
        "\x1b[31mRouge\x1b[0m\n\n deux \xe2\x80\xae lignes " + QByteArray("é").repeated(400);
    one.dataPass.onCreate({FakeDataPass::errors(422, {{"", detail}}, "")});
    const QString text = one.create().texts().constFirst();
    QVERIFY2(text.startsWith(u"DataPass refuses this: [31mRouge[0m deux lignes éé"_s), qPrintable(text));
    QVERIFY(text.size() < 250);
    QVERIFY(text.endsWith(u"…."_s));
}

void TestApiRefusals::keepsSecretsToItself()
{
    logged.clear();
    const auto former = qInstallMessageHandler(keepLog);
    const QByteArray token = QByteArray(FakeDataPass::kToken) + '1';
    const QByteArray both = QByteArray(FakeDataPass::kSecret) + ' ' + token + ' '
                            + QByteArray(FakeDataPass::kSecret).toPercentEncoding();
    ApiCase one;
    const QList<TestAnswer> answers{
        FakeDataPass::errors(422, {{"/data/" + token, both}}, both),
        FakeDataPass::filed(201, both),
        TestAnswer::json("{\"id\":\"" + token + "\"}", 201),
        TestAnswer::redirect("https://elsewhere.example/?" + token, 307),
        TestAnswer::text(both, "text/" + token, 200),
        TestAnswer::json("{\"error\":\"x\",\"error_description\":\"" + both + "\"}", 418),
    };
    QStringList said;
    for (const TestAnswer &answer : answers) {
        one.dataPass.onCreate({answer});
        const ApiAnswer got = one.create();
        QCOMPARE(got.count, 1);
        said += got.texts();
        if (got.outcome.error)
            said.append(errorText(*got.outcome.error) + got.outcome.error->args.join(u' '));
        for (const ApiError &error : got.outcome.refusal.value_or(Refusal()).errors)
            said.append(error.title + error.detail + error.pointer);
        said.append(got.request.id + got.request.state + got.request.publicId + got.request.formUid);
    }
    for (const Sent &sent : one.http.sent())
        said.append(sent.host + sent.path + sent.method);
    qInstallMessageHandler(former);
    QVERIFY(said.join(u' ').contains(u"***"_s));
    const QString everything = said.join(u'\n') + logged.join(u'\n');
    for (const QByteArray &secret : {QByteArray(FakeDataPass::kSecret), QByteArray(FakeDataPass::kToken),
                                     QByteArray(FakeDataPass::kSecret).toPercentEncoding()})
        QVERIFY2(!everything.contains(QString::fromUtf8(secret)), qPrintable(everything));
}

void TestApiRefusals::namesStatesAndEvents()
{
    QCOMPARE(filedStateText(u"changes_requested"_s), u"changes requested"_s);
    QCOMPARE(filedStateText(u"\x1b"
                            "new"_s),
             u"new"_s);
    QCOMPARE(filedEventText(u"update_by_api"_s), u"Modified by the API"_s);
    QCOMPARE(filedEventText(u"other"_s), u"other"_s);
}

QTEST_GUILESS_MAIN(TestApiRefusals)
#include "tst_apirefusals.moc"
