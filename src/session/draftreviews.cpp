// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/draftreviews.h"

#include "core/limits.h"
#include "review/openremarks.h"
#include "review/requestplaces.h"
#include "review/signedreview.h"
#include "review/signedtext.h"

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// Of names and ids in a sentence, which come from outside.
constexpr qsizetype kNameCharacters = 80;
using Kind = ReviewImport::Kind;

/// By id; a pointer holds as long as the review is not changed.
QHash<QString, const Remark *> byId(const Review &review)
{
    QHash<QString, const Remark *> remarks;
    for (const Remark &remark : review.remarks)
        remarks.insert(remark.id, &remark);
    return remarks;
}

/// Whether an answer to the one is one to the other.
bool asksTheSame(const Remark &one, const Remark &other)
{
    return one.target == other.target && one.text == other.text && one.suggestedValue == other.suggestedValue;
}

struct Merged
{
    Review review;
    int reopened = 0; ///< remarks that had an answer, and ask something else now
    int dropped = 0;  ///< remarks that had an answer, and are gone
};

/// The newer text of a review, with the answers that were given to the older one, where they still answer it.
/// Remarks that it no longer has stay with their answers, unless they are others' words than those of whoever
/// signed it.
Merged merged(const Review &newer, const SignatureReport &signature, const Review &older,
              const SignatureReport &olderSignature)
{
    Merged result{newer};
    QSet<QString> ids;
    const QHash<QString, const Remark *> known = byId(older);
    for (Remark &remark : result.review.remarks) {
        ids.insert(remark.id);
        const Remark *former = known.value(remark.id);
        if (!former || former->answer.state == AnswerState::Open)
            continue;
        if (asksTheSame(remark, *former))
            remark.answer = former->answer;
        else if (isOpen(result.review, remark))
            ++result.reopened;
    }
    const bool areOfTheSame = mayTakePlace(olderSignature, signature);
    for (const Remark &remark : older.remarks) {
        if (remark.answer.state == AnswerState::Open || ids.contains(remark.id))
            continue;
        if (areOfTheSame)
            result.review.remarks.append(remark);
        else
            ++result.dropped;
    }
    return result;
}

bool hasAnswer(const Remark &remark)
{
    return remark.answer.state != AnswerState::Open;
}

int countAnswers(const Review &review)
{
    return int(std::count_if(review.remarks.cbegin(), review.remarks.cend(), &hasAnswer));
}

/// How many answers stand in the file of an agent that were not given in the draft: they are taken out.
int takeAnswersOut(Review &given, const Review *known)
{
    int left = 0;
    for (Remark &remark : given.remarks) {
        const Remark *here = known ? known->remark(remark.id) : nullptr;
        left += hasAnswer(remark) && !(here && here->answer == remark.answer) ? 1 : 0;
        remark.answer = {};
    }
    return left;
}

bool sameAnswers(const Review &review, const Review &other)
{
    const QHash<QString, const Remark *> others = byId(other);
    return std::all_of(review.remarks.cbegin(), review.remarks.cend(), [&others](const Remark &remark) {
        const Remark *known = others.value(remark.id);
        return remark.answer == (known ? known->answer : Answer());
    });
}

Error ofOther(const Review &review, const QString &path, const Request &request)
{
    const QString title = request.service.title.trimmed();
    return Error(ErrorCode::ReviewOfOther,
                 {path, title.isEmpty() ? request.id : title, review.request.id.left(kNameCharacters)});
}

/// Whether the date of a text keeps it from taking the place of another: one that is as it was signed is not
/// kept out by what anybody can have written.
bool isOutdated(const Review &given, const SignatureReport &signature, const Review &present,
                const SignatureReport &former)
{
    return given.modifiedAt < present.modifiedAt && (!isAsSigned(signature) || isAsSigned(former));
}

/// How a review stands to what was exported here: Altered, WithoutContacts, or nothing to say.
QList<ReviewProblem> standing(const ReviewFile &file, const DraftAtHand &atHand)
{
    if (!atHand.exported || atHand.exported->revision != file.review.request.revision)
        return {};
    const QString &digest = atHand.exported->requestSha512;
    Request former = atHand.copy && atHand.copy->sha512 == digest ? atHand.copy->request : atHand.request;
    former.revision = atHand.exported->revision;
    QList<ReviewProblem> problems = checkReview(file, {former, atHand.facts, digest});
    problems.removeIf([](const ReviewProblem &problem) {
        return problem.code != ReviewCode::Altered && problem.code != ReviewCode::WithoutContacts;
    });
    return problems;
}

bool isOlder(const ReviewFile &one, const ReviewFile &other)
{
    return std::pair(one.review.createdAt, one.review.id)
           < std::pair(other.review.createdAt, other.review.id);
}

} // namespace

DraftReviews::DraftReviews(const ReviewList &list, const Request &request)
    : m_unreadable(list.unreadable)
{
    for (const ReviewFile &file : list.reviews) {
        if (file.review.request.id == request.id)
            m_reviews.append(file);
        else
            m_unreadable.append(
                ofOther(file.review, reviewFileStem(file.review.id) + kReviewSuffix, request));
    }
    setSaved(m_reviews);
    changed();
}

void DraftReviews::changed()
{
    m_open.clear();
    for (const ReviewFile &file : std::as_const(m_reviews))
        m_open += openRemarks({file}, file.review.request.id);
}

/// What was as it was signed stays so, where the same comes without its signature.
void DraftReviews::keepSignature(const Review &review, const SignatureReport &signature)
{
    const QString digest = signedTextSha512(review);
    if (mayTakePlace(signature, m_signatures.value(digest))) {
        if (signature.state == SignatureReport::State::None)
            m_signatures.remove(digest);
        else
            m_signatures.insert(digest, signature);
    }
    m_present.insert(review.id, m_signatures.value(digest));
}

void DraftReviews::setSignatures(const QHash<QString, SignatureReport> &signatures)
{
    m_signatures.clear();
    m_present.clear();
    if (signatures.isEmpty())
        return;
    for (const ReviewFile &file : std::as_const(m_reviews))
        keepSignature(file.review, signatures.value(signedTextSha512(file.review)));
}

const ReviewFile *DraftReviews::file(const QString &id) const
{
    const auto found = std::find_if(m_reviews.cbegin(), m_reviews.cend(),
                                    [&id](const ReviewFile &each) { return each.review.id == id; });
    return found == m_reviews.cend() ? nullptr : &*found;
}

const Review *DraftReviews::review(const QString &id) const
{
    const ReviewFile *found = file(id);
    return found ? &found->review : nullptr;
}

const Remark *DraftReviews::remark(const RemarkRef &ref) const
{
    const Review *found = review(ref.review);
    return found ? found->remark(ref.remark) : nullptr;
}

OpenRemarks DraftReviews::openCount() const
{
    OpenRemarks count;
    for (const rules::OpenRemark &remark : m_open)
        ++(remark.must ? count.must : count.should);
    return count;
}

int DraftReviews::remarkCount() const
{
    qsizetype count = 0;
    for (const ReviewFile &file : m_reviews)
        count += file.review.remarks.size();
    return static_cast<int>(count);
}

rules::OpenRemark DraftReviews::unchanged(const RemarkRef &ref) const
{
    const Review *of = review(ref.review);
    const Remark *found = remark(ref);
    if (!found)
        return {};
    return {found->target,        found->severity == RemarkSeverity::Must,
            found->text,          of->reviewer.name,
            of->request.revision, true};
}

// Import and removal

void DraftReviews::insert(const ReviewFile &file)
{
    m_reviews.insert(std::upper_bound(m_reviews.cbegin(), m_reviews.cend(), file, isOlder), file);
    m_removed.remove(file.review.id);
}

/// What becomes of a review that is here, and of another text of it.
ReviewImport::Kind DraftReviews::replace(ReviewFile &present, const ReviewFile &given,
                                         const SignatureReport &signature, ReviewImport &import)
{
    const SignatureReport former = this->signature(given.review.id);
    if (isOutdated(given.review, signature, present.review, former))
        return Kind::Older;
    const Merged newer = merged(given.review, signature, present.review, former);
    const bool isKnown = newer.review == present.review;
    if (!mayTakePlace(signature, former))
        return isKnown ? Kind::Known : Kind::SignedStays;
    const int order = given.review.modifiedAt.compare(present.review.modifiedAt);
    import.reopened = newer.reopened;
    import.dropped = newer.dropped;
    present = given;
    present.review = newer.review;
    std::stable_sort(m_reviews.begin(), m_reviews.end(), isOlder);
    return isKnown ? Kind::Known : order > 0 ? Kind::Newer : order < 0 ? Kind::Signed : Kind::Other;
}

Result<ReviewImport> DraftReviews::take(const ReviewFile &file, const QString &path,
                                        const DraftAtHand &atHand, const SignatureReport &signature)
{
    if (file.review.request.id != atHand.request.id)
        return Failure(ofOther(file.review, path, atHand.request));
    ReviewFile unanswered = file;
    Review &given = unanswered.review;
    ReviewImport import;
    import.answersLeft = takeAnswersOut(given, review(given.id));
    const auto known = std::find_if(m_reviews.begin(), m_reviews.end(),
                                    [&given](const ReviewFile &each) { return each.review.id == given.id; });
    if (known == m_reviews.end()) {
        if (m_reviews.size() >= limits::kPackagedReviews)
            return failure(ErrorCode::ReviewsTooMany, {path, QString::number(limits::kPackagedReviews)});
        m_baseline.insert(given.id, given);
        insert(unanswered);
    } else {
        import.kind = replace(*known, unanswered, signature, import);
    }
    const bool isTaken = import.kind != Kind::Older && import.kind != Kind::SignedStays;
    if (isTaken)
        keepSignature(*review(given.id), signature);
    else
        import.answersLeft = 0; // Nothing of the file is taken, nor left out of it.
    changed();
    import.signature = isTaken ? this->signature(given.id) : signature;

    const Review &taken = *review(given.id);
    import.review = given.id;
    import.reviewer = taken.reviewer.name.trimmed().left(kNameCharacters);
    import.remarks = static_cast<int>(taken.remarks.size());
    const OpenRemarks open = countOpen(taken);
    import.open = open.must + open.should;
    import.answered = countAnswers(taken);
    const RequestPlaces places(atHand.request);
    const auto isElsewhere = [&places](const Remark &remark) { return !places.has(remark.target); };
    import.elsewhere = int(std::count_if(taken.remarks.cbegin(), taken.remarks.cend(), isElsewhere));
    import.reviewedRevision = taken.request.revision;
    import.revision = atHand.request.revision;
    // Of the file, and not of what the draft may have of it since long.
    if (isTaken)
        import.problems = checkReview(unanswered, RequestAtHand{atHand.request, atHand.facts})
                          + standing(unanswered, atHand);
    import.isAltered = import.has(ReviewCode::Altered);
    const int exported = std::max(atHand.exported ? atHand.exported->revision : 0,
                                  atHand.copy ? atHand.copy->request.revision : 0);
    import.isNeverExported = taken.request.revision > exported;
    return import;
}

void DraftReviews::remove(const QString &id)
{
    m_reviews.removeIf([&id](const ReviewFile &file) { return file.review.id == id; });
    m_removed.insert(id);
    m_present.remove(id);
    changed();
}

void DraftReviews::put(const ReviewFile &file)
{
    const QString &id = file.review.id;
    ReviewFile put = file;
    SignatureReport signature = m_signatures.value(signedTextSha512(file.review));
    const ReviewFile *present = this->file(id);
    const SignatureReport later = this->signature(id);
    if (present && mayTakePlace(later, signature)
        && !isOutdated(present->review, later, file.review, signature)) {
        put = *present;
        put.review = merged(present->review, later, file.review, signature).review;
        signature = later;
    }
    m_reviews.removeIf([&id](const ReviewFile &each) { return each.review.id == id; });
    insert(put);
    keepSignature(put.review, signature);
    changed();
}

// Answers

void DraftReviews::setAnswer(const RemarkRef &ref, const Answer &answer)
{
    for (ReviewFile &file : m_reviews) {
        Remark *remark = file.review.id == ref.review ? file.review.remark(ref.remark) : nullptr;
        if (!remark)
            continue;
        remark->answer = answer;
        changed();
    }
}

// What is to be written

bool DraftReviews::differs(const Review &review) const
{
    const auto saved = m_saved.constFind(review.id);
    return saved == m_saved.constEnd() || *saved != review;
}

QList<ReviewFile> DraftReviews::unsaved() const
{
    QList<ReviewFile> files = m_reviews;
    files.removeIf([this](const ReviewFile &file) { return !differs(file.review); });
    return files;
}

bool DraftReviews::hasUnsaved() const
{
    return !m_removed.isEmpty()
           || std::any_of(m_reviews.cbegin(), m_reviews.cend(),
                          [this](const ReviewFile &file) { return differs(file.review); });
}

bool DraftReviews::isAnswered() const
{
    const auto isOtherwise = [this](const ReviewFile &file) {
        return !sameAnswers(file.review, m_baseline.value(file.review.id));
    };
    const auto hadAnswers = [this](const QString &id) { return countAnswers(m_baseline.value(id)) > 0; };
    return std::any_of(m_reviews.cbegin(), m_reviews.cend(), isOtherwise)
           || std::any_of(m_removed.cbegin(), m_removed.cend(), hadAnswers);
}

void DraftReviews::setSaved(const QList<ReviewFile> &written, const QStringList &removed)
{
    for (const QString &id : removed) {
        m_removed.remove(id);
        m_saved.remove(id);
        m_baseline.remove(id);
    }
    for (const ReviewFile &file : written) {
        m_saved.insert(file.review.id, file.review);
        m_baseline.insert(file.review.id, file.review);
    }
}

} // namespace viatique
