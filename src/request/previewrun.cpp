// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/previewrun.h"

#include <QDeadlineTimer>
#include <QProcess>

#include <optional>

namespace viatique {

namespace {

constexpr qsizetype kComplaintBytes = 1024;
/// How often the flag is looked at, in milliseconds.
constexpr int kTick = 50;
/// How long the program has to end what it started.
constexpr int kGrace = 2000;

/// What a process says may hold anything: the last line of printable characters, not a long one.
QString lastLine(const QByteArray &text)
{
    QString line = QString::fromUtf8(text).trimmed().section(QLatin1Char('\n'), -1).simplified();
    line.removeIf([](QChar c) { return !c.isPrint(); });
    return line.left(200);
}

/// What it still says is no longer kept.
void end(QProcess &process, bool asked)
{
    process.closeReadChannel(QProcess::StandardOutput);
    process.closeReadChannel(QProcess::StandardError);
    if (asked)
        process.terminate();
    if (!asked || !process.waitForFinished(kGrace)) {
        process.kill();
        process.waitForFinished(kGrace);
    }
}

/// Gives the process its next piece once it took the last one, and waits for something to happen. False where
/// there is none to give.
bool feed(QProcess &process, const PreviewRun &run, bool &giving)
{
    if (giving && process.bytesToWrite() == 0) {
        const std::optional<QByteArray> piece = run.give();
        if (!piece)
            return false;
        giving = !piece->isEmpty() && process.write(*piece) == piece->size();
        if (!giving)
            process.closeWriteChannel();
    }
    if (giving)
        giving = process.waitForBytesWritten(kTick) || process.error() != QProcess::WriteError;
    else
        process.waitForReadyRead(kTick);
    return true;
}

} // namespace

PreviewRun::Outcome PreviewRun::run() const
{
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    if (!give)
        process.setStandardInputFile(input.isEmpty() ? QProcess::nullDevice() : input);
    const QDeadlineTimer deadline(timeLimit);
    process.start();
    if (!process.waitForStarted(kGrace))
        return {End::NotStarted, {}};

    QByteArray complaint;
    bool giving = give != nullptr;
    const auto drain = [&] {
        complaint += process.readAllStandardError();
        complaint = complaint.right(kComplaintBytes);
        const QByteArray piece = process.readAllStandardOutput();
        return piece.isEmpty() || !take || take(piece);
    };
    while (process.state() != QProcess::NotRunning) {
        std::optional<End> reason;
        if (!feed(process, *this, giving) || !drain())
            reason = End::Stopped;
        else if (isCancelled(cancelled))
            reason = End::Cancelled;
        else if (deadline.hasExpired())
            reason = End::TimedOut;
        if (reason && process.state() != QProcess::NotRunning) {
            end(process, hasChildren);
            return {*reason, {}};
        }
    }
    if (!drain())
        return {End::Stopped, {}};
    if (process.exitStatus() != QProcess::NormalExit)
        return {End::BrokeOff, {}};
    return {process.exitCode() == 0 ? End::Done : End::Failed, lastLine(complaint)};
}

} // namespace viatique
