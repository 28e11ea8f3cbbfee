// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/erasureplan.h"

#include "core/limits.h"
#include "inbox/indexerasure.h"
#include "package/bag.h"
#include "package/packageplan.h"
#include "package/requestbinding.h"
#include "request/draftfiles.h"
#include "request/draftstore.h"
#include "request/drafttraces.h"
#include "request/requestjson.h"
#include "session/reviewstore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

using Kind = ErasureItem::Kind;

/// A folder with more files of such a name is none of revisions.
constexpr qsizetype kMostPackages = 300;

Error notErased(const QString &path, const QString &reason)
{
    return Error(ErrorCode::CopyNotErased, {path, reason});
}

bool isFile(const QString &path)
{
    const QFileInfo info(path);
    return info.isFile() && !info.isSymLink();
}

/// The request of a package; the error where it is no package that can be read.
Result<Request> requestOf(const QString &path)
{
    const auto tree = openBag(path);
    if (!tree)
        return Failure(tree.error());
    return (*tree)
        ->read(kRequestMember, limits::kJsonBytes)
        .and_then([&path](const QByteArray &bytes) { return readRequest(bytes, path); })
        .map([](const RequestFile &file) { return file.request; });
}

/// "<title-slug>-<id8>-r<revision>.zip", whatever the title was.
QStringList namedAfter(const Request &request, const QString &folder)
{
    const QString id = packageBaseName(request, true).section(QLatin1Char('-'), -2, -2);
    QStringList paths;
    const QDir dir(folder);
    const QStringList names =
        dir.entryList({QStringLiteral("*-%1-r*.zip").arg(id)}, QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QString &name : names)
        paths.append(dir.absoluteFilePath(name));
    return paths;
}

/// What an export that broke off left: ".<name>.<8 hexadecimal digits>.part", what libzip makes of it, and
/// the lock (`package/exporttarget.h`). Captures the name.
QRegularExpressionMatch matchPart(const QString &name)
{
    static const QRegularExpression ours(
        QStringLiteral("\\A\\.(.+)\\.([0-9a-f]{8}\\.part(\\.[A-Za-z0-9]{6})?|lock(\\.rmlock)?)\\z"));
    return ours.match(name);
}

bool fits(const QString &name, const QRegularExpression &pattern)
{
    return pattern.match(name).hasMatch();
}

/// Those in a folder of packages of these names, or of such a name as packages of the request have.
QStringList partsIn(const QString &folder, const QStringList &packages, const Request &request)
{
    const QString id = packageBaseName(request, true).section(QLatin1Char('-'), -2, -2);
    const QRegularExpression named(QStringLiteral("-%1-r[0-9]+(-brouillon)?(-sans-contacts)?\\.zip\\z")
                                       .arg(QRegularExpression::escape(id)));
    QStringList paths;
    const QDir dir(folder);
    const QStringList names =
        dir.entryList({QStringLiteral(".*")}, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Name);
    for (const QString &name : names) {
        const QString package = matchPart(name).captured(1);
        if (packages.contains(dir.absoluteFilePath(package)) || fits(package, named))
            paths.append(dir.absoluteFilePath(name));
    }
    return paths;
}

class Planner
{
public:
    Planner(const DraftStore &store, const ErasureSearch &where)
        : m_store(store)
        , m_where(where)
    {
    }
    ErasurePlan plan(const QString &folder);

private:
    void addDraft(Kind kind, const QString &folder, bool isProposed);
    void addDrafts(const QList<DraftSummary> &drafts, Kind kind);
    void addPackages(const Request &request);
    void addPackage(const QString &path, bool isRemembered);
    void addParts(const QString &folder, const QStringList &packages, const Request &request,
                  const QStringList &remembered);
    bool isReceived(const QString &path) const;
    bool isCancelled() const { return m_where.isCancelled && m_where.isCancelled(); }
    void addKept();
    QString root() const { return QFileInfo(m_store.draftsFolder()).absolutePath(); }

    const DraftStore &m_store;
    const ErasureSearch &m_where;
    ErasurePlan m_plan;
};

void Planner::addDraft(Kind kind, const QString &folder, bool isProposed)
{
    ErasureItem item{kind, QDir(folder).absolutePath(), 0, isProposed};
    // Let go at once: it is taken again when it comes to that.
    if (const auto lock = lockDraft(folder); !lock && lock.error().code == ErrorCode::DraftLocked)
        item.held = lock.error();
    m_plan.items.append(item);
}

void Planner::addDrafts(const QList<DraftSummary> &drafts, Kind kind)
{
    for (const DraftSummary &draft : drafts) {
        const bool isNamed = QDir(draft.folder).absolutePath() == m_plan.folder;
        if (!draft.error && draft.id == m_plan.requestId && !isNamed)
            addDraft(kind, draft.folder, false);
    }
}

bool Planner::isReceived(const QString &path) const
{
    return m_where.packages.contains(path)
           || (!m_where.inbox.isEmpty()
               && QFileInfo(path).absolutePath() == QDir(m_where.inbox).absolutePath());
}

/// One that the draft was not written to, as far as it remembers, may be somebody else's, or all that is left
/// of what was sent.
void Planner::addPackage(const QString &path, bool isRemembered)
{
    if (!isFile(path))
        return;
    const Result<Request> request = requestOf(path);
    ErasureItem item{Kind::Package, path, 0, isRemembered, !isRemembered && isReceived(path)};
    if (request) {
        if (request->id != m_plan.requestId)
            return;
        item.revision = request->revision;
    } else if (isRemembered) {
        // It may be a package of it that is damaged, or anything else.
        item.isProposed = false;
        item.held = notErased(
            path, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it is no package that can be read")));
    } else {
        return;
    }
    m_plan.items.append(item);
}

void Planner::addPackages(const Request &request)
{
    const QStringList remembered = readDraftTraces(m_plan.folder + QStringLiteral("/state.json")).packages;
    QStringList paths = remembered + m_where.packages;
    QStringList folders = m_where.folders + QStringList(m_where.inbox);
    for (const QString &path : std::as_const(paths))
        folders.append(QFileInfo(path).absolutePath());
    folders.removeDuplicates();
    for (const QString &folder : std::as_const(folders)) {
        if (!folder.isEmpty())
            paths += namedAfter(request, folder);
    }
    paths.removeDuplicates();
    m_plan.unlooked = int(std::max<qsizetype>(paths.size() - kMostPackages, 0));
    for (const QString &path : std::as_const(paths).mid(0, kMostPackages)) {
        if (isCancelled())
            return;
        addPackage(path, remembered.contains(path));
    }
    for (const QString &folder : std::as_const(folders)) {
        if (!folder.isEmpty() && !isCancelled())
            addParts(folder, paths, request, remembered);
    }
}

void Planner::addParts(const QString &folder, const QStringList &packages, const Request &request,
                       const QStringList &remembered)
{
    const QStringList parts = partsIn(folder, packages, request);
    for (const QString &part : parts) {
        const QString package = matchPart(QFileInfo(part).fileName()).captured(1);
        m_plan.items.append(
            {Kind::Part, part, 0, remembered.contains(QDir(folder).absoluteFilePath(package))});
    }
}

/// What the program keeps of it besides.
void Planner::addKept()
{
    const QUuid id(m_plan.requestId);
    const QString filing =
        QStringLiteral("%1/datapass/%2.json").arg(root(), id.toString(QUuid::WithoutBraces));
    if (!id.isNull() && isFile(filing))
        m_plan.items.append({Kind::Filing, filing});
    const QStringList indexes = indexesHolding(m_plan.requestId, m_where.cacheRoot);
    for (const QString &index : indexes)
        m_plan.items.append({Kind::Index, index});
    if (m_where.isListed)
        m_plan.items.append({Kind::Settings, QString()});
    const ReviewStore reviews(root());
    const QList<KeptReview> kept = reviews.list();
    for (const KeptReview &review : kept) {
        if (review.file.review.request.id == m_plan.requestId)
            m_plan.items.append({Kind::Review,
                                 QStringLiteral("%1/%2.review.json")
                                     .arg(reviews.reviewsFolder(), reviewFileStem(review.file.review.id)),
                                 review.file.review.request.revision, false});
    }
    if (!reviews.note(m_plan.requestId).isEmpty())
        m_plan.items.append({Kind::Note,
                             QStringLiteral("%1/notes/%2.txt").arg(root(), reviewFileStem(m_plan.requestId)),
                             0, false});
}

ErasurePlan Planner::plan(const QString &folder)
{
    m_plan.folder = QDir(folder).absolutePath();
    const QString trash = QDir(m_store.trashFolder()).absolutePath();
    const bool isInTrash = QFileInfo(m_plan.folder).absolutePath() == trash;
    addDraft(isInTrash ? Kind::InTrash : Kind::Draft, folder, true);
    const QString path = m_plan.folder + QStringLiteral("/request.json");
    const Result<RequestFile> file =
        readFile(path, limits::kJsonBytes).and_then([&path](const QByteArray &bytes) {
            return readRequest(bytes, path);
        });
    if (!file) {
        m_plan.unread = file.error();
        return m_plan;
    }
    m_plan.requestId = file->request.id;
    m_plan.title = file->request.service.title.simplified();
    // One that anything without an id would match.
    if (m_plan.requestId.isEmpty())
        return m_plan;
    addDrafts(m_store.list(), Kind::Draft);
    addDrafts(m_store.trash(), Kind::InTrash);
    addPackages(file->request);
    addKept();
    return m_plan;
}

Result<void> removeFile(const QString &path)
{
    if (QFileInfo(path).isSymLink())
        return Failure(notErased(
            path, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "a link stands there now"))));
    QFile file(path);
    if (file.exists() && !file.remove())
        return Failure(notErased(path, file.errorString()));
    syncFolder(QFileInfo(path).absolutePath());
    return {};
}

Result<void> erasePackage(const QString &path, const QString &requestId)
{
    if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
        return {};
    if (const Result<Request> request = requestOf(path); !request || request->id != requestId)
        return Failure(notErased(
            path, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it is another file by now"))));
    return removeFile(path);
}

/// Not under the hands of an export that goes on.
Result<void> erasePart(const QString &path)
{
    const QFileInfo info(path);
    const QString name = QStringLiteral(".%1.lock").arg(matchPart(info.fileName()).captured(1));
    QLockFile lock(info.absoluteDir().filePath(name));
    lock.setStaleLockTime(0);
    // One that names nobody belongs to a process that was killed while it made it, unless that is just now.
    constexpr qint64 kSecondsToFill = 10;
    const QFileInfo held(lock.fileName());
    if (held.isFile() && held.size() == 0
        && held.lastModified().secsTo(QDateTime::currentDateTime()) > kSecondsToFill)
        QFile::remove(lock.fileName());
    if (!lock.tryLock(0))
        return Failure(notErased(
            path, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "an export is under way there"))));
    // Letting it go removes it, where it is the lock itself.
    return name == info.fileName() ? Result<void>() : removeFile(path);
}

Result<void> asNotErased(const QString &path, const Result<void> &done)
{
    if (done || done.error().code == ErrorCode::DraftLocked || done.error().code == ErrorCode::CopyNotErased)
        return done;
    return Failure(notErased(path, done.error().args.value(1)));
}

/// The request may be another one by now: what is asked for is the one that was shown.
Result<void> eraseDraft(const DraftStore &store, const QString &requestId, const ErasureItem &item)
{
    if (!QFileInfo::exists(item.path))
        return {};
    const QString path = item.path + QStringLiteral("/request.json");
    const Result<RequestFile> file =
        readFile(path, limits::kJsonBytes).and_then([&path](const QByteArray &bytes) {
            return readRequest(bytes, path);
        });
    if (!requestId.isEmpty() && (!file || file->request.id != requestId))
        return Failure(notErased(
            item.path, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it is another draft by now"))));
    return store.erase(item.path);
}

} // namespace

ErasurePlan planErasure(const DraftStore &store, const QString &folder, const ErasureSearch &where)
{
    return Planner(store, where).plan(folder);
}

Result<void> eraseItem(const DraftStore &store, const QString &requestId, const ErasureItem &item)
{
    if (item.held)
        return Failure(*item.held);
    const ReviewStore reviews(QFileInfo(store.draftsFolder()).absolutePath());
    switch (item.kind) {
    case Kind::Draft:
    case Kind::InTrash:
        return asNotErased(item.path, eraseDraft(store, requestId, item));
    case Kind::Package:
        return erasePackage(item.path, requestId);
    case Kind::Part:
        return erasePart(item.path);
    case Kind::Filing:
        return removeFile(item.path);
    case Kind::Review:
        return asNotErased(item.path,
                           reviews.discard(QFileInfo(item.path).fileName().section(QLatin1Char('.'), 0, 0)));
    case Kind::Note:
        return removeFile(item.path);
    case Kind::Index:
        return asNotErased(item.path, eraseIndex(item.path));
    case Kind::Settings:
        break;
    }
    return {};
}

} // namespace viatique
