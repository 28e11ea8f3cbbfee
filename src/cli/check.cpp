// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"
#include "cli/console.h"
#include "cli/requestinput.h"
#include "package/packagefinder.h"
#include "rules/rules.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace viatique::cli {

namespace {

/// A folder of packages stands for the packages in it.
QStringList expand(const QStringList &paths)
{
    QStringList expanded;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        const bool isDraft = QFileInfo::exists(path + QStringLiteral("/request.json"));
        const QStringList inside =
            info.isDir() && !isDraft && !isBagFolder(path) ? findPackages(path) : QStringList();
        if (inside.isEmpty())
            expanded.append(path);
        else
            expanded.append(inside);
    }
    return expanded;
}

QString stateText(const Finding &finding)
{
    switch (finding.severity) {
    case Severity::Blocking:
        return finding.missing ? Cli::tr("to fill in") : Cli::tr("to correct");
    case Severity::Warning:
        return Cli::tr("to check");
    case Severity::Advice:
        break;
    }
    return Cli::tr("advice");
}

QString summary(const FindingCount &count)
{
    const QStringList parts{Cli::tr("%n point(s) to correct", nullptr, count.blocking),
                            Cli::tr("%n to check", nullptr, count.warning),
                            Cli::tr("%n piece(s) of advice", nullptr, count.advice)};
    return parts.join(QLatin1String(", "));
}

void printFindings(const RequestInput &input, const QList<Finding> &findings)
{
    if (input.verified) {
        printLine(verdictText(*input.verified));
        for (const VerifyProblem &problem : input.verified->errors)
            printLine(QStringLiteral("  ") + problemText(problem));
        // The trusted catalogue judges; say so where it is not the packaged one.
        if (!input.request.catalogue.sha512.isEmpty()
            && input.request.catalogue.sha512 != input.catalogue.sha512)
            printLine(
                Cli::tr("Judged by the catalogue “%1” of this program: the packaged one is unknown here.")
                    .arg(input.catalogue.title));
    }
    if (findings.isEmpty()) {
        printLine(Cli::tr("Nothing to correct."));
        return;
    }
    for (const Finding &finding : findings) {
        printLine(Cli::tr("%1: %2").arg(stateText(finding),
                                        rules::message(finding, input.request, input.catalogue)));
        if (!finding.target.isEmpty())
            printLine(QStringLiteral("    %1  [%2]").arg(finding.target, finding.rule));
    }
    printLine(summary(countFindings(findings)));
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
int checkOne(const QString &path, bool json, QJsonObject &said)
{
    const Result<RequestInput> input = readRequestInput(path);
    if (!input) {
        said.insert(QStringLiteral("error"), errorText(input.error()));
        return json ? Trouble : fail(input.error());
    }
    const QList<Finding> findings =
        rules::evaluate({input->request, input->catalogue, input->facts, QDate::currentDate()});
    if (json)
        said = findingsJson(*input, findings);
    else
        printFindings(*input, findings);
    const bool intact = !input->verified || input->verified->valid;
    return hasBlocking(findings) || !intact ? Fails : Holds;
}

} // namespace

int checkRequests(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption jsonOption(QStringLiteral("json"));
    parser.addOption(jsonOption);
    if (const auto status = parse(parser, commandOf(checkRequests), arguments, 1, -1))
        return *status;
    const bool json = parser.isSet(jsonOption);
    const QStringList paths = expand(parser.positionalArguments());
    const bool several = paths.size() > 1 || paths != parser.positionalArguments();
    int status = Holds;
    QJsonArray results;
    for (const QString &path : paths) {
        if (several && !json)
            printLine(Cli::tr("%1:").arg(path));
        QJsonObject said;
        status = std::max(status, checkOne(path, json, said));
        if (several || said.contains(QLatin1String("error")))
            said.insert(QStringLiteral("path"), path);
        results.append(said);
    }
    if (json)
        printJson(several ? QJsonObject{{QStringLiteral("results"), results}} : results.first().toObject());
    return status;
}

} // namespace viatique::cli
