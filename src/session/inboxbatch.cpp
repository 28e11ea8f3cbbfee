// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/inboxbatch.h"

#include "inbox/lowpriority.h"
#include "inbox/newfile.h"
#include "inbox/packagesummary.h"
#include "inbox/revisionhistory.h"
#include "package/progress.h"
#include "report/pdfreport.h"

#include <QFileInfo>
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <utility>

namespace viatique {

namespace {

constexpr std::chrono::milliseconds kTick{50};
/// How long the end of the object waits for threads.
constexpr int kPatience = 2000;

using Kind = BatchOutcome::Kind;

/// Packages that are treated together, by their place in the batch.
using Unit = QList<int>;

QList<Unit> unitsOf(const QList<BatchPackage> &packages, const BatchTask &task)
{
    const bool byRequest = std::holds_alternative<HistoriesTask>(task);
    QList<Unit> units;
    QHash<QString, int> unitOfRequest;
    for (int i = 0; i < packages.size(); ++i) {
        const QString &id = packages.at(i).requestId;
        if (byRequest && !id.isEmpty() && unitOfRequest.contains(id)) {
            units[unitOfRequest.value(id)].append(i);
            continue;
        }
        unitOfRequest.insert(id, int(units.size()));
        units.append(Unit{i});
    }
    return units;
}

QString folderOf(const BatchTask &task)
{
    return std::visit([](const auto &each) { return each.folder; }, task);
}

BatchOutcome failed(const QString &path, const Error &error)
{
    return {path, error.code == ErrorCode::Cancelled ? Kind::Cancelled : Kind::Failed, {}, error};
}

} // namespace

/// What the threads and the object look at; the object may be gone before them.
struct InboxBatch::Job
{
    // Never change.
    QList<BatchPackage> packages;
    BatchTask task;
    BatchOptions options;
    QList<Unit> units;
    ChosenTrust chosenTrust;

    std::once_flag trustIsRead;
    TrustStore trustStore; ///< see trust()

    std::atomic<bool> isCancelled = false;
    std::atomic<int> next = 0;
    std::atomic<int> working = 0; ///< threads

    std::mutex mutex;
    // Under the mutex.
    QList<BatchOutcome> outcomes; ///< one for each package
    int done = 0;
    QString current;
    std::optional<Error> end; ///< what no package can be written after

    int told = -1; ///< of the object
    QString toldCurrent;

    void work();
    void doUnit(const Unit &unit);
    QList<BatchOutcome> summarise(const SummariesTask &task, const QString &path);
    QList<BatchOutcome> compare(const HistoriesTask &task, const QStringList &paths);
    const TrustStore &trust();
    Progress progress() const
    {
        return [this](qint64, qint64) { return !isCancelled; };
    }
};

void InboxBatch::Job::work()
{
    giveWay();
    while (!isCancelled) {
        const int index = next++;
        if (index >= units.size())
            break;
        doUnit(units.at(index));
    }
    --working;
}

void InboxBatch::Job::doUnit(const Unit &unit)
{
    QStringList paths;
    for (const int index : unit)
        paths.append(packages.at(index).path);
    QList<BatchOutcome> results;
    {
        const std::lock_guard lock(mutex);
        current = QFileInfo(paths.constFirst()).fileName();
        if (end) {
            for (const QString &path : std::as_const(paths))
                results.append(failed(path, *end));
        }
    }
    if (results.isEmpty()) {
        const auto *summaries = std::get_if<SummariesTask>(&task);
        results = summaries ? summarise(*summaries, paths.constFirst())
                            : compare(std::get<HistoriesTask>(task), paths);
    }
    const std::lock_guard lock(mutex);
    for (qsizetype i = 0; i < unit.size(); ++i) {
        const std::optional<Error> &error = results.at(i).error;
        if (error && error->code == ErrorCode::DiskFull)
            end = error;
        outcomes[unit.at(i)] = results.at(i);
    }
    done += int(unit.size());
}

/// Read by the first thread that needs it. Where it cannot be, nobody is believed, which verdicts say.
const TrustStore &InboxBatch::Job::trust()
{
    std::call_once(trustIsRead, [this] {
        std::optional<Error> unread;
        trustStore = believed(chosenTrust, unread);
    });
    return trustStore;
}

QList<BatchOutcome> InboxBatch::Job::summarise(const SummariesTask &summaries, const QString &path)
{
    DocumentInspector inspector = options.inspector;
    inspector.setCancelled([this] { return isCancelled.load(); });
    const Result<SummaryInput> read =
        readForSummary(path, options.now(), inspector, progress(), options.shelf, trust());
    if (!read)
        return {failed(path, read.error())};
    if (isCancelled)
        return {{path, Kind::Cancelled, {}, std::nullopt}};
    const auto written =
        writeSummary(*read, {summaries.folder, summaries.html, summaries.pdf, options.language});
    if (!written)
        return {failed(path, written.error())};
    return {{path, Kind::Written, *written, std::nullopt}};
}

QList<BatchOutcome> InboxBatch::Job::compare(const HistoriesTask &histories, const QStringList &paths)
{
    const auto forAll = [&paths](const BatchOutcome &outcome) {
        QList<BatchOutcome> all;
        for (const QString &path : paths)
            all.append({path, outcome.kind, outcome.files, outcome.error});
        return all;
    };
    const Result<RevisionHistory> history = readRevisionHistory(
        paths, progress(), options.language, kMostRevisions, options.shelf, trust(), options.now());
    if (!history)
        return forAll(failed({}, history.error()));
    if (isCancelled)
        return forAll({{}, Kind::Cancelled, {}, std::nullopt});
    BatchOutcome outcome{{}, Kind::Alone, {}, std::nullopt};
    if (history->revisions.size() > 1) {
        const auto written = writeHistory(*history, histories.folder, options.now());
        if (!written)
            return forAll(failed({}, written.error()));
        outcome = {{}, Kind::Written, {*written}, std::nullopt};
    }
    QList<BatchOutcome> all = forAll(outcome);
    for (const UnreadablePackage &unreadable : history->unreadable) {
        // What the list took for this request, and is none any more.
        const Error error = unreadable.error.value_or(Error(ErrorCode::FileChanging, {unreadable.path}));
        for (BatchOutcome &each : all) {
            if (each.path == unreadable.path)
                each = failed(each.path, error);
        }
    }
    return all;
}

BatchCount countOutcomes(const QList<BatchOutcome> &outcomes)
{
    BatchCount count;
    QSet<QString> files;
    for (const BatchOutcome &outcome : outcomes) {
        switch (outcome.kind) {
        case Kind::Written:
            ++count.written;
            break;
        case Kind::Alone:
            ++count.alone;
            break;
        case Kind::Failed:
            ++count.failed;
            break;
        case Kind::Cancelled:
            ++count.cancelled;
            break;
        }
        files.unite(QSet<QString>(outcome.files.cbegin(), outcome.files.cend()));
    }
    count.files = int(files.size());
    return count;
}

InboxBatch::InboxBatch(BatchOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_threads(std::make_unique<QThreadPool>())
{
    m_threads->setMaxThreadCount(m_options.threads > 0 ? m_options.threads : QThread::idealThreadCount());
    m_ticker.setInterval(kTick);
    connect(&m_ticker, &QTimer::timeout, this, &InboxBatch::tick);
}

InboxBatch::~InboxBatch()
{
    cancel();
    // Reading from a share may hang: better a thread that is left to itself than a window that is.
    if (!m_threads->waitForDone(kPatience))
        static_cast<void>(m_threads.release());
}

void InboxBatch::start(const QList<BatchPackage> &packages, const BatchTask &task)
{
    Q_ASSERT(!m_job);
    prepareReports();
    const auto job = std::make_shared<Job>();
    job->packages = packages;
    job->task = task;
    job->options = m_options;
    job->units = unitsOf(packages, task);
    job->chosenTrust = m_options.trust();
    for (const BatchPackage &package : packages)
        job->outcomes.append({package.path, Kind::Cancelled, {}, std::nullopt});
    // Hundreds of packages need not be read to find that nothing can be written.
    if (const auto checked = checkOutputFolder(folderOf(task)); !checked)
        job->end = checked.error();
    job->working = std::min(m_threads->maxThreadCount(), int(job->units.size()));
    m_job = job;
    m_ticker.start();
    for (int i = job->working; i > 0; --i)
        m_threads->start([job] { job->work(); });
}

void InboxBatch::cancel()
{
    if (m_job)
        m_job->isCancelled = true;
}

bool InboxBatch::isCancelled() const
{
    return m_job && m_job->isCancelled;
}

void InboxBatch::tick()
{
    const auto job = m_job;
    // Asked first: what the last thread did is then in sight.
    const bool isOver = job->working == 0;
    int done = 0;
    QString current;
    {
        const std::lock_guard lock(job->mutex);
        done = job->done;
        current = job->current;
    }
    if (done != job->told || current != job->toldCurrent) {
        job->told = done;
        job->toldCurrent = current;
        const QPointer<InboxBatch> alive(this);
        emit progressed(done, int(job->packages.size()), current);
        if (!alive)
            return;
    }
    if (!isOver)
        return;
    m_ticker.stop();
    m_job = nullptr;
    emit finished(job->outcomes);
}

} // namespace viatique
