// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/indexdata.h"
#include "inbox/searchwords.h"

#include <QVariant>

#include <algorithm>
#include <iterator>

namespace viatique {

namespace {

/// A word as the only term of a query, as a beginning. It holds letters and digits alone, so that nothing in
/// it could be syntax; the quotes keep it from being an operator (`NOT`, `NEAR`).
QString beginning(const QString &word)
{
    return QStringLiteral("\"%1\"*").arg(word);
}

} // namespace

Result<QList<qint64>> InboxIndex::Private::packagesWith(const QString &word) const
{
    Result<QSqlQuery> rows = file->run(
        QStringLiteral("SELECT rowid FROM request_words WHERE request_words MATCH ?"
                       " UNION ALL SELECT package FROM document_words CROSS JOIN package_document"
                       " ON package_document.document = document_words.rowid WHERE document_words MATCH ?"),
        {beginning(word), beginning(word)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<qint64> ids;
    while (rows->next())
        ids.append(rows->value(0).toLongLong());
    if (const auto read = file->stateOf(*rows); !read)
        return tl::make_unexpected(read.error());
    std::sort(ids.begin(), ids.end());
    ids.resize(std::unique(ids.begin(), ids.end()) - ids.begin());
    return ids;
}

Result<QSet<QString>> InboxIndex::search(const QString &words) const
{
    QList<qint64> ids;
    bool isFirst = true;
    for (const QString &word : searchWords(words)) {
        const Result<QList<qint64>> having = m_d->packagesWith(word);
        if (!having)
            return tl::make_unexpected(having.error());
        if (isFirst) {
            ids = *having;
        } else {
            QList<qint64> both;
            std::set_intersection(ids.cbegin(), ids.cend(), having->cbegin(), having->cend(),
                                  std::back_inserter(both));
            ids = both;
        }
        isFirst = false;
        if (ids.isEmpty())
            break;
    }
    return m_d->pathsOf(ids);
}

Result<QSet<QString>> InboxIndex::Private::pathsOf(const QList<qint64> &ids) const
{
    // From some number on, one pass over all paths costs less than a question for each.
    constexpr qsizetype kAsked = 500;
    QSet<QString> paths;
    Result<QSqlQuery> rows = ids.size() <= kAsked
                                 ? file->prepared(QStringLiteral("SELECT id, path FROM package WHERE id = ?"))
                                 : file->run(QStringLiteral("SELECT id, path FROM package"));
    if (!rows)
        return tl::make_unexpected(rows.error());
    const auto take = [&] {
        while (rows->next()) {
            if (std::binary_search(ids.cbegin(), ids.cend(), rows->value(0).toLongLong()))
                paths.insert(rows->value(1).toString());
        }
        return file->stateOf(*rows);
    };
    if (ids.size() > kAsked)
        return take().map([&paths] { return paths; });
    for (const qint64 id : ids) {
        if (const auto done = file->execute(*rows, {id}).and_then(take); !done)
            return tl::make_unexpected(done.error());
    }
    return paths;
}

Result<QString> InboxIndex::excerpt(const QString &path, const QString &words) const
{
    const QStringList wanted = searchWords(words);
    Result<QSqlQuery> rows = m_d->file->run(
        QStringLiteral("SELECT text FROM request_text JOIN package ON package.id = request_text.package"
                       " WHERE path = ? UNION ALL SELECT text FROM document"
                       " JOIN package_document ON document.id = document"
                       " JOIN package ON package.id = package WHERE path = ? AND text IS NOT NULL"),
        {path, path});
    if (!rows)
        return tl::make_unexpected(rows.error());
    while (rows->next()) {
        QString excerpt = excerptAround(storedText(rows->value(0).toByteArray()), wanted);
        if (!excerpt.isEmpty())
            return excerpt;
    }
    if (const auto read = m_d->file->stateOf(*rows); !read)
        return tl::make_unexpected(read.error());
    return QString();
}

bool InboxIndex::mustForget() const
{
    const auto noted = m_d->file->value(QStringLiteral("SELECT value FROM meta WHERE name = 'forget'"));
    return noted && !noted->isNull();
}

Result<bool> InboxIndex::Private::mergeWords(const QString &table,
                                             const std::function<bool()> &cancelled) const
{
    // Pages a step: some tens of milliseconds. A negative number begins a merge of all there is; it is done
    // when a step changes nothing but its own row (https://www.sqlite.org/fts5.html#the_merge_command).
    constexpr int kPages = 500;
    int pages = -kPages;
    const QString merge = QStringLiteral("INSERT INTO %1 (%1, rank) VALUES ('merge', ?)").arg(table);
    for (;;) {
        if (cancelled && cancelled())
            return false;
        const auto before = file->value(QStringLiteral("SELECT total_changes()"));
        if (!before)
            return tl::make_unexpected(before.error());
        if (const auto merged = file->run(merge, {pages}); !merged)
            return tl::make_unexpected(merged.error());
        const auto after = file->value(QStringLiteral("SELECT total_changes()"));
        if (!after)
            return tl::make_unexpected(after.error());
        if (after->toLongLong() - before->toLongLong() < 2)
            return true;
        pages = kPages;
    }
}

Result<void> InboxIndex::forget(const std::function<bool()> &cancelled)
{
    // Counted, so that what others remove meanwhile is not taken for forgotten.
    const auto noted = m_d->file->value(QStringLiteral("SELECT value FROM meta WHERE name = 'forget'"));
    if (!noted)
        return tl::make_unexpected(noted.error());
    if (noted->isNull())
        return {};
    for (const auto *table : {"request_words", "document_words"}) {
        const Result<bool> merged = m_d->mergeWords(QLatin1String(table), cancelled);
        if (!merged)
            return tl::make_unexpected(merged.error());
        if (!*merged)
            return {};
    }
    // The journal still has pages of before. Where somebody reads, it cannot be emptied: another time, then.
    const auto busy = m_d->file->value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!busy)
        return tl::make_unexpected(busy.error());
    if (busy->toInt() != 0)
        return {};
    return m_d->all({{QStringLiteral("DELETE FROM meta WHERE name = 'forget' AND value = ?"), {*noted}}});
}

} // namespace viatique
