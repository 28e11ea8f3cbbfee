// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"

#include "cli/console.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace viatique::cli {

namespace {

/// The part of the parser's own help that lists the options, without its usage line.
void printOptions(const QCommandLineParser &parser)
{
    const QStringList lines = parser.helpText().split(QLatin1Char('\n'));
    for (qsizetype i = lines.indexOf(QString()); i >= 0 && i < lines.size() - 1; ++i)
        printLine(lines.at(i));
}

} // namespace

const QList<Command> &commands()
{
    static const QList<Command> table{
        {"catalogue list", "[--catalogue ID] [--json]",
         QT_TRANSLATE_NOOP("viatique::Cli", "lists the data with their legal requirement"), false,
         listCatalogue},
        {"catalogue import", "PAGE.md [--id ID] [--version V] [-o FILE]",
         QT_TRANSLATE_NOOP("viatique::Cli", "makes a catalogue from a page of the site, in Markdown"), false,
         importCatalogue},
        {"catalogue diff", "OLD NEW [--json]",
         QT_TRANSLATE_NOOP("viatique::Cli", "says what changed between two catalogues, files or ids"), false,
         diffCatalogues},
        {"catalogue update", "[--url URL] [--yes] [--json] [--back ID]",
         QT_TRANSLATE_NOOP("viatique::Cli",
                           "fetches a newer catalogue, shows what it changes, and takes it if you agree"),
         false, updateCatalogue},
        {"suggest",
         "--use-case ID [--catalogue ID] [--audience A]… [--sector S]… [--check C]… [--public-page] [--json]",
         QT_TRANSLATE_NOOP("viatique::Cli", "proposes the smallest set of data for a need, with reasons"),
         false, suggestData},
        {"new", "[-o DIR] [--from DRAFT|PACKAGE]",
         QT_TRANSLATE_NOOP("viatique::Cli", "makes an empty draft, clones one, or takes up a package again"),
         false, newDraft},
        {"attach", "DRAFT FILE… [--together] [--kind K] [--title T] [--text ID]… [--endpoint ID]…",
         QT_TRANSLATE_NOOP("viatique::Cli", "checks documents, stores them in a draft and links them"), false,
         attachDocuments},
        {"check", "PATH… [--trust FILE] [--json] [--csv FILE.csv]",
         QT_TRANSLATE_NOOP("viatique::Cli", "says what is wrong with drafts, requests and packages"), false,
         checkRequests},
        {"export", "DRAFT [-o FILE.zip|FOLDER] [--without-contacts]",
         QT_TRANSLATE_NOOP("viatique::Cli", "writes the package of a draft"), true, exportPackage},
        {"verify", "PATH… [--trust FILE] [--json]",
         QT_TRANSLATE_NOOP("viatique::Cli", "says whether every file of a package is as listed"), false,
         verifyPackages},
        {"sign", "PACKAGE --p12 FILE -o FILE [--trust FILE] | REVIEW --p12 FILE [-o FILE]",
         QT_TRANSLATE_NOOP("viatique::Cli", "signs a package, or a review, with your certificate"), false,
         signFile},
        {"diff", "A B [--json]",
         QT_TRANSLATE_NOOP("viatique::Cli", "says what changed between two drafts, requests or packages"),
         false, diffRequests},
        {"review", "PACKAGE [--apply FILE] [--trust FILE] [--json]",
         QT_TRANSLATE_NOOP("viatique::Cli",
                           "sums up a package and the reviews in it, or holds a review against it"),
         false, reviewPackage},
        {"datapass link", "PATH",
         QT_TRANSLATE_NOOP("viatique::Cli", "prints the link that opens DataPass with fields filled in"),
         false, linkToDataPass},
        {"datapass sheet", "PATH [--html]",
         QT_TRANSLATE_NOOP("viatique::Cli", "prints what is to be copied into DataPass, page by page"), false,
         sheetForDataPass},
        {"datapass payload", "PATH",
         QT_TRANSLATE_NOOP("viatique::Cli", "prints the body that the API of DataPass takes"), false,
         payloadForDataPass},
        {"datapass import", "FILE [-o DIR] [--catalogue ID]",
         QT_TRANSLATE_NOOP("viatique::Cli", "makes a draft of a request of DataPass, in JSON"), false,
         importFromDataPass},
        {"datapass submit", "PATH [--base-url URL] [--again] [--yes] [--json]",
         QT_TRANSLATE_NOOP("viatique::Cli",
                           "creates the request in DataPass as a draft, or updates what was sent before"),
         false, submitToDataPass},
        {"datapass definition", "[FILE] [--base-url URL] [--json]",
         QT_TRANSLATE_NOOP("viatique::Cli",
                           "says where the data that DataPass offers differ from the catalogue"),
         false, compareDefinitionOfDataPass},
    };
    return table;
}

const Command &commandOf(int (*run)(const QStringList &))
{
    const QList<Command> &table = commands();
    return *std::find_if(table.cbegin(), table.cend(),
                         [run](const Command &command) { return command.run == run; });
}

std::optional<int> parse(QCommandLineParser &parser, const Command &command, const QStringList &arguments,
                         int least, int most)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Cli::tr("shows this help"));
    parser.addOption(help);
    const QString name = QString::fromUtf8(command.name);
    const QString usage = QStringLiteral("viatique-cli %1 %2").arg(name, QString::fromUtf8(command.synopsis));
    // The parser takes the first argument for the program.
    const bool understood = parser.parse(QStringList(usage) + arguments);
    if (understood && parser.isSet(help)) {
        printLine(Cli::tr("Usage: %1").arg(usage));
        printLine(Cli::tr(command.summary));
        printOptions(parser);
        return Holds;
    }
    const qsizetype count = parser.positionalArguments().size();
    QString wrong;
    if (!understood)
        wrong = parser.errorText();
    else if (count < least)
        wrong = Cli::tr("Something is missing on the command line.");
    else if (most >= 0 && count > most)
        wrong = Cli::tr("“%1” is one argument too many.").arg(parser.positionalArguments().at(most));
    if (wrong.isEmpty())
        return std::nullopt;
    printError(wrong);
    printError(Cli::tr("Usage: %1").arg(usage));
    return Trouble;
}

} // namespace viatique::cli
