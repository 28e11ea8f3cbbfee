// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "inbox/packagerecord.h"
#include "request/documentfacts.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace viatique {

/// A package as the index keeps it.
struct IndexedPackage
{
    PackageRecord record;
    QString text;          ///< of its request, to be searched
    QStringList documents; ///< SHA-512 of those that it holds
};

/// What was read of a document, by whichever package: `facts.presence` is not kept.
struct IndexedDocument
{
    DocumentFacts facts;
    QString text; ///< of its pages
};

/// What is known of the packages of one folder, and the words that are in them: an SQLite database in the
/// cache folder, `<cacheRoot>/inbox/<first 16 digits of the SHA-512 of the folder's path>.sqlite`, that its
/// owner alone can read. It is a cache: a file that is missing, damaged, or of another version of the program
/// (whose rules find other things) is made anew, and losing it costs no more than time. Its time is that of
/// its last opening. Where none can be kept (a full disk, a folder without permission), the caller goes on
/// without one: a database in memory would hold the texts of thousands of documents there.
///
/// A record is reused where path, size and time of the package are those that it was made with: nothing else
/// would be sure to be the same bytes without reading them. A package that moved is therefore verified again,
/// whatever its manifest says: a manifest lists digests, and does not prove that the files beside it have
/// them. What is dear is not done again, for documents are known by the digest of their bytes. Times are
/// compared for equality alone, so that a clock in the future does no harm. Who sets size and time of a
/// forged package on purpose deceives the list, not whoever opens it: opening verifies.
///
/// What is removed leaves the file: rows are overwritten (`secure_delete`), and the words of the text index
/// are merged away by `forget`.
///
/// One object is used by one thread, the one that opened it. Several may be open on one file, in several
/// threads and processes.
class InboxIndex
{
public:
    /// The file of a folder, whether or not it is there.
    static QString filePath(const QString &folder, const QString &cacheRoot);
    /// Errors: FileUnwritable, DiskFull, FileUnreadable.
    static Result<InboxIndex> open(const QString &folder, const QString &cacheRoot);
    /// Removes the files of folders whose index was not opened for 90 days: they hold texts of requests that
    /// nobody looks at any more. What cannot be removed stays.
    static void removeUnused(const QString &cacheRoot, QDate today);

    InboxIndex(InboxIndex &&other) noexcept;
    InboxIndex &operator=(InboxIndex &&other) noexcept;
    ~InboxIndex();

    // The errors of all that follows: FileUnreadable, FileUnwritable, DiskFull. A file that proves damaged is
    // made anew when it is opened next.

    /// All of them, in no order.
    Result<QList<PackageRecord>> records() const;
    /// Paths of the packages that have this manifest, perhaps copies of one another.
    Result<QStringList> pathsWithManifest(const QString &manifestSha512) const;

    /// In one transaction; what stood under the same paths is replaced.
    Result<void> putAll(const QList<IndexedPackage> &packages);
    /// The records alone, of packages that are there and whose text and documents stay.
    Result<void> update(const QList<PackageRecord> &records);
    Result<void> remove(const QStringList &paths);
    /// Removes all packages for whose path `isThere` is false, and documents that none refers to any more;
    /// gives the paths.
    Result<QStringList> retain(const std::function<bool(const QString &path)> &isThere);

    /// In one transaction. Only of documents that a package refers to; of others nothing is kept.
    Result<void> putDocuments(const QHash<QString, IndexedDocument> &bySha512);
    /// Facts of those among these documents that were read.
    Result<QHash<QString, DocumentFacts>> documentFacts(const QStringList &sha512s) const;

    /// The volume that the folder lay on when it was listed last (`InboxScan::volume`); empty before.
    Result<QString> volume() const;
    Result<void> setVolume(const QString &volume);

    /// Whether something was removed or replaced whose words are still in the file.
    bool mustForget() const;
    /// Merges these words away, step by step, so that others can write in between; `cancelled` is asked
    /// between them, and what is left is done by the next call.
    Result<void> forget(const std::function<bool()> &cancelled = {});

    /// Paths of the packages in which each of these words stands, or begins a word: in the request or in the
    /// text of any document. Case, accents and ligatures do not count, nor does what is elided (`l’`, `qu'`).
    /// No sign has a meaning: text is never syntax. Nothing without a letter or digit; sixteen words count.
    Result<QSet<QString>> search(const QString &words) const;
    /// Where the words stand in that package, in the request or else in a document: a piece of its text, some
    /// hundred characters; empty where none does.
    Result<QString> excerpt(const QString &path, const QString &words) const;

private:
    struct Private;
    explicit InboxIndex(std::unique_ptr<Private> data);
    std::unique_ptr<Private> m_d;
};

} // namespace viatique
