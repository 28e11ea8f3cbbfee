// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/truststore.h"

#include "core/atomicfile.h"
#include "package/trustedcertificates.h"

#include <QCoreApplication>

#include <openssl/pem.h>
#include <openssl/pkcs12.h>

namespace viatique {

namespace {

constexpr qint64 kTrustFileBytes = qint64(4) * 1024 * 1024;

/// Of a certificate that somebody has encrypted: OpenSSL would ask for the password on the terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

using KeyFilePtr = std::unique_ptr<PKCS12, OpenSslFree<PKCS12_free>>;

/// Why the bytes, which are not PEM, hold no certificate.
QString strangeReason(const QByteArray &bytes)
{
    return KeyFilePtr(d2i_PKCS12_bio(memoryBio(bytes).get(), nullptr))
               ? QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason",
                                                  "it is the file of a key, with which somebody signs"))
               : QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it holds no certificate"));
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
    const auto add = [&](const CertificatePtr &certificate) {
        ++count;
        return certificates->certificates
               && X509_STORE_add_cert(certificates->certificates.get(), certificate.get()) == 1;
    };
    while (const CertificatePtr certificate{PEM_read_bio_X509(bio.get(), nullptr, noPassword, nullptr)}) {
        if (!add(certificate))
            return failure(ErrorCode::TrustStoreUnreadable, {path, OpenSslErrors::reason("")});
    }
    if (ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE)
        return failure(ErrorCode::TrustStoreUnreadable, {path, OpenSslErrors::reason("")});
    if (count == 0) {
        const CertificatePtr certificate(d2i_X509_bio(memoryBio(*bytes).get(), nullptr));
        if (!certificate)
            return failure(ErrorCode::TrustStoreUnreadable, {path, strangeReason(*bytes)});
        if (!add(certificate))
            return failure(ErrorCode::TrustStoreUnreadable, {path, OpenSslErrors::reason("")});
    }
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
