// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/advice.h"
#include "cli/cataloguefile.h"
#include "cli/command.h"
#include "cli/console.h"
#include "rules/advicewords.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <optional>
#include <tuple>

namespace viatique::cli {

namespace {

QString wordOf(Decision decision)
{
    switch (decision) {
    case Decision::Keep:
        return QStringLiteral("keep");
    case Decision::Study:
        return QStringLiteral("study");
    case Decision::Leave:
        break;
    }
    return QStringLiteral("leave");
}

/// The first of `given` that is not among `known`.
std::optional<QString> stranger(const QStringList &given, const QStringList &known)
{
    const auto found = std::find_if(given.cbegin(), given.cend(),
                                    [&known](const QString &one) { return !known.contains(one); });
    return found == given.cend() ? std::nullopt : std::optional<QString>(*found);
}

template<typename List>
QStringList idsOf(const List &list)
{
    QStringList ids;
    for (const auto &one : list)
        ids.append(one.id);
    return ids;
}

QStringList sectorsOf(const Catalogue &catalogue)
{
    QStringList sectors;
    for (const Endpoint &endpoint : catalogue.endpoints)
        sectors.append(endpoint.sectors);
    sectors.removeDuplicates();
    return sectors;
}

/// What of the need the catalogue does not know, as a sentence; empty where it knows all of it.
QString misunderstood(const Need &need, const Catalogue &catalogue)
{
    const QString useCases = idsOf(catalogue.useCases).join(QLatin1String(", "));
    if (need.useCase.isEmpty())
        return Cli::tr("Say which use case the data are for, with --use-case: %1, other.").arg(useCases);
    if (need.useCase != QLatin1String("other") && !catalogue.useCase(need.useCase))
        return Cli::tr("“%1” is no use case of this catalogue. It knows: %2, other.")
            .arg(need.useCase, useCases);
    const std::tuple<QStringList, QStringList, QString> lists[]{
        {need.audiences,
         {QStringLiteral("companies"), QStringLiteral("associations")},
         QStringLiteral("--audience")},
        {need.sectors, sectorsOf(catalogue), QStringLiteral("--sector")},
        {need.checks, idsOf(catalogue.checks), QStringLiteral("--check")}};
    for (const auto &[given, known, option] : lists) {
        if (const auto strange = stranger(given, known))
            return Cli::tr("“%1” is not known for %2. Known: %3.")
                .arg(*strange, option, known.join(QLatin1String(", ")));
    }
    return {};
}

void printAdviceAsJson(const QList<Advice> &advice, const Catalogue &catalogue)
{
    QJsonArray endpoints;
    for (const Advice &one : advice) {
        QJsonObject object{{QStringLiteral("id"), one.endpoint},
                           {QStringLiteral("decision"), wordOf(one.decision)},
                           {QStringLiteral("reason"), QJsonObject{{QStringLiteral("code"), one.reason.code},
                                                                  {QStringLiteral("args"), one.reason.args}}},
                           {QStringLiteral("message"), adviceSentence(one, catalogue)}};
        if (!one.openness.isEmpty())
            object.insert(QStringLiteral("openness"), QJsonArray::fromStringList(one.openness));
        endpoints.append(object);
    }
    printJson({{QStringLiteral("endpoints"), endpoints}});
}

void printGroup(const QString &heading, Decision decision, const QList<Advice> &advice,
                const Catalogue &catalogue)
{
    printLine(heading);
    for (const Advice &one : advice) {
        if (one.decision != decision)
            continue;
        printLine(QStringLiteral("  %1 (%2)").arg(catalogue.endpointTitle(one.endpoint), one.endpoint));
        printLine(QStringLiteral("      ") + adviceSentence(one, catalogue));
    }
}

int countOf(const QList<Advice> &advice, Decision decision)
{
    return int(std::count_if(advice.cbegin(), advice.cend(),
                             [decision](const Advice &one) { return one.decision == decision; }));
}

} // namespace

int suggestData(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption useCase(QStringLiteral("use-case"), Cli::tr("the use case the data are for"),
                                     QStringLiteral("ID"));
    const QCommandLineOption id(QStringLiteral("catalogue"),
                                Cli::tr("the catalogue to choose from, %1 or a file")
                                    .arg(bundledCatalogueIds().join(QLatin1String(", "))),
                                QStringLiteral("ID"), bundledCatalogueIds().constFirst());
    const QCommandLineOption audience(QStringLiteral("audience"),
                                      Cli::tr("companies or associations; may be repeated"),
                                      QStringLiteral("A"));
    const QCommandLineOption sector(QStringLiteral("sector"), Cli::tr("a trade; may be repeated"),
                                    QStringLiteral("S"));
    const QCommandLineOption check(QStringLiteral("check"),
                                   Cli::tr("what the service checks; may be repeated"), QStringLiteral("C"));
    const QCommandLineOption publicPage(QStringLiteral("public-page"),
                                        Cli::tr("the data are shown without signing in"));
    const QCommandLineOption json(QStringLiteral("json"), Cli::tr("prints JSON"));
    parser.addOptions({useCase, id, audience, sector, check, publicPage, json});
    if (const auto status = parse(parser, commandOf(suggestData), arguments, 0, 0))
        return *status;
    const Result<Catalogue> catalogue = catalogueAt(parser.value(id));
    if (!catalogue)
        return fail(catalogue.error());
    Need need;
    need.useCase = parser.value(useCase);
    need.audiences = parser.values(audience);
    need.sectors = parser.values(sector);
    need.checks = parser.values(check);
    need.publicPage = parser.isSet(publicPage);
    if (const QString wrong = misunderstood(need, *catalogue); !wrong.isEmpty()) {
        printError(wrong);
        return Trouble;
    }
    const QList<Advice> advice = advise(*catalogue, need);
    if (parser.isSet(json)) {
        printAdviceAsJson(advice, *catalogue);
        return Holds;
    }
    printGroup(Cli::tr("To ask for: %n data", nullptr, countOf(advice, Decision::Keep)), Decision::Keep,
               advice, *catalogue);
    printGroup(Cli::tr("To be studied: %n data", nullptr, countOf(advice, Decision::Study)), Decision::Study,
               advice, *catalogue);
    printGroup(Cli::tr("Not for this need: %n data", nullptr, countOf(advice, Decision::Leave)),
               Decision::Leave, advice, *catalogue);
    return Holds;
}

} // namespace viatique::cli
