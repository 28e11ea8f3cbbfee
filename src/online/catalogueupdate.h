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
    CatalogueUpdate(HttpClient &http, const CatalogueShelf &shelf, QObject *parent = nullptr);
    ~CatalogueUpdate() override;

    void fetch(const QUrl &url);
    void cancel();
    bool isBusy() const;
    /// Keeps what was offered last.
    Result<void> accept();

signals:
    void busyChanged();
    void progressed(qint64 done, qint64 total);
    /// The server has nothing newer than what is here.
    void upToDate();
    void offered(const viatique::CatalogueOffer &offer);
    /// Errors: those of HttpCall, ServerRefused, of readCatalogue, CatalogueUnknown.
    void failed(const viatique::Error &error);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace viatique
