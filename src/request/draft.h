// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/atomicfile.h"
#include "core/result.h"
#include "request/documentstore.h"
#include "request/request.h"
#include "request/requestjson.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QIODevice;
class QLockFile;

namespace viatique {

class DocumentInspector;
struct Intake;

/// What is remembered of a draft on this machine, in `state.json`; never packaged, and its loss costs nothing
/// else.
struct DraftState
{
    struct Export
    {
        int revision = 0;
        QString requestSha512; ///< of the packaged `request.json`
        QString at;            ///< ISO 8601, UTC
        bool operator==(const Export &) const = default;
    };
    std::optional<Export> lastExport;
    int lastStep = 0;
    /// By the id of a document, the contents that it had before others took their place, the last one last:
    /// of each, what names the file. Until the next export.
    QMap<QString, QList<Document>> formers;
    bool operator==(const DraftState &) const = default;
};

/// A draft folder that is open: its request, its pinned catalogue, its documents. Layout: `docs/formats.md`,
/// "Draft". Every write is atomic and private (0600). An instance that edits holds the lock of the folder
/// until it is destroyed.
class Draft
{
public:
    enum class Access {
        ReadOnly, ///< needs neither lock nor write permission
        Edit,     ///< takes the lock; DraftLocked names who has it
    };

    /// Reads the folder. The pinned catalogue must have the digest that the request lists
    /// (CatalogueMismatch); a draft without `catalogue.json` takes the bundled one of that id if its digest
    /// matches, else is refused (FileMissing, because of CatalogueUnknown). A request that lists no digest
    /// pins nothing: the catalogue that is there is taken, and `request` lists it from then on. Where a
    /// process was killed while it moved the draft to another catalogue, the one that the request lists
    /// counts. Errors: DraftMissing, FileUnreadable where permissions hide whether there is a draft,
    /// DraftLocked, those of readFile, readRequest and readCatalogue. For editing, what a process that was
    /// killed left behind is removed, and its move finished (FileUnwritable).
    static Result<Draft> open(const QString &folder, Access access);
    /// Makes a new draft in `folder`, which must not exist or be empty (FileExists); open for editing. The
    /// draft takes `catalogue` for its own, whatever `request` lists.
    static Result<Draft> create(const QString &folder, Request request, const Catalogue &catalogue,
                                const QDateTime &now);
    /// The same with members of a later version, which are kept.
    static Result<Draft> create(const QString &folder, RequestFile file, const Catalogue &catalogue,
                                const QDateTime &now);
    /// Undoes `create`: what it and later calls wrote goes, and the folder with it, unless it was there
    /// before. Leaves a draft that was opened alone.
    void discard() &&;

    Draft(Draft &&) noexcept;
    Draft &operator=(Draft &&) noexcept;
    ~Draft();

    QString folder() const { return m_folder; }
    Access access() const { return m_access; }
    const Request &request() const { return m_file.request; }
    /// The object that the request was read from, with members of a later version.
    const QJsonObject &source() const { return m_file.source; }
    const Catalogue &catalogue() const { return m_catalogue; }
    /// The bytes of `request.json` as last read or written.
    QByteArray requestBytes() const { return m_bytes; }

    /// Another catalogue that a request to be saved may list: saving one that does moves the draft to it.
    /// Takes the place of the one that was given before.
    void setCatalogue(const Catalogue &catalogue) { m_given = catalogue; }

    /// Whether what is packaged beside the request (the answers to a review) differs from what was saved: a
    /// save then raises the revision of a request that was exported, though the request is the same.
    void setChangedBeside(bool changed) { m_changedBeside = changed; }

    /// Writes the request if its content differs from what is saved: stamps `modifiedAt` with `now`, and
    /// raises the revision when the saved one was exported. Both belong to the store: what `request` holds in
    /// them is not looked at. Where it lists the catalogue that was given, that is written too, so that at
    /// any moment the folder holds the one that its request lists. Refuses a request that lists another one
    /// than the pinned and the given (CatalogueMismatch), and (FileChangedOutside) when another program wrote
    /// the file; DraftReadOnly.
    Result<void> save(Request request, const QDateTime &now);

    /// How `request.json` stands on the disk against what was read or written last.
    enum class OnDisk {
        Same,
        Changed, ///< another program wrote it
        Gone,
    };
    OnDisk onDisk() const;
    /// Reads the files again. On an error nothing changes here. Errors: those of open, and CatalogueMismatch
    /// where the draft was given another catalogue meanwhile: it is to be opened anew.
    Result<void> reload();
    /// Saves over whatever another program wrote, the catalogue included.
    Result<void> overwrite(Request request, const QDateTime &now);
    /// Saves where folder, request or catalogue were deleted: they are made anew in the same place. Documents
    /// that are gone stay gone. Errors: those of save, DraftLocked, FileUnwritable.
    Result<void> writeAgain(Request request, const QDateTime &now);

    /// Stores a PDF (see storeDocument) and returns its entry with a new id, which is not yet part of the
    /// request: no two imports give the same id. Errors: those of storeDocument, DraftReadOnly.
    Result<Document> importDocument(const QString &path, const DocumentInspector &inspector);
    /// The same from a device (a member of a package), from where it stands to its end. The entry and the
    /// errors name `name`.
    Result<Document> importDocument(QIODevice &device, const QString &name,
                                    const DocumentInspector &inspector);

    /// Takes in what the user gives (see `takeIn`), in the same way.
    Result<StoredDocument> takeIn(const QStringList &paths, const Intake &intake);

    /// The first entry of the request with the content of `document`; null where there is none. To be asked
    /// before an imported document is added to the request.
    const Document *sameContent(const Document &document) const;

    /// Where the document's file stands, derived from its digest, whether or not it exists; empty when the
    /// entry has no digest, which no file can match.
    QString documentPath(const Document &document) const;

    /// A missing or damaged state is an empty one.
    DraftState state() const;
    /// Has `change` applied to the state as it now is on the disk: it may belong to another process too, for
    /// none needs the lock of the draft for it. Silently without effect in a folder that cannot be written:
    /// the state is a convenience.
    void updateState(const std::function<void(DraftState &)> &change);

private:
    enum class Folder { Opened, Found, Made };

    Draft();
    Result<void> read();
    Result<void> readRequestFile();
    Result<void> readCatalogueFile();
    /// The catalogue of a move that was not finished, where the request lists it.
    std::optional<Result<Catalogue>> nextCatalogue() const;
    /// The pinned catalogue, or the given one; null where the request lists neither.
    const Catalogue *listedCatalogue(const Request &request) const;
    /// What is on the disk: as it was left, or perhaps another program's, so that all is to be written.
    enum class Disk { Ours, Unknown };
    Result<void> store(Request request, const QDateTime &now, Disk disk);
    Result<void> write(const Request &request);
    Result<void> writeWithCatalogue(const Request &request, const Catalogue &catalogue);
    Result<void> finishMove();
    Result<void> lockAgain();
    QString path(const char *name) const;
    StoredDocument withNewId(StoredDocument stored);

    QString m_folder;
    Folder m_origin = Folder::Opened;
    Access m_access = Access::ReadOnly;
    RequestFile m_file;
    QByteArray m_bytes;
    Catalogue m_catalogue;
    Catalogue m_given;
    bool m_changedBeside = false;
    bool m_moving = false; ///< `m_catalogue` still stands in `catalogue.json.next`
    FileStamp m_stamp;
    std::unique_ptr<QLockFile> m_lock;
    int m_lastDocumentNumber = 0;
};

} // namespace viatique
