// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/draft.h"

#include "core/jsonfile.h"
#include "core/limits.h"
#include "request/documentinspector.h"
#include "request/documentintake.h"
#include "request/draftfiles.h"
#include "request/draftstate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QScopeGuard>

#include <algorithm>
#include <limits>
#include <utility>

namespace viatique {

namespace {

/// Of a draft that is being written, before what does not fit counts as a fault.
constexpr int kMostRereads = 10;

QString isoUtc(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

bool isEmptyFolder(const QString &folder)
{
    return QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

} // namespace

Draft::Draft() = default;
Draft::Draft(Draft &&) noexcept = default;
Draft &Draft::operator=(Draft &&) noexcept = default;
Draft::~Draft() = default;

Result<Draft> Draft::open(const QString &folder, Access access)
{
    Draft draft;
    draft.m_folder = QDir(folder).absolutePath();
    draft.m_access = access;
    if (const auto there = requireDraft(folder); !there)
        return Failure(there.error());
    if (access == Access::Edit) {
        auto lock = lockDraft(draft.m_folder);
        if (!lock)
            return Failure(lock.error());
        draft.m_lock = std::move(*lock);
        removeLeftovers(draft.m_folder);
        for (const char *inside : {"", "/documents", "/reviews"})
            keepPrivate(draft.m_folder + QLatin1String(inside));
    }
    Result<void> opened = draft.read();
    // Without the lock: somebody may move the draft to another catalogue in this instant.
    const auto isBeingMoved = [&] {
        return !opened && opened.error().code == ErrorCode::CatalogueMismatch
               && draft.onDisk() == OnDisk::Changed;
    };
    for (int again = 0; again < kMostRereads && isBeingMoved(); ++again)
        opened = draft.read();
    if (opened && access == Access::Edit)
        opened = draft.finishMove();
    if (!opened)
        return Failure(opened.error());
    return draft;
}

Result<void> Draft::read()
{
    return readRequestFile().and_then([this] { return readCatalogueFile(); });
}

Result<void> Draft::readRequestFile()
{
    const QString file = path(kRequestFile);
    // Before reading: a write in between then shows at the next save.
    m_stamp = fileStamp(file);
    Result<QByteArray> bytes = readFile(file, limits::kJsonBytes);
    if (!bytes)
        return Failure(bytes.error());
    Result<RequestFile> read = readRequest(*bytes, file);
    if (!read)
        return Failure(read.error());
    m_bytes = *std::move(bytes);
    m_file = *std::move(read);
    return {};
}

Result<Draft> Draft::create(const QString &folder, Request request, const Catalogue &catalogue,
                            const QDateTime &now)
{
    return create(folder, RequestFile{std::move(request), {}}, catalogue, now);
}

Result<Draft> Draft::create(const QString &folder, RequestFile file, const Catalogue &catalogue,
                            const QDateTime &now)
{
    return create(folder, std::move(file), catalogue, now, [](Draft &) { return Result<void>(); });
}

Result<Draft> Draft::create(const QString &folder, RequestFile file, const Catalogue &catalogue,
                            const QDateTime &now, const Filling &fill)
{
    Draft draft;
    draft.m_folder = QDir(folder).absolutePath();
    draft.m_access = Access::Edit;
    draft.m_origin = QFileInfo::exists(draft.m_folder) ? Folder::Found : Folder::Made;
    if (draft.m_origin == Folder::Found && !isEmptyFolder(draft.m_folder))
        return failure(ErrorCode::FileExists, {folder});
    // A draft that could not be made whole leaves nothing.
    auto undo = qScopeGuard([&draft] { std::move(draft).discard(); });
    Request &request = file.request;
    request.catalogue = {catalogue.id, catalogue.version, catalogue.sha512};
    // Who names that very moment keeps it in its own words: a package is to come out again as it came.
    if (QDateTime::fromString(request.modifiedAt, Qt::ISODate) != now)
        request.modifiedAt = isoUtc(now);
    draft.m_catalogue = catalogue;
    draft.m_file = file;

    const Result<void> made = makePrivateFolder(draft.m_folder);
    if (!made)
        return Failure(made.error());
    keepPrivate(draft.m_folder);
    auto lock = lockDraft(draft.m_folder);
    if (!lock)
        return Failure(lock.error());
    draft.m_lock = std::move(*lock);
    // The request last: a folder without it is no draft yet.
    const auto pinned = writeFile(draft.path(kCatalogueFile), catalogue.bytes, kPrivateFile);
    if (!pinned)
        return Failure(pinned.error());
    if (const auto filled = fill(draft); !filled)
        return Failure(filled.error());
    const Result<void> written = draft.write(request);
    if (!written)
        return Failure(written.error());
    undo.dismiss();
    return draft;
}

void Draft::discard() &&
{
    if (m_origin == Folder::Opened)
        return;
    // Without the lock, what stands there is another's.
    if (m_lock)
        removeDraftFiles(m_folder);
    m_lock.reset();
    if (m_origin == Folder::Made)
        QDir().rmdir(m_folder);
}

Result<void> Draft::write(const Request &request)
{
    const QJsonObject object = toJson(request, m_file.source);
    const QByteArray bytes = jsonBytes(object);
    const Result<FileStamp> stamp = writeFile(path(kRequestFile), bytes, kPrivateFile, m_stamp);
    if (!stamp)
        return Failure(stamp.error());
    m_file = {request, object};
    m_bytes = bytes;
    m_stamp = *stamp;
    return {};
}

Result<void> Draft::save(Request request, const QDateTime &now)
{
    return store(std::move(request), now, Disk::Ours);
}

Result<void> Draft::store(Request request, const QDateTime &now, Disk disk)
{
    if (m_access == Access::ReadOnly)
        return failure(ErrorCode::DraftReadOnly, {m_folder});
    const Catalogue *catalogue = listedCatalogue(request);
    if (!catalogue)
        return failure(ErrorCode::CatalogueMismatch,
                       {path(kCatalogueFile), request.catalogue.sha512, m_catalogue.sha512});
    if (m_moving) {
        // Else the next one would take the place of the only copy.
        if (const auto finished = finishMove(); !finished)
            return finished;
    }
    const Request &saved = m_file.request;
    request.modifiedAt = saved.modifiedAt;
    request.revision = saved.revision;
    const bool isSame = disk == Disk::Ours && request == saved;
    if (isSame && !m_changedBeside)
        return {};
    const std::optional<DraftState::Export> exported = state().lastExport;
    const bool isOut = exported && exported->revision >= saved.revision;
    if (isSame && !isOut)
        return {};
    request.modifiedAt = isoUtc(now);
    // From 1, whatever stood in a file that was changed by hand.
    if (isOut)
        request.revision = std::clamp(exported->revision, 0, std::numeric_limits<int>::max() - 1) + 1;
    // Who wrote the request may have written its catalogue too.
    if (disk == Disk::Unknown || catalogue->sha512 != m_catalogue.sha512)
        return writeWithCatalogue(request, *catalogue);
    return write(request);
}

Draft::OnDisk Draft::onDisk() const
{
    const FileStamp stamp = fileStamp(path(kRequestFile));
    if (stamp.size < 0)
        return OnDisk::Gone;
    return stamp == m_stamp ? OnDisk::Same : OnDisk::Changed;
}

Result<void> Draft::reload()
{
    const FileStamp stamp = m_stamp;
    const RequestFile file = m_file;
    const QByteArray bytes = m_bytes;
    const Catalogue catalogue = m_catalogue;
    const bool moving = m_moving;
    Result<void> reread = read();
    if (reread && m_catalogue.sha512 != catalogue.sha512)
        reread = failure(ErrorCode::CatalogueMismatch,
                         {path(kCatalogueFile), catalogue.sha512, m_catalogue.sha512});
    if (!reread) {
        m_stamp = stamp;
        m_file = file;
        m_bytes = bytes;
        m_catalogue = catalogue;
        m_moving = moving;
    }
    return reread;
}

Result<void> Draft::overwrite(Request request, const QDateTime &now)
{
    const FileStamp stamp = m_stamp;
    m_stamp = fileStamp(path(kRequestFile));
    Result<void> saved = store(std::move(request), now, Disk::Unknown);
    if (!saved)
        m_stamp = stamp;
    return saved;
}

/// The lock is a file in the folder, and went with it. What was made in the same place since may be
/// another's.
Result<void> Draft::lockAgain()
{
    if (m_lock && isOwnLock(*m_lock))
        return {};
    // Letting go of our former lock removes the file of that name, whoever made it: asked for and let go
    // first.
    if (const auto free = lockDraft(m_folder); !free)
        return Failure(free.error());
    m_lock.reset();
    auto lock = lockDraft(m_folder);
    if (!lock)
        return Failure(lock.error());
    m_lock = std::move(*lock);
    return {};
}

Result<void> Draft::writeAgain(Request request, const QDateTime &now)
{
    if (m_access == Access::ReadOnly)
        return failure(ErrorCode::DraftReadOnly, {m_folder});
    const Result<void> made = makePrivateFolder(m_folder);
    if (!made)
        return made;
    if (const auto locked = lockAgain(); !locked)
        return locked;
    return overwrite(std::move(request), now);
}

Result<Document> Draft::importDocument(const QString &source, const DocumentInspector &inspector)
{
    const Result<std::unique_ptr<QFile>> file = openSource(source, limits::kDocumentBytes);
    if (!file)
        return Failure(file.error());
    return importDocument(**file, source, inspector);
}

Result<Document> Draft::importDocument(QIODevice &device, const QString &name,
                                       const DocumentInspector &inspector)
{
    if (m_access == Access::ReadOnly)
        return failure(ErrorCode::DraftReadOnly, {m_folder});
    return storeDocument(m_folder, device, name, inspector).map([this](const StoredDocument &stored) {
        return withNewId(stored).document;
    });
}

Result<StoredDocument> Draft::takeIn(const QStringList &paths, const Intake &intake)
{
    if (m_access == Access::ReadOnly)
        return failure(ErrorCode::DraftReadOnly, {m_folder});
    return viatique::takeIn(m_folder, paths, intake).map([this](const StoredDocument &stored) {
        return withNewId(stored);
    });
}

/// No two imports give the same id.
StoredDocument Draft::withNewId(StoredDocument stored)
{
    // Also not the id of a removed document, whose former contents are remembered by it.
    m_lastDocumentNumber = std::max({lastDocumentNumber(m_file.request), lastDocumentNumber(state().formers),
                                     m_lastDocumentNumber})
                           + 1;
    stored.document.id = QStringLiteral("d%1").arg(m_lastDocumentNumber);
    return stored;
}

const Document *Draft::sameContent(const Document &document) const
{
    const QList<Document> &entries = m_file.request.documents;
    const auto same = std::find_if(entries.cbegin(), entries.cend(), [&document](const Document &entry) {
        return !entry.sha512.isEmpty() && entry.sha512 == document.sha512;
    });
    return same == entries.cend() ? nullptr : &*same;
}

QString Draft::path(const char *name) const
{
    return m_folder + QLatin1Char('/') + QLatin1String(name);
}

QString Draft::documentPath(const Document &document) const
{
    return documentPathIn(m_folder, document);
}

DraftState Draft::state() const
{
    return readDraftState(path(kStateFile));
}

void Draft::updateState(const std::function<void(DraftState &)> &change)
{
    updateDraftState(path(kStateFile), change);
}

} // namespace viatique
