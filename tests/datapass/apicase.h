// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/apiclient.h"
#include "datapass/fakedatapass.h"

#include <QEventLoop>
#include <QTimer>

#include <functional>

namespace viatique::test {

/// What came of one call.
struct ApiAnswer
{
    int count = 0; ///< of signals
    datapass::ApiOutcome outcome;
    datapass::FiledRequest request;
    QList<datapass::FiledEvent> events;
    QByteArray definition;

    bool isOk() const { return count == 1 && outcome.isOk(); }
    int status() const { return outcome.refusal ? outcome.refusal->status : 0; }
    QStringList texts() const
    {
        return outcome.refusal ? datapass::refusalTexts(*outcome.refusal) : QStringList();
    }
};

/// A client, and the server that it talks to.
class ApiCase
{
public:
    explicit ApiCase(NetworkUse use = NetworkUse::Allowed, const HttpTimeouts &timeouts = {})
        : http(use, timeouts)
        , api(http, dataPass.base())
    {
        api.setCredentials(credentials());
        QObject::connect(&api, &datapass::ApiClient::requestAnswered, &loop,
                         [this](const auto &outcome, const auto &request) {
                             take(outcome);
                             answer.request = request;
                         });
        QObject::connect(&api, &datapass::ApiClient::eventsAnswered, &loop,
                         [this](const auto &outcome, const auto &events) {
                             take(outcome);
                             answer.events = events;
                         });
        QObject::connect(&api, &datapass::ApiClient::definitionAnswered, &loop,
                         [this](const auto &outcome, const auto &json) {
                             take(outcome);
                             answer.definition = json;
                         });
    }

    static datapass::Credentials credentials()
    {
        return {QString::fromUtf8(FakeDataPass::kClientId), Secret(QByteArray(FakeDataPass::kSecret))};
    }
    static QJsonObject body()
    {
        return QJsonDocument::fromJson(R"({"demande":{"form_uid":"api-entreprise","applicant":{
            "email":"camille.martin@ville.example","given_name":"Camille","family_name":"Martin"},
            "organization":{"siret":"21350238800019"},
            "data":{"intitule":"Marchés publics « éàü »","scopes":["effectifs_urssaf"]}}})")
            .object();
    }
    /// Begins something and waits for its answer; none within five seconds has a count of 0.
    ApiAnswer ask(const std::function<void()> &begin)
    {
        answer = {};
        begin();
        QTimer::singleShot(std::chrono::seconds(10), &loop, &QEventLoop::quit);
        if (answer.count == 0)
            loop.exec();
        return answer;
    }
    ApiAnswer create()
    {
        return ask([this] { api.create(body()); });
    }

    QEventLoop loop;
    FakeDataPass dataPass;
    HttpClient http;
    datapass::ApiClient api;
    ApiAnswer answer;

private:
    void take(const datapass::ApiOutcome &outcome)
    {
        ++answer.count;
        answer.outcome = outcome;
        // What else is said in this turn is to be counted too.
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    }
};

} // namespace viatique::test
