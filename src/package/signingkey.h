// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "package/signature.h"

#include <QString>

#include <memory>

namespace viatique {

/// A private key with its certificate and the chain of that, from a PKCS#12 file. Moved, not copied; what it
/// holds is wiped when it goes.
class SigningKey
{
public:
    /// Errors: those of readFile (at most 1 MiB), KeyFileUnreadable, PasswordWrong, KeyRefused (expired, not
    /// yet valid, not for signing, too weak). The password is used and forgotten.
    static Result<SigningKey> open(const QString &path, const Secret &password, const QDateTime &now);
    /// What is known of the file before anybody types its password: that it can be read, and is a PKCS#12
    /// file that can be opened. Errors: those of readFile, KeyFileUnreadable.
    static Result<void> examine(const QString &path);
    ~SigningKey();
    SigningKey(SigningKey &&other) noexcept;
    SigningKey &operator=(SigningKey &&other) noexcept;

    const CertificateInfo &certificate() const;

private:
    struct Parts;
    explicit SigningKey(std::unique_ptr<Parts> parts);
    friend Result<QByteArray> addSignature(const QByteArray &signature, const QByteArray &bytes,
                                           const SigningKey &key, const QDateTime &now, const QString &path);
    std::unique_ptr<Parts> m_parts;
};

} // namespace viatique
