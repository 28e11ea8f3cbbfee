// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/sandbox.h"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <csignal>
#include <initializer_list>

// The sanitizer reserves terabytes of addresses, and its leak check traces the process.
#if defined(__SANITIZE_ADDRESS__)
#define VIATIQUE_UNDER_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define VIATIQUE_UNDER_SANITIZER 1
#endif
#endif
#ifndef VIATIQUE_UNDER_SANITIZER
#define VIATIQUE_UNDER_SANITIZER 0
#endif

namespace viatique {

namespace {

void limitResource(__rlimit_resource_t resource, rlim_t limit)
{
    // The hard limit too, so that nothing in this process can raise it again.
    const rlimit both{limit, limit};
    setrlimit(resource, &both);
}

void limitResources()
{
    constexpr rlim_t kGiB = rlim_t(1) << 30U;
    if (!VIATIQUE_UNDER_SANITIZER)
        limitResource(RLIMIT_AS, kGiB);
    limitResource(RLIMIT_CPU, 20);
    limitResource(RLIMIT_FSIZE, 0);
    // A write that the limit stops fails like another one, instead of ending the process.
    std::signal(SIGXFSZ, SIG_IGN);
    limitResource(RLIMIT_NOFILE, 32);
    limitResource(RLIMIT_CORE, 0);
}

void forbid(scmp_filter_ctx filter, int call)
{
    seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), call, 0);
}

/// Opening for writing is seen in the flags, which are the argument of this index.
void forbidOpeningForWriting(scmp_filter_ctx filter, int call, unsigned int flagsIndex)
{
    for (const int bits : {O_WRONLY, O_RDWR, O_CREAT}) {
        // Not the macro SCMP_CMP, which is written in C.
        const auto flag = static_cast<scmp_datum_t>(bits);
        const scmp_arg_cmp isSet{flagsIndex, SCMP_CMP_MASKED_EQ, flag, flag};
        seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EACCES), call, 1, &isSet);
    }
}

/// A list of what is refused, not of what is allowed: libraries and the C library change what they call from
/// one version to the next, and a document must not become unreadable with an update.
void filterSystemCalls()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter)
        return;
    for (const int call :
         {SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(io_uring_setup)})
        forbid(filter, call);
    for (const int call : {SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(kill), SCMP_SYS(process_vm_readv),
                           SCMP_SYS(process_vm_writev), SCMP_SYS(bpf), SCMP_SYS(mount), SCMP_SYS(unshare)})
        forbid(filter, call);
    for (const int call :
         {SCMP_SYS(unlink), SCMP_SYS(unlinkat), SCMP_SYS(rename), SCMP_SYS(renameat), SCMP_SYS(renameat2),
          SCMP_SYS(truncate), SCMP_SYS(creat), SCMP_SYS(openat2), SCMP_SYS(link), SCMP_SYS(linkat),
          SCMP_SYS(symlink), SCMP_SYS(symlinkat), SCMP_SYS(mkdir), SCMP_SYS(mkdirat), SCMP_SYS(rmdir),
          SCMP_SYS(chmod), SCMP_SYS(fchmodat)})
        forbid(filter, call);
    if (!VIATIQUE_UNDER_SANITIZER)
        forbid(filter, SCMP_SYS(ptrace));
    forbidOpeningForWriting(filter, SCMP_SYS(open), 1);
    forbidOpeningForWriting(filter, SCMP_SYS(openat), 2);
    seccomp_load(filter);
    seccomp_release(filter);
}

} // namespace

void enterSandbox()
{
    limitResources();
    // Without this, an ordinary user may not install a filter.
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    filterSystemCalls();
}

} // namespace viatique
