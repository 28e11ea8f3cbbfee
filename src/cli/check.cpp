// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "package/packagefinder.h"
#include "package/requestinput.h"
#include "review/openremarks.h"
#include "review/packagedreviews.h"
#include "rules/rules.h"
#include "rules/words.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace viatique::cli {

namespace {

bool isPackage(const QString &path)
{
    return QFileInfo(path).isFile() ? !path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)
                                    : isBagFolder(path);
}

bool isDraft(const QString &path)
{
    return QFileInfo::exists(path + QStringLiteral("/request.json"));
}

/// A folder that is no draft, no bag, and holds no package.
bool isEmptyOfRequests(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() && info.isReadable() && info.isExecutable() && !isDraft(path) && !isBagFolder(path)
           && findPackages(path).isEmpty();
}

/// A folder of packages stands for the packages in it.
QStringList expand(const QStringList &paths)
{
    QStringList expanded;
    for (const QString &path : paths) {
        const bool searched = QFileInfo(path).isDir() && !isDraft(path) && !isBagFolder(path);
        const QStringList inside = searched ? findPackages(path) : QStringList();
        if (inside.isEmpty())
            expanded.append(path);
        else
            expanded.append(inside);
    }
    return expanded;
}

QString summary(const FindingCount &count)
{
    const QStringList parts{Cli::tr("%n point(s) to correct or to fill in", nullptr, count.blocking),
                            Cli::tr("%n to check", nullptr, count.warning),
                            Cli::tr("%n piece(s) of advice", nullptr, count.advice)};
    return parts.join(QLatin1String(", "));
}

void printVerdict(const VerifyReport &verified)
{
    printLine(verdictText(verified));
    for (const VerifyProblem &problem : verified.errors)
        printLine(QStringLiteral("  ") + problemText(problem));
}

void printFindings(const RequestInput &input, const QList<Finding> &findings)
{
    if (input.verified)
        printVerdict(*input.verified);
    if (input.foreignCatalogue) {
        printLine(Cli::tr("Judged by the catalogue “%1” of this program: the packaged one is unknown here.")
                      .arg(input.catalogue.title));
    }
    if (input.verified && input.verified->redacted)
        printLine(Cli::tr("The contacts were left out of this copy, and are not judged."));
    for (const Finding &finding : findings) {
        printLine(Cli::tr("%1: %2").arg(words::findingState(finding),
                                        rules::message(finding, input.request, input.catalogue)));
        if (!finding.target.isEmpty())
            printLine(QStringLiteral("    %1  [%2]").arg(finding.target, finding.rule));
    }
    if (!findings.isEmpty())
        printLine(summary(countFindings(findings)));
    else if (!input.verified || input.verified->valid)
        printLine(Cli::tr("Nothing to correct."));
}

QJsonObject findingsJson(const RequestInput &input, const QList<Finding> &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings)
        array.append(rules::toJson(finding, input.request, input.catalogue));
    const FindingCount count = countFindings(findings);
    QJsonObject object{{QStringLiteral("findings"), array},
                       {QStringLiteral("blocking"), count.blocking},
                       {QStringLiteral("warning"), count.warning},
                       {QStringLiteral("advice"), count.advice}};
    if (input.verified)
        object.insert(QStringLiteral("package"), toJson(*input.verified));
    return object;
}

/// A package whose request cannot be read still has a verdict.
int checkUnreadable(const QString &path, const Error &error, bool json, QJsonObject &said)
{
    said.insert(QStringLiteral("error"), errorText(error));
    if (!json)
        printError(errorText(error));
    if (!isPackage(path))
        return Trouble;
    const VerifyReport report = verify(path);
    if (report.error)
        return Trouble;
    said.insert(QStringLiteral("package"), toJson(report));
    if (!json)
        printVerdict(report);
    return Fails;
}

/// What is said of one input, and its exit status.
int checkOne(const QString &path, bool named, bool json, QJsonObject &said)
{
    if (isEmptyOfRequests(path)) {
        const QString nothing = Cli::tr("“%1” holds neither a draft nor a package.").arg(path);
        said.insert(QStringLiteral("error"), nothing);
        if (!json)
            printError(nothing);
        return Fails;
    }
    Result<RequestInput> input = [&path] {
        ProgressLine line(Cli::tr("Verifying %1").arg(QFileInfo(path).fileName()));
        return readRequestInput(path, interruptibleInspector(), line.progress());
    }();
    if (!input)
        return checkUnreadable(path, input.error(), json, said);
    if (isDraft(path))
        input->remarks = openRemarks(readDraftReviews(path).reviews);
    const QList<Finding> findings = judge(*input, QDate::currentDate());
    if (json) {
        said = findingsJson(*input, findings);
    } else {
        if (named)
            printLine(Cli::tr("%1:").arg(path));
        printFindings(*input, findings);
    }
    const bool intact = !input->verified || input->verified->valid;
    return hasBlocking(findings) || !intact ? Fails : Holds;
}

} // namespace

int checkRequests(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption jsonOption(QStringLiteral("json"), Cli::tr("prints one JSON document"));
    parser.addOption(jsonOption);
    if (const auto status = parse(parser, commandOf(checkRequests), arguments, 1, -1))
        return *status;
    const bool json = parser.isSet(jsonOption);
    const QStringList paths = expand(parser.positionalArguments());
    const bool several = paths.size() > 1 || paths != parser.positionalArguments();
    int status = Holds;
    QJsonArray results;
    for (const QString &path : paths) {
        QJsonObject said;
        status = std::max(status, checkOne(path, several, json, said));
        if (several || said.contains(QLatin1String("error")))
            said.insert(QStringLiteral("path"), path);
        results.append(said);
    }
    if (json)
        printJson(several ? QJsonObject{{QStringLiteral("results"), results}} : results.first().toObject());
    return status;
}

} // namespace viatique::cli
