// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"
#include "cli/console.h"
#include "cli/received.h"
#include "core/language.h"
#include "package/packagefinder.h"
#include "package/requestdiff.h"
#include "package/requestinput.h"
#include "report/changetext.h"
#include "report/place.h"
#include "review/packagedreviews.h"
#include "review/reviewwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

#include <optional>
#include <utility>

namespace viatique::cli {

namespace {

/// Says it where a package is not as listed.
bool isIntact(const QString &path, const RequestInput &input)
{
    if (!input.verified || input.verified->valid)
        return true;
    printError(Cli::tr("%1: %2").arg(path, verdictText(*input.verified)));
    for (const VerifyProblem &problem : input.verified->errors)
        printError(QStringLiteral("  ") + problemText(problem));
    return false;
}

void printAsJson(const QList<RequestChange> &changes, const QList<Review> &reviews)
{
    QJsonArray array;
    for (const RequestChange &change : changes)
        array.append(toJson(change));
    QJsonArray remarks;
    for (const Review &review : reviews) {
        for (const Remark &remark : review.remarks)
            remarks.append(QJsonObject{{QStringLiteral("id"), remark.id},
                                       {QStringLiteral("answer"), answerId(remark.answer.state)}});
    }
    printJson({{QStringLiteral("changes"), array}, {QStringLiteral("remarks"), remarks}});
}

void printChanges(const QList<RequestChange> &changes, const RequestInput &before, const RequestInput &after)
{
    if (changes.isEmpty())
        return printLine(Cli::tr("The two requests say the same."));
    printLine(Cli::tr("%n change(s):", nullptr, int(changes.size())));
    for (const RequestChange &change : changes)
        printLine(QStringLiteral("  ") + report::changeSentence(report::changeText(change, before, after)));
}

void printRemarks(const QList<Review> &reviews, const RequestInput &before)
{
    for (const Review &review : reviews) {
        printLine(Cli::tr("Remarks of revision %1:").arg(currentLocale().toString(before.request.revision)));
        for (const Remark &remark : review.remarks) {
            const QString place =
                remark.target.isEmpty()
                    ? Cli::tr("The whole request")
                    : words::remarkPlace(report::placeName(remark.target, before.request, before.catalogue),
                                         remark);
            const QString answer = words::answer(remark.answer.state);
            const QString text = remark.answer.text.simplified();
            printLine(QStringLiteral("  ")
                      + (text.isEmpty() ? Cli::tr("%1: %2").arg(place, answer)
                                        : Cli::tr("%1: %2 (%3)", "place of a remark, its answer, why")
                                              .arg(place, answer, text)));
        }
    }
}

/// Says why one of the two could not be read.
int failUnreadable(const QString &path, const Error &error, std::optional<VerifyReport> verdict, bool json)
{
    QJsonObject said{{QStringLiteral("path"), path}};
    const int status = sayUnreadable(error, std::move(verdict), json, said);
    if (json)
        printJson(said);
    return status;
}

} // namespace

int diffRequests(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption jsonOption(QStringLiteral("json"), Cli::tr("prints one JSON document"));
    parser.addOption(jsonOption);
    if (const auto status = parse(parser, commandOf(diffRequests), arguments, 2, 2))
        return *status;
    const QString beforePath = parser.positionalArguments().at(0);
    const QString afterPath = parser.positionalArguments().at(1);
    const bool json = parser.isSet(jsonOption);
    std::optional<VerifyReport> verdict;
    const Result<RequestInput> before = readInput(beforePath, &verdict);
    if (!before)
        return failUnreadable(beforePath, before.error(), std::move(verdict), json);
    verdict.reset();
    const Result<RequestInput> after = readInput(afterPath, &verdict);
    if (!after)
        return failUnreadable(afterPath, after.error(), std::move(verdict), json);
    const bool isBeforeIntact = isIntact(beforePath, *before);
    const bool isAfterIntact = isIntact(afterPath, *after);
    if (before->request.id != after->request.id)
        printError(Cli::tr("These are two different requests, not two revisions of one."));
    const QList<RequestChange> changes = compareRequests(before->request, after->request);
    const ReviewList brought = reviewsOf(*after, afterPath);
    for (const Error &error : brought.unreadable)
        printError(errorText(error));
    const QList<Review> reviews = reviewsAbout(*before, brought);
    if (json) {
        printAsJson(changes, reviews);
    } else {
        printChanges(changes, *before, *after);
        printRemarks(reviews, *before);
    }
    return isBeforeIntact && isAfterIntact ? Holds : Fails;
}

} // namespace viatique::cli
