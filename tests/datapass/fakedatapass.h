// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/jsonschema.h"
#include "online/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrlQuery>

namespace viatique::test {

/// DataPass as its document of the API describes it, on loopback: it refuses whoever has no token of its own,
/// bodies that are not those of the document's schemas, with keys that it does not know, or with what the
/// applicant alone may say there. What it answers beyond is up to the test.
class FakeDataPass
{
public:
    static constexpr auto kClientId = "vendeur-d'exemple";
    static constexpr auto kSecret = "s3cret&of=ours/ééé";
    static constexpr auto kToken = "token-Abc.123~-";

    FakeDataPass()
    {
        server.answerBy(&FakeDataPass::guard);
        giveTokens({token(1), token(2), token(3)});
    }

    TestServer server;

    QUrl base() const { return server.url(QStringLiteral("/api/v1")); }
    static TestAnswer token(int number, const QByteArray &lasts = "7200")
    {
        return TestAnswer::json("{\"access_token\":\"" + QByteArray(kToken) + QByteArray::number(number)
                                + "\",\"token_type\":\"Bearer\",\"expires_in\":" + lasts
                                + ",\"created_at\":1613749329}");
    }
    void giveTokens(const QList<TestAnswer> &answers)
    {
        server.answer("POST", "/api/v1/oauth/token", answers);
    }
    void onCreate(const QList<TestAnswer> &answers) { server.answer("POST", "/api/v1/demandes", answers); }
    void onUpdate(const QList<TestAnswer> &answers, const QByteArray &id = "123")
    {
        server.answer("PATCH", "/api/v1/demandes/" + id, answers);
    }
    void onRead(const QByteArray &path, const QList<TestAnswer> &answers)
    {
        server.answer("GET", "/api/v1" + path, answers);
    }
    /// The request as DataPass shows it.
    static TestAnswer filed(int status = 201, const QByteArray &state = "draft", const QByteArray &id = "123")
    {
        return TestAnswer::json("{\"id\":" + id
                                    + ",\"public_id\":\"ABC-123\",\"definition_id\":\"api_entreprise\","
                                      "\"state\":\""
                                    + state
                                    + "\",\"form_uid\":\"api-entreprise\",\"data\":{\"scopes\":\"[]\"}}",
                                status);
    }
    static TestAnswer errors(int status, const QList<QPair<QByteArray, QByteArray>> &pointersAndDetails,
                             const QByteArray &title = "Entité non traitable")
    {
        QJsonArray array;
        for (const auto &[pointer, detail] : pointersAndDetails) {
            QJsonObject error{{QStringLiteral("status"), QString::number(status)},
                              {QStringLiteral("title"), QString::fromUtf8(title)},
                              {QStringLiteral("detail"), QString::fromUtf8(detail)}};
            if (!pointer.isEmpty())
                error.insert(QStringLiteral("source"),
                             QJsonObject{{QStringLiteral("pointer"), QString::fromUtf8(pointer)}});
            array.append(error);
        }
        return TestAnswer::json(
            QJsonDocument(QJsonObject{{QStringLiteral("errors"), array}}).toJson(QJsonDocument::Compact),
            status);
    }

    /// Those that were not about tokens.
    QList<TestRequest> calls() const
    {
        QList<TestRequest> calls;
        for (const TestRequest &request : server.requests()) {
            if (!request.path.endsWith("/oauth/token"))
                calls.append(request);
        }
        return calls;
    }
    /// What of the body breaks the schema that the document of the API gives for such a call; empty: nothing.
    static QString violationOf(const QByteArray &method, const QJsonObject &body)
    {
        const QString schema =
            QStringLiteral(VIATIQUE_SOURCE_DIR "/tests/datapass/data/%1-demandes.schema.json")
                .arg(QString::fromLatin1(method.toLower()));
        const Result<void> shape = checkSchema(body, schema, QStringLiteral("body"));
        return shape ? QString() : errorText(shape.error());
    }
    int tokensAsked() const { return int(server.requests().size() - calls().size()); }

private:
    static TestAnswer none()
    {
        TestAnswer answer;
        answer.status = 0;
        return answer;
    }
    static TestAnswer guard(const TestRequest &request)
    {
        return request.path.endsWith("/oauth/token") ? guardTokens(request) : guardCalls(request);
    }
    static TestAnswer guardTokens(const TestRequest &request)
    {
        if (request.header("content-type") != "application/x-www-form-urlencoded"
            || !request.header("authorization").isEmpty() || !request.query.isEmpty())
            return TestAnswer::json("{\"error\":\"invalid_request\"}", 400);
        const QUrlQuery form(QString::fromLatin1(request.body));
        const auto value = [&form](const char *key) {
            return form.queryItemValue(QString::fromLatin1(key), QUrl::FullyDecoded).toUtf8();
        };
        if (value("grant_type") != "client_credentials")
            return TestAnswer::json("{\"error\":\"unsupported_grant_type\"}", 400);
        if (value("client_id") != kClientId || value("client_secret") != kSecret)
            return TestAnswer::json("{\"error\":\"invalid_client\"}", 401);
        if (value("scope") != "write_authorizations" && value("scope") != "read_authorizations")
            return TestAnswer::json("{\"error\":\"invalid_scope\"}", 400);
        return none();
    }
    static TestAnswer guardCalls(const TestRequest &request)
    {
        if (!request.header("authorization").startsWith(QByteArray(QByteArray("Bearer ") + kToken)))
            return errors(401, {{"headers/Authorization", "Jeton absent"}}, "Non autorisé");
        if (request.method == "GET")
            return none();
        if (request.header("content-type") != "application/json")
            return TestAnswer::text("<html>415</html>", "text/html", 415);
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (const QString violation = violationOf(request.method, body); !violation.isEmpty())
            return errors(400, {{"/demande", violation.toUtf8()}}, "Paramètre manquant");
        const QJsonObject demande = body.value(QStringLiteral("demande")).toObject();
        if (demande.value(QStringLiteral("form_uid")).toString().isEmpty() && request.method == "POST")
            return errors(400, {{"/form_uid", "Le formulaire manque"}}, "Paramètre manquant");
        QList<QPair<QByteArray, QByteArray>> unknown = reservedIn(demande, {});
        for (const QString &key : demande.value(QStringLiteral("data")).toObject().keys()) {
            if (!acceptedKeys().contains(key) && !isReserved(key))
                unknown.append({"/data/" + key.toUtf8(), "La clé n'est pas reconnue"});
        }
        return unknown.isEmpty() ? none() : errors(422, unknown, "Clé invalide");
    }
    /// The two boxes, which are the applicant's word, and the types of contacts, which the web form sets.
    static bool isReserved(const QString &key)
    {
        return key == QLatin1String("terms_of_service_accepted")
               || key == QLatin1String("data_protection_officer_informed")
               || key.endsWith(QLatin1String("_type"));
    }
    /// Where such stand, at any depth.
    static QList<QPair<QByteArray, QByteArray>> reservedIn(const QJsonObject &object, const QByteArray &at)
    {
        QList<QPair<QByteArray, QByteArray>> found;
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QByteArray path = at + '/' + member.key().toUtf8();
            if (isReserved(member.key()))
                found.append({path, "Réservé"});
            found += reservedIn(member.value().toObject(), path);
        }
        return found;
    }
    static QSet<QString> acceptedKeys()
    {
        QSet<QString> keys{QStringLiteral("intitule"),
                           QStringLiteral("description"),
                           QStringLiteral("destinataire_donnees_caractere_personnel"),
                           QStringLiteral("duree_conservation_donnees_caractere_personnel"),
                           QStringLiteral("duree_conservation_donnees_caractere_personnel_justification"),
                           QStringLiteral("cadre_juridique_url"),
                           QStringLiteral("cadre_juridique_nature"),
                           QStringLiteral("date_prevue_mise_en_production"),
                           QStringLiteral("volumetrie_approximative"),
                           QStringLiteral("scopes")};
        for (const char *contact : {"responsable_traitement", "delegue_protection_donnees", "contact_metier",
                                    "contact_technique"}) {
            for (const char *member : {"family_name", "given_name", "email", "phone_number", "job_title"})
                keys.insert(QStringLiteral("%1_%2").arg(QLatin1String(contact), QLatin1String(member)));
        }
        return keys;
    }
};

} // namespace viatique::test
