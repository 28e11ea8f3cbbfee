// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/documentstore.h"

#include "core/limits.h"
#include "request/documentinspector.h"
#include "request/draftfiles.h"
#include "request/partfile.h"
#include "request/rememberedfacts.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <memory>

namespace viatique {

namespace {

bool isSha512(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[0-9a-f]{128}\\z"));
    return pattern.match(text).hasMatch();
}

/// Why a document is not taken, if so.
Result<void> judge(const DocumentFacts &facts, const QString &path)
{
    switch (facts.readability) {
    case DocumentFacts::Readability::Readable:
        return {};
    case DocumentFacts::Readability::NotPdf:
        return failure(ErrorCode::DocumentNotPdf, {path});
    case DocumentFacts::Readability::Damaged:
        return failure(ErrorCode::DocumentDamaged, {path, facts.reason});
    case DocumentFacts::Readability::Unknown:
        break;
    }
    return failure(ErrorCode::InspectorFailed, {path, facts.reason});
}

} // namespace

Result<StoredDocument> storeDocument(const QString &draftFolder, const QString &path,
                                     const DocumentInspector &inspector)
{
    const Result<std::unique_ptr<QFile>> file = openSource(path, limits::kDocumentBytes);
    if (!file)
        return Failure(file.error());
    return storeDocument(draftFolder, **file, path, inspector);
}

Result<StoredDocument> storeDocument(const QString &draftFolder, QIODevice &device, const QString &name,
                                     const DocumentInspector &inspector)
{
    const QString documents = draftFolder + QStringLiteral("/documents");
    const Result<void> made = makePrivateFolder(documents);
    if (!made)
        return Failure(made.error());
    PartFile part(documents);
    const Result<CopiedFile> copied =
        copyBytes(device, name, part.path(), limits::kDocumentBytes, inspector.cancelled());
    if (!copied)
        return Failure(copied.error());
    if (copied->size == 0)
        return failure(ErrorCode::DocumentEmpty, {name});
    part.content = *copied;
    return keepPart(draftFolder, part, name, inspector);
}

Result<StoredDocument> examinePart(const PartFile &part, const QString &name,
                                   const DocumentInspector &inspector)
{
    StoredDocument stored;
    stored.facts = inspector.inspectFile(part.path());
    if (isCancelled(inspector.cancelled()))
        return failure(ErrorCode::Cancelled);
    const Result<void> judged = judge(stored.facts, name);
    if (!judged)
        return Failure(judged.error());
    stored.document.fileName = displayFileName(name);
    stored.document.mediaType = QStringLiteral("application/pdf");
    stored.document.size = part.content.size;
    stored.document.sha512 = part.content.sha512;
    return stored;
}

Result<void> placePart(const QString &draftFolder, const PartFile &part, const StoredDocument &stored)
{
    return replaceFile(part.path(), documentPathIn(draftFolder, stored.document));
}

Result<StoredDocument> keepPart(const QString &draftFolder, const PartFile &part, const QString &name,
                                const DocumentInspector &inspector)
{
    Result<StoredDocument> stored = examinePart(part, name, inspector);
    if (!stored)
        return stored;
    if (const auto placed = placePart(draftFolder, part, *stored); !placed)
        return Failure(placed.error());
    RememberedFacts remembered(draftFolder, inspector);
    remembered.add(stored->document, stored->facts);
    remembered.keep();
    return stored;
}

QString documentRelativePath(const Document &document)
{
    if (!isSha512(document.sha512))
        return {};
    const bool pdf = document.mediaType.isEmpty() || document.mediaType == QLatin1String("application/pdf");
    return QStringLiteral("documents/%1.%2")
        .arg(document.sha512, pdf ? QLatin1String("pdf") : QLatin1String("bin"));
}

QString documentPathIn(const QString &draftFolder, const Document &document)
{
    const QString relative = documentRelativePath(document);
    return relative.isEmpty() ? QString() : QString(draftFolder + QLatin1Char('/') + relative);
}

void removeUnnamedDocuments(const QString &draftFolder, const QSet<QString> &named)
{
    static const QRegularExpression ours(QStringLiteral("\\A([0-9a-f]{128})\\.(pdf|bin)\\z"));
    const QDir documents(draftFolder + QStringLiteral("/documents"));
    const QStringList files = documents.entryList(QDir::Files | QDir::NoSymLinks);
    for (const QString &file : files) {
        const QRegularExpressionMatch match = ours.match(file);
        if (match.hasMatch() && !named.contains(match.captured(1)))
            QFile::remove(documents.filePath(file));
    }
}

int lastDocumentNumber(const Request &request)
{
    static const QRegularExpression numbered(QStringLiteral("^d([0-9]{1,6})$"));
    int greatest = 0;
    for (const Document &document : request.documents) {
        const QRegularExpressionMatch match = numbered.match(document.id);
        if (match.hasMatch())
            greatest = std::max(greatest, match.capturedView(1).toInt());
    }
    return greatest;
}

} // namespace viatique
