// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/lowpriority.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace viatique {

void giveWay()
{
    // Qt's low priority means nothing to the usual scheduler, and its idle one may starve. Linux has the nice
    // value by thread.
    constexpr int kNice = 10;
    setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), kNice);
    // The C library has no function for it; figures of linux/ioprio.h: this thread, the class "idle".
    constexpr int kWhoProcess = 1;
    constexpr int kIdle = 3 << 13;
    syscall(SYS_ioprio_set, kWhoProcess, 0, kIdle);
}

} // namespace viatique
