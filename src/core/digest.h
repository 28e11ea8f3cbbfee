// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

struct evp_md_ctx_st;

namespace viatique {

/// SHA-512 is the project's own; the others are those that bags of other programs are listed with.
enum class DigestAlgorithm { Md5, Sha1, Sha224, Sha256, Sha384, Sha512 };

/// A digest, fed piece by piece, by OpenSSL's EVP (several times as fast as QCryptographicHash).
class Digest
{
public:
    /// The algorithm must be supported; SHA-512 always is.
    explicit Digest(DigestAlgorithm algorithm = DigestAlgorithm::Sha512);

    /// Whether this machine's OpenSSL computes it: a policy may forbid the weak ones.
    static bool isSupported(DigestAlgorithm algorithm);

    void add(QByteArrayView bytes);
    /// Lower-case hexadecimal; ends the digest.
    QString result();

private:
    struct Free
    {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// SHA-512 of bytes in memory, lower-case hexadecimal.
QString sha512Of(QByteArrayView bytes);

/// SHA-512 of a file, read once in pieces.
Result<QString> sha512OfFile(const QString &path);

/// The first 16 hexadecimal digits in groups of four, upper case, to compare by telephone: "8F2C 41D7 09BE
/// A635".
QString fingerprint(const QString &sha512);

} // namespace viatique
