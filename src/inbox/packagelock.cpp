// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/packagelock.h"

#include "inbox/sharedfile.h"

#include <QDir>
#include <QFileInfo>
#include <QMutex>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

#include <utility>

namespace viatique {

namespace {

using Why = LockRefusal::Why;
using Kind = LockState::Kind;
using Stale = LockState::Stale;

/// A lock has some 400 bytes.
constexpr qint64 kMostBytes = 64 * 1024;

constexpr QLatin1String kNew("new");     ///< written, and not published yet
constexpr QLatin1String kOld("old");     ///< moved aside
constexpr QLatin1String kClaim("claim"); ///< of who takes over
constexpr QLatin1String kTime("time");   ///< asks the server for its time

/// Tokens that this process holds: a lock of it with another one was left by a window that is gone.
class OwnTokens
{
public:
    void add(const QString &token)
    {
        const QMutexLocker lock(&m_mutex);
        m_tokens.insert(token);
    }
    void remove(const QString &token)
    {
        const QMutexLocker lock(&m_mutex);
        m_tokens.remove(token);
    }
    bool has(const QString &token)
    {
        const QMutexLocker lock(&m_mutex);
        return m_tokens.contains(token);
    }

private:
    QMutex m_mutex;
    QSet<QString> m_tokens;
};

OwnTokens &ownTokens()
{
    static OwnTokens tokens;
    return tokens;
}

/// A hidden name beside the lock, recognised by `sweep`. `word` has 16 digits.
QString privateName(const QString &folder, const QString &word, QLatin1String purpose)
{
    return QStringLiteral("%1/.viatique-lock.%2.%3").arg(folder, word, purpose);
}

QString randomWord()
{
    constexpr int kDigits = 16;
    return QUuid::createUuid().toString(QUuid::Id128).right(kDigits);
}

QString folderOf(const QString &lock)
{
    return QFileInfo(lock).absolutePath();
}

/// Removes what killed processes left.
void sweep(const QString &folder, const QDateTime &folderNow, std::chrono::milliseconds age)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\.viatique-lock\\.[0-9a-f]{16}\\.(new|old|claim|time)$"));
    const QDir dir(folder);
    const QStringList names =
        dir.entryList({QStringLiteral(".viatique-lock.*")}, QDir::AllEntries | QDir::Hidden | QDir::System);
    for (const QString &name : names) {
        if (!pattern.match(name).hasMatch())
            continue;
        const FileLook look = lookAt(dir.filePath(name), kMostBytes);
        if (look.isThere && look.modifiedAt.isValid() && look.modifiedAt.msecsTo(folderNow) > age.count())
            discard(dir.filePath(name));
    }
}

bool isLeft(const LockHolder &holder)
{
    return isThisProcess(holder) ? !ownTokens().has(holder.token) : hasEnded(holder);
}

LockState stateOf(const FileLook &look, const QString &path, const std::optional<QDateTime> &folderNow,
                  std::chrono::milliseconds staleAge)
{
    LockState state;
    if (!look.isThere)
        return state;
    state.mark = look.mark;
    const Result<LockHolder> holder =
        look.error ? Result<LockHolder>(Failure(*look.error)) : readHolder(look.bytes, path);
    if (holder) {
        state.kind = Kind::Held;
        state.holder = *holder;
        state.mine = isThisProcess(*holder);
        if (isLeft(*holder))
            state.stale = Stale::ProcessEnded;
    } else {
        state.kind = Kind::Unreadable;
        state.error = holder.error();
    }
    if (folderNow && look.modifiedAt.isValid() && look.modifiedAt <= *folderNow) {
        state.age = std::chrono::milliseconds(look.modifiedAt.msecsTo(*folderNow));
        if (*state.age > staleAge && state.stale == Stale::No)
            state.stale = Stale::NotRenewed;
    }
    return state;
}

LockRefusal refusalOf(const FileRefusal &refusal)
{
    return {refusal.why == FileRefusal::Why::Denied ? Why::NotWritable : Why::Failed, {}, refusal.error};
}

LockRefusal heldBy(const LockState &state, const QString &path)
{
    return {Why::Held, state, Error(ErrorCode::FileExists, {path})};
}

/// What has the lock's name, moved to a name of its own by who means to remove it: to be looked at, then
/// removed or put back.
class Aside
{
public:
    explicit Aside(const QString &lock)
        : m_lock(lock)
        , m_path(privateName(folderOf(lock), randomWord(), kOld))
        , m_moved(moveAside(lock, m_path))
    {
    }
    const FileOutcome<void> &moved() const { return m_moved; }
    FileLook look() const { return lookAt(m_path, kMostBytes); }
    void remove() const { discard(m_path); }
    /// Where the name is taken by now, its new holder stays, and the one that was moved has lost it: its
    /// holder learns that when it is renewed.
    void putBack() const
    {
        const bool isFile = !look().error;
        if (!publish(m_path, m_lock, isFile ? Means::Link : Means::Rename) && isFile)
            remove();
    }

private:
    QString m_lock;
    QString m_path;
    FileOutcome<void> m_moved;
};

/// The right to take the place of one state of a lock, of which there is one. Given up with the object.
class Claim
{
public:
    Claim(const QString &lock, const LockState &seen, const LockHolder &holder, const QDateTime &folderNow,
          std::chrono::milliseconds staleAge)
        : m_path(privateName(folderOf(lock), QString::fromLatin1(seen.mark.left(16)), kClaim))
    {
        m_made = writeNew(m_path, lockBytes(holder));
        if (m_made || m_made.error().why != FileRefusal::Why::Exists)
            return;
        // Of a process that was killed in between.
        const LockState other = stateOf(lookAt(m_path, kMostBytes), m_path, folderNow, staleAge);
        if (!other.isStale() && !other.isFree())
            return;
        const Aside aside(m_path);
        if (aside.moved() && aside.look().mark != other.mark) {
            aside.putBack();
            return;
        }
        aside.remove();
        m_made = writeNew(m_path, lockBytes(holder));
    }
    ~Claim()
    {
        if (m_made)
            discard(m_path);
    }
    Q_DISABLE_COPY_MOVE(Claim)
    const FileOutcome<QDateTime> &made() const { return m_made; }

private:
    QString m_path;
    FileOutcome<QDateTime> m_made;
};

/// A lock as it is written before it has its name; removed with the object where it never gets it.
class FreshLock
{
public:
    FreshLock(const QString &lock, const LockHolder &holder)
        : m_lock(lock)
        , m_path(privateName(folderOf(lock), randomWord(), kNew))
        , m_written(writeNew(m_path, lockBytes(holder)))
    {
        // Before it is published: a look at it from this process is not to take it for one that was left.
        ownTokens().add(holder.token);
        m_token = holder.token;
    }
    ~FreshLock()
    {
        if (m_isPublished)
            return;
        ownTokens().remove(m_token);
        if (m_written)
            discard(m_path);
    }
    Q_DISABLE_COPY_MOVE(FreshLock)
    /// When, by the server's clock.
    const FileOutcome<QDateTime> &written() const { return m_written; }
    FileOutcome<void> give()
    {
        const FileOutcome<void> given = publish(m_path, m_lock);
        m_isPublished = given.has_value();
        return given;
    }

private:
    QString m_lock;
    QString m_path;
    FileOutcome<QDateTime> m_written;
    QString m_token;
    bool m_isPublished = false;
};

} // namespace

Result<QDateTime> folderTime(const QString &folder)
{
    const QString path = privateName(QDir(folder).absolutePath(), randomWord(), kTime);
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
    return stateOf(lookAt(path, kMostBytes), path, folderNow, staleAge);
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
        sweep(folderOf(path), *fresh.written(), options.staleAge);
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
    const FileLook now = lookAt(path, kMostBytes);
    if (now.isThere && now.mark != seen.mark)
        return refused();
    const Aside aside(path);
    if (!aside.moved() && lookAt(path, kMostBytes).isThere)
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
        rewrite(path, kMostBytes, [&](const QByteArray &bytes) -> std::optional<QByteArray> {
            return isOurs(bytes) ? std::optional(lockBytes(renewed)) : std::nullopt;
        });
    const FileLook now = lookAt(path, kMostBytes);
    if (!now.isThere) {
        FreshLock fresh(path, renewed);
        const FileOutcome<void> given =
            fresh.written() ? fresh.give() : FileOutcome<void>(tl::make_unexpected(fresh.written().error()));
        if (!given) {
            // It is not one that was left: it is not there.
            ownTokens().add(token);
            if (given.error().why != FileRefusal::Why::Exists)
                return tl::make_unexpected(LockRefusal{Why::Failed, {}, given.error().error});
        }
        if (given) {
            m_holder = renewed;
            return {};
        }
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
    if (!isOurs(lookAt(path, kMostBytes)))
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
