// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"

#include <QString>

namespace viatique {

/// What stands where a review is to be exported: on a share, it may be a colleague's.
struct ReviewTarget
{
    enum class Kind {
        Free,
        Same,         ///< what was exported of this review last
        AnotherState, ///< of this review, but not what was exported here: written on another computer, say
        AnotherReview,
        NoReview ///< something else, or a review that cannot be read
    };
    Kind kind = Kind::Free;
    QString reviewer;   ///< of AnotherReview; may be empty
    QString modifiedAt; ///< of AnotherState; ISO 8601
    FileStamp stamp;    ///< that it was read with
    bool mayBeReplaced() const { return kind == Kind::Free || kind == Kind::Same; }
};

/// `lastExportedAt` is the `modifiedAt` of what was exported of the review last; empty before any. Reads the
/// file: not in the GUI thread.
ReviewTarget reviewTarget(const QString &path, const QString &reviewId, const QString &lastExportedAt);

} // namespace viatique
