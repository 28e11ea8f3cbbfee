// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/reportmodel.h"

#include <QByteArray>

namespace viatique {

/// The request as one accessible page, UTF-8: headings, tables with captions and header cells, the language
/// marked, readable at 200 % and on a narrow screen, light and dark, printable. Self-contained: no script and
/// no resource, and a policy that lets the browser load none. Everything that was typed is escaped. The same
/// input gives the same bytes. From any thread.
QByteArray htmlReport(const ReportInput &input);

namespace report {

/// Any model as such a page, in the current language, which is the model's.
QByteArray htmlOf(const Model &model);

/// Whether that style sheet is one that this program, or an earlier version of it, gives its pages: any other
/// one can hide words and add some. Line ends count for nothing.
bool isKnownStyle(const QByteArray &style);

} // namespace report
} // namespace viatique
