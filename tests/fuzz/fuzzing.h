// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What the fuzzers share. Each is one file with the function below, which is linked to libFuzzer by
/// `packaging/dev fuzz` and to replay.cpp in the build of the tests.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace viatique::fuzz {

/// What must hold for whatever input; the input is a finding where it does not.
inline void demand(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

/// A copy that ends where the input ends, so that reading on is noticed.
inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// An input of several parts: they are cut at lines that hold nothing but this.
inline constexpr char kCut[] = "\n----\n";

inline QList<QByteArray> partsOf(const uint8_t *data, size_t size, qsizetype count)
{
    QByteArray rest = bytesOf(data, size);
    QList<QByteArray> parts;
    while (parts.size() + 1 < count) {
        const qsizetype cut = rest.indexOf(kCut);
        if (cut < 0)
            break;
        parts.append(rest.left(cut));
        rest.remove(0, cut + static_cast<qsizetype>(sizeof kCut) - 1);
    }
    parts.append(rest);
    parts.resize(count);
    return parts;
}

/// Whether a sentence can be shown: it says something, and on one line.
inline bool isSentence(const QString &text)
{
    return !text.trimmed().isEmpty() && !text.contains(QLatin1Char('\n'));
}

} // namespace viatique::fuzz
