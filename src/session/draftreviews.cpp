// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/draftreviews.h"

#include "core/limits.h"
#include "review/openremarks.h"
#include "review/requestplaces.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// Of names and ids in a sentence, which come from outside.
constexpr qsizetype kNameCharacters = 80;

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
};

/// The newer text of a review, with the answers that were given to the older one, where they still answer it.
Merged merged(const Review &newer, const Review &older)
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
    for (const Remark &remark : older.remarks) {
        if (remark.answer.state != AnswerState::Open && !ids.contains(remark.id))
            result.review.remarks.append(remark);
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

bool isOlderText(const ReviewFile &one, const ReviewFile &other)
{
    return one.review.modifiedAt < other.review.modifiedAt;
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
    } else if (given.modifiedAt < known->review.modifiedAt) {
        // Nothing of the file is taken, nor left out of it.
        import.kind = ReviewImport::Kind::Older;
        import.answersLeft = 0;
    } else {
        const Merged newer = merged(given, known->review);
        using Kind = ReviewImport::Kind;
        const bool isLater = given.modifiedAt > known->review.modifiedAt;
        import.kind = newer.review == known->review ? Kind::Known : isLater ? Kind::Newer : Kind::Other;
        import.reopened = newer.reopened;
        *known = file;
        known->review = newer.review;
        std::stable_sort(m_reviews.begin(), m_reviews.end(), isOlder);
    }
    changed();
    import.signature = signature;
    if (import.kind != ReviewImport::Kind::Older)
        m_signatures.insert(given.id, signature);

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
    if (import.kind != ReviewImport::Kind::Older)
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
    changed();
}

void DraftReviews::put(const ReviewFile &file)
{
    const QString &id = file.review.id;
    ReviewFile put = file;
    if (const ReviewFile *present = this->file(id); present && !isOlderText(*present, file)) {
        put = *present;
        put.review = merged(present->review, file.review).review;
    }
    m_reviews.removeIf([&id](const ReviewFile &each) { return each.review.id == id; });
    insert(put);
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
    for (const ReviewFile &file : written)
        m_saved.insert(file.review.id, file.review);
    for (const ReviewFile &file : written)
        m_baseline.insert(file.review.id, file.review);
}

} // namespace viatique
