// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/catalogueupdate.h"

#include "cli/cataloguechanges.h"
#include "cli/cataloguefile.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "core/settings.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QJsonObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace viatique::cli {

namespace {

/// What came of a fetch: neither an offer nor an error where there is nothing newer.
struct Fetched
{
    std::optional<CatalogueOffer> offer;
    std::optional<Error> error;
};

Fetched fetch(CatalogueUpdate &update, const QUrl &url)
{
    Fetched fetched;
    QEventLoop loop;
    ProgressLine line(Cli::tr("Fetching the catalogue"));
    const Progress progress = line.progress();
    QTimer watch;
    QObject::connect(&update, &CatalogueUpdate::progressed, &loop, progress);
    QObject::connect(&update, &CatalogueUpdate::upToDate, &loop, &QEventLoop::quit);
    QObject::connect(&update, &CatalogueUpdate::offered, &loop, [&](const CatalogueOffer &offer) {
        fetched.offer = offer;
        loop.quit();
    });
    QObject::connect(&update, &CatalogueUpdate::failed, &loop, [&](const Error &error) {
        fetched.error = error;
        loop.quit();
    });
    QObject::connect(&watch, &QTimer::timeout, &loop, [&] {
        if (!wasInterrupted())
            return;
        update.cancel();
        fetched.error = Error(ErrorCode::Cancelled);
        loop.quit();
    });
    watch.start(std::chrono::milliseconds(50));
    update.fetch(url);
    loop.exec();
    return fetched;
}

/// What is not to be overlooked, on standard error.
void warn(const CatalogueOffer &offer)
{
    if (offer.endpointsLost > 0) {
        printError(Cli::tr("Careful: %n data of the present catalogue are not in this one.", nullptr,
                           offer.endpointsLost));
    }
    if (offer.older) {
        printError(Cli::tr("Careful: version %1 is earlier than the present version %2.")
                       .arg(offer.catalogue.version, offer.present.version));
    }
}

void show(const CatalogueOffer &offer)
{
    printLine(
        Cli::tr("%1 (%2), version %3 instead of %4")
            .arg(offer.catalogue.title, offer.catalogue.id, offer.catalogue.version, offer.present.version));
    printChanges(offer.present, offer.catalogue, offer.changes);
    warn(offer);
}

void printAsJson(const QUrl &url, const std::optional<CatalogueOffer> &offer, bool isAccepted)
{
    QJsonObject object{{QStringLiteral("url"), url.toString(QUrl::FullyEncoded)},
                       {QStringLiteral("upToDate"), !offer.has_value()}};
    if (offer) {
        object.insert(QStringLiteral("id"), offer->catalogue.id);
        object.insert(QStringLiteral("before"), offer->present.version);
        object.insert(QStringLiteral("after"), offer->catalogue.version);
        object.insert(QStringLiteral("changes"), changesAsJson(offer->changes));
        object.insert(QStringLiteral("older"), offer->older);
        object.insert(QStringLiteral("endpointsLost"), offer->endpointsLost);
        object.insert(QStringLiteral("accepted"), isAccepted);
    }
    printJson(object);
}

int decide(CatalogueUpdate &update, const CatalogueOffer &offer, const QUrl &url, bool agrees, bool json)
{
    if (!json)
        show(offer);
    bool isAccepted = agrees;
    if (!agrees && !json && canAsk())
        isAccepted = ask(Cli::tr("Take this catalogue? [y/N]"));
    if (isAccepted) {
        if (const auto kept = update.accept(); !kept)
            return fail(kept.error());
    }
    if (json)
        printAsJson(url, offer, isAccepted);
    if (!isAccepted) {
        printError(agrees || canAsk() ? Cli::tr("Nothing was changed.")
                                      : Cli::tr("Nothing was changed: --yes takes the catalogue unasked."));
        return Fails;
    }
    if (!json) {
        printLine(
            Cli::tr("Version %1 of “%2” is in use from now on. “viatique-cli catalogue update --back %2” "
                    "goes back to the one that came with the program.")
                .arg(offer.catalogue.version, offer.catalogue.id));
    }
    return Holds;
}

int goBack(const QString &id)
{
    const CatalogueShelf shelf = userShelf();
    const auto bundled = bundledCatalogue(id);
    if (!bundled)
        return fail(bundled.error());
    const bool wasUpdated = shelf.isUpdated(id);
    if (const auto back = shelf.goBack(id); !back)
        return fail(back.error());
    printLine(wasUpdated ? Cli::tr("Version %1 of “%2”, which came with the program, is in use again.")
                               .arg(bundled->version, id)
                         : Cli::tr("Version %1 of “%2”, which came with the program, is in use.")
                               .arg(bundled->version, id));
    return Holds;
}

} // namespace

int updateCatalogue(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption address(
        QStringLiteral("url"), Cli::tr("where the catalogue is, instead of the address in the settings"),
        QStringLiteral("URL"));
    const QCommandLineOption yes(QStringLiteral("yes"), Cli::tr("takes the catalogue without asking"));
    const QCommandLineOption json(QStringLiteral("json"), Cli::tr("prints JSON, and does not ask"));
    const QCommandLineOption back(QStringLiteral("back"),
                                  Cli::tr("goes back to the catalogue that came with the program, %1")
                                      .arg(bundledCatalogueIds().join(QLatin1String(", "))),
                                  QStringLiteral("ID"));
    parser.addOptions({address, yes, json, back});
    if (const auto status = parse(parser, commandOf(updateCatalogue), arguments, 0, 0))
        return *status;
    if (parser.isSet(back))
        return goBack(parser.value(back));
    const Settings settings;
    if (const QString trouble = settings.trouble(); !trouble.isEmpty())
        printError(trouble);
    if (parser.isSet(address) && settings.isLocked(setting::kCatalogueUrl)) {
        printError(Cli::tr("Your organisation has set the address of catalogues. Leave --url out."));
        return Trouble;
    }
    const QString given =
        parser.isSet(address) ? parser.value(address) : settings.value(setting::kCatalogueUrl);
    if (given.isEmpty()) {
        printError(Cli::tr("No address of catalogues is known. Name one with --url, or in the settings."));
        return Trouble;
    }
    const QUrl url(given, QUrl::StrictMode);
    if (!url.isValid())
        return fail({ErrorCode::AddressRefused, {given}});
    const NetworkUse use = networkUse(settings);
    if (use != NetworkUse::Allowed)
        return fail(networkOff(use));
    HttpClient http(use);
    CatalogueUpdate update(http, userShelf());
    const Fetched fetched = fetch(update, url);
    if (fetched.error)
        return fail(*fetched.error);
    if (fetched.offer)
        return decide(update, *fetched.offer, url, parser.isSet(yes), parser.isSet(json));
    if (parser.isSet(json))
        printAsJson(url, std::nullopt, false);
    else
        printLine(Cli::tr("There is nothing newer at %1.").arg(given));
    return Holds;
}

} // namespace viatique::cli
