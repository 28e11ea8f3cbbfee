// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/signaturecheck.h"

#include "package/certificate.h"
#include "package/trustedcertificates.h"

#include <QCoreApplication>

#include <array>

#include <openssl/ess.h>

namespace viatique {

namespace {

/// MD5 and SHA-1 are shorter.
constexpr int kDigestBytes = 28;
/// OpenSSL's level of 112 bits, for the keys and digests of the whole chain.
constexpr int kSecurityLevel = 2;
constexpr int kChainDepth = 16;
/// Thousands of digests could be listed in there, each to be compared with each certificate.
constexpr int kSigningCertificateBytes = 64 * 1024;
/// Clocks differ.
constexpr qint64 kFutureSeconds = 24 * 60 * 60;
constexpr char kNotThen[] =
    QT_TRANSLATE_NOOP("viatique::Reason", "it was not valid when it claims to have signed");

struct ChainFree
{
    void operator()(X509_STORE_CTX *context) const { X509_STORE_CTX_free(context); }
};
using ChainPtr = std::unique_ptr<X509_STORE_CTX, ChainFree>;

QString text(const char *reason)
{
    return QString::fromUtf8(reason);
}

bool hasAttributes(const CMS_SignerInfo *info)
{
    return CMS_signed_get_attr_count(info) >= 0;
}

QDateTime signingTime(const CMS_SignerInfo *info)
{
    const int place = CMS_signed_get_attr_by_NID(info, NID_pkcs9_signingTime, -1);
    X509_ATTRIBUTE *attribute = place < 0 ? nullptr : CMS_signed_get_attr(info, place);
    for (const int type : {V_ASN1_UTCTIME, V_ASN1_GENERALIZEDTIME}) {
        if (const auto *time =
                static_cast<const ASN1_TIME *>(X509_ATTRIBUTE_get0_data(attribute, 0, type, nullptr)))
            return dateTimeOf(time);
    }
    return {};
}

/// The value of a signed attribute that stands there once, null where there is none.
const ASN1_STRING *attributeOf(const CMS_SignerInfo *info, int kind)
{
    return static_cast<const ASN1_STRING *>(
        CMS_signed_get0_data_by_OBJ(info, OBJ_nid2obj(kind), -3, V_ASN1_SEQUENCE));
}

bool has(const CMS_SignerInfo *info, int kind)
{
    return CMS_signed_get_attr_by_NID(info, kind, -1) >= 0;
}

/// Null where it has another form.
template<typename T>
T *decoded(const ASN1_STRING *value, T *(*decode)(T **, const unsigned char **, long))
{
    if (!value || ASN1_STRING_length(value) > kSigningCertificateBytes)
        return nullptr;
    const unsigned char *bytes = ASN1_STRING_get0_data(value);
    return decode(nullptr, &bytes, ASN1_STRING_length(value));
}

bool isUnknownIssuer(int error)
{
    switch (error) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_UNTRUSTED:
        return true;
    default:
        return false;
    }
}

/// The last of a chain is believed whatever it says of its uses; those between it and the signer's are what
/// it has allowed. The system's store is that of the servers of the Web.
int issuersError(const X509_STORE_CTX *context)
{
    const STACK_OF(X509) *chain = X509_STORE_CTX_get0_chain(context);
    for (int i = 1; i < sk_X509_num(chain) - 1; ++i) {
        if (!issuesForSigning(sk_X509_value(chain, i)))
            return X509_V_ERR_INVALID_PURPOSE;
    }
    return X509_V_OK;
}

QString chainReason(int error)
{
    switch (error) {
    case X509_V_ERR_INVALID_PURPOSE:
        return text(QT_TRANSLATE_NOOP("viatique::Reason", "who issued it issues them for other uses"));
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return text(QT_TRANSLATE_NOOP("viatique::Reason", "it is not valid yet"));
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return text(QT_TRANSLATE_NOOP("viatique::Reason", "it has expired"));
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
        return text(QT_TRANSLATE_NOOP("viatique::Reason", "who issued it may not issue certificates"));
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        return text(QT_TRANSLATE_NOOP("viatique::Reason", "the authority that it names has not issued it"));
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
        return text(QT_TRANSLATE_NOOP("viatique::Reason", "a key that it rests on is too short to be safe"));
    case X509_V_ERR_CA_MD_TOO_WEAK:
        return text(QT_TRANSLATE_NOOP("viatique::Reason", "it rests on a digest that is not safe any more"));
    default:
        return text(X509_verify_cert_error_string(error));
    }
}

} // namespace

SignatureCheck::SignatureCheck(const CmsFile &file, const QByteArray &bytes, const TrustStore &trust,
                               const QDateTime &today)
    : m_file(file)
    , m_bytes(bytes)
    , m_trust(trust)
    , m_today(today)
{
}

Signer SignatureCheck::check(CMS_SignerInfo *info) const
{
    Signer signer;
    X509 *certificate = nullptr;
    CMS_SignerInfo_get0_algs(info, nullptr, &certificate, nullptr, nullptr);
    if (!certificate) {
        signer.reason =
            text(QT_TRANSLATE_NOOP("viatique::Reason", "the certificate of the signer is missing"));
        return signer;
    }
    signer.certificate = certificateInfo(certificate);
    signer.signedAt = signingTime(info);
    const Verdict verdict = judge(info, certificate, signer);
    signer.verdict = verdict.verdict;
    signer.reason = verdict.reason;
    return signer;
}

SignatureCheck::Verdict SignatureCheck::judge(CMS_SignerInfo *info, X509 *certificate,
                                              const Signer &signer) const
{
    X509_ALGOR *algorithm = nullptr;
    CMS_SignerInfo_get0_algs(info, nullptr, nullptr, &algorithm, nullptr);
    const ASN1_OBJECT *name = nullptr;
    X509_ALGOR_get0(&name, nullptr, nullptr, algorithm);
    const EVP_MD *digest = EVP_get_digestbyobj(name);
    if (!digest)
        return {Signer::Verdict::Broken,
                text(QT_TRANSLATE_NOOP("viatique::Reason", "it uses a kind of digest that is unknown here"))};
    // First whether it is that signer's at all: nobody is to be named for what he has not signed.
    if (const auto broken = brokenBy(info))
        return *broken;
    if (const auto other = namesOther(info, certificate))
        return *other;
    if (const auto differs = differsBy(info, digest))
        return *differs;
    if (const QString defect = signingDefect(certificate); !defect.isEmpty())
        return {Signer::Verdict::NotValid, defect};
    if (EVP_MD_get_size(digest) < kDigestBytes)
        return {
            Signer::Verdict::NotValid,
            text(QT_TRANSLATE_NOOP("viatique::Reason", "the digest that was signed is not safe any more"))};
    if (const auto wrongTime = untimely(signer))
        return *wrongTime;
    return judgeChain(certificate, signer);
}

std::optional<SignatureCheck::Verdict> SignatureCheck::brokenBy(CMS_SignerInfo *info) const
{
    if (!hasAttributes(info) || CMS_SignerInfo_verify(info) == 1)
        return std::nullopt;
    return Verdict{Signer::Verdict::Broken,
                   text(QT_TRANSLATE_NOOP("viatique::Reason", "it was altered itself"))};
}

std::optional<SignatureCheck::Verdict> SignatureCheck::differsBy(CMS_SignerInfo *info,
                                                                 const EVP_MD *digest) const
{
    // One digest of one's own for each signer: the list of digests in the file may be of any length.
    BioPtr content(BIO_new(BIO_f_md()));
    if (!content || BIO_set_md(content.get(), digest) != 1)
        return Verdict{Signer::Verdict::Broken, OpenSslErrors::reason("")};
    BIO_push(content.get(), memoryBio(m_bytes).release());
    std::array<char, 16 * 1024> buffer{};
    while (BIO_read(content.get(), buffer.data(), int(buffer.size())) > 0) {
    }
    const int same = CMS_SignerInfo_verify_content(info, content.get());
    if (same == 0)
        return Verdict{Signer::Verdict::Differs, {}};
    if (same < 0)
        return Verdict{Signer::Verdict::Broken,
                       text(QT_TRANSLATE_NOOP("viatique::Reason", "it does not say what was signed"))};
    return std::nullopt;
}

/// The digest of the certificate that was signed along (RFC 5035): another one with the same key could be put
/// in its place.
std::optional<SignatureCheck::Verdict> SignatureCheck::namesOther(CMS_SignerInfo *info,
                                                                  X509 *certificate) const
{
    const bool old = has(info, NID_id_smime_aa_signingCertificate);
    const bool usual = has(info, NID_id_smime_aa_signingCertificateV2);
    if (!old && !usual)
        return std::nullopt;
    using OldPtr = std::unique_ptr<ESS_SIGNING_CERT, OpenSslFree<ESS_SIGNING_CERT_free>>;
    using UsualPtr = std::unique_ptr<ESS_SIGNING_CERT_V2, OpenSslFree<ESS_SIGNING_CERT_V2_free>>;
    const OldPtr first(decoded(attributeOf(info, NID_id_smime_aa_signingCertificate), d2i_ESS_SIGNING_CERT));
    const UsualPtr second(
        decoded(attributeOf(info, NID_id_smime_aa_signingCertificateV2), d2i_ESS_SIGNING_CERT_V2));
    const CertificatesPtr chain(sk_X509_new_null());
    const auto add = [&chain](X509 *each) {
        if (chain && X509_up_ref(each) == 1 && sk_X509_push(chain.get(), each) <= 0)
            X509_free(each);
    };
    add(certificate);
    for (int i = 0; i < sk_X509_num(m_file.certificates.get()); ++i)
        add(sk_X509_value(m_file.certificates.get(), i));
    const bool isRead = (!old || first) && (!usual || second);
    if (isRead && OSSL_ESS_check_signing_certs(first.get(), second.get(), chain.get(), 1) == 1)
        return std::nullopt;
    return Verdict{Signer::Verdict::Broken,
                   text(QT_TRANSLATE_NOOP("viatique::Reason",
                                          "it was made with another certificate than it brings along"))};
}

std::optional<SignatureCheck::Verdict> SignatureCheck::untimely(const Signer &signer) const
{
    using enum Signer::Verdict;
    const QDateTime &claimed = signer.signedAt;
    if (!claimed.isValid()) {
        const QString defect = timeDefect(signer.certificate, m_today);
        return defect.isEmpty() ? std::nullopt : std::optional(Verdict{NotValid, defect});
    }
    if (claimed > m_today.addSecs(kFutureSeconds))
        return Verdict{NotValid, text(QT_TRANSLATE_NOOP("viatique::Reason",
                                                        "the moment when it claims to have signed is to "
                                                        "come"))};
    if (m_today < signer.certificate.notBefore)
        return Verdict{NotValid, timeDefect(signer.certificate, m_today)};
    if (!timeDefect(signer.certificate, claimed).isEmpty())
        return Verdict{NotValid, text(kNotThen)};
    return std::nullopt;
}

SignatureCheck::Verdict SignatureCheck::judgeChain(X509 *certificate, const Signer &signer) const
{
    using enum Signer::Verdict;
    const int error = chainError(certificate, m_today);
    if (error == X509_V_OK)
        return {Trusted, {}};
    if (isUnknownIssuer(error))
        return {UnknownIssuer, {}};
    // The certificate, or one above it.
    if (error == X509_V_ERR_CERT_HAS_EXPIRED && signer.signedAt.isValid())
        return chainError(certificate, signer.signedAt) == X509_V_OK ? Verdict{Expired, {}}
                                                                     : Verdict{NotValid, text(kNotThen)};
    return {NotValid, chainReason(error)};
}

int SignatureCheck::chainError(X509 *certificate, const QDateTime &moment) const
{
    X509_STORE *store = m_trust.m_certificates->store();
    const ChainPtr chain(X509_STORE_CTX_new());
    if (!store || !chain
        || X509_STORE_CTX_init(chain.get(), store, certificate, m_file.certificates.get()) != 1)
        return X509_V_ERR_OUT_OF_MEM;
    X509_VERIFY_PARAM *rules = X509_STORE_CTX_get0_param(chain.get());
    X509_VERIFY_PARAM_set_time(rules, static_cast<time_t>(moment.toSecsSinceEpoch()));
    X509_VERIFY_PARAM_set_auth_level(rules, kSecurityLevel);
    X509_VERIFY_PARAM_set_depth(rules, kChainDepth);
    if (X509_verify_cert(chain.get()) == 1)
        return issuersError(chain.get());
    const int error = X509_STORE_CTX_get_error(chain.get());
    return error == X509_V_OK ? X509_V_ERR_UNSPECIFIED : error;
}

} // namespace viatique
