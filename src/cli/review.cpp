// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"
#include "cli/console.h"
#include "cli/received.h"
#include "cli/trust.h"
#include "core/digest.h"
#include "report/place.h"
#include "review/openremarks.h"
#include "review/packagedreviews.h"
#include "review/requestplaces.h"
#include "review/reviewcheck.h"
#include "review/reviewwords.h"
#include "review/signedreview.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>
#include <QJsonArray>

#include <optional>
#include <utility>

namespace viatique::cli {

namespace {

/// "Jeanne Orsini, Service instructeur: changes requested (revision 1, done)".
QString heading(const Review &review)
{
    QStringList who{review.reviewer.name, review.reviewer.organisation};
    who.removeAll(QString());
    const QString reviewer = who.isEmpty() ? Cli::tr("Reviewer not named") : who.join(QLatin1String(", "));
    const QString opinion =
        review.opinion == Opinion::Unset ? Cli::tr("no opinion") : words::opinion(review.opinion);
    return Cli::tr("%1: %2 (revision %3, %4)", "reviewer, opinion, number, state")
        .arg(reviewer, opinion, QString::number(review.request.revision), words::reviewState(review.state));
}

/// Texts may have several lines; each is printed as one.
QString inOneLine(const QString &text)
{
    return text.simplified();
}

/// The reviews of a request, whose places have their names from it.
class ReviewPrinter
{
public:
    explicit ReviewPrinter(const RequestInput &input)
        : m_input(input)
        , m_places(input.request)
    {
    }

    void print(const Review &review) const;

private:
    QString place(const Remark &remark, bool isOfRequest) const;

    const RequestInput &m_input;
    const RequestPlaces m_places;
};

/// By its pointer where it has no name here: in another request one id may mean two things.
QString ReviewPrinter::place(const Remark &remark, bool isOfRequest) const
{
    if (remark.target.isEmpty())
        return Cli::tr("the whole request");
    const bool isThere = isOfRequest && m_places.has(remark.target);
    return words::remarkPlace(isThere ? report::placeName(remark.target, m_input.request, m_input.catalogue)
                                      : remark.target,
                              remark);
}

void ReviewPrinter::print(const Review &review) const
{
    printLine(QStringLiteral("  ") + heading(review));
    const bool isOfRequest = review.request.id == m_input.request.id;
    int number = 0;
    for (const Remark &remark : review.remarks) {
        printLine(QStringLiteral("    ")
                  + Cli::tr("%1. %2 (%3): %4", "number of a remark, its place, its severity, its text")
                        .arg(QString::number(++number), place(remark, isOfRequest),
                             words::severity(remark.severity), inOneLine(remark.text)));
        QString answer = words::answer(remark.answer.state);
        if (!remark.answer.text.isEmpty())
            answer = Cli::tr("%1: %2").arg(answer, inOneLine(remark.answer.text));
        printLine(QStringLiteral("        ") + answer);
    }
}

void printReviews(const ReviewList &list, const RequestInput &input)
{
    if (!list.reviews.isEmpty())
        printLine(Cli::tr("%n review(s):", nullptr, int(list.reviews.size())));
    const ReviewPrinter printer(input);
    for (const ReviewFile &file : list.reviews)
        printer.print(file.review);
    for (const Error &error : list.unreadable)
        printLine(QStringLiteral("  %1 %2").arg(Cli::tr("Warning:"), errorText(error)));
}

void printRequest(const RequestInput &input)
{
    printVerdict(input);
    const Request &request = input.request;
    if (input.verified && input.verified->valid)
        printLine(Cli::tr("Fingerprint: %1").arg(fingerprint(input.verified->requestSha512)));
    printLine(Cli::tr("Request: %1, revision %2")
                  .arg(request.service.title.isEmpty() ? Cli::tr("without a title") : request.service.title,
                       QString::number(request.revision)));
    if (!request.organisation.name.isEmpty())
        printLine(Cli::tr("Organisation: %1").arg(request.organisation.name));
}

/// A review as its file holds it, without what every file says.
QJsonObject reviewJson(const Review &review)
{
    QJsonObject object = toJson(review);
    object.remove(QLatin1String("format"));
    object.remove(QLatin1String("formatVersion"));
    const OpenRemarks open = countOpen(review);
    object.insert(QStringLiteral("open"),
                  QJsonObject{{QStringLiteral("must"), open.must}, {QStringLiteral("should"), open.should}});
    return object;
}

QJsonObject requestJson(const RequestInput &input)
{
    const Request &request = input.request;
    QJsonObject object{{QStringLiteral("request"),
                        QJsonObject{{QStringLiteral("id"), request.id},
                                    {QStringLiteral("revision"), request.revision},
                                    {QStringLiteral("title"), request.service.title},
                                    {QStringLiteral("organisation"), request.organisation.name}}}};
    if (input.verified) {
        object.insert(QStringLiteral("package"), toJson(*input.verified));
        object.insert(QStringLiteral("fingerprint"), fingerprint(input.verified->requestSha512));
    }
    return object;
}

bool isIntact(const RequestInput &input)
{
    return !input.verified || input.verified->valid;
}

/// The package by itself, or a draft.
int sumUp(const QString &path, RequestInput input, bool json, QJsonObject &said)
{
    const ReviewList list = reviewsOf(input, path);
    input.remarks = openRemarks(list.reviews, input);
    const FindingCount count = countFindings(judge(input, QDate::currentDate()));
    if (json) {
        QJsonArray reviews;
        for (const ReviewFile &file : list.reviews)
            reviews.append(reviewJson(file.review));
        QJsonArray unreadable;
        for (const Error &error : list.unreadable)
            unreadable.append(errorText(error));
        said = requestJson(input);
        said.insert(QStringLiteral("blocking"), count.blocking);
        said.insert(QStringLiteral("warning"), count.warning);
        said.insert(QStringLiteral("advice"), count.advice);
        said.insert(QStringLiteral("reviews"), reviews);
        said.insert(QStringLiteral("unreadable"), unreadable);
    } else {
        printRequest(input);
        printLine(Cli::tr("Findings: %1").arg(summary(count)));
        printReviews(list, input);
    }
    return isIntact(input) && count.blocking == 0 ? Holds : Fails;
}

void printProblem(const ReviewProblem &problem)
{
    const QString text = problemText(problem);
    switch (severityOf(problem.code)) {
    case Severity::Blocking:
        return printLine(QStringLiteral("  ") + text);
    case Severity::Warning:
        return printLine(QStringLiteral("  %1 %2").arg(Cli::tr("Warning:"), text));
    case Severity::Advice:
        return printLine(QStringLiteral("  %1 %2").arg(Cli::tr("Note:"), text));
    }
}

/// With the answers that the package brings, where it brings that very review along.
Review withAnswers(Review review, const QList<ReviewFile> &brought)
{
    for (const ReviewFile &file : brought) {
        if (file.review.id != review.id)
            continue;
        for (Remark &remark : review.remarks) {
            const Remark *answered = file.review.remark(remark.id);
            if (answered && remark.answer == Answer() && answered->text == remark.text)
                remark.answer = answered->answer;
        }
    }
    return review;
}

/// A review held against the package, or draft, at `path`.
int apply(const QString &path, const RequestInput &input, const ReviewFile &file,
          const SignatureReport &signature, bool json, QJsonObject &said)
{
    const QList<ReviewProblem> problems = checkReview(file, input);
    const bool holding = holds(problems);
    const Review review = withAnswers(file.review, reviewsOf(input, path).reviews);
    if (json) {
        QJsonArray array;
        for (const ReviewProblem &problem : problems)
            array.append(QJsonObject{{QStringLiteral("code"), reviewCodeId(problem.code)},
                                     {QStringLiteral("severity"), severityId(severityOf(problem.code))},
                                     {QStringLiteral("remarks"), QJsonArray::fromStringList(problem.remarks)},
                                     {QStringLiteral("message"), problemText(problem)}});
        said = requestJson(input);
        said.insert(QStringLiteral("review"), reviewJson(review));
        said.insert(QStringLiteral("signature"), toJson(signature));
        said.insert(QStringLiteral("holds"), holding);
        said.insert(QStringLiteral("problems"), array);
    } else {
        printRequest(input);
        printLine(Cli::tr("Review:"));
        ReviewPrinter(input).print(review);
        printLine(QStringLiteral("  ") + signatureText(signature));
        printLine(holding ? Cli::tr("The review is valid for this request.")
                          : Cli::tr("The review is not valid for this request."));
        for (const ReviewProblem &problem : problems)
            printProblem(problem);
    }
    const bool isSignedWrong = signature.state == SignatureReport::State::Wrong;
    return holding && isIntact(input) && !isSignedWrong ? Holds : Fails;
}

int reviewOne(const QString &path, const std::optional<QString> &reviewPath, const VerifyOptions &options,
              bool json, QJsonObject &said)
{
    // The review first, for it is read at once.
    SignedReview review;
    if (reviewPath) {
        Result<SignedReview> read = readSignedReview(*reviewPath, options.trust, options.today);
        if (!read) {
            said.insert(QStringLiteral("error"), errorText(read.error()));
            return json ? int(Trouble) : fail(read.error());
        }
        review = *std::move(read);
    }
    std::optional<VerifyReport> verdict;
    const Result<RequestInput> input = readInput(path, &verdict, options);
    if (!input)
        return sayUnreadable(input.error(), std::move(verdict), json, said);
    return reviewPath ? apply(path, *input, review.file, review.signature, json, said)
                      : sumUp(path, *input, json, said);
}

} // namespace

int reviewPackage(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption applied(
        QStringLiteral("apply"), Cli::tr("a review, to be held against the package"), QStringLiteral("FILE"));
    const QCommandLineOption jsonOption(QStringLiteral("json"), Cli::tr("prints one JSON document"));
    parser.addOptions({applied, trustOption(), jsonOption});
    if (const auto status = parse(parser, commandOf(reviewPackage), arguments, 1, 1))
        return *status;
    const bool json = parser.isSet(jsonOption);
    const QString path = parser.positionalArguments().constFirst();
    VerifyOptions options;
    if (const auto trust = trustOf(parser))
        options.trust = *trust;
    else
        return fail(trust.error());
    QJsonObject said;
    const auto review = parser.isSet(applied) ? std::optional(parser.value(applied)) : std::nullopt;
    const int status = reviewOne(path, review, options, json, said);
    if (json) {
        said.insert(QStringLiteral("path"), path);
        printJson(said);
    }
    return status;
}

} // namespace viatique::cli
