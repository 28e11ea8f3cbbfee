// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/jsonmembers.h"
#include "core/result.h"
#include "review/review.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace viatique {

inline constexpr QLatin1String kReviewSuffix(".review.json");

/// A review from its file, with the object it was read from, so that members of a later version survive.
struct ReviewFile
{
    Review review;
    QJsonObject source;
    int shortened = 0;   ///< texts that were longer than a field holds, and were cut
    int remarksLeft = 0; ///< remarks after the first `limits::kRemarks`, which were not read
    /// What of the file was not understood (see ShapedReview): members that count as not filled in, by name,
    /// and the numbers of remarks that were left out.
    QStringList unread = {};
    QList<int> remarksUnreadable = {};
    int placesLeft = 0; ///< pages that no document has, and areas that do not lie on their page
    int idsDoubled = 0; ///< remarks that had the id of an earlier one, and were given another

    /// Whether all that its file says is in `review` or `source`: writing it anew then loses nothing.
    bool isWhole() const;
};

/// Errors: those of parseJsonObject, checkFormat and shapeReview. Wrong values are no error: they are said
/// where the review is shown, and what has not the shape of a review is left out part by part. Texts are
/// cleaned and cut to what a field holds (`cleanText`), so that a review made by hand cannot slow the window
/// down; for the same reason no more than `limits::kRemarks` remarks are read. A remark without id gets one,
/// and one whose id stands earlier another. An area that is not inside of its page is none.
Result<ReviewFile> readReview(const QByteArray &bytes, const QString &origin);
/// The same from a file (see readFile).
Result<ReviewFile> readReviewFile(const QString &path);

/// `review` as JSON, over `source` whose unknown members are kept.
QJsonObject toJson(const Review &review, const QJsonObject &source = {});

/// Words of the format: "changes-requested", "not-justified", "must", "kept"… Empty for Unset.
QString opinionId(Opinion opinion);
QString reasonId(RemarkReason reason);
QString severityId(RemarkSeverity severity);
QString answerId(AnswerState state);
QString reviewStateId(ReviewState state);
/// The same as tables, for a format that has them too.
const JsonWords<RemarkReason> &reasonWords();
const JsonWords<RemarkSeverity> &severityWords();

/// The name of a file of its own for an id, without suffix: the id as it is where it can name one, as a UUID
/// in either case can; else its digest, for an id comes from outside.
QString reviewFileStem(const QString &id);

/// `<package-name>.<reviewer-slug>-<id8>.review.json`: two reviewers never overwrite each other. `package` is
/// the name of the package's file or folder, with or without ".zip".
QString reviewFileName(const QString &package, const Review &review);

} // namespace viatique
