// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/signature.h"
#include "package/truststore.h"
#include "review/reviewjson.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace viatique {

/// A review from its file, and what is to be said of the signature that stands beside it.
struct SignedReview
{
    ReviewFile file;
    SignatureReport signature;
    /// Why nobody is believed who signed it, for whoever chose the trust to say it.
    std::optional<Error> trustError = {};
};

/// Reads both, the review once: what is judged are the bytes that were read. From any thread. Errors: those
/// of readReviewFile.
Result<SignedReview> readSignedReview(const QString &path, const TrustStore &trust, const QDateTime &now);

} // namespace viatique
