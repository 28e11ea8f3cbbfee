// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "inbox/inboxscan.h"
#include "inbox/inboxwork.h"
#include "inbox/packagereading.h"

#include <QHash>
#include <QList>
#include <QMutex>
#include <QSet>
#include <QWaitCondition>

#include <atomic>
#include <functional>
#include <optional>
#include <utility>

namespace viatique {

/// What the GUI thread has not been told yet.
struct InboxNews
{
    std::optional<QList<PackageRecord>> listed;
    std::optional<InboxScan> scan;
    QHash<QString, PackageRecord> changed; ///< by path
    QStringList removed;
    QHash<QString, std::pair<qint64, qint64>> bytes; ///< done and total, by path
    std::optional<Error> failed;
    std::optional<Error> indexFailed;
    int done = 0;
    int total = 0;
    bool examining = false;
    bool finished = false;
};

/// What is to be done with a package.
struct InboxTask
{
    enum class Kind { Read, Examine };
    Kind kind = Kind::Read;
    PackageRecord record; ///< path and stamp of one to read
};

/// What became of it.
struct InboxResult
{
    InboxTask task;
    std::optional<PackageReading> reading;
    std::optional<PackageExamination> examination;
    std::optional<Error> error;
};

/// What the threads of one piece of work look at. `run` is the coordinator's: it alone lists the folder and
/// writes the index, while workers read packages.
class InboxWork::Job
{
public:
    /// `told` are records that were shown before: those that could not be examined then are not tried again.
    Job(QString folder, InboxOptions options, bool listing, QHash<QString, PackageRecord> told);

    /// Until there is nothing left to do.
    void run();

    // From any thread.
    void cancel();
    bool isCancelled() const { return m_cancelled; }
    /// Lists the folder again; packages of `again` are read whether or not they changed.
    void rescan(const QStringList &again);
    /// Of one that is finished: what was asked when it was too late; nothing where that was not so.
    std::optional<QStringList> leftOver();
    void setFirst(const QStringList &paths);
    InboxNews takeNews();

private:
    struct Queue
    {
        QStringList order; ///< what is not in `tasks` any more is passed over
        QHash<QString, InboxTask> tasks;
        std::optional<InboxTask> take(const QStringList &first);
    };

    // The coordinator's.
    void openIndex();
    void list();
    bool scan();
    bool isUnmounted(const InboxScan &scan);
    void follow(const InboxScan &scan);
    void forgetGone(const std::function<bool(const QString &path)> &isThere);
    void coordinate();
    void write(const QList<InboxResult> &results);
    bool isToExamine(const PackageRecord &record) const;
    void noteIndexError(const Error &error);

    // With the mutex locked.
    void examineNext(const PackageRecord &record);
    /// The one that has that stamp, or nullptr.
    const InboxTask *running(const QString &path, const FileStamp &stamp) const;
    void end(const InboxTask &task);
    bool isIdle() const;

    // The workers'.
    void work();
    std::optional<InboxTask> nextTask();
    bool goesOn(const QString &path, qint64 done, qint64 total);
    QHash<QString, DocumentFacts> knownFacts(const InboxIndex *index, const QStringList &digests);
    InboxResult read(const InboxTask &task);
    InboxResult examined(const InboxTask &task, const InboxIndex *index);
    /// An index of the thread that asks; nothing where there is none.
    std::optional<InboxIndex> ownIndex();
    void deliver(InboxResult result);

    const QString m_folder;
    const InboxOptions m_options;
    const bool m_listing;
    const QHash<QString, PackageRecord> m_told;

    // The coordinator's alone.
    std::optional<InboxIndex> m_index;
    QHash<QString, PackageRecord> m_known; ///< true as long as their stamps are
    int m_retries = 0;

    std::atomic<bool> m_cancelled = false;
    QMutex m_mutex; ///< for all that follows
    QWaitCondition m_forCoordinator;
    QWaitCondition m_forWorkers;
    InboxNews m_news;
    QStringList m_first;
    QSet<QString> m_again; ///< asked for; what waits for the end of its examination stays in it
    bool m_rescan = true;
    bool m_closing = false;
    bool m_hasIndex = false;
    bool m_isChanging = false; ///< a package changed while it was read
    Queue m_toRead;
    Queue m_toExamine;
    /// By path, until their result is taken; two of a path where it changed while it was read.
    QMultiHash<QString, InboxTask> m_running;
    int m_read = 0;
    int m_examined = 0;
    QList<InboxResult> m_results;
    QHash<QString, DocumentFacts> m_documents; ///< read in this piece of work, perhaps not written yet
};

} // namespace viatique
