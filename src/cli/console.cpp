// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/console.h"

#include "cli/command.h"
#include "cli/interrupt.h"
#include "core/jsonfile.h"
#include "core/printable.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace viatique::cli {

namespace {

bool isTerminal(FILE *stream)
{
#ifdef Q_OS_UNIX
    return ::isatty(::fileno(stream)) == 1;
#else
    Q_UNUSED(stream)
    return false;
#endif
}

/// Titles and names come from strangers: an escape sequence or a line end in one must not reach the terminal.
QByteArray harmless(const QString &line)
{
    QString safe;
    safe.reserve(line.size());
    for (const QChar c : line) {
        const bool breaksLine = c == QLatin1Char('\n') || c == QLatin1Char('\r');
        safe += breaksLine || isHidden(c.unicode()) ? QChar(QChar::ReplacementCharacter) : c;
    }
    return safe.toUtf8();
}

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

} // namespace

void printLine(const QString &line)
{
    write(stdout, harmless(line) + '\n');
}

void printBytes(const QByteArray &bytes)
{
    write(stdout, bytes);
}

void printJson(const QJsonObject &object)
{
    printBytes(jsonBytes(object));
}

void printError(const QString &line)
{
    std::fflush(stdout);
    write(stderr, harmless(line) + '\n');
}

int fail(const Error &error)
{
    printError(errorText(error));
    switch (error.code) {
    // These were read, and do not hold.
    case ErrorCode::PackageNotAsListed:
    case ErrorCode::PageRefused:
    case ErrorCode::CatalogueTaken:
    case ErrorCode::CatalogueInTheWay:
    case ErrorCode::CatalogueNotLater:
    case ErrorCode::DataPassOther:
    case ErrorCode::SignatureUnreadable:
        return Fails;
    default:
        return Trouble;
    }
}

bool canAsk()
{
    return isTerminal(stdin) && isTerminal(stderr);
}

void prompt(const QString &question)
{
    std::fflush(stdout);
    write(stderr, harmless(question) + ' ');
    std::fflush(stderr);
}

bool ask(const QString &question)
{
    prompt(question);
    releaseInterrupts();
    std::array<char, 64> line{};
    const bool isAnswered = std::fgets(line.data(), int(line.size()), stdin) != nullptr;
    catchInterrupts();
    const QString answer = QString::fromLocal8Bit(line.data()).trimmed().toLower();
    const QString yes = Cli::tr("yes", "what the user types to agree");
    const QStringList agreeing{yes, yes.left(1), QStringLiteral("yes"), QStringLiteral("y")};
    return isAnswered && agreeing.contains(answer);
}

bool flushOutput()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

ProgressLine::ProgressLine(QString work)
    : m_work(std::move(work))
    , m_terminal(isTerminal(stderr))
{
}

ProgressLine::~ProgressLine()
{
    clear();
}

Progress ProgressLine::progress()
{
    return [this](qint64 done, qint64 total) {
        show(done, total);
        return !wasInterrupted();
    };
}

std::unique_lock<std::mutex> ProgressLine::pause()
{
    std::unique_lock lock(m_mutex);
    clear();
    return lock;
}

void ProgressLine::show(qint64 done, qint64 total)
{
    if (!m_terminal || total <= 0)
        return;
    const std::lock_guard lock(m_mutex);
    const int percent = static_cast<int>(done * 100 / total);
    if (percent == m_shown)
        return;
    m_shown = percent;
    write(Cli::tr("%1: %2 %").arg(m_work, QString::number(percent)));
}

void ProgressLine::showCount(int done, int total)
{
    const std::lock_guard lock(m_mutex);
    if (!m_terminal || done == m_shown)
        return;
    m_shown = done;
    write(Cli::tr("%1: %2 of %3", "work, how many are done, of how many")
              .arg(m_work, QString::number(done), QString::number(total)));
}

void ProgressLine::write(const QString &line)
{
    std::fflush(stdout);
    cli::write(stderr, "\r" + harmless(line) + "\x1b[K");
    std::fflush(stderr);
}

void ProgressLine::clear()
{
    if (m_shown >= 0)
        std::fputs("\r\x1b[K", stderr);
    m_shown = -1;
}

} // namespace viatique::cli
