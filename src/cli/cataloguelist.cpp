// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogue.h"

#include "cli/cataloguefile.h"
#include "cli/command.h"
#include "cli/console.h"
#include "core/language.h"
#include "rules/words.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace viatique::cli {

namespace {

QString requirementText(LegalRequirement requirement)
{
    return requirement == LegalRequirement::Unset ? Cli::tr("requirement not known")
                                                  : words::requirement(requirement);
}

void printCategory(const Catalogue &catalogue, const CatalogueCategory &category)
{
    printLine({});
    printLine(category.title);
    for (const Endpoint &endpoint : catalogue.endpoints) {
        if (endpoint.category != category.id)
            continue;
        printLine(QStringLiteral("  %1").arg(endpoint.title));
        const QStringList facts{
            endpoint.id, requirementText(endpoint.legalRequirement), words::openness(endpoint.openness),
            endpoint.producers.join(QLatin1String(", ")), endpoint.formats.join(QLatin1String(", "))};
        printLine(QStringLiteral("      ") + facts.join(QStringLiteral(" · ")));
    }
}

/// An update that is there and does not count, on standard error: what is listed is then another one than
/// the user accepted.
void warnOfUpdate(const CatalogueShelf &shelf, const QString &id)
{
    const CatalogueShelf::State state = shelf.state(id);
    if (state == CatalogueShelf::State::Overtaken) {
        printError(
            Cli::tr("The update of “%1” that you accepted is no later than the catalogue that came with "
                    "the program. “viatique-cli catalogue update --back %1” removes it.")
                .arg(id));
    }
    const std::optional<Error> trouble = shelf.trouble(id);
    if (!trouble)
        return;
    printError(errorText(*trouble));
    printError(
        Cli::tr("The update of “%1” that you accepted cannot be read, and the catalogue that came with "
                "the program is in use. “viatique-cli catalogue update --back %1” removes it.")
            .arg(id));
}

/// Whether this is no catalogue that came with the program, but an update of one.
void printUpdate(const CatalogueShelf &shelf, const Catalogue &catalogue)
{
    const auto bundled = bundledCatalogue(catalogue.id);
    const auto newest = shelf.newest(catalogue.id);
    if (!bundled || !newest || newest->sha512 == bundled->sha512 || newest->sha512 != catalogue.sha512)
        return;
    const QString version = bundled->version;
    const auto origin = shelf.origin(catalogue.id);
    if (!origin) {
        printLine(Cli::tr("An update that you accepted; the program came with version %1.").arg(version));
        return;
    }
    const QDateTime fetched = QDateTime::fromString(origin->fetchedAt, Qt::ISODate).toLocalTime();
    printLine(Cli::tr("An update that you accepted, fetched from %1 on %2; the program came with version %3.")
                  .arg(origin->url, currentLocale().toString(fetched.date(), QLocale::ShortFormat), version));
}

} // namespace

int listCatalogue(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption id(
        QStringLiteral("catalogue"),
        Cli::tr("the catalogue to list, %1 or a file").arg(bundledCatalogueIds().join(QLatin1String(", "))),
        QStringLiteral("ID"), bundledCatalogueIds().constFirst());
    const QCommandLineOption json(QStringLiteral("json"), Cli::tr("prints the catalogue itself"));
    parser.addOptions({id, json});
    if (const auto status = parse(parser, commandOf(listCatalogue), arguments, 0, 0))
        return *status;
    const Result<Catalogue> catalogue = catalogueAt(parser.value(id));
    if (!catalogue)
        return fail(catalogue.error());
    const CatalogueShelf shelf = userShelf();
    if (const auto newest = shelf.newest(catalogue->id); newest && newest->sha512 == catalogue->sha512)
        warnOfUpdate(shelf, catalogue->id);
    if (parser.isSet(json)) {
        printBytes(catalogue->bytes);
        return Holds;
    }
    printLine(Cli::tr("%1, version %2: %n data", nullptr, static_cast<int>(catalogue->endpoints.size()))
                  .arg(catalogue->title, catalogue->version));
    printUpdate(shelf, *catalogue);
    for (const CatalogueCategory &category : catalogue->categories)
        printCategory(*catalogue, category);
    return Holds;
}

} // namespace viatique::cli
