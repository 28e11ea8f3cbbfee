// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/cataloguefile.h"
#include "cli/command.h"
#include "cli/console.h"
#include "core/atomicfile.h"
#include "core/limits.h"
#include "datapass/importing.h"
#include "request/draft.h"
#include "request/draftfiling.h"
#include "request/draftstore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

namespace viatique::cli {

namespace {

Result<Draft> makeDraft(const datapass::Imported &imported, const Catalogue &catalogue, const QString &target)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Request fresh = newRequest(catalogue, now);
    Request request = imported.request;
    request.id = fresh.id;
    request.createdAt = fresh.createdAt;
    request.modifiedAt = fresh.modifiedAt;
    const QString folder = target.isEmpty() ? DraftStore().newFolder() : target;
    Result<Draft> draft = Draft::create(folder, request, catalogue, now);
    if (draft && !imported.datapassId.isEmpty()) {
        // Its server does not stand in it.
        const Result<void> noted =
            noteFiling(QDir(folder).filePath(QStringLiteral("state.json")), imported.datapassId, {}, {});
        if (!noted) {
            // Without its number it would be sent a second time.
            QDir(folder).removeRecursively();
            return Failure(noted.error());
        }
    }
    return draft;
}

} // namespace

int importFromDataPass(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption output({QStringLiteral("o"), QStringLiteral("output")},
                                    Cli::tr("the folder to make, instead of one among your drafts"),
                                    QStringLiteral("DIR"));
    // DataPass' data are those of today's catalogue, one by one.
    const QCommandLineOption catalogueOption(QStringLiteral("catalogue"),
                                             Cli::tr("the catalogue of the draft, an id or a file"),
                                             QStringLiteral("ID"), bundledCatalogueIds().constLast());
    parser.addOptions({output, catalogueOption});
    if (const auto status = parse(parser, commandOf(importFromDataPass), arguments, 1, 1))
        return *status;
    const QString path = parser.positionalArguments().constFirst();
    const Result<Catalogue> catalogue = catalogueAt(parser.value(catalogueOption));
    if (!catalogue)
        return fail(catalogue.error());
    const Result<QByteArray> bytes = readFile(path, limits::kJsonBytes);
    if (!bytes)
        return fail(bytes.error());
    const Result<datapass::Imported> imported = datapass::importRequest(*bytes, path, *catalogue);
    if (!imported)
        return fail(imported.error());
    const Result<Draft> draft = makeDraft(*imported, *catalogue, parser.value(output));
    if (!draft)
        return fail(draft.error());
    for (const datapass::Imported::Note &note : imported->notes)
        printError(datapass::noteText(note));
    printLine(QDir::toNativeSeparators(draft->folder()));
    return Holds;
}

} // namespace viatique::cli
