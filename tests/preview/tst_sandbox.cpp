// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/sandbox.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <memory>

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
