// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "lane.h"
#include "core/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>

#include <algorithm>
#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace viatique::test {

namespace {

/// Each start does mostly one kind of thing, so that each kind is killed often enough.
const QList<QStringList> &kinds()
{
    static const QList<QStringList> list{
        {u"edit"_s, u"edit"_s, u"edit"_s, u"undo"_s},
        {u"edit"_s, u"export"_s, u"export"_s, u"attach"_s},
        {u"import"_s, u"import"_s, u"edit"_s},
        {u"review"_s, u"review"_s, u"review"_s, u"review"_s, u"size"_s},
        {u"move"_s, u"edit"_s, u"size"_s, u"move"_s},
        {u"attach"_s, u"attach"_s, u"undo"_s},
        {u"edit"_s, u"export"_s, u"import"_s, u"review"_s, u"move"_s, u"attach"_s, u"undo"_s, u"size"_s},
    };
    return list;
}

/// What a disk takes at most to put one page on it.
constexpr qint64 kUsualDiskMs = 100;

QList<qint64> childrenOf(qint64 process)
{
    QList<qint64> children;
    const QString tasks = u"/proc/%1/task"_s.arg(process);
    const QStringList threads = QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads) {
        QFile file(tasks + u'/' + thread + u"/children"_s);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArrayList numbers = file.readAll().simplified().split(' ');
        for (const QByteArray &number : numbers) {
            if (const qint64 child = number.toLongLong(); child > 1)
                children.append(child);
        }
    }
    return children;
}

} // namespace

Lane::Lane(QString folder, quint32 seed)
    : m_folder(std::move(folder))
    , m_seed(seed)
    , m_chance(seed)
{
    const QStringList drafts = QDir(file(u"data/drafts"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    m_drafts = {drafts.cbegin(), drafts.cend()};
}

void Lane::fault(const QString &words)
{
    m_report.faults.append(
        u"seed %1, start %2, while “%3”: %4"_s.arg(m_seed).arg(m_run).arg(QString::fromLatin1(m_act), words));
}

void Lane::start(QProcess &process, const QStringList &acts, quint32 seed) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, file(u"home"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(file(u"errors.txt"_s), QIODevice::Append);
    // A group of its own, so that all that it started goes with it.
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
    process.start(QStringLiteral(VIATIQUE_CRASHSUBJECT), QStringList{m_folder, QString::number(seed)} + acts);
    process.waitForStarted();
}

void Lane::take(const QByteArray &output)
{
    m_pending += output;
    for (qsizetype end = 0; (end = m_pending.indexOf('\n')) >= 0; m_pending.remove(0, end + 1)) {
        const Told told = toldFrom(m_pending.left(end));
        if (told.what == "begin") {
            m_act = told.subject;
        } else if (told.what == "ready") {
            m_isReady = true;
        } else if (told.what == "exported" || told.what == "exportedreview") {
            m_report.exports += 1;
            m_exported.append(QString::fromUtf8(told.subject));
        } else if (told.what == "removed") {
            m_told[told.subject].append(told);
        } else if (told.what == "unheld") {
            m_report.unheld[told.subject] += 1;
        } else if (told.what == "opened") {
            const History &history = m_told.value(told.subject);
            if (!history.isEmpty() && history.constLast().digest != told.digest)
                fault(u"%1 was opened as something else than what the disk held"_s.arg(
                    QString::fromUtf8(told.subject)));
            if (history.isEmpty())
                m_told[told.subject].append(told);
        } else if (told.what == "locked" || told.what == "refused" || told.what == "unreadable"
                   || told.what == "notexported") {
            fault(QString::fromLatin1(told.what) + u": "_s + QString::fromUtf8(told.subject));
        } else if (!told.digest.isEmpty()) {
            m_told[told.what == "note" ? "note/" + told.subject : told.subject].append(told);
        }
    }
}

void Lane::listen(QProcess &process, qint64 ms)
{
    const qint64 until = monotonicMs() + ms;
    for (qint64 left = ms; left > 0 && process.state() != QProcess::NotRunning;
         left = until - monotonicMs()) {
        probeDisk();
        process.waitForReadyRead(int(std::min<qint64>(left, 100)));
        take(process.readAllStandardOutput());
    }
}

/// No program saves faster than the disk takes a page, or while the computer stands still.
void Lane::probeDisk()
{
    const qint64 before = monotonicMs();
    static_cast<void>(writeFile(file(u"probe"_s), QByteArray::number(before)));
    m_slowestMs = std::max(m_slowestMs, monotonicMs() - before);
}

void Lane::killPreviews(qint64 parent)
{
    const QList<qint64> children = childrenOf(parent);
    for (const qint64 child : children)
        m_report.previewKills += ::kill(pid_t(child), SIGKILL) == 0 ? 1 : 0;
}

void Lane::run(int kills, qint64 lossLimitMs)
{
    while (m_run < kills) {
        ++m_run;
        killOnce(lossLimitMs);
    }
}

void Lane::killOnce(qint64 lossLimitMs)
{
    QProcess process;
    m_act = "start";
    m_isReady = false;
    m_slowestMs = 0;
    m_pending.clear();
    start(process, kinds().at((m_run - 1 + int(m_seed)) % int(kinds().size())), m_chance.generate());
    if (below(8) == 0) {
        listen(process, below(500));
    } else {
        for (const qint64 latest = monotonicMs() + 30'000; !m_isReady && monotonicMs() < latest;)
            listen(process, 20);
        if (!m_isReady)
            fault(u"it did not start"_s);
        if (below(4) == 0) {
            listen(process, below(1200));
            killPreviews(process.processId());
        }
        listen(process, below(2) == 0 ? below(700) : below(2600));
    }
    if (process.state() == QProcess::NotRunning)
        fault(u"it ended by itself, with %1"_s.arg(process.exitCode()));
    const qint64 killedAt = monotonicMs();
    if (process.processId() > 0)
        ::kill(-pid_t(process.processId()), SIGKILL);
    process.waitForFinished();
    take(process.readAllStandardOutput());
    m_report.kills[m_act] += 1;
    m_report.slowestDiskMs = std::max(m_report.slowestDiskMs, m_slowestMs);
    m_isSlow = m_slowestMs > kUsualDiskMs;
    m_report.slowKills += m_isSlow ? 1 : 0;
    // The write that was under way, and the one of what was typed meanwhile.
    look(killedAt, lossLimitMs + (m_isSlow ? 2 * m_slowestMs : 0));
}

void Lane::end()
{
    QProcess process;
    m_act = "end";
    m_pending.clear();
    start(process, {u"end"_s}, m_chance.generate());
    listen(process, 60'000);
    process.waitForFinished();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        fault(u"the last start ended with %1"_s.arg(process.exitCode()));
    look(monotonicMs(), 1000);
    const QStringList hidden =
        QDir(file(u"exports"_s)).entryList({u".*"_s}, QDir::Files | QDir::Hidden | QDir::System);
    if (!hidden.isEmpty())
        fault(u"the last export left %1"_s.arg(hidden.join(u", "_s)));
}

} // namespace viatique::test
