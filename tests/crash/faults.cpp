// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// No header of Qt, and none of the fortified calls: what is defined here has the names of the C library's.
#undef _FORTIFY_SOURCE
#undef _FILE_OFFSET_BITS

#include "faults.h"

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace viatique::test::faults {

namespace {

Plan plan;
std::atomic<bool> armed = false;
std::atomic<bool> fired = false;
std::atomic<long> calls = 0;
std::atomic<long long> offset = 0;
std::atomic<const char *> at = "";

bool isBelow(const char *path)
{
    return plan.below && path && std::strncmp(path, plan.below, std::strlen(plan.below)) == 0;
}

bool isBelow(int file)
{
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const long size = syscall(SYS_readlink, link, path, sizeof path - 1);
    if (size <= 0)
        return false;
    path[size] = '\0';
    return isBelow(path);
}

/// Whether this call is the one that fails; errno is set then. `tears`: a write, which may be cut short.
template<typename Place>
bool fails(const char *name, Place place, bool tears = false)
{
    if (!armed || (plan.onlyWrites && !tears) || !isBelow(place))
        return false;
    const long call = calls.fetch_add(1) + 1;
    if (plan.nth > 0 && call != plan.nth)
        return false;
    fired = true;
    at = name;
    if (plan.error == 0 && !(plan.tears && tears))
        _exit(0);
    errno = plan.error;
    return true;
}

/// Half of what was to be written, before the end or the error.
void tear(int file, const void *bytes, size_t size, off64_t place)
{
    if (!plan.tears)
        return;
    if (place < 0)
        syscall(SYS_write, file, bytes, size / 2);
    else
        syscall(SYS_pwrite64, file, bytes, size / 2, place);
    if (plan.error == 0)
        _exit(0);
    errno = plan.error;
}

template<typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

void arm(const Plan &which)
{
    plan = which;
    calls = 0;
    fired = false;
    at = "";
    armed = true;
}

long disarm()
{
    armed = false;
    return calls;
}

bool hasFired()
{
    return fired;
}

const char *firedAt()
{
    return at;
}

void setClockOffset(long long seconds)
{
    offset = seconds;
}

} // namespace viatique::test::faults

using namespace viatique::test::faults;

extern "C" {

static int openAs(const char *path, int flags, mode_t mode)
{
    const bool writes = (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0;
    if (writes && fails("open", path))
        return -1;
    return int(syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

int open(const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(list, mode_t) : 0;
    va_end(list);
    return openAs(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(list, mode_t) : 0;
    va_end(list);
    return openAs(path, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    if (fails("write", file, true)) {
        tear(file, bytes, size, -1);
        return -1;
    }
    return syscall(SYS_write, file, bytes, size);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t place)
{
    if (fails("pwrite", file, true)) {
        tear(file, bytes, size, place);
        return -1;
    }
    return syscall(SYS_pwrite64, file, bytes, size, place);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t place)
{
    return pwrite64(file, bytes, size, place);
}

size_t fwrite(const void *bytes, size_t size, size_t count, FILE *file)
{
    static const auto real = next<size_t (*)(const void *, size_t, size_t, FILE *)>("fwrite");
    return fails("fwrite", fileno(file)) ? 0 : real(bytes, size, count, file);
}

int fclose(FILE *file)
{
    static const auto real = next<int (*)(FILE *)>("fclose");
    const bool refused = fails("fclose", fileno(file));
    const int error = errno;
    const int closed = real(file);
    if (!refused)
        return closed;
    errno = error;
    return EOF;
}

// No test can take the power away: that they are asked for, and believed when they fail, is all that is seen
// of these.
int fsync(int file)
{
    return fails("fsync", file) ? -1 : 0;
}

int fdatasync(int file)
{
    return fails("fdatasync", file) ? -1 : 0;
}

int ftruncate64(int file, off64_t size) noexcept
{
    return fails("ftruncate", file) ? -1 : int(syscall(SYS_ftruncate, file, size));
}

int ftruncate(int file, off_t size) noexcept
{
    return ftruncate64(file, size);
}

int rename(const char *from, const char *to) noexcept
{
    return fails("rename", to) ? -1 : int(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags) noexcept
{
    return fails("rename", to) ? -1 : int(syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

int link(const char *from, const char *to) noexcept
{
    return fails("link", to) ? -1 : int(syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int unlink(const char *path) noexcept
{
    return fails("unlink", path) ? -1 : int(syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int unlinkat(int folder, const char *path, int flags) noexcept
{
    // Of a folder that is open, the name in it says nothing.
    const bool refused = path[0] == '/' ? fails("unlinkat", path) : fails("unlinkat", folder);
    return refused ? -1 : int(syscall(SYS_unlinkat, folder, path, flags));
}

int rmdir(const char *path) noexcept
{
    return fails("rmdir", path) ? -1 : int(syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR));
}

int mkdir(const char *path, mode_t mode) noexcept
{
    return fails("mkdir", path) ? -1 : int(syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}

int chmod(const char *path, mode_t mode) noexcept
{
    return fails("chmod", path) ? -1 : int(syscall(SYS_fchmodat, AT_FDCWD, path, mode));
}

int fchmod(int file, mode_t mode) noexcept
{
    return fails("fchmod", file) ? -1 : int(syscall(SYS_fchmod, file, mode));
}

int clock_gettime(clockid_t clock, timespec *now) noexcept
{
    const int result = int(syscall(SYS_clock_gettime, clock, now));
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        now->tv_sec += offset;
    return result;
}

int gettimeofday(timeval *now, void *) noexcept
{
    timespec precise{};
    clock_gettime(CLOCK_REALTIME, &precise);
    *now = {precise.tv_sec, precise.tv_nsec / 1000};
    return 0;
}

time_t time(time_t *now) noexcept
{
    timespec precise{};
    clock_gettime(CLOCK_REALTIME, &precise);
    if (now)
        *now = precise.tv_sec;
    return precise.tv_sec;
}

} // extern "C"
