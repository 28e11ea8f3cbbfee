// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/bag.h"
#include "package/requestinput.h"
#include "report/reportmodel.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace viatique {

/// A received package as it was read, to be summed up.
struct SummaryInput
{
    QString path;
    /// Nothing where it is no archive or folder that can be read; `error` then says why.
    std::optional<VerifyReport> report;
    /// Nothing where its request cannot be read, likewise.
    std::optional<RequestInput> input;
    std::optional<Error> error;
    QList<Finding> findings;               ///< of this program's rules, never the package's own
    QHash<QString, QString> documentPaths; ///< by document id, the path in the package
    QDateTime readAt;
};

/// Verifies a package, reads its request and examines its documents. A package that is altered or damaged is
/// no error: that is what its summary says, and who signed it, as `trust` believes on that day. From any
/// QThread. Errors: Cancelled (also where the inspector
/// is), and what says nothing of the package: FileMissing, FileUnreadable.
Result<SummaryInput> readForSummary(const QString &path, const QDateTime &now,
                                    const DocumentInspector &inspector, const Progress &progress = {},
                                    const CatalogueShelf &shelf = CatalogueShelf(),
                                    const TrustStore &trust = TrustStore());

/// For a file or a meeting: the verdict first, with the fingerprint and what is wrong (the first 20), then
/// the request as our own report has it, with the findings of this program. A package without a request that
/// can be read has a verdict alone. In `language`, like dates and numbers.
report::Model summaryModel(const SummaryInput &input, const QString &language = QStringLiteral("fr"));

/// As one page like `htmlReport`. The same input gives the same bytes. From any thread.
QByteArray summaryHtml(const SummaryInput &input, const QString &language = QStringLiteral("fr"));
/// As PDF/A-1b; in which threads, and errors: see `pdfReport`.
Result<QByteArray> summaryPdf(const SummaryInput &input, const QString &language = QStringLiteral("fr"));

struct SummaryFiles
{
    QString folder;
    bool html = true;
    bool pdf = true;
    QString language = QStringLiteral("fr");
};

/// Writes `<package-name>.summary.html` and `.pdf` as `writeNewFiles` does, which never replaces anything,
/// and gives their paths. Errors: those of summaryPdf, checkOutputFolder and writeNewFiles.
Result<QStringList> writeSummary(const SummaryInput &input, const SummaryFiles &files);

} // namespace viatique
