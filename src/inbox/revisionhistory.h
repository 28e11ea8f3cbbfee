// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogueshelf.h"
#include "core/result.h"
#include "package/progress.h"
#include "package/requestdiff.h"
#include "package/truststore.h"
#include "report/changetext.h"
#include "report/reportmodel.h"
#include "review/review.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace viatique {

/// A package of a history.
struct RevisionPackage
{
    QString path;
    int revision = 0;
    QString requestId;
    QString requestSha512;
    QString modifiedAt; ///< ISO 8601
    QString title;
    QString organisation;
    bool valid = false; ///< it is as listed
    bool redacted = false;
    QString verdict; ///< in words, of the history's language
};

/// What an editor did with a remark.
struct HistoryRemark
{
    int number = 0; ///< in its review, from 1
    QString place;  ///< in words
    Remark remark;
};

/// A review of the earlier revision that the later package brings along.
struct HistoryReview
{
    Reviewer reviewer;
    QString modifiedAt;
    Opinion opinion = Opinion::Unset;
    QList<HistoryRemark> remarks;
};

/// From one package to the next.
struct RevisionStep
{
    RevisionPackage before;
    RevisionPackage after;
    /// Both have one revision number and another content: somebody changed the request behind it.
    bool isAltered = false;
    /// Contacts and applicant are not compared, for one of the two was made without.
    bool withoutContacts = false;
    QList<RequestChange> changes;
    QList<report::ChangeText> texts; ///< the same in words, one each
    QList<HistoryReview> reviews;
};

struct UnreadablePackage
{
    QString path;
    QString reason;             ///< in a sentence of the history's language
    std::optional<Error> error; ///< nothing where it is of another request
};

/// What became of one request, from revision to revision.
struct RevisionHistory
{
    QString language;
    QString requestId;
    QString title; ///< of the latest revision, like the next
    QString organisation;
    /// One for each content, in the order of the revisions; of one revision the one that the steps lead over
    /// comes first.
    QList<RevisionPackage> revisions;
    /// Oldest first. Of several packages of one revision the steps lead over the one that is intact, has its
    /// contacts, and was changed last; the others are compared with it, in steps of their own behind it.
    QList<RevisionStep> steps;
    QList<RevisionPackage> copies;       ///< those that say the same as another
    QList<UnreadablePackage> unreadable; ///< also those of another request
    int leftOut = 0;                     ///< packages beyond the limit

    bool isAltered() const;
};

/// Contents that are compared at most, the latest ones; and bytes of requests and reviews that are held at
/// once, whoever made them: packages beyond either are left out.
inline constexpr int kMostRevisions = 100;
inline constexpr qint64 kMostHistoryBytes = qint64(64) * 1024 * 1024;

/// Reads packages, in any order, that are said to be of one request: that of the first one that can be read.
/// Each is verified; none of their documents is opened. What cannot be read is said and no error. Words are
/// in `language`; names of data are those of the catalogue that `shelf` has for a package. Verdicts say who
/// signed, as `trust` believes on the day `now`. From any thread. Errors: Cancelled.
Result<RevisionHistory> readRevisionHistory(const QStringList &paths, const Progress &progress = {},
                                            const QString &language = QStringLiteral("fr"),
                                            int most = kMostRevisions,
                                            const CatalogueShelf &shelf = CatalogueShelf(),
                                            const TrustStore &trust = TrustStore(),
                                            const QDateTime &now = QDateTime::currentDateTimeUtc());

/// One section a step, oldest first, in the language of the history. `now` is when it was made.
report::Model historyModel(const RevisionHistory &history, const QDateTime &now);
/// As one page like `htmlReport`, to be read or printed.
QByteArray historyHtml(const RevisionHistory &history, const QDateTime &now);

/// `<title-slug>-<id8>.history.html`, written as `writeNewFiles` does; its path. Errors: those of
/// checkOutputFolder and writeNewFiles.
Result<QString> writeHistory(const RevisionHistory &history, const QString &folder, const QDateTime &now);

} // namespace viatique
