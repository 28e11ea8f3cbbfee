// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/atomicfile.h"
#include "core/result.h"
#include "request/request.h"
#include "request/requestjson.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>

class QLockFile;

namespace viatique {

/// What is remembered of a draft on this machine, in `state.json`; never packaged, and its loss costs nothing
/// else.
struct DraftState
{
    struct Export
    {
        int revision = 0;
        QString requestSha512; ///< of the packaged `request.json`
        QString at;            ///< ISO 8601, UTC
    };
    std::optional<Export> lastExport;
    QString datapassId;
    QString datapassAt;
    int lastStep = 0;
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
    /// (CatalogueMismatch); a draft without `catalogue.json` takes the bundled one of that id and version if
    /// its digest matches.
    static Result<Draft> open(const QString &folder, Access access);
    /// Makes a new draft in `folder`, which must not exist or be empty; open for editing.
    static Result<Draft> create(const QString &folder, Request request, const Catalogue &catalogue,
                                const QDateTime &now);

    Draft(Draft &&) noexcept;
    Draft &operator=(Draft &&) noexcept;
    ~Draft();

    QString folder() const { return m_folder; }
    const Request &request() const { return m_file.request; }
    const Catalogue &catalogue() const { return m_catalogue; }
    /// The bytes of `request.json` as they stand on the disk.
    QByteArray requestBytes() const;

    /// Writes the request if its content differs from what is saved: stamps `modifiedAt` with `now`, and
    /// raises the revision when the saved one was exported. Refuses (FileChangedOutside) when another program
    /// wrote the file.
    Result<void> save(Request request, const QDateTime &now);

    /// Copies a PDF into `documents/` under its digest, once whatever its names, and returns its entry (new
    /// id, file name, size, digest), which is not yet part of the request. Read once: copied and digested
    /// together. Nothing is kept on an error: FileMissing, NotRegularFile, FileTooLarge (200 MiB),
    /// DocumentEmpty, DocumentNotPdf, DocumentDamaged, DiskFull…
    Result<Document> importDocument(const QString &path);

    /// Where the document's file stands, derived from its digest, whether or not it exists.
    QString documentPath(const Document &document) const;

    DraftState state() const;
    /// Silently without effect in a folder that cannot be written: the state is a convenience.
    void setState(const DraftState &state);

private:
    Draft();

    QString m_folder;
    Access m_access = Access::ReadOnly;
    RequestFile m_file;
    Catalogue m_catalogue;
    FileStamp m_stamp;
    std::unique_ptr<QLockFile> m_lock;
};

/// The path of a document's file inside a draft: `documents/<sha512>.<ext>`.
QString documentRelativePath(const Document &document);

} // namespace viatique
