// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/cataloguediff.h"
#include "catalogue/catalogueshelf.h"
#include "core/result.h"
#include "online/httpclient.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace viatique {

/// A catalogue that was fetched and can be accepted.
struct CatalogueOffer
{
    Catalogue present; ///< what it would replace
    Catalogue catalogue;
    CatalogueOrigin origin;
    QList<CatalogueChange> changes;
    bool older = false;    ///< its version is earlier than that of the present one
    int endpointsLost = 0; ///< endpoints of the present one that it no longer has: asked about, never silent
};

/// Fetches one catalogue: a conditional GET where one came from there before, at most 16 MiB, read under the
/// schema of catalogues, compared. Nothing is kept until `accept`.
class CatalogueUpdate : public QObject
{
    Q_OBJECT

public:
    /// `http` outlives it.
    CatalogueUpdate(HttpClient &http, const CatalogueShelf &shelf, QObject *parent = nullptr);
    ~CatalogueUpdate() override;

    /// `upToDate`, `offered` or `failed` follows, never from within; nothing more of what was fetched before.
    void fetch(const QUrl &url);
    /// Without a word but `busyChanged`.
    void cancel();
    bool isBusy() const;
    /// Keeps what was offered last, once; without effect where nothing was. Errors: those of
    /// CatalogueShelf::accept.
    Result<void> accept();

signals:
    void busyChanged();
    void progressed(qint64 done, qint64 total);
    /// The server has what is here.
    void upToDate();
    void offered(const viatique::CatalogueOffer &offer);
    /// Errors: those of HttpCall, ServerRefused, TooManyRequests, those of readCatalogue, CatalogueUnknown
    /// (no bundled catalogue has its id), CatalogueNotLater (than the bundled one, which it would give way
    /// to).
    void failed(const viatique::Error &error);

private:
    void take(const Result<HttpAnswer> &answer);
    struct Weighed;
    void tell(const Result<Weighed> &weighed);
    void finish(const std::function<void()> &tell);

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace viatique
