// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/draftsession.h"

#include "core/atomicfile.h"
#include "request/documentstore.h"
#include "request/requestfield.h"
#include "review/packagedreviews.h"
#include "rules/rules.h"
#include "session/documentimports.h"
#include "session/draftkeeper.h"
#include "session/editcommand.h"
#include "session/importedsignatures.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>
#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// A save that fails over and over is tried again at least as often.
constexpr std::chrono::milliseconds kLastRetry{30'000};
/// Changes in the folder come in bursts.
constexpr std::chrono::milliseconds kLookDelay{200};

/// What hinders writing, but not reading.
bool hindersOnlyWriting(ErrorCode code)
{
    return code == ErrorCode::DraftLocked || code == ErrorCode::FileUnwritable || code == ErrorCode::DiskFull;
}

} // namespace

Result<std::unique_ptr<DraftSession>> DraftSession::open(const QString &folder, SessionOptions options)
{
    std::optional<Error> reason;
    Result<Draft> draft = Draft::open(folder, Draft::Access::Edit);
    if (!draft && hindersOnlyWriting(draft.error().code)) {
        reason = draft.error();
        draft = Draft::open(folder, Draft::Access::ReadOnly);
    }
    if (!draft)
        return Failure(draft.error());
    // Not make_unique: the constructor is private.
    return std::unique_ptr<DraftSession>(
        new DraftSession(*std::move(draft), std::move(options), std::move(reason)));
}

std::unique_ptr<DraftSession> DraftSession::adopt(Draft draft, SessionOptions options)
{
    return std::unique_ptr<DraftSession>(
        new DraftSession(std::move(draft), std::move(options), std::nullopt));
}

DraftSession::DraftSession(Draft draft, SessionOptions options, std::optional<Error> readOnlyReason)
    : m_folder(draft.folder())
    , m_options(std::move(options))
    , m_request(draft.request())
    , m_saved(draft.request())
    , m_source(draft.source())
    , m_reviews(readDraftReviews(draft.folder()), draft.request())
    , m_catalogue(std::make_shared<const Catalogue>(draft.catalogue()))
    , m_undoStack(new QUndoStack(this))
    , m_savedAt(QFileInfo(draft.folder() + QStringLiteral("/request.json")).lastModified())
    , m_readOnlyReason(std::move(readOnlyReason))
    , m_saveTimer(new QTimer(this))
    , m_retryDelay(m_options.retryDelay)
    , m_write(new QFutureWatcher<DraftOutcome>(this))
    , m_look(new QFutureWatcher<DraftOutcome>(this))
    , m_watcher(new QFileSystemWatcher(this))
    , m_lookTimer(new QTimer(this))
    , m_imports(new DocumentImports(m_folder, {m_options.inspector, m_options.converter, {}, {}}, this))
    , m_formers(draft.state().formers)
{
    if (m_readOnlyReason)
        m_saveState = SaveState::ReadOnly;
    if (const auto exported = draft.state().lastExport)
        m_exportedRevision = exported->revision;
    m_catalogues.insert(m_catalogue->sha512, m_catalogue);
    m_keeper = std::make_unique<DraftKeeper>(std::move(draft));
    m_lastDocument = lastDocumentNumber(m_request);
    followImports();
    m_saveTimer->setSingleShot(true);
    connect(m_saveTimer, &QTimer::timeout, this, [this] {
        // Else the end of that write begins the next one.
        if (!m_writing)
            startWrite(&Draft::save);
    });
    connect(m_write, &QFutureWatcherBase::finished, this, &DraftSession::finishWrite);
    connect(m_look, &QFutureWatcherBase::finished, this, &DraftSession::finishLook);
    m_lookTimer->setSingleShot(true);
    connect(m_lookTimer, &QTimer::timeout, this, &DraftSession::lookOutside);
    const auto lookSoon = [this] { m_lookTimer->start(kLookDelay); };
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, lookSoon);
    connect(m_watcher, &QFileSystemWatcher::fileChanged, this, lookSoon);
    watch();
    m_reviews.setSignatures(readImportedSignatures(m_folder));
    if (!m_reviews.isEmpty())
        m_exported = readExportedRequest(m_folder);
    findUnchanged();
    evaluate();
    examineDocuments();
}

DraftSession::~DraftSession()
{
    cancelImports();
    *m_closed = true;
    flush();
    // Before the lock is let go.
    delete m_imports;
}

QDate DraftSession::today() const
{
    return m_options.now().toLocalTime().date();
}

void DraftSession::evaluate()
{
    QList<rules::OpenRemark> remarks = m_reviews.open();
    for (const RemarkRef &ref : std::as_const(m_unchanged))
        remarks.append(m_reviews.unchanged(ref));
    m_findings = rules::evaluate({m_request, *m_catalogue, m_facts, today(), remarks});
    emit findingsChanged();
}

QString DraftSession::setText(const QString &field, const QString &text)
{
    const QString *present = textField(m_request, field);
    if (!present)
        return {};
    const QString cleaned = cleanText(field, text);
    if (isReadOnly() || *present == cleaned)
        return isReadOnly() ? *present : cleaned;
    Request after = m_request;
    *textField(after, field) = cleaned;
    push(field, std::move(after), m_typing);
    return cleaned;
}

void DraftSession::endTyping()
{
    ++m_typing;
}

void DraftSession::edit(const QString &field, const std::function<void(Request &)> &change)
{
    endTyping();
    if (isReadOnly())
        return;
    Request after = m_request;
    change(after);
    push(field, std::move(after), 0);
}

void DraftSession::type(const QString &field, const std::function<void(Request &)> &change)
{
    if (isReadOnly())
        return;
    Request after = m_request;
    change(after);
    push(field, std::move(after), m_typing);
}

void DraftSession::push(const QString &field, Request after, int typing)
{
    Request before = contentOf(m_request);
    after = contentOf(std::move(after));
    if (after != before)
        m_undoStack->push(new EditCommand(*this, field, std::move(before), std::move(after), typing));
}

void DraftSession::setRequest(const Request &content)
{
    const int revision = m_request.revision;
    const QString modifiedAt = m_request.modifiedAt;
    m_request = content;
    m_request.revision = revision;
    m_request.modifiedAt = modifiedAt;
    takeFacts();
    if (takeCatalogue())
        emit catalogueChanged();
    const bool isOtherwise = findUnchanged();
    emit requestChanged();
    if (isOtherwise)
        emit reviewsChanged();
    evaluate();
    scheduleSave();
}

QString DraftSession::undoField() const
{
    const auto *command = static_cast<const EditCommand *>(m_undoStack->command(m_undoStack->index() - 1));
    return command ? command->field() : QString();
}

QString DraftSession::redoField() const
{
    const auto *command = static_cast<const EditCommand *>(m_undoStack->command(m_undoStack->index()));
    return command ? command->field() : QString();
}

// Saving

void DraftSession::setSaveState(SaveState state, const std::optional<Error> &error)
{
    // What another program did is to be decided on before anything is written again.
    if (state == SaveState::ChangedOutside || state == SaveState::Deleted)
        m_saveTimer->stop();
    // Nobody tells of a folder that comes back: a disk that is plugged in again, or a share.
    if (state == SaveState::Deleted)
        m_lookTimer->start(m_options.retryDelay);
    m_saveError = error;
    m_saveState = state;
    emit saveStateChanged();
}

void DraftSession::scheduleSave()
{
    if (m_saveState == SaveState::ReadOnly || m_saveState == SaveState::ChangedOutside
        || m_saveState == SaveState::Deleted)
        return;
    if (m_saveState == SaveState::Saved)
        setSaveState(SaveState::Unsaved);
    // Not begun anew at each key: whoever types on is saved all the same. It runs while the former write
    // does, too, as a slow disk adds to what may be lost.
    if (!m_saveTimer->isActive())
        m_saveTimer->start(m_options.saveDelay);
}

void DraftSession::startWrite(Result<void> (Draft::*how)(Request, const QDateTime &))
{
    if (isReadOnly())
        return;
    m_saveTimer->stop();
    // One at a time: the next one writes what is newest then.
    if (m_writing)
        finishWrite();
    m_writing = true;
    m_lookIsStale = true;
    // What another program did, or whoever deleted the folder, may have taken the reviews with it.
    if (how != &Draft::save)
        m_reviews.forgetSaved();
    m_written = m_request;
    m_writtenReviews = m_reviews.unsaved();
    m_writtenRemovals = m_reviews.removed();
    m_write->setFuture(m_keeper->write(
        how, {m_request, m_catalogue, m_writtenReviews, m_reviews.isAnswered(), m_writtenRemovals},
        m_options.now()));
}

/// Called when a write is done, or earlier by who cannot wait for the event loop.
void DraftSession::finishWrite()
{
    if (!m_writing)
        return;
    m_write->waitForFinished();
    m_writing = false;
    const bool reloaded = std::exchange(m_reloading, false);
    const DraftOutcome outcome = m_write->result();
    if (!outcome.result || outcome.onDisk != Draft::OnDisk::Same)
        return failed(outcome);

    m_retryDelay = m_options.retryDelay;
    m_request.revision = outcome.request.revision;
    m_request.modifiedAt = outcome.request.modifiedAt;
    m_saved = outcome.request;
    m_reviews.setSaved(m_writtenReviews, m_writtenRemovals);
    m_writtenReviews.clear();
    m_writtenRemovals.clear();
    m_savedAt = m_options.now().toLocalTime();
    watch();
    setSaveState(SaveState::Saved);
    if (reloaded)
        push({}, outcome.request, 0);
    // Answers are this window's, also where the request is the file's.
    const bool isBehind = !reloaded && contentOf(m_request) != contentOf(m_written);
    if (!isBehind && !m_reviews.hasUnsaved())
        return;
    const bool isOverdue = !reloaded && !m_saveTimer->isActive();
    scheduleSave();
    if (isOverdue)
        m_saveTimer->start(0);
}

void DraftSession::failed(const DraftOutcome &outcome)
{
    // None of them counts as written: they are to be written again.
    m_writtenReviews.clear();
    m_writtenRemovals.clear();
    std::optional<Error> error;
    if (!outcome.result && outcome.result.error().code != ErrorCode::FileChangedOutside)
        error = outcome.result.error();
    if (outcome.onDisk == Draft::OnDisk::Gone)
        return setSaveState(SaveState::Deleted, error);
    if (outcome.onDisk == Draft::OnDisk::Changed)
        return setSaveState(SaveState::ChangedOutside, error);
    setSaveState(SaveState::Failed, error);
    m_saveTimer->start(m_retryDelay);
    m_retryDelay = std::min(m_retryDelay * 2, kLastRetry);
}

bool DraftSession::hasUnsaved() const
{
    return contentOf(m_request) != contentOf(m_saved) || m_reviews.hasUnsaved();
}

bool DraftSession::flush()
{
    finishWrite();
    if (m_saveState == SaveState::Unsaved || m_saveState == SaveState::Failed) {
        startWrite(&Draft::save);
        finishWrite();
    }
    return m_saveState == SaveState::Saved;
}

void DraftSession::overwrite()
{
    startWrite(&Draft::overwrite);
    finishWrite();
}

void DraftSession::writeAgain()
{
    startWrite(&Draft::writeAgain);
    finishWrite();
    // Documents that went with the folder are to be said.
    if (documentsMoved())
        examineDocuments();
}

void DraftSession::reload()
{
    finishWrite();
    m_saveTimer->stop();
    m_writing = true;
    m_reloading = true;
    m_writtenReviews.clear();
    m_writtenRemovals.clear();
    m_write->setFuture(m_keeper->reload());
    finishWrite();
}

} // namespace viatique
