// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/digest.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace viatique {

/// Digests of one file by several algorithms at once, computed beside the reading: a long file is digested by
/// a thread of its own while the caller reads on, a short one at once. SHA-512 and reading with a CRC take
/// about as long as each other, so two cores halve the time. At most a few chunks wait in memory.
class OverlappedDigest
{
public:
    explicit OverlappedDigest(const QList<DigestAlgorithm> &algorithms = {DigestAlgorithm::Sha512});
    ~OverlappedDigest();
    Q_DISABLE_COPY_MOVE(OverlappedDigest)

    /// The next bytes, shared and not copied: they must own their memory (no QByteArray::fromRawData).
    void add(const QByteArray &chunk);

    /// Lower-case hexadecimal, in the order of the algorithms; waits for the thread. Ends the digests.
    QStringList results();

private:
    void digest(const QByteArray &chunk);
    void run();
    bool startThread();
    void finish();

    std::vector<Digest> m_digests;
    qint64 m_added = 0;

    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QByteArray> m_waiting;
    bool m_ended = false;
};

} // namespace viatique
