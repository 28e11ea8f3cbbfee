// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/digest.h"
#include "core/jsonfile.h"
#include "request/requestjson.h"
#include "review/reviewjson.h"

#include <QByteArray>
#include <QByteArrayList>

#include <ctime>

namespace viatique::test {

/// Of a clock that all processes share and nobody sets.
inline qint64 monotonicMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

/// What a user would miss: without what the store counts and stamps by itself.
inline QByteArray contentDigest(Request request)
{
    request.revision = 0;
    request.modifiedAt.clear();
    return sha512Of(jsonBytes(toJson(request))).left(24).toLatin1();
}

inline QByteArray contentDigest(Review review)
{
    review.modifiedAt.clear();
    return sha512Of(jsonBytes(toJson(review))).left(24).toLatin1();
}

/// One thing that the program showed as done: "<ms> <what> <subject> <digest>", a line.
struct Told
{
    qint64 at = 0;
    QByteArray what;
    QByteArray subject;
    QByteArray digest;
};

inline Told toldFrom(const QByteArray &line)
{
    const QByteArrayList words = line.split(' ');
    return {words.value(0).toLongLong(), words.value(1), QByteArray::fromPercentEncoding(words.value(2)),
            words.value(3)};
}

} // namespace viatique::test
