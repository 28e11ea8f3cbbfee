// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "inbox/lockholder.h"

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace viatique {

/// The lock that tells colleagues who reviews a package: a file beside it, as there is no other place that
/// all who share a folder see. It guards nothing by itself: whoever takes it over has asked his user first.
///
/// How it is safe on local disks, NFS and SMB:
/// - It appears whole: written under a private name, flushed, then linked to its name, which fails where that
///   is taken (where there are no hard links: renamed without replacing, else created exclusively).
/// - It is never overwritten. A renewal writes into the very file that was made, so that one that a colleague
///   has put in its place meanwhile is not touched.
/// - Whoever takes over first makes a claim, exclusively, named after the content that he has judged. So of
///   several who judge one stale lock, one goes on. He moves the lock to a name of his own, looks whether it
///   is what he judged, else puts it back, and makes his own.
/// - What a killed process left under private names is removed by the next one who takes the lock, once it is
///   as old as a stale lock.
///
/// A lock is stale when its process has ended (told on its own computer only), or was not renewed for
/// `staleAge`. That age is the difference of two times that the *file server* gave: of the lock, and of a
/// file just written beside it. No clock of a colleague is held against ours. One from the future (the
/// server's clock was set back) has no age: it counts as held until a watcher has seen it stand still for
/// that long
/// (`LockState::mark`).

/// A lock that was not renewed for that long is stale: ten renewals.
inline constexpr std::chrono::milliseconds kLockStaleAge = std::chrono::minutes(10);
inline constexpr std::chrono::milliseconds kLockRenewal = std::chrono::seconds(60);

/// What stands at the lock's name.
struct LockState
{
    enum class Kind {
        Free,
        Held,
        Unreadable ///< something else has its name: it says nobody, `error` why. To be taken over after
                   ///< asking
    };
    enum class Stale {
        No,
        ProcessEnded,
        NotRenewed,
    };

    Kind kind = Kind::Free;
    LockHolder holder; ///< of Held
    bool mine = false; ///< held by this process, if perhaps by another of its windows
    Stale stale = Stale::No;
    /// Since it was renewed, by the server's clock; nothing where that is not known or in the future.
    std::optional<std::chrono::milliseconds> age = std::nullopt;
    std::optional<Error> error = std::nullopt; ///< of Unreadable
    /// Names this very state of the file: it is another after each renewal, and for each holder. Empty where
    /// Free.
    QByteArray mark;

    bool isFree() const { return kind == Kind::Free; }
    bool isStale() const { return stale != Stale::No; }
    /// A process of this agent left it, on this computer, when it ended: nobody has to be asked.
    bool isLeftBy(const QString &agent) const
    {
        return kind == Kind::Held && stale == Stale::ProcessEnded && holder.agent == agent;
    }
};

/// The time that the server of this folder gives a file that is written now. Writes one and removes it: once
/// a look at a folder, not once a package. Errors: FileUnwritable, DiskFull.
Result<QDateTime> folderTime(const QString &folder);

/// Looks at the lock of a package, which need not be there. Reads 64 KiB at most, and only a regular file: a
/// link is not followed, a pipe not waited for. Without `folderNow` (see folderTime), no age is known, and
/// only a process that has ended makes it stale. From any thread; a share may hang.
LockState readLock(const QString &packagePath, const std::optional<QDateTime> &folderNow = std::nullopt,
                   std::chrono::milliseconds staleAge = kLockStaleAge);

struct LockOptions
{
    QString agent; ///< shown to colleagues
    /// Of `since` and `renewedAt`, which are for people to read; tests set it.
    std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc;
    std::chrono::milliseconds staleAge = kLockStaleAge;
};

/// Why there is no lock, or no longer.
struct LockRefusal
{
    enum class Why {
        /// By whom is in `state`, which is Free where it was released just now. Of a renewal: it is lost, and
        /// this is who has it now.
        Held,
        NotWritable, ///< nobody can make a lock in this folder without the right to write: `error`
        Failed       ///< `error`; it may do later
    };
    Why why = Why::Failed;
    LockState state = {};
    Error error = Error(ErrorCode::FileUnwritable);
};

template<typename T>
using LockResult = tl::expected<T, LockRefusal>;

/// A lock that is held, and released with the object. From any thread, one at a time. Each call reads and
/// writes the share, and waits where it hangs.
class PackageLock
{
public:
    /// Takes a free one, and one that the same agent's process on this computer left when it ended. Another
    /// stale one is refused as Held, its state says that it is stale: `takeOver` then, after asking.
    static LockResult<PackageLock> take(const QString &packagePath, const LockOptions &options);
    /// Takes the place of what was `seen`, stale or not. Refused as Held where it is another by now: it was
    /// renewed, or somebody else has taken it over. Of several who try, one wins.
    static LockResult<PackageLock> takeOver(const QString &packagePath, const LockState &seen,
                                            const LockOptions &options);

    PackageLock(PackageLock &&other) noexcept;
    PackageLock &operator=(PackageLock &&other) noexcept;
    Q_DISABLE_COPY(PackageLock)
    /// Releases it.
    ~PackageLock();

    /// To be called each `kLockRenewal`. A lock whose file is gone is made again. Held is the loss of it:
    /// nothing is renewed or removed by this object any more. After Failed it is tried again next time.
    LockResult<void> renew();
    /// Removes the file, if it is still this one's. Errors are none of the caller's: it then gets stale.
    void release();

    bool isHeld() const { return !m_holder.token.isEmpty(); }
    const QString &packagePath() const { return m_packagePath; }
    const LockHolder &holder() const { return m_holder; }

private:
    PackageLock(QString packagePath, LockHolder holder, LockOptions options);

    QString m_packagePath;
    LockHolder m_holder; ///< without a token once it is released or lost
    LockOptions m_options;
};

} // namespace viatique

Q_DECLARE_METATYPE(viatique::LockState)
