// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "review/reviewjson.h"

#include <QList>
#include <QMetaType>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace viatique {

/// A review that stands beside its package, in brief. What it says is not trusted but shown.
struct BesideReview
{
    QString path; ///< absolute
    /// Why it is not read; all below is then empty.
    std::optional<Error> error = std::nullopt;
    QString id;
    Reviewer reviewer;
    ReviewState state = ReviewState::Started;
    Opinion opinion = Opinion::Unset;
    int remarks = 0;
    int remarksToCorrect = 0;
    QString modifiedAt; ///< ISO 8601, UTC, as the file says it
    /// Same: of this very request. Altered and OtherRevision are of another content of it.
    ReviewFit fit = ReviewFit::OtherRequest;
    int revision = 0; ///< that it is about
    bool isOwn = false;
};

struct BesideReviews
{
    QList<BesideReview> reviews; ///< newest change first, those that cannot be read last
    int left = 0;                ///< not read: beyond the limits
};

/// Of the names in a folder, those that a review of this package has there
/// (`<package-name>.<reviewer-slug>-<id8>.review.json`); `package` is the name of its file or folder.
QStringList reviewNamesOf(const QString &package, const QStringList &names);

/// The reviews beside a package: 100 files and 16 MiB together at most, regular ones only. `request` is what
/// the package holds, `ownIds` the ids of this agent's reviews (see ReviewStore). `names` are those of the
/// folder's entries where somebody has listed them already; without them it is listed here. From any thread;
/// a share may hang.
BesideReviews readReviewsBeside(const QString &packagePath, const ReviewedRequest &request,
                                const QSet<QString> &ownIds,
                                const std::optional<QStringList> &names = std::nullopt);

/// One of them, whole. Errors: those of readReview, and FileMissing, NotRegularFile, FileTooLarge,
/// FileUnreadable.
Result<ReviewFile> readReviewBeside(const QString &path);

} // namespace viatique

Q_DECLARE_METATYPE(viatique::BesideReviews)
