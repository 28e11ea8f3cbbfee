// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/draftstore.h"

#include "core/limits.h"
#include "request/draftfiles.h"
#include "request/drafttraces.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

DraftSummary summaryOf(const QString &folder)
{
    DraftSummary summary;
    summary.folder = folder;
    const QString path = QDir(folder).filePath(QStringLiteral("request.json"));
    const Result<RequestFile> file =
        requireDraft(folder)
            .and_then([&path] { return readFile(path, limits::kJsonBytes); })
            .and_then([&path](const QByteArray &bytes) { return readRequest(bytes, path); });
    if (!file) {
        summary.error = file.error();
        return summary;
    }
    summary.id = file->request.id;
    summary.title = file->request.service.title;
    summary.organisation = file->request.organisation.name;
    summary.vendor = file->request.vendor.name;
    summary.filedFor = file->request.filedFor;
    summary.modifiedAt = file->request.modifiedAt;
    summary.revision = file->request.revision;
    return summary;
}

QList<DraftSummary> summariesIn(const QString &parent)
{
    QList<DraftSummary> summaries;
    const QDir dir(parent);
    const QStringList folders = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : folders) {
        const DraftSummary summary = summaryOf(dir.filePath(name));
        if (!summary.error || summary.error->code != ErrorCode::DraftMissing)
            summaries.append(summary);
    }
    const auto changedAt = [](const DraftSummary &summary) {
        return QDateTime::fromString(summary.modifiedAt, Qt::ISODate);
    };
    std::stable_sort(summaries.begin(), summaries.end(),
                     [&changedAt](const DraftSummary &one, const DraftSummary &other) {
                         if (one.error.has_value() != other.error.has_value())
                             return other.error.has_value();
                         return changedAt(one) > changedAt(other);
                     });
    return summaries;
}

/// `name` in `parent`, numbered where it is taken.
QString freePath(const QString &parent, const QString &name)
{
    QString path = QDir(parent).filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QDir(parent).filePath(QStringLiteral("%1-%2").arg(name, QString::number(number)));
    return path;
}

bool isDraftIn(const QString &folder, const QString &parent)
{
    const QFileInfo info(folder);
    return info.isDir() && QFileInfo::exists(folder + QStringLiteral("/request.json"))
           && QFileInfo(info.absolutePath()).canonicalFilePath() == QFileInfo(parent).canonicalFilePath();
}

/// Nothing, where an older moment might stand in a state for the new one.
Result<void> noteMoment(const QString &state, const QString &trashedAt)
{
    const Result<void> noted = noteTrashed(state, trashedAt);
    if (noted || trashedAt.isEmpty())
        return {};
    const ErrorCode code = noted.error().code;
    const bool mayHoldAnother =
        code == ErrorCode::FileUnwritable || code == ErrorCode::DiskFull || code == ErrorCode::FileUnreadable;
    return mayHoldAnother ? noted : Result<void>();
}

/// A lock is a file inside the folder, so it has to be let go before the folder moves. Who takes it in that
/// instant is found afterwards, and gets the folder back.
Result<QString> moveDraft(const QString &folder, const QString &from, const QString &to,
                          const QString &trashedAt)
{
    const QString source = QDir::cleanPath(QDir().absoluteFilePath(folder));
    if (!isDraftIn(source, from))
        return failure(ErrorCode::DraftMissing, {folder});
    const Result<void> made = makePrivateFolder(to);
    if (!made)
        return Failure(made.error());
    keepPrivate(to);
    if (const auto lock = lockDraft(source); !lock)
        return Failure(lock.error());
    // Before it moves: a process that is killed in between leaves no draft in the trash that is of no time.
    if (const auto noted = noteMoment(source + QStringLiteral("/state.json"), trashedAt); !noted)
        return Failure(noted.error());
    const QString target = freePath(to, QFileInfo(source).fileName());
    if (!QDir().rename(source, target))
        return failure(
            ErrorCode::FileUnwritable,
            {target, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "the folder could not be moved"))});
    if (QFileInfo::exists(target + QStringLiteral("/lock"))) {
        const auto lock = lockDraft(target);
        if (!lock) {
            QDir().rename(target, source);
            return Failure(lock.error());
        }
    }
    syncFolder(from);
    syncFolder(to);
    return target;
}

} // namespace

DraftStore::DraftStore(QString root, CatalogueShelf shelf)
    : m_root(std::move(root))
    , m_shelf(std::move(shelf))
{
}

QString DraftStore::defaultRoot()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString DraftStore::draftsFolder() const
{
    return QDir(m_root).filePath(QStringLiteral("drafts"));
}

QString DraftStore::trashFolder() const
{
    return QDir(m_root).filePath(QStringLiteral("trash"));
}

QString DraftStore::newFolder() const
{
    return QDir(draftsFolder()).filePath(newId());
}

QList<DraftSummary> DraftStore::list() const
{
    return summariesIn(draftsFolder());
}

QList<DraftSummary> DraftStore::trash() const
{
    return summariesIn(trashFolder());
}

Result<Draft> DraftStore::create(const QDateTime &now)
{
    return m_shelf.newest(bundledCatalogueIds().constFirst()).and_then([&](const Catalogue &catalogue) {
        const Request request = newRequest(catalogue, now);
        return Draft::create(QDir(draftsFolder()).filePath(request.id), request, catalogue, now);
    });
}

Result<Draft> DraftStore::clone(const QString &folder, const QDateTime &now)
{
    const QString id = newId();
    return cloneDraft(folder, QDir(draftsFolder()).filePath(id), now, id);
}

Result<QString> DraftStore::moveToTrash(const QString &folder, const QDateTime &now)
{
    return moveDraft(folder, draftsFolder(), trashFolder(), now.toUTC().toString(Qt::ISODate));
}

Result<QString> DraftStore::restore(const QString &folder)
{
    return moveDraft(folder, trashFolder(), draftsFolder(), {});
}

Result<void> DraftStore::erase(const QString &folder) const
{
    const QString clean = QDir::cleanPath(QDir().absoluteFilePath(folder));
    if (!isDraftIn(clean, draftsFolder()) && !isDraftIn(clean, trashFolder()))
        return failure(ErrorCode::DraftMissing, {folder});
    return eraseDraftFolder(clean);
}

namespace {

/// Whether the time of a draft in the trash was over at an earlier look already, a day ago or more. What this
/// look finds is noted; what cannot be noted is not over.
bool isOver(const QString &state, const QDateTime &now, int days)
{
    const DraftTraces traces = readDraftTraces(state);
    const QString moment = now.toUTC().toString(Qt::ISODate);
    const QDateTime since = QDateTime::fromString(traces.trashedAt, Qt::ISODate);
    if (!since.isValid() || since > now) {
        static_cast<void>(noteTrashed(state, moment));
        return false;
    }
    if (since.addDays(days) > now) {
        // The clock came back, or more days were asked for.
        if (!traces.dueAt.isEmpty())
            static_cast<void>(noteDue(state, {}));
        return false;
    }
    const QDateTime due = QDateTime::fromString(traces.dueAt, Qt::ISODate);
    if (due.isValid() && due <= now)
        return due.addDays(1) <= now;
    static_cast<void>(noteDue(state, moment));
    return false;
}

} // namespace

DraftStore::Emptied DraftStore::emptyTrash(const QDateTime &now, int days, const CancelCheck &cancelled) const
{
    Emptied emptied;
    if (days <= 0)
        return emptied;
    const QDir trash(trashFolder());
    const QStringList names = trash.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &name : names) {
        if (isCancelled(cancelled))
            break;
        const QString folder = trash.filePath(name);
        if (!requireDraft(folder) || !isOver(folder + QStringLiteral("/state.json"), now, days))
            continue;
        if (const auto erased = eraseDraftFolder(folder))
            emptied.erased.append(folder);
        else
            emptied.left.append(erased.error());
    }
    return emptied;
}

void DraftStore::removeRemains(const QDateTime &now) const
{
    removeErasedFolders(draftsFolder());
    removeErasedFolders(trashFolder());
    removeUnfinishedDrafts(draftsFolder(), now);
}

Result<void> copyDocuments(const QString &folder, const Draft &target)
{
    const Result<void> made = makePrivateFolder(target.folder() + QStringLiteral("/documents"));
    if (!made)
        return made;
    for (const Document &document : target.request().documents) {
        const QString from = documentPathIn(folder, document);
        const QString to = target.documentPath(document);
        if (!QFileInfo(from).isFile() || QFileInfo::exists(to))
            continue;
        const Result<void> copied =
            openSource(from, limits::kDocumentBytes)
                .and_then([&](const std::unique_ptr<QFile> &file) {
                    return copyBytes(*file, document.label(), to, limits::kDocumentBytes);
                })
                .map([](const CopiedFile &) {});
        if (!copied)
            return copied;
    }
    return {};
}

Request newRequest(const Catalogue &catalogue, const QDateTime &now)
{
    Request request;
    request.id = newId();
    request.createdAt = now.toUTC().toString(Qt::ISODate);
    request.modifiedAt = request.createdAt;
    request.catalogue = {catalogue.id, catalogue.version, catalogue.sha512};
    return request;
}

Result<Draft> cloneDraft(const QString &source, const QString &target, const QDateTime &now,
                         const QString &id)
{
    const Result<Draft> original = Draft::open(source, Draft::Access::ReadOnly);
    if (!original)
        return Failure(original.error());
    RequestFile file{original->request(), original->source()};
    file.request.id = id.isEmpty() ? newId() : id;
    file.request.revision = 1;
    file.request.createdAt = now.toUTC().toString(Qt::ISODate);
    return Draft::create(target, file, original->catalogue(), now,
                         [&original](Draft &clone) { return copyDocuments(original->folder(), clone); });
}

} // namespace viatique
