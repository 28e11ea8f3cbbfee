// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/signature.h"

#include "package/certificate.h"
#include "package/signaturecheck.h"
#include "package/signaturemaking.h"
#include "package/signingkeyparts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace viatique {

namespace {

SignatureReport::State stateOf(Signer::Verdict worst)
{
    switch (worst) {
    case Signer::Verdict::Trusted:
        return SignatureReport::State::Trusted;
    case Signer::Verdict::Expired:
    case Signer::Verdict::UnknownIssuer:
    case Signer::Verdict::NotValid:
        return SignatureReport::State::Unproved;
    case Signer::Verdict::Differs:
    case Signer::Verdict::Broken:
        return SignatureReport::State::Wrong;
    }
    Q_UNREACHABLE();
}

using TimePtr = std::unique_ptr<ASN1_TIME, OpenSslFree<ASN1_TIME_free>>;
using DigestPtr = std::unique_ptr<ASN1_OCTET_STRING, OpenSslFree<ASN1_OCTET_STRING_free>>;

/// Those that the CMS does not hold yet.
bool addCertificate(CMS_ContentInfo *cms, X509 *certificate)
{
    const CertificatesPtr there(CMS_get1_certs(cms));
    for (int i = 0; i < sk_X509_num(there.get()); ++i) {
        if (X509_cmp(sk_X509_value(there.get(), i), certificate) == 0)
            return true;
    }
    return CMS_add1_cert(cms, certificate) == 1;
}

/// What is signed beside the certificate's digest: the type of the content, its digest, the time (RFC 5652,
/// section 11). OpenSSL would take the time of its own clock, and make anew what others have signed.
bool addAttributes(CMS_ContentInfo *cms, CMS_SignerInfo *signer, const QByteArray &bytes,
                   const QDateTime &now)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.constData(), size_t(bytes.size()), digest.data(), &size, EVP_sha512(), nullptr) != 1)
        return false;
    const DigestPtr value(ASN1_OCTET_STRING_new());
    const TimePtr time(ASN1_TIME_set(nullptr, static_cast<time_t>(now.toSecsSinceEpoch())));
    return value && time && ASN1_OCTET_STRING_set(value.get(), digest.data(), int(size)) == 1
           && CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_contentType, V_ASN1_OBJECT,
                                          CMS_get0_eContentType(cms), -1)
                  == 1
           && CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, value.get(),
                                          -1)
                  == 1
           && CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, ASN1_STRING_type(time.get()),
                                          time.get(), -1)
                  == 1;
}

std::optional<QByteArray> encoded(CMS_ContentInfo *cms)
{
    unsigned char *bytes = nullptr;
    const int size = i2d_CMS_ContentInfo(cms, &bytes);
    if (size < 0)
        return std::nullopt;
    const QByteArray signature(reinterpret_cast<const char *>(bytes), size);
    OPENSSL_free(bytes);
    return signature;
}

} // namespace

SignatureReport verifySignature(const QByteArray &signature, const QByteArray &bytes, const TrustStore &trust,
                                const QDateTime &today)
{
    const OpenSslErrors errors;
    SignatureReport report;
    const auto file = readCms(signature);
    if (!file) {
        report.state = SignatureReport::State::Wrong;
        report.reason = file.error();
        return report;
    }
    // Whose certificate does not come with it stays without, and is said by itself.
    CMS_set1_signers_certs(file->cms.get(), nullptr, 0);
    const SignatureCheck check(*file, bytes, trust, today);
    Signer::Verdict worst = Signer::Verdict::Trusted;
    for (int i = 0; i < sk_CMS_SignerInfo_num(file->signers); ++i) {
        report.signers.append(check.check(sk_CMS_SignerInfo_value(file->signers, i)));
        worst = std::max(worst, report.signers.constLast().verdict);
    }
    report.state = stateOf(worst);
    return report;
}

Result<QByteArray> addSignature(const QByteArray &signature, const QByteArray &bytes, const SigningKey &key,
                                const QDateTime &now, const QString &path)
{
    const OpenSslErrors errors;
    const SigningKey::Parts &parts = *key.m_parts;
    // A window may have been open since the key was.
    if (const QString defect = timeDefect(parts.info, now); !defect.isEmpty())
        return failure(ErrorCode::KeyRefused, {path, defect});
    CmsPtr cms;
    if (signature.isEmpty()) {
        cms.reset(CMS_sign(nullptr, nullptr, nullptr, nullptr, CMS_PARTIAL | CMS_BINARY | CMS_DETACHED));
    } else {
        auto file = readCms(signature);
        if (!file)
            return failure(ErrorCode::SignatureUnreadable, {path, file.error()});
        if (sk_CMS_SignerInfo_num(file->signers) >= kMostSigners)
            return failure(
                ErrorCode::SignatureNotMade,
                {path, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it has too many signers"))});
        cms = std::move(file->cms);
    }
    const unsigned int flags =
        CMS_PARTIAL | CMS_BINARY | CMS_DETACHED | CMS_CADES | CMS_NOSMIMECAP | CMS_NOCERTS;
    CMS_SignerInfo *signer =
        cms ? CMS_add1_signer(cms.get(), parts.certificate.get(), parts.key.get(), EVP_sha512(), flags)
            : nullptr;
    bool done = signer && addCertificate(cms.get(), parts.certificate.get());
    for (int i = 0; done && i < sk_X509_num(parts.chain.get()); ++i)
        done = addCertificate(cms.get(), sk_X509_value(parts.chain.get(), i));
    done = done && addAttributes(cms.get(), signer, bytes, now) && CMS_SignerInfo_sign(signer) == 1;
    const auto made = done ? encoded(cms.get()) : std::nullopt;
    if (!made)
        return failure(ErrorCode::SignatureNotMade, {path, OpenSslErrors::reason("")});
    // A key may come with more certificates than are read again.
    if (const auto again = readCms(*made); !again)
        return failure(ErrorCode::SignatureNotMade, {path, again.error()});
    return *made;
}

Result<QByteArray> makeSignature(const QByteArray &bytes, const SigningKey &key, const QDateTime &now,
                                 const QString &path)
{
    return addSignature({}, bytes, key, now, path);
}

} // namespace viatique
