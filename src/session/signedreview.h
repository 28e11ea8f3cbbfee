// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/signature.h"
#include "review/reviewjson.h"

#include <QDateTime>
#include <QString>

namespace viatique {

/// A review from its file, and what is to be said of the signature that stands beside it.
struct SignedReview
{
    ReviewFile file;
    SignatureReport signature;
};

/// Reads both, the review once: what is judged are the bytes that were read. `trustStore` as in
/// TrustStore::chosen; where it cannot be read, nobody is believed. From any thread. Errors: those of
/// readReviewFile.
Result<SignedReview> readSignedReview(const QString &path, const QString &trustStore, const QDateTime &now);

} // namespace viatique
