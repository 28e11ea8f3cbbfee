// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// The documents of a DraftSession: what is known of them, and their import.

#include "request/documentstore.h"
#include "request/draftstate.h"
#include "request/rememberedfacts.h"
#include "session/background.h"
#include "session/documentchanges.h"
#include "session/documentimports.h"
#include "session/draftkeeper.h"
#include "session/draftsession.h"
#include "session/editcommand.h"

#include <QFileInfo>
#include <QImage>
#include <QSet>
#include <QUndoStack>

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
    DocumentInspector inspector = m_options.inspector;
    inspector.setCancelled([closed = m_closed] { return closed->load(); });
    inBackground(
        *QThreadPool::globalInstance(), this,
        [folder = m_folder, documents = m_request.documents, inspector, closed = m_closed] {
            const DocumentFactsMap facts = draftFacts(folder, documents, inspector, Digests::Trust);
            // A draft that was closed may be about to move, or to be erased.
            if (!*closed)
                rememberFacts(folder, inspector, documents, facts);
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

// What is given

void DraftSession::followImports()
{
    connect(m_imports, &DocumentImports::changed, this, [this] {
        if (m_removalWaits)
            removeUnnamedFiles();
        emit importsChanged();
    });
    connect(m_imports, &DocumentImports::failed, this, &DraftSession::importFailed);
    connect(m_imports, &DocumentImports::stored, this,
            [this](const QString &, const QString &replaced, const StoredDocument &stored) {
                remember(stored);
                takeDocument(stored.document, replaced);
                watch();
            });
    connect(m_imports, &DocumentImports::lightened, this, &DraftSession::takeLighter);
    connect(m_imports, &DocumentImports::parted, this, &DraftSession::takeParts);
    connect(m_imports, &DocumentImports::workFailed, this,
            [this](const Document &document, const Error &error) {
                emit documentWorkFailed(document.id, error);
            });
}

void DraftSession::importDocuments(const QStringList &paths, const QString &replaced, Images images)
{
    if (!isReadOnly())
        m_imports->add(paths, replaced, images);
}

void DraftSession::importImage(const QImage &image)
{
    if (!isReadOnly())
        m_imports->add(image, tr("Pasted picture", "name of a file"));
}

void DraftSession::lightenDocument(const QString &documentId)
{
    const Document *document = m_request.document(documentId);
    if (document && !isReadOnly())
        m_imports->lighten(*document);
}

void DraftSession::splitDocument(const QString &documentId)
{
    const Document *document = m_request.document(documentId);
    if (document && !isReadOnly())
        m_imports->split(*document);
}

int DraftSession::importsLeft() const
{
    return m_imports->left();
}

std::optional<IntakeStage> DraftSession::importStage() const
{
    return m_imports->stage();
}

void DraftSession::cancelImports()
{
    m_imports->cancel();
}

QString DraftSession::convertedFrom(const QString &documentId) const
{
    const Document *document = m_request.document(documentId);
    return document ? m_convertedByDigest.value(document->sha512) : QString();
}

// What it becomes

void DraftSession::remember(const StoredDocument &stored)
{
    m_factsByDigest.insert(stored.document.sha512, stored.facts);
    if (!stored.convertedFrom.isEmpty())
        m_convertedByDigest.insert(stored.document.sha512, stored.convertedFrom);
}

/// An id is not given twice while the draft is open, also not after undo, nor while former contents are
/// remembered by it.
QString DraftSession::newDocumentId()
{
    m_lastDocument =
        std::max({lastDocumentNumber(m_request), lastDocumentNumber(m_formers), m_lastDocument}) + 1;
    return QStringLiteral("d%1").arg(m_lastDocument);
}

void DraftSession::takeDocument(Document document, const QString &replaced)
{
    // Also by what another entry has: the user asked for it, and a rule speaks of documents attached twice.
    const Document *former = m_request.document(replaced);
    if (former && former->sha512 != document.sha512) {
        replaceContent(replaced, document);
        emit documentImported(replaced);
        return;
    }
    const auto same = std::find_if(m_request.documents.cbegin(), m_request.documents.cend(),
                                   [&](const Document &entry) { return entry.sha512 == document.sha512; });
    if (same != m_request.documents.cend()) {
        // The same content again: what was lost on the disk is mended.
        const QString id = same->id;
        takeFacts();
        evaluate();
        emit documentImported(id);
        emit documentKnown(id);
        return;
    }
    document.id = newDocumentId();
    edit(QStringLiteral("/documents/") + document.id,
         [&document](Request &request) { request.documents.append(document); });
    emit documentImported(document.id);
}

/// It stays in the folder and in the state of the draft, to be taken back.
void DraftSession::rememberFormer(const QString &documentId, Document content)
{
    content.id = documentId;
    QList<Document> &formers = m_formers[documentId];
    attachments::remember(formers, content);
    m_keeper->run(
        [path = QString(m_folder + QStringLiteral("/state.json")), documentId, formers = QList(formers)] {
            updateDraftState(path, [&](DraftState &state) { state.formers[documentId] = formers; });
        });
}

void DraftSession::replaceContent(const QString &documentId, const Document &content)
{
    rememberFormer(documentId, *m_request.document(documentId));
    edit(QStringLiteral("/documents/") + documentId,
         [&](Request &request) { attachments::setContent(request, documentId, content); });
    watch();
}

/// Whether the document still is what the work began with.
bool DraftSession::isPresent(const Document &document)
{
    const Document *entry = m_request.document(document.id);
    return entry && entry->sha512 == document.sha512 && !isReadOnly();
}

void DraftSession::takeLighter(const Document &document, const StoredDocument &lighter)
{
    if (!isPresent(document))
        return;
    remember(lighter);
    m_convertedByDigest.insert(lighter.document.sha512, m_convertedByDigest.value(document.sha512));
    replaceContent(document.id, lighter.document);
    emit documentLightened(document.id);
}

void DraftSession::takeParts(const Document &document, const QList<StoredDocument> &parts)
{
    if (!isPresent(document))
        return;
    QList<Document> entries;
    QStringList ids;
    for (const StoredDocument &part : parts) {
        remember(part);
        entries.append(part.document);
        entries.last().id = newDocumentId();
        ids.append(entries.last().id);
    }
    rememberFormer(ids.constFirst(), document);
    edit(QStringLiteral("/documents/") + ids.constFirst(),
         [&](Request &request) { attachments::putParts(request, document.id, entries); });
    watch();
    emit documentSplit(ids);
}

// What it was

std::optional<Document> DraftSession::former(const QString &documentId) const
{
    const Document *entry = m_request.document(documentId);
    if (!entry)
        return std::nullopt;
    const auto content = attachments::formerOf(m_formers.value(documentId), *entry);
    return content && QFileInfo(documentPath(*content)).isFile() ? content : std::nullopt;
}

void DraftSession::takeBackFormer(const QString &documentId)
{
    const auto content = former(documentId);
    if (!content || isReadOnly())
        return;
    replaceContent(documentId, *content);
    // It may have been replaced before the draft was opened.
    if (!m_factsByDigest.contains(content->sha512))
        examineDocuments();
}

void DraftSession::forgetFormers()
{
    if (isReadOnly())
        return;
    m_formers.clear();
    // Behind those that are still being written.
    m_keeper->run([path = QString(m_folder + QStringLiteral("/state.json"))] {
        updateDraftState(path, [](DraftState &state) { state.formers.clear(); });
    });
    m_keeper->run([folder = m_folder] { forgetRemovedReviews(folder); });
    removeUnnamedFiles();
}

void DraftSession::removeUnnamedFiles()
{
    // A file that was just stored is not named yet.
    m_removalWaits = importsLeft() > 0;
    // Nor does this window know what another program's request names.
    if (m_removalWaits || m_saveState == SaveState::ChangedOutside || m_saveState == SaveState::Deleted)
        return;
    QSet<QString> named;
    const auto name = [&named](const Request &request) {
        for (const Document &document : request.documents)
            named.insert(document.sha512);
    };
    name(m_request);
    name(m_saved);
    name(m_written);
    for (int i = 0; i < m_undoStack->count(); ++i) {
        const auto *command = static_cast<const EditCommand *>(m_undoStack->command(i));
        name(command->before());
        name(command->after());
    }
    for (const QList<Document> &contents : std::as_const(m_formers)) {
        for (const Document &content : contents)
            named.insert(content.sha512);
    }
    removeUnnamedDocuments(m_folder, named);
}

} // namespace viatique
