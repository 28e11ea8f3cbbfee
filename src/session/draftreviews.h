// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/exportedrequest.h"
#include "package/signature.h"
#include "request/documentfacts.h"
#include "request/draft.h"
#include "review/packagedreviews.h"
#include "review/reviewcheck.h"
#include "rules/rules.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace viatique {

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
        Newer,       ///< the text took the place of an older one of the same review; see `reopened`
        Other,       ///< the same, of the same date: one of both was changed by hand
        Signed,      ///< the same, of an earlier date: it is as it was signed, which the other was not
        Known,       ///< the draft has it already, word for word
        Older,       ///< the draft has a newer text of it, which stays
        SignedStays, ///< the draft has it as it was signed, which this text is not (see mayTakePlace)
    };
    Kind kind = Kind::New;
    QString review;           ///< its id
    QString reviewer;         ///< may be empty
    int remarks = 0;          ///< of the review as the draft has it now
    int open = 0;             ///< of these, without an answer
    int answered = 0;         ///< of these, with one
    int elsewhere = 0;        ///< of these, about something that the request does not hold (any more)
    int reopened = 0;         ///< of these, answered in the older text, asking something else now
    int dropped = 0;          ///< remarks answered in the older text, which others than its signers wrote
    int answersLeft = 0;      ///< answers in the file that were not given here, and are not taken in
    int reviewedRevision = 0; ///< that it is about
    int revision = 0;         ///< of the draft
    /// It is about a revision that was exported from here, but about another content of it.
    bool isAltered = false;
    /// It is about a revision that was never exported from here, as far as is known.
    bool isNeverExported = false;
    /// Of the file, or of the review that is Known as it was signed; it speaks of the review as it was sent,
    /// not of the answers given since.
    SignatureReport signature = {};
    /// What else is to be said of it (see `checkReview`), except how it stands to other exports.
    QList<ReviewProblem> problems = {};

    bool isOtherRevision() const { return reviewedRevision != revision; }
    bool has(ReviewCode code) const;
};
/// One sentence that says what was done, and those that say what else is to be known, the most serious first:
/// three at most, then "…". The latter may be empty.
QString importTitle(const ReviewImport &import);
QString importDetails(const ReviewImport &import);
/// Whether something of it is to be looked at.
bool isToCheck(const ReviewImport &import);

/// What a review that comes back is held against.
struct DraftAtHand
{
    const Request &request; ///< as it is now
    const DocumentFactsMap &facts;
    std::optional<DraftState::Export> exported; ///< the last one
    std::optional<ExportedRequest> copy;        ///< of a request that was exported, perhaps that one
};

/// The reviews that were imported into a draft, oldest first, with the answers of its editor: what the disk
/// holds, and what is to be written. Answers are given here, or come with the draft's own folder (as where a
/// package is taken up again); those that stand in the file of an agent are nobody's, and are not taken in. A
/// value without threads; `DraftSession` saves it.
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
    const ReviewFile *file(const QString &id) const;
    const Remark *remark(const RemarkRef &ref) const;
    /// What has no answer yet, for the rules.
    const QList<rules::OpenRemark> &open() const { return m_open; }
    OpenRemarks openCount() const;
    int remarkCount() const;

    /// What the rules are told of one that was answered as corrected, and is not.
    rules::OpenRemark unchanged(const RemarkRef &ref) const;

    /// Takes a review in. One that is here already gets the newer of both texts; remarks keep the answers
    /// that were given here as long as place, text and suggestion are the same, and those that were answered
    /// stay even where the newer text has them no longer, as long as all who signed that one signed them,
    /// too. One that is here as it was signed gives way by the rule of `mayTakePlace` alone, and where it is
    /// not, no date keeps one out that is. Errors: ReviewOfOther (it is not about the request at hand),
    /// ReviewsTooMany; both name `path`.
    Result<ReviewImport> take(const ReviewFile &file, const QString &path, const DraftAtHand &atHand,
                              const SignatureReport &signature = {});
    /// What was said of the signature of that review when what it says was imported: its file is not kept.
    SignatureReport signature(const QString &id) const { return m_present.value(id); }
    /// By the digest of what was signed (see signedTextSha512), also of those that undo brings back; of what
    /// is signed alone.
    const QHash<QString, SignatureReport> &signatures() const { return m_signatures; }
    /// Of reviews that were imported before; what is of no text that is here is left out.
    void setSignatures(const QHash<QString, SignatureReport> &signatures);
    /// Without effect where there is no such remark.
    void setAnswer(const RemarkRef &ref, const Answer &answer);
    /// Takes a review out; `put` puts it back, with its answers, also where it was imported again meanwhile:
    /// the text that came then stays where it could have taken its place.
    void remove(const QString &id);
    void put(const ReviewFile &file);

    /// Those that differ from what is on the disk.
    QList<ReviewFile> unsaved() const;
    /// The ids of those that are to go from the disk.
    QStringList removed() const { return {m_removed.cbegin(), m_removed.cend()}; }
    bool hasUnsaved() const;
    /// Whether one of both has other answers than on the disk, and not merely another text.
    bool isAnswered() const;
    void setSaved(const QList<ReviewFile> &written, const QStringList &removed = {});
    /// What is on the disk is not known any more: all are to be written.
    void forgetSaved() { m_saved.clear(); }

private:
    bool differs(const Review &review) const;
    void insert(const ReviewFile &file);
    ReviewImport::Kind replace(ReviewFile &present, const ReviewFile &given, const SignatureReport &signature,
                               ReviewImport &import);
    void keepSignature(const Review &review, const SignatureReport &signature);
    void changed();

    QList<ReviewFile> m_reviews;
    QList<Error> m_unreadable;
    QHash<QString, Review> m_saved;               ///< by id
    QHash<QString, Review> m_baseline;            ///< the same, or as it was imported
    QSet<QString> m_removed;                      ///< ids
    QHash<QString, SignatureReport> m_signatures; ///< by the digest of what was signed
    QHash<QString, SignatureReport> m_present;    ///< of those that are here, by id
    QList<rules::OpenRemark> m_open;
};

} // namespace viatique
