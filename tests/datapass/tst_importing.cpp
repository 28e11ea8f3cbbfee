// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"
#include "core/limits.h"
#include "datapass/forms.h"
#include "datapass/importing.h"
#include "datapass/payload.h"
#include "samplerequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace viatique;
using namespace viatique::datapass;
using namespace Qt::StringLiterals;

using What = Imported::Note::What;

namespace {

/// What DataPass answers for a request that was sent to it: each value a text, stripped, scopes as its store
/// gives them.
QJsonObject answerFor(const QJsonObject &body, bool scopesAsText)
{
    const QJsonObject demande = body.value(u"demande").toObject();
    QJsonObject data = demande.value(u"data").toObject();
    if (scopesAsText) {
        const QByteArray scopes =
            QJsonDocument(data.value(u"scopes").toArray()).toJson(QJsonDocument::Compact);
        data.insert(u"scopes"_s, QString::fromUtf8(scopes));
    }
    QJsonObject organisation = demande.value(u"organization").toObject();
    organisation.insert(u"id"_s, 51);
    organisation.insert(u"name"_s, u"Commune de Valbrume"_s);
    QJsonObject applicant = demande.value(u"applicant").toObject();
    applicant.insert(u"id"_s, 42);
    return {{u"id"_s, 123},
            {u"public_id"_s, u"ABC123"_s},
            {u"definition_id"_s, u"api_entreprise"_s},
            {u"type"_s, u"AuthorizationRequest::APIEntreprise"_s},
            {u"state"_s, u"draft"_s},
            {u"form_uid"_s, demande.value(u"form_uid")},
            {u"data"_s, data},
            {u"created_at"_s, u"2026-11-02T10:00:00Z"_s},
            {u"organisation"_s, organisation},
            {u"applicant"_s, applicant}};
}

Result<Imported> imported(const QJsonObject &answer, const QString &catalogue = u"datapass-2026"_s)
{
    return importRequest(jsonBytes(answer), u"answer.json"_s, sample::catalogue(catalogue));
}

QJsonObject withData(const QJsonObject &data, const QString &form = u"api-entreprise"_s)
{
    return {{u"id"_s, u"D7"_s}, {u"form_uid"_s, form}, {u"data"_s, data}};
}

QList<std::pair<What, QString>> notesOf(const Imported &imported)
{
    QList<std::pair<What, QString>> notes;
    for (const Imported::Note &note : imported.notes)
        notes.append({note.what, note.value});
    return notes;
}

} // namespace

/// A request of DataPass as one of ours.
class TestImporting : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWent_data();
    void comesBackAsItWent();
    void readsWhatDataPassKeeps();
    void valuesOfAnyType();
    void scopesOfAnyShape_data();
    void scopesOfAnyShape();
    void saysWhatItLeavesOut();
    void sharesAScope();
    void findsTheUseCase_data();
    void findsTheUseCase();
    void keepsAForeignDescription();
    void cleansTexts();
    void refuses_data();
    void refuses();
};

void TestImporting::comesBackAsItWent_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QString>("catalogue");
    const QString now = u"datapass-2026"_s;
    QTest::newRow("example") << sample::example(u"complete"_s) << u"editeurs-2021"_s;
    QTest::newRow("incomplete") << sample::example(u"incomplete"_s) << u"editeurs-2021"_s;
    QTest::newRow("client") << sample::client() << now;
    QTest::newRow("vendor") << sample::vendor() << now;
    QTest::newRow("empty") << Request() << now;
    for (const UseCase &useCase : sample::catalogue().useCases) {
        Request request = sample::client(useCase.id.toLatin1().constData());
        QTest::addRow("use case %s", qPrintable(useCase.id)) << request << now;
        request.endpoints = {sample::datum("associations_djepva")};
        QTest::addRow("use case %s, basic data", qPrintable(useCase.id)) << request << now;
        request.legalFramework = {};
        QTest::addRow("use case %s, no law", qPrintable(useCase.id)) << request << now;
        request.legalFramework.nature = u"Notre acte"_s;
        QTest::addRow("use case %s, nature alone", qPrintable(useCase.id)) << request << now;
    }
    Request gaps = sample::vendor();
    gaps.service.description = u"Avant."_s;
    gaps.service.vendorAnswers.clients.clear();
    gaps.service.vendorAnswers.useCases.clear();
    QTest::newRow("vendor with gaps") << gaps << now;
    Request nasty = sample::vendor();
    nasty.service.vendorAnswers.activities = u"a\n"_s + vendorQuestions().at(1) + u"\nb"_s;
    nasty.service.vendorAnswers.clients = vendorQuestions().at(0);
    QTest::newRow("answers that quote the headings") << nasty << now;

    const QString url = u"https://valbrume.example/d12"_s;
    const QList<QList<LegalText>> laws{
        {{u"a"_s, u"ccp-r2143-13"_s, {}, {}}},
        {{u"a"_s, {}, u"Arrêté"_s, url}, {u"b"_s, {}, u"Autre : arrêté"_s, {}}},
        {{u"a"_s, {}, {}, url}, {u"b"_s, u"crpa-l114-8"_s, {}, {}}},
        {{u"a"_s, u"crpa-l114-8"_s, {}, {}}, {u"b"_s, {}, u"Arrêté"_s, url}},
        {{u"a"_s, {}, u"Acte"_s, u"https://a.example:8080/x"_s}},
        {{u"a"_s, {}, u"Article R2143-13 du code de la commande publique"_s, {}}, {u"b"_s, {}, u"B"_s, url}},
        {{u"a"_s, {}, u"- tiret"_s, {}}, {u"b"_s, {}, u"B"_s, {}}}};
    for (qsizetype i = 0; i < laws.size(); ++i) {
        for (const QString &nature : {QString(), u"Acte"_s, u"Texte\n\n- un\n- deux"_s}) {
            Request request = sample::client();
            request.legalFramework = {nature, laws.at(i)};
            QTest::addRow("law %d, %s", int(i), qPrintable(nature.left(5))) << request << now;
        }
    }
}

void TestImporting::comesBackAsItWent()
{
    QFETCH(Request, request);
    QFETCH(QString, catalogue);
    const QJsonObject body = payload(mapRequest(request, sample::catalogue(catalogue)));
    for (const bool asText : {false, true}) {
        const Result<Imported> back = imported(answerFor(body, asText));
        QVERIFY2(back, back ? "" : qPrintable(errorText(back.error())));
        QCOMPARE(notesOf(*back).size(), 0);
        QCOMPARE(back->datapassId, u"123"_s);
        QCOMPARE(back->state, u"draft"_s);
        QCOMPARE(QString::fromUtf8(payloadBytes(mapRequest(back->request, sample::catalogue()))),
                 QString::fromUtf8(jsonBytes(body)));
    }
}

void TestImporting::readsWhatDataPassKeeps()
{
    const Request sent = sample::vendor();
    const Imported back = imported(answerFor(payload(mapRequest(sent, sample::catalogue())), true)).value();
    QCOMPARE(back.request.filedFor, FiledFor::Vendor);
    QCOMPARE(back.request.service.vendorAnswers, sent.service.vendorAnswers);
    QCOMPARE(back.request.service.description, QString());
    QCOMPARE(back.request.service.title, sent.service.title);
    QCOMPARE(back.request.contacts, sent.contacts);
    QCOMPARE(back.request.applicant, sent.applicant);
    QCOMPARE(back.request.organisation.siret, sent.organisation.siret);
    QCOMPARE(back.request.organisation.name, u"Commune de Valbrume"_s);
    QCOMPARE(back.request.personalData, sent.personalData);
    QCOMPARE(back.request.legalFramework, sent.legalFramework);
    QCOMPARE(back.request.catalogue.sha512, sample::catalogue().sha512);
    QCOMPARE(back.request.endpoints.size(), sent.endpoints.size());
    QCOMPARE(back.request.endpoints.constFirst().purpose, QString());
    QVERIFY(back.request.id.isEmpty());
}

void TestImporting::valuesOfAnyType()
{
    const Imported back = imported(withData({{u"duree_conservation_donnees_caractere_personnel"_s, 36},
                                             {u"intitule"_s, QJsonValue()},
                                             {u"volumetrie_approximative"_s, 400},
                                             {u"scopes"_s, QJsonValue()},
                                             {u"contact_metier_type"_s, u"person"_s},
                                             {u"maquette_projet"_s, QJsonArray()}}))
                              .value();
    QCOMPARE(back.request.personalData.retentionMonths, std::optional<double>(36));
    QCOMPARE(back.request.service.expectedVolume, u"400"_s);
    QCOMPARE(back.datapassId, u"D7"_s);
    QCOMPARE(back.notes.size(), 0);
}

void TestImporting::scopesOfAnyShape_data()
{
    QTest::addColumn<QJsonValue>("scopes");
    QTest::addColumn<QStringList>("data");
    QTest::addColumn<int>("notes");
    const QString msa = u"cotisations_msa"_s;
    QTest::newRow("array") << QJsonValue(QJsonArray{msa, msa}) << QStringList(msa) << 0;
    QTest::newRow("text") << QJsonValue(u" [\"cotisations_msa\"]"_s) << QStringList(msa) << 0;
    QTest::newRow("empty text") << QJsonValue(u""_s) << QStringList() << 0;
    QTest::newRow("empty array as text") << QJsonValue(u"[]"_s) << QStringList() << 0;
    QTest::newRow("included") << QJsonValue(QJsonArray{u"open_data_extrait_rcs_infogreffe"_s})
                              << QStringList() << 0;
    QTest::newRow("one, and not in a list") << QJsonValue(msa) << QStringList() << 1;
    QTest::newRow("object") << QJsonValue(QJsonObject{{msa, true}}) << QStringList() << 1;
    QTest::newRow("number") << QJsonValue(3) << QStringList() << 1;
    QTest::newRow("numbers in it") << QJsonValue(QJsonArray{3, msa}) << QStringList(msa) << 0;
    QTest::newRow("nested") << QJsonValue(u'[' + QString(100'000, u'[')) << QStringList() << 1;
}

void TestImporting::scopesOfAnyShape()
{
    QFETCH(QJsonValue, scopes);
    const Imported back = imported(withData({{u"scopes"_s, scopes}})).value();
    QStringList data;
    for (const RequestedEndpoint &asked : back.request.endpoints)
        data.append(asked.id);
    QTEST(data, "data");
    QTEST(int(back.notes.size()), "notes");
}

void TestImporting::saysWhatItLeavesOut()
{
    const Imported back =
        imported(withData({{u"duree_conservation_donnees_caractere_personnel"_s, u"3 ans"_s},
                           {u"scopes"_s, QJsonArray{u"associations_rna"_s}},
                           {u"modalities"_s, u"params"_s},
                           {u"contact_metier_type"_s, u"organization"_s},
                           {u"intitule"_s, QJsonObject{{u"a"_s, 1}}},
                           {u"rien"_s, u""_s}},
                          u"api-entreprise-provigis"_s))
            .value();
    const QList<std::pair<What, QString>> expected{
        {What::UnknownForm, u"api-entreprise-provigis"_s},
        {What::NoText, u"intitule"_s},
        {What::Retention, u"3 ans"_s},
        {What::UnknownScope, u"associations_rna"_s},
        {What::UnknownKey, u"contact_metier_type"_s},
        {What::UnknownKey, u"modalities"_s},
    };
    QCOMPARE(notesOf(back), expected);
    for (const Imported::Note &note : back.notes)
        QVERIFY2(noteText(note).contains(note.value), qPrintable(noteText(note)));
}

/// In the catalogue of 2021 one scope stands for several data, and some scopes for none.
void TestImporting::sharesAScope()
{
    const Imported back =
        imported(withData({{u"scopes"_s, QJsonArray{u"unites_legales_etablissements_insee"_s,
                                                    u"associations_djepva"_s, u"effectifs_urssaf"_s}}}),
                 u"editeurs-2021"_s)
            .value();
    QStringList data;
    for (const RequestedEndpoint &asked : back.request.endpoints)
        data.append(asked.id);
    QCOMPARE(data, QStringList({u"entreprises"_s, u"etablissements"_s, u"documents_associations"_s}));
    const QList<std::pair<What, QString>> expected{
        {What::SharedScope, u"unites_legales_etablissements_insee"_s},
        {What::UnknownScope, u"effectifs_urssaf"_s}};
    QCOMPARE(notesOf(back), expected);
    // Asked for again, they are the same scopes.
    QCOMPARE(mapRequest(back.request, sample::catalogue(u"editeurs-2021"_s)).chosenScopes,
             QStringList({u"associations_djepva"_s, u"unites_legales_etablissements_insee"_s}));
}

void TestImporting::findsTheUseCase_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<FiledFor>("filedFor");
    QTest::addColumn<QStringList>("useCases");
    QTest::addColumn<int>("notes");
    QTest::newRow("fraud") << u"api-entreprise-detection-fraude"_s << FiledFor::Client
                           << QStringList(u"fraude"_s) << 0;
    QTest::newRow("base") << u"api-entreprise-socle-de-base"_s << FiledFor::Client
                          << QStringList(u"socle_de_base"_s) << 0;
    QTest::newRow("free") << u"api-entreprise"_s << FiledFor::Client << QStringList() << 0;
    QTest::newRow("vendor") << u"api-entreprise-editeur"_s << FiledFor::Vendor << QStringList() << 0;
    QTest::newRow("of a vendor's brand")
        << u"api-entreprise-atexo"_s << FiledFor::Client << QStringList() << 1;
    QTest::newRow("none") << QString() << FiledFor::Client << QStringList() << 0;
}

void TestImporting::findsTheUseCase()
{
    QFETCH(QString, form);
    const Imported back = imported(withData({}, form)).value();
    QTEST(back.request.filedFor, "filedFor");
    QTEST(back.request.service.useCases, "useCases");
    QTEST(int(back.notes.size()), "notes");
}

/// A vendor who answered on DataPass' own page: the whole text is the description, and goes back as it was.
void TestImporting::keepsAForeignDescription()
{
    const QString text = u"Présentation\n\n1- Quelles activités ?\nÉdition\n\n2- Qui ?\nCommunes"_s;
    const QString sent = QString(text).replace(u"\n"_s, u"\r\n"_s);
    const Imported back = imported(withData({{u"description"_s, sent}}, u"api-entreprise-editeur"_s)).value();
    QCOMPARE(back.request.service.description, text);
    QCOMPARE(back.request.service.vendorAnswers, VendorAnswers());
    const Mapped mapped = mapRequest(back.request, sample::catalogue());
    QCOMPARE(mapped.field(u"description"_s)->value, text);
}

void TestImporting::cleansTexts()
{
    const QString longText(limits::kLineCharacters + 1, u'a');
    const Imported back = imported(withData({{u"intitule"_s, u" a\u202Eb\u0000c\n "_s},
                                             {u"volumetrie_approximative"_s, longText}}))
                              .value();
    QCOMPARE(back.request.service.title, u"abc"_s);
    QCOMPARE(back.request.service.expectedVolume, longText.chopped(1));
    const QList<std::pair<What, QString>> expected{{What::Shortened, u"volumetrie_approximative"_s}};
    QCOMPARE(notesOf(back), expected);
}

void TestImporting::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("code");
    const auto code = [](ErrorCode each) { return int(each); };
    QTest::newRow("empty") << QByteArray() << code(ErrorCode::FileEmpty);
    QTest::newRow("cut") << QByteArray("{\"data\": {") << code(ErrorCode::JsonSyntax);
    QTest::newRow("a page") << QByteArray("<html></html>") << code(ErrorCode::JsonSyntax);
    QTest::newRow("a list") << QByteArray("[]") << code(ErrorCode::JsonNotObject);
    QTest::newRow("too deep") << QByteArray("{\"data\":") + QByteArray(1'000'000, '[')
                              << code(ErrorCode::JsonTooDeep);
    QTest::newRow("no data") << QByteArray("{\"id\": 1}") << code(ErrorCode::SchemaViolation);
    QTest::newRow("data of another type") << QByteArray("{\"data\": []}") << code(ErrorCode::SchemaViolation);
    QTest::newRow("person of another type")
        << QByteArray("{\"data\": {}, \"applicant\": {\"email\": []}}") << code(ErrorCode::SchemaViolation);
    QTest::newRow("another definition")
        << QByteArray("{\"definition_id\": \"api_particulier\", \"data\": {}}")
        << code(ErrorCode::DataPassOther);
    QTest::newRow("another class") << QByteArray("{\"type\": \"AuthorizationRequest::HubEE\", \"data\": {}}")
                                   << code(ErrorCode::DataPassOther);
}

void TestImporting::refuses()
{
    QFETCH(QByteArray, json);
    const Result<Imported> back = importRequest(json, u"answer.json"_s, sample::catalogue());
    QVERIFY(!back);
    QTEST(int(back.error().code), "code");
}

QTEST_GUILESS_MAIN(TestImporting)
#include "tst_importing.moc"
