// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "limitedrun.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>

#include <filesystem>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace viatique {

namespace {

/// A machine with other things to do takes longer than its processor counts.
constexpr int kHungMilliseconds = 60'000;

void limit(__rlimit_resource resource, rlim_t most)
{
    const struct rlimit limits
    {
        most, most
    };
    ::setrlimit(resource, &limits);
}

/// In the child, between fork and exec.
void limitAll()
{
#ifndef __SANITIZE_ADDRESS__ // which has options for it
    limit(RLIMIT_DATA, rlim_t(kMemoryLimit));
#endif
    limit(RLIMIT_CPU, rlim_t(kProcessorSeconds));
    limit(RLIMIT_CORE, 0);
}

/// What is asked of sanitizers beside what the caller of the tests asks: a report ends the process as a crash
/// does, and not with a status that the program has, too.
void limitSanitizers(QProcessEnvironment &environment)
{
#ifdef __SANITIZE_ADDRESS__
    const QString limits =
        u":abort_on_error=1:hard_rss_limit_mb=%1:max_allocation_size_mb=%1:quarantine_size_mb=16"_s;
    environment.insert(u"ASAN_OPTIONS"_s,
                       qEnvironmentVariable("ASAN_OPTIONS") + limits.arg(kMemoryLimit / 1024 / 1024));
    environment.insert(u"UBSAN_OPTIONS"_s, qEnvironmentVariable("UBSAN_OPTIONS") + u":abort_on_error=1"_s);
    environment.insert(u"LSAN_OPTIONS"_s, qEnvironmentVariable("LSAN_OPTIONS"));
#else
    Q_UNUSED(environment)
#endif
}

/// Whether a sanitizer ended `viatique-preview`: what it reports is heard by nobody, but that it crashed is
/// said.
bool hasCrashedInside(const QByteArray &said)
{
#ifdef __SANITIZE_ADDRESS__
    return said.contains("its examination broke off");
#else
    Q_UNUSED(said) // which may have reached its limit of time
    return false;
#endif
}

} // namespace

void prepareLimited(QProcess &process, const QString &folder)
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, folder + u"/home"_s);
    environment.insert(u"TMPDIR"_s, folder + u"/tmp"_s);
    limitSanitizers(environment);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder + u"/home"_s);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setChildProcessModifier(limitAll);
    process.setProgram(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-cli"));
}

LimitedRun runPrepared(QProcess &process, const std::function<void(qint64)> &meanwhile)
{
    QElapsedTimer timer;
    timer.start();
    process.start();
    if (meanwhile && process.waitForStarted())
        meanwhile(process.processId());
    const bool ended = process.waitForFinished(kHungMilliseconds);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    const QByteArray said = process.readAll();
    const bool normal = ended && process.exitStatus() == QProcess::NormalExit && !hasCrashedInside(said);
    return {normal ? process.exitCode() : -1, said, timer.elapsed()};
}

LimitedRun runLimited(const QStringList &arguments, const QString &folder)
{
    QProcess process;
    prepareLimited(process, folder);
    process.setArguments(arguments);
    return runPrepared(process);
}

qint64 mostMemory()
{
    struct rusage usage
    {
    };
    ::getrusage(RUSAGE_CHILDREN, &usage);
    return qint64(usage.ru_maxrss) * 1024;
}

QStringList stateOf(const QString &folder)
{
    namespace fs = std::filesystem;
    QStringList state;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder.toStdString(), error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        const fs::file_status status = entry->symlink_status();
        std::error_code none;
        const bool file = status.type() == fs::file_type::regular;
        state.append(u"%1 %2 %3 %4"_s.arg(QString::fromLocal8Bit(entry->path().c_str()))
                         .arg(static_cast<int>(status.type()))
                         .arg(file ? static_cast<qint64>(fs::file_size(entry->path(), none)) : 0)
                         .arg(file ? static_cast<qint64>(
                                  fs::last_write_time(entry->path(), none).time_since_epoch().count())
                                   : 0));
    }
    state.sort();
    return state;
}

namespace {

QString described(const QStringList &arguments, const LimitedRun &run)
{
    return u"%1: status %2, %3 ms: %4"_s.arg(arguments.constFirst())
        .arg(run.status)
        .arg(run.milliseconds)
        .arg(QString::fromUtf8(run.said.left(500)));
}

QString tooMuchMemory()
{
    return mostMemory() > kMemoryLimit ? u"%1 bytes of memory"_s.arg(mostMemory()) : QString();
}

} // namespace

QString refusedByAll(const QString &folder, const QString &package, bool whole)
{
    QDir(folder).mkpath(u"home"_s);
    QDir(folder).mkpath(u"tmp"_s);
    const QStringList before = stateOf(folder);
    for (const QString &command : {u"verify"_s, u"check"_s, u"review"_s}) {
        const LimitedRun run = runLimited({command, package}, folder);
        const bool holds = whole && command == u"verify"_s && run.status == 0;
        if ((run.status != 1 && run.status != 2 && !holds) || run.said.trimmed().isEmpty())
            return described({command}, run);
    }
    if (const QString memory = tooMuchMemory(); !memory.isEmpty())
        return memory;
    const QStringList after = stateOf(folder);
    return after == before ? QString() : u"written: "_s + after.join(u'\n');
}

QString heldByAll(const QString &folder, const QList<QStringList> &runs, bool refused)
{
    QDir(folder).mkpath(u"home"_s);
    QDir(folder).mkpath(u"tmp"_s);
    // What Qt puts among temporary files is its own affair, and what the program remembers of a draft is no
    // work of the user's.
    const auto stateOfAll = [&folder] {
        const QString temporary = QRegularExpression::escape(folder + u"/tmp"_s);
        return stateOf(folder).filter(
            QRegularExpression(u"^(?!%1|.*/(state|facts)\\.json )"_s.arg(temporary)));
    };
    for (const QStringList &arguments : runs) {
        const QStringList before = stateOfAll();
        const LimitedRun run = runLimited(arguments, folder);
        if (run.status < (refused ? 1 : 0) || run.status > 2 || run.said.trimmed().isEmpty())
            return described(arguments, run);
        if (run.status == 2 && stateOfAll() != before)
            return u"written: "_s + stateOfAll().join(u'\n');
    }
    return tooMuchMemory();
}

} // namespace viatique
