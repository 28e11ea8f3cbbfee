// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/apianswer.h"

#include "core/jsonfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace viatique::datapass {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype kTokenCharacters = 4'096; ///< those of DataPass have 43
constexpr std::chrono::seconds kMargin = 60s; ///< so that a token does not end on its way
constexpr std::chrono::seconds kLongest = 24h;
/// Of one answer: a body can break no more rules than it has fields.
constexpr int kErrors = 100;
constexpr int kEvents = 1'000;

Error unexpected(const QString &host, const char *reason)
{
    return {ErrorCode::AnswerUnexpected, {host, QString::fromUtf8(reason)}};
}

Result<QJsonObject> parse(const QByteArray &body, const QString &host)
{
    Result<QJsonObject> object = parseJsonObject(body, host);
    if (!object)
        return Failure(unexpected(host, QT_TRANSLATE_NOOP("viatique::Reason", "it cannot be read as JSON")));
    return object;
}

bool isBearerToken(const QByteArray &word)
{
    if (word.isEmpty() || word.size() > kTokenCharacters)
        return false;
    return std::all_of(word.cbegin(), word.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || QByteArrayView("-._~+/=").contains(c);
    });
}

std::chrono::seconds usableFor(const QJsonValue &expiresIn)
{
    const double seconds = expiresIn.toDouble();
    if (!(seconds > 0))
        return 0s;
    const auto whole = std::chrono::seconds(qint64(std::min(seconds, double(kLongest.count()))));
    return std::max(whole - kMargin, 0s);
}

/// Numbers come as numbers, and in errors as strings.
int statusOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toInt() : value.toInt();
}

ApiError errorFrom(const QJsonObject &object)
{
    ApiError error;
    error.status = statusOf(object.value(QLatin1String("status")));
    error.title = object.value(QLatin1String("title")).toString();
    error.detail = object.value(QLatin1String("detail")).toString();
    error.pointer =
        object.value(QLatin1String("source")).toObject().value(QLatin1String("pointer")).toString();
    return error;
}

} // namespace

QString requestNumber(const QString &id)
{
    constexpr qsizetype kMostDigits = 18;
    const QString digits = id.startsWith(QLatin1Char('D')) ? id.mid(1) : id;
    const bool isNumber = !digits.isEmpty() && digits.size() <= kMostDigits
                          && std::all_of(digits.cbegin(), digits.cend(), [](QChar c) {
                                 return c >= QLatin1Char('0') && c <= QLatin1Char('9');
                             });
    return isNumber ? digits : QString();
}

bool isAfterwards(int status)
{
    return status >= 500 && status != 501 && status != 503;
}

Result<GivenToken> tokenFrom(const QByteArray &body, const QString &host)
{
    const Result<QJsonObject> object = parse(body, host);
    if (!object)
        return Failure(object.error());
    // The one place where a token is a string: JSON gives no other.
    Secret word(object->value(QLatin1String("access_token")).toString().toUtf8());
    const QString type = object->value(QLatin1String("token_type")).toString();
    if (!isBearerToken(word.reveal()) || type.compare(QLatin1String("Bearer"), Qt::CaseInsensitive) != 0)
        return Failure(unexpected(host, QT_TRANSLATE_NOOP("viatique::Reason", "it holds no usable token")));
    GivenToken token;
    token.word = std::move(word);
    token.lasts = usableFor(object->value(QLatin1String("expires_in")));
    return token;
}

Result<FiledRequest> filedFrom(const QByteArray &body, const QString &host)
{
    const Result<QJsonObject> object = parse(body, host);
    if (!object)
        return Failure(object.error());
    const QJsonValue id = object->value(QLatin1String("id"));
    FiledRequest request;
    request.id = requestNumber(id.isDouble() ? QString::number(id.toInteger(-1)) : id.toString());
    if (request.id.isEmpty())
        return Failure(
            unexpected(host, QT_TRANSLATE_NOOP("viatique::Reason", "it does not give the request a number")));
    request.publicId = object->value(QLatin1String("public_id")).toString();
    request.state = object->value(QLatin1String("state")).toString();
    request.formUid = object->value(QLatin1String("form_uid")).toString();
    return request;
}

Result<QList<FiledEvent>> eventsFrom(const QByteArray &body, const QString &host)
{
    // The one reader of JSON that has limits takes objects.
    const Result<QJsonObject> object = parse("{\"events\":" + body + '}', host);
    if (!object)
        return Failure(object.error());
    const QJsonValue list = object->value(QLatin1String("events"));
    if (!list.isArray())
        return Failure(unexpected(host, QT_TRANSLATE_NOOP("viatique::Reason", "it is no list of events")));
    const QJsonArray array = list.toArray();
    QList<FiledEvent> events;
    for (const QJsonValue &value : array) {
        const QJsonObject event = value.toObject();
        const QString name = event.value(QLatin1String("name")).toString();
        if (!name.isEmpty() && events.size() < kEvents)
            events.append({name, event.value(QLatin1String("created_at")).toString()});
    }
    return events;
}

Result<void> objectFrom(const QByteArray &body, const QString &host)
{
    const Result<QJsonObject> object = parse(body, host);
    if (!object)
        return Failure(object.error());
    return {};
}

QList<ApiError> errorsFrom(const QByteArray &body)
{
    const QJsonObject object = parseJsonObject(body, QString()).value_or(QJsonObject());
    const QJsonArray array = object.value(QLatin1String("errors")).toArray();
    QList<ApiError> errors;
    for (const QJsonValue &value : array) {
        if (value.isObject() && errors.size() < kErrors)
            errors.append(errorFrom(value.toObject()));
    }
    // As the token endpoint says it (RFC 6749, 5.2).
    const QString word = object.value(QLatin1String("error")).toString();
    if (errors.isEmpty() && !word.isEmpty()) {
        ApiError error;
        error.title = word;
        error.detail = object.value(QLatin1String("error_description")).toString();
        errors.append(error);
    }
    return errors;
}

} // namespace viatique::datapass
