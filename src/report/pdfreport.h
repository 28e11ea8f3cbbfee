// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "report/reportmodel.h"

#include <QByteArray>

namespace viatique {

/// Registers the fonts of the reports with Qt, once for the life of the program. In the GUI thread; a font
/// that is refused shows when a report is drawn.
void prepareReports();

/// The request as PDF/A-1b on A4, to print and archive, with the same content as `htmlReport`. Each page
/// names the request, its revision and date, its number and the number of pages; those of a draft carry the
/// word. Characters that the embedded font lacks are replaced (`core/printable.h`). The bytes hold the time
/// of writing: never compare them.
///
/// Needs a QGuiApplication, which the caller creates (the offscreen platform will do). After `prepareReports`
/// any thread may call this, several at once; without it, the GUI thread alone. Errors: ReportFailed.
Result<QByteArray> pdfReport(const ReportInput &input);

} // namespace viatique
