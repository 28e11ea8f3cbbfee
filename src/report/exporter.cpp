// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/exporter.h"

#include "datapass/payload.h"
#include "package/exportedrequest.h"
#include "package/leftout.h"
#include "package/packageplan.h"
#include "report/htmlreport.h"
#include "report/pdfreport.h"
#include "request/drafttraces.h"
#include "request/rememberedfacts.h"
#include "request/requestjson.h"
#include "review/openremarks.h"
#include "review/packagedreviews.h"
#include "rules/rules.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>

#include <optional>
#include <utility>

namespace viatique {

namespace {

QString isoNow()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

/// Documents whose file cannot be packaged.
QSet<QString> lostDocuments(const Request &request, const DocumentFactsMap &facts)
{
    QSet<QString> lost;
    for (const Document &document : request.documents) {
        if (facts.value(document.id).presence != DocumentFacts::Presence::Present)
            lost.insert(document.id);
    }
    return lost;
}

Result<QList<GeneratedMember>> drawReports(const ReportInput &input)
{
    const Result<QByteArray> pdf = pdfReport(input);
    if (!pdf)
        return tl::make_unexpected(pdf.error());
    return QList<GeneratedMember>{{QStringLiteral("demande.pdf"), *pdf},
                                  {QStringLiteral("demande.html"), htmlReport(input)}};
}

bool liesInside(const QString &target, const QString &folder)
{
    const QString root = QFileInfo(folder).canonicalFilePath() + QLatin1Char('/');
    const QString home = QFileInfo(target).isDir()
                             ? QFileInfo(target).canonicalFilePath()
                             : QFileInfo(QFileInfo(target).absolutePath()).canonicalFilePath();
    return QString(home + QLatin1Char('/')).startsWith(root);
}

/// For comparisons on this machine. Like the state of a draft, it is a convenience: none comes of a folder
/// that cannot be written.
void keepRequest(const Draft &draft, const PackagePlan &plan)
{
    for (const PackagePlan::Member &member : plan.members) {
        if (member.path == QLatin1String("data/request.json"))
            static_cast<void>(keepExportedRequest(draft.folder(), member.bytes));
    }
}

Result<ExportedPackage> exportOnce(const Draft &draft, const DocumentFactsMap &facts, const QString &target,
                                   const ExportOptions &options, const Progress &progress)
{
    ExportedPackage exported;
    exported.findings =
        rules::evaluate({draft.request(), draft.catalogue(), facts, options.today,
                         openRemarks(readDraftReviews(draft.folder()).reviews, draft.request().id)});
    exported.complete = !hasBlocking(exported.findings);

    PackageContent content;
    content.request = draft.request();
    content.source = draft.source();
    content.catalogue = draft.catalogue().bytes;
    content.documentFile = [&draft](const Document &document) { return draft.documentPath(document); };
    content.missingDocuments = lostDocuments(content.request, facts);
    content.complete = exported.complete;
    content.withoutContacts = options.withoutContacts;

    Request shown = content.request;
    if (options.withoutContacts) {
        shown.applicant = {};
        shown.contacts = {};
    }
    QHash<QString, QString> paths = documentMemberPaths(content.request);
    for (const QString &id : std::as_const(content.missingDocuments))
        paths.remove(id);
    const QList<Finding> told =
        options.withoutContacts ? withoutContacts(exported.findings) : exported.findings;
    const Result<QList<GeneratedMember>> reports =
        drawReports({shown, draft.catalogue(), told, exported.complete, options.withoutContacts, paths, facts,
                     options.language});
    if (!reports)
        return tl::make_unexpected(reports.error());
    content.generated = *reports;
    // Without the applicant it would be no body that DataPass takes.
    if (!options.withoutContacts)
        content.generated.append(
            {QStringLiteral("datapass.json"),
             datapass::payloadBytes(datapass::mapRequest(content.request, draft.catalogue()))});
    const ReviewsToPackage reviews =
        reviewsToPackage(draft.folder(), content.request, options.withoutContacts);
    content.generated += reviews.members;
    exported.reviewsLeftOut = reviews.leftOut;
    exported.reviewsToCome = reviews.toCome;

    const QString file = QFileInfo(target).isDir() ? QDir(target).filePath(
                             packageFileName(content.request, content.complete, content.withoutContacts))
                                                   : target;
    const PackagePlan plan = planPackage(content);
    const Result<WrittenPackage> written = writePackage(plan, file, progress);
    if (!written)
        return tl::make_unexpected(written.error());
    if (!options.withoutContacts)
        keepRequest(draft, plan);
    exported.package = *written;
    return exported;
}

} // namespace

QString packageFileName(const Request &request, bool complete, bool withoutContacts)
{
    const QString suffix = withoutContacts ? QStringLiteral("-sans-contacts.zip") : QStringLiteral(".zip");
    return packageBaseName(request, complete) + suffix;
}

Result<ExportedPackage> exportDraft(Draft &draft, const DocumentInspector &inspector, const QString &target,
                                    const ExportOptions &options, const Progress &progress)
{
    if (liesInside(target, draft.folder()))
        return failure(ErrorCode::TargetInsideDraft, {target});
    const int revision = draft.request().revision;
    // Out before it is: whoever is killed between the package and this note would go on changing what others
    // have. Finer than what a finished export notes, so that no other one is taken for it.
    std::optional<DraftState::Export> last;
    DraftState::Export mark{revision, {}, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)};
    draft.updateState([&](DraftState &state) {
        last = state.lastExport;
        if (last && last->revision == revision)
            mark.requestSha512 = last->requestSha512;
        state.lastExport = mark;
    });
    // What another export noted meanwhile stays.
    auto undo = qScopeGuard([&] {
        draft.updateState([&](DraftState &state) {
            if (state.lastExport == mark)
                state.lastExport = last;
        });
    });
    // Digests are computed while documents are copied; only when one does not hold are all looked at first.
    const DocumentFactsMap facts = draftFacts(draft, inspector, Digests::Trust);
    rememberFacts(draft.folder(), inspector, draft.request().documents, facts);
    Result<ExportedPackage> exported = exportOnce(draft, facts, target, options, progress);
    if (!exported && exported.error().code == ErrorCode::DocumentChanged)
        exported = exportOnce(draft, draftFacts(draft, inspector, Digests::Check), target, options, progress);
    if (!exported)
        return exported;

    undo.dismiss();
    const QString digest = options.withoutContacts ? QString() : exported->package.requestSha512;
    exported->revisionReused = last && last->revision == revision && !digest.isEmpty()
                               && !last->requestSha512.isEmpty() && last->requestSha512 != digest;
    draft.updateState([&](DraftState &state) {
        // A copy without contacts counts as an export of the revision, but is not what others compare with.
        const bool known = state.lastExport && state.lastExport->revision == revision;
        const QString kept = digest.isEmpty() && known ? state.lastExport->requestSha512 : digest;
        state.lastExport = DraftState::Export{revision, kept, isoNow()};
    });
    // Where it is looked for when the draft is erased.
    notePackage(QDir(draft.folder()).filePath(QStringLiteral("state.json")),
                QFileInfo(exported->package.path).absoluteFilePath());
    return exported;
}

} // namespace viatique
