// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "preview/modes.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QUrl>

#include <cstdio>

#ifdef Q_OS_UNIX
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <ctime>
#include <vector>
#endif

namespace viatique {

namespace {

/// Macros off, no linked content from elsewhere, no links brought up to date: a document must not fetch other
/// files into the PDF.
constexpr char kSettings[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
)";

QStringList officeArguments(const QString &document, const QString &folder)
{
    const QString profile =
        QUrl::fromLocalFile(folder + QStringLiteral("/profile")).toString(QUrl::FullyEncoded);
    return {QStringLiteral("-env:UserInstallation=") + profile,
            QStringLiteral("--headless"),
            QStringLiteral("--norestore"),
            QStringLiteral("--nolockcheck"),
            QStringLiteral("--nologo"),
            QStringLiteral("--convert-to"),
            QStringLiteral("pdf"),
            QStringLiteral("--outdir"),
            folder,
            document};
}

/// Nothing of the user's session: no display, no bus, no home.
void isolate(const QString &folder)
{
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS",
                             "SESSION_MANAGER", "SSH_AUTH_SOCK", "http_proxy", "https_proxy"})
        qunsetenv(name);
    const QByteArray path = QDir(folder).absolutePath().toUtf8();
    for (const char *name : {"HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(name, path);
    qputenv("SAL_USE_VCLPLUGIN", "svp");
}

#ifdef Q_OS_UNIX

constexpr int kEndingSignals[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT};

volatile sig_atomic_t toldToEnd = 0;

extern "C" void noteSignal(int)
{
    toldToEnd = 1;
}

/// In a group of its own, so that all that it starts can be ended with it. The signals are blocked until they
/// do here what they do everywhere.
[[noreturn]] void becomeOffice(const QString &program, const QStringList &arguments, pid_t supervisor,
                               const sigset_t &former)
{
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    pointers.reserve(words.size() + 1);
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    for (const int signal : kEndingSignals)
        std::signal(signal, SIG_DFL);
    sigprocmask(SIG_SETMASK, &former, nullptr);
    setpgid(0, 0);
#ifdef Q_OS_LINUX
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
#endif
    // It may have ended before this process was bound to it.
    if (getppid() != supervisor)
        _exit(127);
    execv(pointers.front(), pointers.data());
    _exit(127);
}

/// What left the group of the office comes to this process when its parent ends, a process at a time.
void endAdopted()
{
#ifdef Q_OS_LINUX
    // The system's own list: none of it can be another's by now, for it is this process that waits for it.
    for (int round = 0; round < 100; ++round) {
        QFile list(QStringLiteral("/proc/thread-self/children"));
        const QByteArray children =
            list.open(QIODevice::ReadOnly) ? list.readAll().simplified() : QByteArray();
        if (children.isEmpty())
            return;
        for (const QByteArray &child : children.split(' ')) {
            const pid_t pid = child.toInt();
            kill(pid, SIGKILL);
            waitpid(pid, nullptr, 0);
        }
    }
#endif
}

/// Waits for the office, and ends it where whoever asked for it says so or is gone. It is still there as a
/// number when its group is ended, so that the number is nobody else's.
int superviseOffice(pid_t office, pid_t asker)
{
    siginfo_t info{};
    while (waitid(P_PID, static_cast<id_t>(office), &info, WEXITED | WNOHANG | WNOWAIT) == 0
           && info.si_pid == 0 && toldToEnd == 0 && getppid() == asker) {
        const timespec pause{0, 20'000'000};
        nanosleep(&pause, nullptr);
    }
    kill(-office, SIGKILL);
    int status = 0;
    waitpid(office, &status, 0);
    endAdopted();
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

int runOffice(const QString &program, const QStringList &arguments)
{
    const pid_t asker = getppid();
    const pid_t supervisor = getpid();
    struct sigaction action
    {
    };
    action.sa_handler = noteSignal;
    sigset_t ending;
    sigset_t former;
    sigemptyset(&ending);
    for (const int signal : kEndingSignals) {
        sigaddset(&ending, signal);
        sigaction(signal, &action, nullptr);
    }
#ifdef Q_OS_LINUX
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
#endif
    sigprocmask(SIG_BLOCK, &ending, &former);
    const pid_t office = fork();
    if (office == 0)
        becomeOffice(program, arguments, supervisor, former);
    sigprocmask(SIG_SETMASK, &former, nullptr);
    if (office < 0)
        return 1;
    // In both processes, for neither knows which one is first.
    setpgid(office, office);
    return superviseOffice(office, asker);
}

#else

int runOffice(const QString &program, const QStringList &arguments)
{
    return QProcess::execute(program, arguments);
}

#endif

} // namespace

int convertInOffice(const QStringList &arguments)
{
    const QString &folder = arguments.at(2);
    const QString user = folder + QStringLiteral("/profile/user");
    if (!QDir().mkpath(user)
        || !writeFile(user + QStringLiteral("/registrymodifications.xcu"), QByteArray(kSettings))) {
        std::fputs("the folder cannot be written\n", stderr);
        return 1;
    }
    isolate(folder);
    return runOffice(arguments.at(0), officeArguments(arguments.at(1), QDir(folder).absolutePath())) == 0 ? 0
                                                                                                          : 1;
}

} // namespace viatique
