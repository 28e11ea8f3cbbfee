// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "report/reportmodel.h"

#include <QByteArray>
#include <QDate>

class QPagedPaintDevice;

namespace viatique {

/// What a check-list is made from. The referenced values must outlive it.
struct ChecklistInput
{
    const Request &request;
    const Catalogue &catalogue;
    DocumentFactsMap facts; ///< of what is attached already; may be empty
    QDate today;
    /// French, whatever the window speaks: a colleague or an agent reads it.
    QString language = QStringLiteral("fr");
};

/// The documents to gather, each with a box to tick, why, for which data, of which kinds; what is attached
/// and serves is ticked. Then what DataPass accepts. As PDF/A-1b on A4; see `pdfReport` for threads. Errors:
/// ReportFailed.
Result<QByteArray> checklistPdf(const ChecklistInput &input);

/// The same on a printer, which is set to full pages, or on any other device. In the GUI thread. Errors:
/// ReportFailed.
Result<void> printChecklist(const ChecklistInput &input, QPagedPaintDevice &device);

namespace report {

/// In the current language, which is that of the input.
Model checklistModel(const ChecklistInput &input);

} // namespace report
} // namespace viatique
