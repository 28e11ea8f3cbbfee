// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/reviewtarget.h"

#include "review/reviewjson.h"

#include <QFileInfo>

namespace viatique {

ReviewTarget reviewTarget(const QString &path, const QString &reviewId, const QString &lastExportedAt)
{
    ReviewTarget target;
    // What changes while it is being read has changed.
    target.stamp = fileStamp(path);
    // A link that leads nowhere has no stamp, and is there.
    if (target.stamp == FileStamp() && !QFileInfo(path).isSymLink())
        return target;
    const Result<ReviewFile> file = readReviewFile(path);
    if (!file) {
        target.kind = ReviewTarget::Kind::NoReview;
    } else if (file->review.id != reviewId) {
        target.kind = ReviewTarget::Kind::AnotherReview;
        target.reviewer = file->review.reviewer.name.simplified();
    } else {
        target.modifiedAt = file->review.modifiedAt;
        target.kind =
            target.modifiedAt == lastExportedAt ? ReviewTarget::Kind::Same : ReviewTarget::Kind::AnotherState;
    }
    return target;
}

} // namespace viatique
