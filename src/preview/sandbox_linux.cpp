// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/sandbox.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

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

constexpr rlim_t kMiB = rlim_t(1) << 20U;

void limitResources()
{
    if (!VIATIQUE_UNDER_SANITIZER)
        limitResource(RLIMIT_AS, 1024 * kMiB);
    limitResource(RLIMIT_FSIZE, 0);
    // A write that the limit stops fails like another one, instead of ending the process.
    std::signal(SIGXFSZ, SIG_IGN);
    limitResource(RLIMIT_NOFILE, 32);
    limitResource(RLIMIT_CORE, 0);
}

void limitOfficeResources()
{
    if (!VIATIQUE_UNDER_SANITIZER)
        limitResource(RLIMIT_AS, 4096 * kMiB);
    limitResource(RLIMIT_CPU, 120);
    limitResource(RLIMIT_FSIZE, 512 * kMiB);
    limitResource(RLIMIT_CORE, 0);
}

/// By name, so that a call that this libseccomp or this architecture does not know is passed over.
constexpr const char *kForbiddenCalls[] = {
    // The network, and what makes calls behind the filter's back.
    "socket", "socketpair", "connect", "io_uring_setup",
    // Other programs and other processes.
    "fork", "vfork", "execve", "execveat", "kill", "tkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo",
    "pidfd_open", "pidfd_send_signal", "pidfd_getfd", "process_vm_readv", "process_vm_writev",
    "process_madvise",
    // The system.
    "bpf", "chroot", "fsopen", "keyctl", "mount", "move_mount", "open_tree", "perf_event_open", "pivot_root",
    "setns", "umount2", "unshare", "userfaultfd",
    // What opens files past the look at the flags of open and openat.
    "creat", "openat2", "open_by_handle_at", "mq_open", "mq_unlink",
    // What changes files and folders, or what is known of them.
    "truncate", "truncate64", "ftruncate", "ftruncate64", "fallocate", "unlink", "unlinkat", "rename",
    "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "mkdir", "mkdirat", "rmdir", "mknod",
    "mknodat", "chmod", "fchmod", "fchmodat", "chown", "lchown", "fchown", "fchownat", "chown32", "lchown32",
    "fchown32", "utime", "utimes", "futimesat", "utimensat", "utimensat_time64", "setxattr", "lsetxattr",
    "fsetxattr", "removexattr", "lremovexattr", "fremovexattr"};

/// Those that libseccomp 2.5 has no name for; since Linux 5.1, a new call has one number everywhere.
constexpr int kLaterCalls[] = {
    452, // fchmodat2
    463, // setxattrat
    466, // removexattrat
    467, // open_tree_attr
    469, // file_setattr
};

void forbid(scmp_filter_ctx filter, int call)
{
    seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), call, 0);
}

void forbidWhere(scmp_filter_ctx filter, int call, const scmp_arg_cmp &condition)
{
    seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EACCES), call, 1, &condition);
}

/// What both filters refuse: putting words into the mouth of a terminal, and changing what other processes
/// may use.
void forbidReachingOut(scmp_filter_ctx filter)
{
    // The kernel looks at the low half alone.
    constexpr scmp_datum_t kLowHalf = 0xffff'ffff;
    constexpr scmp_datum_t kTiocLinux = 0x541c; // selects and pastes on a console
    for (const scmp_datum_t request : {scmp_datum_t(TIOCSTI), kTiocLinux})
        forbidWhere(filter, SCMP_SYS(ioctl), {1, SCMP_CMP_MASKED_EQ, kLowHalf, request});
    forbidWhere(filter, SCMP_SYS(prlimit64), {0, SCMP_CMP_NE, 0, 0});
}

/// A child would not end with the parent; threads are of the process.
void forbidChildren(scmp_filter_ctx filter)
{
#if defined(__s390__)
    constexpr unsigned int kFlagsIndex = 1;
#else
    constexpr unsigned int kFlagsIndex = 0;
#endif
    forbidWhere(filter, SCMP_SYS(clone), {kFlagsIndex, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0});
    // Its flags stand in memory, where a filter cannot look: the C library then calls clone.
    seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
}

/// Opening for writing is seen in the flags, which are the argument of this index. Truncating needs no
/// flag of writing.
void forbidOpeningForWriting(scmp_filter_ctx filter, int call, unsigned int flagsIndex)
{
    for (const int bits : {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC}) {
        // Not the macro SCMP_CMP, which is written in C.
        const auto flag = static_cast<scmp_datum_t>(bits);
        forbidWhere(filter, call, {flagsIndex, SCMP_CMP_MASKED_EQ, flag, flag});
    }
}

/// A list of what is refused, not of what is allowed: libraries and the C library change what they call from
/// one version to the next, and a document must not become unreadable with an update.
void filterSystemCalls()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter)
        return;
    for (const char *name : kForbiddenCalls) {
        const int call = seccomp_syscall_resolve_name(name);
        if (call != __NR_SCMP_ERROR)
            forbid(filter, call);
    }
    for (const int call : kLaterCalls)
        forbid(filter, call);
    if (!VIATIQUE_UNDER_SANITIZER) {
        forbid(filter, SCMP_SYS(ptrace));
        forbidChildren(filter);
    }
    forbidReachingOut(filter);
    forbidOpeningForWriting(filter, SCMP_SYS(open), 1);
    forbidOpeningForWriting(filter, SCMP_SYS(openat), 2);
    // abort() signals its own process.
    forbidWhere(filter, SCMP_SYS(tgkill), {0, SCMP_CMP_NE, static_cast<scmp_datum_t>(getpid()), 0});
    seccomp_load(filter);
    seccomp_release(filter);
}

constexpr const char *kForbiddenToOffice[] = {"connect",
                                              "io_uring_setup",
                                              "bpf",
                                              "keyctl",
                                              "mount",
                                              "move_mount",
                                              "open_tree",
                                              "fsopen",
                                              "perf_event_open",
                                              "pivot_root",
                                              "chroot",
                                              "setns",
                                              "umount2",
                                              "unshare",
                                              "userfaultfd",
                                              "ptrace",
                                              "process_vm_readv",
                                              "process_vm_writev",
                                              "pidfd_getfd"};

/// A filter outlives the start of another program.
void filterOfficeCalls()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter)
        return;
    for (const char *name : kForbiddenToOffice) {
        const int call = seccomp_syscall_resolve_name(name);
        const bool isNeeded = VIATIQUE_UNDER_SANITIZER && call == SCMP_SYS(ptrace);
        if (call != __NR_SCMP_ERROR && !isNeeded)
            forbid(filter, call);
    }
    forbidReachingOut(filter);
    forbidWhere(filter, SCMP_SYS(socket), {0, SCMP_CMP_NE, AF_UNIX, 0});
    // Datagrams go to any name without a connection; raw ones are datagrams too.
    constexpr scmp_datum_t kKind = 0xf;
    for (const scmp_datum_t kind : {scmp_datum_t(SOCK_DGRAM), scmp_datum_t(SOCK_RAW)}) {
        forbidWhere(filter, SCMP_SYS(socket), {1, SCMP_CMP_MASKED_EQ, kKind, kind});
        forbidWhere(filter, SCMP_SYS(socketpair), {1, SCMP_CMP_MASKED_EQ, kKind, kind});
    }
    seccomp_load(filter);
    seccomp_release(filter);
}

} // namespace

void enterSandbox(Sandbox kind)
{
    // Without this, an ordinary user may not install a filter.
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    // Away from the terminal of whoever asks.
    setsid();
    if (kind == Sandbox::Office) {
        limitOfficeResources();
        return filterOfficeCalls();
    }
    limitResources();
    if (kind == Sandbox::Converting)
        limitResource(RLIMIT_CPU, 120);
    else
        renewProcessorTime();
    // A document that loops must not go on when nobody waits for it.
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    filterSystemCalls();
}

void renewProcessorTime(unsigned int seconds)
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const rlim_t spent = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1;
    // The soft limit alone: a hard one could not be raised for the next piece of work.
    const rlimit limit{spent + seconds, RLIM_INFINITY};
    setrlimit(RLIMIT_CPU, &limit);
}

} // namespace viatique
