// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/digest.h"
#include "package/threadbudget.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <memory>
#include <vector>

namespace viatique {

/// Digests of one file by several algorithms at once, computed beside the reading: of a long file, other
/// threads take the digests over, as many as the budget has, while the caller reads on. They may join in the
/// middle of the file. A short file is digested by the caller alone. At most a few chunks wait in memory for
/// each thread.
class OverlappedDigest
{
public:
    /// Without a budget one thread beside the caller's. A budget must outlive the digest.
    explicit OverlappedDigest(const QList<DigestAlgorithm> &algorithms = {DigestAlgorithm::Sha512},
                              ThreadBudget *budget = nullptr);
    ~OverlappedDigest();
    Q_DISABLE_COPY_MOVE(OverlappedDigest)

    /// The next bytes, shared and not copied: they must own their memory (no QByteArray::fromRawData).
    void add(const QByteArray &chunk);

    /// Lower-case hexadecimal, in the order of the algorithms; waits for the threads. Ends the digests.
    QStringList results();

private:
    class Lane;

    void handOver();
    void finish();

    std::vector<Digest> m_digests;
    std::vector<Digest *> m_own; ///< those that the caller computes
    std::vector<std::unique_ptr<Lane>> m_lanes;
    ThreadBudget m_ownBudget{1};
    ThreadBudget &m_budget;
    qint64 m_added = 0;
};

} // namespace viatique
