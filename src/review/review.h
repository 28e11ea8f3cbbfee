// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QRectF>
#include <QString>

namespace viatique {

/// What an agent thinks of a request: a value, cheap to copy, as its file holds it (`docs/formats.md`,
/// "Review"). An empty string, a zero, a null rectangle is "not filled in".

enum class RemarkReason { Unset, Missing, Incorrect, Outdated, NotJustified, Question };

/// Whether the request can go on without.
enum class RemarkSeverity {
    Must,  ///< to correct
    Should ///< advised
};

enum class AnswerState {
    Open,  ///< not answered
    Fixed, ///< the request was changed
    Kept   ///< it was not, and the text says why
};

enum class ReviewState { Started, Done, SetAside };

enum class Opinion { Unset, Favourable, ChangesRequested, Unfavourable };

/// What the editor says to a remark.
struct Answer
{
    AnswerState state = AnswerState::Open;
    QString text;
    bool operator==(const Answer &) const = default;
};

/// One thing to say, pinned to a place.
struct Remark
{
    QString id;     ///< unique in its review
    QString target; ///< JSON pointer into `request.json`, elements by id; "" for the whole
    RemarkReason reason = RemarkReason::Unset;
    RemarkSeverity severity = RemarkSeverity::Must;
    QString text;
    QString suggestedValue; ///< for the text that `target` names
    int page = 0;           ///< of the document that `target` names, from 1; 0: none
    QRectF area;            ///< on that page, in fractions of it; null: the whole page
    /// Of the document that `page` is of, as it was; empty where there is no page, or nobody knows.
    QString documentSha512;
    Answer answer;
    bool operator==(const Remark &) const = default;
};

/// A remark of many reviews: two of these may use the same ids.
struct RemarkRef
{
    QString review;
    QString remark;
    bool operator==(const RemarkRef &) const = default;
};

struct Reviewer
{
    QString name;
    QString organisation;
    QString email;
    bool operator==(const Reviewer &) const = default;
};

/// What a review is about. The digest of `request.json` holds those of catalogue and documents; that of the
/// manifest names one export.
struct ReviewedRequest
{
    QString id;
    int revision = 0;
    QString requestSha512;
    QString manifestSha512;
    bool operator==(const ReviewedRequest &) const = default;
};

struct Review
{
    QString id;         ///< UUID
    QString createdAt;  ///< ISO 8601, UTC
    QString modifiedAt; ///< the same; stamped by whoever writes the file
    ReviewedRequest request;
    Reviewer reviewer;
    ReviewState state = ReviewState::Started;
    Opinion opinion = Opinion::Unset;
    QString message; ///< to the editor
    /// The number of a remark is its place in this list, from 1, and what all call it by: window, message,
    /// HTML and PDF, on both sides. `ReviewSession` has them in the order of the request (`RemarkOrder` of
    /// `report/`), so that the numbers run on wherever they are read; one that is added further up makes
    /// those below one more, until the review is handed over. A file may have another order.
    QList<Remark> remarks;

    const Remark *remark(const QString &remarkId) const;
    Remark *remark(const QString &remarkId);

    bool operator==(const Review &) const = default;
};

/// Whether a remark of `review` waits for an answer: the one rule that all who count or list them go by. A
/// review that was set aside asks nothing.
bool isOpen(const Review &review, const Remark &remark);

/// Remarks that the editor has not answered, as `isOpen` has it.
struct OpenRemarks
{
    int must = 0;
    int should = 0;
};
OpenRemarks countOpen(const Review &review);

/// How a review stands to a request.
enum class ReviewFit {
    Same,          ///< it is about this very request
    Altered,       ///< the same revision with another content: the request was changed behind its number
    OtherRevision, ///< of the same request
    OtherRequest   ///< about another one
};
/// `requestSha512` is the digest of the packaged `request.json` at hand. Without one (a draft that was never
/// exported) the revision alone decides.
ReviewFit fitOf(const ReviewedRequest &reviewed, const QString &requestId, int revision,
                const QString &requestSha512);

} // namespace viatique
