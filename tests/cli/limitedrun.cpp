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

constexpr rlim_t kMemory = rlim_t(300) * 1024 * 1024;
constexpr rlim_t kSeconds = 5;
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
#ifndef __SANITIZE_ADDRESS__ // which reserves more for itself
    limit(RLIMIT_DATA, kMemory);
#endif
    limit(RLIMIT_CPU, kSeconds);
    limit(RLIMIT_CORE, 0);
}

} // namespace

LimitedRun runLimited(const QStringList &arguments, const QString &folder)
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, folder + u"/home"_s);
    environment.insert(u"TMPDIR"_s, folder + u"/tmp"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder + u"/home"_s);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setChildProcessModifier(limitAll);
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-cli"), arguments);
    if (!process.waitForFinished(kHungMilliseconds)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAll(), timer.elapsed()};
    }
    const bool normal = process.exitStatus() == QProcess::NormalExit;
    return {normal ? process.exitCode() : -1, process.readAll(), timer.elapsed()};
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
#ifndef __SANITIZE_ADDRESS__
    if (mostMemory() > qint64(kMemory))
        return u"%1 bytes of memory"_s.arg(mostMemory());
#endif
    return {};
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
