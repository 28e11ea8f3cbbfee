// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/interrupt.h"

#include <QtGlobal>

#include <atomic>
#include <csignal>

namespace viatique::cli {

namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set by a signal handler");

} // namespace

void catchInterrupts()
{
#ifdef Q_OS_UNIX
    struct sigaction action
    {
    };
    action.sa_handler = [](int) { interrupted = true; };
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
#endif
}

void releaseInterrupts()
{
#ifdef Q_OS_UNIX
    struct sigaction action
    {
    };
    action.sa_handler = SIG_DFL;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
#endif
}

DocumentInspector interruptibleInspector()
{
    DocumentInspector inspector;
    inspector.setCancelled(wasInterrupted);
    return inspector;
}

bool wasInterrupted()
{
    return interrupted;
}

} // namespace viatique::cli
