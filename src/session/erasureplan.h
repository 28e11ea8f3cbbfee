// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"
#include "core/result.h"
#include "request/request.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace viatique {

class DraftStore;

/// One thing on this computer that holds something of a request.
struct ErasureItem
{
    enum class Kind {
        Draft,    ///< a draft's folder
        InTrash,  ///< the same, in the trash
        Package,  ///< a file that is a package of the request
        Part,     ///< what an export that broke off left beside a package, or its lock
        Filing,   ///< what is remembered of a sending to DataPass that was not a draft's
        Review,   ///< a review of it in the agent's own store
        Deleted,  ///< one that was deleted last, which comes back by undo alone
        Exported, ///< the file of such a review that was written last, with what was written beside it
        Note,     ///< the agent's private note on it
        Index,    ///< the index of an inbox: words of its packages
        Settings, ///< of lists of what was opened, what is erased with it; erased by `DraftErasure`
        People    ///< of the address book; the same
    };
    Kind kind = Kind::Draft;
    QString path;     ///< absolute; empty for Settings and People
    int revision = 0; ///< of a draft, a package or a review
    /// Whether it goes where the user says nothing else: the draft that was named, the packages that it
    /// remembers to have been written to, and what the program keeps of it; not another draft of the request,
    /// not what an agent wrote of it, and not a package that merely stands somewhere.
    bool isProposed = true;
    bool isReceived = false; ///< a package that came from elsewhere, as far as is known
    /// Why it cannot be erased here: it is in use (DraftLocked), or nobody can tell whether it is a copy, as
    /// it cannot be read, or its folder not be reached (CopyNotErased).
    std::optional<Error> held = {};

    // What tells one from the next of its kind.

    QDateTime changedAt = {};       ///< local time; of a draft, or of the file of a package
    int exportedRevision = 0;       ///< of a draft; 0: never exported
    int lastStep = 0;               ///< of a draft; 0: never opened
    bool isSigned = false;          ///< a package that holds a signature, which nobody verified
    bool isWithoutContacts = false; ///< a package
};

/// What there is of the request of a draft.
struct ErasurePlan
{
    QString folder; ///< of the draft
    QString requestId;
    QString title;
    QString client;    ///< name of the organisation, or of the vendor that files for itself
    int documents = 0; ///< that the user attached
    QList<ErasureItem> items;
    QList<Person> people; ///< of the item of kind People
    int unlooked = 0;     ///< files that are named like packages of it, and were too many to be read
    /// Set where the draft cannot be read: nobody knows then what else is a copy of it, and its folder is the
    /// one item.
    std::optional<Error> unread = {};
};

/// Where copies are looked for, besides the data folder of the store.
struct ErasureSearch
{
    QString cacheRoot;                      ///< of indexes; empty: there are none
    QString inbox;                          ///< the folder that packages come to
    QStringList folders;                    ///< that packages were written to
    QStringList packages;                   ///< paths of packages that were opened
    QList<Person> people;                   ///< of the address book, without the user
    bool isListed = false;                  ///< settings name the draft or a package of it
    std::function<bool()> isCancelled = {}; ///< nobody waits for it any more: it may end early
};

/// Looks for what there is of the request of the draft in `folder`, of the drafts of `store` or its trash:
/// the packages that its state remembers, those that stand under the name of one beside these and in
/// `where`, its other drafts, what the program keeps of it, and who of the address book is named by it and by
/// no other draft; by nobody where another draft cannot be read. A path alone proves nothing: a file is
/// listed when it was read and is a package of that request, or a review of it; a link is none. One that is
/// known to have been written or opened there, and cannot be read or reached now, is listed as held. Nothing
/// is written. From any thread.
ErasurePlan planErasure(const DraftStore &store, const QString &folder, const ErasureSearch &where);

enum class ErasureEnd {
    Erased,
    Left ///< something else stands there by now, of another request, or a link: it is no copy
};

/// Erases one of a plan, but those of kind Settings and People, after looking again whether it is what the
/// plan says. What is gone already is erased; what is only out of reach is not. From any thread. Errors:
/// DraftLocked, and CopyNotErased with the path and why.
Result<ErasureEnd> eraseItem(const DraftStore &store, const QString &requestId, const ErasureItem &item);

} // namespace viatique
