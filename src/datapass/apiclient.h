// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "online/httpclient.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace viatique::datapass {

/// Who calls: never kept longer than the program runs.
struct Credentials
{
    QString clientId;
    Secret clientSecret;
};

/// One error of DataPass' `errors`.
struct ApiError
{
    int status = 0;
    QString title;
    QString detail;
    QString pointer; ///< "/data/intitule", "headers/Authorization"; may be empty
};

/// What DataPass answered to a request that it did not do.
struct Refusal
{
    int status = 0; ///< of HTTP
    QList<ApiError> errors;
    std::optional<std::chrono::seconds> retryAfter;
};

/// A request as DataPass keeps it, as far as it is used here.
struct FiledRequest
{
    QString id; ///< "123"
    QString publicId;
    QString state; ///< "draft", "submitted"…
    QString formUid;
    QByteArray json; ///< all of it, for importRequest
};

struct FiledEvent
{
    QString name; ///< "create_by_api"
    QString at;   ///< ISO 8601
};

/// One conversation with DataPass: exactly one of the outcomes is set.
struct ApiOutcome
{
    std::optional<Error> error;     ///< no answer of DataPass: network, certificate, no JSON
    std::optional<Refusal> refusal; ///< an answer that says no
    bool isOk() const { return !error && !refusal; }
};

/// The API of DataPass: OAuth2 with client_credentials, the scope `write_authorizations`; a token stays in
/// memory until it ends, and is asked for anew once where DataPass says 401. One call at a time; each answers
/// with its signal, never from within.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    /// `base` is the address with its API path: "https://datapass.api.gouv.fr/api/v1".
    ApiClient(HttpClient &http, const QUrl &base, QObject *parent = nullptr);
    ~ApiClient() override;

    void setCredentials(Credentials credentials);
    bool hasCredentials() const;
    bool isBusy() const;

    void create(const QJsonObject &payload);                    ///< POST /demandes
    void update(const QString &id, const QJsonObject &payload); ///< PATCH /demandes/{id}
    void read(const QString &id);                               ///< GET /demandes/{id}
    void readEvents(const QString &id);                         ///< GET /demandes/{id}/events
    void readDefinition(const QString &id);                     ///< GET /definitions/{id}
    void cancel();

signals:
    void requestAnswered(const viatique::datapass::ApiOutcome &outcome,
                         const viatique::datapass::FiledRequest &request);
    void eventsAnswered(const viatique::datapass::ApiOutcome &outcome,
                        const QList<viatique::datapass::FiledEvent> &events);
    void definitionAnswered(const viatique::datapass::ApiOutcome &outcome, const QByteArray &json);

private:
    struct Job;
    std::unique_ptr<Job> m_job;
};

/// "https://datapass.api.gouv.fr" with or without its path of the API, as settings and command line give it.
QUrl apiBase(const QUrl &given);
/// One refusal as a sentence for each error, in the current language: what DataPass says, and what to do.
QStringList refusalTexts(const Refusal &refusal);

} // namespace viatique::datapass
