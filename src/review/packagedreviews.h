// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"
#include "package/packageplan.h"
#include "review/reviewjson.h"

#include <QList>
#include <QString>

namespace viatique {

/// Reviews that stand together, oldest first, and what could not be read of them.
struct ReviewList
{
    QList<ReviewFile> reviews;
    QList<Error> unreadable;
};

/// The reviews of a package (`ReceivedPackage::reviews`), with the answers of the editor.
ReviewList readPackagedReviews(const QList<GeneratedMember> &members);

/// The member of a package that holds a review.
GeneratedMember packagedReview(const ReviewFile &review);

/// The reviews that were imported into a draft, `<draft>/reviews/*.review.json`: 100 at most.
ReviewList readDraftReviews(const QString &draftFolder);
/// Writes one there, with the answers, in the place of the one with its id. Errors: those of writeFile, and
/// FileUnwritable where the folder cannot be made.
Result<void> writeDraftReview(const QString &draftFolder, const ReviewFile &review);

} // namespace viatique
