// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "inbox/packagelock.h"
#include "inbox/sharedfile.h"

#include <QDateTime>
#include <QLatin1String>
#include <QMutex>
#include <QSet>
#include <QString>

#include <chrono>
#include <optional>

namespace viatique {

/// The files that PackageLock works with, and what it knows of itself.

/// A lock has some 400 bytes.
inline constexpr qint64 kMostLockBytes = 64 * 1024;

inline constexpr QLatin1String kNewLock("new");     ///< written, and not published yet
inline constexpr QLatin1String kOldLock("old");     ///< moved aside
inline constexpr QLatin1String kLockClaim("claim"); ///< of who takes over
inline constexpr QLatin1String kFolderTime("time"); ///< asks the server for its time

/// Tokens that this process holds: a lock of it with another one was left by a window that is gone.
class OwnTokens
{
public:
    /// Whether it was not there before.
    bool add(const QString &token)
    {
        const QMutexLocker lock(&m_mutex);
        const qsizetype before = m_tokens.size();
        m_tokens.insert(token);
        return m_tokens.size() > before;
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

OwnTokens &ownTokens();

/// A hidden name beside the lock, recognised by `sweepLeft`. `word` has 16 hexadecimal digits.
QString privateName(const QString &folder, const QString &word, QLatin1String purpose);
QString randomWord();
/// Of the claim to the lock that has this mark.
QString claimPath(const QString &folder, const QByteArray &mark);
QString folderOf(const QString &lock);

/// Removes what killed processes left. A lock that is being taken over has the age of what it was: it stays
/// as long as the claim to it does, which is as old as the take-over.
void sweepLeft(const QString &folder, const QDateTime &folderNow, std::chrono::milliseconds age);

/// What a look at `path` says of the lock there, see readLock.
LockState lockStateOf(const FileLook &look, const QString &path, const std::optional<QDateTime> &folderNow,
                      std::chrono::milliseconds staleAge);

/// What has the lock's name, moved to a name of its own by who means to remove it: to be looked at, then
/// removed or put back.
class Aside
{
public:
    explicit Aside(const QString &lock)
        : m_lock(lock)
        , m_path(privateName(folderOf(lock), randomWord(), kOldLock))
        , m_moved(moveAside(lock, m_path))
    {
    }
    const FileOutcome<void> &moved() const { return m_moved; }
    FileLook look() const { return lookAt(m_path, kMostLockBytes); }
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
        : m_path(claimPath(folderOf(lock), seen.mark))
    {
        m_made = writeNew(m_path, lockBytes(holder));
        if (m_made || m_made.error().why != FileRefusal::Why::Exists)
            return;
        // Of a process that was killed in between.
        const LockState other = lockStateOf(lookAt(m_path, kMostLockBytes), m_path, folderNow, staleAge);
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
        , m_path(privateName(folderOf(lock), randomWord(), kNewLock))
        , m_written(writeNew(m_path, lockBytes(holder)))
    {
        // Before it is published: a look at it from this process is not to take it for one that was left.
        if (ownTokens().add(holder.token))
            m_token = holder.token;
    }
    ~FreshLock()
    {
        if (m_isPublished)
            return;
        if (!m_token.isEmpty())
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
    QString m_token; ///< not of a lock that is held already, which is made again
    bool m_isPublished = false;
};

} // namespace viatique
