// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

namespace viatique {

/// What OpenSSL hands out, given back when it goes.
template<auto giveBack>
struct OpenSslFree
{
    template<typename T>
    void operator()(T *handle) const
    {
        giveBack(handle);
    }
};

struct CertificatesFree
{
    void operator()(STACK_OF(X509) * certificates) const { sk_X509_pop_free(certificates, X509_free); }
};

using BioPtr = std::unique_ptr<BIO, OpenSslFree<BIO_free_all>>;
using CmsPtr = std::unique_ptr<CMS_ContentInfo, OpenSslFree<CMS_ContentInfo_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, OpenSslFree<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, OpenSslFree<X509_free>>;
using CertificatesPtr = std::unique_ptr<STACK_OF(X509), CertificatesFree>;
using StorePtr = std::unique_ptr<X509_STORE, OpenSslFree<X509_STORE_free>>;

/// OpenSSL's queue of errors is the thread's: it is empty while this begins, and left empty.
class OpenSslErrors
{
public:
    OpenSslErrors() { ERR_clear_error(); }
    ~OpenSslErrors() { ERR_clear_error(); }
    Q_DISABLE_COPY_MOVE(OpenSslErrors)

    /// What went wrong last, in OpenSSL's words; `otherwise` where it says nothing.
    static QString reason(const char *otherwise)
    {
        const char *words = ERR_reason_error_string(ERR_peek_last_error());
        return QString::fromUtf8(words ? words : otherwise);
    }
};

/// The bytes as OpenSSL reads them, not copied: they must outlive it, and be fewer than 2 GiB.
inline BioPtr memoryBio(const QByteArray &bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

} // namespace viatique
