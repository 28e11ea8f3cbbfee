// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/inboxjob.h"

#include "inbox/inboxindex.h"

#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// How long results are gathered before they are written together, in milliseconds.
constexpr unsigned long kGather = 200;
/// How long to wait before one that changed is looked at again, and how often in one piece of work.
constexpr unsigned long kChangingPause = 1000;
constexpr int kMostRetries = 3;

PackageRecord waiting(const ScannedPackage &package)
{
    PackageRecord record;
    record.path = package.path;
    record.stamp = package.stamp;
    return record;
}

/// What is shown of one that is read again though it is the same.
PackageRecord waitingAgain(PackageRecord record)
{
    record.integrity = Integrity::Waiting;
    record.problems.clear();
    record.problemCount = 0;
    return record;
}

} // namespace

InboxWork::Job::Job(QString folder, InboxOptions options, bool listing, QHash<QString, PackageRecord> told)
    : m_folder(std::move(folder))
    , m_options(std::move(options))
    , m_listing(listing)
    , m_told(std::move(told))
{
}

std::optional<InboxTask> InboxWork::Job::Queue::take(const QStringList &first)
{
    for (const QString &path : first) {
        if (tasks.contains(path))
            return tasks.take(path);
    }
    while (!order.isEmpty()) {
        if (const QString path = order.takeFirst(); tasks.contains(path))
            return tasks.take(path);
    }
    return std::nullopt;
}

void InboxWork::Job::cancel()
{
    m_cancelled = true;
    const QMutexLocker lock(&m_mutex);
    m_forCoordinator.wakeAll();
    m_forWorkers.wakeAll();
}

void InboxWork::Job::rescan(const QStringList &again)
{
    const QMutexLocker lock(&m_mutex);
    m_rescan = true;
    m_again.unite({again.cbegin(), again.cend()});
    m_forCoordinator.wakeAll();
}

std::optional<QStringList> InboxWork::Job::leftOver()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_rescan)
        return std::nullopt;
    return QStringList(m_again.cbegin(), m_again.cend());
}

void InboxWork::Job::setFirst(const QStringList &paths)
{
    const QMutexLocker lock(&m_mutex);
    m_first = paths;
}

InboxNews InboxWork::Job::takeNews()
{
    const QMutexLocker lock(&m_mutex);
    InboxNews news = std::exchange(m_news, {});
    const auto reading = std::count_if(m_running.cbegin(), m_running.cend(), [](const InboxTask &task) {
        return task.kind == InboxTask::Kind::Read;
    });
    const auto toRead = m_toRead.tasks.size() + reading;
    const auto toExamine = m_toExamine.tasks.size() + m_running.size() - reading;
    news.examining = toRead == 0 && toExamine + m_examined > 0;
    news.done = news.examining ? m_examined : m_read;
    news.total = news.done + int(news.examining ? toExamine : toRead);
    m_news.finished = news.finished;
    return news;
}

bool InboxWork::Job::isToExamine(const PackageRecord &record) const
{
    return m_options.examineDocuments && !m_options.inspector.program().isEmpty() && !record.isExamined
           && record.findings.has_value();
}

void InboxWork::Job::examineNext(const PackageRecord &record)
{
    m_toExamine.order.append(record.path);
    m_toExamine.tasks.insert(record.path, {InboxTask::Kind::Examine, record});
}

bool InboxWork::Job::isIdle() const
{
    return m_toRead.tasks.isEmpty() && m_toExamine.tasks.isEmpty() && m_running.isEmpty();
}

void InboxWork::Job::noteIndexError(const Error &error)
{
    m_index.reset();
    const QMutexLocker lock(&m_mutex);
    m_hasIndex = false;
    m_news.indexFailed = error;
}

void InboxWork::Job::openIndex()
{
    if (m_options.cacheRoot.isEmpty())
        return;
    Result<InboxIndex> index = InboxIndex::open(m_folder, m_options.cacheRoot);
    if (!index)
        return noteIndexError(index.error());
    m_index.emplace(*std::move(index));
    const QMutexLocker lock(&m_mutex);
    m_hasIndex = true;
}

void InboxWork::Job::list()
{
    if (!m_index)
        return;
    Result<QList<PackageRecord>> records = m_index->records();
    if (!records && records.error().code == ErrorCode::FileUnreadable) {
        // Damaged: it is made anew.
        m_index.reset();
        openIndex();
        if (!m_index)
            return;
        records = m_index->records();
    }
    if (!records)
        return noteIndexError(records.error());
    for (const PackageRecord &record : std::as_const(*records)) {
        const auto told = m_told.constFind(record.path);
        const bool wasTried = told != m_told.cend() && told->isExamined && told->stamp == record.stamp
                              && told->integrity == record.integrity;
        m_known.insert(record.path, wasTried ? *told : record);
    }
    if (!m_listing)
        return;
    const QMutexLocker lock(&m_mutex);
    m_news.listed = *std::move(records);
}

bool InboxWork::Job::scan()
{
    const Result<InboxScan> scan = scanInbox(m_folder, [this] { return m_cancelled.load(); });
    if (scan && !isUnmounted(*scan)) {
        follow(*scan);
        return true;
    }
    // What is known stays: a share that is away is no empty folder.
    const Error error = scan ? Error(ErrorCode::FileMissing, {m_folder}) : scan.error();
    if (error.code != ErrorCode::Cancelled) {
        const QMutexLocker lock(&m_mutex);
        m_news.failed = error;
    }
    return false;
}

/// Where a share was mounted, there is an empty folder when it is not.
bool InboxWork::Job::isUnmounted(const InboxScan &scan)
{
    if (!m_index)
        return false;
    const Result<QString> former = m_index->volume();
    if (former && scan.packages.isEmpty() && !m_known.isEmpty() && *former != scan.volume)
        return true;
    if (const auto kept = m_index->setVolume(scan.volume); !kept)
        noteIndexError(kept.error());
    return false;
}

/// What the folder holds now, against what is known and what is being done.
void InboxWork::Job::follow(const InboxScan &scan)
{
    QSet<QString> present;
    QList<ScannedPackage> packages = scan.packages;
    // The newest first: somebody waits for them.
    std::stable_sort(packages.begin(), packages.end(), [](const ScannedPackage &a, const ScannedPackage &b) {
        return a.stamp.modifiedMs > b.stamp.modifiedMs;
    });
    {
        const QMutexLocker lock(&m_mutex);
        const QSet<QString> again = std::exchange(m_again, {});
        m_toRead = {};
        m_toExamine = {};
        for (const ScannedPackage &package : std::as_const(packages)) {
            const QString &path = package.path;
            present.insert(path);
            if (const InboxTask *task = running(path, package.stamp)) {
                if (task->kind == InboxTask::Kind::Examine && again.contains(path))
                    m_again.insert(path);
                continue;
            }
            const auto known = m_known.constFind(path);
            const bool isSame = known != m_known.cend() && known->stamp == package.stamp;
            if (isSame && !again.contains(path)) {
                if (isToExamine(*known))
                    examineNext(*known);
                continue;
            }
            m_toRead.order.append(path);
            m_toRead.tasks.insert(path, {InboxTask::Kind::Read, waiting(package)});
            m_news.changed.insert(path, isSame ? waitingAgain(*known) : waiting(package));
            m_known.remove(path);
        }
        m_news.scan = scan;
    }
    const auto isThere = [&](const QString &path) {
        return present.contains(path) || scan.isUncertain(path);
    };
    forgetGone(isThere);
    m_forWorkers.wakeAll();
}

void InboxWork::Job::forgetGone(const std::function<bool(const QString &)> &isThere)
{
    QStringList gone;
    m_known.removeIf([&](const auto &known) {
        if (isThere(known.key()))
            return false;
        gone.append(known.key());
        return true;
    });
    {
        const QMutexLocker lock(&m_mutex);
        for (const QString &path : std::as_const(gone))
            m_news.changed.remove(path);
        m_news.removed += gone;
    }
    if (!m_index)
        return;
    if (const auto retained = m_index->retain(isThere); !retained)
        noteIndexError(retained.error());
}

void InboxWork::Job::run()
{
    openIndex();
    list();
    QThreadPool workers;
    const int threads = m_options.threads > 0 ? m_options.threads : QThread::idealThreadCount();
    workers.setMaxThreadCount(threads);
    workers.setThreadPriority(QThread::LowPriority);
    bool started = false;
    const auto start = [&] {
        for (int i = 0; !started && i < threads; ++i)
            workers.start([this] { work(); });
        started = true;
    };
    for (;;) {
        {
            const QMutexLocker lock(&m_mutex);
            if (m_cancelled || !std::exchange(m_rescan, false))
                break;
        }
        if (!scan())
            break;
        start();
        coordinate();
    }
    {
        const QMutexLocker lock(&m_mutex);
        m_closing = true;
        m_forWorkers.wakeAll();
    }
    workers.waitForDone();
    write(std::exchange(m_results, {}));
    if (m_index) {
        if (const auto forgotten = m_index->forget([this] { return m_cancelled.load(); }); !forgotten)
            noteIndexError(forgotten.error());
    }
    m_index.reset();
    // At the end, when nobody waits for it any more.
    if (!m_options.cacheRoot.isEmpty())
        InboxIndex::removeUnused(m_options.cacheRoot, m_options.today());
    const QMutexLocker lock(&m_mutex);
    m_news.finished = true;
}

/// Writes what the workers give until they have nothing left, or the folder is to be listed again.
void InboxWork::Job::coordinate()
{
    for (;;) {
        QList<InboxResult> results;
        {
            const QMutexLocker lock(&m_mutex);
            if (!m_cancelled && !m_rescan && !isIdle())
                m_forCoordinator.wait(&m_mutex, kGather);
            results = std::exchange(m_results, {});
            if (results.isEmpty() && (m_cancelled || m_rescan))
                return;
            if (results.isEmpty() && isIdle()) {
                if (!std::exchange(m_isChanging, false) || m_retries == kMostRetries)
                    return;
                ++m_retries;
                m_forCoordinator.wait(&m_mutex, kChangingPause);
                m_rescan = true;
                return;
            }
        }
        write(results);
    }
}

void InboxWork::Job::write(const QList<InboxResult> &results)
{
    QList<IndexedPackage> packages;
    QList<PackageRecord> records;
    QHash<QString, IndexedDocument> documents;
    for (const InboxResult &result : results) {
        if (result.reading && result.reading->isLasting) {
            const PackageRecord &record = result.reading->package.record;
            packages.append(result.reading->package);
            m_known.insert(record.path, record);
            erase_if(records, [&record](const PackageRecord &each) { return each.path == record.path; });
        }
        if (result.examination) {
            documents.insert(result.examination->documents);
            PackageRecord record = result.examination->record;
            const auto known = m_known.constFind(record.path);
            // Else it was read anew meanwhile, and is another.
            if (known == m_known.cend() || known->stamp != record.stamp)
                continue;
            m_known.insert(record.path, record);
            record.isExamined = result.examination->isLasting;
            records.append(record);
        }
    }
    {
        // What was just read is examined next, unless it is listed anew before.
        const QMutexLocker lock(&m_mutex);
        for (const InboxResult &result : results)
            end(result.task);
        for (const IndexedPackage &package : std::as_const(packages)) {
            if (isToExamine(package.record) && !m_rescan && !m_cancelled)
                examineNext(package.record);
        }
        m_forWorkers.wakeAll();
    }
    if (!m_index || (packages.isEmpty() && records.isEmpty()))
        return;
    // Documents before the records that say that they are examined: what comes between is only done again.
    const auto written =
        m_index->putAll(packages).and_then([&] { return m_index->putDocuments(documents); }).and_then([&] {
            return m_index->update(records);
        });
    if (!written)
        noteIndexError(written.error());
}

} // namespace viatique
