// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/signedreview.h"

#include "core/atomicfile.h"
#include "core/limits.h"
#include "package/signing.h"

namespace viatique {

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

} // namespace viatique
