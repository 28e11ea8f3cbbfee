// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/exporter.h"

#include "package/packageplan.h"
#include "report/htmlreport.h"
#include "report/pdfreport.h"
#include "request/requestjson.h"
#include "rules/rules.h"

#include <QDir>
#include <QFileInfo>

namespace viatique {

namespace {

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

} // namespace

Result<ExportedPackage> exportDraft(Draft &draft, const DocumentFactsMap &facts, const QString &target,
                                    const ExportOptions &options, const Progress &progress)
{
    ExportedPackage exported;
    exported.findings = rules::evaluate({draft.request(), draft.catalogue(), facts, options.today});
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
    for (const QString &id : qAsConst(content.missingDocuments))
        paths.remove(id);
    const Result<QList<GeneratedMember>> reports =
        drawReports({shown, draft.catalogue(), exported.findings, exported.complete, options.withoutContacts,
                     paths, facts, options.language});
    if (!reports)
        return tl::make_unexpected(reports.error());
    content.generated = *reports;

    const bool inFolder = QFileInfo(target).isDir();
    const QString name = packageBaseName(content.request, content.complete) + QStringLiteral(".zip");
    const Result<WrittenPackage> written =
        writePackage(planPackage(content), inFolder ? QDir(target).filePath(name) : target, progress);
    if (!written)
        return tl::make_unexpected(written.error());
    exported.package = *written;
    // A copy for an expert is not the revision that is filed.
    if (!options.withoutContacts) {
        draft.updateState([&](DraftState &state) {
            state.lastExport = DraftState::Export{content.request.revision, written->requestSha512,
                                                  QDateTime::currentDateTimeUtc().toString(Qt::ISODate)};
        });
    }
    return exported;
}

} // namespace viatique
