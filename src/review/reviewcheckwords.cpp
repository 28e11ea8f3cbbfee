// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/reviewcheck.h"

#include <QCoreApplication>

namespace viatique {

namespace {

struct ReviewText
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Review)
};

struct CodeInfo
{
    QLatin1String id;
    ReviewCode code = ReviewCode::OtherRequest;
    Severity severity = Severity::Warning;
};

constexpr CodeInfo kCodes[] = {
    {QLatin1String("other-request"), ReviewCode::OtherRequest, Severity::Blocking},
    {QLatin1String("earlier-revision"), ReviewCode::EarlierRevision, Severity::Warning},
    {QLatin1String("later-revision"), ReviewCode::LaterRevision, Severity::Warning},
    {QLatin1String("revision-missing"), ReviewCode::RevisionMissing, Severity::Warning},
    {QLatin1String("altered"), ReviewCode::Altered, Severity::Blocking},
    {QLatin1String("without-contacts"), ReviewCode::WithoutContacts, Severity::Advice},
    {QLatin1String("contacts-left-out"), ReviewCode::ContactsLeftOut, Severity::Warning},
    {QLatin1String("digest-missing"), ReviewCode::DigestMissing, Severity::Warning},
    {QLatin1String("other-export"), ReviewCode::OtherExport, Severity::Advice},
    {QLatin1String("target-unknown"), ReviewCode::TargetUnknown, Severity::Blocking},
    {QLatin1String("target-elsewhere"), ReviewCode::TargetElsewhere, Severity::Warning},
    {QLatin1String("page-unknown"), ReviewCode::PageUnknown, Severity::Warning},
    {QLatin1String("suggestion-misplaced"), ReviewCode::SuggestionMisplaced, Severity::Warning},
    {QLatin1String("remark-empty"), ReviewCode::RemarkEmpty, Severity::Warning},
    {QLatin1String("texts-shortened"), ReviewCode::TextsShortened, Severity::Warning},
    {QLatin1String("remarks-left"), ReviewCode::RemarksLeft, Severity::Warning},
    {QLatin1String("remarks-unreadable"), ReviewCode::RemarksUnreadable, Severity::Warning},
    {QLatin1String("values-unread"), ReviewCode::ValuesUnread, Severity::Warning},
    {QLatin1String("places-left"), ReviewCode::PlacesLeft, Severity::Advice},
    {QLatin1String("ids-doubled"), ReviewCode::IdsDoubled, Severity::Advice},
    {QLatin1String("message-missing"), ReviewCode::MessageMissing, Severity::Blocking},
    {QLatin1String("opinion-missing"), ReviewCode::OpinionMissing, Severity::Warning},
    {QLatin1String("favourable-but-correct"), ReviewCode::FavourableButCorrect, Severity::Warning},
    {QLatin1String("not-done"), ReviewCode::NotDone, Severity::Warning},
    {QLatin1String("set-aside"), ReviewCode::SetAside, Severity::Advice},
};

const CodeInfo &infoOf(ReviewCode code)
{
    for (const CodeInfo &info : kCodes) {
        if (info.code == code)
            return info;
    }
    Q_UNREACHABLE();
}

/// The first places, and whether there are more.
QString namedPlaces(const ReviewProblem &problem, const QStringList &places)
{
    const QString text = places.join(QLatin1String(", "));
    return problem.remarks.size() > places.size()
               ? ReviewText::tr("%1 and others", "places of a request").arg(text)
               : text;
}

QString targets(const ReviewProblem &problem)
{
    QStringList places;
    for (const QString &target : problem.args)
        places.append(ReviewText::tr("“%1”", "a place of the request").arg(target));
    return namedPlaces(problem, places);
}

QString pages(const ReviewProblem &problem)
{
    QStringList places;
    for (qsizetype i = 0; i + 1 < problem.args.size(); i += 2)
        places.append(ReviewText::tr("“%1”, page %2").arg(problem.args.at(i), problem.args.at(i + 1)));
    return namedPlaces(problem, places);
}

QString bindingText(const ReviewProblem &problem)
{
    switch (problem.code) {
    case ReviewCode::OtherRequest:
        return ReviewText::tr("The review is about another request.");
    case ReviewCode::EarlierRevision:
        return ReviewText::tr("The review is about revision %1; this is revision %2, which came later.")
            .arg(problem.args.value(0), problem.args.value(1));
    case ReviewCode::LaterRevision:
        return ReviewText::tr("The review is about revision %1, which is later than this one, revision %2.")
            .arg(problem.args.value(0), problem.args.value(1));
    case ReviewCode::RevisionMissing:
        return ReviewText::tr("The review does not say which revision it is about.");
    case ReviewCode::Altered:
        return ReviewText::tr(
            "The request was altered after the review: the revision is the same, the content is another.");
    case ReviewCode::WithoutContacts:
        return ReviewText::tr("The review was made on the copy without contacts of this very request.");
    case ReviewCode::ContactsLeftOut:
        return ReviewText::tr("This copy of the request leaves the contacts out: whether the review is about "
                              "the same content cannot be told.");
    case ReviewCode::DigestMissing:
        return ReviewText::tr("The review does not say which content it is about: whether the request was "
                              "altered since cannot be told.");
    case ReviewCode::OtherExport:
        return ReviewText::tr(
            "The review was made on another export of this request, with the very same content.");
    default:
        return {};
    }
}

/// What of the file was not taken as it stands there.
QString readingText(const ReviewProblem &problem)
{
    const int count = problem.args.value(0).toInt();
    const QStringList names = problem.args.mid(1);
    QString first = names.join(QLatin1String(", "));
    switch (problem.code) {
    case ReviewCode::TextsShortened:
        return ReviewText::tr("%n text(s) were longer than a field holds, and were cut.", nullptr, count);
    case ReviewCode::RemarksLeft:
        return ReviewText::tr("The review has more remarks than are read: the last %n was (were) left.",
                              nullptr, count);
    case ReviewCode::RemarksUnreadable:
        if (count > names.size())
            first = ReviewText::tr("%1 and others", "numbers of remarks").arg(first);
        return ReviewText::tr("%n remark(s) of the file cannot be read, and were left out: number %1.",
                              nullptr, count)
            .arg(first);
    case ReviewCode::ValuesUnread:
        return ReviewText::tr("%n value(s) of the file cannot be understood, and count as not filled in.",
                              nullptr, count);
    case ReviewCode::PlacesLeft:
        return ReviewText::tr("%n remark(s) name a page or an area that cannot be: they are shown without "
                              "it.",
                              nullptr, count);
    case ReviewCode::IdsDoubled:
        return ReviewText::tr("%n remark(s) had the id of another remark, and were given a new one.", nullptr,
                              count);
    default:
        return {};
    }
}

QString remarksText(const ReviewProblem &problem)
{
    const int count = int(problem.remarks.size());
    switch (problem.code) {
    case ReviewCode::TargetUnknown:
        return ReviewText::tr("%n remark(s) are about what the request does not have: %1.", nullptr, count)
            .arg(targets(problem));
    case ReviewCode::TargetElsewhere:
        return ReviewText::tr("%n remark(s) are about what this revision does not have: %1.", nullptr, count)
            .arg(targets(problem));
    case ReviewCode::PageUnknown:
        return ReviewText::tr("%n remark(s) name a page that is not there: %1.", nullptr, count)
            .arg(pages(problem));
    case ReviewCode::SuggestionMisplaced:
        return ReviewText::tr("%n remark(s) suggest a text where none can be entered: %1.", nullptr, count)
            .arg(targets(problem));
    case ReviewCode::RemarkEmpty:
        return ReviewText::tr("%n remark(s) say nothing.", nullptr, count);
    default:
        return readingText(problem);
    }
}

} // namespace

Severity severityOf(ReviewCode code)
{
    return infoOf(code).severity;
}

QString reviewCodeId(ReviewCode code)
{
    return infoOf(code).id;
}

QString problemText(const ReviewProblem &problem)
{
    switch (problem.code) {
    case ReviewCode::MessageMissing:
        return ReviewText::tr("An opinion that is not favourable needs a message.");
    case ReviewCode::OpinionMissing:
        return ReviewText::tr("The review gives no opinion.");
    case ReviewCode::FavourableButCorrect:
        return ReviewText::tr("The opinion is favourable, though remarks ask for corrections.");
    case ReviewCode::NotDone:
        return ReviewText::tr("The review is not finished.");
    case ReviewCode::SetAside:
        return ReviewText::tr("The review was set aside.");
    default:
        break;
    }
    const QString binding = bindingText(problem);
    return binding.isEmpty() ? remarksText(problem) : binding;
}

} // namespace viatique
