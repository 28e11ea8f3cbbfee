// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "clitest.h"

#include "core/atomicfile.h"
#include "core/settings.h"
#include "datapass/fakedatapass.h"
#include "request/draftfiling.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viatique;
using namespace viatique::test;

/// Of `viatique-cli datapass submit`, against a DataPass on loopback.
class TestCliSubmit : public CliTest
{
    Q_OBJECT

private slots:
    void init();
    void createsAndTells();
    void takesAddressesAsTheyAre();
    void updatesAfterAsking();
    void createsFromPackagesAndRequests();
    void knowsPackagesAgain();
    void asksWhereItMayBeDone();
    void refusesWhatItCannotRemember();
    void sendsWhatIsNotComplete();
    void holdsBackWhatDataPassSurelyRefuses();
    void updatesWhatWasImported();
    void saysWhatDataPassRefuses();
    void saysWhatCouldNotBeDone();
    void obeysTheSettings();
    void needsCredentials();
    void needsInput();
    void comparesTheDataOffered();

private:
    Run submit(const QStringList &more) { return run(QStringList{u"datapass"_s, u"submit"_s} + more); }
    QStringList at() const { return {u"--base-url"_s, m_dataPass->base().toString()}; }
    void checkNoSecret(const Run &result) const;

    std::unique_ptr<FakeDataPass> m_dataPass;
};

void TestCliSubmit::init()
{
    begin();
    m_dataPass = std::make_unique<FakeDataPass>();
    m_dataPass->onCreate({FakeDataPass::filed()});
    qputenv("VIATIQUE_DATAPASS_CLIENT_ID", FakeDataPass::kClientId);
    qputenv("VIATIQUE_DATAPASS_CLIENT_SECRET", FakeDataPass::kSecret);
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(path(u"config"_s)));
    qputenv("XDG_DATA_HOME", QFile::encodeName(path(u"data"_s)));
}

void TestCliSubmit::checkNoSecret(const Run &result) const
{
    QByteArray everything = result.out + result.err;
    QDirIterator files(m_dir->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            everything += file.readAll();
    }
    QVERIFY(!everything.contains(FakeDataPass::kSecret));
    QVERIFY(!everything.contains(FakeDataPass::kToken));
}

void TestCliSubmit::createsAndTells()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const Run result = submit(QStringList{draft} + at());
    QCOMPARE(result.err, "");
    QCOMPARE(result.status, 0);
    const QByteArray page = m_dataPass->server.url(u"/demandes/123"_s).toEncoded();
    QCOMPARE(result.out,
             QByteArray("Request 123 was created in DataPass, as a draft.\nFinish it there: " + page + '\n'));
    QCOMPARE(m_dataPass->calls().size(), 1);
    const DraftFiling filing = readDraftFiling(draft + u"/state.json"_s);
    QCOMPARE(filing.id, u"123"_s);
    QCOMPARE(filing.server, m_dataPass->server.url(u""_s).toString());
    checkNoSecret(result);
}

void TestCliSubmit::takesAddressesAsTheyAre()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    m_dataPass->server.answer("POST", "/oauth/token", FakeDataPass::token(1));
    m_dataPass->server.answer("POST", "/demandes", FakeDataPass::filed());
    const Run result =
        submit({draft, u"--json"_s, u"--base-url"_s, m_dataPass->server.url(u"/"_s).toString()});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.json().value(u"id"_s).toString(), u"123"_s);
    QCOMPARE(result.json().value(u"state"_s).toString(), u"draft"_s);
    QCOMPARE(result.json().value(u"created"_s).toBool(), true);
    QCOMPARE(result.json().value(u"url"_s).toString(), m_dataPass->server.url(u"/demandes/123"_s).toString());
    QCOMPARE(m_dataPass->calls().constLast().path, "/demandes");
}

void TestCliSubmit::updatesAfterAsking()
{
    const QStringList draft = QStringList{example(u"complete"_s, u"draft"_s)} + at();
    QCOMPARE(submit(draft).status, 0);
    // Nobody is there to be asked.
    const Run asked = submit(draft);
    QCOMPARE(asked.status, 2);
    QCOMPARE(asked.out, "");
    QCOMPARE(asked.err, "Nothing was sent: this is request 123 in DataPass already. --yes updates it, "
                        "--again creates another one.\n");
    QCOMPARE(submit(draft + QStringList{u"--json"_s}).json().value(u"id"_s).toString(), u"123"_s);
    QCOMPARE(m_dataPass->calls().size(), 1);

    m_dataPass->onUpdate({FakeDataPass::filed(200)});
    const Run updated = submit(draft + QStringList{u"--yes"_s});
    QCOMPARE(updated.status, 0);
    QVERIFY(updated.out.startsWith("Request 123 was updated in DataPass.\n"));
    QCOMPARE(m_dataPass->calls().constLast().method, "PATCH");

    m_dataPass->onCreate({FakeDataPass::filed(201, "draft", "124")});
    QCOMPARE(submit(draft + QStringList{u"--again"_s}).status, 0);
    QCOMPARE(readDraftFiling(draft.first() + u"/state.json"_s).id, u"124"_s);

    // Another server has other numbers.
    FakeDataPass other;
    other.onCreate({FakeDataPass::filed(201, "draft", "7")});
    QCOMPARE(submit({draft.first(), u"--base-url"_s, other.base().toString()}).status, 0);
    QCOMPARE(other.calls().constLast().method, "POST");
}

void TestCliSubmit::createsFromPackagesAndRequests()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const QString package = exported(draft, u"package.zip"_s);
    // A request that stands alone, and one that is a draft's.
    const QString alone = path(u"alone.json"_s);
    QVERIFY(QFile::copy(draft + u"/request.json"_s, alone));
    for (const QString &input : {package, alone, QString(draft + u"/request.json"_s)}) {
        const Run result = submit(QStringList{input, u"--again"_s} + at());
        QVERIFY2(result.status == 0, result.err.constData());
        QCOMPARE(m_dataPass->calls().constLast().method, "POST");
    }
    QCOMPARE(m_dataPass->calls().size(), 3);
    QVERIFY(QDir(draft).exists(u"state.json"_s));
    QCOMPARE(readDraftFiling(draft + u"/state.json"_s).id, u"123"_s);
}

/// A package has no place for what was sent of it, and is sent once all the same.
void TestCliSubmit::knowsPackagesAgain()
{
    const QString package = exported(example(u"complete"_s, u"draft"_s), u"package.zip"_s);
    QCOMPARE(submit(QStringList{package} + at()).status, 0);
    const Run asked = submit(QStringList{package} + at());
    QCOMPARE(asked.status, 2);
    QVERIFY2(asked.err.startsWith("Nothing was sent: this is request 123 in DataPass already."),
             asked.err.constData());
    m_dataPass->onUpdate({FakeDataPass::filed(200)});
    const Run updated = submit(QStringList{package, u"--yes"_s} + at());
    QVERIFY2(updated.status == 0, updated.err.constData());
    QCOMPARE(m_dataPass->calls().constLast().method, "PATCH");
    QVERIFY(QDir(path(u"data"_s)).exists());
}

/// Not one more time without a word, although nobody knows whether it was done.
void TestCliSubmit::asksWhereItMayBeDone()
{
    const QStringList draft = QStringList{example(u"complete"_s, u"draft"_s)} + at();
    m_dataPass->onCreate({TestAnswer::misbehaving(TestAnswer::How::Closed)});
    const Run cut = submit(draft + QStringList{u"--json"_s});
    QCOMPARE(cut.status, 2);
    QCOMPARE(cut.json().value(u"mayBeDone"_s).toBool(), true);
    m_dataPass->onCreate({FakeDataPass::filed()});
    const Run asked = submit(draft + QStringList{u"--yes"_s});
    QCOMPARE(asked.status, 2);
    QCOMPARE(m_dataPass->calls().size(), 1);
    QCOMPARE(asked.err, "Nothing was sent: DataPass may have this request, for a former try got no answer. "
                        "Look for it there; --again creates it in any case.\n");
    // One more that fails for another reason does not make it certain.
    qputenv("VIATIQUE_DATAPASS_CLIENT_SECRET", "another-secret");
    QCOMPARE(submit(draft + QStringList{u"--again"_s}).status, 1);
    qputenv("VIATIQUE_DATAPASS_CLIENT_SECRET", FakeDataPass::kSecret);
    QCOMPARE(submit(draft).status, 2);
    QCOMPARE(m_dataPass->calls().size(), 1);
    // Elsewhere it is no question, and what is certain there says nothing of here.
    FakeDataPass other;
    other.onCreate({FakeDataPass::filed(201, "draft", "7")});
    QCOMPARE(submit({draft.first(), u"--base-url"_s, other.base().toString()}).status, 0);
    QCOMPARE(submit(draft).status, 2);

    QCOMPARE(submit(draft + QStringList{u"--again"_s}).status, 0);
    QVERIFY(readDraftFiling(draft.first() + u"/state.json"_s).begun.isEmpty());
    QCOMPARE(submit(draft).status, 2); // it is request 123 now
}

/// What nobody could know next time is not sent.
void TestCliSubmit::refusesWhatItCannotRemember()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    for (const QByteArray &state : {QByteArray(R"({"format": "viatique-state", "formatVersion": 99})"),
                                    QByteArray("{\"datapass\": ")}) {
        QFile file(draft + u"/state.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(state);
        file.close();
        const Run result = submit(QStringList{draft, u"--json"_s} + at());
        QCOMPARE(result.status, 2);
        QVERIFY(!result.json().value(u"error"_s).toString().isEmpty());
    }
    QCOMPARE(m_dataPass->server.connections(), 0);
}

void TestCliSubmit::sendsWhatIsNotComplete()
{
    const Run result = submit(QStringList{example(u"incomplete"_s, u"draft"_s), u"--json"_s} + at());
    QCOMPARE(result.status, 0);
    QVERIFY(result.json().value(u"blocking"_s).toInt() > 0);
    QVERIFY(result.err.contains("to correct or to fill in"));
}

void TestCliSubmit::holdsBackWhatDataPassSurelyRefuses()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const QString file = draft + u"/request.json"_s;
    QByteArray request = readFile(file, 1'000'000).value();
    QJsonObject object = QJsonDocument::fromJson(request).object();
    QJsonObject applicant = object.value(u"applicant"_s).toObject();
    applicant.insert(u"email"_s, QString());
    object.insert(u"applicant"_s, applicant);
    QVERIFY(writeFile(file, QJsonDocument(object).toJson()));
    const Run held = submit(QStringList{draft, u"--json"_s} + at());
    QCOMPARE(held.status, 1);
    QVERIFY2(held.err.contains("DataPass takes no request without"), held.err.constData());
    const QJsonArray errors = held.json().value(u"errors"_s).toArray();
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.first().toObject().value(u"target"_s).toString(), u"/applicant/email"_s);
    QCOMPARE(m_dataPass->server.connections(), 0);
}

void TestCliSubmit::updatesWhatWasImported()
{
    const QString file = path(u"demande.json"_s);
    QVERIFY(writeFile(file, R"({"id": 123, "state": "draft", "form_uid": "api-entreprise",
        "organisation": {"siret": "21350238800019"}, "data": {"intitule": "Marchés", "scopes": []}})"));
    const QString draft = path(u"imported"_s);
    QCOMPARE(run({u"datapass"_s, u"import"_s, file, u"-o"_s, draft}).status, 0);
    const Run asked = submit(QStringList{draft} + at());
    QCOMPARE(asked.status, 2);
    QVERIFY(asked.err.startsWith("Nothing was sent: this is request 123 in DataPass already."));
    m_dataPass->onUpdate({FakeDataPass::filed(200)});
    QCOMPARE(submit(QStringList{draft, u"--yes"_s} + at()).status, 0);
    QCOMPARE(m_dataPass->calls().constLast().method, "PATCH");
    QCOMPARE(readDraftFiling(draft + u"/state.json"_s).server, m_dataPass->server.url(u""_s).toString());
}

void TestCliSubmit::saysWhatDataPassRefuses()
{
    const QStringList draft = QStringList{example(u"complete"_s, u"draft"_s)} + at();
    m_dataPass->onCreate(
        {FakeDataPass::errors(422, {{"/data/intitule", "L'intitulé est pris"}, {"", "Autre chose"}}, "")});
    const Run result = submit(draft + QStringList{u"--json"_s});
    QCOMPARE(result.status, 1);
    QCOMPARE(QString::fromUtf8(result.err), u"DataPass refuses this: L'intitulé est pris. (/service/title)\n"
                                            "DataPass refuses this: Autre chose.\n"_s);
    const QJsonArray errors = result.json().value(u"errors"_s).toArray();
    QCOMPARE(errors.size(), 2);
    QCOMPARE(errors.first().toObject().value(u"target"_s).toString(), u"/service/title"_s);
    QCOMPARE(errors.first().toObject().value(u"status"_s).toInt(), 422);
    QVERIFY(readDraftFiling(draft.first() + u"/state.json"_s).id.isEmpty());
    QVERIFY(readDraftFiling(draft.first() + u"/state.json"_s).begun.isEmpty());

    qputenv("VIATIQUE_DATAPASS_CLIENT_SECRET", "another-secret");
    const Run unknown = submit(draft);
    QCOMPARE(unknown.status, 1);
    QVERIFY(unknown.err.startsWith("DataPass does not know this identifier with this secret."));
    QVERIFY(!unknown.err.contains("another-secret"));
}

void TestCliSubmit::saysWhatCouldNotBeDone()
{
    const QStringList draft = QStringList{example(u"complete"_s, u"draft"_s)} + at();
    m_dataPass->onCreate({TestAnswer::misbehaving(TestAnswer::How::Closed)});
    const Run cut = submit(draft);
    QCOMPARE(cut.status, 2);
    QVERIFY2(cut.err.startsWith("DataPass may have created the request all the same."), cut.err.constData());
    // Not repeated by itself: the server saw one that may have been done, and that is remembered.
    QVERIFY(!readDraftFiling(draft.first() + u"/state.json"_s).begun.isEmpty());
    QCOMPARE(m_dataPass->calls().size(), 1);
    checkNoSecret(cut);
    QVERIFY(readDraftFiling(draft.first() + u"/state.json"_s).id.isEmpty());

    const Run address = submit({draft.first(), u"--base-url"_s, u"http://datapass.example"_s});
    QCOMPARE(address.status, 2);
    QVERIFY(address.err.contains("is no address of a secure site"));
}

void TestCliSubmit::obeysTheSettings()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const QString file = path(u"config/viatique/viatique.conf"_s);
    QDir().mkpath(path(u"config/viatique"_s));
    Settings(file, path(u"no-policy.conf"_s)).set(setting::kNetwork, false);
    const Run off = submit(QStringList{draft} + at());
    QCOMPARE(off.status, 2);
    QVERIFY2(off.err.startsWith("The network is turned off in the settings."), off.err.constData());
    QCOMPARE(m_dataPass->server.connections(), 0);

    // Nobody knows any more what was chosen.
    QVERIFY(writeFile(file, "noise\n"));
    for (int run = 0; run < 2; ++run) {
        const Run lost = submit(QStringList{draft} + at());
        QCOMPARE(lost.status, 2);
        QVERIFY2(lost.err.contains("The settings could not be read, and the network stays off"),
                 lost.err.constData());
    }
    QCOMPARE(m_dataPass->server.connections(), 0);

    // The address of the settings has no path of the API.
    Settings settings(file, path(u"no-policy.conf"_s));
    settings.set(setting::kNetwork, true);
    settings.set(setting::kDataPassUrl, m_dataPass->server.url(u"/"_s).toString());
    const Run found = submit({draft});
    QVERIFY2(found.status == 0, found.err.constData());
    QCOMPARE(m_dataPass->calls().constLast().path, "/api/v1/demandes");
}

void TestCliSubmit::needsCredentials()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    qunsetenv("VIATIQUE_DATAPASS_CLIENT_SECRET");
    const Run result = submit(QStringList{draft} + at());
    QCOMPARE(result.status, 2);
    QVERIFY(result.err.contains("VIATIQUE_DATAPASS_CLIENT_SECRET"));
    QCOMPARE(m_dataPass->server.connections(), 0);
}

void TestCliSubmit::needsInput()
{
    QCOMPARE(submit({}).status, 2);
    QCOMPARE(submit(QStringList{path(u"nothing"_s)} + at()).status, 2);
    QCOMPARE(submit({u"--help"_s}).status, 0);
    QCOMPARE(m_dataPass->server.connections(), 0);
}

void TestCliSubmit::comparesTheDataOffered()
{
    const QByteArray offered(R"({"id": "api_entreprise", "name": "API Entreprise", "scopes": [
        {"name": "Toute neuve", "value": "toute_neuve", "included": false, "disabled": false}]})");
    m_dataPass->onRead("/definitions/api_entreprise", {TestAnswer::json(offered)});
    const QStringList command{u"datapass"_s, u"definition"_s};
    const Run live = run(command + at());
    QVERIFY2(live.status == 0, live.err.constData());
    QVERIFY(live.out.contains("DataPass offers “Toute neuve”, which the catalogue does not have."));
    QVERIFY(live.out.contains("DataPass no longer offers"));
    checkNoSecret(live);
    // The same of what was saved, without the network.
    const int connections = m_dataPass->server.connections();
    const QString file = path(u"definition.json"_s);
    QVERIFY(writeFile(file, offered));
    const Run saved = run(command + QStringList{file});
    QCOMPARE(saved.out, live.out);
    const Run json = run(command + QStringList{file, u"--json"_s});
    QCOMPARE(json.json().value(u"catalogue"_s).toString(), u"datapass-2026"_s);
    const QJsonObject first = json.json().value(u"changes"_s).toArray().first().toObject();
    QCOMPARE(first.value(u"kind"_s).toString(), u"added"_s);
    QCOMPARE(first.value(u"scope"_s).toString(), u"toute_neuve"_s);
    QCOMPARE(m_dataPass->server.connections(), connections);

    m_dataPass->onRead("/definitions/api_entreprise", {TestAnswer::json(R"({"error":"Not Found"})", 404)});
    const Run refused = run(command + at());
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.err.startsWith("DataPass shows its data to developers of API Entreprise alone."));
    m_dataPass->onRead("/definitions/api_entreprise", {TestAnswer::json(R"({"id": "api_particulier"})")});
    QCOMPARE(run(command + at()).status, 1);
    QVERIFY(writeFile(file, "<html>"));
    QCOMPARE(run(command + QStringList{file}).status, 2);
    qunsetenv("VIATIQUE_DATAPASS_CLIENT_ID");
    QCOMPARE(run(command + at()).status, 2);
}

QTEST_GUILESS_MAIN(TestCliSubmit)
#include "tst_clisubmit.moc"
