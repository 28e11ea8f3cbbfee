// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "request/documentinspector.h"
#include "request/partfile.h"
#include "request/previewrun.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <vector>

namespace viatique {

/// What an import is doing, for whoever waits.
enum class IntakeStage {
    Examining,
    Converting,       ///< pictures become a PDF, or a PDF others
    StartingOffice,   ///< LibreOffice is being started
    OfficeConverting, ///< LibreOffice writes the PDF
};
using StageReport = std::function<void(IntakeStage)>;

/// What conversions run with.
struct ConverterOptions
{
    QString program = DocumentInspector::defaultProgram();
    /// LibreOffice's `soffice`; empty where it is not installed.
    QString office = defaultOffice();
    std::chrono::milliseconds timeLimit = std::chrono::minutes(3);
    std::chrono::milliseconds officeTimeLimit = std::chrono::seconds(60);

    static QString defaultOffice();
};

/// Makes PDFs of pictures and text documents, and lighter PDFs of a heavy one, in another process:
/// `viatique-preview`, which cannot write, and for text documents LibreOffice, which it starts without
/// macros, network or the user's settings, in a folder that is removed. What comes back is written into part
/// files in `folder` as it comes, bound in size and number, whatever the other process says. `folder` exists.
/// May be called from any QThread; nothing changes the source. `name` is what the user knows it by, and what
/// errors name. Errors: DocumentNotMade (DocumentNotLighter, DocumentNotSplit), OfficeMissing, Cancelled,
/// DiskFull, FileUnwritable.
class DocumentConverter
{
public:
    explicit DocumentConverter(ConverterOptions options = {}, CancelCheck cancelled = {});

    Result<PartFile> ofImages(const QStringList &paths, const QString &name, const QString &folder) const;
    /// `suffix` is that of its type, without full stop.
    Result<PartFile> ofOffice(const QString &path, const QString &suffix, const QString &name,
                              const QString &folder, const StageReport &report) const;
    /// Pictures as fine as `dpi` points an inch.
    Result<PartFile> lighter(const QString &path, int dpi, const QString &name, const QString &folder) const;
    /// Each below `limit` bytes; a document that is below it already is DocumentNotSplit.
    Result<std::vector<PartFile>> parts(const QString &path, qint64 limit, const QString &name,
                                        const QString &folder) const;

private:
    Result<std::vector<PartFile>> run(const QStringList &arguments, ErrorCode code, const QString &name,
                                      const QString &folder, int mostParts) const;
    Result<PartFile> runForOne(const QStringList &arguments, ErrorCode code, const QString &name,
                               const QString &folder) const;

    ConverterOptions m_options;
    CancelCheck m_cancelled;
};

} // namespace viatique
