// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/bag.h"

#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>
#include <system_error>
#include <thread>
#include <vector>

namespace viatique {

namespace {

/// What a bag folder counts for in the progress: its size is not known before it is opened.
constexpr qint64 kFolderWeight = qint64(16) * 1024 * 1024;

qint64 weightOf(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() ? kFolderWeight : std::max<qint64>(info.size(), 1);
}

class VerifyBatch
{
public:
    VerifyBatch(const QStringList &paths, const VerifiedSink &done, const Progress &progress, int threads);

    void run();

private:
    void work();
    void verifyOne(size_t place);
    /// False when the user cancelled.
    bool advance(qint64 weight);

    const QStringList &m_paths;
    const VerifiedSink &m_sink;
    const Progress &m_progress;
    const size_t m_threads;
    ThreadBudget m_budget;
    std::vector<qint64> m_weights;
    std::vector<size_t> m_order; ///< the largest first
    qint64 m_total = 0;
    std::atomic<size_t> m_next{0};
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
                         int threads)
    : m_paths(paths)
    , m_sink(done)
    , m_progress(progress)
    , m_threads(threadsFor(paths.size(), threads))
    , m_budget(ThreadBudget::threads(threads) - static_cast<int>(m_threads))
    , m_order(static_cast<size_t>(paths.size()))
{
    for (const QString &path : paths) {
        m_weights.push_back(weightOf(path));
        m_total += m_weights.back();
    }
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    std::stable_sort(m_order.begin(), m_order.end(),
                     [this](size_t a, size_t b) { return m_weights[a] > m_weights[b]; });
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
    for (;;) {
        const size_t next = m_next++;
        if (next >= m_order.size())
            break;
        verifyOne(m_order[next]);
    }
    // Who still has a large package can have this thread's place.
    m_budget.give();
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
        VerifyOptions options;
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

void verifyAll(const QStringList &paths, const VerifiedSink &done, const Progress &progress, int threads)
{
    VerifyBatch(paths, done, progress, threads).run();
}

} // namespace viatique
