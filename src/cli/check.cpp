// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"
#include "cli/console.h"
#include "cli/received.h"
#include "package/packagefinder.h"
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

void printFindings(const RequestInput &input, const QList<Finding> &findings)
{
    printVerdict(input);
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
    Result<RequestInput> input = readInput(path);
    if (!input)
        return sayUnreadable(path, input.error(), json, said);
    input->remarks = openRemarks(reviewsOf(*input, path).reviews, *input);
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
