// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/received.h"

#include "cli/cataloguefile.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "package/packagefinder.h"

#include <QFileInfo>

#include <utility>

namespace viatique::cli {

bool isPackage(const QString &path)
{
    return QFileInfo(path).isFile() ? !path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)
                                    : isBagFolder(path);
}

Result<RequestInput> readInput(const QString &path, std::optional<VerifyReport> *verdict,
                               const VerifyOptions &options)
{
    ProgressLine line(Cli::tr("Verifying %1").arg(QFileInfo(path).fileName()));
    return readRequestInput(path, interruptibleInspector(), line.progress(), options, verdict, userShelf());
}

QString withRule(const VerifyProblem &problem)
{
    const QString rule = rfcRule(problem);
    return rule.isEmpty() ? problemText(problem) : QStringLiteral("%1 (%2)").arg(problemText(problem), rule);
}

QStringList verdictLines(const VerifyReport &verified)
{
    QStringList lines{verdictText(verified)};
    for (const VerifyProblem &problem : verified.errors)
        lines.append(QStringLiteral("  ") + withRule(problem));
    return lines;
}

QStringList verdictLines(const RequestInput &input)
{
    QStringList lines;
    if (input.verified)
        lines += verdictLines(*input.verified);
    if (input.foreignCatalogue) {
        lines.append(
            Cli::tr("Judged by the catalogue “%1” of this program: the packaged one is unknown here.")
                .arg(input.catalogue.title));
    }
    if (input.verified && input.verified->redacted)
        lines.append(Cli::tr("The contacts were left out of this copy, and are not judged."));
    return lines;
}

void printVerdict(const RequestInput &input)
{
    for (const QString &line : verdictLines(input))
        printLine(line);
}

QString summary(const FindingCount &count)
{
    const QStringList parts{Cli::tr("%n point(s) to correct or to fill in", nullptr, count.blocking),
                            Cli::tr("%n to check", nullptr, count.warning),
                            Cli::tr("%n piece(s) of advice", nullptr, count.advice)};
    return parts.join(QLatin1String(", "));
}

Unreadable unreadable(const Error &error, std::optional<VerifyReport> verdict)
{
    if (error.code == ErrorCode::Cancelled || !verdict)
        return {Trouble, errorText(error), std::nullopt};
    return {Fails, errorText(error), std::move(verdict)};
}

QJsonObject toJson(const Unreadable &unreadable)
{
    QJsonObject said{{QStringLiteral("error"), unreadable.message}};
    if (unreadable.verified)
        said.insert(QStringLiteral("package"), toJson(*unreadable.verified));
    return said;
}

int sayUnreadable(const Error &error, std::optional<VerifyReport> verdict, bool json, QJsonObject &said)
{
    const Unreadable result = unreadable(error, std::move(verdict));
    const QJsonObject members = toJson(result);
    for (auto member = members.constBegin(); member != members.constEnd(); ++member)
        said.insert(member.key(), member.value());
    if (json)
        return result.status;
    printError(result.message);
    if (result.verified) {
        for (const QString &line : verdictLines(*result.verified))
            printLine(line);
    }
    return result.status;
}

} // namespace viatique::cli
