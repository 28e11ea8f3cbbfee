// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"
#include "cli/console.h"
#include "core/digest.h"
#include "package/bag.h"
#include "package/packagefinder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace viatique::cli {

namespace {

void printReport(const VerifyReport &report, bool named)
{
    if (report.error) {
        printError(errorText(*report.error));
        return;
    }
    const QString verdict = verdictText(report);
    printLine(named ? Cli::tr("%1: %2").arg(report.path, verdict) : verdict);
    for (const VerifyProblem &problem : report.errors)
        printLine(QStringLiteral("  ") + problemText(problem));
    for (const VerifyProblem &problem : report.warnings)
        printLine(QStringLiteral("  %1 %2").arg(Cli::tr("Warning:"), problemText(problem)));
    if (report.valid && !report.requestSha512.isEmpty())
        printLine(Cli::tr("Fingerprint: %1").arg(fingerprint(report.requestSha512)));
}

int statusOf(const VerifyReport &report)
{
    if (report.error)
        return Trouble;
    return report.valid ? Holds : Fails;
}

} // namespace

int verifyPackages(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption jsonOption(QStringLiteral("json"), Cli::tr("prints one JSON document"));
    parser.addOption(jsonOption);
    if (const auto status = parse(parser, commandOf(verifyPackages), arguments, 1, -1))
        return *status;
    const bool json = parser.isSet(jsonOption);
    QStringList paths;
    for (const QString &path : parser.positionalArguments()) {
        const QStringList inside =
            QFileInfo(path).isDir() && !isBagFolder(path) ? findPackages(path) : QStringList();
        paths += inside.isEmpty() ? QStringList(path) : inside;
    }
    int status = Holds;
    QJsonArray results;
    for (const QString &path : std::as_const(paths)) {
        const VerifyReport report = [&path] {
            ProgressLine line(Cli::tr("Verifying %1").arg(QFileInfo(path).fileName()));
            return verify(path, line.progress());
        }();
        if (json)
            results.append(toJson(report));
        else
            printReport(report, paths.size() > 1);
        status = std::max(status, statusOf(report));
    }
    if (json)
        printJson({{QStringLiteral("results"), results}});
    return status;
}

} // namespace viatique::cli
