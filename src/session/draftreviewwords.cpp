// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What is said of a review that was imported.

#include "core/language.h"
#include "review/signedreview.h"
#include "session/draftreviews.h"

#include <QCoreApplication>

#include <algorithm>

namespace viatique {

namespace {

/// More would fill the window.
constexpr int kMostSentences = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viatique::DraftReviews)
};

QString alteredText(const ReviewImport &import)
{
    return Words::tr("The request that was reviewed is not the one that you exported as revision %1: it was "
                     "changed on the way, or exported again.")
        .arg(QString::number(import.reviewedRevision));
}

/// Why a file did not take the place of a review that is here as it was signed.
QString keptText(const SignatureReport &given)
{
    const QString why =
        given.state == SignatureReport::State::None
            ? Words::tr("Its text is another, and it comes without a signature.")
        : isAsSigned(given)
            ? Words::tr("Its text is another, and not signed by all who signed the one that is here.")
            : Words::tr("Its text is another, and its signature does not hold.");
    return why + QLatin1Char(' ')
           + Words::tr(
               "Ask its author for it, signed. To import it all the same, remove first the review that "
               "is here: by a right click or Delete on its line among the remarks.");
}

/// How it stands to what this draft is, and was exported as.
QStringList standing(const ReviewImport &import)
{
    QStringList sentences;
    const QString reviewed = QString::number(import.reviewedRevision);
    const QString revision = QString::number(import.revision);
    if (import.has(ReviewCode::RevisionMissing))
        return sentences;
    if (import.isOtherRevision() && import.isNeverExported)
        sentences.append(
            Words::tr("It is about revision %1, which is not known to have been exported from here; "
                      "this draft is revision %2.")
                .arg(reviewed, revision));
    else if (import.isOtherRevision())
        sentences.append(
            Words::tr("It is about revision %1; this draft is revision %2.").arg(reviewed, revision));
    else if (import.isNeverExported)
        sentences.append(Words::tr("Revision %1 is not known to have been exported from here: whether the "
                                   "request was changed before it was reviewed cannot be told.")
                             .arg(reviewed));
    return sentences;
}

/// What became of answers and places in this draft.
QStringList taken(const ReviewImport &import)
{
    QStringList sentences;
    if (import.reopened > 0)
        sentences.append(Words::tr("%n remark(s) that you had answered ask something else now, and are open "
                                   "again; your other answers are kept.",
                                   nullptr, import.reopened));
    if (import.dropped > 0)
        sentences.append(
            Words::tr("%n remark(s) that you had answered are not in the signed text, and are gone.", nullptr,
                      import.dropped));
    if (import.elsewhere > 0)
        sentences.append(Words::tr("%n remark(s) concern what the request no longer holds: you find them at "
                                   "the top of their step.",
                                   nullptr, import.elsewhere));
    return sentences;
}

/// What an agent alone can mend, and what `taken` says in other words.
bool isSilent(ReviewCode code)
{
    return code == ReviewCode::TargetUnknown || code == ReviewCode::TargetElsewhere
           || code == ReviewCode::SuggestionMisplaced || code == ReviewCode::RemarkEmpty
           || code == ReviewCode::MessageMissing;
}

} // namespace

bool ReviewImport::has(ReviewCode code) const
{
    return std::any_of(problems.cbegin(), problems.cend(),
                       [code](const ReviewProblem &problem) { return problem.code == code; });
}

bool isToCheck(const ReviewImport &import)
{
    const auto isGrave = [](const ReviewProblem &problem) {
        return severityOf(problem.code) != Severity::Advice && !isSilent(problem.code);
    };
    using Signature = SignatureReport::State;
    const Signature signature = import.signature.state;
    return import.kind == ReviewImport::Kind::SignedStays || signature == Signature::Unproved
           || signature == Signature::Wrong || import.isOtherRevision() || import.isNeverExported
           || std::any_of(import.problems.cbegin(), import.problems.cend(), isGrave);
}

QString importTitle(const ReviewImport &import)
{
    const QString name = import.reviewer.isEmpty() ? Words::tr("a reviewer without a name") : import.reviewer;
    const bool isBroken = import.signature.state == SignatureReport::State::Wrong;
    switch (import.kind) {
    case ReviewImport::Kind::New:
        if (isBroken)
            return Words::tr("The review is imported, with %n remark(s), but its signature does not hold. "
                             "From: %1.",
                             nullptr, import.remarks)
                .arg(name);
        return Words::tr("The review is imported, with %n remark(s). From: %1.", nullptr, import.remarks)
            .arg(name);
    case ReviewImport::Kind::Newer:
        if (isBroken)
            return Words::tr("A newer text of this review is imported, but its signature does not hold. "
                             "From: %1.")
                .arg(name);
        return import.reopened > 0 || import.dropped > 0 || import.answered == 0
                   ? Words::tr("A newer text of this review is imported. From: %1.").arg(name)
                   : Words::tr("A newer text of this review is imported; your answers are kept. From: %1.")
                         .arg(name);
    case ReviewImport::Kind::Other:
        if (isBroken)
            return Words::tr("Another text of this review, of the same date, takes its place here, but its "
                             "signature does not hold. From: %1.")
                .arg(name);
        return Words::tr("Another text of this review, of the same date, takes its place here. From: %1.")
            .arg(name);
    case ReviewImport::Kind::Signed:
        return Words::tr("The signed text of this review takes the place of the one that was here. From: %1.")
            .arg(name);
    case ReviewImport::Kind::Known:
        return import.answered == 0
                   ? Words::tr("This review is here already. From: %1.").arg(name)
                   : Words::tr("This review is here already, with your answers. From: %1.").arg(name);
    case ReviewImport::Kind::Older:
        return Words::tr("A newer text of this review is here already, and stays. From: %1.").arg(name);
    case ReviewImport::Kind::SignedStays:
        return Words::tr("The file was not imported: the signed review that is here stays. From: %1.")
            .arg(name);
    }
    return {};
}

QString importDetails(const ReviewImport &import)
{
    QStringList sentences;
    if (import.kind == ReviewImport::Kind::SignedStays)
        return keptText(import.signature);
    if (import.signature.state != SignatureReport::State::None)
        sentences.append(signatureText(import.signature));
    if (import.isAltered)
        sentences.append(alteredText(import));
    const auto say = [&](std::initializer_list<ReviewCode> codes) {
        for (const ReviewCode code : codes) {
            for (const ReviewProblem &problem : import.problems) {
                if (problem.code == code)
                    sentences.append(problemText(problem));
            }
        }
    };
    // What is lost is said nowhere else.
    say({ReviewCode::RemarksUnreadable, ReviewCode::RemarksLeft, ReviewCode::TextsShortened});
    sentences += standing(import);
    say({ReviewCode::RevisionMissing, ReviewCode::NotDone, ReviewCode::SetAside});
    // Where nothing was exported, it has nothing to be compared with either.
    if (!import.isNeverExported)
        say({ReviewCode::DigestMissing});
    sentences += taken(import);
    say({ReviewCode::PageUnknown, ReviewCode::ValuesUnread, ReviewCode::FavourableButCorrect,
         ReviewCode::OpinionMissing, ReviewCode::WithoutContacts, ReviewCode::PlacesLeft,
         ReviewCode::IdsDoubled});
    if (import.answersLeft > 0)
        sentences.append(
            Words::tr("%n answer(s) in the file were not given in this draft, and were left out.", nullptr,
                      import.answersLeft));
    if (import.remarks > 0 && import.open == 0)
        sentences.append(Words::tr("Every remark has its answer."));
    const bool isWhole = sentences.size() <= kMostSentences;
    const QString text = QStringList(sentences.mid(0, kMostSentences)).join(QLatin1Char(' '));
    return isWhole ? text : text + QStringLiteral(" …");
}

} // namespace viatique
