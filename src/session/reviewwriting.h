// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"
#include "package/requestinput.h"
#include "review/reviewjson.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace viatique {

/// Beside the review's own file, under its name: "demande.html" beside them is another document.
inline constexpr QLatin1String kReviewHtmlSuffix(".review.html");
inline constexpr QLatin1String kReviewPdfSuffix(".review.pdf");

/// What a review is written to its editor from; copies, for another thread.
struct ReviewExport
{
    ReviewFile file;
    RequestInput input;
    QString base; ///< path without `.review.json`
    QString lastExportedAt;
    std::optional<FileStamp> agreed; ///< of what may be written over all the same
};

/// Writes the review, its HTML and its PDF, each whole or not at all; that of the review last, as it is what
/// counts. Its path. Errors: FileExists where another stands there that was not agreed on, those of writing.
Result<QString> writeReview(const ReviewExport &job);

/// Writes the file of a review in the place of the one that has the stamp `former`. The signature of another
/// text goes with that text, and stays where it cannot be replaced. Errors: those of writeFile, and
/// FileUnwritable of the signature.
Result<void> replaceReview(const QString &path, const QByteArray &bytes, const FileStamp &former);

} // namespace viatique
