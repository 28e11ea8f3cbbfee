// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/draftstore.h"

#include <QDateTime>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

namespace viatique {

class Settings;

/// After how many days what lies in the trash is erased, for all who erase it or say when; 0: never. Also 0
/// where nobody can tell: where the policy is damaged, and where nobody's choice can be read in a file that
/// is or was damaged, or is no number that can be taken. Nothing is erased on a guess.
int trashDays(const Settings &settings);

/// Empties the trash of what lay there for longer than `trashDays`, and of what the user says, in a thread of
/// its own.
class TrashKeeper : public QObject
{
    Q_OBJECT

public:
    /// `settings` outlive it; `now` is local or UTC.
    TrashKeeper(DraftStore store, const Settings &settings,
                std::function<QDateTime()> now = &QDateTime::currentDateTime, QObject *parent = nullptr);
    /// Waits for the draft that is being erased.
    ~TrashKeeper() override;

    /// Looks for what is due after `delay`, when the window has come up, and then every hour: a program may
    /// stay open for weeks, and a computer sleep.
    void begin(std::chrono::milliseconds delay = std::chrono::seconds(3));
    /// Looks now; `emptied` follows.
    void look();
    /// Erases these folders of the trash, due or not; `emptied` follows.
    void erase(const QStringList &folders);

signals:
    /// Also where nothing was to be erased. `isAsked`: the user said so.
    void emptied(const viatique::DraftStore::Emptied &what, bool isAsked);

private:
    DraftStore m_store;
    const Settings &m_settings;
    std::function<QDateTime()> m_now;
    QTimer m_timer;
    QThreadPool m_thread;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

} // namespace viatique
