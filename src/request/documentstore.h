// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "request/documentfacts.h"
#include "request/request.h"

#include <QSet>
#include <QString>

class QIODevice;

namespace viatique {

class DocumentInspector;
class PartFile;

/// A document that was copied into a draft's folder.
struct StoredDocument
{
    Document document; ///< file name, type, size and digest; no id yet
    DocumentFacts facts;
    QString convertedFrom; ///< the media type of what it was made from; empty where it was stored as it came
};

/// Copies a PDF into `documents/` of a draft's folder under its digest, once whatever its names. Read once,
/// copied and digested together; what is examined is the copy that is kept. A document changed on the disk
/// since is mended by storing it again. A symbolic link is followed. Encrypted documents are taken: a rule
/// speaks of them. From any thread; whoever calls holds the lock of the draft. Nothing is kept on an error:
/// FileMissing, NotRegularFile, FileTooLarge (200 MiB), DocumentEmpty, DocumentNotPdf, DocumentDamaged,
/// InspectorFailed, DiskFull, FileUnreadable, FileUnwritable, Cancelled (by that of the inspector).
Result<StoredDocument> storeDocument(const QString &draftFolder, const QString &path,
                                     const DocumentInspector &inspector);
/// The same from a device, from where it stands to its end. The entry and the errors name `name`.
Result<StoredDocument> storeDocument(const QString &draftFolder, QIODevice &device, const QString &name,
                                     const DocumentInspector &inspector);

/// Examines a file that stands beside the documents already. The entry and the errors name `name`.
Result<StoredDocument> examinePart(const PartFile &part, const QString &name,
                                   const DocumentInspector &inspector);
/// Gives a file that was examined the name of its digest.
Result<void> placePart(const QString &draftFolder, const PartFile &part, const StoredDocument &stored);
/// Both.
Result<StoredDocument> keepPart(const QString &draftFolder, const PartFile &part, const QString &name,
                                const DocumentInspector &inspector);

/// The path of a document's file inside a draft: `documents/<sha512>.<ext>`, `pdf` unless the entry says that
/// it is something else, then `bin`. Empty when the entry's digest is not one: what a foreign file lists
/// never becomes a path.
QString documentRelativePath(const Document &document);
/// The same with the folder before it; empty where there is none.
QString documentPathIn(const QString &draftFolder, const Document &document);

/// Removes the files of documents that nobody names any more: those in `documents/` with the name of a digest
/// that is not one of `named`. To be called with the lock held.
void removeUnnamedDocuments(const QString &draftFolder, const QSet<QString> &named);

/// The greatest number that an id "d1", "d2"… of the request has; 0 where there is none.
int lastDocumentNumber(const Request &request);

} // namespace viatique
