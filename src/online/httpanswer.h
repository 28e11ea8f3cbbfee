// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <chrono>
#include <optional>

namespace viatique {

struct HttpRequest;

/// The head of an answer, before its body is read.
struct HttpHead
{
    int status = 0;

    /// `name` in lower case. One that comes twice is joined by ", " (RFC 9110, 5.3).
    void add(const QByteArray &name, const QByteArray &value);
    QByteArray field(const QByteArray &name) const { return m_fields.value(name); }

    QByteArray mediaType() const; ///< lower-case, without parameters; empty: not said
    QByteArray charset() const;   ///< lower-case; empty: not said
    /// Of the body, as Content-Length says; the largest of numbers where none holds it; -1: not said, no
    /// number, or two.
    qint64 length() const;
    /// What libcurl lets pass and nobody should send: a status that is none, a length that is no number, a
    /// transfer coding that was not asked for.
    bool isWellFormed() const;
    bool isSuccess() const { return status >= 200 && status < 300; }
    /// One that leads elsewhere: 301, 302, 303, 307, 308.
    bool isRedirect() const;
    /// Neither 204 nor 304, which have no body whatever their length says.
    bool mayHaveBody() const { return status != 204 && status != 304; }

private:
    QHash<QByteArray, QByteArray> m_fields;
};

/// What can be told from the head alone. Error: AnswerUnexpected.
Result<void> checkHead(const HttpHead &head, const HttpRequest &request, const QString &host);

/// Whether `mediaType` is one of `accept`; an empty one is none.
bool isWanted(const QByteArray &mediaType, const QByteArray &accept);

/// Of `Retry-After`: seconds, or a date of HTTP (RFC 9110, 10.2.3) seen from `now`; from 0 to an hour.
std::optional<std::chrono::seconds> retryAfter(const QByteArray &value, const QDateTime &now);

/// What breaks the rules of HTTP.
Error brokenAnswer(const QString &host);

/// Whether a header may have this value: no control characters, which would begin another header.
bool isHeaderValue(const QByteArray &value);

} // namespace viatique
