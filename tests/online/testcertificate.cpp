// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "testcertificate.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace viatique::test {

namespace {

constexpr long kDay = 24L * 60 * 60;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

struct Pair
{
    Key key{nullptr, &EVP_PKEY_free};
    Certificate certificate{nullptr, &X509_free};
};

struct Wish
{
    const char *name;
    const char *extension; ///< of kind `nid`
    int nid;
    long from; ///< seconds from now
    long until;
    long serial;
};

/// Signed by `issuer`, or by itself.
Pair make(const Wish &wish, const Pair *issuer)
{
    Pair made;
    made.key.reset(EVP_EC_gen("P-256"));
    made.certificate.reset(X509_new());
    X509 *x = made.certificate.get();
    X509_set_version(x, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x), wish.serial);
    X509_gmtime_adj(X509_getm_notBefore(x), wish.from);
    X509_gmtime_adj(X509_getm_notAfter(x), wish.until);
    X509_set_pubkey(x, made.key.get());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(wish.name), -1, -1, 0);
    X509 *signer = issuer ? issuer->certificate.get() : x;
    X509_set_issuer_name(x, X509_get_subject_name(signer));
    X509V3_CTX context;
    X509V3_set_ctx(&context, signer, x, nullptr, nullptr, 0);
    if (X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, wish.nid, wish.extension)) {
        X509_add_ext(x, extension, -1);
        X509_EXTENSION_free(extension);
    }
    X509_sign(x, issuer ? issuer->key.get() : made.key.get(), EVP_sha256());
    return made;
}

QByteArray text(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    const QByteArray all(data, size);
    BIO_free(bio);
    return all;
}

TestServer::Tls pem(const Pair &pair)
{
    TestServer::Tls tls;
    BIO *certificate = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(certificate, pair.certificate.get());
    tls.certificate = text(certificate);
    BIO *key = BIO_new(BIO_s_mem());
    // The older form, which names the curve: QSslKey reads no other for these.
    PEM_write_bio_PrivateKey_traditional(key, pair.key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    tls.key = text(key);
    return tls;
}

} // namespace

TestCertificates makeTestCertificates()
{
    constexpr char kHere[] = "IP:127.0.0.1,DNS:localhost";
    const Pair authority =
        make({"Test authority", "critical,CA:TRUE", NID_basic_constraints, -kDay, kDay, 1}, nullptr);
    TestCertificates all;
    all.authority = pem(authority).certificate;
    all.good = pem(make({"127.0.0.1", kHere, NID_subject_alt_name, -kDay, kDay, 2}, &authority));
    all.other =
        pem(make({"other.example", "DNS:other.example", NID_subject_alt_name, -kDay, kDay, 3}, &authority));
    all.late = pem(make({"127.0.0.1", kHere, NID_subject_alt_name, -3 * kDay, -kDay, 4}, &authority));
    all.alone = pem(make({"127.0.0.1", kHere, NID_subject_alt_name, -kDay, kDay, 5}, nullptr));
    return all;
}

} // namespace viatique::test
