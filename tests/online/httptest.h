// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "online/httpclient.h"
#include "testserver.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <optional>

namespace viatique::test {

/// What one call came to, as its owner sees it.
struct Heard
{
    std::optional<Result<HttpAnswer>> outcome;
    int times = 0;

    bool isAnswer() const { return outcome && outcome->has_value(); }
    const HttpAnswer &answer() const { return outcome->value(); }
    bool is(ErrorCode code) const
    {
        return outcome && !outcome->has_value() && outcome->error().code == code;
    }
    /// For a message of a test that failed.
    QByteArray text() const
    {
        if (!outcome)
            return "nothing";
        return outcome->has_value() ? "status " + QByteArray::number((*outcome)->status)
                                    : errorText(outcome->error()).toUtf8();
    }
};

inline void listen(HttpCall *call, Heard &heard)
{
    QObject::connect(call, &HttpCall::finished, call, [&heard](const Result<HttpAnswer> &answer) {
        heard.outcome = answer;
        ++heard.times;
    });
}

inline HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

inline HttpRequest post(const QUrl &url, const QByteArray &body)
{
    HttpRequest request = get(url);
    request.method = HttpRequest::Method::Post;
    request.purpose = Purpose::DataPass;
    request.contentType = "application/json";
    request.body = body;
    return request;
}

/// A machine that believes whom this authority (PEM) vouches for, and nobody else.
inline HttpSurroundings trusting(const QByteArray &authority)
{
    HttpSurroundings surroundings = HttpSurroundings::machine();
    surroundings.authorities = authority;
    return surroundings;
}

/// Waits for what it comes to; five seconds at most.
inline Heard fetch(HttpClient &client, HttpRequest request)
{
    Heard heard;
    QObject owner;
    QEventLoop loop;
    HttpCall *call = client.send(std::move(request), &owner);
    listen(call, heard);
    QObject::connect(call, &QObject::destroyed, &loop, &QEventLoop::quit);
    QTimer::singleShot(std::chrono::seconds(5), &loop, &QEventLoop::quit);
    loop.exec();
    return heard;
}

/// Times that let a silence be waited for.
inline HttpTimeouts quick()
{
    return {std::chrono::milliseconds(700), std::chrono::milliseconds(4000)};
}

} // namespace viatique::test
