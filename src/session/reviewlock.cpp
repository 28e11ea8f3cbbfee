// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/reviewlock.h"

#include "session/background.h"
#include "session/sharepool.h"

#include <QFileInfo>
#include <QMutex>
#include <QThreadPool>

#include <utility>

namespace viatique {

namespace {

bool isSameHolder(const LockState &one, const LockState &other)
{
    return one.kind == other.kind && one.holder.token == other.holder.token
           && (one.kind != LockState::Kind::Unreadable || one.mark == other.mark);
}

} // namespace

struct ReviewLock::Shared
{
    Shared(QString package, LockOptions lockOptions)
        : path(std::move(package))
        , options(std::move(lockOptions))
    {
    }
    const QString path;
    const LockOptions options;
    QMutex mutex; ///< of all below
    std::optional<PackageLock> lock;
    bool isOver = false; ///< nobody is interested any more
};

struct ReviewLock::Outcome
{
    Step step = Step::Look;
    bool isHeld = false;
    LockState seen = {};
    std::optional<LockRefusal> refusal = std::nullopt;
};

ReviewLock::ReviewLock(QString packagePath, ReviewLockOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_shared(std::make_shared<Shared>(std::move(packagePath), m_options.lock))
{
    connect(&m_timer, &QTimer::timeout, this, &ReviewLock::look);
    m_timer.start(m_options.interval);
    m_still.start();
    next();
}

ReviewLock::~ReviewLock()
{
    // One that is being taken at this moment is released, too.
    sharePool().start([shared = m_shared] {
        const QMutexLocker locker(&shared->mutex);
        shared->isOver = true;
        shared->lock.reset();
    });
}

void ReviewLock::setWanted(bool wanted)
{
    if (std::exchange(m_isWanted, wanted) != wanted)
        next();
}

void ReviewLock::takeOver()
{
    m_isWanted = true;
    m_mayTakeOver = isOthers();
    next();
}

void ReviewLock::look()
{
    m_isDue = true;
    next();
}

/// The step that leads from what is to what is wanted; none while one is under way.
void ReviewLock::next()
{
    if (m_isBusy)
        return;
    if (m_state == State::Mine && !m_isWanted)
        return start(Step::Release);
    if (std::exchange(m_mayTakeOver, false) && isOthers())
        return start(Step::TakeOver);
    if (m_state == State::Free && m_isWanted)
        return start(Step::Take);
    if (!std::exchange(m_isDue, false))
        return;
    const bool isToTake =
        m_state == State::Unknown || m_state == State::Failed || m_state == State::NotWritable;
    start(m_state == State::Mine ? Step::Renew : isToTake && m_isWanted ? Step::Take : Step::Look);
}

void ReviewLock::start(Step step)
{
    m_isBusy = true;
    inBackground(
        sharePool(), this,
        [step, shared = m_shared, seen = m_seen] {
            // Of a lock that is gone, nothing is delivered any more.
            const QMutexLocker locker(&shared->mutex);
            return shared->isOver ? std::make_shared<Outcome>()
                                  : std::make_shared<Outcome>(run(step, *shared, seen));
        },
        [this](const std::shared_ptr<Outcome> &outcome) {
            m_isBusy = false;
            finish(*outcome);
            next();
        });
}

/// In another thread.
ReviewLock::Outcome ReviewLock::run(Step step, Shared &shared, const LockState &seen)
{
    Outcome outcome{step};
    const auto keep = [&](LockResult<PackageLock> taken) {
        if (taken)
            shared.lock.emplace(*std::move(taken));
        else
            outcome.refusal = taken.error();
    };
    switch (step) {
    case Step::Take:
        keep(PackageLock::take(shared.path, shared.options));
        break;
    case Step::TakeOver: {
        const LockState now = readLock(shared.path);
        // It was renewed while the user thought about it: as that one is at work, it is what he means.
        const bool isAtWork = isSameHolder(now, seen) && !seen.isStale();
        keep(PackageLock::takeOver(shared.path, isAtWork ? now : seen, shared.options));
        break;
    }
    case Step::Renew:
        if (const LockResult<void> renewed = shared.lock ? shared.lock->renew() : LockResult<void>();
            !renewed) {
            outcome.refusal = renewed.error();
            if (!shared.lock->isHeld())
                shared.lock.reset();
        }
        break;
    case Step::Release:
        shared.lock.reset();
        break;
    case Step::Look:
        outcome.seen = readLock(shared.path);
        // Only then a file is written for it.
        if (!outcome.seen.isFree() && !outcome.seen.isStale()) {
            if (const auto time = folderTime(QFileInfo(lockPath(shared.path)).absolutePath()))
                outcome.seen = readLock(shared.path, *time, shared.options.staleAge);
        }
        break;
    }
    outcome.isHeld = shared.lock.has_value();
    return outcome;
}

void ReviewLock::finish(const Outcome &outcome)
{
    const LockRefusal *refusal = outcome.refusal ? &*outcome.refusal : nullptr;
    LockState seen = refusal ? refusal->state : outcome.seen;
    // One that has no age, as it is from the future, or as nothing can be written there: it is watched.
    if (seen.mark != m_seen.mark)
        m_still.restart();
    else if (!seen.isFree() && !seen.age && !seen.isStale()
             && m_still.elapsed() > m_options.lock.staleAge.count())
        seen.stale = LockState::Stale::NotRenewed;
    const State before = m_state;
    const LockState seenBefore = std::exchange(m_seen, seen);
    m_error.reset();
    if (outcome.isHeld) {
        m_state = State::Mine;
        // It is renewed again: nothing is lost.
        if (refusal)
            m_error = refusal->error;
    } else if (!m_seen.isFree() && !m_seen.isLeftBy(m_options.lock.agent)) {
        m_state = before == State::Mine || before == State::Lost ? State::Lost : State::Held;
    } else if (refusal && refusal->why != LockRefusal::Why::Held) {
        m_state = refusal->why == LockRefusal::Why::NotWritable ? State::NotWritable : State::Failed;
        m_error = refusal->error;
    } else {
        m_state = State::Free;
    }
    if (m_state != before || !(m_seen.holder == seenBefore.holder) || m_seen.stale != seenBefore.stale
        || m_seen.kind != seenBefore.kind)
        emit changed();
}

} // namespace viatique
