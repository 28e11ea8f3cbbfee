// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/catalogueupdate.h"

#include "core/limits.h"
#include "online/shown.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QPointer>
#include <QtConcurrentRun>

#include <optional>
#include <utility>

namespace viatique {

namespace {

QString addressOf(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

/// What came, held against what is here.
struct CatalogueUpdate::Weighed
{
    Catalogue catalogue;
    std::optional<CatalogueOffer> offer; ///< none: it is what is here
};

struct CatalogueUpdate::State
{
    State(HttpClient &client, CatalogueShelf catalogues)
        : http(client)
        , shelf(std::move(catalogues))
    {
    }

    HttpClient &http;
    const CatalogueShelf shelf;
    QPointer<HttpCall> call;
    QPointer<QFutureWatcher<Result<Weighed>>> reading;
    CatalogueOrigin origin; ///< of what is being fetched
    bool isConditional = false;
    bool busy = false;
    std::optional<CatalogueOffer> offer;

    HttpRequest request(const QUrl &url);
    static Result<Weighed> weigh(const QByteArray &bytes, const CatalogueOrigin &origin,
                                 const CatalogueShelf &shelf);
    void drop();
};

/// Asks only for what is not here, where the newest of a catalogue came from that very address.
HttpRequest CatalogueUpdate::State::request(const QUrl &url)
{
    HttpRequest request;
    request.purpose = Purpose::CatalogueUpdate;
    request.url = url;
    // Forges hand their files out as plain text.
    request.accept = "application/json, text/plain";
    request.limit = limits::kJsonBytes;
    const QStringList ids = bundledCatalogueIds();
    for (const QString &id : ids) {
        const auto known = shelf.origin(id);
        if (!known || known->url != origin.url)
            continue;
        request.ifNoneMatch = known->etag.toLatin1();
        request.ifModifiedSince = known->lastModified.toLatin1();
    }
    isConditional = !request.ifNoneMatch.isEmpty() || !request.ifModifiedSince.isEmpty();
    return request;
}

/// In a thread of the pool: what is made to be large takes its time.
Result<CatalogueUpdate::Weighed> CatalogueUpdate::State::weigh(const QByteArray &bytes,
                                                               const CatalogueOrigin &origin,
                                                               const CatalogueShelf &shelf)
{
    const Result<Catalogue> read = readCatalogue(bytes, origin.url);
    if (!read)
        return Failure(read.error());
    const QStringList ids = bundledCatalogueIds();
    if (!ids.contains(read->id))
        return failure(ErrorCode::CatalogueUnknown, {shownLine(read->id), ids.join(QStringLiteral(", "))});
    const Result<Catalogue> present = shelf.newest(read->id);
    if (!present)
        return Failure(present.error());
    if (present->sha512 == read->sha512)
        return Weighed{*read, std::nullopt};
    const Result<Catalogue> bundled = bundledCatalogue(read->id);
    if (bundled && compareVersions(read->version, bundled->version) <= 0) {
        return failure(ErrorCode::CatalogueNotLater, {read->id, present->version, shownLine(read->version)});
    }
    CatalogueOffer offer{*present, *read, origin, compareCatalogues(*present, *read)};
    offer.older = compareVersions(read->version, present->version) < 0;
    offer.endpointsLost = endpointsLost(*present, *read);
    return Weighed{*read, std::move(offer)};
}

void CatalogueUpdate::State::drop()
{
    // Deleted, it cancels without a word; what is being read goes on unheard.
    delete call;
    delete reading;
}

CatalogueUpdate::CatalogueUpdate(HttpClient &http, const CatalogueShelf &shelf, QObject *parent)
    : QObject(parent)
    , m_state(std::make_unique<State>(http, shelf))
{
}

CatalogueUpdate::~CatalogueUpdate()
{
    m_state->drop();
}

bool CatalogueUpdate::isBusy() const
{
    return m_state->busy;
}

void CatalogueUpdate::fetch(const QUrl &url)
{
    State &state = *m_state;
    state.drop();
    state.offer.reset();
    state.origin = {addressOf(url), {}, {}, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)};
    state.call = state.http.send(state.request(url), this);
    connect(state.call, &HttpCall::progressed, this, &CatalogueUpdate::progressed);
    connect(state.call, &HttpCall::finished, this, &CatalogueUpdate::take);
    if (!std::exchange(state.busy, true))
        emit busyChanged();
}

void CatalogueUpdate::cancel()
{
    m_state->drop();
    if (std::exchange(m_state->busy, false))
        emit busyChanged();
}

void CatalogueUpdate::take(const Result<HttpAnswer> &answer)
{
    State &state = *m_state;
    state.call.clear();
    const auto fail = [this](const Error &error) { finish([this, error] { emit failed(error); }); };
    if (!answer)
        return fail(answer.error());
    const QString host = answer->url.host();
    if (answer->status == 304 && state.isConditional)
        return finish([this] { emit upToDate(); });
    if (answer->status == 429) {
        return fail({ErrorCode::TooManyRequests,
                     {host, answer->retryAfter ? QString::number(answer->retryAfter->count()) : QString()}});
    }
    if (!answer->isSuccess())
        return fail({ErrorCode::ServerRefused, {host, QString::number(answer->status), QString()}});
    state.origin.etag = QString::fromLatin1(answer->etag);
    state.origin.lastModified = QString::fromLatin1(answer->lastModified);
    state.reading = new QFutureWatcher<Result<Weighed>>(this);
    connect(state.reading, &QFutureWatcherBase::finished, this, [this] {
        QFutureWatcher<Result<Weighed>> *reading = std::exchange(m_state->reading, nullptr);
        reading->deleteLater();
        tell(reading->result());
    });
    state.reading->setFuture(
        QtConcurrent::run([bytes = answer->body, origin = state.origin, shelf = state.shelf] {
            return State::weigh(bytes, origin, shelf);
        }));
}

void CatalogueUpdate::tell(const Result<Weighed> &weighed)
{
    State &state = *m_state;
    if (!weighed)
        return finish([this, error = weighed.error()] { emit failed(error); });
    if (!weighed->offer) {
        // For the next question.
        [[maybe_unused]] const auto noted = state.shelf.accept(weighed->catalogue, state.origin);
        return finish([this] { emit upToDate(); });
    }
    state.offer = weighed->offer;
    finish([this, offer = *weighed->offer] { emit offered(offer); });
}

void CatalogueUpdate::finish(const std::function<void()> &tell)
{
    const QPointer<CatalogueUpdate> alive(this);
    m_state->busy = false;
    emit busyChanged();
    // Who was told may have begun anew, or let this go.
    if (alive && !m_state->busy)
        tell();
}

Result<void> CatalogueUpdate::accept()
{
    const std::optional<CatalogueOffer> &offer = m_state->offer;
    const Result<void> kept = offer ? m_state->shelf.accept(offer->catalogue, offer->origin) : Result<void>();
    // What could not be written may be tried again.
    if (kept)
        m_state->offer.reset();
    return kept;
}

} // namespace viatique
