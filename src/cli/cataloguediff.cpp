// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/cataloguediff.h"

#include "cli/cataloguechanges.h"
#include "cli/cataloguefile.h"
#include "cli/command.h"
#include "cli/console.h"

#include <QCommandLineParser>

namespace viatique::cli {

int diffCatalogues(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption json(QStringLiteral("json"), Cli::tr("prints JSON"));
    parser.addOption(json);
    if (const auto status = parse(parser, commandOf(diffCatalogues), arguments, 2, 2))
        return *status;
    const auto before = catalogueAt(parser.positionalArguments().at(0));
    if (!before)
        return fail(before.error());
    const auto after = catalogueAt(parser.positionalArguments().at(1));
    if (!after)
        return fail(after.error());
    const QList<CatalogueChange> changes = compareCatalogues(*before, *after);
    if (parser.isSet(json))
        printJson({{QStringLiteral("changes"), changesAsJson(changes)}});
    else
        printChanges(*before, *after, changes);
    return Holds;
}

} // namespace viatique::cli
