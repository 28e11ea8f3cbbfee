// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "testcertificates.h"

#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace viatique {

namespace {

/// The tests have no use for a certificate that could not be made.
template<typename T>
T *made(T *handle)
{
    if (!handle)
        qFatal("OpenSSL cannot make what a test needs");
    return handle;
}

void must(bool done)
{
    if (!done)
        qFatal("OpenSSL refuses what a test needs");
}

QByteArray contentOf(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    const QByteArray content(bytes, size);
    BIO_free(bio);
    return content;
}

void setTime(ASN1_TIME *field, const QDateTime &moment)
{
    made(ASN1_TIME_set(field, static_cast<time_t>(moment.toSecsSinceEpoch())));
}

void addName(X509_NAME *name, const char *part, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    if (!utf8.isEmpty())
        must(X509_NAME_add_entry_by_txt(name, part, MBSTRING_UTF8,
                                        reinterpret_cast<const unsigned char *>(utf8.constData()), -1, -1, 0)
             == 1);
}

void addExtension(X509 *certificate, X509 *issuer, int kind, const char *value)
{
    if (!value)
        return;
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = made(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    must(X509_add_ext(certificate, extension, -1) == 1);
    X509_EXTENSION_free(extension);
}

STACK_OF(X509) * stackOf(const QList<TestIdentity> &identities)
{
    STACK_OF(X509) *stack = made(sk_X509_new_null());
    for (const TestIdentity &identity : identities)
        must(sk_X509_push(stack, identity.certificate.get()) > 0);
    return stack;
}

TestWish authorityWish(const QString &name)
{
    TestWish wish;
    wish.name = name;
    wish.organisation = QStringLiteral("Valbrume");
    wish.notBefore = QDateTime(QDate(2015, 1, 1), QTime(0, 0), Qt::UTC);
    wish.notAfter = QDateTime(QDate(2045, 1, 1), QTime(0, 0), Qt::UTC);
    wish.constraints = "critical,CA:TRUE";
    wish.keyUsage = "critical,keyCertSign,cRLSign";
    return wish;
}

} // namespace

QByteArray TestIdentity::certificatePem() const
{
    BIO *bio = made(BIO_new(BIO_s_mem()));
    must(PEM_write_bio_X509(bio, certificate.get()) == 1);
    return contentOf(bio);
}

QByteArray TestIdentity::keyPem() const
{
    BIO *bio = made(BIO_new(BIO_s_mem()));
    must(PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return contentOf(bio);
}

QByteArray TestIdentity::pkcs12(const QByteArray &password, const QList<TestIdentity> &chain) const
{
    STACK_OF(X509) *others = stackOf(chain);
    PKCS12 *file = made(
        PKCS12_create(password.constData(), nullptr, key.get(), certificate.get(), others, 0, 0, 0, 0, 0));
    BIO *bio = made(BIO_new(BIO_s_mem()));
    must(i2d_PKCS12_bio(bio, file) == 1);
    PKCS12_free(file);
    sk_X509_free(others);
    return contentOf(bio);
}

TestIdentity testIdentity(const TestWish &wish, const TestIdentity &issuer)
{
    static long serial = 0x5eed;
    TestIdentity identity;
    identity.key.reset(
        made(wish.rsaBits > 0 ? EVP_RSA_gen(static_cast<unsigned>(wish.rsaBits)) : EVP_EC_gen("P-256")),
        EVP_PKEY_free);
    identity.certificate.reset(made(X509_new()), X509_free);
    X509 *certificate = identity.certificate.get();
    X509 *by = issuer.certificate ? issuer.certificate.get() : certificate;
    must(X509_set_version(certificate, X509_VERSION_3) == 1);
    must(ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial) == 1);
    setTime(X509_getm_notBefore(certificate), wish.notBefore);
    setTime(X509_getm_notAfter(certificate), wish.notAfter);
    addName(X509_get_subject_name(certificate), "O", wish.organisation);
    addName(X509_get_subject_name(certificate), "CN", wish.name);
    must(X509_set_issuer_name(certificate, X509_get_subject_name(by)) == 1);
    must(X509_set_pubkey(certificate, identity.key.get()) == 1);
    addExtension(certificate, by, NID_basic_constraints, wish.constraints);
    addExtension(certificate, by, NID_key_usage, wish.keyUsage);
    addExtension(certificate, by, NID_ext_key_usage, wish.otherUses);
    addExtension(certificate, by, NID_subject_key_identifier, "hash");
    const EVP_MD *digest = EVP_get_digestbyname(wish.digest);
    must(X509_sign(certificate, issuer.key ? issuer.key.get() : identity.key.get(), digest) > 0);
    return identity;
}

TestIdentity testAuthority(const QString &name)
{
    return testIdentity(authorityWish(name));
}

TestIdentity testAuthorityBelow(const TestIdentity &issuer, const char *otherUses)
{
    TestWish wish = authorityWish(QStringLiteral("Autorité des personnes"));
    wish.otherUses = otherUses;
    return testIdentity(wish, issuer);
}

QByteArray testSignature(const QByteArray &bytes, const TestSignature &how)
{
    unsigned int flags = CMS_PARTIAL | CMS_BINARY | (how.detached ? CMS_DETACHED : 0U)
                         | (how.attributes ? CMS_CADES : CMS_NOATTR) | (how.certificates ? 0U : CMS_NOCERTS);
    CMS_ContentInfo *cms = made(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
    for (const TestIdentity &identity : how.signers) {
        CMS_SignerInfo *signer = made(CMS_add1_signer(cms, identity.certificate.get(), identity.key.get(),
                                                      EVP_get_digestbyname(how.digest), flags));
        if (!how.attributes)
            continue;
        ASN1_TIME *time = made(ASN1_TIME_set(nullptr, static_cast<time_t>(how.signedAt.toSecsSinceEpoch())));
        must(CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, ASN1_STRING_type(time), time, -1)
             == 1);
        ASN1_TIME_free(time);
    }
    for (const TestIdentity &identity : how.chain)
        must(CMS_add1_cert(cms, identity.certificate.get()) == 1);
    BIO *content = made(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
    // Where nobody signs there is nothing to finish.
    must(how.signers.isEmpty() || CMS_final(cms, content, nullptr, flags) == 1);
    BIO_free(content);
    BIO *bio = made(BIO_new(BIO_s_mem()));
    must(i2d_CMS_bio(bio, cms) == 1);
    CMS_ContentInfo_free(cms);
    return contentOf(bio);
}

} // namespace viatique
