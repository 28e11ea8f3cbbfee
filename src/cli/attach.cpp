// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "core/language.h"
#include "request/documentintake.h"
#include "request/draft.h"
#include "request/requestjson.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <utility>

namespace viatique::cli {

namespace {

/// What the options say of the documents.
struct Links
{
    DocumentKind kind = DocumentKind::Unset;
    QString title;
    QStringList texts;
    QStringList endpoints;
};

Result<Links> readLinks(const QCommandLineParser &parser, const Request &request, qsizetype files)
{
    Links links;
    const QString kind = parser.value(QStringLiteral("kind"));
    if (!kind.isEmpty()) {
        const auto known = documentKindFromId(kind);
        if (!known)
            return failure(
                ErrorCode::Usage,
                {Cli::tr("“%1” is no kind of document: decree, order, deliberation, legal-text, agreement, "
                         "mock-up or other.")
                     .arg(kind)});
        links.kind = *known;
    }
    links.title = parser.value(QStringLiteral("title"));
    if (!links.title.isEmpty() && files > 1)
        return failure(ErrorCode::Usage,
                       {Cli::tr("One title cannot name several documents: attach them one by one.")});
    links.texts = parser.values(QStringLiteral("text"));
    for (const QString &id : std::as_const(links.texts)) {
        if (!request.legalText(id))
            return failure(ErrorCode::Usage, {Cli::tr("The request cites no text “%1”.").arg(id)});
    }
    links.endpoints = parser.values(QStringLiteral("endpoint"));
    for (const QString &id : std::as_const(links.endpoints)) {
        if (!request.endpoint(id))
            return failure(ErrorCode::Usage, {Cli::tr("The request does not ask for “%1”.").arg(id)});
    }
    return links;
}

void link(Request &request, Document document, const Links &links)
{
    document.kind = links.kind;
    document.title = links.title;
    document.legalTexts = links.texts;
    request.documents.append(document);
    for (RequestedEndpoint &endpoint : request.endpoints) {
        if (links.endpoints.contains(endpoint.id) && !endpoint.documents.contains(document.id))
            endpoint.documents.append(document.id);
    }
}

/// Says what takes a while.
StageReport reportOn(const QString &file)
{
    return [file](IntakeStage stage) {
        if (stage == IntakeStage::StartingOffice)
            printError(Cli::tr("LibreOffice is making a PDF of “%1”…").arg(file));
    };
}

/// Stores what makes one document, and saves the request that lists it.
Result<void> attach(Draft &draft, const QStringList &files, const Links &links)
{
    Intake intake;
    intake.cancelled = wasInterrupted;
    intake.report = reportOn(files.constFirst());
    const Result<StoredDocument> stored = draft.takeIn(files, intake);
    if (!stored)
        return Failure(stored.error());
    const Document &document = stored->document;
    if (const Document *same = draft.sameContent(document))
        printError(Cli::tr("“%1” has the same content as %2, which is attached already.")
                       .arg(files.constFirst(), same->id));
    Request request = draft.request();
    link(request, document, links);
    if (auto saved = draft.save(request, QDateTime::currentDateTimeUtc()); !saved)
        return saved;
    const QString line = stored->convertedFrom.isEmpty()
                             ? Cli::tr("Attached as %1: %2 (%3)")
                             : Cli::tr("Attached as %1: %2 (%3), converted to PDF");
    printLine(line.arg(document.id, document.fileName, sizeText(document.size)));
    return {};
}

} // namespace

int attachDocuments(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QString value = QStringLiteral("VALUE");
    parser.addOptions({
        {QStringLiteral("kind"),
         Cli::tr("what it is: decree, order, deliberation, legal-text, agreement, mock-up or other"), value},
        {QStringLiteral("title"), Cli::tr("what agents read instead of the name of the file"), value},
        {QStringLiteral("text"), Cli::tr("the id of a text that it is a copy of (may be repeated)"), value},
        {QStringLiteral("endpoint"), Cli::tr("the id of a datum that it supports (may be repeated)"), value},
    });
    const QCommandLineOption together(QStringLiteral("together"),
                                      Cli::tr("makes one document of all pictures, a page each"));
    parser.addOption(together);
    if (const auto status = parse(parser, commandOf(attachDocuments), arguments, 2, -1))
        return *status;
    const QStringList files = parser.positionalArguments().mid(1);
    Result<Draft> draft = Draft::open(parser.positionalArguments().constFirst(), Draft::Access::Edit);
    if (!draft)
        return fail(draft.error());
    const QList<QStringList> groups =
        groupForIntake(files, parser.isSet(together) ? Images::Together : Images::Apart);
    const Result<Links> links = readLinks(parser, draft->request(), groups.size());
    if (!links)
        return fail(links.error());

    int status = Holds;
    for (const QStringList &group : groups) {
        // Saved one by one: what was attached stays attached when the next one is refused.
        const Result<void> attached = attach(*draft, group, *links);
        if (attached)
            continue;
        status = fail(attached.error());
        const ErrorCode code = attached.error().code;
        if (code == ErrorCode::Cancelled || code == ErrorCode::FileChangedOutside)
            break;
    }
    return status;
}

} // namespace viatique::cli
