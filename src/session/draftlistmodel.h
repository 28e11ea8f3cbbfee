// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/draftstore.h"
#include "session/tablemodel.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace viatique {

/// What is found by reading a draft as a whole.
struct DraftCount
{
    int toCorrect = 0;    ///< blocking, and not merely missing
    int toFillIn = 0;     ///< blocking because it is missing
    QStringList useCases; ///< titles of the catalogue, or what the user typed
    bool operator==(const DraftCount &) const = default;
};

struct DraftRow
{
    QString folder;
    QString title;
    QString client; ///< name of the organisation, or of the vendor that files for itself
    FiledFor filedFor = FiledFor::Unset;
    QDateTime changedAt; ///< local time
    int revision = 0;
    int exportedRevision = 0;        ///< 0: never exported
    int lastStep = 0;                ///< 0: never opened
    QDateTime trashedAt;             ///< UTC; not valid: not in the trash, or not known since when
    std::optional<DraftCount> count; ///< not set while it is being read for the first time
    /// Set for a draft that cannot be read.
    std::optional<Error> error;
    bool operator==(const DraftRow &other) const;
};

/// The drafts of this user, or those in the trash, in the order of the store: newest change first. Columns:
/// title, client, use case, blocking points (MeaningRole), last change, state (in the trash: when it is
/// erased). IdRole is the folder. What
/// takes the reading of a whole draft is added from the background.
class DraftListModel final : public TableModel<DraftRow>
{
    Q_OBJECT

public:
    enum class Source { Drafts, Trash };
    enum Column {
        TitleColumn,
        ClientColumn,
        UseCaseColumn,
        BlockingColumn,
        ChangedColumn,
        StateColumn,
        ColumnCount
    };
    /// What a column is sorted by, beside the roles of `session/modelroles.h`.
    static constexpr int SortRole = Qt::UserRole + 100;

    /// `now` is local or UTC; tests set it.
    explicit DraftListModel(const DraftStore &store, Source source, QObject *parent = nullptr,
                            std::function<QDateTime()> now = &QDateTime::currentDateTime);
    /// Waits for the draft that is being read.
    ~DraftListModel() override;

    int columnCount(const QModelIndex &parent = {}) const override;
    /// Reads the list at once; counts follow. Called by itself when drafts appear or go.
    void refresh();
    /// Whether a count is still to come.
    bool isCounting() const { return m_isCounting; }
    /// The row of a draft's folder, -1 where there is none.
    int rowOf(const QString &folder) const;
    void retranslate();
    /// After how many days what is in the trash is erased; 0: never.
    void setTrashDays(int days);

signals:
    /// The counts of the last refresh are all there.
    void counted();

protected:
    QVariant cell(int column, int role, const DraftRow &row) const override;
    QVariant heading(int column) const override;

private:
    void watch();
    void count();
    QVariant sortKey(int column, const DraftRow &row) const;
    QString words(int column, const DraftRow &row) const;
    QString clientWords(const DraftRow &row) const;
    QString useCaseWords(const DraftRow &row) const;
    QString blockingWords(const DraftRow &row) const;
    QString stateWords(const DraftRow &row) const;
    QString erasedWords(const DraftRow &row) const;

    DraftStore m_store;
    Source m_source;
    std::function<QDateTime()> m_now;
    QFileSystemWatcher m_watcher;
    QTimer m_delay;
    QThreadPool m_thread;
    std::shared_ptr<std::atomic<bool>> m_dropped; ///< true for a count that nobody waits for any more
    bool m_isCounting = false;
    int m_trashDays = 0;
};

/// A list of drafts narrowed to those that hold each word of a search in title, client or use case, without
/// regard to case and accents; sorted by what a column means and not by its words.
class DraftFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit DraftFilter(QObject *parent = nullptr);
    void setSearch(const QString &search);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

/// "today at 10:42", "yesterday at 17:05", "12 November", "12 November 2025"; both in local time.
QString changedWords(const QDateTime &when, const QDateTime &now);

/// "exported, revision 2", "not opened yet", "step 3 of 8"; 0 is never exported, or never opened.
QString draftStateWords(int revision, int exportedRevision, int lastStep);

} // namespace viatique
