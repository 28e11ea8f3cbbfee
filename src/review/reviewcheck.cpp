// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/reviewcheck.h"

#include "core/digest.h"
#include "core/jsonpointer.h"
#include "package/packageplan.h"
#include "request/requestfield.h"

#include <algorithm>
#include <functional>

namespace viatique {

namespace {

/// Of what stands in the arguments of a problem; all of the remarks are listed by id.
constexpr int kNamed = 3;

/// The same revision with another content.
ReviewCode whyAltered(const ReviewedRequest &reviewed, const RequestAtHand &atHand)
{
    if (isWithoutContacts(atHand.request, atHand.redacted))
        return ReviewCode::ContactsLeftOut;
    return reviewed.requestSha512.toLower() == sha512WithoutContacts(atHand.request, atHand.facts)
               ? ReviewCode::WithoutContacts
               : ReviewCode::Altered;
}

QList<ReviewProblem> checkRevision(const ReviewedRequest &reviewed, int revision)
{
    if (reviewed.revision < 1)
        return {{ReviewCode::RevisionMissing, {}, {}}};
    const ReviewCode code =
        reviewed.revision < revision ? ReviewCode::EarlierRevision : ReviewCode::LaterRevision;
    return {{code, {QString::number(reviewed.revision), QString::number(revision)}, {}}};
}

QList<ReviewProblem> checkBinding(const ReviewedRequest &reviewed, const RequestAtHand &atHand)
{
    const Request &request = atHand.request;
    switch (fitOf(reviewed, request.id, request.revision, atHand.requestSha512)) {
    case ReviewFit::OtherRequest:
        return {{ReviewCode::OtherRequest, {}, {}}};
    case ReviewFit::OtherRevision:
        return checkRevision(reviewed, request.revision);
    case ReviewFit::Altered:
        return {{whyAltered(reviewed, atHand), {}, {}}};
    case ReviewFit::Same:
        break;
    }
    if (reviewed.requestSha512.isEmpty())
        return {{ReviewCode::DigestMissing, {}, {}}};
    const bool otherExport = !reviewed.manifestSha512.isEmpty() && !atHand.manifestSha512.isEmpty()
                             && reviewed.manifestSha512.toLower() != atHand.manifestSha512.toLower();
    return otherExport ? QList<ReviewProblem>{{ReviewCode::OtherExport, {}, {}}} : QList<ReviewProblem>();
}

/// Whether the remark is about a page that there is, as far as that is known.
bool hasPage(const Remark &remark, const RequestAtHand &atHand)
{
    if (remark.page == 0)
        return true;
    const QStringList parts = pointerParts(remark.target);
    if (parts.size() < 2 || parts.at(0) != QLatin1String("documents"))
        return false;
    const int pages = atHand.facts.value(parts.at(1)).pages;
    return pages == 0 || remark.page <= pages;
}

/// What the user knows the document by that a remark is pinned to.
QString documentName(const Remark &remark, const Request &request)
{
    const QStringList parts = pointerParts(remark.target);
    const Document *document =
        parts.value(0) == QLatin1String("documents") ? request.document(parts.value(1)) : nullptr;
    return document ? document->label() : remark.target;
}

/// The problem of the remarks that `isWrong` picks, named by what `name` says of them.
QList<ReviewProblem> among(const QList<Remark> &remarks, ReviewCode code,
                           const std::function<bool(const Remark &)> &isWrong,
                           const std::function<QStringList(const Remark &)> &name)
{
    ReviewProblem problem{code, {}, {}};
    for (const Remark &remark : remarks) {
        if (!isWrong(remark))
            continue;
        problem.remarks.append(remark.id);
        if (problem.remarks.size() <= kNamed)
            problem.args.append(name(remark));
    }
    return problem.remarks.isEmpty() ? QList<ReviewProblem>() : QList<ReviewProblem>{problem};
}

QList<ReviewProblem> checkPlaces(const QList<Remark> &remarks, const RequestAtHand &atHand,
                                 bool otherRevision)
{
    const RequestPlaces places(atHand.request);
    const auto target = [](const Remark &remark) { return QStringList{remark.target}; };
    const ReviewCode unknown = otherRevision ? ReviewCode::TargetElsewhere : ReviewCode::TargetUnknown;
    QList<ReviewProblem> problems = among(
        remarks, unknown, [&](const Remark &remark) { return !places.has(remark.target); }, target);
    problems += among(
        remarks, ReviewCode::PageUnknown,
        [&](const Remark &remark) { return places.has(remark.target) && !hasPage(remark, atHand); },
        [&](const Remark &remark) {
            return QStringList{documentName(remark, atHand.request), QString::number(remark.page)};
        });
    problems += among(
        remarks, ReviewCode::SuggestionMisplaced,
        [&](const Remark &remark) {
            return !remark.suggestedValue.isEmpty() && places.has(remark.target)
                   && !textField(atHand.request, remark.target);
        },
        target);
    return problems;
}

bool hasCorrections(const Review &review)
{
    return std::any_of(review.remarks.cbegin(), review.remarks.cend(), [&review](const Remark &remark) {
        return remark.severity == RemarkSeverity::Must && isOpen(review, remark);
    });
}

QList<ReviewProblem> checkOpinion(const Review &review)
{
    QList<ReviewProblem> problems;
    const auto add = [&problems](ReviewCode code) { problems.append({code, {}, {}}); };
    switch (review.opinion) {
    case Opinion::Unset:
        add(ReviewCode::OpinionMissing);
        break;
    case Opinion::Favourable:
        if (hasCorrections(review))
            add(ReviewCode::FavourableButCorrect);
        break;
    case Opinion::ChangesRequested:
    case Opinion::Unfavourable:
        if (review.message.trimmed().isEmpty())
            add(ReviewCode::MessageMissing);
        break;
    }
    if (review.state != ReviewState::Done)
        add(review.state == ReviewState::SetAside ? ReviewCode::SetAside : ReviewCode::NotDone);
    return problems;
}

/// What of the file was not taken as it stands there.
QList<ReviewProblem> checkReading(const ReviewFile &file)
{
    QList<ReviewProblem> problems;
    const auto add = [&problems](ReviewCode code, qsizetype count, const QStringList &names = {}) {
        if (count > 0)
            problems.append({code, QStringList{QString::number(count)} + names, {}});
    };
    QStringList numbers;
    const QList<int> first = file.remarksUnreadable.mid(0, kNamed);
    for (const int number : first)
        numbers.append(QString::number(number));
    QStringList members = file.unread;
    members.removeDuplicates();
    add(ReviewCode::TextsShortened, file.shortened);
    add(ReviewCode::RemarksLeft, file.remarksLeft);
    add(ReviewCode::RemarksUnreadable, file.remarksUnreadable.size(), numbers);
    add(ReviewCode::ValuesUnread, file.unread.size(), members);
    add(ReviewCode::PlacesLeft, file.placesLeft);
    add(ReviewCode::IdsDoubled, file.idsDoubled);
    return problems;
}

} // namespace

bool isWithoutContacts(const Request &request, bool redacted)
{
    return redacted && request.applicant.isEmpty() && request.contacts == Contacts();
}

QString sha512WithoutContacts(const Request &request, const DocumentFactsMap &facts)
{
    QHash<QString, QString> paths = documentMemberPaths(request);
    for (auto fact = facts.begin(); fact != facts.end(); ++fact) {
        if (fact->presence != DocumentFacts::Presence::Present)
            paths.remove(fact.key());
    }
    return sha512Of(packagedRequestBytes(withoutContacts(request, {}), paths));
}

QList<ReviewProblem> checkReview(const ReviewFile &file, const RequestAtHand &atHand)
{
    const Review &review = file.review;
    QList<ReviewProblem> problems = checkBinding(review.request, atHand);
    const ReviewFit fit =
        fitOf(review.request, atHand.request.id, atHand.request.revision, atHand.requestSha512);
    if (fit != ReviewFit::OtherRequest)
        problems += checkPlaces(review.remarks, atHand, fit == ReviewFit::OtherRevision);
    problems += among(
        review.remarks, ReviewCode::RemarkEmpty,
        [](const Remark &remark) {
            return remark.text.trimmed().isEmpty() && remark.suggestedValue.isEmpty();
        },
        [](const Remark &) { return QStringList(); });
    return problems + checkReading(file) + checkOpinion(review);
}

QList<ReviewProblem> checkReview(const ReviewFile &file, const RequestInput &input)
{
    RequestAtHand atHand{input.request, input.facts};
    if (input.verified) {
        atHand.requestSha512 = input.verified->requestSha512;
        atHand.manifestSha512 = input.verified->manifestSha512;
        atHand.redacted = input.verified->redacted;
    }
    return checkReview(file, atHand);
}

bool holds(const QList<ReviewProblem> &problems)
{
    return std::none_of(problems.cbegin(), problems.cend(), [](const ReviewProblem &problem) {
        return severityOf(problem.code) == Severity::Blocking;
    });
}

} // namespace viatique
