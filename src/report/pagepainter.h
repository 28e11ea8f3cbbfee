// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "report/reportfont.h"
#include "report/reportmodel.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace viatique::report {

/// Draws the model on a device of any resolution, from the corner of its paper: a PDF, or a printer that is
/// set to full pages. The layout is that of A4; on smaller paper all is drawn smaller. In the current
/// language. Errors: ReportFailed.
Result<void> paintPages(QPagedPaintDevice &device, const Model &model, const ReportFont &font);

/// The model as PDF/A-1b on A4, in the current language. In which threads: see `pdfReport`. Errors:
/// ReportFailed.
Result<QByteArray> pdfOf(const Model &model);

} // namespace viatique::report
