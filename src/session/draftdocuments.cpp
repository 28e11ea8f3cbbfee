// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// The documents of a DraftSession: what is known of them, and their import.

#include "request/documentstore.h"
#include "session/background.h"
#include "session/draftsession.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// How the file of a document stands against its entry, as far as a look at the disk tells.
DocumentFacts::Presence presence(const QString &path, const Document &document)
{
    const QFileInfo info(path);
    if (path.isEmpty() || !info.isFile())
        return DocumentFacts::Presence::Missing;
    return info.size() == document.size ? DocumentFacts::Presence::Present : DocumentFacts::Presence::Changed;
}

} // namespace

QString DraftSession::documentPath(const Document &document) const
{
    return documentPathIn(m_folder, document);
}

/// Gives each entry what is known of its content: undo brings entries back that were examined before.
void DraftSession::takeFacts()
{
    DocumentFactsMap facts;
    for (const Document &document : std::as_const(m_request.documents)) {
        const auto known = m_factsByDigest.constFind(document.sha512);
        if (known != m_factsByDigest.constEnd())
            facts.insert(document.id, *known);
    }
    m_facts = facts;
}

void DraftSession::examineDocuments()
{
    if (m_request.documents.isEmpty())
        return;
    inBackground(
        *QThreadPool::globalInstance(), this,
        [folder = m_folder, documents = m_request.documents, inspector = m_options.inspector] {
            const DocumentFactsMap facts = draftFacts(folder, documents, inspector, Digests::Trust);
            QHash<QString, DocumentFacts> byDigest;
            for (const Document &document : documents)
                byDigest.insert(document.sha512, facts.value(document.id));
            return byDigest;
        },
        [this](const QHash<QString, DocumentFacts> &byDigest) {
            m_factsByDigest.insert(byDigest);
            takeFacts();
            evaluate();
        });
}

/// Whether a document came, went or changed on the disk since it was examined.
bool DraftSession::documentsMoved() const
{
    return std::any_of(m_request.documents.cbegin(), m_request.documents.cend(),
                       [this](const Document &document) {
                           const auto known = m_factsByDigest.constFind(document.sha512);
                           return known != m_factsByDigest.constEnd()
                                  && known->presence != presence(documentPath(document), document);
                       });
}

void DraftSession::importDocuments(const QStringList &paths, const QString &replaced)
{
    if (isReadOnly())
        return;
    for (const QString &path : paths)
        m_importQueue.append({path, replaced});
    emit importsChanged();
    importNext();
}

void DraftSession::cancelImports()
{
    m_importQueue.clear();
    emit importsChanged();
}

void DraftSession::importNext()
{
    if (m_importing || m_importQueue.isEmpty())
        return;
    m_importing = true;
    const Import next = m_importQueue.takeFirst();
    inBackground(
        *QThreadPool::globalInstance(), this,
        [folder = m_folder, path = next.path, inspector = m_options.inspector] {
            return storeDocument(folder, path, inspector);
        },
        [this, next](const Result<StoredDocument> &stored) { imported(next.path, next.replaced, stored); });
}

void DraftSession::imported(const QString &path, const QString &replaced,
                            const Result<StoredDocument> &stored)
{
    m_importing = false;
    if (!stored) {
        emit importFailed(path, stored.error());
    } else {
        m_factsByDigest.insert(stored->document.sha512, stored->facts);
        emit documentImported(takeDocument(stored->document, replaced));
        watch();
    }
    emit importsChanged();
    importNext();
}

/// The entry that the stored file has in the request from now on, by id.
QString DraftSession::takeDocument(Document document, const QString &replaced)
{
    const auto same = std::find_if(m_request.documents.cbegin(), m_request.documents.cend(),
                                   [&](const Document &entry) { return entry.sha512 == document.sha512; });
    if (same != m_request.documents.cend()) {
        // The same content again: what was lost on the disk is mended.
        takeFacts();
        evaluate();
        return same->id;
    }
    if (m_request.document(replaced)) {
        edit(QStringLiteral("/documents/") + replaced, [&](Request &request) {
            for (Document &entry : request.documents) {
                if (entry.id != replaced)
                    continue;
                entry.fileName = document.fileName;
                entry.mediaType = document.mediaType;
                entry.size = document.size;
                entry.sha512 = document.sha512;
            }
        });
        return replaced;
    }
    // An id is not given twice while the draft is open, also not after undo.
    m_lastDocument = std::max(lastDocumentNumber(m_request), m_lastDocument) + 1;
    document.id = QStringLiteral("d%1").arg(m_lastDocument);
    edit(QStringLiteral("/documents/") + document.id,
         [&document](Request &request) { request.documents.append(document); });
    return document.id;
}

} // namespace viatique
