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
#include <memory>
#include <optional>

namespace viatique::datapass {

/// Who calls: never kept longer than the program runs.
struct Credentials
{
    QString clientId;
    Secret clientSecret;
    bool isComplete() const { return !clientId.isEmpty() && !clientSecret.isEmpty(); }
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
    bool ofCredentials = false; ///< said where the token is asked for: of identifier, secret and rights
};

/// A request as DataPass keeps it, as far as it is used here.
struct FiledRequest
{
    QString id; ///< "123"
    QString publicId;
    QString state; ///< "draft", "submitted"…
    QString formUid;
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
    /// Of `create` alone: it left, and nothing that came back tells whether it was done.
    bool mayBeDone = false;
    bool isOk() const { return !error && !refusal; }
};

/// The API of DataPass: OAuth2 with client_credentials. Reading asks for a token of the scope
/// `read_authorizations`, writing for one of `write_authorizations`; each stays in memory until a minute
/// before it ends. Where DataPass answers 401, one new token is asked for and the call is repeated once;
/// nothing else is ever repeated. One call at a time: another one meanwhile is without effect. Each answers
/// with its signal, never from within. Errors: those of HttpCall, AnswerUnexpected, CredentialsMissing. What
/// a server sends back of secret or token is taken out of all that is given on.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    /// `base` is that of the API (`Address::api`): "https://datapass.api.gouv.fr/api/v1".
    ApiClient(HttpClient &http, const QUrl &base, QObject *parent = nullptr);
    ~ApiClient() override;

    /// Forgets the tokens of the former ones.
    void setCredentials(Credentials credentials);
    bool hasCredentials() const;
    bool isBusy() const;

    void create(const QJsonObject &payload);                    ///< POST /demandes
    void update(const QString &id, const QJsonObject &payload); ///< PATCH /demandes/{id}
    void read(const QString &id);                               ///< GET /demandes/{id}
    void readEvents(const QString &id);                         ///< GET /demandes/{id}/events
    void readDefinition(const QString &id);                     ///< GET /definitions/{id}
    /// The call under way answers with Cancelled.
    void cancel();

signals:
    /// Of create, update and read.
    void requestAnswered(const viatique::datapass::ApiOutcome &outcome,
                         const viatique::datapass::FiledRequest &request);
    void eventsAnswered(const viatique::datapass::ApiOutcome &outcome,
                        const QList<viatique::datapass::FiledEvent> &events);
    void definitionAnswered(const viatique::datapass::ApiOutcome &outcome, const QByteArray &json);

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

/// One refusal as a sentence for each error, in the order of `errors`, at least one, in the current language:
/// what DataPass says, shortened and without what cannot be shown, and what to do.
QStringList refusalTexts(const Refusal &refusal);
/// That a creation may have been done although no answer came, and what to do.
QString uncertainText();
/// "draft" and its like, and the names of events ("create_by_api"), in the current language; unknown ones as
/// they are.
QString filedStateText(const QString &state);
QString filedEventText(const QString &name);

} // namespace viatique::datapass
