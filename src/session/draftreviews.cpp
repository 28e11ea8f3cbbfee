// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/draftreviews.h"

#include "core/language.h"
#include "core/limits.h"
#include "review/openremarks.h"
#include "review/requestplaces.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// Of names and ids in a sentence, which come from outside.
constexpr qsizetype kNameCharacters = 80;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viatique::DraftReviews)
};

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

const Review *DraftReviews::review(const QString &id) const
{
    const auto found = std::find_if(m_reviews.cbegin(), m_reviews.cend(),
                                    [&id](const ReviewFile &each) { return each.review.id == id; });
    return found == m_reviews.cend() ? nullptr : &found->review;
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

// Import

Result<ReviewImport> DraftReviews::take(const ReviewFile &file, const QString &path, const Request &request,
                                        const std::optional<DraftState::Export> &exported)
{
    const Review &given = file.review;
    if (given.request.id != request.id)
        return Failure(ofOther(given, path, request));
    ReviewImport import;
    const auto known = std::find_if(m_reviews.begin(), m_reviews.end(),
                                    [&given](const ReviewFile &each) { return each.review.id == given.id; });
    if (known == m_reviews.end()) {
        if (m_reviews.size() >= limits::kPackagedReviews)
            return failure(ErrorCode::ReviewsTooMany, {path, QString::number(limits::kPackagedReviews)});
        m_baseline.insert(given.id, given);
        m_reviews.insert(std::upper_bound(m_reviews.cbegin(), m_reviews.cend(), file, isOlder), file);
    } else if (given.modifiedAt < known->review.modifiedAt) {
        import.kind = ReviewImport::Kind::Older;
    } else {
        const Merged newer = merged(given, known->review);
        import.kind = newer.review == known->review ? ReviewImport::Kind::Known : ReviewImport::Kind::Newer;
        import.reopened = newer.reopened;
        *known = {newer.review, file.source, file.shortened, file.remarksLeft};
        std::stable_sort(m_reviews.begin(), m_reviews.end(), isOlder);
    }
    changed();

    const Review &taken = *review(given.id);
    import.review = given.id;
    import.reviewer = taken.reviewer.name.trimmed().left(kNameCharacters);
    import.remarks = static_cast<int>(taken.remarks.size());
    const OpenRemarks open = countOpen(taken);
    import.open = open.must + open.should;
    const RequestPlaces places(request);
    const auto isElsewhere = [&places](const Remark &remark) { return !places.has(remark.target); };
    import.elsewhere = int(std::count_if(taken.remarks.cbegin(), taken.remarks.cend(), isElsewhere));
    import.shortened = file.shortened;
    import.remarksLeft = file.remarksLeft;
    import.reviewedRevision = taken.request.revision;
    import.revision = request.revision;
    import.isAltered = exported
                       && fitOf(taken.request, request.id, exported->revision, exported->requestSha512)
                              == ReviewFit::Altered;
    return import;
}

QString importTitle(const ReviewImport &import)
{
    const QString name = import.reviewer.isEmpty() ? Words::tr("a reviewer without a name") : import.reviewer;
    switch (import.kind) {
    case ReviewImport::Kind::New:
        return Words::tr("The review is imported, with %n remark(s). From: %1.", nullptr, import.remarks)
            .arg(name);
    case ReviewImport::Kind::Newer:
        return import.reopened > 0
                   ? Words::tr("A newer text of this review is imported. From: %1.").arg(name)
                   : Words::tr("A newer text of this review is imported; your answers are kept. From: %1.")
                         .arg(name);
    case ReviewImport::Kind::Known:
        return Words::tr("This review is here already, with your answers. From: %1.").arg(name);
    case ReviewImport::Kind::Older:
        return Words::tr("A newer text of this review is here already, and stays. From: %1.").arg(name);
    }
    return {};
}

QString importDetails(const ReviewImport &import)
{
    QStringList sentences;
    if (import.isOtherRevision())
        sentences.append(
            Words::tr("It is about revision %1; this draft is revision %2.")
                .arg(QString::number(import.reviewedRevision), QString::number(import.revision)));
    if (import.isAltered)
        sentences.append(Words::tr("The request that was reviewed is not the one that you exported as "
                                   "revision %1: it was changed on the way, or exported again.")
                             .arg(import.reviewedRevision));
    if (import.reopened > 0)
        sentences.append(Words::tr("%n remark(s) that you had answered ask something else now, and are open "
                                   "again; your other answers are kept.",
                                   nullptr, import.reopened));
    if (import.elsewhere > 0)
        sentences.append(Words::tr("%n remark(s) concern what the request no longer holds: you find them at "
                                   "the top of their step.",
                                   nullptr, import.elsewhere));
    if (import.shortened > 0)
        sentences.append(
            Words::tr("%n text(s) were longer than a field holds, and were cut.", nullptr, import.shortened));
    if (import.remarksLeft > 0)
        sentences.append(Words::tr("The review has more remarks than are read: the last %n was (were) left.",
                                   nullptr, import.remarksLeft));
    if (import.remarks > 0 && import.open == 0)
        sentences.append(Words::tr("Every remark has its answer."));
    return sentences.join(QLatin1Char(' '));
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
    return std::any_of(m_reviews.cbegin(), m_reviews.cend(),
                       [this](const ReviewFile &file) { return differs(file.review); });
}

bool DraftReviews::isAnswered() const
{
    return std::any_of(m_reviews.cbegin(), m_reviews.cend(), [this](const ReviewFile &file) {
        return !sameAnswers(file.review, m_baseline.value(file.review.id));
    });
}

void DraftReviews::setSaved(const QList<ReviewFile> &written)
{
    for (const ReviewFile &file : written)
        m_saved.insert(file.review.id, file.review);
    for (const ReviewFile &file : written)
        m_baseline.insert(file.review.id, file.review);
}

} // namespace viatique
