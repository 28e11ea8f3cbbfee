// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogueshelf.h"
#include "core/error.h"
#include "package/chosentrust.h"
#include "request/documentinspector.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

class QThreadPool;

namespace viatique {

/// A package that a task is done for.
struct BatchPackage
{
    QString path;      ///< absolute
    QString requestId; ///< as its list has it: packages of one request are compared; empty: unknown
};

/// A summary of each package (`writeSummary`).
struct SummariesTask
{
    QString folder;
    bool html = true;
    bool pdf = true;
};

/// The changes from revision to revision, a page for each request (`writeHistory`).
struct HistoriesTask
{
    QString folder;
};

using BatchTask = std::variant<SummariesTask, HistoriesTask>;

/// What became of one package.
struct BatchOutcome
{
    enum class Kind {
        Written,
        Alone,  ///< a history of one revision: there is nothing to compare, and nothing was written
        Failed, ///< `error` says why
        Cancelled
    };
    QString path;
    Kind kind = Kind::Cancelled;
    QStringList files; ///< that were written; of a history the same for all packages of the request
    std::optional<Error> error;
};

struct BatchCount
{
    int written = 0;
    int alone = 0;
    int failed = 0;
    int cancelled = 0;
    int files = 0; ///< written, each once
};
BatchCount countOutcomes(const QList<BatchOutcome> &outcomes);

struct BatchOptions
{
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTime(); };
    DocumentInspector inspector = DocumentInspector();
    int threads = 0; ///< as many as there are cores, where it is 0
    /// Of what is written: French, for it goes to a file.
    QString language = QStringLiteral("fr");
    CatalogueShelf shelf = CatalogueShelf(); ///< what judges them
    /// Whom their signatures are believed; asked once for each task, in the thread of the object.
    std::function<ChosenTrust()> trust = [] { return ChosenTrust(); };
};

/// Does one task for hundreds of packages in the background, with low priority. Lives in the GUI thread and
/// never makes it wait. Whatever happens, files are whole or not there, and none that was there is replaced.
class InboxBatch : public QObject
{
    Q_OBJECT

public:
    explicit InboxBatch(BatchOptions options = {}, QObject *parent = nullptr);
    /// Interrupts what is under way and waits for it shortly; what hangs then, on a share that does not
    /// answer, is left to itself. No signal follows.
    ~InboxBatch() override;

    /// Not while it runs. `finished` follows, also where there are no packages, never before this returns.
    void start(const QList<BatchPackage> &packages, const BatchTask &task);
    /// Those that are under way are interrupted, the others not begun; `finished` follows once no thread
    /// writes any more. Nothing happens where nothing runs.
    void cancel();
    bool isRunning() const { return m_job != nullptr; }
    bool isCancelled() const;

signals:
    /// Packages that are done, of all; the file name of one that is under way. A few times a second.
    void progressed(int done, int total, const QString &current);
    /// In the order of the packages. A disk that is full ends the work: the rest failed then, too.
    void finished(const QList<viatique::BatchOutcome> &outcomes);

private:
    struct Job;
    void tick();

    BatchOptions m_options;
    QTimer m_ticker;
    std::unique_ptr<QThreadPool> m_threads;
    std::shared_ptr<Job> m_job; ///< null: nothing runs
};

} // namespace viatique

Q_DECLARE_METATYPE(viatique::BatchOutcome)
