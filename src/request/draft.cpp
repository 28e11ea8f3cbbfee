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
#include <QRegularExpression>
#include <QScopeGuard>
#include <QUuid>

#include <algorithm>
#include <limits>

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
    if (m_access == Access::ReadOnly)
        return failure(ErrorCode::DraftReadOnly, {m_folder});
    const Request &saved = m_file.request;
    request.modifiedAt = saved.modifiedAt;
    request.revision = saved.revision;
    if (request == saved)
        return {};
    request.modifiedAt = isoUtc(now);
    const std::optional<DraftState::Export> exported = state().lastExport;
    // From 1, whatever stood in a file that was changed by hand.
    if (exported && exported->revision >= saved.revision)
        request.revision = std::clamp(exported->revision, 0, std::numeric_limits<int>::max() - 1) + 1;
    return write(request);
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
    const Result<void> made = makePrivateFolder(path("documents"));
    if (!made)
        return Failure(made.error());
    const QString part =
        path("documents/import-") + QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".part");
    auto undo = qScopeGuard([&part] { QFile::remove(part); });
    const Result<CopiedFile> copied = copyBytes(device, name, part, limits::kDocumentBytes);
    if (!copied)
        return Failure(copied.error());
    if (copied->size == 0)
        return failure(ErrorCode::DocumentEmpty, {name});
    const Result<void> judged = judge(inspector.inspectFile(part), name);
    if (!judged)
        return Failure(judged.error());

    Document document;
    document.fileName = displayFileName(name);
    document.mediaType = QStringLiteral("application/pdf");
    document.size = copied->size;
    document.sha512 = copied->sha512;
    const Result<void> kept = replaceFile(part, documentPath(document));
    if (!kept)
        return Failure(kept.error());
    undo.dismiss();
    document.id = nextDocumentId();
    return document;
}

const Document *Draft::sameContent(const Document &document) const
{
    const QList<Document> &entries = m_file.request.documents;
    const auto same = std::find_if(entries.cbegin(), entries.cend(), [&document](const Document &entry) {
        return !entry.sha512.isEmpty() && entry.sha512 == document.sha512;
    });
    return same == entries.cend() ? nullptr : &*same;
}

QString Draft::nextDocumentId()
{
    static const QRegularExpression numbered(QStringLiteral("^d([0-9]{1,6})$"));
    for (const Document &document : m_file.request.documents) {
        const QRegularExpressionMatch match = numbered.match(document.id);
        if (match.hasMatch())
            m_lastDocumentNumber = std::max(m_lastDocumentNumber, match.capturedView(1).toInt());
    }
    return QStringLiteral("d%1").arg(++m_lastDocumentNumber);
}

QString Draft::path(const char *name) const
{
    return m_folder + QLatin1Char('/') + QLatin1String(name);
}

QString Draft::documentPath(const Document &document) const
{
    const QString relative = documentRelativePath(document);
    return relative.isEmpty() ? QString() : QString(m_folder + QLatin1Char('/') + relative);
}

DraftState Draft::state() const
{
    return readDraftState(path(kStateFile));
}

void Draft::updateState(const std::function<void(DraftState &)> &change)
{
    updateDraftState(path(kStateFile), change);
}

QString documentRelativePath(const Document &document)
{
    if (!isSha512(document.sha512))
        return {};
    const bool pdf = document.mediaType.isEmpty() || document.mediaType == QLatin1String("application/pdf");
    return QStringLiteral("documents/%1.%2")
        .arg(document.sha512, pdf ? QLatin1String("pdf") : QLatin1String("bin"));
}

} // namespace viatique
