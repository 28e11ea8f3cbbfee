// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/takeup.h"

#include <QJsonArray>

namespace viatique {

namespace {

/// The member "path" is a package's; a draft derives its paths.
QJsonObject withoutPaths(QJsonObject source)
{
    const QString list = QStringLiteral("documents");
    QJsonArray documents = source.value(list).toArray();
    for (qsizetype i = 0; i < documents.size(); ++i) {
        QJsonObject document = documents.at(i).toObject();
        document.remove(QStringLiteral("path"));
        documents.replace(i, document);
    }
    source.insert(list, documents);
    return source;
}

/// Copies a document out of the package, by way of the draft's own import, which examines it.
Result<void> takeDocument(const ReceivedPackage &package, const Document &document, Draft &draft,
                          const DocumentInspector &inspector)
{
    const auto device = package.openDocument(document.id);
    if (!device)
        return tl::make_unexpected(device.error());
    const Result<Document> imported = draft.importDocument(**device, document.label(), inspector);
    if (!imported)
        return tl::make_unexpected(imported.error());
    if (imported->sha512 != document.sha512)
        return failure(ErrorCode::DocumentChanged, {document.label(), package.report().path});
    return {};
}

} // namespace

Result<Draft> takeUp(const ReceivedPackage &package, const QString &folder,
                     const DocumentInspector &inspector, const QDateTime &now)
{
    const VerifyReport &report = package.report();
    if (!report.valid)
        return failure(ErrorCode::PackageNotAsListed, {report.path});
    RequestFile file{package.request(), withoutPaths(package.source())};
    // Nothing has changed: exported as it is, it is the same request, byte for byte. A day to come would be
    // that of the latest draft for ever.
    const QDateTime changed = QDateTime::fromString(file.request.modifiedAt, Qt::ISODate);
    const bool isKept = changed.isValid() && changed <= now;
    return Draft::create(
        folder, std::move(file), package.catalogue(), isKept ? changed : now,
        [&](Draft &draft) -> Result<void> {
            for (const Document &document : package.request().documents) {
                // One that the package lists without its file stays listed: a finding says that it is lost.
                if (package.documentPresence(document.id) != DocumentFacts::Presence::Present)
                    continue;
                if (const auto taken = takeDocument(package, document, draft, inspector); !taken)
                    return taken;
            }
            draft.updateState([&](DraftState &state) {
                state.lastExport = DraftState::Export{package.request().revision, report.requestSha512, {}};
            });
            return {};
        });
}

} // namespace viatique
