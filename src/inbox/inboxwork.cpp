// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/inboxwork.h"

#include "inbox/inboxindex.h"
#include "inbox/inboxjob.h"
#include "inbox/searchwords.h"

#include <QDir>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <chrono>
#include <utility>

namespace viatique {

namespace {

/// Until the first rows are there, and after.
constexpr std::chrono::milliseconds kFirstTick{20};
constexpr std::chrono::milliseconds kTick{100};
/// How long the end of the object waits for threads.
constexpr int kPatience = 2000;
/// One coordinator may hang on a share that does not answer; others go on.
constexpr int kCoordinators = 8;

std::unique_ptr<QThreadPool> poolOf(int threads)
{
    auto pool = std::make_unique<QThreadPool>();
    pool->setMaxThreadCount(threads);
    return pool;
}

/// What hangs is left to itself rather than waited for.
void end(std::unique_ptr<QThreadPool> &pool)
{
    if (!pool->waitForDone(kPatience))
        static_cast<void>(pool.release());
}

/// Runs `work` in a thread of `pool` and hands what it returns to `done`, unless `context` is gone by then.
template<typename Work, typename Done>
void inThread(QThreadPool &pool, QObject *context, Work work, Done done)
{
    using Value = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&pool, std::move(work)));
}

/// What is in the rows themselves, where there is no index.
QSet<QString> searchedIn(const QHash<QString, PackageRecord> &records, const QString &words)
{
    const QStringList wanted = searchWords(words);
    QSet<QString> paths;
    for (const PackageRecord &record : records) {
        const QStringList parts{record.path, record.title, record.organisation, record.vendor,
                                record.useCaseTitle};
        if (beginsWords(parts.join(QLatin1Char('\n')), wanted))
            paths.insert(record.path);
    }
    return paths;
}

} // namespace

InboxWork::InboxWork(InboxOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_coordinators(poolOf(kCoordinators))
    , m_searchers(poolOf(1))
    , m_searches(std::make_shared<std::atomic<int>>(0))
{
    connect(&m_ticker, &QTimer::timeout, this, &InboxWork::deliver);
}

InboxWork::~InboxWork()
{
    drop();
    ++*m_searches;
    end(m_coordinators);
    end(m_searchers);
}

void InboxWork::drop()
{
    m_ticker.stop();
    if (const auto job = std::exchange(m_job, nullptr))
        job->cancel();
}

void InboxWork::begin(bool listing, const QStringList &again)
{
    drop();
    m_job = std::make_shared<Job>(m_folder, m_options, listing, m_records);
    m_job->setFirst(m_first);
    if (!again.isEmpty())
        m_job->rescan(again);
    m_ticker.start(kFirstTick);
    m_coordinators->start([job = m_job] { job->run(); });
}

void InboxWork::start(const QString &folder)
{
    m_folder = QDir(folder).absolutePath();
    m_first.clear();
    m_records.clear();
    begin(true, {});
}

void InboxWork::refresh()
{
    verifyAgain({});
}

void InboxWork::verifyAgain(const QStringList &paths)
{
    if (m_folder.isEmpty())
        return;
    if (m_job)
        m_job->rescan(paths);
    else
        begin(false, paths);
}

void InboxWork::setFirst(const QStringList &paths)
{
    m_first = paths;
    if (m_job)
        m_job->setFirst(paths);
}

void InboxWork::cancel()
{
    if (!m_job)
        return;
    drop();
    emit finished();
}

void InboxWork::deliver()
{
    // Whoever is told may begin something else.
    const auto job = m_job;
    if (!job)
        return;
    const InboxNews news = job->takeNews();
    const auto isOver = [this, &job] { return m_job != job; };
    if (news.listed) {
        for (const PackageRecord &record : *news.listed)
            m_records.insert(record.path, record);
        m_ticker.setInterval(kTick);
        emit listed(*news.listed);
    }
    if (news.scan && !isOver()) {
        m_ticker.setInterval(kTick);
        emit scanned(*news.scan);
    }
    if (!news.removed.isEmpty() && !isOver()) {
        for (const QString &path : news.removed)
            m_records.remove(path);
        emit recordsRemoved(news.removed);
    }
    if (!news.changed.isEmpty() && !isOver()) {
        m_records.insert(news.changed);
        emit recordsChanged(news.changed.values());
    }
    for (auto it = news.bytes.cbegin(); it != news.bytes.cend() && !isOver(); ++it)
        emit packageProgressed(it.key(), it->first, it->second);
    const std::tuple now(news.done, news.total, news.examining);
    if (now != m_told && news.total > 0 && !isOver()) {
        m_told = now;
        emit progressed(news.done, news.total, news.examining);
    }
    if (news.indexFailed && !isOver())
        emit indexFailed(*news.indexFailed);
    if (news.failed && !isOver())
        emit failed(*news.failed);
    if (news.finished && !isOver()) {
        m_ticker.stop();
        m_job = nullptr;
        if (const auto again = job->leftOver())
            begin(false, *again);
        else
            emit finished();
    }
}

void InboxWork::search(const QString &words)
{
    const int number = ++*m_searches;
    const auto work = [number, words, searches = m_searches, folder = m_folder, records = m_records,
                       cache = m_options.cacheRoot]() -> QSet<QString> {
        if (number != *searches)
            return {};
        if (!cache.isEmpty() && !folder.isEmpty()) {
            const auto paths = InboxIndex::open(folder, cache).and_then([&words](const InboxIndex &index) {
                return index.search(words);
            });
            if (paths)
                return *paths;
        }
        return searchedIn(records, words);
    };
    inThread(*m_searchers, this, work, [this, number, words](const QSet<QString> &paths) {
        if (number == *m_searches)
            emit found(words, paths);
    });
}

void InboxWork::findExcerpts(const QString &words, const QStringList &paths)
{
    const int number = *m_searches;
    const auto work = [number, words, paths, searches = m_searches, folder = m_folder,
                       cache = m_options.cacheRoot] {
        QHash<QString, QString> excerpts;
        if (cache.isEmpty() || folder.isEmpty())
            return excerpts;
        const Result<InboxIndex> index = InboxIndex::open(folder, cache);
        for (const QString &path : paths) {
            if (!index || number != *searches)
                break;
            const Result<QString> excerpt = index->excerpt(path, words);
            if (excerpt && !excerpt->isEmpty())
                excerpts.insert(path, *excerpt);
        }
        return excerpts;
    };
    inThread(*m_searchers, this, work, [this, number, words](const QHash<QString, QString> &excerpts) {
        if (number == *m_searches)
            emit excerptsFound(words, excerpts);
    });
}

} // namespace viatique
