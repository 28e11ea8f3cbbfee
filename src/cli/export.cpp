// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "core/digest.h"
#include "report/exporter.h"
#include "request/draft.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace viatique::cli {

namespace {

/// What the sender would rather know before the package leaves.
void warn(const ExportedPackage &exported, int revision)
{
    const QList<Finding> &findings = exported.findings;
    const auto unanswered = std::count_if(findings.cbegin(), findings.cend(), [](const Finding &finding) {
        return finding.rule == QLatin1String("remark-unanswered");
    });
    if (unanswered > 0)
        printError(Cli::tr("%n remark(s) to be corrected has (have) no answer. See viatique-cli check.",
                           nullptr, int(unanswered)));
    for (const Error &error : exported.reviewsLeftOut)
        printError(Cli::tr("A review was left out of the package. %1").arg(errorText(error)));
    if (exported.reviewsToCome > 0)
        printError(Cli::tr("%n review(s) with answers was (were) left out of the package: it is of no later "
                           "revision than they are about.",
                           nullptr, exported.reviewsToCome));
    if (exported.revisionReused)
        printError(Cli::tr("Revision %1 was exported before with another content. Raise “revision” in "
                           "request.json, so that the two packages can be told apart.")
                       .arg(revision));
}

} // namespace

int exportPackage(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption output({QStringLiteral("o"), QStringLiteral("output")},
                                    Cli::tr("the file, or a folder in which the package gets its own name"),
                                    QStringLiteral("FILE"), QStringLiteral("."));
    const QCommandLineOption withoutContacts(QStringLiteral("without-contacts"),
                                             Cli::tr("leaves the contacts out, for an expert"));
    parser.addOptions({output, withoutContacts});
    if (const auto status = parse(parser, commandOf(exportPackage), arguments, 1, 1))
        return *status;
    Result<Draft> draft = Draft::open(parser.positionalArguments().constFirst(), Draft::Access::ReadOnly);
    if (!draft)
        return fail(draft.error());
    const Result<ExportedPackage> exported = [&] {
        ProgressLine line(Cli::tr("Writing the package"));
        ExportOptions options;
        options.today = QDate::currentDate();
        options.withoutContacts = parser.isSet(withoutContacts);
        return exportDraft(*draft, interruptibleInspector(), parser.value(output), options, line.progress());
    }();
    if (!exported)
        return fail(exported.error());

    printLine(Cli::tr("Package: %1").arg(QDir::toNativeSeparators(exported->package.path)));
    if (exported->complete) {
        printLine(parser.isSet(withoutContacts)
                      ? Cli::tr("Copy without contacts: nothing else is missing, nothing to correct.")
                      : Cli::tr("Complete: nothing to correct."));
    } else {
        const int blocking = countFindings(exported->findings).blocking;
        printLine(Cli::tr("Draft: %n point(s) to correct or to fill in. See viatique-cli check.", nullptr,
                          blocking));
    }
    printLine(Cli::tr("Fingerprint, to compare by telephone: %1")
                  .arg(fingerprint(exported->package.requestSha512)));
    warn(*exported, draft->request().revision);
    return exported->complete ? Holds : Fails;
}

} // namespace viatique::cli
