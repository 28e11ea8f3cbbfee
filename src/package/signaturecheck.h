// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/cmsfile.h"
#include "package/signature.h"
#include "package/truststore.h"

#include <optional>

namespace viatique {

/// What is to be said of each signer of one signature.
class SignatureCheck
{
public:
    /// All must outlive it.
    SignatureCheck(const CmsFile &file, const QByteArray &bytes, const TrustStore &trust,
                   const QDateTime &today);

    Signer check(CMS_SignerInfo *info) const;

private:
    struct Verdict
    {
        Signer::Verdict verdict;
        QString reason;
    };

    Verdict judge(CMS_SignerInfo *info, X509 *certificate, const Signer &signer) const;
    /// Nothing where that key has signed the attributes, if there are any.
    std::optional<Verdict> brokenBy(CMS_SignerInfo *info) const;
    /// Nothing where the bytes are those that were signed.
    std::optional<Verdict> differsBy(CMS_SignerInfo *info, const EVP_MD *digest) const;
    std::optional<Verdict> namesOther(CMS_SignerInfo *info, X509 *certificate) const;
    /// Of the moment that is claimed, whoever issued the certificate.
    std::optional<Verdict> untimely(const Signer &signer) const;
    Verdict judgeChain(X509 *certificate, const Signer &signer) const;
    /// X509_V_OK, or why OpenSSL does not believe the certificate at that moment.
    int chainError(X509 *certificate, const QDateTime &moment) const;

    const CmsFile &m_file;
    const QByteArray &m_bytes;
    const TrustStore &m_trust;
    const QDateTime &m_today;
};

} // namespace viatique
