// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/pageimport.h"
#include "cli/cataloguefile.h"
#include "cli/command.h"
#include "cli/console.h"
#include "core/atomicfile.h"
#include "core/limits.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QFileInfo>

namespace viatique::cli {

namespace {

QString sentence(const PageRemark &remark)
{
    switch (remark.kind) {
    case PageRemark::Kind::CellLeftOut:
        return remark.what.isEmpty()
                   ? Cli::tr("the row has an empty cell too many")
                   : Cli::tr("the row has a cell too many, which was left out: “%1”").arg(remark.what);
    case PageRemark::Kind::CellMissing:
        return Cli::tr("the row has a cell too few: it says nothing for %1").arg(remark.what);
    case PageRemark::Kind::ColumnUnread:
        return Cli::tr("the column “%1” was not read").arg(remark.what);
    case PageRemark::Kind::TableUnread:
        return Cli::tr("the table “%1” lists no data and was not read").arg(remark.what);
    case PageRemark::Kind::UseCaseOfTitle:
        return Cli::tr(
                   "the column “%1” names another use case than the title of the page, which was believed")
            .arg(remark.what);
    case PageRemark::Kind::UseCaseInvented:
        return Cli::tr("the use case is not known to this program and was named “%1”").arg(remark.what);
    }
    Q_UNREACHABLE();
}

/// The id and version of a catalogue stand for its content: one with other content that has them already is
/// in the way. `path` says where the one that is there was found.
Result<void> checkFree(const Catalogue &there, const QString &path, const Catalogue &made)
{
    if (there.id != made.id || there.version != made.version || there.sha512 == made.sha512)
        return {};
    return failure(ErrorCode::CatalogueTaken, {path, made.id, made.version, there.sha512, made.sha512});
}

/// Neither the bundled one nor an accepted update of it may be in the way.
Result<void> checkKnown(const Catalogue &made)
{
    if (!bundledCatalogueIds().contains(made.id))
        return {};
    const auto bundled = bundledCatalogue(made.id).and_then([&made](const Catalogue &there) {
        return checkFree(there, Cli::tr("%1, which comes with this program").arg(there.id), made);
    });
    if (!bundled)
        return bundled;
    return userShelf().newest(made.id).and_then([&made](const Catalogue &there) {
        return checkFree(there, Cli::tr("%1, an update that you accepted").arg(there.id), made);
    });
}

/// A file that is there may only be an earlier or the same state of the catalogue.
Result<void> checkTarget(const QString &path, const Catalogue &made)
{
    if (!QFileInfo::exists(path))
        return {};
    const auto there = catalogueAt(path);
    if (!there)
        return failure(ErrorCode::FileExists, {path});
    if (const auto free = checkFree(*there, path, made); !free)
        return free;
    if (there->id != made.id || compareVersions(there->version, made.version) > 0) {
        return failure(ErrorCode::CatalogueInTheWay,
                       {path, there->id, there->version, made.id, made.version});
    }
    return {};
}

} // namespace

int importCatalogue(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption id(QStringLiteral("id"), Cli::tr("the id of the catalogue"),
                                QStringLiteral("ID"));
    const QCommandLineOption version(QStringLiteral("version"),
                                     Cli::tr("its version, instead of the date of the page or of its file"),
                                     QStringLiteral("V"));
    const QCommandLineOption output({QStringLiteral("o"), QStringLiteral("output")},
                                    Cli::tr("the file to write, instead of standard output"),
                                    QStringLiteral("FILE"));
    parser.addOptions({id, version, output});
    if (const auto status = parse(parser, commandOf(importCatalogue), arguments, 1, 1))
        return *status;
    const QString page = parser.positionalArguments().constFirst();
    const QString target = parser.value(output);
    const auto bytes = readFile(page, limits::kPageBytes);
    if (!bytes)
        return fail(bytes.error());
    const auto import = importPage(
        *bytes, page, {parser.value(id), parser.value(version), QFileInfo(page).lastModified().date()});
    if (!import)
        return fail(import.error());
    const Catalogue &made = import->catalogue;
    if (const auto free = checkKnown(made); !free)
        return fail(free.error());
    if (const auto free = target.isEmpty() ? Result<void>() : checkTarget(target, made); !free)
        return fail(free.error());
    for (const PageRemark &remark : import->remarks)
        printError(Cli::tr("line %1: %2").arg(QString::number(remark.line), sentence(remark)));
    if (target.isEmpty()) {
        printBytes(made.bytes);
        return Holds;
    }
    if (const auto written = writeFile(target, made.bytes); !written)
        return fail(written.error());
    printLine(Cli::tr("%1: %n data of the catalogue %2, version %3", nullptr, int(made.endpoints.size()))
                  .arg(target, made.id, made.version));
    return Holds;
}

} // namespace viatique::cli
