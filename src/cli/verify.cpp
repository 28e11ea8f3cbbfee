// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"
#include "cli/console.h"
#include "cli/received.h"
#include "cli/trust.h"
#include "core/digest.h"
#include "package/bag.h"
#include "package/packagefinder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

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
        printLine(QStringLiteral("  ") + withRule(problem));
    for (const VerifyProblem &problem : report.warnings)
        printLine(QStringLiteral("  %1 %2").arg(Cli::tr("Warning:"), withRule(problem)));
    if (report.redacted)
        printLine(Cli::tr("The contacts were left out of this copy, and are not judged."));
    if (report.valid && !report.requestSha512.isEmpty())
        printLine(Cli::tr("Fingerprint: %1").arg(fingerprint(report.requestSha512)));
}

int statusOf(const VerifyReport &report)
{
    if (report.error)
        return Trouble;
    return report.valid ? Holds : Fails;
}

/// Of what was found and can be given to nobody.
VerifyReport unreadReport(const Error &error)
{
    VerifyReport report;
    report.path = error.args.value(0);
    report.error = error;
    return report;
}

bool isCancelled(const VerifyReport &report)
{
    return report.error && report.error->code == ErrorCode::Cancelled;
}

/// How many there were of each kind, for whoever has seen hundreds pass.
struct Tally
{
    int intact = 0;
    int altered = 0;
    int unreadable = 0;

    void add(const VerifyReport &report)
    {
        if (!isCancelled(report))
            ++(report.error ? unreadable : report.valid ? intact : altered);
    }
    QString text() const
    {
        const QStringList parts{Cli::tr("%n intact", nullptr, intact),
                                Cli::tr("%n not as listed", nullptr, altered),
                                Cli::tr("%n that cannot be read", nullptr, unreadable)};
        return Cli::tr("In all: %1").arg(parts.join(QStringLiteral(", ")));
    }
};

/// Hands reports on in the order of the paths, each as soon as those before it are there.
class ReportsInOrder
{
public:
    ReportsInOrder(qsizetype count, std::function<void(const VerifyReport &)> take)
        : m_waiting(static_cast<size_t>(count))
        , m_take(std::move(take))
    {
    }

    void add(qsizetype index, const VerifyReport &report)
    {
        m_waiting[static_cast<size_t>(index)] = report;
        for (; m_next < m_waiting.size() && m_waiting[m_next]; ++m_next) {
            m_take(*m_waiting[m_next]);
            m_waiting[m_next].reset();
        }
    }

private:
    std::vector<std::optional<VerifyReport>> m_waiting;
    std::function<void(const VerifyReport &)> m_take;
    size_t m_next = 0;
};

} // namespace

int verifyPackages(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption jsonOption(QStringLiteral("json"), Cli::tr("prints one JSON document"));
    parser.addOptions({jsonOption, trustOption()});
    if (const auto status = parse(parser, commandOf(verifyPackages), arguments, 1, -1))
        return *status;
    VerifyOptions options;
    if (const auto trust = trustOf(parser))
        options.trust = *trust;
    else
        return fail(trust.error());
    const bool json = parser.isSet(jsonOption);
    int status = Holds;
    QJsonArray results;
    QStringList paths;
    QList<Error> unreadable;
    for (const QString &path : parser.positionalArguments()) {
        const FoundPackages inside =
            QFileInfo(path).isDir() && !isBagFolder(path) ? findPackages(path) : FoundPackages();
        paths += inside.isEmpty() ? QStringList(path) : inside.paths;
        unreadable += inside.unreadable;
    }
    bool cancelled = false;
    Tally tally;
    const auto take = [&](const VerifyReport &report) {
        const bool isAgain = isCancelled(report) && std::exchange(cancelled, true);
        if (json)
            results.append(toJson(report));
        else if (!isAgain)
            printReport(report, paths.size() > 1);
        tally.add(report);
        status = std::max(status, statusOf(report));
    };
    ReportsInOrder reports(paths.size(), take);
    if (!paths.isEmpty()) {
        ProgressLine line(paths.size() == 1
                              ? Cli::tr("Verifying %1").arg(QFileInfo(paths.constFirst()).fileName())
                              : Cli::tr("Verifying %n package(s)", nullptr, static_cast<int>(paths.size())));
        verifyAll(
            paths,
            [&](qsizetype index, const VerifyReport &report) {
                const auto silence = line.pause();
                reports.add(index, report);
            },
            line.progress(), options);
    }
    for (const Error &error : std::as_const(unreadable))
        take(unreadReport(error));
    if (json)
        printJson({{QStringLiteral("results"), results}});
    else if (paths.size() + unreadable.size() > 1)
        printLine(tally.text());
    return status;
}

} // namespace viatique::cli
