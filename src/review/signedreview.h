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

/// Whether it was signed and nothing has changed since, whoever is believed.
bool isAsSigned(const SignatureReport &signature);

/// The one rule for a review that comes with the id of one that is there, and another text: whether it may
/// take its place, for what their signatures say. One that is as it was signed gives way only to one that is
/// so as well, and that all its signers have signed, too: with the same certificate or, where both are
/// trusted, with one of the same name, organisation and issuer, as when it was renewed. What is not signed,
/// or not as it was signed, gives way to any.
bool mayTakePlace(const SignatureReport &given, const SignatureReport &present);

} // namespace viatique
