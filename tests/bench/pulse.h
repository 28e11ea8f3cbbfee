// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace viatique {

inline double milliseconds(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

/// The longest time between two turns of the event loop, in milliseconds.
class Pulse
{
public:
    Pulse()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, milliseconds(m_clock));
            m_clock.start();
        });
        m_clock.start();
        m_timer.start(0);
    }
    /// Since the last call.
    double take()
    {
        const double longest = std::max(m_longest, milliseconds(m_clock));
        m_longest = 0;
        return longest;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longest = 0;
};

} // namespace viatique
