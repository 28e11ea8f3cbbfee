// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "inbox/inboxindex.h"
#include "inbox/indexfile.h"

#include <QByteArray>

namespace viatique {

/// What the sources of the index share; the functions that write are called inside of a transaction.
struct InboxIndex::Private
{
    struct Step
    {
        QString sql;
        QVariantList values;
    };

    std::unique_ptr<IndexFile> file;

    Result<void> all(const QList<Step> &steps) const;
    /// -1 where there is none.
    Result<qint64> packageId(const QString &path) const;

    /// Whether it was there before.
    Result<bool> put(const IndexedPackage &package) const;
    Result<void> remove(const QString &path) const;
    Result<void> removeOrphans() const;

    Result<void> insertText(qint64 id, const QString &text) const;
    Result<void> removeText(qint64 id) const;
    Result<void> replaceText(qint64 id, const QString &text) const;
    Result<void> setDocuments(qint64 id, const QStringList &documents) const;
    Result<void> noteToForget() const;

    /// Merges one of the two tables of words; false where it was interrupted.
    Result<bool> mergeWords(const QString &table, const std::function<bool()> &cancelled) const;
    /// Ids of the packages that have the word, sorted.
    Result<QList<qint64>> packagesWith(const QString &word) const;
    /// `ids` are sorted.
    Result<QSet<QString>> pathsOf(const QList<qint64> &ids) const;
};

/// A text of a row.
QString storedText(const QByteArray &bytes);

} // namespace viatique
