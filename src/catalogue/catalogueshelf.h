// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"

#include <QString>

#include <optional>

namespace viatique {

/// Where an updated catalogue came from, kept beside it.
struct CatalogueOrigin
{
    QString url;
    QString etag;
    QString lastModified; ///< as the server wrote it
    QString fetchedAt;    ///< ISO 8601, UTC
    bool operator==(const CatalogueOrigin &) const = default;
};

/// The catalogues that there are: those that come with the program, and updates of them that the user has
/// accepted, in a folder of his. An update counts as long as it can be read and is later than the bundled
/// one: what is damaged, or what a newer program has overtaken, gives way to the bundled one, which is always
/// there.
class CatalogueShelf
{
public:
    /// The folder of the updates; empty: there are none. It is made when the first one is accepted.
    explicit CatalogueShelf(QString folder = {});
    static QString defaultFolder();

    /// The update, else the bundled one. Errors: CatalogueUnknown.
    Result<Catalogue> newest(const QString &id) const;
    bool isUpdated(const QString &id) const;
    /// Of the update; nothing where there is none.
    std::optional<CatalogueOrigin> origin(const QString &id) const;
    /// Takes `update` for that of its id. Errors: CatalogueUnknown (no bundled catalogue has its id),
    /// those of writeFile.
    Result<void> accept(const Catalogue &update, const CatalogueOrigin &origin) const;
    /// Back to the bundled one. Without effect where there is no update.
    Result<void> goBack(const QString &id) const;
    /// As successorOf, updates included.
    std::optional<Catalogue> successorOf(const Catalogue &present) const;

private:
    QString m_folder;
};

} // namespace viatique
