// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/received.h"

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

Result<RequestInput> readInput(const QString &path)
{
    ProgressLine line(Cli::tr("Verifying %1").arg(QFileInfo(path).fileName()));
    return readRequestInput(path, interruptibleInspector(), line.progress());
}

QStringList verdictLines(const VerifyReport &verified)
{
    QStringList lines{verdictText(verified)};
    for (const VerifyProblem &problem : verified.errors)
        lines.append(QStringLiteral("  ") + problemText(problem));
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

Unreadable unreadable(const QString &path, const Error &error)
{
    Unreadable result{Trouble, errorText(error), std::nullopt};
    if (error.code == ErrorCode::Cancelled || !isPackage(path))
        return result;
    VerifyReport report = verify(path, [](qint64, qint64) { return !wasInterrupted(); });
    if (report.error)
        return result;
    result.status = Fails;
    result.verified = std::move(report);
    return result;
}

QJsonObject toJson(const Unreadable &unreadable)
{
    QJsonObject said{{QStringLiteral("error"), unreadable.message}};
    if (unreadable.verified)
        said.insert(QStringLiteral("package"), toJson(*unreadable.verified));
    return said;
}

int sayUnreadable(const QString &path, const Error &error, bool json, QJsonObject &said)
{
    const Unreadable result = unreadable(path, error);
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
