// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace viatique {

/// What a thread tells of its work, and learns of it.
struct WorkShare
{
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;

    /// Of the thread that works: how far it is. False where it is to end.
    bool tell(qint64 nowDone, qint64 nowTotal)
    {
        total = nowTotal;
        done = nowDone;
        return !cancelled;
    }
};

/// Hands over what a thread tells, a few times a second. One work at a time.
class WorkTicker : public QObject
{
    Q_OBJECT

public:
    explicit WorkTicker(QObject *parent = nullptr);

    /// What the next work shares; that of a former one is forgotten.
    std::shared_ptr<WorkShare> begin();
    /// Null while nothing is under way.
    const std::shared_ptr<WorkShare> &share() const { return m_share; }
    /// The work ends as soon as it can, where there is one.
    void cancel();
    void end();

signals:
    void progressed(qint64 done, qint64 total);

private:
    void tell();

    QTimer m_timer;
    std::shared_ptr<WorkShare> m_share;
    qint64 m_told = -1;
};

} // namespace viatique
