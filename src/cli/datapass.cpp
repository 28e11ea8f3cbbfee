// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"
#include "cli/console.h"
#include "cli/received.h"
#include "core/settings.h"
#include "datapass/copysheet.h"
#include "datapass/payload.h"
#include "datapass/prefilllink.h"
#include "report/sheethtml.h"
#include "rules/words.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QUrl>

#include <optional>

namespace viatique::cli {

namespace {

/// A request as DataPass takes it, with what was read of it.
struct ForDataPass
{
    RequestInput input;
    datapass::Mapped mapped;
    int status = Holds; ///< Fails where it came in a package that is not as listed
};

/// Says why it could not be read, and gives the exit status in `status`.
std::optional<ForDataPass> read(const QString &path, int &status)
{
    std::optional<VerifyReport> verdict;
    const Result<RequestInput> input = readInput(path, &verdict);
    if (!input) {
        const Unreadable why = unreadable(input.error(), verdict);
        printError(why.message);
        status = why.status;
        return std::nullopt;
    }
    ForDataPass made{*input, datapass::mapRequest(input->request, input->catalogue)};
    if (input->verified && !input->verified->valid) {
        for (const QString &line : verdictLines(*input))
            printError(line);
        made.status = Fails;
    }
    return made;
}

datapass::PrefillLink linkOf(const ForDataPass &made)
{
    return datapass::prefillLink(made.mapped, QUrl(Settings().value(setting::kDataPassUrl)));
}

void sayUnplaced(const ForDataPass &made)
{
    for (const datapass::Unplaced &unplaced : made.mapped.unplaced)
        printError(datapass::unplacedText(unplaced, made.input.request, made.input.catalogue));
}

} // namespace

int linkToDataPass(const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto status = parse(parser, commandOf(linkToDataPass), arguments, 1, 1))
        return *status;
    int status = Holds;
    const auto made = read(parser.positionalArguments().constFirst(), status);
    if (!made)
        return status;
    printError(datapass::formText(made->mapped.form));
    const datapass::PrefillLink link = linkOf(*made);
    if (link.tooLong) {
        printError(
            Cli::tr("Title and data alone are %1 bytes, and a link may have %2. Use viatique-cli datapass "
                    "sheet.")
                .arg(QString::number(link.bytes), QString::number(datapass::kLinkBytes)));
        return Fails;
    }
    for (const QString &key : link.dropped)
        printError(Cli::tr("Left out of the link, for its length: %1").arg(datapass::fieldLabel(key)));
    printLine(QString::fromLatin1(link.encoded));
    return made->status;
}

int payloadForDataPass(const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto status = parse(parser, commandOf(payloadForDataPass), arguments, 1, 1))
        return *status;
    int status = Holds;
    const auto made = read(parser.positionalArguments().constFirst(), status);
    if (!made)
        return status;
    printError(datapass::formText(made->mapped.form));
    sayUnplaced(*made);
    printBytes(datapass::payloadBytes(made->mapped));
    const QStringList lacking = datapass::lackingMembers(made->mapped);
    for (const QString &target : lacking)
        printError(lackingLine(target));
    return lacking.isEmpty() ? made->status : int(Fails);
}

QString lackingLine(const QString &target)
{
    return Cli::tr("DataPass takes no request without “%1” (%2).").arg(words::fieldName(target), target);
}

int sheetForDataPass(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption html(QStringLiteral("html"), Cli::tr("as a page, in French"));
    parser.addOption(html);
    if (const auto status = parse(parser, commandOf(sheetForDataPass), arguments, 1, 1))
        return *status;
    int status = Holds;
    const auto made = read(parser.positionalArguments().constFirst(), status);
    if (!made)
        return status;
    const datapass::PrefillLink link = linkOf(*made);
    if (parser.isSet(html)) {
        printBytes(sheetHtml({made->input.request, made->input.catalogue, made->mapped, link}));
        return made->status;
    }
    printError(datapass::formText(made->mapped.form));
    sayUnplaced(*made);
    const QStringList lines =
        datapass::sheetText(datapass::copySheet(made->mapped, link)).split(QLatin1Char('\n'));
    // The last line end makes no line of its own.
    for (qsizetype i = 0; i + 1 < lines.size(); ++i)
        printLine(lines.at(i));
    return made->status;
}

} // namespace viatique::cli
