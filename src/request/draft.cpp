// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/draft.h"

#include "core/jsonfile.h"
#include "core/limits.h"
#include "request/documentinspector.h"
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

constexpr char kRequestFile[] = "request.json";
constexpr char kCatalogueFile[] = "catalogue.json";
constexpr char kStateFile[] = "state.json";

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
    }
    const Result<void> read =
        draft.readRequestFile().and_then([&draft] { return draft.readCatalogueFile(); });
    if (!read)
        return Failure(read.error());
    return draft;
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

Result<void> Draft::readCatalogueFile()
{
    const CatalogueReference &wanted = m_file.request.catalogue;
    const QString file = path(kCatalogueFile);
    Result<Catalogue> catalogue =
        QFileInfo::exists(file)
            ? readFile(file, limits::kJsonBytes).and_then([&file](const QByteArray &bytes) {
                  return readCatalogue(bytes, file);
              })
            : bundledCatalogue(wanted.id);
    if (!catalogue && catalogue.error().code == ErrorCode::CatalogueUnknown)
        return Failure(Error(ErrorCode::FileMissing, {file}, catalogue.error()));
    if (!catalogue)
        return Failure(catalogue.error());
    if (!wanted.sha512.isEmpty() && catalogue->sha512 != wanted.sha512)
        return failure(ErrorCode::CatalogueMismatch, {file, wanted.sha512, catalogue->sha512});
    m_catalogue = *std::move(catalogue);
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
    request.modifiedAt = isoUtc(now);
    draft.m_catalogue = catalogue;
    draft.m_file.source = file.source;

    const Result<void> made = makePrivateFolder(draft.m_folder);
    if (!made)
        return Failure(made.error());
    auto lock = lockDraft(draft.m_folder);
    if (!lock)
        return Failure(lock.error());
    draft.m_lock = std::move(*lock);
    // The request last: a folder without it is no draft yet.
    const auto pinned = writeFile(draft.path(kCatalogueFile), catalogue.bytes, kPrivateFile);
    if (!pinned)
        return Failure(pinned.error());
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
    return store(std::move(request), now, Unchanged::Skip);
}

Result<void> Draft::store(Request request, const QDateTime &now, Unchanged unchanged)
{
    if (m_access == Access::ReadOnly)
        return failure(ErrorCode::DraftReadOnly, {m_folder});
    const Request &saved = m_file.request;
    request.modifiedAt = saved.modifiedAt;
    request.revision = saved.revision;
    if (unchanged == Unchanged::Skip && request == saved)
        return {};
    request.modifiedAt = isoUtc(now);
    const std::optional<DraftState::Export> exported = state().lastExport;
    // From 1, whatever stood in a file that was changed by hand.
    if (exported && exported->revision >= saved.revision)
        request.revision = std::clamp(exported->revision, 0, std::numeric_limits<int>::max() - 1) + 1;
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
    Result<void> read = readRequestFile().and_then([this] { return readCatalogueFile(); });
    if (read && m_catalogue.sha512 != catalogue.sha512)
        read = failure(ErrorCode::CatalogueMismatch,
                       {path(kCatalogueFile), catalogue.sha512, m_catalogue.sha512});
    if (!read) {
        m_stamp = stamp;
        m_file = file;
        m_bytes = bytes;
        m_catalogue = catalogue;
    }
    return read;
}

Result<void> Draft::overwrite(Request request, const QDateTime &now)
{
    // Whoever wrote the request may have written its catalogue too.
    if (m_access == Access::Edit) {
        const auto pinned = writeFile(path(kCatalogueFile), m_catalogue.bytes, kPrivateFile);
        if (!pinned)
            return Failure(pinned.error());
    }
    const FileStamp stamp = m_stamp;
    m_stamp = fileStamp(path(kRequestFile));
    Result<void> saved = store(std::move(request), now, Unchanged::Write);
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
        // No two imports give the same id.
        m_lastDocumentNumber = std::max(lastDocumentNumber(m_file.request), m_lastDocumentNumber) + 1;
        Document document = stored.document;
        document.id = QStringLiteral("d%1").arg(m_lastDocumentNumber);
        return document;
    });
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
