// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"
#include "core/result.h"
#include "review/reviewjson.h"

#include <QList>
#include <QString>

#include <optional>

namespace viatique {

/// A review of this agent as it is kept, with what never leaves this machine.
struct KeptReview
{
    ReviewFile file;
    QString packagePath;  ///< absolute; where the package stood when it was opened last
    QString title;        ///< of the request
    QString organisation; ///< the client, or the vendor that files for itself
    QString exportedPath; ///< the `.review.json` that was written last; empty before any
    QString exportedAt;   ///< of the review that was exported: its `modifiedAt`
    /// The `modifiedAt` of what stands at `exportedPath` as far as this computer knows; stays where the
    /// review is changed afterwards.
    QString lastExportedAt = {};
    /// Of the `request.json` in the copy without contacts of what was reviewed; empty where that is not
    /// known.
    QString copySha512 = {};
    /// Not stored: how its file stood when it was read. With it, what another program wrote since is not
    /// written over.
    std::optional<FileStamp> stamp = {};
    /// Nothing was changed since.
    bool isExported() const { return !exportedAt.isEmpty() && exportedAt == file.review.modifiedAt; }
};

/// The agent's own store: the reviews that are being written or were, each as
/// `<root>/reviews/<id>.review.json` with `<id>.local.json` beside it, and the private notes,
/// `<root>/notes/<request-id>.txt`, one for all revisions of a request. Files are the owner's alone (0600).
/// Notes are never part of a review. From any thread, one at a time.
class ReviewStore
{
public:
    /// `root` is the data folder; the default is the user's.
    explicit ReviewStore(QString root = defaultRoot());
    static QString defaultRoot();
    QString root() const { return m_root; }

    /// Newest change first. What cannot be read is passed over: `unreadable` counts it.
    QList<KeptReview> list(int *unreadable = nullptr) const;
    /// The review of this very request (its id, the digest of its `request.json`) that was changed last; the
    /// one of the id `preferred` where it is one of them.
    std::optional<KeptReview> find(const QString &requestId, const QString &requestSha512,
                                   const QString &preferred = {}) const;
    /// The same of another content of that request: of this revision, which was altered then, else of
    /// another.
    std::optional<KeptReview> findFormer(const QString &requestId, const QString &requestSha512,
                                         int revision) const;
    /// The stamp of its file from now on. One that another program deleted is written again. Errors: those of
    /// writeFile (FileChangedOutside where it has a stamp and its file another), and FileUnwritable where the
    /// folder cannot be made.
    Result<FileStamp> save(const KeptReview &review) const;
    /// Its files are put aside under their names with `.removed` behind, which nothing reads, until the next
    /// one is removed. One that is not there is removed. Errors: FileUnwritable.
    Result<void> remove(const QString &reviewId) const;
    /// Removes one that says nothing for good, without a word about the one that was removed last. Errors:
    /// FileUnwritable.
    Result<void> discard(const QString &reviewId) const;
    /// Brings back the one that was removed last. Errors: FileMissing where it is not put aside,
    /// FileChangedOutside where another has its name meanwhile, FileUnwritable; it is still put aside then.
    Result<void> restore(const QString &reviewId) const;

    QString note(const QString &requestId) const;
    /// An empty one is removed. Errors: as of `save`.
    Result<void> setNote(const QString &requestId, const QString &note) const;

    /// The folder of the reviews, which need not exist yet; to be watched.
    QString reviewsFolder() const;

private:
    QString m_root;
};

} // namespace viatique
