// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/apiclient.h"

#include "core/jsonfile.h"
#include "datapass/apianswer.h"

#include <QJsonDocument>
#include <QPointer>
#include <QTimer>

#include <array>
#include <utility>

namespace viatique::datapass {

namespace {

constexpr qint64 kTokenBytes = 64 * 1024;
constexpr qint64 kAnswerBytes = 4 * 1024 * 1024;

enum class Right { Read, Write };

QByteArray scopeOf(Right right)
{
    return right == Right::Read ? "read_authorizations" : "write_authorizations";
}

QUrl withPath(QUrl base, const QString &path)
{
    QString whole = base.path();
    while (whole.endsWith(QLatin1Char('/')))
        whole.chop(1);
    base.setPath(whole + path);
    return base;
}

} // namespace

class ApiClient::Work
{
public:
    enum class Kind { Request, Events, Definition };
    struct Call
    {
        Kind kind = Kind::Request;
        HttpRequest::Method method = HttpRequest::Method::Get;
        QString path;
        QByteArray body;
        std::optional<QString> id; ///< of the request that there is to be, if there is one
        bool renewed = false;
        quint64 credentials = 0; ///< which ones asked for its token
    };
    struct Token
    {
        Secret word;
        std::chrono::steady_clock::time_point ends;
    };

    Work(ApiClient &client, HttpClient &http, const QUrl &base)
        : m_client(client)
        , m_http(http)
        , m_base(base)
    {
    }

    void begin(Call call);
    void cancel();
    bool isBusy() const { return m_call.has_value(); }
    void setCredentials(Credentials credentials);
    bool hasCredentials() const { return m_credentials.isComplete(); }

private:
    Right right() const;
    Token &token() { return m_tokens[right() == Right::Read ? 0 : 1]; }
    void askToken();
    void takeToken(const Result<HttpAnswer> &answer, bool hasLeft);
    void send(const Secret &bearer);
    void takeAnswer(const Result<HttpAnswer> &answer, bool hasLeft);
    void take(const QByteArray &body);
    void follow(HttpRequest request, void (Work::*taken)(const Result<HttpAnswer> &, bool));
    void fail(Error error, bool mayBeDone = false);
    void refuse(const HttpAnswer &answer, bool ofCredentials);
    void end(const ApiOutcome &outcome, const FiledRequest &request = {},
             const QList<FiledEvent> &events = {}, const QByteArray &json = {});
    QByteArray cleaned(QByteArray bytes) const;
    QString cleaned(const QString &text) const;

    ApiClient &m_client;
    HttpClient &m_http;
    const QUrl m_base;
    Credentials m_credentials;
    quint64 m_turn = 0; ///< of the credentials
    std::array<Token, 2> m_tokens;
    std::optional<Call> m_call;
    QPointer<HttpCall> m_exchange;
};

void ApiClient::Work::begin(Call call)
{
    if (isBusy())
        return;
    m_call = std::move(call);
    const auto later = [this](auto &&then) {
        auto *soon = new QTimer(&m_client);
        soon->setSingleShot(true);
        QObject::connect(soon, &QTimer::timeout, soon, then);
        QObject::connect(soon, &QTimer::timeout, soon, &QObject::deleteLater);
        soon->start(0);
    };
    if (!hasCredentials())
        return later([this] { fail(ErrorCode::CredentialsMissing); });
    // No number of a request: DataPass need not be asked.
    if (m_call->id && m_call->id->isEmpty()) {
        constexpr int kNotFound = 404;
        HttpAnswer none;
        none.status = kNotFound;
        return later([this, none] { refuse(none, false); });
    }
    const Token &known = token();
    if (!known.word.isEmpty() && std::chrono::steady_clock::now() < known.ends)
        send(known.word);
    else
        askToken();
}

void ApiClient::Work::cancel()
{
    if (m_exchange)
        m_exchange->cancel();
}

void ApiClient::Work::setCredentials(Credentials credentials)
{
    m_credentials = std::move(credentials);
    ++m_turn;
    for (Token &one : m_tokens)
        one = Token();
}

Right ApiClient::Work::right() const
{
    return m_call->method == HttpRequest::Method::Get ? Right::Read : Right::Write;
}

void ApiClient::Work::follow(HttpRequest request, void (Work::*taken)(const Result<HttpAnswer> &, bool))
{
    request.purpose = Purpose::DataPass;
    m_exchange = m_http.send(std::move(request), &m_client);
    QObject::connect(m_exchange, &HttpCall::finished, &m_client, [this, taken](const auto &answer) {
        const bool hasLeft = std::exchange(m_exchange, nullptr)->hasLeft();
        (this->*taken)(answer, hasLeft);
    });
}

void ApiClient::Work::askToken()
{
    token() = Token();
    m_call->credentials = m_turn;
    const Secret word(m_credentials.clientSecret.reveal().toPercentEncoding());
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = withPath(m_base, QStringLiteral("/oauth/token"));
    request.contentType = "application/x-www-form-urlencoded";
    request.limit = kTokenBytes;
    request.body =
        "grant_type=client_credentials&client_id=" + m_credentials.clientId.toUtf8().toPercentEncoding()
        + "&client_secret=" + word.reveal() + "&scope=" + scopeOf(right());
    follow(std::move(request), &Work::takeToken);
}

void ApiClient::Work::takeToken(const Result<HttpAnswer> &answer, bool)
{
    if (!answer)
        return fail(answer.error());
    if (!answer->isSuccess())
        return refuse(*answer, true);
    Result<GivenToken> given = tokenFrom(answer->body, m_base.host());
    if (!given)
        return fail(given.error());
    // Others came meanwhile: the token is for this call alone.
    if (m_call->credentials != m_turn)
        return send(given->word);
    Token &taken = token();
    taken.ends = std::chrono::steady_clock::now() + given->lasts;
    taken.word = std::move(given->word);
    send(taken.word);
}

void ApiClient::Work::send(const Secret &bearer)
{
    HttpRequest request;
    request.method = m_call->method;
    request.url = withPath(m_base, m_call->path);
    request.bearer = bearer.clone();
    request.limit = kAnswerBytes;
    if (!m_call->body.isEmpty()) {
        request.contentType = "application/json";
        request.body = m_call->body;
    }
    follow(std::move(request), &Work::takeAnswer);
}

void ApiClient::Work::takeAnswer(const Result<HttpAnswer> &answer, bool hasLeft)
{
    constexpr int kUnauthorized = 401;
    const bool creates = m_call->method == HttpRequest::Method::Post;
    if (!answer)
        return fail(answer.error(), creates && hasLeft);
    if (answer->status == kUnauthorized && !m_call->renewed) {
        m_call->renewed = true;
        return askToken();
    }
    if (answer->isSuccess())
        return take(cleaned(answer->body));
    refuse(*answer, false);
}

void ApiClient::Work::take(const QByteArray &body)
{
    const QString host = m_base.host();
    switch (m_call->kind) {
    case Kind::Request: {
        Result<FiledRequest> request = filedFrom(body, host);
        if (request && m_call->id && request->id != *m_call->id)
            request = Failure(Error(ErrorCode::AnswerUnexpected,
                                    {host, QString::fromUtf8(QT_TRANSLATE_NOOP(
                                               "viatique::Reason", "it is about another request"))}));
        if (!request)
            return fail(request.error(), m_call->method == HttpRequest::Method::Post);
        for (QString *text : {&request->publicId, &request->state, &request->formUid})
            *text = cleaned(*text);
        return end({}, *request);
    }
    case Kind::Events: {
        Result<QList<FiledEvent>> events = eventsFrom(body, host);
        if (!events)
            return fail(events.error());
        for (FiledEvent &event : *events)
            event = {cleaned(event.name), cleaned(event.at)};
        return end({}, {}, *events);
    }
    case Kind::Definition:
        if (const Result<void> object = objectFrom(body, host); !object)
            return fail(object.error());
        return end({}, {}, {}, body);
    }
}

void ApiClient::Work::fail(Error error, bool mayBeDone)
{
    // Where a redirect leads, and what a library says of an answer, are a server's words too.
    for (QString &argument : error.args)
        argument = cleaned(argument);
    ApiOutcome outcome;
    outcome.error = std::move(error);
    outcome.mayBeDone = mayBeDone;
    end(outcome);
}

void ApiClient::Work::refuse(const HttpAnswer &answer, bool ofCredentials)
{
    Refusal refusal;
    refusal.status = answer.status;
    refusal.retryAfter = answer.retryAfter;
    refusal.ofCredentials = ofCredentials;
    refusal.errors = errorsFrom(answer.body);
    for (ApiError &error : refusal.errors) {
        for (QString *text : {&error.title, &error.detail, &error.pointer})
            *text = cleaned(*text);
    }
    ApiOutcome outcome;
    outcome.mayBeDone =
        !ofCredentials && m_call->method == HttpRequest::Method::Post && isAfterwards(answer.status);
    outcome.refusal = std::move(refusal);
    end(outcome);
}

void ApiClient::Work::end(const ApiOutcome &outcome, const FiledRequest &request,
                          const QList<FiledEvent> &events, const QByteArray &json)
{
    const Kind kind = m_call->kind;
    // Whoever hears of it may begin the next call, or destroy the client.
    m_call.reset();
    switch (kind) {
    case Kind::Request:
        emit m_client.requestAnswered(outcome, request);
        break;
    case Kind::Events:
        emit m_client.eventsAnswered(outcome, events);
        break;
    case Kind::Definition:
        emit m_client.definitionAnswered(outcome, json);
        break;
    }
}

QByteArray ApiClient::Work::cleaned(QByteArray bytes) const
{
    const auto takeOut = [&bytes](const Secret &secret) {
        constexpr qsizetype kShortest = 6; // what is shorter is no secret, and stands in other words
        if (secret.reveal().size() < kShortest)
            return;
        const Secret encoded(secret.reveal().toPercentEncoding());
        bytes.replace(secret.reveal(), QByteArray("***"));
        bytes.replace(encoded.reveal(), QByteArray("***"));
    };
    takeOut(m_credentials.clientSecret);
    for (const Token &one : m_tokens)
        takeOut(one.word);
    return bytes;
}

QString ApiClient::Work::cleaned(const QString &text) const
{
    return QString::fromUtf8(cleaned(text.toUtf8()));
}

ApiClient::ApiClient(HttpClient &http, const QUrl &base, QObject *parent)
    : QObject(parent)
    , m_work(std::make_unique<Work>(*this, http, base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment)))
{
}

ApiClient::~ApiClient()
{
    // Calls are children: without a word from them to what is half gone.
    const auto calls = findChildren<HttpCall *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(calls);
}

void ApiClient::setCredentials(Credentials credentials)
{
    m_work->setCredentials(std::move(credentials));
}

bool ApiClient::hasCredentials() const
{
    return m_work->hasCredentials();
}

bool ApiClient::isBusy() const
{
    return m_work->isBusy();
}

void ApiClient::create(const QJsonObject &payload)
{
    Work::Call call;
    call.method = HttpRequest::Method::Post;
    call.path = QStringLiteral("/demandes");
    call.body = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    m_work->begin(std::move(call));
}

void ApiClient::update(const QString &id, const QJsonObject &payload)
{
    Work::Call call;
    call.method = HttpRequest::Method::Patch;
    call.id = requestNumber(id);
    call.path = QStringLiteral("/demandes/") + *call.id;
    call.body = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    m_work->begin(std::move(call));
}

void ApiClient::read(const QString &id)
{
    Work::Call call;
    call.id = requestNumber(id);
    call.path = QStringLiteral("/demandes/") + *call.id;
    m_work->begin(std::move(call));
}

void ApiClient::readEvents(const QString &id)
{
    Work::Call call;
    call.kind = Work::Kind::Events;
    call.id = requestNumber(id);
    call.path = QStringLiteral("/demandes/%1/events").arg(*call.id);
    m_work->begin(std::move(call));
}

void ApiClient::readDefinition(const QString &id)
{
    Work::Call call;
    call.kind = Work::Kind::Definition;
    call.path = QStringLiteral("/definitions/") + id;
    m_work->begin(std::move(call));
}

void ApiClient::cancel()
{
    m_work->cancel();
}

} // namespace viatique::datapass
