// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/overlappeddigest.h"
#include "package/packageplan.h"
#include "package/progress.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <optional>

#include <zip.h>

namespace viatique {

/// What the sources of one export share: how far it is, and the error that ended it (libzip only carries
/// numbers).
struct ExportState
{
    const Progress &progress;
    qint64 doneBytes = 0;
    qint64 totalBytes = 0;
    std::optional<Error> error = std::nullopt;

    /// False when the user cancels, with the error set.
    bool advance(qint64 bytes);
};

/// A document as libzip reads it while it writes the archive: each byte is read once, digested and handed
/// over, never more than a few chunks at a time in memory. When the bytes are not those that the request
/// lists, the reading fails, and so the archive.
class DocumentSource
{
public:
    /// `file` and `state` must outlive the source.
    DocumentSource(const PackagePlan::File &file, ExportState &state);

    /// The file is there with the size that is listed. Errors: DocumentMissing, DocumentChanged.
    Result<void> check() const;

    /// What libzip calls, with `this` as its user data. The object is not deleted by libzip.
    static zip_int64_t callback(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command);

private:
    bool open();
    zip_int64_t read(char *data, zip_uint64_t length);
    bool readChunk();
    bool checkDigest();
    bool fail(ErrorCode code);

    const PackagePlan::File &m_file;
    ExportState &m_state;
    QFile m_device;
    std::unique_ptr<OverlappedDigest> m_digest;
    QByteArray m_chunk;
    qsizetype m_position = 0; ///< in the chunk
    qint64 m_read = 0;        ///< of the file
    bool m_atEnd = false;
};

} // namespace viatique
