// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogueshelf.h"
#include "core/result.h"
#include "request/draft.h"
#include "request/previewrun.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace viatique {

struct DraftSummary
{
    QString folder;
    QString id;
    QString title;
    QString organisation;
    QString vendor;
    FiledFor filedFor = FiledFor::Unset;
    QString modifiedAt;
    int revision = 0;
    /// Set for a draft that could not be read; the other members but the folder are then empty.
    std::optional<Error> error;
};

/// The drafts of this user: `<AppDataLocation>/drafts/<uuid>`, and `<AppDataLocation>/trash/<uuid>` for
/// deleted ones. Folders are 0700.
class DraftStore
{
public:
    /// `root` is the data folder; the default is the user's. New drafts take their catalogue from `shelf`.
    explicit DraftStore(QString root = defaultRoot(), CatalogueShelf shelf = CatalogueShelf());
    static QString defaultRoot();
    const CatalogueShelf &shelf() const { return m_shelf; }

    /// Newest change first; a damaged draft is listed with its error, behind the others, never skipped.
    /// Folders that hold no `request.json` are not drafts.
    QList<DraftSummary> list() const;
    QList<DraftSummary> trash() const;
    /// The folders that hold these two, which need not exist yet.
    QString draftsFolder() const;
    QString trashFolder() const;

    /// A folder for a draft, which does not exist yet.
    QString newFolder() const;
    /// An empty request on the newest of the first catalogue.
    Result<Draft> create(const QDateTime &now);
    /// A copy under a new id, revision 1, with its documents, without reviews and state.
    Result<Draft> clone(const QString &folder, const QDateTime &now);

    /// Moves a draft of this store to the trash, or back; the new path. A draft in use (DraftLocked) stays
    /// where it is; a folder that is not in the store (DraftMissing) too. Its state remembers `now`, the
    /// moment from which its time in the trash counts, until it comes back; where that cannot be written,
    /// nothing moves, for an older moment may stand there (errors: those of `noteTrashed`). A state that is
    /// damaged or of a newer version says nothing, and keeps no draft out of the trash.
    Result<QString> moveToTrash(const QString &folder,
                                const QDateTime &now = QDateTime::currentDateTimeUtc());
    Result<QString> restore(const QString &folder);

    /// Erases a draft of this store, or of its trash, with all that is in its folder, for good (see
    /// `eraseDraftFolder`). Errors: DraftMissing for any other folder, DraftLocked, CopyNotErased.
    Result<void> erase(const QString &folder) const;

    struct Emptied
    {
        QStringList erased; ///< folders
        QList<Error> left;  ///< of those that were due and are still there
    };
    /// Erases what has lain in the trash for `days` days at `now`; nothing where that is 0 or less. One whose
    /// moment is not known, or lies in the future, where a clock was wrong, is taken to have come now, and
    /// that is noted: nothing goes that was not seen there for so long. Nor does anything go at the first
    /// look that finds it due, which a clock that jumped makes, too: that is noted, and it goes at one that
    /// is at least a day later. One in use stays.
    Emptied emptyTrash(const QDateTime &now, int days, const CancelCheck &cancelled = {}) const;

    /// What processes that were killed left in the store, out of sight: see `removeErasedFolders` and
    /// `removeUnfinishedDrafts`. To be called once at the start, from any thread.
    void removeRemains(const QDateTime &now = QDateTime::currentDateTimeUtc()) const;

private:
    QString m_root;
    CatalogueShelf m_shelf;
};

/// An empty request with a new UUID, on `catalogue`.
Request newRequest(const Catalogue &catalogue, const QDateTime &now);

/// Copies the documents that the request of `target` lists from the draft's folder `folder`; those that are
/// missing there are missing here. Errors: those of copying.
Result<void> copyDocuments(const QString &folder, const Draft &target);

/// Clones the draft in `source` (or any folder laid out as one) into `target`, which must not exist or be
/// empty. Documents that are missing there are missing here: findings say so. Errors: those of open and
/// create, and of copying; nothing is left then, but a folder that was there before.
Result<Draft> cloneDraft(const QString &source, const QString &target, const QDateTime &now,
                         const QString &id = {});

} // namespace viatique
