// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/console.h"

#include "cli/command.h"
#include "core/jsonfile.h"
#include "core/printable.h"

#include <QCoreApplication>

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

void write(FILE *stream, const QString &line)
{
    // Titles and names come from strangers: an escape sequence in one must not reach the terminal.
    QString safe;
    safe.reserve(line.size() + 1);
    for (const QChar c : line)
        safe += isHidden(c.unicode()) ? QChar(QChar::ReplacementCharacter) : c;
    safe += QLatin1Char('\n');
    const QByteArray bytes = safe.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

} // namespace

void printLine(const QString &line)
{
    write(stdout, line);
}

void printBytes(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
}

void printJson(const QJsonObject &object)
{
    printBytes(jsonBytes(object));
}

void printError(const QString &line)
{
    std::fflush(stdout);
    write(stderr, line);
}

int fail(const Error &error)
{
    printError(errorText(error));
    return Trouble;
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
        return true;
    };
}

void ProgressLine::show(qint64 done, qint64 total)
{
    if (!m_terminal || total <= 0)
        return;
    const int percent = static_cast<int>(done * 100 / total);
    if (percent == m_shown)
        return;
    m_shown = percent;
    const QByteArray line =
        (QStringLiteral("\r") + Cli::tr("%1: %2 %").arg(m_work).arg(percent) + QStringLiteral("\x1b[K"))
            .toUtf8();
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

void ProgressLine::clear()
{
    if (m_shown >= 0)
        std::fputs("\r\x1b[K", stderr);
    m_shown = -1;
}

} // namespace viatique::cli
