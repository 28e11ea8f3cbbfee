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
/// there, and `state` tells of it. A value; nothing is read before it is asked for, and read anew only when
/// the file has another size or time: all shelves of a run share what was read. From any thread.
class CatalogueShelf
{
public:
    /// What there is of a catalogue beside the bundled one.
    enum class State {
        Bundled,    ///< nothing
        Updated,    ///< an update, which counts
        Unreadable, ///< an update that cannot be read; the bundled one is in use
        Overtaken,  ///< an update that is no later than the bundled one, which is in use
    };

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
    State state(const QString &id) const;
    bool isUpdated(const QString &id) const { return state(id) == State::Updated; }
    /// Why it is Unreadable: the errors of readFile and readCatalogue, CatalogueUnknown where it is of
    /// another id. None otherwise.
    std::optional<Error> trouble(const QString &id) const;
    /// Of the newest one; nothing where it was never fetched.
    std::optional<CatalogueOrigin> origin(const QString &id) const;
    /// Takes `update` for that of its id; of one that is the newest already, notes where it comes from. An
    /// origin that cannot be noted is no failure: the whole is asked for the next time. Errors, after which
    /// all is as it was: CatalogueUnknown (no bundled catalogue has its id), CatalogueNotLater (than the
    /// bundled one), those of writeFile; FileUnwritable where there is no folder.
    Result<void> accept(const Catalogue &update, const CatalogueOrigin &origin) const;
    /// Back to the bundled one: removes the update, whatever its state. Without effect where there is none.
    /// Errors, after which the same catalogue is in use as before: FileUnwritable.
    Result<void> goBack(const QString &id) const;
    /// As successorOf, updates included.
    std::optional<Catalogue> successorOf(const Catalogue &present) const;

private:
    QString catalogueFile(const QString &id) const;
    QString originFile(const QString &id) const;
    struct Update;
    Update update(const Catalogue &bundled) const;

    QString m_folder;
};

} // namespace viatique
