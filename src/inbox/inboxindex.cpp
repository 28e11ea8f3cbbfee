// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/inboxindex.h"

#include "core/digest.h"
#include "inbox/indexdata.h"
#include "inbox/recordcoding.h"
#include "inbox/searchwords.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QVariant>

#include <utility>

namespace viatique {

namespace {

QByteArray compressed(const QString &text)
{
    // Little is gained by trying harder, and the first look at ten thousand packages takes long enough.
    constexpr int kLevel = 1;
    return qCompress(text.toUtf8(), kLevel);
}

/// A null string would be NULL.
QString present(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

} // namespace

QString storedText(const QByteArray &bytes)
{
    return QString::fromUtf8(qUncompress(bytes));
}

QString InboxIndex::filePath(const QString &folder, const QString &cacheRoot)
{
    constexpr int kDigits = 16;
    const QString name = sha512Of(QDir(folder).absolutePath().toUtf8()).left(kDigits);
    return QStringLiteral("%1/inbox/%2.sqlite").arg(cacheRoot, name);
}

Result<InboxIndex> InboxIndex::open(const QString &folder, const QString &cacheRoot)
{
    auto file = IndexFile::open(filePath(folder, cacheRoot));
    if (!file)
        return tl::make_unexpected(file.error());
    return InboxIndex(std::make_unique<Private>(Private{std::move(*file)}));
}

void InboxIndex::removeUnused(const QString &cacheRoot, QDate today)
{
    constexpr int kKeptDays = 90;
    const QDate last = today.addDays(-kKeptDays);
    const QFileInfoList files =
        QDir(cacheRoot + QLatin1String("/inbox"))
            .entryInfoList({QStringLiteral("*.sqlite")}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files) {
        if (file.lastModified().toUTC().date() < last)
            IndexFile::remove(file.absoluteFilePath());
    }
}

InboxIndex::InboxIndex(std::unique_ptr<Private> data)
    : m_d(std::move(data))
{
}

InboxIndex::InboxIndex(InboxIndex &&other) noexcept = default;
InboxIndex &InboxIndex::operator=(InboxIndex &&other) noexcept = default;
InboxIndex::~InboxIndex() = default;

Result<QList<PackageRecord>> InboxIndex::records() const
{
    Result<QSqlQuery> rows = m_d->file->run(QStringLiteral("SELECT record FROM package"));
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<PackageRecord> records;
    while (rows->next()) {
        std::optional<PackageRecord> record = decodeRecord(rows->value(0).toByteArray());
        if (!record)
            return tl::make_unexpected(m_d->file->damaged());
        records.append(*std::move(record));
    }
    if (const auto read = m_d->file->stateOf(*rows); !read)
        return tl::make_unexpected(read.error());
    return records;
}

Result<QStringList> InboxIndex::pathsWithManifest(const QString &manifestSha512) const
{
    if (manifestSha512.isEmpty())
        return QStringList();
    Result<QSqlQuery> rows = m_d->file->run(
        QStringLiteral("SELECT path FROM package WHERE manifest = ? ORDER BY path"), {manifestSha512});
    if (!rows)
        return tl::make_unexpected(rows.error());
    QStringList paths;
    while (rows->next())
        paths.append(rows->value(0).toString());
    return paths;
}

Result<qint64> InboxIndex::Private::packageId(const QString &path) const
{
    return file->value(QStringLiteral("SELECT id FROM package WHERE path = ?"), {path})
        .map([](const QVariant &id) { return id.isNull() ? qint64(-1) : id.toLongLong(); });
}

Result<void> InboxIndex::Private::all(const QList<Step> &steps) const
{
    for (const Step &step : steps) {
        if (const auto done = file->run(step.sql, step.values); !done)
            return tl::make_unexpected(done.error());
    }
    return {};
}

Result<void> InboxIndex::Private::noteToForget() const
{
    return all({{QStringLiteral("INSERT INTO meta VALUES ('forget', 1)"
                                " ON CONFLICT (name) DO UPDATE SET value = value + 1"),
                 {}}});
}

Result<void> InboxIndex::Private::insertText(qint64 id, const QString &text) const
{
    const QByteArray bytes = compressed(searchableText(text));
    return all({{QStringLiteral("INSERT INTO request_text VALUES (?, ?)"), {id, bytes}},
                // What comes back from the bytes, which is what it will be removed by.
                {QStringLiteral("INSERT INTO request_words (rowid, text) VALUES (?, ?)"),
                 {id, indexedWords(storedText(bytes))}}});
}

Result<void> InboxIndex::Private::removeText(qint64 id) const
{
    const auto text = file->value(QStringLiteral("SELECT text FROM request_text WHERE package = ?"), {id});
    if (!text)
        return tl::make_unexpected(text.error());
    if (text->isNull())
        return {};
    return all({{QStringLiteral("INSERT INTO request_words (request_words, rowid, text)"
                                " VALUES ('delete', ?, ?)"),
                 {id, indexedWords(storedText(text->toByteArray()))}},
                {QStringLiteral("DELETE FROM request_text WHERE package = ?"), {id}}})
        .and_then([this] { return noteToForget(); });
}

Result<void> InboxIndex::Private::replaceText(qint64 id, const QString &text) const
{
    const auto former = file->value(QStringLiteral("SELECT text FROM request_text WHERE package = ?"), {id});
    if (!former)
        return tl::make_unexpected(former.error());
    if (!former->isNull() && former->toByteArray() == compressed(searchableText(text)))
        return {};
    return removeText(id).and_then([&] { return insertText(id, text); });
}

Result<void> InboxIndex::Private::setDocuments(qint64 id, const QStringList &documents) const
{
    if (const auto done = all({{QStringLiteral("DELETE FROM package_document WHERE package = ?"), {id}}});
        !done)
        return done;
    for (const QString &sha512 : documents) {
        const auto done =
            all({{QStringLiteral("INSERT OR IGNORE INTO document (sha512) VALUES (?)"), {sha512}},
                 {QStringLiteral("INSERT OR IGNORE INTO package_document"
                                 " SELECT id, ? FROM document WHERE sha512 = ?"),
                  {id, sha512}}});
        if (!done)
            return done;
    }
    return {};
}

Result<bool> InboxIndex::Private::put(const IndexedPackage &package) const
{
    const PackageRecord &record = package.record;
    const Result<qint64> known = packageId(record.path);
    if (!known)
        return tl::make_unexpected(known.error());
    if (*known >= 0) {
        return all({{QStringLiteral("UPDATE package SET manifest = ?, record = ? WHERE id = ?"),
                     {present(record.manifestSha512), encodeRecord(record), *known}}})
            .and_then([&] { return replaceText(*known, package.text); })
            .and_then([&] { return setDocuments(*known, package.documents); })
            .map([] { return true; });
    }
    const auto inserted =
        file->run(QStringLiteral("INSERT INTO package (path, manifest, record) VALUES (?, ?, ?)"),
                  {record.path, present(record.manifestSha512), encodeRecord(record)});
    if (!inserted)
        return tl::make_unexpected(inserted.error());
    const qint64 id = inserted->lastInsertId().toLongLong();
    return insertText(id, package.text).and_then([&] { return setDocuments(id, package.documents); }).map([] {
        return false;
    });
}

Result<void> InboxIndex::Private::remove(const QString &path) const
{
    const Result<qint64> id = packageId(path);
    if (!id)
        return tl::make_unexpected(id.error());
    if (*id < 0)
        return {};
    return removeText(*id).and_then([&] {
        return all({{QStringLiteral("DELETE FROM package_document WHERE package = ?"), {*id}},
                    {QStringLiteral("DELETE FROM package WHERE id = ?"), {*id}}});
    });
}

Result<void> InboxIndex::Private::removeOrphans() const
{
    Result<QSqlQuery> rows = file->run(
        QStringLiteral("SELECT id, text FROM document"
                       " WHERE NOT EXISTS (SELECT 1 FROM package_document WHERE document = document.id)"));
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<std::pair<qint64, QVariant>> orphans;
    while (rows->next())
        orphans.append({rows->value(0).toLongLong(), rows->value(1)});
    if (const auto read = file->stateOf(*rows); !read)
        return read;
    for (const auto &[id, text] : std::as_const(orphans)) {
        QList<Step> steps{{QStringLiteral("DELETE FROM document WHERE id = ?"), {id}}};
        if (!text.isNull())
            steps.append({QStringLiteral("INSERT INTO document_words (document_words, rowid, text)"
                                         " VALUES ('delete', ?, ?)"),
                          {id, indexedWords(storedText(text.toByteArray()))}});
        if (const auto done = all(steps); !done)
            return done;
    }
    return orphans.isEmpty() ? Result<void>() : noteToForget();
}

Result<void> InboxIndex::putAll(const QList<IndexedPackage> &packages)
{
    if (packages.isEmpty())
        return {};
    return m_d->file->inTransaction([&]() -> Result<void> {
        bool isReplacing = false;
        for (const IndexedPackage &package : packages) {
            const Result<bool> replaced = m_d->put(package);
            if (!replaced)
                return tl::make_unexpected(replaced.error());
            isReplacing = isReplacing || *replaced;
        }
        return isReplacing ? m_d->removeOrphans() : Result<void>();
    });
}

Result<void> InboxIndex::update(const QList<PackageRecord> &records)
{
    if (records.isEmpty())
        return {};
    return m_d->file->inTransaction([&]() -> Result<void> {
        for (const PackageRecord &record : records) {
            const auto done =
                m_d->all({{QStringLiteral("UPDATE package SET manifest = ?, record = ? WHERE path = ?"),
                           {present(record.manifestSha512), encodeRecord(record), record.path}}});
            if (!done)
                return done;
        }
        return {};
    });
}

Result<void> InboxIndex::remove(const QStringList &paths)
{
    if (paths.isEmpty())
        return {};
    return m_d->file->inTransaction([&]() -> Result<void> {
        for (const QString &path : paths) {
            if (const auto done = m_d->remove(path); !done)
                return done;
        }
        return m_d->removeOrphans();
    });
}

Result<QStringList> InboxIndex::retain(const std::function<bool(const QString &)> &isThere)
{
    Result<QSqlQuery> rows = m_d->file->run(QStringLiteral("SELECT path FROM package"));
    if (!rows)
        return tl::make_unexpected(rows.error());
    QStringList gone;
    while (rows->next()) {
        if (const QString path = rows->value(0).toString(); !isThere(path))
            gone.append(path);
    }
    if (const auto read = m_d->file->stateOf(*rows); !read)
        return tl::make_unexpected(read.error());
    rows->finish();
    return remove(gone).map([&gone] { return gone; });
}

Result<void> InboxIndex::putDocuments(const QHash<QString, IndexedDocument> &bySha512)
{
    if (bySha512.isEmpty())
        return {};
    return m_d->file->inTransaction([&]() -> Result<void> {
        for (auto it = bySha512.cbegin(); it != bySha512.cend(); ++it) {
            // Only of one that was not read yet, whose words are not in the index.
            const auto id = m_d->file->value(
                QStringLiteral("SELECT id FROM document WHERE sha512 = ? AND facts IS NULL"), {it.key()});
            if (!id)
                return tl::make_unexpected(id.error());
            if (id->isNull())
                continue;
            const QByteArray text = compressed(searchableText(it->text));
            const auto done =
                m_d->all({{QStringLiteral("UPDATE document SET facts = ?, text = ? WHERE id = ?"),
                           {encodeFacts(it->facts), text, *id}},
                          {QStringLiteral("INSERT INTO document_words (rowid, text) VALUES (?, ?)"),
                           {*id, indexedWords(storedText(text))}}});
            if (!done)
                return done;
        }
        return {};
    });
}

Result<QString> InboxIndex::volume() const
{
    return m_d->file->value(QStringLiteral("SELECT value FROM meta WHERE name = 'volume'"))
        .map([](const QVariant &value) { return value.toString(); });
}

Result<void> InboxIndex::setVolume(const QString &volume)
{
    const Result<QString> former = this->volume();
    if (!former || *former == volume)
        return former ? Result<void>() : tl::make_unexpected(former.error());
    return m_d->all(
        {{QStringLiteral("INSERT OR REPLACE INTO meta VALUES ('volume', ?)"), {present(volume)}}});
}

Result<QHash<QString, DocumentFacts>> InboxIndex::documentFacts(const QStringList &sha512s) const
{
    QHash<QString, DocumentFacts> known;
    for (const QString &sha512 : sha512s) {
        const auto facts = m_d->file->value(
            QStringLiteral("SELECT facts FROM document WHERE sha512 = ? AND facts IS NOT NULL"), {sha512});
        if (!facts)
            return tl::make_unexpected(facts.error());
        if (facts->isNull())
            continue;
        const std::optional<DocumentFacts> decoded = decodeFacts(facts->toByteArray());
        if (!decoded)
            return tl::make_unexpected(m_d->file->damaged());
        known.insert(sha512, *decoded);
    }
    return known;
}

} // namespace viatique
