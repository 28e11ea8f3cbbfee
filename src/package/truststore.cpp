// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/truststore.h"

#include "core/atomicfile.h"
#include "package/trustedcertificates.h"

#include <QCoreApplication>

#include <openssl/pem.h>

namespace viatique {

namespace {

constexpr qint64 kTrustFileBytes = qint64(4) * 1024 * 1024;

/// Of a certificate that somebody has encrypted: OpenSSL would ask for the password on the terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

} // namespace

TrustStore::TrustStore()
    : m_certificates(std::make_shared<const Certificates>())
{
}

TrustStore TrustStore::system()
{
    static const std::shared_ptr<const Certificates> shared = [] {
        const auto certificates = std::make_shared<Certificates>();
        certificates->ofSystem = true;
        return certificates;
    }();
    TrustStore store;
    store.m_certificates = shared;
    return store;
}

Result<TrustStore> TrustStore::fromFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, kTrustFileBytes);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const OpenSslErrors errors;
    const BioPtr bio = memoryBio(*bytes);
    const auto certificates = std::make_shared<Certificates>();
    int count = 0;
    while (const CertificatePtr certificate{PEM_read_bio_X509(bio.get(), nullptr, noPassword, nullptr)}) {
        if (!certificates->certificates
            || X509_STORE_add_cert(certificates->certificates.get(), certificate.get()) != 1)
            return failure(ErrorCode::TrustStoreUnreadable, {path, OpenSslErrors::reason("")});
        ++count;
    }
    if (ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE)
        return failure(ErrorCode::TrustStoreUnreadable, {path, OpenSslErrors::reason("")});
    if (count == 0)
        return failure(
            ErrorCode::TrustStoreUnreadable,
            {path, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it holds no certificate"))});
    // What the user chose himself is believed as it is, be it that of an authority below another, or of one
    // person.
    X509_STORE_set_flags(certificates->certificates.get(), X509_V_FLAG_PARTIAL_CHAIN);
    TrustStore store;
    store.m_certificates = certificates;
    return store;
}

Result<TrustStore> TrustStore::chosen(const QString &path)
{
    return path.isEmpty() ? Result<TrustStore>(system()) : fromFile(path);
}

} // namespace viatique
