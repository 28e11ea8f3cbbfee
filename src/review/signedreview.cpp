// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/signedreview.h"

#include "core/atomicfile.h"
#include "core/limits.h"
#include "package/signing.h"

#include <algorithm>

namespace viatique {

namespace {

bool isSameSigner(const Signer &one, const Signer &other)
{
    const CertificateInfo &a = one.certificate;
    const CertificateInfo &b = other.certificate;
    if (!a.sha256.isEmpty() && a.sha256 == b.sha256)
        return true;
    // What nobody who is believed vouches for is a name that anybody can take.
    const bool areTrusted =
        one.verdict == Signer::Verdict::Trusted && other.verdict == Signer::Verdict::Trusted;
    return areTrusted && !a.name.isEmpty() && a.name == b.name && a.organisation == b.organisation
           && a.issuer == b.issuer;
}

} // namespace

Result<SignedReview> readSignedReview(const QString &path, const TrustStore &trust, const QDateTime &now)
{
    const Result<QByteArray> bytes = readFile(path, limits::kJsonBytes);
    if (!bytes)
        return Failure(bytes.error());
    const Result<ReviewFile> file = readReview(*bytes, path);
    if (!file)
        return Failure(file.error());
    return SignedReview{*file, verifyReviewSignature(path, *bytes, trust, now), {}};
}

bool isAsSigned(const SignatureReport &signature)
{
    return signature.state == SignatureReport::State::Trusted
           || signature.state == SignatureReport::State::Unproved;
}

bool mayTakePlace(const SignatureReport &given, const SignatureReport &present)
{
    if (!isAsSigned(present))
        return true;
    const auto signsAnew = [&given](const Signer &signer) {
        return std::any_of(given.signers.cbegin(), given.signers.cend(),
                           [&signer](const Signer &each) { return isSameSigner(each, signer); });
    };
    return isAsSigned(given) && std::all_of(present.signers.cbegin(), present.signers.cend(), signsAnew);
}

} // namespace viatique
