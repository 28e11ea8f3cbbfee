// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/privatefolder.h"
#include "core/result.h"
#include "request/previewrun.h"

#include <QString>

#include <memory>

class QDateTime;
class QFile;
class QIODevice;
class QLockFile;

/// What drafts and their store do with files and folders, below the meaning of their content.
namespace viatique {

inline constexpr char kRequestFile[] = "request.json";
inline constexpr char kCatalogueFile[] = "catalogue.json";
/// The catalogue that the draft moves to, until the request lists it.
inline constexpr char kNextCatalogueFile[] = "catalogue.json.next";
inline constexpr char kStateFile[] = "state.json";
inline constexpr char kFactsFile[] = "facts.json";       ///< see `rememberedfacts.h`
inline constexpr char kExportedFile[] = "exported.json"; ///< see `package/exportedrequest.h`

/// Takes the lock of a draft folder without waiting, but half a second for one that names nobody. It is let
/// go when its holder is destroyed, and a holder that died counts no more. Errors: DraftLocked, naming who
/// has it; FileUnwritable, DiskFull.
Result<std::unique_ptr<QLockFile>> lockDraft(const QString &folder);

/// Whether the file of a lock that this process took is still there, and its own.
bool isOwnLock(const QLockFile &lock);

/// Whether a folder holds a draft. Errors: DraftMissing; FileUnreadable where permissions hide the answer.
Result<void> requireDraft(const QString &folder);

/// Removes what the making of a draft wrote into its folder: request, catalogues, state and documents,
/// nothing else. To be called with the lock held.
void removeDraftFiles(const QString &folder);

/// Erases a draft's folder and all that is in it, whoever put it there; links are removed and not followed.
/// It is renamed first (`.<name>.erasing`, beside it), so that nothing is written into it any more, and a
/// process that is killed leaves no half of a draft in sight: `removeErasedFolders` takes the rest. Where
/// something in it cannot be erased it gets its name back, and `request.json` goes last: it is still a draft,
/// is listed, and can be erased again. From any thread. Errors: DraftMissing where it is none or a link;
/// DraftLocked; CopyNotErased of the first thing that stayed, while all else went.
Result<void> eraseDraftFolder(const QString &folder);

/// Erases what `eraseDraftFolder` did not bring to its end in the folder `parent`, because it was killed;
/// what another process is erasing is left to it. What cannot be erased stays, hidden, until the next time.
void removeErasedFolders(const QString &parent);

/// Removes from `parent` what processes that were killed left of drafts that never came to be: folders named
/// by a UUID without `request.json`, whose lock can be had, in which nothing has changed for a day at `now`,
/// by the times of the files. One that was exported was a draft once, and stays. Of what is in them only what
/// the program writes goes; a folder that holds anything else stays with it.
void removeUnfinishedDrafts(const QString &parent, const QDateTime &now);

/// Removes the temporary files that a killed process left in a draft folder. To be called with the lock held.
void removeLeftovers(const QString &folder);

/// What a copy was made of.
struct CopiedFile
{
    qint64 size = 0;
    QString sha512;
};

/// A regular file (links are followed), open for reading without buffer; what is judged is what was opened.
/// Errors: FileMissing, NotRegularFile, FileUnreadable, also where permissions hide whether it is there;
/// FileTooLarge above `limit` bytes, before anything is read.
Result<std::unique_ptr<QFile>> openSource(const QString &path, qint64 limit);

/// Copies what is left of `from` into a private file that is flushed to the disk, and digests it on the way.
/// Nothing stands at `target` on an error. FileUnreadable, FileTooLarge (above `limit` bytes) and DiskFull
/// name `name`, which is what the user knows the source by; FileUnwritable names the folder of `target`.
/// Cancelled where `cancelled` said so.
Result<CopiedFile> copyBytes(QIODevice &from, const QString &name, const QString &target, qint64 limit,
                             const CancelCheck &cancelled = {});

/// Puts a file in the place of another of the same disk, at once. Errors: FileUnwritable, naming the folder.
Result<void> replaceFile(const QString &source, const QString &target);

/// The name of a file as it may be shown and listed: the last part of its path, composed (NFC), without
/// control characters, line separators and marks of writing direction, of at most 255 bytes with its suffix
/// kept.
QString displayFileName(const QString &path);

/// The same for what was made a PDF: with "pdf" in the place of its suffix.
QString pdfFileName(const QString &path);

} // namespace viatique
