// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/apiclient.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/datapassaccess.h"
#include "cli/received.h"
#include "core/settings.h"
#include "datapass/payload.h"
#include "package/packagefinder.h"
#include "request/draftfiling.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>

#include <utility>

namespace viatique::cli {

namespace {

using datapass::ApiClient;
using datapass::ApiOutcome;
using datapass::FiledRequest;

/// What is to be sent where.
struct Submitted
{
    QUrl base;
    datapass::Mapped mapped;
    QString updates;   ///< number of the request in DataPass; empty: another one is created
    QString stateFile; ///< of a draft; empty: nothing is remembered
    int blocking = 0;  ///< findings that stand against submitting it there
    bool json = false;
};

struct Answered
{
    ApiOutcome outcome;
    FiledRequest request;
};

Answered converse(ApiClient &client, const Submitted &what)
{
    Answered answered;
    QEventLoop loop;
    QObject::connect(&client, &ApiClient::requestAnswered, &loop,
                     [&](const ApiOutcome &outcome, const FiledRequest &request) {
                         answered = {outcome, request};
                         loop.quit();
                     });
    cancelWhenInterrupted(client, &loop);
    if (what.updates.isEmpty())
        client.create(datapass::payload(what.mapped));
    else
        client.update(what.updates, datapass::patchPayload(what.mapped));
    loop.exec();
    return answered;
}

/// One thing that DataPass says, at its field.
int refused(const datapass::Refusal &refusal, const Submitted &what)
{
    const QStringList texts = datapass::refusalTexts(refusal);
    QJsonArray array;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const datapass::ApiError error = refusal.errors.value(i);
        const QString target =
            error.pointer.isEmpty() ? QString() : datapass::targetOfPointer(error.pointer, what.mapped);
        printError(target.isEmpty() ? texts.at(i) : QStringLiteral("%1 (%2)").arg(texts.at(i), target));
        array.append(QJsonObject{{QStringLiteral("target"), target},
                                 {QStringLiteral("status"), refusal.status},
                                 {QStringLiteral("pointer"), error.pointer},
                                 {QStringLiteral("message"), texts.at(i)}});
    }
    if (what.json)
        printJson({{QStringLiteral("errors"), array}});
    return Fails;
}

/// What the document of the API requires and the request has not: DataPass could only refuse it, and nothing
/// is sent for that.
int heldBack(const QStringList &lacking, const Submitted &what)
{
    QJsonArray array;
    for (const QString &target : lacking) {
        printError(lackingLine(target));
        array.append(QJsonObject{{QStringLiteral("target"), target},
                                 {QStringLiteral("message"), lackingLine(target)}});
    }
    if (what.json)
        printJson({{QStringLiteral("errors"), array}});
    return Fails;
}

void print(const FiledRequest &request, const Submitted &what)
{
    const QString page = datapass::requestPage(what.base, request.id).toString(QUrl::FullyEncoded);
    if (what.json) {
        return printJson({{QStringLiteral("id"), request.id},
                          {QStringLiteral("publicId"), request.publicId},
                          {QStringLiteral("state"), request.state},
                          {QStringLiteral("url"), page},
                          {QStringLiteral("created"), what.updates.isEmpty()},
                          {QStringLiteral("blocking"), what.blocking}});
    }
    printLine(what.updates.isEmpty()
                  ? Cli::tr("Request %1 was created in DataPass, as a draft.").arg(request.id)
                  : Cli::tr("Request %1 was updated in DataPass.").arg(request.id));
    printLine(Cli::tr("Finish it there: %1").arg(page));
}

int submit(HttpClient &http, datapass::Credentials credentials, const Submitted &what)
{
    ApiClient client(http, what.base);
    client.setCredentials(std::move(credentials));
    const Answered answered = converse(client, what);
    if (answered.outcome.mayBeDone)
        printError(datapass::uncertainText());
    if (answered.outcome.error) {
        if (what.json)
            printJson({{QStringLiteral("error"), errorText(*answered.outcome.error)}});
        return fail(*answered.outcome.error);
    }
    if (answered.outcome.refusal)
        return refused(*answered.outcome.refusal, what);
    int status = Holds;
    if (!what.stateFile.isEmpty()) {
        const DraftFiling filing{answered.request.id, QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
                                 datapass::serverOf(what.base)};
        if (const Result<void> written = writeDraftFiling(what.stateFile, filing); !written)
            status = fail(written.error());
    }
    print(answered.request, what);
    if (what.blocking > 0)
        printError(
            Cli::tr("%n point(s) to correct or to fill in. See viatique-cli check.", nullptr, what.blocking));
    return status;
}

/// The number of the request to update, empty to create one; or the exit status where nobody agrees.
tl::expected<QString, int> whatToUpdate(const Submitted &what, bool again, bool agrees)
{
    const DraftFiling filing = readDraftFiling(what.stateFile);
    const bool isHere = filing.server.isEmpty() || filing.server == datapass::serverOf(what.base);
    if (again || !isHere || datapass::requestPage(what.base, filing.id).isEmpty())
        return QString();
    if (agrees
        || (canAsk()
            && ask(Cli::tr("The draft is request %1 in DataPass already. Update it there? [y/N]")
                       .arg(filing.id))))
        return filing.id;
    printError(Cli::tr("Nothing was sent: the draft is request %1 in DataPass already. --yes updates it, "
                       "--again creates another one.")
                   .arg(filing.id));
    return tl::make_unexpected(int(Trouble));
}

/// Reads what is to be sent; the exit status where it cannot be, which was said then.
tl::expected<Submitted, int> prepare(const QString &path, Submitted what, bool again, bool agrees)
{
    std::optional<VerifyReport> verdict;
    const Result<RequestInput> input = readInput(path, &verdict);
    if (!input) {
        QJsonObject said;
        const int status = sayUnreadable(input.error(), std::move(verdict), what.json, said);
        if (what.json)
            printJson(said);
        return tl::make_unexpected(status);
    }
    if (input->verified && !input->verified->valid) {
        for (const QString &line : verdictLines(*input->verified))
            printError(line);
        if (what.json)
            printJson({{QStringLiteral("error"), verdictText(*input->verified)}});
        return tl::make_unexpected(int(Fails));
    }
    if (QFileInfo(path).isDir() && !isBagFolder(path)) {
        what.stateFile = QDir(path).filePath(QStringLiteral("state.json"));
        const auto updates = whatToUpdate(what, again, agrees);
        if (!updates)
            return tl::make_unexpected(updates.error());
        what.updates = *updates;
    }
    what.mapped = datapass::mapRequest(input->request, input->catalogue);
    what.blocking = countFindings(judge(*input, QDate::currentDate())).blocking;
    return what;
}

} // namespace

int submitToDataPass(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption base = baseUrlOption();
    const QCommandLineOption again(QStringLiteral("again"),
                                   Cli::tr("creates another request, although there is one"));
    const QCommandLineOption yes(QStringLiteral("yes"), Cli::tr("updates what was sent before unasked"));
    const QCommandLineOption json(QStringLiteral("json"), Cli::tr("prints one JSON document"));
    parser.addOptions({base, again, yes, json});
    if (const auto status = parse(parser, commandOf(submitToDataPass), arguments, 1, 1))
        return *status;
    const Settings settings;
    if (const QString trouble = settings.trouble(); !trouble.isEmpty())
        printError(trouble);
    Submitted what;
    what.json = parser.isSet(json);
    const Result<QUrl> address = datapassAddress(parser.value(base), settings);
    if (!address)
        return fail(address.error());
    what.base = *address;
    datapass::Credentials credentials = credentialsOrWords();
    if (!credentials.isComplete())
        return Trouble;
    const auto prepared = prepare(parser.positionalArguments().constFirst(), std::move(what),
                                  parser.isSet(again), parser.isSet(yes));
    if (!prepared)
        return prepared.error();
    const QStringList lacking = datapass::lackingMembers(prepared->mapped);
    if (prepared->updates.isEmpty() && !lacking.isEmpty())
        return heldBack(lacking, *prepared);
    const NetworkUse use = networkUse(settings);
    if (use != NetworkUse::Allowed)
        return fail(networkOff(use));
    HttpClient http(use);
    return submit(http, std::move(credentials), *prepared);
}

} // namespace viatique::cli
