// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QString>

#include <memory>

namespace viatique {

/// Whose certificates are believed: those of the system, or those of a file that the user chose. A value;
/// copies share what was read, and threads may use it at once.
class TrustStore
{
public:
    /// Believes nobody.
    TrustStore();
    /// The certificates of the system (OpenSSL's usual places), read when first needed.
    static TrustStore system();
    /// Those of a PEM file, or the one of a DER file, at most 4 MiB, and no others: of authorities, whoever
    /// issued theirs, and of people themselves. Nobody is asked for a password. Errors: those of readFile,
    /// TrustStoreUnreadable.
    static Result<TrustStore> fromFile(const QString &path);
    /// What the setting means: `fromFile`, or the system's where `path` is empty.
    static Result<TrustStore> chosen(const QString &path);

private:
    struct Certificates;
    friend class SignatureCheck;
    std::shared_ptr<const Certificates> m_certificates;
};

} // namespace viatique
