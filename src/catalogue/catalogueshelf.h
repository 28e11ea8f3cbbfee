// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"

#include <QString>

#include <optional>

namespace viatique {

/// Where a catalogue came from, kept beside it.
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
/// there. A value; nothing is read before it is asked for, and it is read anew each time. From any thread.
class CatalogueShelf
{
public:
    /// The folder of the updates; empty: there are none. It is made when the first one is accepted.
    explicit CatalogueShelf(QString folder = {});
    /// That of a data folder; and of the user's.
    static QString folderIn(const QString &data);
    static QString defaultFolder();

    /// The update, else the bundled one. Errors: CatalogueUnknown.
    Result<Catalogue> newest(const QString &id) const;
    /// The very catalogue of that digest where it is the update or the bundled one of its id, else the newest
    /// of that id: what somebody's own copy is to be judged by. Errors: CatalogueUnknown.
    Result<Catalogue> known(const QString &id, const QString &sha512) const;
    bool isUpdated(const QString &id) const;
    /// Of the newest one; nothing where it was never fetched.
    std::optional<CatalogueOrigin> origin(const QString &id) const;
    /// Takes `update` for that of its id; of one that is the newest already, notes where it comes from.
    /// Errors: CatalogueUnknown (no bundled catalogue has its id), CatalogueNotLater (than the bundled one),
    /// those of writeFile; FileUnwritable where there is no folder.
    Result<void> accept(const Catalogue &update, const CatalogueOrigin &origin) const;
    /// Back to the bundled one. Without effect where there is no update. Errors: FileUnwritable.
    Result<void> goBack(const QString &id) const;
    /// As successorOf, updates included.
    std::optional<Catalogue> successorOf(const Catalogue &present) const;

private:
    QString catalogueFile(const QString &id) const;
    QString originFile(const QString &id) const;
    std::optional<Catalogue> update(const Catalogue &bundled) const;

    QString m_folder;
};

} // namespace viatique
