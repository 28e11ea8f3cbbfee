// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <atomic>
#include <thread>

namespace viatique {

/// The threads that a work may still start beside those that run: whoever can use one more takes it, and
/// gives it back at its end. May be used by several threads at once.
class ThreadBudget
{
public:
    explicit ThreadBudget(int spare)
        : m_spare(spare)
    {
    }
    ThreadBudget(const ThreadBudget &) = delete;
    ThreadBudget &operator=(const ThreadBudget &) = delete;

    bool take()
    {
        int spare = m_spare.load();
        while (spare > 0 && !m_spare.compare_exchange_weak(spare, spare - 1)) {
        }
        return spare > 0;
    }
    void give() { ++m_spare; }

    /// `wanted`, or where that is 0 one thread for each core of this computer; at least 1.
    static int threads(int wanted)
    {
        const int cores = static_cast<int>(std::thread::hardware_concurrency());
        const int threads = wanted > 0 ? wanted : cores;
        return threads > 0 ? threads : 1;
    }

private:
    std::atomic<int> m_spare;
};

} // namespace viatique
