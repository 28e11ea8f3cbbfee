// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/overlappeddigest.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>

namespace viatique {

namespace {

/// Below this a thread costs more than it saves.
constexpr qint64 kThreadFrom = qint64(1024) * 1024;
constexpr size_t kWaitingChunks = 8;

} // namespace

/// A thread with the digests that it computes.
class OverlappedDigest::Lane
{
public:
    explicit Lane(std::vector<Digest *> digests)
        : m_digests(std::move(digests))
        , m_thread([this] { run(); })
    {
    }
    ~Lane()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ended = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Lane)

    void add(const QByteArray &chunk)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_waiting.size() < kWaitingChunks; });
        m_waiting.push_back(chunk);
        m_changed.notify_all();
    }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return m_ended || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            const QByteArray chunk = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_changed.notify_all();
            lock.unlock();
            for (Digest *digest : m_digests)
                digest->add(chunk);
            lock.lock();
        }
    }

    std::vector<Digest *> m_digests;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QByteArray> m_waiting;
    bool m_ended = false;
    std::thread m_thread; ///< last: it uses the others
};

OverlappedDigest::OverlappedDigest(const QList<DigestAlgorithm> &algorithms, ThreadBudget *budget)
    : m_budget(budget ? *budget : m_ownBudget)
{
    m_digests.reserve(static_cast<size_t>(algorithms.size()));
    for (const DigestAlgorithm algorithm : algorithms)
        m_own.push_back(&m_digests.emplace_back(algorithm));
}

OverlappedDigest::~OverlappedDigest()
{
    finish();
}

void OverlappedDigest::add(const QByteArray &chunk)
{
    m_added += chunk.size();
    if (m_added > kThreadFrom && !m_own.empty())
        handOver();
    for (const auto &lane : m_lanes)
        lane->add(chunk);
    for (Digest *digest : m_own)
        digest->add(chunk);
}

QStringList OverlappedDigest::results()
{
    finish();
    QStringList results;
    for (Digest &each : m_digests)
        results.append(each.result());
    return results;
}

/// Shares out what the caller computes among as many threads as there are to be had; the caller, who reads
/// as well, keeps the smallest share.
void OverlappedDigest::handOver()
{
    size_t threads = 0;
    while (threads < m_own.size() && m_budget.take())
        ++threads;
    for (; threads > 0; --threads) {
        const size_t kept = m_own.size() - (m_own.size() + threads) / (threads + 1);
        const auto from = m_own.begin() + static_cast<std::ptrdiff_t>(kept);
        try {
            m_lanes.push_back(std::make_unique<Lane>(std::vector<Digest *>(from, m_own.end())));
        } catch (const std::system_error &) {
            m_budget.give(); // no thread to be had: slower, not wrong
            continue;
        }
        m_own.erase(from, m_own.end());
    }
}

void OverlappedDigest::finish()
{
    for (size_t i = m_lanes.size(); i > 0; --i)
        m_budget.give();
    m_lanes.clear();
}

} // namespace viatique
