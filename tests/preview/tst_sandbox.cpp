// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/sandbox.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <memory>
#include <thread>

using namespace Qt::StringLiterals;

/// What a process can no longer do once it is in the sandbox: one child for each attempt.
class TestSandbox : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void refuses_data();
    void refuses();
    void leavesReading();
    void leavesAborting();
    void leavesThreads();
    void leavesTheTerminal_data();
    void leavesTheTerminal();
    void officeHasNoNetwork_data();
    void officeHasNoNetwork();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

/// An attempt, in a folder with `file`, which is also open for reading and writing: 0 where it succeeds, else
/// -1 and errno.
using Attempt = std::function<long(int file)>;

/// A status that no errno has.
constexpr int kDone = 255;

static int statusInSandbox(const QString &folder, const Attempt &attempt,
                           viatique::Sandbox kind = viatique::Sandbox::Examining)
{
    const pid_t child = fork();
    if (child == 0) {
        if (chdir(QFile::encodeName(folder).constData()) != 0)
            _exit(254);
        const int file = open("file", O_RDWR | O_CLOEXEC);
        viatique::enterSandbox(kind);
        _exit(attempt(file) < 0 ? errno : kDone);
    }
    int status = 0;
    return waitpid(child, &status, 0) == child ? status : -1;
}

void TestSandbox::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QFile file(m_dir->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("content"), 7);
    QVERIFY(QDir(m_dir->path()).mkdir(u"folder"_s));
}

/// Without a filter it fails all the same where there is no terminal, but with ENOTTY.
template<typename Add>
static void addTerminal(const Add &add)
{
    constexpr unsigned long kAbove = 1UL << 32U;
    add("typing into the terminal", [](int file) { return ioctl(file, TIOCSTI, "x"); });
    add("typing with more bits", [](int file) { return syscall(SYS_ioctl, file, kAbove | TIOCSTI, "x"); });
    add("pasting on the console", [](int file) { return ioctl(file, 0x541c, "x"); });
}

void TestSandbox::refuses_data()
{
    QTest::addColumn<Attempt>("attempt");
    const auto add = [](const char *name, const Attempt &attempt) { QTest::newRow(name) << attempt; };
    const pid_t parent = getpid();
    add("open to write", [](int) { return open("file", O_WRONLY | O_CLOEXEC); });
    add("open to read and write", [](int) { return open("file", O_RDWR | O_CLOEXEC); });
    add("open to truncate", [](int) { return open("file", O_RDONLY | O_TRUNC | O_CLOEXEC); });
    add("open to create", [](int) { return open("new", O_RDONLY | O_CREAT | O_CLOEXEC, 0600); });
    add("unnamed file", [](int) { return open(".", O_RDWR | O_TMPFILE | O_CLOEXEC, 0600); });
#ifdef SYS_open
    add("open of old to truncate", [](int) { return syscall(SYS_open, "file", O_RDONLY | O_TRUNC); });
    add("creat", [](int) { return syscall(SYS_creat, "file", 0600); });
#endif
    add("truncate", [](int) { return truncate("file", 0); });
    add("ftruncate", [](int file) { return ftruncate(file, 0); });
    add("fallocate",
        [](int file) { return fallocate(file, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 7); });
    add("chmod", [](int) { return chmod("file", 0666); });
    add("fchmod", [](int file) { return fchmod(file, 0666); });
    add("fchmodat", [](int) { return fchmodat(AT_FDCWD, "file", 0666, 0); });
    add("fchmodat2", [](int) { return syscall(452, AT_FDCWD, "file", 0666, 0); });
    add("chown", [](int) { return chown("file", getuid(), getgid()); });
    add("lchown", [](int) { return lchown("file", getuid(), getgid()); });
    add("fchown", [](int file) { return fchown(file, getuid(), getgid()); });
    add("fchownat", [](int) { return fchownat(AT_FDCWD, "file", getuid(), getgid(), 0); });
    add("times", [](int) { return utimensat(AT_FDCWD, "file", nullptr, 0); });
    add("times of an open file", [](int file) { return futimens(file, nullptr); });
    add("setxattr", [](int) { return setxattr("file", "user.x", "1", 1, 0); });
    add("fsetxattr", [](int file) { return fsetxattr(file, "user.x", "1", 1, 0); });
    add("removexattr", [](int) { return removexattr("file", "user.x"); });
    add("setxattrat", [](int) { return syscall(463, AT_FDCWD, "file", 0, "user.x", nullptr, 0); });
    add("unlink", [](int) { return unlink("file"); });
    add("unlinkat", [](int) { return unlinkat(AT_FDCWD, "file", 0); });
    add("rename", [](int) { return rename("file", "new"); });
    add("link", [](int) { return link("file", "new"); });
    add("symlink", [](int) { return symlink("file", "new"); });
    add("mkdir", [](int) { return mkdir("new", 0700); });
    add("rmdir", [](int) { return rmdir("folder"); });
    add("pipe in the folder", [](int) { return mkfifo("new", 0600); });
    add("socket", [](int) { return socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0); });
    add("program", [](int) { return execl("/bin/true", "true", nullptr); });
    add("kill", [parent](int) { return kill(parent, 0); });
    add("tkill", [parent](int) { return syscall(SYS_tkill, parent, 0); });
    add("tgkill", [parent](int) { return syscall(SYS_tgkill, parent, parent, 0); });
    add("sigqueue", [parent](int) { return sigqueue(parent, 0, sigval{}); });
    const auto ended = [](long child) {
        if (child == 0)
            _exit(0);
        return child;
    };
    add("fork", [ended](int) { return ended(fork()); });
#ifdef SYS_fork
    add("fork of old", [ended](int) { return ended(syscall(SYS_fork)); });
#endif
    add("clone", [ended](int) { return ended(syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, 0)); });
    add("limit of another process", [parent](int) {
        rlimit limit{};
        return prlimit(parent, RLIMIT_NOFILE, nullptr, &limit);
    });
    addTerminal(add);
    add("pidfd_send_signal", [](int file) { return syscall(SYS_pidfd_send_signal, file, 0, nullptr, 0); });
}

void TestSandbox::refuses()
{
    QFETCH(Attempt, attempt);
    const QString path = m_dir->filePath(u"file"_s);
    const QFileInfo before(path);
    const int status = statusInSandbox(m_dir->path(), attempt);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), EACCES);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("content"));
    const QFileInfo after(path);
    QCOMPARE(after.permissions(), before.permissions());
    QCOMPARE(after.lastModified(), before.lastModified());
    QCOMPARE(
        QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name),
        (QStringList{u"file"_s, u"folder"_s}));
}

void TestSandbox::leavesReading()
{
    const int status = statusInSandbox(m_dir->path(), [](int file) -> long {
        char byte = 0;
        const int again = open("file", O_RDONLY | O_CLOEXEC);
        return again >= 0 && read(again, &byte, 1) == 1 && read(file, &byte, 1) == 1 ? 0 : -1;
    });
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), kDone);
}

void TestSandbox::leavesAborting()
{
    const int status = statusInSandbox(m_dir->path(), [](int) -> long {
        std::signal(SIGABRT, SIG_DFL);
        abort();
    });
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGABRT);
}

void TestSandbox::leavesThreads()
{
    const int status = statusInSandbox(m_dir->path(), [](int) -> long {
        // As the C library asks first, and falls back from.
        if (syscall(SYS_clone3, nullptr, 0) >= 0 || errno != ENOSYS)
            return -1;
        int seen = 0;
        std::thread([&seen] { seen = 1; }).join();
        rlimit limit{};
        return seen == 1 && getrlimit(RLIMIT_NOFILE, &limit) == 0 ? 0 : -1;
    });
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), kDone);
}

void TestSandbox::leavesTheTerminal_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("examining") << int(viatique::Sandbox::Examining);
    QTest::newRow("converting") << int(viatique::Sandbox::Converting);
    QTest::newRow("office") << int(viatique::Sandbox::Office);
}

void TestSandbox::leavesTheTerminal()
{
    QFETCH(int, kind);
    const int status = statusInSandbox(
        m_dir->path(), [](int) -> long { return getsid(0) == getpid() ? 0 : -1; }, viatique::Sandbox(kind));
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), kDone);
}

/// Where nobody waits: without the filter the answer is ENOENT.
static int connectTo(const char *name)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, name, sizeof(address.sun_path) - 1);
    const int made = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    return made < 0 ? made : connect(made, reinterpret_cast<const sockaddr *>(&address), sizeof(address));
}

void TestSandbox::officeHasNoNetwork_data()
{
    QTest::addColumn<Attempt>("attempt");
    QTest::addColumn<int>("status");
    const auto add = [](const char *name, int status, const Attempt &attempt) {
        QTest::newRow(name) << attempt << status;
    };
    add("IPv4", EACCES, [](int) { return socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0); });
    add("IPv6", EACCES, [](int) { return socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0); });
    add("netlink", EACCES, [](int) { return socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0); });
    add("own computer", kDone, [](int) { return socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0); });
    add("a service of it", EACCES, [](int) { return connectTo("service"); });
    add("datagrams", EACCES, [](int) { return socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0); });
    add("raw ones", EACCES, [](int) { return socket(AF_UNIX, SOCK_RAW, 0); });
    add("a pair of them", EACCES, [](int) {
        int pair[2];
        return socketpair(AF_UNIX, SOCK_DGRAM, 0, pair);
    });
    add("limit of another process", EACCES, [parent = getpid()](int) {
        rlimit limit{};
        return prlimit(parent, RLIMIT_NOFILE, nullptr, &limit);
    });
    addTerminal([&](const char *name, const Attempt &attempt) { add(name, EACCES, attempt); });
    add("file", kDone, [](int) { return open("new", O_WRONLY | O_CREAT | O_CLOEXEC, 0600); });
    // A program that is started is held to it too: the shell's own way to open a connection.
    add("program", 0, [](int) { return execl("/bin/true", "true", nullptr); });
    add("network of a program", 1, [](int) {
        return execl("/bin/bash", "bash", "-c", "2>/dev/null exec 3<>/dev/udp/127.0.0.1/9", nullptr);
    });
}

void TestSandbox::officeHasNoNetwork()
{
    QFETCH(Attempt, attempt);
    const int status = statusInSandbox(m_dir->path(), attempt, viatique::Sandbox::Office);
    QVERIFY(WIFEXITED(status));
    QTEST(WEXITSTATUS(status), "status");
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
