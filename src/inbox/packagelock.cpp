// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/packagelock.h"

#include "inbox/lockfiles.h"
#include "inbox/sharedfile.h"

#include <QDir>

#include <utility>

namespace viatique {

namespace {

using Why = LockRefusal::Why;

LockRefusal refusalOf(const FileRefusal &refusal)
{
    return {refusal.why == FileRefusal::Why::Denied ? Why::NotWritable : Why::Failed, {}, refusal.error};
}

LockRefusal heldBy(const LockState &state, const QString &path)
{
    return {Why::Held, state, Error(ErrorCode::FileExists, {path})};
}

} // namespace

Result<QDateTime> folderTime(const QString &folder)
{
    const QString path = privateName(QDir(folder).absolutePath(), randomWord(), kFolderTime);
    const FileOutcome<QDateTime> time = writeNew(path, QByteArray(1, '\n'));
    if (!time)
        return Failure(time.error().error);
    discard(path);
    return *time;
}

LockState readLock(const QString &packagePath, const std::optional<QDateTime> &folderNow,
                   std::chrono::milliseconds staleAge)
{
    const QString path = lockPath(packagePath);
    return lockStateOf(lookAt(path, kMostLockBytes), path, folderNow, staleAge);
}

PackageLock::PackageLock(QString packagePath, LockHolder holder, LockOptions options)
    : m_packagePath(std::move(packagePath))
    , m_holder(std::move(holder))
    , m_options(std::move(options))
{
}

PackageLock::PackageLock(PackageLock &&other) noexcept
    : m_packagePath(std::move(other.m_packagePath))
    , m_holder(std::exchange(other.m_holder, LockHolder()))
    , m_options(std::move(other.m_options))
{
}

PackageLock &PackageLock::operator=(PackageLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_packagePath = std::move(other.m_packagePath);
        m_holder = std::exchange(other.m_holder, LockHolder());
        m_options = std::move(other.m_options);
    }
    return *this;
}

PackageLock::~PackageLock()
{
    release();
}

LockResult<PackageLock> PackageLock::take(const QString &packagePath, const LockOptions &options)
{
    const QString path = lockPath(packagePath);
    const LockHolder holder = newHolder(options.agent, options.now());
    LockState state;
    // Released between its refusal and the look at it, it is tried again; not for ever.
    for (int tries = 0; state.isFree() && tries < 3; ++tries) {
        FreshLock fresh(path, holder);
        if (!fresh.written()) {
            LockRefusal refusal = refusalOf(fresh.written().error());
            refusal.state = readLock(packagePath);
            return tl::make_unexpected(refusal);
        }
        sweepLeft(folderOf(path), *fresh.written(), options.staleAge);
        const FileOutcome<void> given = fresh.give();
        if (given)
            return PackageLock(packagePath, holder, options);
        if (given.error().why != FileRefusal::Why::Exists)
            return tl::make_unexpected(refusalOf(given.error()));
        state = readLock(packagePath, *fresh.written(), options.staleAge);
    }
    if (state.isLeftBy(holder.agent))
        return takeOver(packagePath, state, options);
    return tl::make_unexpected(heldBy(state, path));
}

LockResult<PackageLock> PackageLock::takeOver(const QString &packagePath, const LockState &seen,
                                              const LockOptions &options)
{
    if (seen.isFree())
        return take(packagePath, options);
    // Something is there of which not even the kind is known.
    if (seen.mark.isEmpty())
        return tl::make_unexpected(
            LockRefusal{Why::Failed, seen, seen.error.value_or(Error(ErrorCode::FileUnreadable))});
    const QString path = lockPath(packagePath);
    const LockHolder holder = newHolder(options.agent, options.now());
    FreshLock fresh(path, holder);
    if (!fresh.written())
        return tl::make_unexpected(refusalOf(fresh.written().error()));
    const auto refused = [&] {
        return tl::make_unexpected(heldBy(readLock(packagePath, *fresh.written(), options.staleAge), path));
    };
    const Claim claim(path, seen, holder, *fresh.written(), options.staleAge);
    if (!claim.made()) {
        if (claim.made().error().why == FileRefusal::Why::Exists)
            return refused();
        return tl::make_unexpected(refusalOf(claim.made().error()));
    }
    // From here on only its own holder can make another of it.
    const FileLook now = lookAt(path, kMostLockBytes);
    if (now.isThere && now.mark != seen.mark)
        return refused();
    const Aside aside(path);
    if (!aside.moved() && lookAt(path, kMostLockBytes).isThere)
        return tl::make_unexpected(refusalOf(aside.moved().error()));
    if (aside.moved() && aside.look().mark != seen.mark) {
        aside.putBack();
        return refused();
    }
    const FileOutcome<void> given = fresh.give();
    if (given) {
        aside.remove();
        return PackageLock(packagePath, holder, options);
    }
    if (given.error().why == FileRefusal::Why::Exists) {
        aside.remove();
        return refused();
    }
    aside.putBack();
    return tl::make_unexpected(refusalOf(given.error()));
}

LockResult<void> PackageLock::renew()
{
    const QString path = lockPath(m_packagePath);
    if (!isHeld())
        return tl::make_unexpected(heldBy(readLock(m_packagePath), path));
    LockHolder renewed = m_holder;
    renewed.renewedAt = m_options.now().toUTC();
    const QString token = m_holder.token;
    const auto isOurs = [&](const QByteArray &bytes) {
        const Result<LockHolder> holder = readHolder(bytes, path);
        return holder && holder->token == token;
    };
    const Result<bool> written =
        rewrite(path, kMostLockBytes, [&](const QByteArray &bytes) -> std::optional<QByteArray> {
            return isOurs(bytes) ? std::optional(lockBytes(renewed)) : std::nullopt;
        });
    const FileLook now = lookAt(path, kMostLockBytes);
    if (!now.isThere) {
        FreshLock fresh(path, renewed);
        const FileOutcome<void> given =
            fresh.written() ? fresh.give() : FileOutcome<void>(tl::make_unexpected(fresh.written().error()));
        if (given) {
            m_holder = renewed;
            return {};
        }
        if (given.error().why != FileRefusal::Why::Exists)
            return tl::make_unexpected(LockRefusal{Why::Failed, {}, given.error().error});
    } else if (!now.error && isOurs(now.bytes)) {
        if (!written)
            return tl::make_unexpected(LockRefusal{Why::Failed, {}, written.error()});
        m_holder = renewed;
        return {};
    } else if (now.error && now.error->code == ErrorCode::FileUnreadable) {
        return tl::make_unexpected(LockRefusal{Why::Failed, {}, *now.error});
    }
    m_holder.token.clear();
    ownTokens().remove(token);
    return tl::make_unexpected(heldBy(readLock(m_packagePath), path));
}

void PackageLock::release()
{
    const QString token = std::exchange(m_holder.token, QString());
    if (token.isEmpty())
        return;
    ownTokens().remove(token);
    const QString path = lockPath(m_packagePath);
    const auto isOurs = [&](const FileLook &look) {
        const Result<LockHolder> holder = readHolder(look.bytes, path);
        return !look.error && holder && holder->token == token;
    };
    if (!isOurs(lookAt(path, kMostLockBytes)))
        return;
    const Aside aside(path);
    if (!aside.moved())
        return;
    if (isOurs(aside.look()))
        aside.remove();
    else
        aside.putBack();
}

} // namespace viatique
