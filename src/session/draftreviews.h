// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "request/draft.h"
#include "review/packagedreviews.h"
#include "rules/rules.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace viatique {

/// A remark of a draft: two reviews may use the same ids.
struct RemarkRef
{
    QString review;
    QString remark;
    bool operator==(const RemarkRef &) const = default;
};

/// What a step of undo does to the answer of a remark.
struct AnswerChange
{
    RemarkRef remark;
    Answer before;
    Answer after;
};

/// What the import of a review came to.
struct ReviewImport
{
    enum class Kind {
        New,
        Newer, ///< the text took the place of an older one of the same review; see `reopened`
        Known, ///< the draft has it already, word for word
        Older, ///< the draft has a newer text of it, which stays
    };
    Kind kind = Kind::New;
    QString review;           ///< its id
    QString reviewer;         ///< may be empty
    int remarks = 0;          ///< of the review as the draft has it now
    int open = 0;             ///< of these, without an answer
    int elsewhere = 0;        ///< of these, about something that the request does not hold (any more)
    int reopened = 0;         ///< of these, answered in the older text, asking something else now
    int shortened = 0;        ///< texts that were cut
    int remarksLeft = 0;      ///< remarks that were too many, and not read
    int reviewedRevision = 0; ///< that it is about
    int revision = 0;         ///< of the draft
    /// It is about a revision that was exported from here, but about another content of it.
    bool isAltered = false;

    bool isOtherRevision() const { return reviewedRevision != revision; }
};
/// One sentence that says what was done, and those that say what else is to be known; the latter may be
/// empty.
QString importTitle(const ReviewImport &import);
QString importDetails(const ReviewImport &import);

/// The reviews that were imported into a draft, oldest first, with the answers of its editor: what the disk
/// holds, and what is to be written. A value without threads; `DraftSession` saves it.
class DraftReviews
{
public:
    /// Of what stands in the folder of the draft: a review of another request than `request`, which was put
    /// there by hand, is left aside.
    DraftReviews(const ReviewList &list, const Request &request);

    bool isEmpty() const { return m_reviews.isEmpty(); }
    const QList<ReviewFile> &list() const { return m_reviews; }
    /// Why files of the draft's folder were left aside.
    const QList<Error> &unreadable() const { return m_unreadable; }
    const Review *review(const QString &id) const;
    const Remark *remark(const RemarkRef &ref) const;
    /// What has no answer yet, for the rules.
    const QList<rules::OpenRemark> &open() const { return m_open; }
    OpenRemarks openCount() const;
    int remarkCount() const;

    /// Takes a review in. One that is here already gets the newer of both texts; remarks keep the answers
    /// that were given here as long as place, text and suggestion are the same, and those that were answered
    /// stay even where the newer text has them no longer.
    /// Errors: ReviewOfOther (its request is not `request`), ReviewsTooMany; both name `path`.
    Result<ReviewImport> take(const ReviewFile &file, const QString &path, const Request &request,
                              const std::optional<DraftState::Export> &exported);
    /// Without effect where there is no such remark.
    void setAnswer(const RemarkRef &ref, const Answer &answer);

    /// Those that differ from what is on the disk.
    QList<ReviewFile> unsaved() const;
    bool hasUnsaved() const;
    /// Whether one of these has other answers than on the disk, and not merely another text.
    bool isAnswered() const;
    void setSaved(const QList<ReviewFile> &written);
    /// What is on the disk is not known any more: all are to be written.
    void forgetSaved() { m_saved.clear(); }

private:
    bool differs(const Review &review) const;
    void changed();

    QList<ReviewFile> m_reviews;
    QList<Error> m_unreadable;
    QHash<QString, Review> m_saved;    ///< by id
    QHash<QString, Review> m_baseline; ///< the same, or as it was imported
    QList<rules::OpenRemark> m_open;
};

} // namespace viatique
