// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/apiclient.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/datapassaccess.h"
#include "cli/received.h"
#include "core/settings.h"
#include "datapass/keystore.h"
#include "datapass/payload.h"
#include "package/packagefinder.h"
#include "request/draftfiles.h"
#include "request/draftfiling.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QStandardPaths>
#include <QUuid>

#include <utility>

namespace viatique::cli {

namespace {

using datapass::ApiClient;
using datapass::ApiOutcome;
using datapass::FiledRequest;

/// What is to be sent where.
struct Submitted
{
    datapass::Address address;
    datapass::Mapped mapped;
    QString updates;       ///< number of the request in DataPass; empty: another one is created
    QString stateFile;     ///< remembers what was sent; empty: nothing does
    int blocking = 0;      ///< findings that stand against submitting it there
    bool isAgreed = false; ///< to create one although there is one, or may be
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

/// Says it, in the document too, where one is wanted.
int trouble(const QString &text, bool json, const QJsonObject &more = {})
{
    if (json) {
        QJsonObject said = more;
        said.insert(QStringLiteral("error"), text);
        printJson(said);
    }
    printError(text);
    return Trouble;
}

/// One thing that DataPass says, at its field.
int refused(const ApiOutcome &outcome, const Submitted &what)
{
    const datapass::Refusal &refusal = *outcome.refusal;
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
        printJson({{QStringLiteral("errors"), array}, {QStringLiteral("mayBeDone"), outcome.mayBeDone}});
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
    const QString page = what.address.requestPage(request.id).toString(QUrl::FullyEncoded);
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

QString stamp()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

int submit(HttpClient &http, datapass::Credentials credentials, const Submitted &what)
{
    const QString server = what.address.server();
    // Before it leaves: whatever ends this program, the next run knows that DataPass may have it.
    Result<Beginning> beginning = Beginning::Uncertain;
    if (what.updates.isEmpty() && !what.stateFile.isEmpty()) {
        beginning = makePrivateFolder(QFileInfo(what.stateFile).path()).and_then([&] {
            return beginFiling(what.stateFile, server, stamp(), what.isAgreed);
        });
        if (!beginning)
            return trouble(errorText(beginning.error()), what.json);
        if (*beginning == Beginning::Overtaken)
            return trouble(Cli::tr("Nothing was sent: another program is sending this request. Try again."),
                           what.json);
    }
    ApiClient client(http, what.address.api());
    client.setCredentials(std::move(credentials));
    const Answered answered = converse(client, what);
    const ApiOutcome &outcome = answered.outcome;
    if (outcome.mayBeDone)
        printError(datapass::uncertainText());
    else if (!outcome.isOk() && *beginning == Beginning::Begun)
        static_cast<void>(withdrawFiling(what.stateFile, server)); // else the next run asks for nothing
    if (outcome.error)
        return trouble(errorText(*outcome.error), what.json,
                       {{QStringLiteral("mayBeDone"), outcome.mayBeDone}});
    if (outcome.refusal)
        return refused(outcome, what);
    int status = Holds;
    if (!what.stateFile.isEmpty()) {
        if (const auto noted = noteFiling(what.stateFile, answered.request.id, stamp(), server); !noted)
            status = fail(noted.error());
    }
    print(answered.request, what);
    if (what.blocking > 0)
        printError(
            Cli::tr("%n point(s) to correct or to fill in. See viatique-cli check.", nullptr, what.blocking));
    return status;
}

/// Whether to update or to create, in `what`; else the exit status where nobody agrees.
std::optional<int> decide(Submitted &what, bool again, bool agrees)
{
    const DraftFiling filing = readDraftFiling(what.stateFile);
    const QString server = what.address.server();
    what.isAgreed = again;
    if (again)
        return std::nullopt;
    if (filing.isOf(server) && !what.address.requestPage(filing.id).isEmpty()) {
        what.updates = filing.id;
        const QString question = Cli::tr("This is request %1 in DataPass already. Update it there? [y/N]");
        if (agrees || (canAsk() && ask(question.arg(filing.id))))
            return std::nullopt;
        const QString said =
            Cli::tr("Nothing was sent: this is request %1 in DataPass already. --yes updates "
                    "it, --again creates another one.");
        return trouble(said.arg(filing.id), what.json, {{QStringLiteral("id"), filing.id}});
    }
    if (!filing.begun.contains(server))
        return std::nullopt;
    what.isAgreed =
        canAsk() && ask(datapass::uncertainText() + QLatin1Char(' ') + Cli::tr("Create it again? [y/N]"));
    if (what.isAgreed)
        return std::nullopt;
    return trouble(
        Cli::tr("Nothing was sent: DataPass may have this request, for a former try got no answer. "
                "Look for it there; --again creates it in any case."),
        what.json, {{QStringLiteral("mayBeDone"), true}});
}

/// The file that remembers what was sent of an input: that of its draft; for a package, or a request alone,
/// one of the user's for that request. Empty where a request has no id.
QString stateFileOf(const QString &path, const Request &request)
{
    const QFileInfo input(path);
    const QString beside = (input.isDir() ? path : input.path()) + QStringLiteral("/state.json");
    const bool isDraft =
        input.isDir() ? !isBagFolder(path) : input.fileName() == QLatin1String("request.json");
    if (isDraft && (input.isDir() || QFileInfo::exists(beside)))
        return beside;
    const QUuid id(request.id);
    return id.isNull() ? QString()
                       : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                             + QStringLiteral("/datapass/%1.json").arg(id.toString(QUuid::WithoutBraces));
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
    what.stateFile = stateFileOf(path, input->request);
    if (const std::optional<int> status = decide(what, again, agrees))
        return tl::make_unexpected(*status);
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
    const auto address = datapassAddress(parser.value(base), settings);
    if (!address)
        return trouble(address.error(), what.json);
    what.address = *address;
    datapass::Credentials credentials = datapass::environmentCredentials();
    if (!credentials.isComplete())
        return trouble(credentialsWanted(), what.json);
    const auto prepared = prepare(parser.positionalArguments().constFirst(), std::move(what),
                                  parser.isSet(again), parser.isSet(yes));
    if (!prepared)
        return prepared.error();
    const QStringList lacking = datapass::lackingMembers(prepared->mapped);
    if (prepared->updates.isEmpty() && !lacking.isEmpty())
        return heldBack(lacking, *prepared);
    const NetworkUse use = networkUse(settings);
    if (use != NetworkUse::Allowed)
        return trouble(errorText(networkOff(use)), prepared->json);
    HttpClient http(use);
    return submit(http, std::move(credentials), *prepared);
}

} // namespace viatique::cli
