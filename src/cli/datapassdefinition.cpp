// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/definition.h"

#include "cli/cataloguefile.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/datapassaccess.h"
#include "core/atomicfile.h"
#include "core/limits.h"
#include "datapass/keystore.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonObject>

#include <utility>

namespace viatique::cli {

namespace {

using datapass::ApiClient;
using datapass::ApiOutcome;
using datapass::ScopeChange;

/// What DataPass says of its data, or the exit status where that was said.
using Definition = tl::expected<QByteArray, int>;

struct Answered
{
    ApiOutcome outcome;
    QByteArray json;
};

Answered converse(ApiClient &client)
{
    Answered answered;
    QEventLoop loop;
    QObject::connect(&client, &ApiClient::definitionAnswered, &loop,
                     [&](const ApiOutcome &outcome, const QByteArray &json) {
                         answered = {outcome, json};
                         loop.quit();
                     });
    cancelWhenInterrupted(client, &loop);
    client.readDefinition(QLatin1String(datapass::kDefinition));
    loop.exec();
    return answered;
}

Definition asked(const QString &address)
{
    const Settings settings;
    if (const QString trouble = settings.trouble(); !trouble.isEmpty())
        printError(trouble);
    const auto base = datapassAddress(address, settings);
    if (!base) {
        printError(base.error());
        return tl::make_unexpected(int(Trouble));
    }
    datapass::Credentials credentials = datapass::environmentCredentials();
    if (!credentials.isComplete()) {
        printError(credentialsWanted());
        return tl::make_unexpected(int(Trouble));
    }
    const NetworkUse use = networkUse(settings);
    if (use != NetworkUse::Allowed)
        return tl::make_unexpected(fail(networkOff(use)));
    HttpClient http(use);
    ApiClient client(http, base->api());
    client.setCredentials(std::move(credentials));
    const Answered answered = converse(client);
    if (answered.outcome.error)
        return tl::make_unexpected(fail(*answered.outcome.error));
    if (const auto &refusal = answered.outcome.refusal) {
        constexpr int kNotFound = 404;
        const QStringList texts =
            refusal->status == kNotFound && !refusal->ofCredentials ? QStringList(
                Cli::tr("DataPass shows its data to developers of API Entreprise alone. Ask it for that "
                        "role."))
                                                                    : datapass::refusalTexts(*refusal);
        for (const QString &text : texts)
            printError(text);
        return tl::make_unexpected(int(Fails));
    }
    return answered.json;
}

Definition stored(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, limits::kJsonBytes);
    if (!bytes)
        return tl::make_unexpected(fail(bytes.error()));
    return *bytes;
}

QString nameOf(ScopeChange::Kind kind)
{
    switch (kind) {
    case ScopeChange::Kind::Added:
        return QStringLiteral("added");
    case ScopeChange::Kind::Removed:
        return QStringLiteral("removed");
    case ScopeChange::Kind::Included:
        return QStringLiteral("included");
    case ScopeChange::Kind::NotIncluded:
        return QStringLiteral("not-included");
    case ScopeChange::Kind::Disabled:
        return QStringLiteral("disabled");
    case ScopeChange::Kind::Deprecated:
        return QStringLiteral("deprecated");
    case ScopeChange::Kind::Renamed:
        return QStringLiteral("renamed");
    }
    Q_UNREACHABLE();
}

void printAsJson(const Catalogue &catalogue, const QList<ScopeChange> &changes)
{
    QJsonArray array;
    for (const ScopeChange &change : changes) {
        array.append(QJsonObject{{QStringLiteral("kind"), nameOf(change.kind)},
                                 {QStringLiteral("scope"), change.scope},
                                 {QStringLiteral("name"), change.name},
                                 {QStringLiteral("before"), change.before},
                                 {QStringLiteral("after"), change.after},
                                 {QStringLiteral("message"), datapass::scopeChangeText(change)}});
    }
    printJson({{QStringLiteral("catalogue"), catalogue.id},
               {QStringLiteral("version"), catalogue.version},
               {QStringLiteral("changes"), array}});
}

} // namespace

int compareDefinitionOfDataPass(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption base = baseUrlOption();
    const QCommandLineOption json(QStringLiteral("json"), Cli::tr("prints one JSON document"));
    parser.addOptions({base, json});
    if (const auto status = parse(parser, commandOf(compareDefinitionOfDataPass), arguments, 0, 1))
        return *status;
    // The one whose data have scopes.
    const Result<Catalogue> catalogue = userShelf().newest(bundledCatalogueIds().constLast());
    if (!catalogue)
        return fail(catalogue.error());
    const QString file = parser.positionalArguments().value(0);
    const Definition definition = file.isEmpty() ? asked(parser.value(base)) : stored(file);
    if (!definition)
        return definition.error();
    const auto changes = datapass::compareDefinition(
        *definition, file.isEmpty() ? QLatin1String(datapass::kDefinition) : file, *catalogue);
    if (!changes)
        return fail(changes.error());
    if (parser.isSet(json)) {
        printAsJson(*catalogue, *changes);
        return Holds;
    }
    for (const ScopeChange &change : *changes)
        printLine(datapass::scopeChangeText(change));
    if (changes->isEmpty())
        printLine(Cli::tr("DataPass offers the data of the catalogue %1, version %2.")
                      .arg(catalogue->id, catalogue->version));
    return Holds;
}

} // namespace viatique::cli
