// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/overlappeddigest.h"

#include <system_error>

namespace viatique {

namespace {

/// Below this a thread costs more than it saves.
constexpr qint64 kThreadFrom = qint64(1024) * 1024;
constexpr size_t kWaitingChunks = 8;

} // namespace

OverlappedDigest::OverlappedDigest(const QList<DigestAlgorithm> &algorithms)
{
    for (const DigestAlgorithm algorithm : algorithms)
        m_digests.emplace_back(algorithm);
}

OverlappedDigest::~OverlappedDigest()
{
    finish();
}

void OverlappedDigest::add(const QByteArray &chunk)
{
    m_added += chunk.size();
    const bool threaded = m_thread.joinable() || (m_added > kThreadFrom && startThread());
    if (!threaded) {
        digest(chunk);
        return;
    }
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.size() < kWaitingChunks; });
    m_waiting.push_back(chunk);
    m_changed.notify_all();
}

QStringList OverlappedDigest::results()
{
    finish();
    QStringList results;
    for (Digest &each : m_digests)
        results.append(each.result());
    return results;
}

void OverlappedDigest::digest(const QByteArray &chunk)
{
    for (Digest &each : m_digests)
        each.add(chunk);
}

bool OverlappedDigest::startThread()
{
    try {
        m_thread = std::thread([this] { run(); });
    } catch (const std::system_error &) {
        return false; // no thread to be had: slower, not wrong
    }
    return true;
}

void OverlappedDigest::run()
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
        digest(chunk);
        lock.lock();
    }
}

void OverlappedDigest::finish()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

} // namespace viatique
