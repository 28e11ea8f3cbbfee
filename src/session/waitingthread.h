// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QThreadPool>

namespace viatique {

/// While a thread of the pool waits for another process, another may start: the next package and the pages of
/// a document do not wait for an examination.
class WaitingThread
{
public:
    WaitingThread() { QThreadPool::globalInstance()->releaseThread(); }
    ~WaitingThread() { QThreadPool::globalInstance()->reserveThread(); }
    Q_DISABLE_COPY_MOVE(WaitingThread)
};

} // namespace viatique
