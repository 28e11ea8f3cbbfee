// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/received.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "package/packagefinder.h"

#include <QFileInfo>

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

void printVerdict(const VerifyReport &verified)
{
    printLine(verdictText(verified));
    for (const VerifyProblem &problem : verified.errors)
        printLine(QStringLiteral("  ") + problemText(problem));
}

void printVerdict(const RequestInput &input)
{
    if (input.verified)
        printVerdict(*input.verified);
    if (input.foreignCatalogue) {
        printLine(Cli::tr("Judged by the catalogue “%1” of this program: the packaged one is unknown here.")
                      .arg(input.catalogue.title));
    }
    if (input.verified && input.verified->redacted)
        printLine(Cli::tr("The contacts were left out of this copy, and are not judged."));
}

QString summary(const FindingCount &count)
{
    const QStringList parts{Cli::tr("%n point(s) to correct or to fill in", nullptr, count.blocking),
                            Cli::tr("%n to check", nullptr, count.warning),
                            Cli::tr("%n piece(s) of advice", nullptr, count.advice)};
    return parts.join(QLatin1String(", "));
}

int sayUnreadable(const QString &path, const Error &error, bool json, QJsonObject &said)
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

} // namespace viatique::cli
