// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/inboxindex.h"
#include "inbox/inboxjob.h"
#include "inbox/lowpriority.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// Results that wait to be written: each holds a text.
constexpr qsizetype kMostResults = 200;
/// From which size on the progress of a package is told.
constexpr qint64 kTellBytes = qint64(4) * 1024 * 1024;

} // namespace

const InboxTask *InboxWork::Job::running(const QString &path, const FileStamp &stamp) const
{
    const auto [first, last] = m_running.equal_range(path);
    const auto task =
        std::find_if(first, last, [&stamp](const InboxTask &each) { return each.record.stamp == stamp; });
    return task == last ? nullptr : &*task;
}

/// And that one alone: another of the same path may go on.
void InboxWork::Job::end(const InboxTask &task)
{
    const auto [first, last] = std::as_const(m_running).equal_range(task.record.path);
    const auto ended = std::find_if(first, last, [&task](const InboxTask &each) {
        return each.kind == task.kind && each.record.stamp == task.record.stamp;
    });
    if (ended != last)
        m_running.erase(ended);
    // What was to be read again had to wait for it.
    if (m_again.contains(task.record.path))
        m_rescan = true;
}

std::optional<InboxTask> InboxWork::Job::nextTask()
{
    QMutexLocker lock(&m_mutex);
    for (;;) {
        if (m_cancelled)
            return std::nullopt;
        if (m_results.size() < kMostResults) {
            std::optional<InboxTask> task = m_toRead.take(m_first);
            if (!task)
                task = m_toExamine.take(m_first);
            if (task) {
                m_running.insert(task->record.path, *task);
                return task;
            }
        }
        if (m_closing)
            return std::nullopt;
        m_forWorkers.wait(&m_mutex);
    }
}

std::optional<InboxIndex> InboxWork::Job::ownIndex()
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_hasIndex)
            return std::nullopt;
    }
    Result<InboxIndex> index = InboxIndex::open(m_folder, m_options.cacheRoot);
    return index ? std::optional<InboxIndex>(*std::move(index)) : std::nullopt;
}

void InboxWork::Job::work()
{
    giveWay();
    std::optional<InboxIndex> index;
    while (const std::optional<InboxTask> task = nextTask()) {
        if (task->kind == InboxTask::Kind::Read) {
            deliver(read(*task));
            continue;
        }
        if (!index)
            index = ownIndex();
        deliver(examined(*task, index ? &*index : nullptr));
    }
}

/// False where the work was cancelled.
bool InboxWork::Job::goesOn(const QString &path, qint64 done, qint64 total)
{
    if (total >= kTellBytes) {
        const QMutexLocker lock(&m_mutex);
        m_news.bytes.insert(path, {done, total});
    }
    return !m_cancelled;
}

/// Of those documents what was read before, or meanwhile.
QHash<QString, DocumentFacts> InboxWork::Job::knownFacts(const InboxIndex *index, const QStringList &digests)
{
    auto facts = index ? index->documentFacts(digests).value_or(QHash<QString, DocumentFacts>())
                       : QHash<QString, DocumentFacts>();
    const QMutexLocker lock(&m_mutex);
    for (const QString &sha512 : digests) {
        if (const auto read = m_documents.constFind(sha512); read != m_documents.cend())
            facts.insert(sha512, *read);
    }
    return facts;
}

InboxResult InboxWork::Job::read(const InboxTask &task)
{
    InboxResult result{task, {}, {}, {}};
    const PackageRecord &record = task.record;
    const auto tell = [this, &record](qint64 done, qint64 total) { return goesOn(record.path, done, total); };
    auto reading =
        readForInbox(m_folder, record.path, record.stamp, m_options.today(), tell, m_options.shelf);
    if (reading)
        result.reading = *std::move(reading);
    else
        result.error = reading.error();
    return result;
}

InboxResult InboxWork::Job::examined(const InboxTask &task, const InboxIndex *index)
{
    InboxResult result{task, {}, {}, {}};
    DocumentInspector inspector = m_options.inspector;
    inspector.setCancelled([this] { return m_cancelled.load(); });
    const auto known = [this, index](const QStringList &digests) { return knownFacts(index, digests); };
    auto examination =
        examineForInbox(m_folder, task.record, m_options.today(), inspector, known, m_options.shelf);
    if (examination)
        result.examination = *std::move(examination);
    else
        result.error = examination.error();
    return result;
}

void InboxWork::Job::deliver(InboxResult result)
{
    // One package that is gone is no news; the whole folder is.
    const bool isGone =
        result.error && result.error->code == ErrorCode::FileMissing && !QFileInfo(m_folder).isDir();
    const QMutexLocker lock(&m_mutex);
    const QString path = result.task.record.path;
    m_news.bytes.remove(path);
    ++(result.task.kind == InboxTask::Kind::Read ? m_read : m_examined);
    if (result.reading)
        m_news.changed.insert(path, result.reading->package.record);
    if (result.examination) {
        m_news.changed.insert(path, result.examination->record);
        const auto &read = result.examination->documents;
        for (auto it = read.cbegin(); it != read.cend(); ++it)
            m_documents.insert(it.key(), it->facts);
    }
    if (result.error && result.error->code == ErrorCode::FileChanging)
        m_isChanging = true;
    if (isGone && !m_cancelled) {
        m_news.failed = Error(ErrorCode::FileMissing, {m_folder});
        m_cancelled = true;
        m_forWorkers.wakeAll();
    }
    m_results.append(std::move(result));
    // Else they are written together, a few times a second.
    const bool isLast = m_toRead.tasks.isEmpty() && m_toExamine.tasks.isEmpty();
    if (isLast || m_cancelled || m_results.size() >= kMostResults / 2)
        m_forCoordinator.wakeAll();
}

} // namespace viatique
