// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/progress.h"
#include "package/signature.h"
#include "package/truststore.h"

#include <QDateTime>
#include <QLatin1String>
#include <QString>

#include <optional>

namespace viatique {

/// In the bag: lists all the rest, and is what a signature is over.
inline constexpr QLatin1String kSignedList("tagmanifest-sha512.txt");
/// In the bag, over that list.
inline constexpr QLatin1String kSignatureFile("signature.p7s");
/// The largest that is read.
inline constexpr qint64 kSignatureBytes = qint64(1024) * 1024;
/// Behind the name of a review, over its whole file.
inline constexpr QLatin1String kReviewSignatureSuffix(".p7s");

/// Signs a package: verifies it first, for nobody may sign what does not hold (PackageNotAsListed), and
/// writes it with the signature to `target`, which may be the package itself; atomic as every export (see
/// ExportTarget), and once the signature is found to hold. A signature that is there and holds stays beside
/// the new one; one that cannot be checked is an error (SignatureUnreadable). Nobody signs a second time with
/// the same certificate: the package then stays as it is, or is copied to `target`. Two who sign at the same
/// moment come one after the other; who would wait too long gets ExportRunning. `package` is a ZIP of ours.
/// Errors: those of verify, writePackage and makeSignature. Gives what `trust` makes of the signature that
/// stands there then.
Result<SignatureReport> signPackage(const QString &package, const SigningKey &key, const QDateTime &now,
                                    const QString &target, const Progress &progress = {},
                                    const TrustStore &trust = TrustStore());

/// Signs the file of a review: writes `<path>.p7s` beside it, or `target`, atomically. Who has
/// signed in that file before stays a signer, and signs no second time with the same certificate; two at the
/// same moment are as above. Errors: those of readFile, ExportTarget, makeSignature and writeFile (its
/// FileChangedOutside included), SignatureNotMade also where what is there does not hold.
/// Gives what is known of the signature that stands there then, nobody being believed.
Result<SignatureReport> signReview(const QString &path, const SigningKey &key, const QDateTime &now,
                                   const QString &target = {});

/// When that certificate had signed already, so that what signed at `now` and gave `report` added nothing:
/// nothing where it did. An invalid time where the signature claims none.
std::optional<QDateTime> signedBefore(const SignatureReport &report, const CertificateInfo &certificate,
                                      const QDateTime &now);
/// "You have signed it already, on 5 March 2026."
QString signedBeforeText(const QDateTime &day);

/// The signature that stands beside a review, over the bytes of it that were read. State None where there is
/// none.
SignatureReport verifyReviewSignature(const QString &path, const QByteArray &bytes, const TrustStore &trust,
                                      const QDateTime &today);

} // namespace viatique
