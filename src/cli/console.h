// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/progress.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

#include <mutex>

namespace viatique::cli {

/// Translates the sentences of the command line: `Cli::tr("…")`.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Cli)
};

/// Standard output, UTF-8. Control characters of what is shown are made harmless for a terminal.
void printLine(const QString &line);
void printBytes(const QByteArray &bytes);
void printJson(const QJsonObject &object);

/// Standard error.
void printError(const QString &line);
/// The error's sentences, on standard error; gives the exit status.
int fail(const Error &error);
/// Whether somebody can be asked: standard input and standard error are a terminal.
bool canAsk();
/// Asks on standard error, without ending the line.
void prompt(const QString &question);
/// Asks on standard error whether to do something, and waits for a line of standard input; false for all but
/// yes. Ctrl-C ends the program meanwhile, as nothing is under way.
bool ask(const QString &question);
/// False when standard output could not take all that was printed (a full disk, a closed pipe).
bool flushOutput();

/// Shows how far a work has come on standard error, in one line that is rewritten, when that is a terminal;
/// else nothing. The line is gone when the object is destroyed. The work ends when the user interrupts it.
class ProgressLine
{
public:
    /// `work` says what is going on, such as "Writing the package".
    explicit ProgressLine(QString work);
    ~ProgressLine();
    Q_DISABLE_COPY_MOVE(ProgressLine)

    /// May be called by one thread after another.
    Progress progress();
    /// Instead of a share of bytes: "12 of 300".
    void showCount(int done, int total);

    /// Takes the line away, for something else to be printed, for as long as the lock is held.
    std::unique_lock<std::mutex> pause();

private:
    void show(qint64 done, qint64 total);
    void write(const QString &line);
    void clear();

    QString m_work;
    std::mutex m_mutex;
    int m_shown = -1; ///< per cent, or the count; -1 while there is no line
    bool m_terminal;
};

} // namespace viatique::cli
