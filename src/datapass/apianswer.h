// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "datapass/apiclient.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>

namespace viatique::datapass {

/// What the token endpoint gives.
struct GivenToken
{
    Secret word;
    /// How long it can be used, a margin taken off; zero: for the call at hand alone.
    std::chrono::seconds lasts{0};
};

/// Errors of all: AnswerUnexpected with `host`. Sizes are limited by who fetches; depth and lengths here.

/// Takes none but a bearer token of the characters that RFC 6750 allows: others would write into the headers
/// of the next request.
Result<GivenToken> tokenFrom(const QByteArray &body, const QString &host);
/// A request with a number. Members of other types than documented are left empty.
Result<FiledRequest> filedFrom(const QByteArray &body, const QString &host);
Result<QList<FiledEvent>> eventsFrom(const QByteArray &body, const QString &host);
/// Whether it is an object of JSON at all.
Result<void> objectFrom(const QByteArray &body, const QString &host);
/// The errors of an answer that says no; none where it is no JSON, as pages of proxies are.
QList<ApiError> errorsFrom(const QByteArray &body);

/// A server's error that may have come after the work was done; 501 and 503 come before it.
bool isAfterwards(int status);

/// The number in "123" or "D123"; empty for anything else.
QString requestNumber(const QString &id);

} // namespace viatique::datapass
