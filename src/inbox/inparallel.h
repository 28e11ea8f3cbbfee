// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QThread>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>
#include <vector>

namespace viatique {

/// Results that wait for an earlier one at most, so that memory does not grow with the number of inputs.
inline constexpr int kMostWaitingResults = 256;

/// Calls `work(index)` for each index below `count`, in that many threads (QThreads, for what starts other
/// processes needs one), and hands the results to `take(index, result)` in the calling thread, in the order
/// of the indices, as soon as they are there. `wait(done)` is called in between, at least ten times a second,
/// with the number of calls of `work` that have ended. Where `take` or `wait` gives false, no further index
/// is begun. Returns when no thread works any more; whether all results were taken. `work` must not throw.
template<typename Work, typename Take, typename Wait>
bool inParallel(int count, int threads, const Work &work, const Take &take, const Wait &wait)
{
    using Result = std::invoke_result_t<Work, int>;
    struct
    {
        std::mutex mutex;
        std::condition_variable changed;
        std::map<int, Result> ready;
        int next = 0;
        int taken = 0;
        int done = 0;
        bool isStopped = false;
    } shared;

    const auto run = [&] {
        std::unique_lock lock(shared.mutex);
        while (true) {
            shared.changed.wait(lock, [&] {
                return shared.isStopped || shared.next >= count
                       || shared.next < shared.taken + kMostWaitingResults;
            });
            if (shared.isStopped || shared.next >= count)
                return;
            const int index = shared.next++;
            lock.unlock();
            Result result = work(index);
            lock.lock();
            shared.ready.emplace(index, std::move(result));
            ++shared.done;
            shared.changed.notify_all();
        }
    };
    std::vector<std::unique_ptr<QThread>> running;
    for (int i = 0; i < std::clamp(threads, 1, std::max(count, 1)); ++i) {
        running.emplace_back(QThread::create(run));
        running.back()->start();
    }

    std::unique_lock lock(shared.mutex);
    bool goesOn = true;
    while (goesOn && shared.taken < count) {
        const bool isReady = shared.changed.wait_for(lock, std::chrono::milliseconds(100),
                                                     [&] { return shared.ready.count(shared.taken) > 0; });
        const int done = shared.done;
        if (isReady) {
            auto result = shared.ready.extract(shared.taken);
            lock.unlock();
            goesOn = take(result.key(), std::move(result.mapped())) && wait(done);
            lock.lock();
            ++shared.taken;
            shared.changed.notify_all();
        } else {
            lock.unlock();
            goesOn = wait(done);
            lock.lock();
        }
    }
    shared.isStopped = true;
    shared.changed.notify_all();
    lock.unlock();
    for (const auto &thread : running)
        thread->wait();
    return goesOn;
}

} // namespace viatique
