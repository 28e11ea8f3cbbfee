// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonschema.h"
#include "datapass/forms.h"
#include "datapass/payload.h"
#include "rules/syntax.h"
#include "samplerequest.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace viatique;
using namespace viatique::datapass;
using namespace Qt::StringLiterals;

namespace {

/// What DataPass' code lets through, and no more: everything else is answered with 422.
const QStringList &acceptedKeys()
{
    static const QStringList keys = [] {
        QStringList made{u"intitule"_s,
                         u"description"_s,
                         u"date_prevue_mise_en_production"_s,
                         u"volumetrie_approximative"_s,
                         u"cadre_juridique_nature"_s,
                         u"cadre_juridique_url"_s,
                         u"scopes"_s,
                         u"destinataire_donnees_caractere_personnel"_s,
                         u"duree_conservation_donnees_caractere_personnel"_s,
                         u"duree_conservation_donnees_caractere_personnel_justification"_s};
        for (const char *kind : {"responsable_traitement", "delegue_protection_donnees", "contact_metier",
                                 "contact_technique"}) {
            for (const char *part : {"family_name", "given_name", "email", "phone_number", "job_title"})
                made.append(QLatin1String(kind) + u'_' + QLatin1String(part));
        }
        return made;
    }();
    return keys;
}

QString violation(const QJsonObject &body)
{
    const auto shape = checkSchema(
        body, QStringLiteral(VIATIQUE_SOURCE_DIR "/tests/datapass/data/post-demandes.schema.json"),
        u"body"_s);
    return shape ? QString() : errorText(shape.error());
}

QJsonObject dataOf(const QJsonObject &body)
{
    return body.value(u"demande").toObject().value(u"data").toObject();
}

} // namespace

/// The body that the API of DataPass takes.
class TestPayload : public QObject
{
    Q_OBJECT

private slots:
    void isWhatDataPassTakes_data();
    void isWhatDataPassTakes();
    void incompleteSaysWhatLacks();
    void holdsAllOfIt();
    void leavesOutWhatIsEmpty();
    void patchClearsWhatIsEmpty();
    void patchKeepsWhatTheFormPresets_data();
    void patchKeepsWhatTheFormPresets();
    void baseFormKeepsItsLaw();
    void isTheSameBytes();
};

void TestPayload::isWhatDataPassTakes_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QString>("catalogue");
    const QString now = u"datapass-2026"_s;
    QTest::newRow("example") << sample::example(u"complete"_s) << u"editeurs-2021"_s;
    QTest::newRow("client") << sample::client() << now;
    QTest::newRow("vendor") << sample::vendor() << now;
    for (const UseCase &useCase : sample::catalogue().useCases)
        QTest::addRow("use case %s", qPrintable(useCase.id))
            << sample::client(useCase.id.toLatin1().constData()) << now;
    Request odd = sample::client("other");
    odd.service.title = u"  « É » & <b>\t“😀” \" \\ "_s;
    odd.service.goLiveDate = u"mars 2027"_s;
    odd.personalData.retentionMonths = 36.5;
    odd.legalFramework.texts[0] = {u"t1"_s, {}, u"Texte"_s, u"https://exemple.example:8080/a"_s};
    odd.endpoints.append({u"unknown"_s, {}, {}, {}, {}});
    QTest::newRow("odd values") << odd << now;
    Request infinite = sample::client();
    infinite.personalData.retentionMonths = std::numeric_limits<double>::infinity();
    QTest::newRow("no number") << infinite << now;
}

void TestPayload::isWhatDataPassTakes()
{
    QFETCH(Request, request);
    QFETCH(QString, catalogue);
    const Mapped mapped = mapRequest(request, sample::catalogue(catalogue));
    const QJsonObject body = payload(mapped);
    QCOMPARE(violation(body), QString());
    QCOMPARE(lackingMembers(mapped), QStringList());
    QCOMPARE(body.keys(), QStringList(u"demande"_s));
    QCOMPARE(body.value(u"demande").toObject().keys(),
             QStringList({u"applicant"_s, u"data"_s, u"form_uid"_s, u"organization"_s}));
    QVERIFY(form(body.value(u"demande").toObject().value(u"form_uid").toString()));

    const QJsonObject data = dataOf(body);
    for (auto member = data.begin(); member != data.end(); ++member) {
        QVERIFY2(acceptedKeys().contains(member.key()), qPrintable(member.key()));
        if (member.key() == u"scopes")
            continue;
        QVERIFY2(member.value().isString(), qPrintable(member.key()));
        QCOMPARE(member.value().toString(), member.value().toString().trimmed());
        QVERIFY2(!member.value().toString().isEmpty(), qPrintable(member.key()));
    }
    static const QRegularExpression number(u"^[0-9]+$"_s);
    static const QRegularExpression day(u"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"_s);
    const auto fits = [&data](const char *key, const QRegularExpression &pattern) {
        return !data.contains(QLatin1String(key))
               || pattern.match(data.value(QLatin1String(key)).toString()).hasMatch();
    };
    QVERIFY(fits("duree_conservation_donnees_caractere_personnel", number));
    QVERIFY(fits("date_prevue_mise_en_production", day));
    if (data.contains(u"cadre_juridique_url"))
        QVERIFY(rules::isLink(data.value(u"cadre_juridique_url").toString()));
    QStringList scopes;
    const QJsonArray values = data.value(u"scopes").toArray();
    for (const QJsonValue &value : values) {
        QVERIFY2(scope(value.toString()), qPrintable(value.toString()));
        scopes.append(value.toString());
    }
    QStringList sorted = scopes;
    sorted.removeDuplicates();
    sorted.sort();
    QCOMPARE(scopes, sorted);
    for (const QString &included : includedScopes())
        QVERIFY2(scopes.contains(included), qPrintable(included));
}

void TestPayload::incompleteSaysWhatLacks()
{
    const Mapped empty = mapRequest({}, sample::catalogue());
    QVERIFY(!violation(payload(empty)).isEmpty());
    QCOMPARE(lackingMembers(empty), QStringList({u"/organisation/siret"_s, u"/applicant/givenName"_s,
                                                 u"/applicant/familyName"_s, u"/applicant/email"_s}));
    Request request = sample::client();
    request.applicant.email = u"  "_s;
    QCOMPARE(lackingMembers(mapRequest(request, sample::catalogue())), QStringList(u"/applicant/email"_s));
    // The vendor form presets a title that asks for one: no draft is to be made with that.
    Request vendor = sample::vendor();
    vendor.service.title = u" "_s;
    QCOMPARE(lackingMembers(mapRequest(vendor, sample::catalogue())), QStringList(u"/service/title"_s));
    vendor.filedFor = FiledFor::Client;
    QCOMPARE(lackingMembers(mapRequest(vendor, sample::catalogue())), QStringList());
    // What lacks by our list is what lacks by the schema.
    QVERIFY(!violation(payload(mapRequest(request, sample::catalogue()))).isEmpty());
    const Mapped incomplete =
        mapRequest(sample::example(u"incomplete"_s), sample::catalogue(u"editeurs-2021"_s));
    QCOMPARE(violation(payload(incomplete)).isEmpty(), lackingMembers(incomplete).isEmpty());
}

void TestPayload::holdsAllOfIt()
{
    const QJsonObject body = payload(mapRequest(sample::client(), sample::catalogue()));
    const QJsonObject data = dataOf(body);
    QStringList missing = acceptedKeys();
    for (const QString &key : data.keys())
        missing.removeAll(key);
    QCOMPARE(missing, QStringList());
    QCOMPARE(data.value(u"duree_conservation_donnees_caractere_personnel"), QJsonValue(u"48"_s));
    QCOMPARE(data.value(u"delegue_protection_donnees_email"), QJsonValue(u"solène@valbrume.example"_s));
    const QJsonObject demande = body.value(u"demande").toObject();
    QCOMPARE(demande.value(u"organization").toObject(), QJsonObject({{u"siret"_s, u"00021700000017"_s}}));
    QCOMPARE(demande.value(u"applicant").toObject().size(), 5);
}

void TestPayload::leavesOutWhatIsEmpty()
{
    Request request = sample::client();
    request.service.expectedVolume = u" \n"_s;
    request.applicant.jobTitle.clear();
    const QJsonObject body = payload(mapRequest(request, sample::catalogue()));
    QVERIFY(!dataOf(body).contains(u"volumetrie_approximative"));
    QVERIFY(!body.value(u"demande").toObject().value(u"applicant").toObject().contains(u"job_title"));
}

void TestPayload::patchClearsWhatIsEmpty()
{
    const QJsonObject body = patchPayload(mapRequest({}, sample::catalogue()));
    QCOMPARE(body.value(u"demande").toObject().keys(), QStringList(u"data"_s));
    const QJsonObject data = dataOf(body);
    QStringList keys = acceptedKeys();
    keys.sort();
    QCOMPARE(data.keys(), keys);
    QCOMPARE(data.value(u"contact_metier_email"), QJsonValue(QString()));
    QCOMPARE(data.value(u"scopes").toArray().size(), 13);
}

/// A creation leaves the form's own text where the request has none: an update is not to wipe it out.
void TestPayload::patchKeepsWhatTheFormPresets_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QStringList>("kept");
    Request lawless = sample::client();
    lawless.legalFramework = {};
    QTest::newRow("public procurement")
        << lawless << QStringList({u"cadre_juridique_nature"_s, u"cadre_juridique_url"_s});
    QTest::newRow("with a law of its own") << sample::client() << QStringList();
    lawless.service.useCases = QStringList(u"aides_publiques"_s);
    QTest::newRow("a form that presets no law") << lawless << QStringList();
    Request vendor = sample::vendor();
    vendor.service.title.clear();
    vendor.service.vendorAnswers = {};
    QTest::newRow("vendor") << vendor << QStringList({u"intitule"_s, u"description"_s});
}

void TestPayload::patchKeepsWhatTheFormPresets()
{
    QFETCH(Request, request);
    QFETCH(QStringList, kept);
    const QJsonObject data = dataOf(patchPayload(mapRequest(request, sample::catalogue())));
    QStringList missing = acceptedKeys();
    for (const QString &key : data.keys())
        missing.removeAll(key);
    QCOMPARE(missing, kept);
}

/// Neither a creation nor an update brings what stands on no page of the form.
void TestPayload::baseFormKeepsItsLaw()
{
    Request request = sample::client("socle_de_base");
    request.endpoints = {sample::datum("associations_djepva")};
    const Mapped mapped = mapRequest(request, sample::catalogue());
    for (const QJsonObject &body : {payload(mapped), patchPayload(mapped)}) {
        QVERIFY(dataOf(body).contains(u"intitule"));
        QVERIFY(!dataOf(body).contains(u"cadre_juridique_nature"));
        QVERIFY(!dataOf(body).contains(u"cadre_juridique_url"));
    }
}

void TestPayload::isTheSameBytes()
{
    const Catalogue &catalogue = sample::catalogue();
    Request request = sample::client();
    const QByteArray bytes = payloadBytes(mapRequest(request, catalogue));
    QVERIFY(bytes.endsWith('\n'));
    std::reverse(request.endpoints.begin(), request.endpoints.end());
    QCOMPARE(payloadBytes(mapRequest(request, catalogue)), bytes);
}

QTEST_GUILESS_MAIN(TestPayload)
#include "tst_payload.moc"
