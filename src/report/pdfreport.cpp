// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/pdfreport.h"

#include "core/language.h"
#include "report/pagepainter.h"
#include "report/reportfont.h"

namespace viatique {

void prepareReports()
{
    (void)report::ReportFont::load();
}

Result<QByteArray> pdfReport(const ReportInput &input)
{
    const LanguageScope language(input.language);
    return report::pdfOf(report::buildModel(input));
}

} // namespace viatique
