// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogueshelf.h"
#include "core/error.h"
#include "inbox/inboxscan.h"
#include "inbox/packagerecord.h"
#include "request/documentinspector.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <tuple>

class QThreadPool;

namespace viatique {

struct InboxOptions
{
    /// Where indexes are kept, `QStandardPaths::CacheLocation`. Empty: none is.
    QString cacheRoot;
    /// Of findings; tests set it.
    std::function<QDate()> today = &QDate::currentDate;
    DocumentInspector inspector = DocumentInspector();
    int threads = 0; ///< as many as there are cores, where it is 0
    bool examineDocuments = true;
    CatalogueShelf shelf = CatalogueShelf(); ///< what judges the packages
};

/// What goes on in the background for one inbox: lists its packages, verifies those that are not known as
/// they stand, newest first, then examines their documents, all with low priority, and keeps the index.
/// Lives in the GUI thread and never makes it wait; signals come at most ten times a second. A package that
/// changes while it is read is tried again a few times; then, and where its share vanishes, it stays Waiting
/// until the next `refresh`.
class InboxWork : public QObject
{
    Q_OBJECT

public:
    explicit InboxWork(InboxOptions options, QObject *parent = nullptr);
    /// Interrupts what is under way and waits for it shortly; what hangs then, on a share that does not
    /// answer, is left to itself.
    ~InboxWork() override;

    /// Absolute; empty before the first `start`.
    QString folder() const { return m_folder; }
    bool isRunning() const { return m_job != nullptr; }

    /// Interrupts what is under way and begins with this folder, also with documents that could not be
    /// examined the last time: `listed` follows with what the index knows, then `scanned`, `recordsChanged`
    /// as packages are read, and `finished`.
    void start(const QString &folder);
    /// Looks at the same folder again, as after a change on the disk; without `listed`. What is under way
    /// goes on.
    void refresh();
    /// Reads these again even though they have not changed.
    void verifyAgain(const QStringList &paths);
    /// These are read before all others, the first of them first: the rows in sight. Some hundred at most.
    void setFirst(const QStringList &paths);
    /// Interrupts; `finished` follows at once. What is known stays.
    void cancel();

    /// Looks for words in requests and documents (`InboxIndex::search`) while work goes on; `found` follows,
    /// unless another search is begun meanwhile. Without an index, titles and names alone are searched.
    void search(const QString &words);
    /// Where the words stand in these packages; `excerptsFound` follows for those where they do.
    void findExcerpts(const QString &words, const QStringList &paths);

signals:
    /// What the index knows, before the disk was looked at: some of it may be gone.
    void listed(const QList<viatique::PackageRecord> &records);
    /// What is on the disk; packages that are not in it are gone, but for those that are uncertain.
    void scanned(const viatique::InboxScan &scan);
    /// New or other records; those of packages that wait are among them.
    void recordsChanged(const QList<viatique::PackageRecord> &records);
    void recordsRemoved(const QStringList &paths);
    /// Bytes of a package that is being read.
    void packageProgressed(const QString &path, qint64 done, qint64 total);
    /// Packages that were read of those that are to be; then, where `examining`, whose documents were.
    void progressed(int done, int total, bool examining);
    /// The work ended, also where it failed or was cancelled.
    void finished();
    /// The folder could not be looked at: what is listed stays. FileMissing, FileUnreadable.
    void failed(const viatique::Error &error);
    /// The index cannot be kept: the work goes on without. Once for each start.
    void indexFailed(const viatique::Error &error);
    void found(const QString &words, const QSet<QString> &paths);
    void excerptsFound(const QString &words, const QHash<QString, QString> &byPath);

private:
    class Job;
    void begin(bool listing, const QStringList &again);
    void drop();
    void deliver();

    InboxOptions m_options;
    std::unique_ptr<QThreadPool> m_coordinators; ///< a thread for each piece of work
    std::unique_ptr<QThreadPool> m_searchers;
    std::shared_ptr<Job> m_job; ///< that under way
    QTimer m_ticker;
    QString m_folder;
    QStringList m_first;
    QHash<QString, PackageRecord> m_records; ///< what was told last, to be searched where there is no index
    std::tuple<int, int, bool> m_told;       ///< of the progress
    std::shared_ptr<std::atomic<int>> m_searches; ///< how many were begun: the last one counts
};

} // namespace viatique

Q_DECLARE_METATYPE(viatique::InboxScan)
