// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/hiddeninput.h"

#include "cli/console.h"

#include <array>
#include <csignal>
#include <utility>

#include <termios.h>
#include <unistd.h>

namespace viatique::cli {

namespace {

/// Longer than any password; the memory does not move while it is filled.
constexpr qsizetype kLongestLine = 1024;

/// Signals that would end or stop the program, and leave a terminal behind that shows nothing.
class SignalsHeld
{
public:
    SignalsHeld()
    {
        struct sigaction action
        {
        };
        // Without SA_RESTART: the reading ends.
        action.sa_handler = [](int) {};
        for (size_t i = 0; i < kSignals.size(); ++i)
            sigaction(kSignals[i], &action, &m_former[i]);
    }
    ~SignalsHeld()
    {
        for (size_t i = 0; i < kSignals.size(); ++i)
            sigaction(kSignals[i], &m_former[i], nullptr);
    }
    Q_DISABLE_COPY_MOVE(SignalsHeld)

private:
    static constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};
    std::array<struct sigaction, kSignals.size()> m_former{};
};

class EchoOff
{
public:
    EchoOff()
    {
        termios quiet{};
        m_isOff = ::tcgetattr(STDIN_FILENO, &m_former) == 0;
        quiet = m_former;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        quiet.c_lflag |= ECHONL;
        // What was typed before is not taken: it was seen.
        m_isOff = m_isOff && ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~EchoOff()
    {
        if (m_isOff)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_former);
    }
    Q_DISABLE_COPY_MOVE(EchoOff)

    bool isOff() const { return m_isOff; }

private:
    termios m_former{};
    bool m_isOff = false;
};

} // namespace

std::optional<Secret> askHidden(const QString &question)
{
    const SignalsHeld held;
    const EchoOff echo;
    if (!echo.isOff())
        return std::nullopt;
    prompt(question);
    QByteArray line;
    line.reserve(kLongestLine);
    char next = 0;
    while (::read(STDIN_FILENO, &next, 1) == 1) {
        if (next == '\n')
            return Secret(std::move(line));
        if (line.size() < kLongestLine)
            line.append(next);
    }
    // Wiped, not given.
    const Secret unfinished(std::move(line));
    return std::nullopt;
}

} // namespace viatique::cli
