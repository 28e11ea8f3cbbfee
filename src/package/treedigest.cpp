// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/treedigest.h"

#include "package/overlappeddigest.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <numeric>
#include <system_error>
#include <thread>
#include <vector>

namespace viatique {

namespace {

/// How often the progress is told while only other threads work.
constexpr std::chrono::milliseconds kTellEvery(50);
/// Less than this for each thread is done before another one has started.
constexpr qint64 kThreadFrom = qint64(256) * 1024;

class TreeDigest
{
public:
    TreeDigest(const FileTree &tree, const QList<DigestTask> &tasks, const Progress &progress,
               ThreadBudget &budget);

    Result<QList<DigestResult>> run();

private:
    /// Digests files until there is none left; `tells` where it is the thread that calls the progress.
    void work(bool tells);
    void digest(size_t task, bool tells);
    void callForHelp();
    void waitForOthers();
    void tell();

    const FileTree &m_tree;
    const QList<DigestTask> &m_tasks;
    const Progress &m_progress;
    ThreadBudget &m_budget;
    std::vector<size_t> m_order;         ///< the largest first
    std::vector<DigestResult> m_results; ///< each written by one thread alone
    qint64 m_total = 0;
    std::atomic<size_t> m_next{0};
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_left{0}; ///< bytes of files that nobody has begun
    std::atomic<bool> m_cancelled{false};
    std::vector<std::thread> m_threads; ///< of the calling thread

    std::mutex m_mutex;
    std::condition_variable m_ended;
    size_t m_working = 0; ///< other threads, under the mutex
};

TreeDigest::TreeDigest(const FileTree &tree, const QList<DigestTask> &tasks, const Progress &progress,
                       ThreadBudget &budget)
    : m_tree(tree)
    , m_tasks(tasks)
    , m_progress(progress)
    , m_budget(budget)
    , m_order(static_cast<size_t>(tasks.size()))
    , m_results(static_cast<size_t>(tasks.size()))
{
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    const auto size = [&tasks](size_t task) { return tasks.at(static_cast<qsizetype>(task)).file.size; };
    std::stable_sort(m_order.begin(), m_order.end(),
                     [&size](size_t a, size_t b) { return size(a) > size(b); });
    for (const DigestTask &task : tasks)
        m_total += task.file.size;
    m_left = m_total;
}

Result<QList<DigestResult>> TreeDigest::run()
{
    work(true);
    waitForOthers();
    for (std::thread &thread : m_threads)
        thread.join();
    tell();
    if (m_cancelled)
        return failure(ErrorCode::Cancelled);
    return QList<DigestResult>(std::make_move_iterator(m_results.begin()),
                               std::make_move_iterator(m_results.end()));
}

void TreeDigest::work(bool tells)
{
    while (!m_cancelled) {
        const size_t next = m_next++;
        if (next >= m_order.size())
            return;
        const size_t task = m_order[next];
        m_left -= m_tasks.at(static_cast<qsizetype>(task)).file.size;
        if (tells)
            callForHelp();
        digest(task, tells);
    }
}

/// More threads, as long as there are some to be had and files left for them.
void TreeDigest::callForHelp()
{
    while (m_next < m_order.size() && m_left > kThreadFrom && m_budget.take()) {
        {
            const std::lock_guard lock(m_mutex);
            ++m_working;
        }
        const auto end = [this] {
            m_budget.give();
            const std::lock_guard lock(m_mutex);
            --m_working;
            m_ended.notify_all();
        };
        try {
            m_threads.emplace_back([this, end] {
                work(false);
                end();
            });
        } catch (const std::system_error &) {
            end(); // no thread to be had: slower, not wrong
            return;
        }
    }
}

void TreeDigest::digest(size_t index, bool tells)
{
    const DigestTask &task = m_tasks.at(static_cast<qsizetype>(index));
    DigestResult &result = m_results[index];
    OverlappedDigest digest(task.algorithms, &m_budget);
    const auto sink = [&](const QByteArray &chunk) {
        digest.add(chunk);
        if (task.keep > 0 && result.kept.size() <= task.keep)
            result.kept += chunk;
        m_done += chunk.size();
        if (tells) {
            callForHelp();
            tell();
        }
        return !m_cancelled;
    };
    if (task.bytes) {
        sink(*task.bytes);
    } else if (const auto read = m_tree.stream(task.file.name, sink); !read) {
        result.error = read.error();
        return;
    }
    result.digests = digest.results();
}

void TreeDigest::waitForOthers()
{
    std::unique_lock lock(m_mutex);
    while (!m_ended.wait_for(lock, kTellEvery, [this] { return m_working == 0; })) {
        lock.unlock();
        tell();
        lock.lock();
    }
}

void TreeDigest::tell()
{
    if (m_progress && m_total > 0 && !m_cancelled && !m_progress(m_done, m_total))
        m_cancelled = true;
}

} // namespace

Result<QList<DigestResult>> digestFiles(const FileTree &tree, const QList<DigestTask> &tasks,
                                        const Progress &progress, ThreadBudget &budget)
{
    return TreeDigest(tree, tasks, progress, budget).run();
}

} // namespace viatique
