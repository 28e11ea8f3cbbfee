// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

class QNetworkReply;

namespace viatique {

struct HttpRequest;

/// The head of an answer, before its body is read.
struct HttpHead
{
    int status = 0;
    QByteArray mediaType;   ///< lower-case, without parameters; empty: not said
    QByteArray charset;     ///< lower-case; empty: not said
    QByteArray encoding;    ///< lower-case Content-Encoding; empty: none
    QByteArray location;    ///< as it stands in the header
    QByteArray lengthField; ///< as it stands in the header
    qint64 length = -1;     ///< of the body; -1: not said

    static HttpHead of(const QNetworkReply &reply);
    bool isSuccess() const { return status >= 200 && status < 300; }
    /// One that leads elsewhere: 301, 302, 303, 307, 308.
    bool isRedirect() const;
    /// Neither 204 nor 304, which have no body whatever their length says.
    bool mayHaveBody() const { return status != 204 && status != 304; }
};

/// What can be told from the head alone. Errors: AnswerUnexpected, AnswerTooLarge.
Result<void> checkHead(const HttpHead &head, const HttpRequest &request, const QString &host);

/// Whether `mediaType` is one of `accept`; an empty one is none.
bool isWanted(const QByteArray &mediaType, const QByteArray &accept);

/// Of `Retry-After`: seconds, or a date of HTTP (RFC 9110, 10.2.3) seen from `now`; from 0 to an hour.
std::optional<std::chrono::seconds> retryAfter(const QByteArray &value, const QDateTime &now);

/// Whether a header may have this value: no control characters, which would begin another header.
bool isHeaderValue(const QByteArray &value);

} // namespace viatique
