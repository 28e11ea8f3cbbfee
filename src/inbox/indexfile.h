// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <memory>

namespace viatique {

/// Of tables, of what their columns hold (`recordcoding.h`) and of how words are taken from texts.
inline constexpr int kIndexVersion = 3;

/// The database of an index, open in the thread that opened it; for the sources of the index alone. Errors
/// are FileUnreadable, FileUnwritable and DiskFull, with the path of the file.
class IndexFile
{
public:
    /// Makes the file, and its folder, where it is missing, and anew where it is damaged or of another
    /// version. The time of the file is then that of the opening.
    static Result<std::unique_ptr<IndexFile>> open(const QString &path);
    /// On a file system of this kind (as QStorageInfo has it), whatever it is.
    static Result<std::unique_ptr<IndexFile>> open(const QString &path, const QByteArray &fileSystem);
    /// Removes it and what SQLite has put beside it. Errors: FileUnwritable.
    static Result<void> remove(const QString &path);
    ~IndexFile();
    Q_DISABLE_COPY_MOVE(IndexFile)

    Result<QSqlQuery> prepared(const QString &sql) const;
    /// Values are bound, never part of the statement.
    Result<void> execute(QSqlQuery &query, const QVariantList &values) const;
    Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {}) const;
    /// The first column of the first row; null where there is none.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {}) const;

    /// All that `work` does, or nothing of it. Begins as a writer: a reader that becomes one could be told
    /// that it is too late for that.
    template<typename Work>
    Result<void> inTransaction(Work work) const
    {
        if (const auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return tl::make_unexpected(begun.error());
        Result<void> done = work();
        if (done) {
            if (const auto committed = run(QStringLiteral("COMMIT")); committed)
                return {};
            else
                done = tl::make_unexpected(committed.error());
        }
        // SQLite may have done so itself, as on a full disk.
        QSqlQuery(database()).exec(QStringLiteral("ROLLBACK"));
        return done;
    }

    /// The reason of a query that stopped.
    Result<void> stateOf(const QSqlQuery &query) const;
    /// What stands in the file makes no sense: it is made anew when it is opened next. Gives the error.
    Error damaged() const;

private:
    enum class State { Sound, Empty, Foreign };

    IndexFile(const QString &path, const QByteArray &fileSystem);
    Result<void> setJournal() const;
    QSqlDatabase database() const;
    Error errorOf(const QSqlError &error) const;
    Result<void> connect();
    void disconnect();
    Result<State> state() const;
    Result<void> create() const;
    Result<void> makeAnew();
    Result<void> prepare();

    QString m_path;
    QByteArray m_fileSystem; ///< empty: that of the file
    QString m_connection;
};

} // namespace viatique
