// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/lockfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

namespace viatique {

namespace {

using Kind = LockState::Kind;
using Stale = LockState::Stale;

bool isLeft(const LockHolder &holder)
{
    return isThisProcess(holder) ? !ownTokens().has(holder.token) : hasEnded(holder);
}

bool isBeingTakenOver(const QString &folder, const QString &name, const FileLook &look)
{
    return name.endsWith(kOldLock) && QFileInfo::exists(claimPath(folder, look.mark));
}

} // namespace

OwnTokens &ownTokens()
{
    static OwnTokens tokens;
    return tokens;
}

QString privateName(const QString &folder, const QString &word, QLatin1String purpose)
{
    return QStringLiteral("%1/.viatique-lock.%2.%3").arg(folder, word, purpose);
}

QString randomWord()
{
    constexpr int kDigits = 16;
    return QUuid::createUuid().toString(QUuid::Id128).right(kDigits);
}

QString claimPath(const QString &folder, const QByteArray &mark)
{
    constexpr int kDigits = 16;
    return privateName(folder, QString::fromLatin1(mark.left(kDigits)), kLockClaim);
}

QString folderOf(const QString &lock)
{
    return QFileInfo(lock).absolutePath();
}

void sweepLeft(const QString &folder, const QDateTime &folderNow, std::chrono::milliseconds age)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\.viatique-lock\\.[0-9a-f]{16}\\.(new|old|claim|time)$"));
    const QDir dir(folder);
    const QStringList names =
        dir.entryList({QStringLiteral(".viatique-lock.*")}, QDir::AllEntries | QDir::Hidden | QDir::System);
    for (const QString &name : names) {
        if (!pattern.match(name).hasMatch())
            continue;
        const FileLook look = lookAt(dir.filePath(name), kMostLockBytes);
        if (look.isThere && look.modifiedAt.isValid() && look.modifiedAt.msecsTo(folderNow) > age.count()
            && !isBeingTakenOver(folder, name, look))
            discard(dir.filePath(name));
    }
}

LockState lockStateOf(const FileLook &look, const QString &path, const std::optional<QDateTime> &folderNow,
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

} // namespace viatique
