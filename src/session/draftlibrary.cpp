// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/draftlibrary.h"

#include "core/atomicfile.h"
#include "core/limits.h"
#include "package/packagereader.h"
#include "request/draftfiling.h"
#include "review/packagedreviews.h"
#include "session/addressbook.h"
#include "session/background.h"

#include <QDateTime>
#include <QDir>

#include <optional>
#include <utility>
#include <vector>

namespace viatique {

DraftLibrary::DraftLibrary(DraftStore store, const AddressBook &book, DocumentInspector inspector,
                           QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_book(book)
    , m_inspector(std::move(inspector))
{
    m_pool.setMaxThreadCount(1);
}

DraftLibrary::~DraftLibrary()
{
    cancel();
    m_pool.waitForDone();
}

Result<Draft> DraftLibrary::create()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Result<Draft> draft = m_store.create(now);
    if (!draft || m_book.vendor() == Vendor())
        return draft;
    Request request = draft->request();
    request.vendor = m_book.vendor();
    if (const auto saved = draft->save(std::move(request), now); !saved)
        return Failure(saved.error());
    return draft;
}

Result<QString> DraftLibrary::moveToTrash(const QString &folder)
{
    return m_store.moveToTrash(folder);
}

Result<QString> DraftLibrary::restore(const QString &folder)
{
    return m_store.restore(folder);
}

bool DraftLibrary::clone(const QString &folder)
{
    return start(
        [store = m_store, folder]() mutable {
            return store.clone(folder, QDateTime::currentDateTimeUtc()).map([](const Draft &draft) {
                return draft.folder();
            });
        },
        [this](const QString &clone) { emit ready(clone); });
}

namespace {

/// All or none: half a split would be done twice.
Result<QString> cloneForEach(DraftStore &store, const QString &folder, const QList<Request> &parts)
{
    std::vector<Draft> made;
    std::optional<Error> error;
    for (const Request &part : parts) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Result<Draft> draft = store.clone(folder, now);
        if (!draft) {
            error = draft.error();
            break;
        }
        made.push_back(*std::move(draft));
        Request request = made.back().request();
        request.service = part.service;
        request.endpoints = part.endpoints;
        if (const auto saved = made.back().save(std::move(request), now); !saved) {
            error = saved.error();
            break;
        }
    }
    if (!error)
        return QString();
    for (Draft &draft : made)
        std::move(draft).discard();
    return Failure(*error);
}

Result<QString> writeCopy(const QString &target, const RequestFile &request, const Catalogue &catalogue,
                          const QString &documents, const QList<ReviewFile> &reviews)
{
    Result<Draft> copy = Draft::create(target, request, catalogue, QDateTime::currentDateTimeUtc());
    if (!copy)
        return Failure(copy.error());
    Result<void> filled = copyDocuments(documents, *copy);
    for (const ReviewFile &review : reviews) {
        if (filled)
            filled = writeDraftReview(copy->folder(), review);
    }
    if (!filled) {
        std::move(*copy).discard();
        return Failure(filled.error());
    }
    return copy->folder();
}

} // namespace

bool DraftLibrary::split(const QString &folder, const QList<Request> &parts)
{
    return start([store = m_store, folder, parts]() mutable { return cloneForEach(store, folder, parts); },
                 [this, count = int(parts.size())](const QString &) { emit splitDone(count); });
}

bool DraftLibrary::copyTo(const QString &target, RequestFile request, const Catalogue &catalogue,
                          const QString &documents, const QList<ReviewFile> &reviews)
{
    return start([target, request = std::move(request), catalogue, documents,
                  reviews] { return writeCopy(target, request, catalogue, documents, reviews); },
                 [this](const QString &folder) { emit copied(folder); });
}

bool DraftLibrary::takeUp(const QString &package)
{
    if (m_busy)
        return false;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    return start(
        [package, target = m_store.newFolder(), inspector = m_inspector, cancelled = m_cancelled] {
            const Progress progress = [cancelled](qint64, qint64) { return !*cancelled; };
            const Result<ReceivedPackage> received = readPackage(package, progress);
            if (!received)
                return Result<QString>(Failure(received.error()));
            return takeUpWithReviews(*received, target, inspector, QDateTime::currentDateTimeUtc())
                .map([](const Draft &draft) { return draft.folder(); });
        },
        [this](const QString &folder) { emit ready(folder); });
}

namespace {

Result<QString> makeDraft(const DraftStore &store, const Vendor &vendor, const datapass::Imported &imported,
                          const Catalogue &catalogue)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Request fresh = newRequest(catalogue, now);
    Request request = imported.request;
    request.id = fresh.id;
    request.revision = fresh.revision;
    request.createdAt = fresh.createdAt;
    request.modifiedAt = fresh.modifiedAt;
    request.catalogue = fresh.catalogue;
    // DataPass does not know who prepares a request.
    if (request.vendor == Vendor())
        request.vendor = vendor;
    const Result<Draft> draft = Draft::create(store.newFolder(), request, catalogue, now);
    if (!draft)
        return Failure(draft.error());
    // Sent later, it is that request, and no second one. Its server does not stand in what was read.
    if (!imported.datapassId.isEmpty()) {
        const Result<void> noted =
            noteFiling(draft->folder() + QStringLiteral("/state.json"), imported.datapassId, {}, {});
        if (!noted) {
            // Without its number it would be sent a second time.
            QDir(draft->folder()).removeRecursively();
            return Failure(noted.error());
        }
    }
    return draft->folder();
}

} // namespace

bool DraftLibrary::importFromDataPass(const QString &path)
{
    auto imported = std::make_shared<datapass::Imported>();
    return start(
        [store = m_store, vendor = m_book.vendor(), path, imported]() -> Result<QString> {
            const Result<QByteArray> json = readFile(path, limits::kJsonBytes);
            if (!json)
                return Failure(json.error());
            const Result<Catalogue> catalogue = store.shelf().newest(bundledCatalogueIds().constLast());
            if (!catalogue)
                return Failure(catalogue.error());
            Result<datapass::Imported> read = datapass::importRequest(*json, path, *catalogue);
            if (!read)
                return Failure(read.error());
            *imported = *std::move(read);
            return makeDraft(store, vendor, *imported, *catalogue);
        },
        [this, imported](const QString &folder) {
            emit this->imported(folder, imported->datapassId, imported->notes);
        });
}

bool DraftLibrary::start(std::function<Result<QString>()> work, std::function<void(const QString &)> done)
{
    if (m_busy)
        return false;
    m_busy = true;
    emit busyChanged();
    inBackground(m_pool, this, std::move(work),
                 [this, done = std::move(done)](const Result<QString> &outcome) {
                     m_busy = false;
                     emit busyChanged();
                     if (outcome)
                         done(*outcome);
                     else
                         emit failed(outcome.error());
                 });
    return true;
}

void DraftLibrary::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

} // namespace viatique
