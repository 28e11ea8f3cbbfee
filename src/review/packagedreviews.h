// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"
#include "package/packageplan.h"
#include "package/packagereader.h"
#include "package/requestinput.h"
#include "request/draft.h"
#include "review/reviewjson.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace viatique {

/// Reviews that stand together, oldest first, and what could not be read of them: of a package a review that
/// was read in part is named there, too.
struct ReviewList
{
    QList<ReviewFile> reviews;
    QList<Error> unreadable;
};

/// The reviews of a package (`ReceivedPackage::reviews`), with the answers of the editor.
ReviewList readPackagedReviews(const QList<GeneratedMember> &members);

/// The member of a package that holds a review.
GeneratedMember packagedReview(const ReviewFile &review);

/// The reviews that were imported into a draft, `<draft>/reviews/*.review.json`: 100 at most. One that cannot
/// be read whole is left as it is, for its answers are written into it.
ReviewList readDraftReviews(const QString &draftFolder);
/// Those that a request brings along, which was read from `path`: of a package, or of a draft's folder.
ReviewList reviewsOf(const RequestInput &input, const QString &path);
/// Those of them that are about `former`, whatever was changed in it since.
QList<Review> reviewsAbout(const RequestInput &former, const ReviewList &reviews);
/// Writes one there, with the answers, in the place of the one with its id. Errors: those of writeFile, and
/// FileUnwritable where the folder cannot be made.
Result<void> writeDraftReview(const QString &draftFolder, const ReviewFile &review);
/// Takes one out of the draft: its file is put aside as `<id>.review.json.removed`, which nothing reads, and
/// which goes for good with `forgetRemovedReviews` or when the review is written again. One that is not there
/// is no error. Errors: FileUnwritable.
Result<void> removeDraftReview(const QString &draftFolder, const QString &reviewId);
void forgetRemovedReviews(const QString &draftFolder);

/// What the package of a draft brings along of its reviews.
struct ReviewsToPackage
{
    QList<GeneratedMember> members;
    QList<Error> leftOut; ///< those that cannot be read, or are too large for a package (FileTooLarge)
    int toCome = 0;       ///< reviews with answers that are about the revision of `request`, or a later one
};
/// Of the draft's reviews those of earlier revisions of `request` that were answered, if only in part; of two
/// with one id the one changed last. As many as the reader of a package takes, the newest first. Without
/// contacts, neither the reviewer nor the message nor remarks about applicant and contacts are in them.
ReviewsToPackage reviewsToPackage(const QString &draftFolder, const Request &request, bool withoutContacts);

/// `takeUp` of a package with its reviews of this request: remarks and answers are in the draft again. A
/// review that cannot be read stays behind. Errors: those of takeUp and writeDraftReview; nothing is left
/// then.
Result<Draft> takeUpWithReviews(const ReceivedPackage &package, const QString &folder,
                                const DocumentInspector &inspector, const QDateTime &now);

} // namespace viatique
