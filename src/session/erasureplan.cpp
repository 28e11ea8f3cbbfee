// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/erasureplan.h"

#include "core/plaintext.h"
#include "inbox/indexerasure.h"
#include "package/packageplan.h"
#include "request/draftfiles.h"
#include "request/draftstate.h"
#include "request/draftstore.h"
#include "request/drafttraces.h"
#include "session/erasurefiles.h"
#include "session/reviewstore.h"
#include "session/stepmodel.h"

#include <QCoreApplication>
#include <QDir>
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

/// By address or by name: one that was corrected stands in the book as it was, too.
bool isSamePerson(const Person &one, const Person &other)
{
    const QString address = plainText(one.email);
    const QString name = plainText(one.fullName());
    return (!address.isEmpty() && address == plainText(other.email))
           || (!name.isEmpty() && name == plainText(other.fullName()));
}

bool names(const Request &request, const Person &person)
{
    const QList<NamedContact> &contacts = contactList();
    return isSamePerson(request.applicant, person)
           || std::any_of(contacts.cbegin(), contacts.cend(), [&](const NamedContact &contact) {
                  return isSamePerson(request.contacts.*contact.member, person);
              });
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
    void addDraft(Kind kind, const QString &folder, const QString &modifiedAt, int revision);
    void addDrafts(const QList<DraftSummary> &drafts, Kind kind);
    void addPackages(const Request &request);
    void addPackage(const QString &path, bool isRemembered);
    void addHeld(ErasureItem item, const Error &why);
    void addParts(const QString &folder, const QStringList &packages, const Request &request,
                  const QStringList &remembered);
    bool isReceived(const QString &path) const;
    bool isCancelled() const { return m_where.isCancelled && m_where.isCancelled(); }
    void addKept();
    void addReviews();
    void addReview(Kind kind, const QString &path, int revision);
    void addPeople(const Request &request);
    QString root() const { return QFileInfo(m_store.draftsFolder()).absolutePath(); }

    const DraftStore &m_store;
    const ErasureSearch &m_where;
    ErasurePlan m_plan;
};

void Planner::addDraft(Kind kind, const QString &folder, const QString &modifiedAt, int revision)
{
    ErasureItem item{kind, QDir(folder).absolutePath(), revision};
    item.isProposed = item.path == m_plan.folder;
    item.changedAt = QDateTime::fromString(modifiedAt, Qt::ISODate).toLocalTime();
    const DraftState state = readDraftState(item.path + QStringLiteral("/state.json"));
    item.exportedRevision = state.lastExport ? state.lastExport->revision : 0;
    item.lastStep = std::clamp(state.lastStep, 0, StepModel::kSteps);
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
            addDraft(kind, draft.folder, draft.modifiedAt, draft.revision);
    }
}

/// It may be a copy, or anything else.
void Planner::addHeld(ErasureItem item, const Error &why)
{
    item.isProposed = false;
    item.held = why;
    m_plan.items.append(item);
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
    // Of what merely has such a name nothing is said that cannot be read.
    const bool isKnown = isRemembered || m_where.packages.contains(path);
    ErasureItem item{Kind::Package, path, 0, isRemembered, !isRemembered && isReceived(path)};
    if (isKnown && !isThere(path).has_value())
        return addHeld(item, outOfReach(path));
    if (!isFile(path))
        return;
    item.changedAt = QFileInfo(path).lastModified();
    const Result<PackageFacts> package = packageFacts(path);
    if (!package) {
        if (isKnown)
            addHeld(item, notKnown(path, package.error()));
        return;
    }
    if (package->requestId != m_plan.requestId)
        return;
    item.revision = package->revision;
    item.isSigned = package->isSigned;
    item.isWithoutContacts = package->isWithoutContacts;
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
    paths.removeAll(QString());
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
    addReviews();
}

void Planner::addReview(Kind kind, const QString &path, int revision)
{
    ErasureItem item{kind, path, revision, false};
    if (!isThere(path).has_value())
        return addHeld(item, outOfReach(path));
    if (!isFile(path))
        return;
    item.changedAt = QFileInfo(path).lastModified();
    const Result<ReviewedRequest> about = reviewedRequest(path);
    if (!about)
        return addHeld(item, notKnown(path, about.error()));
    if (about->id != m_plan.requestId)
        return;
    item.revision = about->revision;
    m_plan.items.append(item);
}

void Planner::addReviews()
{
    const ReviewStore reviews(root());
    QStringList exported;
    const QList<KeptReview> kept = reviews.list();
    for (const KeptReview &review : kept) {
        if (review.file.review.request.id != m_plan.requestId)
            continue;
        const int revision = review.file.review.request.revision;
        m_plan.items.append({Kind::Review,
                             QStringLiteral("%1/%2.review.json")
                                 .arg(reviews.reviewsFolder(), reviewFileStem(review.file.review.id)),
                             revision, false});
        if (!review.exportedPath.isEmpty() && !exported.contains(review.exportedPath)) {
            exported.append(review.exportedPath);
            addReview(Kind::Exported, review.exportedPath, revision);
        }
    }
    const QDir folder(reviews.reviewsFolder());
    const QStringList deleted =
        folder.entryList({QLatin1Char('*') + kDeletedSuffix}, QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QString &name : deleted)
        addReview(Kind::Deleted, folder.absoluteFilePath(name), 0);
    if (!reviews.note(m_plan.requestId).isEmpty())
        m_plan.items.append({Kind::Note,
                             QStringLiteral("%1/notes/%2.txt").arg(root(), reviewFileStem(m_plan.requestId)),
                             0, false});
}

void Planner::addPeople(const Request &request)
{
    QList<Person> people = m_where.people;
    people.removeIf([&request](const Person &person) { return !names(request, person); });
    const QList<DraftSummary> drafts = m_store.list() + m_store.trash();
    for (const DraftSummary &draft : drafts) {
        if (people.isEmpty() || isCancelled())
            return;
        if (QDir(draft.folder).absolutePath() == m_plan.folder)
            continue;
        const Result<RequestFile> other = requestIn(draft.folder);
        if (!other)
            return; // it may name any of them
        people.removeIf([&other](const Person &person) { return names(other->request, person); });
    }
    if (people.isEmpty())
        return;
    m_plan.people = people;
    m_plan.items.append({Kind::People, QString(), 0, false});
}

ErasurePlan Planner::plan(const QString &folder)
{
    m_plan.folder = QDir(folder).absolutePath();
    const QString trash = QDir(m_store.trashFolder()).absolutePath();
    const bool isInTrash = QFileInfo(m_plan.folder).absolutePath() == trash;
    const Kind kind = isInTrash ? Kind::InTrash : Kind::Draft;
    const Result<RequestFile> file = requestIn(m_plan.folder);
    if (!file) {
        addDraft(kind, folder, QString(), 0);
        m_plan.unread = file.error();
        return m_plan;
    }
    const Request &request = file->request;
    addDraft(kind, folder, request.modifiedAt, request.revision);
    m_plan.requestId = request.id;
    m_plan.title = request.service.title.simplified();
    m_plan.client = request.organisation.name.simplified();
    if (m_plan.client.isEmpty() && request.filedFor == FiledFor::Vendor)
        m_plan.client = request.vendor.name.simplified();
    m_plan.documents = int(request.documents.size());
    // One that anything without an id would match.
    if (m_plan.requestId.isEmpty())
        return m_plan;
    addDrafts(m_store.list(), Kind::Draft);
    addDrafts(m_store.trash(), Kind::InTrash);
    addPackages(request);
    addKept();
    addPeople(request);
    return m_plan;
}

} // namespace

ErasurePlan planErasure(const DraftStore &store, const QString &folder, const ErasureSearch &where)
{
    return Planner(store, where).plan(folder);
}

} // namespace viatique
