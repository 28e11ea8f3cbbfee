// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/bag.h"

#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace viatique {

namespace {

/// What a bag folder counts for in the progress: its size is not known before it is opened.
constexpr qint64 kFolderWeight = qint64(16) * 1024 * 1024;

/// Reports are wanted in the order of the paths: nothing is begun that lies further behind the first one that
/// is missing, so that no more of them have to wait.
constexpr size_t kAhead = 256;

qint64 weightOf(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() ? kFolderWeight : std::max<qint64>(info.size(), 1);
}

class VerifyBatch
{
public:
    VerifyBatch(const QStringList &paths, const VerifiedSink &done, const Progress &progress,
                const VerifyOptions &options);

    void run();

private:
    void work();
    void verifyOne(size_t place);
    /// The largest package that may be begun; waits until there is one. Nothing once all are begun.
    std::optional<size_t> begin();
    std::optional<size_t> findNext() const;
    void finish(size_t place);
    /// False when the user cancelled.
    bool advance(qint64 weight);

    const QStringList &m_paths;
    const VerifiedSink &m_sink;
    const Progress &m_progress;
    const VerifyOptions &m_options;
    const size_t m_threads;
    ThreadBudget m_budget;
    std::vector<qint64> m_weights;
    enum class State : char { Waiting, Begun, Done };
    std::vector<State> m_states;
    size_t m_first = 0; ///< that is not done
    size_t m_begun = 0; ///< how many are, or were
    std::mutex m_mutex; ///< for these three
    std::condition_variable m_oneIsDone;
    qint64 m_total = 0;
    std::atomic<qint64> m_done{0};
    std::atomic<bool> m_cancelled{false};
    std::mutex m_sinkMutex;
    std::mutex m_progressMutex;
};

size_t threadsFor(qsizetype packages, int wanted)
{
    return static_cast<size_t>(
        std::clamp<qsizetype>(ThreadBudget::threads(wanted), 1, std::max<qsizetype>(packages, 1)));
}

VerifyBatch::VerifyBatch(const QStringList &paths, const VerifiedSink &done, const Progress &progress,
                         const VerifyOptions &options)
    : m_paths(paths)
    , m_sink(done)
    , m_progress(progress)
    , m_options(options)
    , m_threads(threadsFor(paths.size(), options.threads))
    , m_budget(ThreadBudget::threads(options.threads) - static_cast<int>(m_threads))
    , m_states(static_cast<size_t>(paths.size()), State::Waiting)
{
    for (const QString &path : paths) {
        m_weights.push_back(weightOf(path));
        m_total += m_weights.back();
    }
}

void VerifyBatch::run()
{
    std::vector<std::thread> threads;
    for (size_t i = 1; i < m_threads; ++i) {
        try {
            threads.emplace_back([this] { work(); });
        } catch (const std::system_error &) {
            break; // no thread to be had: slower, not wrong
        }
    }
    work();
    for (std::thread &thread : threads)
        thread.join();
}

void VerifyBatch::work()
{
    while (const auto place = begin()) {
        verifyOne(*place);
        finish(*place);
    }
}

std::optional<size_t> VerifyBatch::findNext() const
{
    std::optional<size_t> largest;
    const size_t end = std::min(m_states.size(), m_first + kAhead);
    for (size_t place = m_first; place < end; ++place) {
        if (m_states[place] == State::Waiting && (!largest || m_weights[place] > m_weights[*largest]))
            largest = place;
    }
    return largest;
}

std::optional<size_t> VerifyBatch::begin()
{
    std::unique_lock lock(m_mutex);
    auto place = findNext();
    if (!place) {
        // Who still has a large package can have this thread's place, for good once all are begun.
        m_budget.give();
        m_oneIsDone.wait(lock, [this, &place] {
            place = findNext();
            return m_begun == m_states.size() || (place && m_budget.take());
        });
    }
    if (place) {
        m_states[*place] = State::Begun;
        ++m_begun;
    }
    return place;
}

void VerifyBatch::finish(size_t place)
{
    {
        const std::lock_guard lock(m_mutex);
        m_states[place] = State::Done;
        while (m_first < m_states.size() && m_states[m_first] == State::Done)
            ++m_first;
    }
    m_oneIsDone.notify_all();
}

void VerifyBatch::verifyOne(size_t place)
{
    const QString path = m_paths.at(static_cast<qsizetype>(place));
    qint64 counted = 0;
    const auto countUpTo = [this, &counted](qint64 weight) {
        const bool goOn = advance(weight - counted);
        counted = weight;
        return goOn;
    };
    const qint64 weight = m_weights[place];
    VerifyReport report;
    report.path = path;
    if (m_cancelled) {
        report.error = Error(ErrorCode::Cancelled);
    } else {
        VerifyOptions options = m_options;
        options.budget = &m_budget;
        report = verify(
            path,
            [&countUpTo, weight](qint64 done, qint64 total) {
                return countUpTo(static_cast<qint64>(static_cast<double>(weight) * static_cast<double>(done)
                                                     / static_cast<double>(total)));
            },
            options);
    }
    countUpTo(weight);
    const std::lock_guard lock(m_sinkMutex);
    m_sink(static_cast<qsizetype>(place), report);
}

bool VerifyBatch::advance(qint64 weight)
{
    m_done += weight;
    // Who finds another one telling goes on: his own share is told next time, and the end by who comes last.
    std::unique_lock lock(m_progressMutex, std::defer_lock);
    if (m_done == m_total)
        lock.lock();
    else if (!lock.try_lock())
        return !m_cancelled;
    if (m_progress && !m_cancelled && !m_progress(m_done, m_total))
        m_cancelled = true;
    return !m_cancelled;
}

} // namespace

void verifyAll(const QStringList &paths, const VerifiedSink &done, const Progress &progress,
               const VerifyOptions &options)
{
    VerifyBatch(paths, done, progress, options).run();
}

} // namespace viatique
