// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/sharepool.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace viatique {

QThreadPool &sharePool()
{
    constexpr int kMostThreads = 16;
    constexpr int kLastMilliseconds = 2000;
    // Not destroyed: that would wait for ever, too.
    static QThreadPool *const pool = [] {
        auto *made = new QThreadPool;
        made->setMaxThreadCount(kMostThreads);
        // What is being released when the program ends gets a moment for it.
        qAddPostRoutine([] { sharePool().waitForDone(kLastMilliseconds); });
        return made;
    }();
    return *pool;
}

} // namespace viatique
