// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/requestinput.h"

#include "core/atomicfile.h"
#include "core/limits.h"
#include "package/leftout.h"
#include "package/packagefinder.h"
#include "package/packagereader.h"
#include "request/documentinspector.h"
#include "request/draft.h"
#include "request/requestjson.h"
#include "rules/rules.h"

#include <QFileInfo>
#include <QHash>

#include <utility>

namespace viatique {

namespace {

Result<RequestInput> readDraft(const QString &path, const DocumentInspector &inspector)
{
    const Result<Draft> draft = Draft::open(path, Draft::Access::ReadOnly);
    if (!draft)
        return tl::make_unexpected(draft.error());
    const DocumentFactsMap facts = draftFacts(*draft, inspector, Digests::Check);
    if (isCancelled(inspector.cancelled()))
        return failure(ErrorCode::Cancelled);
    return RequestInput{draft->request(), draft->catalogue(), facts, std::nullopt, false};
}

/// The catalogue that a request names: the one beside it if it is that one, else one known of that id.
Result<Catalogue> catalogueOf(const CatalogueReference &named, const QString &requestFile,
                              const CatalogueShelf &shelf)
{
    const QString folder = QFileInfo(requestFile).absolutePath();
    // A draft that moves to another catalogue, and was interrupted, has that one under the second name.
    for (const auto name : {QLatin1String("catalogue.json"), QLatin1String("catalogue.json.next")}) {
        const QString beside = folder + QLatin1Char('/') + name;
        const Result<Catalogue> catalogue =
            readFile(beside, limits::kJsonBytes).and_then([&beside](const QByteArray &bytes) {
                return readCatalogue(bytes, beside);
            });
        if (catalogue && catalogue->sha512 == named.sha512)
            return catalogue;
    }
    return shelf.known(named.id.isEmpty() ? bundledCatalogueIds().constFirst() : named.id, named.sha512);
}

Result<RequestInput> readRequestFile(const QString &path, const CatalogueShelf &shelf)
{
    const Result<QByteArray> bytes = readFile(path, limits::kJsonBytes);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const Result<RequestFile> file = readRequest(*bytes, path);
    if (!file)
        return tl::make_unexpected(file.error());
    Result<Catalogue> catalogue = catalogueOf(file->request.catalogue, path, shelf);
    if (!catalogue)
        return tl::make_unexpected(catalogue.error());
    return RequestInput{file->request, *catalogue, {}, std::nullopt, false};
}

DocumentFacts factsOf(const ReceivedPackage &package, const Document &document,
                      const DocumentInspector &inspector, int examinedBefore)
{
    DocumentFacts facts;
    facts.presence = package.documentPresence(document.id);
    if (facts.presence != DocumentFacts::Presence::Present)
        return facts;
    if (examinedBefore >= kMostExaminedDocuments) {
        facts.readability = DocumentFacts::Readability::Unknown;
        facts.reason = QStringLiteral("the request has too many documents to examine them all");
        return facts;
    }
    const auto device = package.openDocument(document.id);
    if (!device) {
        facts.readability = DocumentFacts::Readability::Unknown;
        facts.reason = errorText(device.error());
        return facts;
    }
    return inspector.inspect(**device);
}

Result<RequestInput> readReceived(const QString &path, const DocumentInspector &inspector,
                                  const Progress &progress, const VerifyOptions &options,
                                  std::optional<VerifyReport> *verdict, const CatalogueShelf &shelf)
{
    const Result<ReceivedPackage> package = readPackage(path, progress, verdict, options);
    if (!package)
        return tl::make_unexpected(package.error());
    RequestInput input = requestInput(*package, shelf);
    input.facts = receivedFacts(*package, inspector);
    if (isCancelled(inspector.cancelled()))
        return failure(ErrorCode::Cancelled);
    return input;
}

} // namespace

Result<RequestInput> readRequestInput(const QString &path, const DocumentInspector &inspector,
                                      const Progress &progress, const VerifyOptions &options,
                                      std::optional<VerifyReport> *verdict, const CatalogueShelf &shelf)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileMissing, {path});
    if (info.isDir())
        return isBagFolder(path) ? readReceived(path, inspector, progress, options, verdict, shelf)
                                 : readDraft(path, inspector);
    return info.suffix().toLower() == QLatin1String("json")
               ? readRequestFile(path, shelf)
               : readReceived(path, inspector, progress, options, verdict, shelf);
}

Catalogue trustedCatalogue(const Catalogue &packaged, const CatalogueShelf &shelf)
{
    const Result<Catalogue> known = shelf.known(packaged.id, packaged.sha512);
    return known ? *known : shelf.newest(bundledCatalogueIds().constFirst()).value_or(packaged);
}

RequestInput requestInput(const ReceivedPackage &package, const CatalogueShelf &shelf)
{
    RequestInput input{
        package.request(), trustedCatalogue(package.catalogue(), shelf), {}, package.report(), false,
        package.reviews()};
    input.foreignCatalogue = input.catalogue.sha512 != package.catalogue().sha512;
    for (const Document &document : std::as_const(input.request.documents)) {
        DocumentFacts facts;
        facts.presence = package.documentPresence(document.id);
        if (facts.presence != DocumentFacts::Presence::Present)
            input.facts.insert(document.id, facts);
    }
    return input;
}

DocumentFactsMap receivedFacts(const ReceivedPackage &package, const DocumentInspector &inspector,
                               const ExaminationProgress &progress)
{
    DocumentFactsMap map;
    // Entries that name one member are examined once.
    QHash<QString, DocumentFacts> byMember;
    const QList<Document> &documents = package.request().documents;
    for (const Document &document : documents) {
        if (isCancelled(inspector.cancelled()))
            break;
        const QString member = package.documentMember(document.id) + QLatin1Char(' ') + document.sha512;
        if (!byMember.contains(member))
            byMember.insert(member, factsOf(package, document, inspector, int(byMember.size())));
        map.insert(document.id, byMember.value(member));
        if (progress)
            progress(int(map.size()), int(documents.size()));
    }
    return map;
}

QList<Finding> judge(const RequestInput &input, QDate today)
{
    QList<Finding> findings =
        rules::evaluate({input.request, input.catalogue, input.facts, today, input.remarks});
    if (input.verified && input.verified->redacted)
        findings = withoutContacts(std::move(findings));
    return findings;
}

} // namespace viatique
