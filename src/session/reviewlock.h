// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "inbox/packagelock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace viatique {

class HeldLocks;

struct ReviewLockOptions
{
    LockOptions lock = {};
    /// From one renewal, or one look at another's lock, to the next; tests set it.
    std::chrono::milliseconds interval = kLockRenewal;
    /// Where the lock goes when the review leaves the sight and is still under way; null: it is released.
    std::shared_ptr<HeldLocks> held = nullptr;
};

/// The lock of one package while it stands open, or its review is under way (see HeldLocks): looked at, taken
/// when its review begins, renewed, released when it ends, and what becomes of it noticed. All in other
/// threads, one step at a time, for a share may hang. Lives in the GUI thread.
class ReviewLock : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown,     ///< not looked at yet
        Free,        ///< nobody reviews the package
        Mine,        ///< colleagues see that this agent does
        Held,        ///< somebody else does, or did: `seen`; or what stands there cannot be read
        Lost,        ///< the same, after it was Mine
        NotWritable, ///< no lock can be made in this folder: nobody sees who reviews
        Failed       ///< `error`; it is tried again by itself
    };

    /// Looks at it, and goes on looking. `options.lock.agent` is who takes it.
    ReviewLock(QString packagePath, ReviewLockOptions options, QObject *parent = nullptr);
    /// Releases it, without waiting.
    ~ReviewLock() override;

    State state() const { return m_state; }
    /// Somebody else has it.
    bool isOthers() const { return m_state == State::Held || m_state == State::Lost; }
    /// Of Held and Lost.
    const LockState &seen() const { return m_seen; }
    /// Of NotWritable and Failed.
    const std::optional<Error> &error() const { return m_error; }

    /// Whether the agent reviews the package. It is taken as soon as it is free then, or released.
    void setWanted(bool wanted);
    bool isWanted() const { return m_isWanted; }
    /// Takes the place of the one who was `seen`, after the user was asked: not of another one who has come
    /// since, nor of one that was seen stale and is renewed again.
    void takeOver();
    /// Looks at once.
    void look();

signals:
    void changed();

private:
    enum class Step { Look, Take, TakeOver, Renew, Release };
    struct Shared;
    struct Outcome;

    static Outcome run(Step step, Shared &shared, const LockState &seen);
    void next();
    void start(Step step);
    void finish(const Outcome &outcome);

    const ReviewLockOptions m_options;
    /// With the threads that are at work, which may outlast this.
    const std::shared_ptr<Shared> m_shared;
    State m_state = State::Unknown;
    LockState m_seen;
    std::optional<Error> m_error;
    QTimer m_timer;
    QElapsedTimer m_still; ///< since `m_seen` is as it is
    bool m_isWanted = false;
    bool m_isBusy = false;
    bool m_mayTakeOver = false;
    bool m_isDue = true; ///< for the next look or renewal
};

} // namespace viatique
