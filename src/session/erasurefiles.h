// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"
#include "core/result.h"
#include "request/requestjson.h"
#include "review/review.h"

#include <QRegularExpressionMatch>
#include <QString>
#include <QStringList>

#include <optional>

namespace viatique {

// What is looked at alike when copies of a draft are listed and when they are erased: a path alone proves
// nothing.

/// What tells one package of a request from the next.
struct PackageFacts
{
    QString requestId;
    int revision = 0;
    bool isSigned = false; ///< it holds a signature, which nobody verified
    bool isWithoutContacts = false;
};

/// Errors: those of openBag, of reading its request, and of readRequest.
Result<PackageFacts> packageFacts(const QString &path);
/// The request of a draft. Errors: those of readFile and readRequest.
Result<RequestFile> requestIn(const QString &folder);
/// The request that a file reviews. Errors: those of readReviewFile.
Result<ReviewedRequest> reviewedRequest(const QString &path);

/// What an export that broke off left: ".<name>.<8 hexadecimal digits>.part", what libzip makes of it, and
/// the lock (`package/exporttarget.h`). Captures the name.
QRegularExpressionMatch matchPart(const QString &name);
/// A review that the agent deleted last, in the folder of the store (`ReviewStore::remove`).
inline constexpr QLatin1String kDeletedSuffix(".review.json.removed");
/// What is written beside an exported review under its name, and is there: HTML, PDF, signature; and beside
/// a deleted one.
QStringList writtenWith(const QString &review);

/// A file, and no link to one.
bool isFile(const QString &path);
/// Whether something stands there, and be it a link that leads nowhere. Nothing where nobody can tell: its
/// folder is away, as with the disk or the share that it lies on, or cannot be listed.
std::optional<bool> isThere(const QString &path);

// CopyNotErased, and why.

Error notErased(const QString &path, const QString &reason);
/// Nobody can tell whether something is there.
Error outOfReach(const QString &path);
/// Something is there, and `why` nobody can tell whether it is a copy: it may be a damaged one.
Error notKnown(const QString &path, const Error &why);

} // namespace viatique
