// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"
#include "cli/console.h"
#include "core/digest.h"
#include "core/language.h"
#include "report/exporter.h"
#include "request/documentinspector.h"
#include "request/draft.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

namespace viatique::cli {

int exportPackage(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption output({QStringLiteral("o"), QStringLiteral("output")}, {},
                                    QStringLiteral("FILE"), QStringLiteral("."));
    const QCommandLineOption withoutContacts(QStringLiteral("without-contacts"));
    parser.addOptions({output, withoutContacts});
    if (const auto status = parse(parser, commandOf(exportPackage), arguments, 1, 1))
        return *status;
    Result<Draft> draft = Draft::open(parser.positionalArguments().constFirst(), Draft::Access::ReadOnly);
    if (!draft)
        return fail(draft.error());
    // Digests are computed while the documents are copied.
    const DocumentFactsMap facts = draftFacts(*draft, DocumentInspector(), Digests::Trust);
    ProgressLine line(Cli::tr("Writing the package"));
    const ExportOptions options{QDate::currentDate(), currentLanguage(), parser.isSet(withoutContacts)};
    const Result<ExportedPackage> exported =
        exportDraft(*draft, facts, parser.value(output), options, line.progress());
    if (!exported)
        return fail(exported.error());

    printLine(Cli::tr("Package: %1").arg(QDir::toNativeSeparators(exported->package.path)));
    if (exported->complete) {
        printLine(Cli::tr("Complete: nothing to correct."));
    } else {
        const int blocking = countFindings(exported->findings).blocking;
        printLine(Cli::tr("Draft: %n point(s) to correct. See viatique-cli check.", nullptr, blocking));
    }
    printLine(Cli::tr("Fingerprint, to compare by telephone: %1")
                  .arg(fingerprint(exported->package.requestSha512)));
    return exported->complete ? Holds : Fails;
}

} // namespace viatique::cli
