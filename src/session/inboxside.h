// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "inbox/inboxscan.h"
#include "session/inboxrow.h"
#include "session/reviewstore.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace viatique {

/// What became of the packages of a folder, as files beside them and this agent's own store say.
struct InboxSides
{
    /// Of this agent, by the id of the request.
    QHash<QString, QList<InboxReview>> own;
    /// Of a package, by its path: reviews of colleagues, and who has it in hand.
    QHash<QString, QList<InboxReview>> colleagues;
    QHash<QString, InboxHolder> holders;
    /// Of a lock, by the path of its package: the very state that it is in, and whether it was found to be
    /// stale in that state.
    struct SeenLock
    {
        QByteArray mark;
        bool isStale = false;
    };
    QHash<QString, SeenLock> locks;
    /// Files that were read, by their absolute path, so that an unchanged one is not read again.
    struct ReadFile
    {
        FileStamp stamp;
        std::optional<InboxReview> review; ///< nothing where it cannot be read
    };
    QHash<QString, ReadFile> read;
};

/// Looks at them, from any thread; a share may hang. `before` is what was known. With `judgesAge`, where a
/// lock has not changed since, a file is written beside it and removed, to learn the time of its server: only
/// so a lock whose holder's computer is gone is known to be stale. It then stays so until it changes. At most
/// 100 reviews of one package are read.
InboxSides lookBeside(const QString &folder, const QList<ScannedPackage> &packages, const ReviewStore &store,
                      const InboxSides &before, bool judgesAge);

} // namespace viatique
