// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"
#include "cli/console.h"
#include "cli/received.h"
#include "core/language.h"
#include "core/settings.h"
#include "datapass/copysheet.h"
#include "datapass/payload.h"
#include "datapass/prefilllink.h"
#include "report/sheethtml.h"
#include "rules/words.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <optional>
#include <utility>

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

/// What no form asks for, by its name: a request has a purpose for each of its data, and a sentence for each
/// would drown the rest.
QString notAskedFor(const datapass::Unplaced &unplaced)
{
    const QString &target = unplaced.target;
    if (unplaced.why != datapass::Unplaced::Why::NoPlace || target.startsWith(QLatin1String("/documents/")))
        return {};
    if (target.startsWith(QLatin1String("/vendor/")))
        return Cli::tr("the vendor and its product");
    if (target.startsWith(QLatin1String("/endpoints/")))
        return Cli::tr("the purposes of the data");
    return Cli::tr("“%1”").arg(words::fieldName(target));
}

/// What to know of the rest. Documents to attach are rows of a sheet.
void sayUnplaced(const ForDataPass &made, bool withDocuments)
{
    QStringList names;
    QStringList sentences;
    for (const datapass::Unplaced &unplaced : made.mapped.unplaced) {
        const QString name = notAskedFor(unplaced);
        const bool isDocument = unplaced.why == datapass::Unplaced::Why::ByHand;
        if (!name.isEmpty())
            names.append(name);
        else if (withDocuments || !isDocument)
            sentences.append(datapass::unplacedText(unplaced, made.input.request, made.input.catalogue));
    }
    names.removeDuplicates();
    if (!names.isEmpty())
        printError(Cli::tr("DataPass does not ask for %1.").arg(currentLocale().createSeparatedList(names)));
    for (const QString &sentence : std::as_const(sentences))
        printError(sentence);
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
    printError(Cli::tr("The rest is entered in DataPass by hand: viatique-cli datapass sheet lists it."));
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
    sayUnplaced(*made, true);
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
    if (link.tooLong)
        printError(
            Cli::tr("The link would be too long for DataPass: open the form there, and copy everything."));
    sayUnplaced(*made, false);
    const QStringList lines =
        datapass::sheetText(datapass::copySheet(made->mapped, link), link).split(QLatin1Char('\n'));
    // The last line end makes no line of its own.
    for (qsizetype i = 0; i + 1 < lines.size(); ++i)
        printLine(lines.at(i));
    return made->status;
}

} // namespace viatique::cli
