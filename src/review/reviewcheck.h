// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/finding.h"
#include "package/requestinput.h"
#include "request/documentfacts.h"
#include "request/request.h"
#include "review/requestplaces.h"
#include "review/reviewjson.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace viatique {

/// What a reader must be told about a review. The comment names the arguments; those that are about remarks
/// list the ids of all of them in `remarks`, and name the first few.
enum class ReviewCode {
    // How it stands to the request at hand
    OtherRequest,    ///< none; nothing else is then said of places
    EarlierRevision, ///< the revision reviewed, the one at hand
    LaterRevision,   ///< the same
    RevisionMissing, ///< none: it names no revision
    Altered,         ///< none: the same revision, another content
    WithoutContacts, ///< none: it was made on the copy without contacts of this very request
    ContactsLeftOut, ///< none: the request at hand is such a copy, and cannot be compared
    DigestMissing,   ///< none: it does not say which content it was made on
    OtherExport,     ///< none: another package of this very request
    // Its remarks
    TargetUnknown,       ///< targets that the request does not have
    TargetElsewhere,     ///< the same, where the review is of another revision, which may have them
    PageUnknown,         ///< documents (label or target) and pages in turn
    SuggestionMisplaced, ///< targets where no text can be entered
    RemarkEmpty,         ///< none: neither text nor suggestion
    TextsShortened,      ///< their number
    RemarksLeft,         ///< the number of those that were not read
    RemarksUnreadable,   ///< how many were left out, the numbers of the first of them in the file
    ValuesUnread,        ///< how many values were not understood, the names of the members
    PlacesLeft,          ///< how many remarks had a page or an area that cannot be
    IdsDoubled,          ///< how many remarks had the id of another
    // Its opinion
    MessageMissing,       ///< none: an opinion that asks for changes, or is unfavourable, without a word
    OpinionMissing,       ///< none
    FavourableButCorrect, ///< none: favourable, though remarks are to be corrected
    NotDone,              ///< none: it is being written
    SetAside,             ///< none
};

struct ReviewProblem
{
    ReviewCode code = ReviewCode::OtherRequest;
    QStringList args;
    QStringList remarks; ///< ids
    bool operator==(const ReviewProblem &) const = default;
};

/// What a review is held against. The digests are those of the package at hand (`VerifyReport`) or, for a
/// draft, of the last export where that was of its revision; empty where there are none.
struct RequestAtHand
{
    const Request &request;
    const DocumentFactsMap &facts; ///< a document without facts is not held against pages
    QString requestSha512 = {};
    QString manifestSha512 = {};
    bool redacted = false; ///< it is a copy without contacts
};

/// Whether a packaged request may be a copy without contacts, as its package says: who alters a package can
/// also write that they are left out, so it counts where they are.
bool isWithoutContacts(const Request &request, bool redacted);
/// The digest of the `request.json` that the copy without contacts of that request holds.
QString sha512WithoutContacts(const Request &request, const DocumentFactsMap &facts);

/// In the order of the codes, each once. Pure.
QList<ReviewProblem> checkReview(const ReviewFile &file, const RequestAtHand &atHand);
QList<ReviewProblem> checkReview(const ReviewFile &file, const RequestInput &input);

/// Blocking: the review does not hold against this request, and must not be taken for what it says it is.
/// Warning: to be looked at. Advice: said, and no reason for alarm.
Severity severityOf(ReviewCode code);
/// Whether nothing blocks.
bool holds(const QList<ReviewProblem> &problems);

/// A stable word for programs, "other-request".
QString reviewCodeId(ReviewCode code);

/// One sentence, in the language of the installed translators.
QString problemText(const ReviewProblem &problem);

} // namespace viatique
